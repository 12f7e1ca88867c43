import { Category as C } from '../lexicon/features.ts';
import type { ClausePhrase } from './clause.ts';
import { T } from './tags.ts';
import { has, type View } from './view.ts';

/** "am Montag", "diese Woche", "Anfang 1996", "1994" */
export function isTime(view: View, p: ClausePhrase): boolean {
  if (view.lex.mask[p.head]! & C.TimeNoun) return true;
  const { start, end } = view.doc.tokens;
  if (has(view, p.head, T.Num))
    return end[p.head]! - start[p.head]! === 4 && p.end - p.first === 1 && !has(view, p.head, T.Noun);
  return (
    p.end > p.head + 1 &&
    has(view, p.end - 1, T.Num) &&
    beginsYear.test(view.doc.text.slice(start[p.head]!, end[p.head]!))
  );
}
const beginsYear = /^(?:Anfang|Mitte|Ende)$/;

/** "Überzeugungsarbeit leistete Kim", "Nordkorea besuchte Putin": a person acts, wherever it stands. */
export function isPerson(view: View, p: ClausePhrase): boolean {
  const m = view.mentionAt[p.head]!;
  return m >= 0 && view.mentions[m]!.type === 'person';
}

/** The names room says that the head is a place. */
export function isPlace(view: View, p: ClausePhrase): boolean {
  const m = view.mentionAt[p.head]!;
  return m >= 0 && view.mentions[m]!.type === 'place';
}

/** A person or an organisation, by name or by what it is called. */
export function isAnimate(view: View, p: ClausePhrase): boolean {
  const m = view.mentionAt[p.head]!;
  if (m >= 0) return view.mentions[m]!.type === 'person' || view.mentions[m]!.type === 'organisation';
  return (view.lex.mask[p.head]! & (C.PersonNoun | C.GroupNoun | C.Title)) !== 0;
}
