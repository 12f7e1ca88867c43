import type { Clause, ClausePhrase, VerbComplex } from '../clauses/clause.ts';
import type { Document } from '../core/document.ts';
import type { Mention } from '../names/candidate.ts';
import { type Bracket, bracketOf, isArgument, sayingOf } from './triple-clause.ts';
import { nounTriples } from './triple-nouns.ts';
import { afterPreposition, lowerAt, members, range, type TripleSpan } from './triple-spans.ts';

export type { TripleSpan } from './triple-spans.ts';

export interface TokenTriple {
  subject: TripleSpan;
  relation: TripleSpan;
  object: TripleSpan;
  /** Infinitive of the verb, put together: `ankündigen`; null where a noun is the relation. */
  lemma: string | null;
}

/**
 * Who does what to whom, in the words of the sentence: one triple for each object, predicate, complement clause and
 * adverbial of a clause. Every slot is a stretch of words as they stand in the text:
 *
 * - The relation begins with the verb, in a verb-final clause with the first word of the verbs at its end:
 *   (Kim; lobte; den Gast), (den Gast; gelobt hatte; Kim). Its lemma says what the right bracket makes of it.
 * - A preposition behind the verb ends the relation: (Der Fluss; liegt im; Norden des Landes). So does what stands between:
 *   (Sie; besuchte Kim in; Moskau). Where an adverbial stands between, the phrase is whole: (Er; lebte; in Wien).
 * - The right bracket stays with the words before it: (Die Firma; kündigte; Streiks an), (Das Werk; wurde; 1990 in Bonn
 *   gegründet) and, shorter, (Das Werk; wurde; in Bonn gegründet).
 * - A noun phrase is whole, with article, genitive and attributes; relative clauses and appositions stay outside, and
 *   each member of a coordination stands for itself. A relative pronoun gives way to its noun.
 * - An apposition or a name in the genitive makes the noun the relation: (Kim; der Führer; Nordkoreas).
 */
export function findTriples(doc: Document, clauses: Clause[], mentions: Mention[]): TokenTriple[] {
  const triples: TokenTriple[] = [];
  const named = new Set(mentions.filter((m) => m.form === 'name').map((m) => m.first));
  clauses.forEach((clause, c) => {
    nounTriples(doc, clause, named, triples);
    if (!clause.verb || clause.kind === 'infinitive') return;
    const subject = subjectOf(doc, clause);
    if (subject) clauseTriples({ doc, clauses, c, clause, verb: clause.verb, subject }, triples);
  });
  return triples;
}

interface Told {
  doc: Document;
  clauses: Clause[];
  c: number;
  clause: Clause;
  verb: VerbComplex;
  subject: ClausePhrase;
}

type Pair = Pick<TokenTriple, 'relation' | 'object'>;

/** The subject, or the noun that a relative pronoun in its place stands for; "es" says nothing. */
function subjectOf(doc: Document, clause: Clause): ClausePhrase | null {
  const subject = clause.phrases.find((p) => p.role === 'subject');
  if (!subject) return null;
  if (clause.kind === 'relative' && subject.head === clause.introducer) return clause.antecedent;
  return subject.kind === 'pronoun' && lowerAt(doc, subject.head) === 'es' ? null : subject;
}

function clauseTriples(told: Told, out: TokenTriple[]): void {
  const { doc, clauses, c, clause, verb } = told;
  // The antecedent of "mit ihrem Mann, der …" leaves its preposition behind.
  const subject =
    told.subject.kind === 'preposition'
      ? { ...told.subject, first: afterPreposition(doc, told.subject) }
      : told.subject;
  const bracket = bracketOf(doc, clause, verb);
  const pairs: Pair[] = [];
  const args = clause.phrases.filter((p) => isArgument(doc, clause, p)).sort((a, b) => a.first - b.first);
  for (const p of args)
    if (!isInside(bracket, p) && !isCapacity(clause, bracket, p))
      pairs.push(...(p.first >= bracket.end ? behind(told, bracket, p) : ahead(told, bracket, p)));
  pairs.push(...enclosed(told, bracket, args));
  const said = sayingOf(doc, clauses, c);
  if (said) pairs.push({ relation: saying(told, bracket), object: said });
  for (const s of members(subject))
    for (const pair of pairs) out.push({ subject: range(doc, s), ...pair, lemma: verb.lemma });
}

/** Between the two brackets, or the right bracket itself. */
const isInside = (b: Bracket, p: ClausePhrase): boolean =>
  b.closeEnd > 0 && p.first >= b.end && p.first < b.closeEnd;

/** "Als Kind lernte er Geige" tells when, not what somebody is. */
const isCapacity = (clause: Clause, b: Bracket, p: ClausePhrase): boolean =>
  clause.kind === 'main' && p.preposition === 'als' && p.end <= b.first;

