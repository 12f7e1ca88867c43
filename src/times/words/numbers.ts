import { Is, type WordTable } from '../table.ts';
import { each, endings } from './endings.ts';

/**
 * Numbers and how long something lasts. Words are written with umlauts; the table folds case and umlauts (`Maerz`, `FÜNF`).
 * Every line says what a word can be; the rules decide what it is.
 */

const small =
  'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
export const tens = '- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');

/** 0 to 99 as German writes it. */
export function numberName(n: number): string {
  if (n < 20) return small[n]!;
  return n % 10 ? `${small[n % 10]}und${tens[Math.floor(n / 10)]}` : tens[Math.floor(n / 10)]!;
}

const ordinalStems: [string, number][] = [
  ['erst', 1],
  ['zweit', 2],
  ['dritt', 3],
  ['siebt', 7],
  ['acht', 8],
];
for (let n = 4; n <= 31; n++)
  if (n !== 7 && n !== 8) ordinalStems.push([numberName(n) + (n < 20 ? 't' : 'st'), n]);

export function addNumbers(table: WordTable): void {
  for (let n = 2; n < 100; n++) table.add(numberName(n), { is: Is.Number, n });
  table.add('eins ein eine einen einem einer eines', { is: Is.Number, n: 1 });
  table.add('zwo', { is: Is.Number, n: 2 });
  table.add('beide beiden beider', { is: Is.Number, n: 2 });
  table
    .add('hundert einhundert', { is: Is.Number, n: 100 })
    .add('tausend eintausend', { is: Is.Number, n: 1000 });
  for (let n = 2; n < 10; n++) {
    table
      .add(`${small[n]}hundert`, { is: Is.Number, n: n * 100 })
      .add(`${small[n]}tausend`, { is: Is.Number, n: n * 1000 });
    table.add(`${small[n]}einhalb`, { is: Is.Number, n: n + 0.5 });
  }
  table.add('dutzend', { is: Is.Number, n: 12 }).add('eineinhalb anderthalb', { is: Is.Number, n: 1.5 });
  for (const [stem, n] of ordinalStems) table.add(endings(stem), { is: Is.Ordinal, n });
  table.add('allererste allerersten', { is: Is.Ordinal, n: 1 });
  table.add(
    `paar ${each('einig etlich mehrer wenig viel zahlreich manch unzählig')} mehrere einzelne einzelnen`,
    { is: Is.Some },
  );
  table
    .add(`${endings('halb')} halb`, { is: Is.Fraction, n: 0.5 })
    .add('viertel dreiviertel', { is: Is.Fraction, n: 0.25 });
  for (const [word, n] of [
    ['ein', 1],
    ['zwei', 2],
    ['drei', 3],
    ['vier', 4],
    ['fünf', 5],
    ['sechs', 6],
    ['zehn', 10],
  ] as const) {
    table.add(`${word}mal`, { is: Is.Times, n });
  }
}

/** How long, without an amount; `zweiwöchig` is read by `compounds.ts`. `X`: an amount that nobody counted. */
export function addLasting(table: WordTable): void {
  const lasting = (words: string, value: string): void => void table.add(words, { is: Is.Lasting, value });
  for (const [stem, unit] of [
    ['jahre', 'Y'],
    ['monate', 'M'],
    ['wochen', 'W'],
    ['tage', 'D'],
    ['jahrzehnte', 'DE'],
    ['jahrhunderte', 'CE'],
    ['nächte', 'NI'],
  ]) {
    lasting(`${stem}lang ${endings(`${stem}lang`)}`, `PX${unit}`);
  }
  for (const [stem, unit] of [
    ['stunden', 'H'],
    ['minuten', 'M'],
    ['sekunden', 'S'],
  ])
    lasting(`${stem}lang ${endings(`${stem}lang`)}`, `PTX${unit}`);
  lasting(each('langjährig vieljährig'), 'PXY');
  lasting(`ganzjährig ${endings('ganzjährig')}`, 'P1Y');
}
