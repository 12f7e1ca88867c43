import { Shape } from '../core/document.ts';

/** What a token can be for the reader of clauses; one bit each. */
export const Tag = {
  Det: 1 << 0,
  Pron: 1 << 1,
  /** Relative pronoun or determiner. */
  Rel: 1 << 2,
  /** Question word. */
  Wh: 1 << 3,
  Adp: 1 << 4,
  Post: 1 << 5,
  Sconj: 1 << 6,
  Cconj: 1 << 7,
  Adv: 1 << 8,
  /** An adjective or participle with an ending. */
  Adj: 1 << 9,
  /** An adjective without one. */
  Bare: 1 << 10,
  Noun: 1 << 11,
  Name: 1 << 12,
  Num: 1 << 13,
  Fin: 1 << 14,
  Inf: 1 << 15,
  Part: 1 << 16,
  ZuInf: 1 << 17,
  Zu: 1 << 18,
  Neg: 1 << 19,
  /** Can be the separated prefix of a verb: kündigte … an. */
  Prefix: 1 << 20,
  Refl: 1 << 21,
  Comma: 1 << 22,
  /** Dash, semicolon, colon, full stop inside the sentence. */
  Break: 1 << 23,
  Open: 1 << 24,
  Close: 1 << 25,
  Quote: 1 << 26,
  Sein: 1 << 27,
  Haben: 1 << 28,
  Werden: 1 << 29,
  Modal: 1 << 30,
} as const;

export const T = Tag;
export const VerbTags = T.Fin | T.Inf | T.Part | T.ZuInf;
/** Verbs that build a complex with others. */
export const auxiliaries = T.Sein | T.Haben | T.Werden | T.Modal;
export const separators = T.Comma | T.Break | T.Open | T.Close | T.Quote;

/** Which readings the writing of a token allows: small, capital inside a sentence, capital where one says nothing. */
export const Writing = { Small: 0, Capital: 1, Start: 2 } as const;

/** Which readings the capitals of a token allow. */
export function writingOf(shape: number, atStart: boolean): number {
  if (!(shape & Shape.Capital)) return Writing.Small;
  return atStart || shape & Shape.AllCaps ? Writing.Start : Writing.Capital;
}
