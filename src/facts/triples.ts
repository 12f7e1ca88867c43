import type { Clause, ClausePhrase, VerbComplex } from '../clauses/clause.ts';
import { type Document, tokenText } from '../core/document.ts';
import type { Mention } from '../names/candidate.ts';

/** A range of tokens, half-open; `pieces` where other words split it ("kündigte … an"). */
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

/**
 * Who does what to whom, in the words of the sentence: one triple for each object, predicate noun, complement and
 * adverbial of a clause. "Putin besuchte Kim in Moskau" gives (Putin, besuchte, Kim) and (Putin, besuchte Kim in, Moskau).
 */
export function findTriples(doc: Document, clauses: Clause[], _mentions: Mention[]): TokenTriple[] {
  const triples: TokenTriple[] = [];
  for (const clause of clauses) {
    if (!clause.verb || clause.kind === 'infinitive') continue;
    const subject = subjectOf(clause);
    if (subject) clauseTriples(doc, clause, clause.verb, subject, triples);
  }
  return triples;
}

/** The subject, or the noun that a relative pronoun in its place stands for; "es" and "das" say nothing. */
function subjectOf(clause: Clause): ClausePhrase | null {
  const subject = clause.phrases.find((p) => p.role === 'subject');
  if (!subject) return null;
  if (clause.kind === 'relative' && subject.head === clause.introducer) return clause.antecedent;
  return subject;
}

function clauseTriples(
  doc: Document,
  clause: Clause,
  verb: VerbComplex,
  subject: ClausePhrase,
  out: TokenTriple[],
): void {
  if (subject.kind === 'pronoun' && tokenText(doc, subject.head).toLowerCase() === 'es') return;
  // The antecedent of "mit ihrem Mann, der …" leaves its preposition behind.
  const subjects = members(
    subject.kind === 'preposition' ? { ...subject, first: subject.first + 1 } : subject,
  );
  const base = relationTokens(doc, clause, verb);
  const object = clause.phrases.find((p) => p.role === 'object' && p.kind === 'noun');
  // "ist bekannt für ihre Romane": the adjective belongs to the relation of what follows it.
  const adjective = clause.phrases.find((p) => p.role === 'predicate' && p.kind === 'adverb');
  const wider = adjective ? withTokens(base, adjective) : base;
  for (const p of clause.phrases) {
    if (!isArgument(clause, p)) continue;
    for (const member of p.kind === 'preposition' ? [p] : members(p)) {
      const triple =
        p.kind === 'preposition'
          ? prepositional(adjective && p.first >= adjective.end ? wider : base, member, object)
          : { relation: span(base), object: range(member) };
      for (const s of subjects) out.push({ subject: range(s), ...triple });
    }
  }
}

function isArgument(clause: Clause, p: ClausePhrase): boolean {
  switch (p.role) {
    case 'object':
    case 'indirect':
    case 'predicate':
      return p.kind !== 'pronoun' || p.head !== clause.introducer;
    case 'agent':
    case 'oblique':
      return p.head !== clause.introducer && p.end - p.first > 1;
    case 'adverbial':
      return p.kind === 'noun';
    default:
      return false;
  }
}

/** "Kim und Putin": each member stands for itself. */
function members(p: ClausePhrase): ClausePhrase[] {
  return p.conjuncts.length && p.kind === 'noun' ? [p, ...p.conjuncts] : [p];
}

/** The words of a phrase without its apposition and the further members of its coordination. */
function range(p: ClausePhrase): TripleSpan {
  let { end } = p;
  for (const c of p.conjuncts) end = Math.min(end, c.first - 1);
  if (p.apposition) end = Math.min(end, p.apposition.first - 1);
  return { first: p.first, end: Math.max(end, p.head + 1) };
}

/** All verb tokens, with "sich" and "nicht", in reading order. */
function relationTokens(doc: Document, clause: Clause, verb: VerbComplex): number[] {
  const tokens = [...verb.tokens];
  for (const p of clause.phrases) {
    if (p.end - p.first !== 1 || p.head < clause.first || p.head >= clause.end) continue;
    const word = p.kind === 'pronoun' || p.kind === 'adverb' ? tokenText(doc, p.head) : '';
    if (word === 'sich' || word === 'nicht') {
      tokens.push(p.head);
      p.kind === 'pronoun' && (p.role = 'unknown');
    }
  }
  return tokens.sort((a, b) => a - b);
}

function withTokens(base: number[], p: ClausePhrase): number[] {
  const tokens = [...base];
  for (let i = p.first; i < p.end; i++) if (!tokens.includes(i)) tokens.push(i);
  return tokens.sort((a, b) => a - b);
}

/** The preposition goes to the relation where it follows it: (liegt in, Moskau); else it stays: (wurde geboren, in Moskau). */
function prepositional(
  base: number[],
  p: ClausePhrase,
  object: ClausePhrase | undefined,
): Omit<TokenTriple, 'subject'> {
  const last = base[base.length - 1]!;
  const contiguous = last - base[0]! === base.length - 1;
  if (contiguous && last + 1 === p.first) return split(span(base), p);
  if (contiguous && object && object.first === last + 1 && object.end === p.first) {
    return split({ first: base[0]!, end: p.first }, p);
  }
  return { relation: span(base), object: range(p) };
}

const split = (relation: TripleSpan, p: ClausePhrase): Omit<TokenTriple, 'subject'> => {
  const whole = range(p);
  if (whole.end - whole.first < 2) return { relation, object: whole };
  return {
    relation: { first: relation.first, end: whole.first + 1 },
    object: { first: whole.first + 1, end: whole.end },
  };
};

function span(tokens: number[]): TripleSpan {
  const pieces: { first: number; end: number }[] = [];
  for (const t of tokens) {
    const last = pieces[pieces.length - 1];
    if (last && last.end === t) last.end = t + 1;
    else pieces.push({ first: t, end: t + 1 });
  }
  const whole = { first: tokens[0]!, end: tokens[tokens.length - 1]! + 1 };
  return pieces.length > 1 ? { ...whole, pieces } : whole;
}