/** In front of the verb: the Vorfeld, and everything in a verb-final clause. */
function ahead({ doc, clause }: Told, b: Bracket, p: ClausePhrase): Pair[] {
  const relation = b.closeEnd > 0 ? { first: b.close, end: b.closeEnd } : { first: b.first, end: b.end };
  if (p.head === clause.introducer)
    return p.role === 'object' && clause.antecedent ? [{ relation, object: antecedentOf(doc, clause) }] : [];
  // "von Beeren und Samen": only with the preposition of all does a phrase say something here.
  if (p.kind === 'preposition') return [{ relation, object: { first: p.first, end: p.end } }];
  return members(p).map((m) => ({ relation, object: range(doc, m) }));
}

function antecedentOf(doc: Document, { antecedent }: Clause): TripleSpan {
  const whole = range(doc, antecedent!);
  return antecedent!.kind === 'preposition' ? { ...whole, first: afterPreposition(doc, antecedent!) } : whole;
}

/** Behind the verb, and behind the right bracket if there is one. */
function behind({ doc, clause, subject }: Told, b: Bracket, p: ClausePhrase): Pair[] {
  const from = b.closeEnd > 0 ? { first: b.close, end: b.closeEnd } : { first: b.first, end: b.end };
  const between = clause.phrases.filter((q) => q !== p && q.first >= from.end && q.end <= p.first);
  const hasSubject = between.includes(subject);
  const core = between.filter((q) => q.role === 'object' || q.role === 'indirect' || q.role === 'predicate');
  if (p.kind !== 'preposition') {
    // "gab seiner Schwester | das Manuskript": who gets it is no fact without what.
    if (p.role === 'indirect' && clause.phrases.some((q) => q.role === 'object')) return [];
    const dative = core.length === 1 && core[0]!.role === 'indirect' && !hasSubject;
    const relation = dative && core[0]!.end === p.first ? { first: from.first, end: p.first } : from;
    return members(p).map((m) => ({ relation, object: range(doc, m) }));
  }
  if (!hasSubject && (core.length || p.first === from.end)) return reaching(doc, from.first, p);
  return members(p).map((m) => ({ relation: from, object: range(doc, m) }));
}

/** The preposition and all before it go to the relation; members with a preposition of their own keep it. */
function reaching(doc: Document, first: number, p: ClausePhrase): Pair[] {
  const end = afterPreposition(doc, p);
  return members(p).map((m) => {
    const whole = range(doc, m);
    if (m === p) return { relation: { first, end }, object: { ...whole, first: end } };
    return m.kind === 'preposition'
      ? { relation: { first, end: p.first }, object: whole }
      : { relation: { first, end }, object: whole };
  });
}

/**
 * What both brackets enclose: all of it, and its last phrase with the right bracket. "wurde in Bonn ein Werk | gegründet":
 * behind a subject that stands there only what follows it; what comes before goes with the right bracket.
 */
function enclosed(told: Told, b: Bracket, args: ClausePhrase[]): Pair[] {
  if (b.closeEnd < 0) return [];
  const { clause, subject } = told;
  const own = subject.first >= b.end && subject.first < b.close && clause.phrases.includes(subject);
  const from = own ? subject.end : b.end;
  const before = args.filter((p) => own && p.first >= b.end && p.end <= subject.first);
  const inside = args.filter((p) => p.first >= from && p.end <= b.close);
  const relation = { first: b.first, end: b.end };
  const last = inside[inside.length - 1];
  const manner = clause.phrases.some((p) => p.adjective && p.first >= from && p.end <= b.close);
  const whole = inside[0]?.first ?? (manner ? from : -1);
  const pairs = before.flatMap((p) => ahead(told, b, p));
  if (whole >= 0) pairs.push({ relation, object: { first: whole, end: b.closeEnd } });
  if (last && last.first > whole) pairs.push({ relation, object: { first: last.first, end: b.closeEnd } });
  if (b.adjective) pairs.push({ relation, object: { first: b.close, end: b.closeEnd } });
  return pairs;
}

/** "teilte am Montag mit, | dass …", "handelt davon, | wie …": all of the clause behind the verb that no subject parts. */
function saying({ doc, subject, clause }: Told, b: Bracket): TripleSpan {
  const inverted = clause.phrases.includes(subject) && subject.first >= b.end;
  if (inverted) return { first: b.first, end: b.end };
  if (b.closeEnd > 0) return { first: b.first, end: b.closeEnd };
  const announces =
    clause.end > b.end && /^da(?:r|von|zu|mit|für|bei|nach|gegen|durch)/.test(lowerAt(doc, clause.end - 1));
  return { first: b.first, end: announces ? clause.end : b.end };
}
