import type { Clause, ClausePhrase } from '../clauses/clause.ts';
import type { Document } from '../core/document.ts';
import { afterPreposition, range } from './triple-spans.ts';
import type { TokenTriple } from './triples.ts';

/**
 * What noun phrases tell without a verb: "Kim, der Führer Nordkoreas" gives (Kim; der Führer; Nordkoreas), "Putins Besuch
 * in Peking" gives (Putins; Besuch in; Peking). `named`: the tokens that a name begins at.
 */
export function nounTriples(doc: Document, clause: Clause, named: Set<number>, out: TokenTriple[]): void {
  for (const p of clause.phrases) {
    // A subject that is only understood here stands in the clause that it was lent by.
    if (p.kind !== 'adverb' && p.kind !== 'pronoun' && p.first >= clause.first && p.end <= clause.end)
      phraseTriples(doc, p, named, out);
  }
}

function phraseTriples(doc: Document, p: ClausePhrase, named: Set<number>, out: TokenTriple[]): void {
  if (p.apposition) apposed(doc, p, p.apposition, named, out);
  owned(doc, p, named, out);
  for (const inner of p.attributes) phraseTriples(doc, inner, named, out);
  for (const member of p.conjuncts) phraseTriples(doc, member, named, out);
}

/** "Anna Berger, die Vorsitzende des Verbandes" and "die Vorsitzende des Verbandes, Anna Berger" */
function apposed(
  doc: Document,
  p: ClausePhrase,
  q: ClausePhrase,
  named: Set<number>,
  out: TokenTriple[],
): void {
  if (named.has(p.head) === named.has(q.head)) return;
  const [name, role] = named.has(p.head) ? [p, q] : [q, p];
  const owner = role.genitive;
  if (!owner || owner.first < role.head) return;
  const first = role.kind === 'preposition' ? afterPreposition(doc, role) : role.first;
  push(doc, name, first, role.head, owner, out);
}

/** "Putins Besuch in Peking" */
function owned(doc: Document, p: ClausePhrase, named: Set<number>, out: TokenTriple[]): void {
  const owner = p.genitive;
  const [attribute] = p.attributes;
  if (!owner || owner.first > p.head || !named.has(owner.head) || !attribute) return;
  push(doc, owner, owner.end, p.head, attribute, out);
}

function push(
  doc: Document,
  subject: ClausePhrase,
  first: number,
  head: number,
  object: ClausePhrase,
  out: TokenTriple[],
): void {
  const whole = range(doc, object);
  const from = object.kind === 'preposition' ? afterPreposition(doc, object) : object.first;
  const name = range(doc, subject);
  out.push({
    subject: { ...name, first: subject.kind === 'preposition' ? afterPreposition(doc, subject) : name.first },
    relation: { first, end: from > object.first ? from : head + 1 },
    object: { first: from, end: whole.end },
    lemma: null,
  });
}
