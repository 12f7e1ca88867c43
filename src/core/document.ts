import type { Span } from './span.ts';
import { type Numbered, wordsOf } from './words.ts';

/** What a token is, decided by its characters alone. */
export const TokenKind = {
  Word: 0,
  /** Digits with their separators: `1.234,5`, `20:30`, `2:1`, `19.06.24`, `2024-06-19`. */
  Number: 1,
  /** A number with the dot of an ordinal: `3.` in "am 3. Oktober". */
  Ordinal: 2,
  /** A word with its full stop: `Dr.`, `z.B.`, `J.` */
  Abbreviation: 3,
  Punctuation: 4,
  /** `€`, `%`, `§`, `+` … */
  Symbol: 5,
  Url: 6,
  Email: 7,
  Hashtag: 8,
  Handle: 9,
} as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/** Bits that describe how a token is written. */
export const Shape = {
  /** Begins with a capital letter. */
  Capital: 1,
  /** At least two letters, all of them capitals: `NATO`, `NEU-DELHI`. */
  AllCaps: 2,
  Digit: 4,
  Hyphen: 8,
  /** White space before it (or the start of the text). */
  SpaceBefore: 16,
  /** First token of its line. */
  LineStart: 32,
  /** A capital after a small letter: `BioNTech`, `YouTube`. */
  InnerCapital: 64,
  /** Ends in a hyphen: the stump `nord-` in "nord- und südkoreanisch". */
  Stump: 128,
} as const;

/** All tokens of a document as parallel arrays; index = token number. Offsets point into `Document.text`. */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly shape: Uint8Array;
}

/** A sentence as a half-open range of token numbers. */
export interface Sentence {
  first: number;
  end: number;
  /** A line of its own without closing punctuation. */
  headline: boolean;
}

export interface Document {
  id: string;
  /** The text as it came in. All published offsets point into it. */
  source: string;
  /** The cleaned text that all rooms read. Often the same string as `source`. */
  text: string;
  /** Offset in `text` → offset in `source`, `text.length + 1` long; null if both have the same offsets. */
  toSource: Int32Array | null;
  /** ISO 639-1 code of the language (`de`, `en`), or `und`. */
  language: string;
  /** Document creation time as an ISO date (`2024-06-19`, `2024-06-19T20:30`), or null if unknown. */
  date: string | null;
  tokens: Tokens;
  sentences: Sentence[];
  /** See `wordsOf`. */
  numbered?: Numbered;
}

/** The characters of token `i` in the cleaned text; empty beyond the document. */
export function tokenText(doc: Document, i: number): string {
  const { words, of } = wordsOf(doc);
  return words.texts[of[i]! | 0]!;
}

/** The cleaned text from token `first` up to, not including, token `end`. */
export const tokensText = (doc: Document, first: number, end: number): string =>
  doc.text.slice(doc.tokens.start[first], doc.tokens.end[end - 1]);

/** The offsets of the tokens `first` up to, not including, `end`. */
export const tokenSpan = (doc: Document, first: number, end: number): Span => ({
  start: doc.tokens.start[first]!,
  end: doc.tokens.end[end - 1]!,
});

/** Offsets in the cleaned text → offsets in the source text. */
export function sourceSpan(doc: Document, span: Span): Span {
  if (!doc.toSource) return { start: span.start, end: span.end };
  // The end is the end of the last character, not the start of the next: what was dropped in between stays outside.
  return { start: doc.toSource[span.start]!, end: sourceEnd(doc, span) };
}

function sourceEnd(doc: Document, span: Span): number {
  const map = doc.toSource!;
  return span.end > span.start ? Math.max(map[span.end - 1]! + 1, lastUnit(doc, span.end)) : map[span.end]!;
}

/** Where the source characters of the cleaned character before `end` stop (`ü` may have been `u` + combining dots). */
function lastUnit(doc: Document, end: number): number {
  const map = doc.toSource!;
  const from = map[end - 1]!;
  const next = map[end]!;
  // Only characters that belong to the letter itself: combining marks and entities (`&amp;`), never zero-width ones.
  let stop = from + 1;
  if (doc.source.charCodeAt(from) === 38 /* & */) {
    const semicolon = doc.source.indexOf(';', from);
    if (semicolon >= 0 && semicolon < next) return semicolon + 1;
  }
  while (stop < next && /\p{M}/u.test(doc.source[stop]!)) stop++;
  return stop;
}

/** Number of the token that covers or follows offset `at` (binary search); `tokens.count` if none does. */
export function tokenAt(tokens: Tokens, at: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
