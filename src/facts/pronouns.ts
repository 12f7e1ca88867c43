import type { Clause, ClausePhrase } from '../clauses/clause.ts';
import { genderOf } from '../entities/gender.ts';
import { Category as C, Feature as F } from '../lexicon/features.ts';
import type { Mention } from '../names/candidate.ts';
import { type FactContext, has, isCapital, lowerOf, nameOf, sentenceEnd, sentenceFirst } from './context.ts';
import { classesOf } from './semantics.ts';

const genders: Record<string, number> = { er: F.Masc, ihn: F.Masc, ihm: F.Masc, sie: F.Fem, ihr: F.Fem };
const articles: Record<number, string> = { [F.Masc]: 'der', [F.Fem]: 'die' };

/** How many sentences a pronoun points back at most. */
const reach = 5;

/**
 * The name that "er", "sie", "ihn" or "ihm" stands for: the subject of the clause before, else the only fitting person of
 * the sentence before. Null where two could be meant.
 */
export function nameOfPronoun(ctx: FactContext, clause: Clause, p: ClausePhrase): Mention | null {
  const gender = genders[lowerOf(ctx, p.head)];
  if (gender === undefined || p.plural || (gender === F.Fem && isPlural(ctx, clause))) return null;
  const own = p.role === 'subject' ? null : subjectName(ctx, clause);
  const first = sentenceFirst(ctx, p.head);
  const near = namedIn(ctx, first, p.head, gender, own);
  if (!near && p.role !== 'subject' && hasThing(ctx, first, p.head, gender)) return null;
  if (near !== undefined) return near && sureOf(ctx, near, first, p.head) ? near : null;
  let end = first;
  for (let n = 0; n < reach && end > 0; n++) {
    const begin = sentenceFirst(ctx, end - 1);
    // "Er besuchte seinen Bruder Max. Er …": a sentence whose subject is the same pronoun hands on.
    if (!beginsWithPronoun(ctx, begin, end, gender)) return namedIn(ctx, begin, end, gender, own) ?? null;
    end = begin;
  }
  return null;
}

/** "Köhler sprach offen. Die Angriffe auf Kirchhoff wollte er …": the subject of the sentence before could be meant as well. */
function sureOf(ctx: FactContext, near: Mention, first: number, end: number): boolean {
  if (!first || ctx.entityOf.get(subjectIn(ctx, first, end) ?? near) === undefined) return true;
  if (subjectIn(ctx, first, end) === near) return true;
  const before = subjectIn(ctx, sentenceFirst(ctx, first - 1), first);
  return before?.type !== 'person' || ctx.entityOf.get(before) === ctx.entityOf.get(near);
}

/** "äußerte sich zu dem Vorfall und verurteilte ihn": a thing of that gender is nearer than a person of another sentence. */
function hasThing(ctx: FactContext, first: number, end: number, gender: number): boolean {
  for (let i = first; i < end; i++)
    if (
      isCapital(ctx, i) &&
      ctx.nameAt[i]! < 0 &&
      has(ctx, i, C.Noun) &&
      (ctx.lex.features[i]! & gender) !== 0 &&
      (ctx.lex.features[i]! & F.Sing) !== 0 &&
      !(classesOf(ctx, i) & (C.PersonNoun | C.Title | C.TimeNoun))
    )
      return true;
  return false;
}

/** The name meant between two tokens; null if it may be several, undefined if there is none. */
function namedIn(
  ctx: FactContext,
  first: number,
  end: number,
  gender: number,
  not: Mention | null,
): Mention | null | undefined {
  const people = new Map<number, Mention>();
  for (let i = first; i < end; i++) {
    const m = nameOf(ctx, i);
    const entity = m ? ctx.entityOf.get(m) : undefined;
    if (m?.type !== 'person' || entity === undefined || (not && entity === ctx.entityOf.get(not))) continue;
    const own = genderOf(ctx.doc, ctx.lex, ctx.entities[entity]!);
    if (!own || own === gender) people.set(entity, m);
    i = m.end - 1;
  }
  const subject = subjectIn(ctx, first, end);
  const entity = subject ? ctx.entityOf.get(subject) : undefined;
  if (subject && entity !== undefined && people.has(entity)) return people.get(entity)!;
  if (people.size) return people.size === 1 ? [...people.values()][0]! : null;
  const isBody = subject?.type === 'organisation' && articleOf(ctx, subject, first) === articles[gender];
  return isBody ? subject : undefined;
}

/** "Die Vereinigung Cockpit": the article before the name and what stands between. */
function articleOf(ctx: FactContext, m: Mention, floor: number): string {
  for (let i = m.first - 1; i >= Math.max(floor, m.first - 3); i--) {
    const word = lowerOf(ctx, i);
    if (/^(?:der|die|das)$/.test(word)) return word;
  }
  return '';
}

/** The name that is the subject of the last main clause between two tokens. */
function subjectIn(ctx: FactContext, first: number, end: number): Mention | null {
  let found: Mention | null = null;
  for (let i = first; i < end; i++) {
    const c = ctx.clauses[ctx.clauseAt[i]!];
    if (c?.kind !== 'main' || c.end > sentenceEnd(ctx, first)) continue;
    found = subjectName(ctx, c) ?? found;
    if (ctx.clauseAt[i] === ctx.clauseAt[c.end - 1]) i = c.end - 1;
  }
  return found && found.first < end ? found : null;
}

function subjectName(ctx: FactContext, c: Clause): Mention | null {
  const subject = c.phrases.find((p) => p.role === 'subject');
  if (!subject || subject.plural || subject.conjuncts.length) return null;
  for (let i = subject.first; i < subject.end; i++) {
    const m = nameOf(ctx, i);
    if (m && (m.first <= subject.head || i === subject.head + 1)) return m;
  }
  const behind = subject.apposition && nameOf(ctx, subject.apposition.first);
  return behind?.type === 'person' ? behind : null;
}

/** Is a pronoun of that gender the subject of a main clause between two tokens? */
function beginsWithPronoun(ctx: FactContext, first: number, end: number, gender: number): boolean {
  for (let i = first; i < end; i++) {
    const word = lowerOf(ctx, i);
    if ((word !== 'er' && word !== 'sie') || genders[word] !== gender) continue;
    const c = ctx.clauses[ctx.clauseAt[i]!];
    if (c?.kind === 'main' && c.phrases.some((p) => p.role === 'subject' && p.head === i)) return true;
  }
  return false;
}

/** "sie kamen" are several; of "er" there is no doubt. */
const isPlural = (ctx: FactContext, { verb }: Clause): boolean =>
  !verb || verb.finite < 0 || (ctx.lex.features[verb.finite]! & F.Sing) === 0;
