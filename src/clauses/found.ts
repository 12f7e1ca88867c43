import { T } from './tags.ts';
import { has, type View } from './view.ts';

/** What `scanNoun` found, beside the token after the phrase that it returns. */
export const found = {
  head: -1,
  cells: 0,
  /** The noun that stands before a name as a title: [Präsident] Putin; -1 if none. */
  title: -1,
  /** A determiner or pre-nominal genitive opens it. */
  definite: false,
  /** Name in the genitive before the noun: [Putins] Besuch; -1 if none. */
  owner: -1,
  ownerEnd: -1,
};

export const nounTags = T.Noun | T.Name;

export function leadsToNoun(view: View, at: number, end: number): boolean {
  while (at < end && has(view, at, T.Adj | T.Num) && !has(view, at, T.Noun)) at++;
  return at < end && has(view, at, nounTags);
}

export function isYearNumber(view: View, at: number): boolean {
  const { start, end } = view.doc.tokens;
  if (end[at]! - start[at]! !== 4) return false;
  const { text } = view.doc;
  const c = text.charCodeAt(start[at]!);
  return (
    (c === 49 || c === 50) && text.charCodeAt(start[at]! + 1) >= 48 && text.charCodeAt(start[at]! + 2) >= 48
  );
}
