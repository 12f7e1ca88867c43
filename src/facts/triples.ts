import type { Clause, ClausePhrase } from '../clauses/clause.ts';
import type { Document } from '../core/document.ts';
import type { Mention } from '../names/candidate.ts';

/** A range of tokens, half-open; `pieces` where other words split it. */
export interface TripleSpan {
  first: number;
  end: number;
  pieces?: { first: number; end: number }[];
}

export interface TokenTriple {
  subject: TripleSpan;
  relation: TripleSpan;
  object: TripleSpan;
}

/** Who does what to whom, in the words of the sentence: one triple for each argument of a clause. */
export function findTriples(_doc: Document, clauses: Clause[], _mentions: Mention[]): TokenTriple[] {
  const triples: TokenTriple[] = [];
  for (const clause of clauses) {
    const { verb } = clause;
    const subject = clause.phrases.find((p) => p.role === 'subject');
    if (!verb || !subject) continue;
    for (const p of clause.phrases) {
      if (p.role === 'subject' || p.role === 'adverbial' || p.role === 'unknown') continue;
      triples.push({ subject: range(subject), relation: relation(verb.tokens), object: range(p) });
    }
  }
  return triples;
}

const range = (p: ClausePhrase): TripleSpan => ({ first: p.first, end: p.end });

function relation(tokens: number[]): TripleSpan {
  const pieces: { first: number; end: number }[] = [];
  for (const t of tokens) {
    const last = pieces[pieces.length - 1];
    if (last && last.end === t) last.end = t + 1;
    else pieces.push({ first: t, end: t + 1 });
  }
  const span = { first: tokens[0]!, end: tokens[tokens.length - 1]! + 1 };
  return pieces.length > 1 ? { ...span, pieces } : span;
}
