import { fold, Is, type Word, type WordTable } from '../table.ts';

/**
 * Words made of a number and something else: `zweiwöchigen`, `neunzehnhundertachtzig`. There are thousands of them, and a
 * text has one or two: they are put together when they turn up.
 */

const periods: Record<string, [before: string, unit: string]> = {
  jaehrig: ['P', 'Y'],
  monatig: ['P', 'M'],
  woechig: ['P', 'W'],
  taegig: ['P', 'D'],
  stuendig: ['PT', 'H'],
  minuetig: ['PT', 'M'],
  sekuendig: ['PT', 'S'],
};
const lasting = /^(.+)((?:jaehr|monat|woech|taeg|stuend|minuet|sekuend)ig)(?:e[nrsm]?)?$/;
const year = /^(neunzehnhundert|zweitausend(?:und)?)(.*)$/;

/** The number of such a word in the table, where it stands from now on; 0 if the word is none. */
export function compound(table: WordTable, text: string, start: number, end: number): number {
  if (!couldBe(text, start, end)) return 0;
  const key = fold(text.slice(start, end));
  const word = lastingWord(table, key) ?? yearWord(table, key);
  return word ? table.put(key, word) : 0;
}

/** Ends in -ig with or without an ending, or begins as a year does: nearly no word of a text. */
function couldBe(text: string, start: number, end: number): boolean {
  if (end - start < 8) return false;
  for (let i = end - 1; i > end - 4; i--) {
    if (text.charCodeAt(i) === 0x67 /* g */) return text.charCodeAt(i - 1) === 0x69; /* i */
  }
  const first = text.charCodeAt(start) | 0x20;
  return end - start > 13 && (first === 0x6e /* n */ || first === 0x7a); /* z */
}

const numberOf = (table: WordTable, key: string): number | null => {
  const word = table.words[table.find(key, 0, key.length)]!;
  return word.is & Is.Number ? word.n! : null;
};

/** `zweiwöchig`, `halbjährige`, `mehrtägigen`, `anderthalbstündig`. */
function lastingWord(table: WordTable, key: string): Word | null {
  const m = lasting.exec(key);
  if (!m) return null;
  const amount = m[1] === 'mehr' ? 'X' : m[1] === 'halb' ? 0.5 : numberOf(table, m[1]!);
  if (amount === null) return null;
  const [before, unit] = periods[m[2]!]!;
  return { is: Is.Lasting, value: `${before}${amount}${unit}` };
}

/** `neunzehnhundertneunundachtzig`, `zweitausendacht`. */
function yearWord(table: WordTable, key: string): Word | null {
  const m = year.exec(key);
  const n = m?.[2] ? numberOf(table, m[2]) : 0;
  if (!m || n === null || n >= 100) return null;
  return { is: Is.Number, n: (m[1] === 'neunzehnhundert' ? 1900 : 2000) + n };
}
