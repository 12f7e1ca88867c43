import { Category as C } from '../lexicon/features.ts';
import { fill } from './arguments.ts';
import { clauseSpan, complete, newFact, spanOf, withoutOverlap } from './build-fact.ts';
import { groupsOf, relativeOf, subjectOf } from './clause-roles.ts';
import {
  type FactContext,
  isCapital,
  lowerOf,
  nameOf,
  partOf,
  punctuation,
  sentenceFirst,
} from './context.ts';
import type { Argument, Fact } from './fact.ts';
import { ofNoun } from './factuality.ts';
import { demanding, happening } from './factuality-words.ts';
import { mentionArgument, tokensArgument } from './found.ts';
import { besideFound, onlyInSentence, onlyInText, roadIn, scoreIn } from './in-sentence.ts';
import { leftEdge } from './left-edge.ts';
import type { NounGroup } from './noun-phrase.ts';
import { prepositionAt } from './prepositions.ts';
import type { CompiledRule, Slot } from './rule.ts';
import { classesOf, fits } from './semantics.ts';
import { lookAround, type Surroundings } from './surroundings.ts';
import { eachNounTrigger, isAmong, type TriggerIndex } from './triggers.ts';
import { isCompanion } from './verb-facts.ts';

/** Facts whose trigger is a noun. */
export function nounFacts(ctx: FactContext, index: TriggerIndex, out: Fact[]): void {
  let around: Surroundings | null = null;
  eachNounTrigger(ctx, index, (token, rule) => {
    // Names of newspapers, works and awards are no events: "Tag der Arbeit", "Großer Preis".
    // "Als Taifun bezeichnet man …" explains a word.
    // "gilt wie bei Unfällen": any of them
    if (ctx.nameAt[token]! >= 0 || isQuoted(ctx, token) || lowerOf(ctx, token - 1) === 'als') return;
    if (lowerOf(ctx, token - 2) === 'wie' && prepositionAt(ctx, token - 1)) return;
    if (around?.token !== token) around = lookAround(ctx, token);
    const fact = fromNoun(ctx, around, rule);
    if (fact) out.push(fact);
  });
}

/** the magazine „Orkan“ */
const isQuoted = (ctx: FactContext, token: number): boolean =>
  '„"»“'.includes(punctuation(ctx, token - 1) || 'x') && '“"«”'.includes(punctuation(ctx, token + 1) || 'x');

function fromNoun(ctx: FactContext, around: Surroundings, rule: CompiledRule): Fact | null {
  const { token } = around;
  const clause = ctx.clauseAt[token]!;
  if (
    rule.without.length &&
    (nearWord(ctx, token, rule.without) || isAmong(ctx.clauses[clause]?.verb?.lemma ?? '', rule.without))
  )
    return null;
  if ((rule.with.length || rule.words.length) && !companion(ctx, clause, token, rule)) return null;
  const found: Argument[] = [];
  for (const slot of rule.slots) found.push(...fillSlot(ctx, around, clause, rule, slot, found));
  const args = withoutOverlap(found);
  if (!complete(ctx, rule, args)) return null;
  const inPhrase = args.every(
    (a) => a.first >= leftEdge(ctx, token).first && a.end <= Math.max(around.end, token + 1),
  );
  const evidence = inPhrase ? spanOf(ctx, [token], args) : clauseSpan(ctx, clause, [token], args);
  return newFact(rule, args, ofNoun(ctx, token, clause, rule), evidence, [token], clause);
}

function companion(ctx: FactContext, clause: number, token: number, rule: CompiledRule): boolean {
  const [first, end] =
    clause >= 0 ? [ctx.clauses[clause]!.first, ctx.clauses[clause]!.end] : [token - 6, token + 8];
  for (let i = Math.max(0, first); i < end; i++) {
    if (i !== token && isCompanion(ctx, i, rule)) return true;
  }
  return false;
}

const nearWord = (ctx: FactContext, token: number, words: readonly string[]): boolean => {
  for (let i = token - 3; i < token + 6; i++) if (isAmong(lowerOf(ctx, i), words)) return true;
  return false;
};

function fillSlot(
  ctx: FactContext,
  around: Surroundings,
  clause: number,
  rule: CompiledRule,
  slot: Slot,
  found: Argument[],
): Argument[] {
  if (slot.is.includes('score')) {
    const [first, end] =
      clause >= 0 ? [ctx.clauses[clause]!.first, ctx.clauses[clause]!.end] : [around.token - 3, around.end];
    return scoreIn(ctx, slot.role, Math.max(0, first), end);
  }
  const filled: Argument[] = [];
  for (const as of slot.as) {
    const args = fillFunction(ctx, around, clause, rule, slot, as, found);
    filled.push(...args);
    if (as === 'sentence' || as === 'text' || (args.length && !slot.every)) break;
  }
  return filled;
}

