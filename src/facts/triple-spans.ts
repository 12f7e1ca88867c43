import type { ClausePhrase } from '../clauses/clause.ts';
import { type Document, tokenText } from '../core/document.ts';

/** A range of tokens, half-open. */
export interface TripleSpan {
  first: number;
  end: number;
}

export const lowerAt = (doc: Document, token: number): string => tokenText(doc, token).toLowerCase();

/** "Kim und Putin": each member stands for itself; "zwischen 1920 und 1935" takes both. */
export const members = (p: ClausePhrase): ClausePhrase[] =>
  p.preposition === 'zwischen' ? [{ ...p, conjuncts: [] }] : [p, ...p.conjuncts.flatMap(members)];

/** The words of a phrase without its apposition, the further members of its coordination and what follows a comma. */
export function range(doc: Document, p: ClausePhrase): TripleSpan {
  let { end } = p;
  for (const c of p.conjuncts) end = Math.min(end, c.first - 1);
  if (p.apposition) end = Math.min(end, p.apposition.first - 1);
  end = Math.max(end, p.head + 1);
  for (let i = p.head + 1; i < end; i++) if (/^[,;(]$/.test(tokenText(doc, i))) end = i;
  return { first: p.first, end };
}

/** The token behind the preposition: "in | Moskau", "bis zum | Abend"; a postposition stays where it is. */
export function afterPreposition(doc: Document, p: ClausePhrase): number {
  if (lowerAt(doc, p.end - 1) === p.preposition && p.end - 1 > p.head) return p.first;
  const second = p.preposition === 'bis' || lowerAt(doc, p.first) === 'bis';
  const next = p.first + 1;
  return second && next < p.head && /^(?:zu[mr]?|in|ins|auf|an|nach)$/.test(lowerAt(doc, next))
    ? next + 1
    : next;
}
