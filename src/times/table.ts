import type { DayPart, Season, Unit } from './types.ts';

/** What a word can be; a word may be several things ("Morgen": a day part, and tomorrow). */
export const Is = {
  Number: 1,
  /** `erste`, `3.` */
  Ordinal: 1 << 1,
  Month: 1 << 2,
  Weekday: 1 << 3,
  /** `montags` */
  WeekdayAdverb: 1 << 4,
  /** `Abend`, `Mittag` */
  Part: 1 << 5,
  /** `abends` */
  PartAdverb: 1 << 6,
  /** `Jahr`, `Wochen` */
  Unit: 1 << 7,
  Season: 1 << 8,
  /** `gestern`, `übermorgen` */
  Day: 1 << 9,
  /** `vergangene`, `nächsten`, `dieser` */
  Relative: 1 << 10,
  /** `Anfang`, `Mitte`, `Ende` */
  Edge: 1 << 11,
  /** `jetzt`, `früher`, `künftig`: a fixed reference value */
  Reference: 1 << 12,
  Holiday: 1 << 13,
  /** `Uhr` */
  Clock: 1 << 14,
  /** `Vorjahr`, `heuer`, `Wochenende`: one word, one date */
  Fixed: 1 << 15,
  /** `täglich`, `jährlichen` */
  Often: 1 << 16,
  /** `jeden`, `alle` */
  Every: 1 << 17,
  /** `mehrere`, `einige`, `paar`: an amount that nobody counted */
  Some: 1 << 18,
  /** `halbe`, `Viertel` */
  Fraction: 1 << 19,
  /** `jahrelang`, `zweitägig` */
  Lasting: 1 << 20,
  /** a token of digits: set by the reader, not by the table */
  Digits: 1 << 21,
  /** a word that begins with digits or has a hyphen (`60er`, `35-Stunden-Woche`): set by the reader */
  Mixed: 1 << 22,
  /** `dreimal` */
  Times: 1 << 23,
  /** a weekday or day with its part: `Montagabend` */
  WeekdayPart: 1 << 24,
  /** words that matter only together: `kurzem` in "vor kurzem", `gleichen` in "am gleichen Tag" */
  Lead: 1 << 25,
  /** `Saison`, `Schuljahr`, `Amtszeit`: dated when years follow or a word such as "vergangene" stands before */
  Term: 1 << 26,
  /** `siebziger`, `Neunzigerjahre` */
  Decade: 1 << 27,
} as const;

/** What the table knows of a word. */
export interface Word {
  is: number;
  /** The number, ordinal, month, weekday, decade that it names. */
  n?: number;
  month?: number;
  weekday?: number;
  unit?: Unit;
  plural?: boolean;
  /** How many of its unit the word is: a Viertelstunde is 15 minutes. */
  scale?: number;
  part?: DayPart;
  season?: Season;
  /** Steps from the reference: gestern −1, nächste +1. */
  by?: number;
  /** A fixed TIMEX3 value. */
  value?: string;
  holiday?: string;
  /** Attributive form (`heutige`): the expression is the adjective alone. */
  adjective?: boolean;
}

/** Code unit → folded letter in the low byte, a second letter (`ä` → `ae`) in the high byte; 0 for anything else. */
const folded = buildFold();

function buildFold(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let c = 97; c <= 122; c++) table[c] = table[c - 32] = c;
  const e = 'e'.charCodeAt(0) << 8;
  for (const [from, to] of ['äa', 'öo', 'üu', 'ÄA', 'ÖO', 'ÜU']) {
    table[from!.charCodeAt(0)] = to!.toLowerCase().charCodeAt(0) | e;
  }
  table['ß'.charCodeAt(0)] = 115 | (115 << 8);
  for (const c of 'éèêà') table[c.charCodeAt(0)] = c === 'à' ? 97 : 101;
  for (const c of "-.'’") table[c.charCodeAt(0)] = c.charCodeAt(0) & 0xff;
  for (let c = 48; c <= 57; c++) table[c] = c;
  return table;
}

/** Lower case, umlauts as two letters: `Fünf` and `FUENF` → `fuenf`. */
export function fold(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const f = folded[text.charCodeAt(i)]!;
    out += f ? String.fromCharCode(f & 0xff) : text[i];
    if (f > 0xff) out += String.fromCharCode(f >> 8);
  }
  return out;
}

/** Slots of the table: twice as many as words at the most. */
const capacity = 1 << 13;

/**
 * A hash over folded letters of a range of the text: a look-up allocates nothing unless it hits. Words are hashed as they
 * are written in the vocabulary, and folded only when a text has them: the table is built at every start.
 */
export class WordTable {
  readonly words: Word[] = [{ is: 0 }];
  private readonly written: string[] = [''];
  private readonly keys: string[] = [''];
  private readonly hashes = new Int32Array(capacity / 2);
  private readonly slots = new Uint16Array(capacity);
  private longest = 0;

  /** Adds what a word can be to what it already is. `list` is blank-separated. */
  add(list: string, word: Word): this {
    for (const one of list.split(' ')) if (one) this.put(one, word);
    return this;
  }

  /** Adds one word and gives its number. */
  put(written: string, word: Word): number {
    const mask = this.slots.length - 1;
    const h = hash(written, 0, written.length);
    let at = h & mask;
    for (; this.slots[at]; at = (at + 1) & mask) {
      const known = this.slots[at]!;
      if (this.hashes[known] !== h || this.key(known) !== fold(written)) continue;
      const old = this.words[known]!;
      this.words[known] = { ...old, ...word, is: old.is | word.is };
      return known;
    }
    // In a text an umlaut may be two letters.
    if (written.length + 3 > this.longest) this.longest = written.length + 3;
    this.written.push(written);
    const id = this.words.push(word) - 1;
    this.hashes[id] = h;
    this.slots[at] = id;
    return id;
  }

  /** Number of the word that stands in `text` from `start` to `end`, or 0. */
  find(text: string, start: number, end: number): number {
    if (end - start > this.longest) return 0;
    const mask = this.slots.length - 1;
    const h = hash(text, start, end);
    let at = h & mask;
    let known = this.slots[at]!;
    while (known) {
      if (this.hashes[known] === h && same(this.key(known), text, start, end)) return known;
      at = (at + 1) & mask;
      known = this.slots[at]!;
    }
    return 0;
  }

  private key(known: number): string {
    return (this.keys[known] ??= fold(this.written[known]!));
  }
}

function hash(text: string, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    const f = folded[text.charCodeAt(i)]!;
    h = Math.imul(h ^ (f & 0xff), 0x01000193);
    if (f > 0xff) h = Math.imul(h ^ (f >> 8), 0x01000193);
  }
  return h ^ (h >>> 15);
}

function same(key: string, text: string, start: number, end: number): boolean {
  let k = 0;
  for (let i = start; i < end; i++) {
    const f = folded[text.charCodeAt(i)]!;
    if (!f || key.charCodeAt(k++) !== (f & 0xff)) return false;
    if (f > 0xff && key.charCodeAt(k++) !== f >> 8) return false;
  }
  return k === key.length;
}
