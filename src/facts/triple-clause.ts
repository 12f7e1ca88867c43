import type { Clause, ClausePhrase, VerbComplex } from '../clauses/clause.ts';
import type { Document } from '../core/document.ts';
import { lowerAt, type TripleSpan } from './triple-spans.ts';

/** Where the verb of a clause stands: its left bracket (all of it where the clause is verb-final) and its right one. */
export interface Bracket {
  first: number;
  end: number;
  /** The right bracket where other words part it from the left, else -1. */
  close: number;
  closeEnd: number;
  /** The right bracket is an adjective: ist für ihre Romane [bekannt]. */
  adjective: boolean;
}

export function bracketOf(doc: Document, clause: Clause, verb: VerbComplex): Bracket {
  // "wurde zerstört und wieder aufgebaut": the auxiliary belongs to the clause before.
  const own = verb.tokens.filter((t) => t >= clause.first && t < clause.end);
  const tokens = own.sort((a, b) => a - b);
  let k = 1;
  while (k < tokens.length && tokens[k] === tokens[k - 1]! + 1) k++;
  let end = tokens[k - 1]! + 1;
  while (end < clause.end && /^(?:sich|nicht)$/.test(lowerAt(doc, end))) end++;
  if (k < tokens.length && tokens[k]! > end)
    return {
      first: tokens[0]!,
      end,
      close: tokens[k]!,
      closeEnd: tokens[tokens.length - 1]! + 1,
      adjective: false,
    };
  if (k < tokens.length) end = tokens[tokens.length - 1]! + 1;
  return { first: tokens[0]!, end, ...adjectiveBracket(clause, end) };
}

/** "ist für ihre Romane bekannt": the adjective closes the clause as a participle would. */
function adjectiveBracket(clause: Clause, end: number): Pick<Bracket, 'close' | 'closeEnd' | 'adjective'> {
  const p = clause.phrases.find((q) => q.role === 'predicate' && q.kind === 'adverb');
  const last = p && !clause.phrases.some((q) => q.first >= p.end && q.end <= clause.end);
  return last && p.first > end
    ? { close: p.first, closeEnd: p.end, adjective: true }
    : { close: -1, closeEnd: -1, adjective: false };
}

export function isArgument(doc: Document, clause: Clause, p: ClausePhrase): boolean {
  if (p.first < clause.first || p.end > clause.end) return false;
  switch (p.role) {
    case 'object':
    case 'indirect':
    case 'predicate':
      return lowerAt(doc, p.head) !== 'sich';
    case 'agent':
    case 'oblique':
      return p.head !== clause.introducer && p.end - p.first > 1 && !isSource(doc, p);
    case 'adverbial':
      return p.kind === 'noun';
    default:
      return false;
  }
}

/** "nach Angaben der Polizei", "laut Ministerium": who says so is no part of what is told. */
const isSource = (doc: Document, p: ClausePhrase): boolean =>
  /^(?:laut|zufolge)$/.test(p.preposition ?? '') ||
  (p.preposition === 'nach' &&
    /^(?:angaben|ansicht|meinung|worten|aussage|auskunft)$/.test(lowerAt(doc, p.head)));

/** Clauses that hang on one another stand close together: so many to either side are looked at. */
const reach = 8;

/** The clause that is said, known or meant: "sagte, [die Lage sei ernst]", "teilte mit, [dass …]", "plant, [… zu bauen]". */
export function sayingOf(doc: Document, clauses: Clause[], c: number): TripleSpan | null {
  const last = Math.min(clauses.length - 1, c + reach);
  for (let i = Math.max(0, c - reach); i <= last; i++) {
    const said = clauses[i]!;
    if (said.parent === c && isContent(doc, clauses[c]!, said))
      return { first: said.first, end: lastOf(clauses, i) };
  }
  return null;
}

const contentWords = /^(?:dass|daß|ob|was|wie|wer|warum|weshalb|wohin|wo)$/;

function isContent(doc: Document, of: Clause, c: Clause): boolean {
  if (c.kind === 'main') return c.end <= of.first || (c.first >= of.end && c.verb?.mood === 'subjunctive1');
  if (c.first < of.end) return false;
  if (c.kind === 'infinitive') return c.introducer < 0;
  return c.kind === 'subordinate' && contentWords.test(lowerAt(doc, c.introducer));
}

/** The end of a clause with all that depends on it. */
function lastOf(clauses: Clause[], c: number): number {
  let { end } = clauses[c]!;
  for (let i = c + 1; i < clauses.length && i <= c + reach; i++)
    if (clauses[i]!.parent === c) end = Math.max(end, lastOf(clauses, i));
  return end;
}
