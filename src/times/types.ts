import type { LexicalLayer } from '../lexicon/annotate.ts';
import type { Reader } from './reader.ts';
import type { Anchor } from './resolve/anchor.ts';

/** A time expression found in a document. */
export interface Timex {
  /** Token range, half-open. */
  first: number;
  end: number;
  /** Offsets in `doc.text`. */
  start: number;
  stop: number;
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  value: string;
  mod?: string;
  quant?: string;
  freq?: string;
  /** Id of the rule that recognised it. */
  rule: string;
}

export type Tense = 'past' | 'present' | 'future';

export interface TimesContext {
  /** The dictionaries' layer, asked for when the words leave a direction open; made afresh if absent. */
  layer?: () => LexicalLayer;
  /** Tense of the clause that token stands in; read from the layer if absent. */
  tenseAt?: (token: number) => Tense | null;
  /**
   * Told of each time what its words mean and what it was resolved against; `again` gives the value that other
   * references would have made of it.
   */
  watch?: (time: Timex, meaning: Meaning, anchor: Anchor, again: (anchor: Anchor) => string) => void;
}

/** TIMEX3 period codes: year, month, week, day, decade (DE), century (CE) …; H, min and S stand behind a T. */
export type Unit =
  | 'Y'
  | 'M'
  | 'W'
  | 'D'
  | 'H'
  | 'min'
  | 'S'
  | 'DE'
  | 'CE'
  | 'ML'
  | 'Q'
  | 'HY'
  | 'WE'
  | 'MO'
  | 'MI'
  | 'AF'
  | 'EV'
  | 'NI'
  | 'SP'
  | 'SU'
  | 'FA'
  | 'WI';
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** A step from a known day: "gestern" is one day back, "vergangene Woche" one week back. */
export interface Shift {
  unit: 'Y' | 'M' | 'W' | 'D' | 'Q' | 'HY' | 'DE' | 'CE';
  by: number;
  /** Counted from the document's date, from the last date mentioned, or from the latter only where the text tells of another year. */
  from: 'dct' | 'last' | 'told';
}

/** What the words state about a date. What they leave open stays undefined until `resolve` fills it in. */
export interface Fields {
  year?: number;
  /** `2007/08`: the second year of a season or school year. */
  untilYear?: number;
  beforeChrist?: boolean;
  /** 198 for the Eighties. */
  decade?: number;
  /** 18 for the 19th century. */
  century?: number;
  /** 2 for the third millennium. */
  millennium?: number;
  month?: number;
  day?: number;
  /** 1 Monday … 7 Sunday. */
  weekday?: number;
  week?: number;
  weekend?: boolean;
  season?: Season;
  half?: number;
  quarter?: number;
  part?: DayPart;
  hour?: number;
  minute?: number;
  second?: number;
  /** The night before the day stated: "in der Nacht auf den 3. Mai". */
  eve?: boolean;
  holiday?: string;
  shift?: Shift;
  /** Stated direction: "vergangenen Montag", "kommenden Mai". */
  toward?: 'past' | 'future' | 'this';
}

/** What an expression means, before the document's date, earlier dates and tense are looked at. */
export type Meaning =
  | { is: 'date'; fields: Fields }
  | { is: 'value'; type: Timex['type']; value: string }
  /** "heute", "heutzutage": the day or the present age, as the document and the sentence suggest. */
  | { is: 'today' };

export interface Found {
  first: number;
  end: number;
  meaning: Meaning;
  mod?: string;
  quant?: string;
  freq?: string;
  /** A free-standing article before it belongs to the expression: "[das Jahr 2010]", but "im [Jahr 2010]". */
  article?: boolean;
  /** Words such as "rund", "mehr als" before it belong to the expression and set `mod`. */
  measured?: boolean;
  /** One of several dates or the name of a period: clock times that follow are not counted from it. */
  quiet?: boolean;
  /** Part of a range of clock times: "von 9 bis 16 Uhr". */
  range?: boolean;
  /** Further expressions that the same words give: the second day in "10. und 11. Mai". */
  more?: Found[];
}

export interface Example {
  /** The expected expressions stand in square brackets. */
  text: string;
  /** The expected value, one for each pair of brackets. */
  value: string | string[];
  type?: Timex['type'];
  mod?: string;
  /** Document creation time; `2024-06-19`, a Wednesday, if not given; null for none. */
  dct?: string | null;
}

/** One recogniser: reads an expression that begins at a token whose word class is among `starts`. */
export interface Rule {
  id: string;
  /** Why it exists, in one line. */
  reason: string;
  /** Bits of `Is`: the classes that the token at `at` must have one of. */
  starts: number;
  read(t: Reader, at: number): Found | null;
  examples: Example[];
  /** Texts in which nothing may be found. */
  not?: string[];
}
