import { amountAt, period } from '../numbers.ts';
import type { Reader } from '../reader.ts';
import { Is } from '../table.ts';
import type { Found, Rule } from '../types.ts';

const set = (first: number, end: number, value: string, more: Partial<Found> = {}): Found => ({
  first,
  end,
  meaning: { is: 'value', type: 'SET', value },
  ...more,
});

/** `jeden Tag`, `jedes Jahr`, `jeden zweiten Donnerstag`, `an jedem Montagabend`. */
function readEvery(t: Reader, at: number): Found | null {
  const word = t.lower(at);
  if (word === 'alle' || word === 'aller') return readAll(t, at);
  let i = at + 1;
  const nth =
    t.is(i, Is.Ordinal) || t.isOrdinalToken(i)
      ? t.isOrdinalToken(i)
        ? Number.parseInt(t.text(i), 10)
        : t.word(i).n!
      : 1;
  const counted = t.is(i, Is.Ordinal) || t.isOrdinalToken(i);
  if (counted) i++;
  const head = t.word(i);
  if (head.is & (Is.Weekday | Is.WeekdayPart)) {
    const part = head.part ? `T${head.part}` : '';
    const monthly = t.lower(i + 1) === 'im' && t.word(i + 2).unit === 'M';
    if (monthly && counted) return set(at, i + 3, 'P1M', { quant: 'EVERY' });
    return set(at, i + 1, `XXXX-WXX-${head.weekday}${part}`, {
      quant: nth > 1 ? `EVERY ${nth}` : 'EVERY',
    });
  }
  if (head.is & Is.Part) return set(at, i + 1, `XXXX-XX-XXT${head.part}`, { quant: 'EVERY' });
  if (head.is & Is.Month)
    return set(at, i + 1, `XXXX-${String(head.month).padStart(2, '0')}`, { quant: 'EVERY' });
  if (!head.unit || head.plural) return null;
  return set(at, i + 1, period(nth, head.unit), { quant: 'EVERY' });
}

/** `alle zwei Wochen`, `alle paar Jahre`. */
function readAll(t: Reader, at: number): Found | null {
  const amount = amountAt(t, at + 1);
  const unit = amount && t.word(amount.end).unit;
  return unit ? set(at, amount.end + 1, period(amount.n, unit), { quant: 'EVERY' }) : null;
}

/** "zweimal", "3 Mal", "drei Mal" before `i`: where it begins. */
function timesBefore(t: Reader, i: number): { first: number; n: number } | null {
  if (t.is(i - 1, Is.Times)) return { first: i - 1, n: t.word(i - 1).n! };
  const amount = t.lower(i - 1) === 'mal' ? amountAt(t, i - 2) : null;
  return amount && amount.n !== 'X' && amount.end === i - 1 ? { first: i - 2, n: amount.n } : null;
}

/** `täglich`, `jährlichen`, `dreimal täglich`. */
function readOften(t: Reader, at: number): Found | null {
  const times = timesBefore(t, at);
  return set(
    times?.first ?? at,
    at + 1,
    t.word(at).value!,
    times ? { freq: `${times.n}X`, quant: 'EVERY' } : {},
  );
}

/** `pro Tag`, `einmal im Monat`, "400 Euro im Jahr". */
function readPer(t: Reader, at: number): Found | null {
  const { unit, plural } = t.word(at);
  if (!unit || plural) return null;
  const before = t.lower(at - 1);
  if (before === 'pro' || before === 'je') {
    const times = timesBefore(t, at - 1);
    return set(
      times?.first ?? at - 1,
      at + 1,
      period(1, unit),
      times ? { freq: `${times.n}X`, quant: 'EVERY' } : {},
    );
  }
  if (!/^(im|am|in|die|der)$/.test(before)) return null;
  const start = before === 'der' && t.lower(at - 2) === 'in' ? at - 2 : at - 1;
  const times = timesBefore(t, start);
  if (times) return set(times.first, at + 1, period(1, unit), { freq: `${times.n}X`, quant: 'EVERY' });
  return /^(im|am)$/.test(before) && isAmountBefore(t, start) && !t.is(at + 1, Is.Digits)
    ? set(unit === 'D' ? at : start, at + 1, period(1, unit))
    : null;
}

/** "200 Patienten am Tag", "400 Euro im Monat", "drei Stunden am Tag". */
const isAmountBefore = (t: Reader, i: number): boolean =>
  t.is(i - 2, Is.Digits | Is.Number) ||
  t.is(i - 1, Is.Digits) ||
  (t.is(i - 3, Is.Digits) && t.capital(i - 1));

function readWeekdays(t: Reader, at: number): Found | null {
  if (t.capital(at) && !t.startsSentence(at)) return null;
  const part = t.is(at + 1, Is.PartAdverb) ? t.word(at + 1).part : undefined;
  return set(at, part ? at + 2 : at + 1, `XXXX-WXX-${t.word(at).weekday}${part ? `T${part}` : ''}`, {
    quant: 'EVERY',
  });
}

/** "morgens", "nachts" say when every day. */
function readParts(t: Reader, at: number): Found | null {
  if (t.capital(at) && !t.startsSentence(at)) return null;
  return set(at, at + 1, `XXXX-XX-XXT${t.word(at).part}`, { quant: 'EVERY' });
}

export const sets: Rule[] = [
  {
    id: 'every',
    reason: '"jeder" and "alle" with a unit or day repeat it.',
    starts: Is.Every,
    read: readEvery,
    examples: [
      { text: '[Jeden Montag] ist Markt.', value: 'XXXX-WXX-1', type: 'SET' },
      { text: 'Sie laufen [jeden Tag].', value: 'P1D' },
      { text: 'Das Amt tagt [alle zwei Wochen].', value: 'P2W' },
      { text: '[Alle paar Jahre] brennt es.', value: 'PXY' },
      { text: 'An [jedem dritten Mittwoch im Monat] ist offen.', value: 'P1M' },
    ],
    not: ['Jeder dritte Bürger wählt.', 'Alle kamen.'],
  },
  {
    id: 'often',
    reason: 'Adverbs and adjectives of frequency.',
    starts: Is.Often,
    read: readOften,
    examples: [
      { text: 'Sie übt [täglich].', value: 'P1D', type: 'SET' },
      { text: 'Die [jährliche] Tagung beginnt.', value: 'P1Y' },
      { text: 'Gezählt wird [zweimal wöchentlich].', value: 'P1W' },
    ],
  },
  {
    id: 'per',
    reason: 'An amount "pro Tag", "im Monat" repeats.',
    starts: Is.Unit,
    read: readPer,
    examples: [
      { text: 'Er trinkt drei Liter [pro Tag].', value: 'P1D', type: 'SET' },
      { text: 'Sie treffen sich [dreimal pro Woche].', value: 'P1W' },
      { text: 'Die Gruppe tagt [einmal im Monat].', value: 'P1M' },
      { text: 'Wir zählen 200 Gäste am [Tag].', value: 'P1D' },
    ],
  },
  {
    id: 'weekdays',
    reason: '"montags" is every Monday.',
    starts: Is.WeekdayAdverb,
    read: readWeekdays,
    examples: [{ text: 'Das Museum hat [montags] geschlossen.', value: 'XXXX-WXX-1', type: 'SET' }],
  },
  {
    id: 'day-parts',
    reason: '"nachts" is every night.',
    starts: Is.PartAdverb,
    read: readParts,
    examples: [{ text: 'Sie arbeitet [nachts].', value: 'XXXX-XX-XXTNI', type: 'SET' }],
  },
];
