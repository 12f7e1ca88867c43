import type { Clause, ClausePhrase } from '../../clauses/clause.ts';
import type { Argument, Fact } from '../../facts/index.ts';
import { Feature as F } from '../../lexicon/features.ts';
import type { Inside } from '../../pipeline.ts';

/** How a role of a fact came to its words: where they stand and what case, preposition or agreement says of them. */
export function slotReason(inside: Inside, fact: Fact, a: Argument): string {
  const { tokens } = inside.doc;
  if (fact.trigger.some((t) => a.first <= t && t < a.end)) return partOfTrigger(inside, a);
  const clause = fact.clause >= 0 ? inside.clauses[fact.clause]! : null;
  const path = clause ? pathTo(clause.phrases, a.first) : [];
  const where = path.length ? phraseReason(inside, clause!, path, a) : elsewhere(inside, fact, a);
  if (a.time >= 0) return `time expression, ${where}`;
  if (a.quantity) return `quantity ${a.quantity.value} ${a.quantity.unit}`.trimEnd().concat(`, ${where}`);
  const begins = tokens.start[a.first] === a.start;
  return begins ? where : `second part of a compound, ${where}`;
}

const partOfTrigger = (inside: Inside, a: Argument): string => {
  const whole = words(inside, a.first, a.end);
  const own = inside.doc.text.slice(a.start, a.stop);
  return own === whole ? 'the trigger itself' : `first part of the compound „${whole}“`;
};

/** The phrases from the outermost to the innermost that hold a token. */
function pathTo(phrases: ClausePhrase[], token: number): ClausePhrase[] {
  for (const p of phrases) {
    if (token < p.first || token >= p.end) continue;
    const inner = pathTo(partsOf(p), token);
    return [p, ...inner];
  }
  return [];
}

const partsOf = (p: ClausePhrase): ClausePhrase[] => [
  ...p.conjuncts,
  ...(p.apposition ? [p.apposition] : []),
  ...(p.genitive ? [p.genitive] : []),
  ...p.attributes,
];

function phraseReason(inside: Inside, clause: Clause, path: ClausePhrase[], a: Argument): string {
  const [outer] = path;
  const inner = path[path.length - 1]!;
  const role = roleReason(inside, clause, outer!);
  if (path.length === 1)
    return a.end <= inner.head
      ? `before „${words(inside, inner.head, inner.head + 1)}“ in the ${role}`
      : role;
  const host = path[path.length - 2]!;
  return `${hangs(inside, host, inner)}, in the ${role}`;
}

function hangs(inside: Inside, host: ClausePhrase, p: ClausePhrase): string {
  const noun = `„${words(inside, host.head, host.head + 1)}“`;
  if (host.conjuncts.includes(p)) return `coordinated with ${noun}`;
  if (host.apposition === p) return `apposition of ${noun}`;
  if (host.genitive === p)
    return p.preposition ? `„${p.preposition}“ phrase of ${noun}` : `genitive of ${noun}`;
  return `„${p.preposition}“ phrase of ${noun}`;
}

const caseNames: [number, string][] = [
  [F.Nom, 'nominative'],
  [F.Gen, 'genitive'],
  [F.Dat, 'dative'],
  [F.Acc, 'accusative'],
];

/** The case if only one is left. */
const caseOf = (p: ClausePhrase): string => caseNames.find(([bit]) => p.cases === bit)?.[1] ?? '';

function roleReason(inside: Inside, clause: Clause, p: ClausePhrase): string {
  const verb = clause.verb!;
  const of = verb ? `„${words(inside, verb.main, verb.main + 1)}“` : '';
  switch (p.role) {
    case 'subject': {
      if (clause.sharedSubject) return `subject of ${of}, understood from another clause`;
      const finite = verb.finite >= 0 ? `, agrees with „${words(inside, verb.finite, verb.finite + 1)}“` : '';
      return `subject${verb.voice === 'active' ? '' : ' of the passive'} (nominative${finite})`;
    }
    case 'object':
      return `accusative object of ${of}`;
    case 'indirect':
      return `dative object of ${of}`;
    case 'agent':
      return `agent of the passive („${p.preposition}“)`;
    case 'predicate':
      return 'predicate (nominative)';
    case 'oblique':
      return `„${p.preposition}“ phrase${caseOf(p) ? ` (${caseOf(p)})` : ''}`;
    default:
      return caseOf(p) ? `adverbial (${caseOf(p)})` : 'phrase of the clause';
  }
}

function elsewhere(inside: Inside, fact: Fact, a: Argument): string {
  const sentence = (token: number): number => inside.doc.sentences.findIndex((s) => token < s.end);
  const own = sentence(fact.trigger[0]!);
  if (own === sentence(a.first)) return 'elsewhere in the sentence';
  return sentence(a.first) < own ? 'from a sentence before' : 'from a sentence behind';
}

export const words = (inside: Inside, first: number, end: number): string =>
  inside.doc.text.slice(inside.doc.tokens.start[first], inside.doc.tokens.end[end - 1]);