function fillFunction(
  ctx: FactContext,
  around: Surroundings,
  clause: number,
  rule: CompiledRule,
  slot: Slot,
  as: string,
  found: Argument[],
): Argument[] {
  const { token } = around;
  switch (as) {
    case 'trigger':
      return [triggerArgument(ctx, slot.role, token)];
    case 'road':
      return roadIn(ctx, token, slot);
    case 'sentence':
      return onlyInSentence(ctx, token, slot);
    case 'text':
      // "Jeder zehnte erlitt Verluste": only what the verb says of the noun is about the company of the text.
      return rule.light.includes(ctx.clauses[clause]?.verb?.lemma ?? '') ? onlyInText(ctx, token, slot) : [];
    case 'title':
    case 'body':
      return besideFound(ctx, as, slot.role, found);
  }
  const own = around.groups.get(as) ?? (as === 'subject' ? around.groups.get('agent') : undefined) ?? [];
  for (const group of own) {
    const args = fromNear(ctx, group, as, slot);
    if (args.length) return args;
  }
  if (as === 'possessive' && (slot.role === 'actor' || rule.type === 'resignation')) {
    const owner = ownerOf(ctx, around, clause, rule, slot);
    if (owner) return [owner];
  }
  if (clause < 0 || !reaches(ctx, clause, token, rule, slot, as)) return [];
  const told = fromClause(ctx, token, clause, slot, as);
  if (told.length || as !== 'clause') return told;
  const relative = relativeOf(ctx, clause, token);
  return relative >= 0 ? fromClause(ctx, token, relative, slot, as) : [];
}

function fromClause(ctx: FactContext, token: number, clause: number, slot: Slot, as: string): Argument[] {
  for (const group of groupsOf(ctx, clause, as)) {
    if (group.first <= token && token < group.end) continue;
    if (slot.role === 'place' && (hangsOn(ctx, group) || leadsAway(ctx, group, as))) continue;
    const args = fill(ctx, group, slot);
    if (args.length) return args;
  }
  return [];
}

/** "Der Anschlag geschah vor dem Besuch des Präsidenten [in Syrien]": the place of the people and events before it. */
function hangsOn(ctx: FactContext, group: NounGroup): boolean {
  const before = group.first - 2;
  if (!isCapital(ctx, before) || ctx.timeAt[before]! >= 0 || nameOf(ctx, before)) return false;
  return (classesOf(ctx, before) & (C.PersonNoun | C.Title | C.EventNoun)) !== 0;
}

/** "Nach dem Erdbeben flogen Helfer aus Köln nach Rom": neither place is that of the earthquake. */
const leadsAway = (ctx: FactContext, group: NounGroup, as: string): boolean =>
  as === 'clause' &&
  /^(?:aus|nach|von|für|gegen|über|durch|zu)$/.test(prepositionAt(ctx, group.first - 1) ?? '');

/** "Russland für [seine] Invasion": the subject of the clause, else the last name before the pronoun. */
function ownerOf(
  ctx: FactContext,
  around: Surroundings,
  clause: number,
  rule: CompiledRule,
  slot: Slot,
): Argument | null {
  const { first } = leftEdge(ctx, around.token);
  const pronoun =
    first < around.token && /^(?:sein|seine[nmrs]?|ihr|ihre[nmrs]?)$/.test(lowerOf(ctx, first)) ? first : -1;
  if (pronoun < 0) return null;
  const verb = clause >= 0 ? ctx.clauses[clause]!.verb : null;
  // "Wagner forderte seinen Rücktritt": somebody else's
  if (verb && rule.type === 'resignation' && demanding.has(verb.lemma)) return null;
  const subject = verb ? subjectOf(ctx, clause) : null;
  // "Er will der Königin seinen Rücktritt erklären": it is his, whoever he may be
  if (
    !subject &&
    verb &&
    ctx.clauses[clause]!.phrases.some((p) => p.role === 'subject' && p.kind === 'pronoun')
  )
    return null;
  if (subject && subject.end <= pronoun) return fill(ctx, subject, slot)[0] ?? null;
  for (let i = pronoun - 1; i >= Math.max(sentenceFirst(ctx, pronoun), pronoun - 12); i--) {
    const name = nameOf(ctx, i);
    if (name) return fits(ctx, name, slot.is) ? mentionArgument(ctx, slot.role, name) : null;
  }
  return null;
}

/** The trigger as an argument, without the name that a hyphen joins to it: Kairo-[Anschlag]. */
function triggerArgument(ctx: FactContext, role: string, token: number): Argument {
  const whole = tokensArgument(ctx, role, token, token + 1);
  const part = partOf(ctx, token);
  return part?.form === 'compound' && ctx.doc.text[part.stop] === '-'
    ? { ...whole, start: part.stop + 1 }
    : whole;
}

function fromNear(ctx: FactContext, group: NounGroup, as: string, slot: Slot): Argument[] {
  if (as !== 'adjective' && as !== 'compound') return fill(ctx, group, slot);
  const m = group.name!;
  return fits(ctx, m, slot.is) ? [mentionArgument(ctx, slot.role, m)] : [];
}

/** Do the phrases of the clause belong to the noun? Only if the verb adds nothing of its own: "verhängten Sanktionen". */
function reaches(
  ctx: FactContext,
  clause: number,
  token: number,
  rule: CompiledRule,
  slot: Slot,
  as: string,
): boolean {
  // The genitive of another noun is not this one's.
  if (as === 'genitive') return false;
  const { verb } = ctx.clauses[clause]!;
  if (!verb) return as !== 'subject' && as !== 'object' && as !== 'possessive';
  if (rule.light.includes(verb.lemma)) return true;
  if (as === 'topic') return verb.voice === 'active';
  if (as === 'clause') return true;
  if (as === 'subject' || as === 'object' || as === 'indirect') return false;
  const { preposition } = leftEdge(ctx, token);
  // "Bei einem Unfall wurden in Bonn drei Menschen verletzt"; "hat in Wien einen Anschlag verhindert"
  if (slot.role === 'place' && (!preposition || preposition === 'bei')) return true;
  return happening.has(verb.lemma) && !preposition;
}
