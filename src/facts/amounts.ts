import { type FactContext, isNumber, lowerOf, textOf } from './context.ts';
import type { Quantity } from './fact.ts';

/** A quantity in the text with its tokens: [1,3 Mio. Euro], [12,5 Prozent], [45.000 Menschen]. */
export interface Amount extends Quantity {
  first: number;
  end: number;
  kind: 'money' | 'percent' | 'count';
}

const currencies: Record<string, string> = {
  euro: 'EUR',
  '€': 'EUR',
  eur: 'EUR',
  cent: 'EUR',
  dollar: 'USD',
  'us-dollar': 'USD',
  $: 'USD',
  usd: 'USD',
  franken: 'CHF',
  chf: 'CHF',
  schweizer: 'CHF',
  pfund: 'GBP',
  '£': 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  rubel: 'RUB',
  lira: 'TRY',
  kronen: 'SEK',
  mark: 'DEM',
  'd-mark': 'DEM',
  schilling: 'ATS',
  rupien: 'INR',
  zloty: 'PLN',
  forint: 'HUF',
  rand: 'ZAR',
};
const scales: Record<string, number> = {
  tausend: 1e3,
  tsd: 1e3,
  'tsd.': 1e3,
  mio: 1e6,
  'mio.': 1e6,
  million: 1e6,
  millionen: 1e6,
  mrd: 1e9,
  'mrd.': 1e9,
  milliarde: 1e9,
  milliarden: 1e9,
  billion: 1e12,
  billionen: 1e12,
  dutzend: 12,
};
const words: Record<string, number> = {
  ein: 1,
  eine: 1,
  einen: 1,
  einer: 1,
  einem: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
  zwanzig: 20,
  dreißig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
  hundert: 100,
  hunderte: 100,
  tausend: 1000,
  tausende: 1000,
  dutzende: 12,
};
const about = new Set(
  'rund etwa circa ca. ca knapp fast nahezu über gut mindestens höchstens bis gegen annähernd ungefähr geschätzt'.split(
    ' ',
  ),
);

/** `1.234,5` → 1234.5; null for `20:30`, `3.`, `2024-06-19`. */
export function parseNumber(text: string): number | null {
  if (/^\d{1,3}(?:[. ’']\d{3})+(?:,\d+)?$/.test(text))
    return Number(text.replace(/[. ’']/g, '').replace(',', '.'));
  if (/^\d+(?:,\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  return null;
}

/** The quantity that begins at token `i`, or null. */
export function amountAt(ctx: FactContext, i: number): Amount | null {
  const symbol = currencies[lowerOf(ctx, i)];
  if (symbol && isNumber(ctx, i + 1) && lowerOf(ctx, i).length <= 3) return moneyAfterSymbol(ctx, i, symbol);
  let value = isNumber(ctx, i) ? parseNumber(textOf(ctx, i)) : (words[lowerOf(ctx, i)] ?? null);
  if (value === null) return null;
  let end = i + 1;
  // 200 000 Euro
  while (isNumber(ctx, end) && /^\d{3}$/.test(textOf(ctx, end)) && /^\d{1,3}$/.test(textOf(ctx, end - 1))) {
    value = value * 1000 + Number(textOf(ctx, end));
    end++;
  }
  const scale = scales[lowerOf(ctx, end)];
  if (scale) {
    value *= scale;
    end++;
  }
  const plain = words[lowerOf(ctx, i)] === 1 && !scale;
  return unit(ctx, i, end, value, plain);
}

function moneyAfterSymbol(ctx: FactContext, i: number, symbol: string): Amount | null {
  const rest = amountAt(ctx, i + 1);
  return (
    rest && {
      ...rest,
      first: i,
      kind: 'money',
      unit: symbol,
      end: rest.kind === 'count' && rest.unit ? rest.end - 1 : rest.end,
    }
  );
}

function unit(ctx: FactContext, first: number, end: number, value: number, article: boolean): Amount | null {
  const approximate =
    about.has(lowerOf(ctx, first - 1)) ||
    (lowerOf(ctx, first - 1) === 'als' && /^(?:mehr|weniger)$/.test(lowerOf(ctx, first - 2)));
  const base = { first, value, ...(approximate && { approximate }) };
  const word = lowerOf(ctx, end);
  if (/^(?:prozent|%|prozentpunkte?n?)$/.test(word))
    return { ...base, end: end + 1, kind: 'percent', unit: '%' };
  const currency = currencies[word];
  if (currency) {
    const two = word === 'schweizer' || lowerOf(ctx, end + 1) === 'dollar';
    return { ...base, end: end + (two ? 2 : 1), kind: 'money', unit: currency };
  }
  if (article) return null;
  const noun = /^\p{Lu}/u.test(textOf(ctx, end)) ? textOf(ctx, end) : '';
  // A year or a clock time counts nothing.
  if (ctx.timeAt[first]! >= 0) return null;
  return { ...base, end: end + (noun ? 1 : 0), kind: 'count', unit: noun };
}

/** All quantities between two tokens. */
export function amountsIn(ctx: FactContext, first: number, end: number): Amount[] {
  const found: Amount[] = [];
  for (let i = first; i < end; i++) {
    const amount = amountAt(ctx, i);
    if (!amount || amount.end > end + 1) continue;
    found.push(amount);
    i = amount.end - 1;
  }
  return found;
}
