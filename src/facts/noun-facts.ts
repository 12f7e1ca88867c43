import { Category as C } from '../lexicon/features.ts';
import { fill } from './arguments.ts';
import { clauseSpan, complete, newFact, spanOf, withoutOverlap } from './build-fact.ts';
import { groupsOf, subjectOf } from './clause-roles.ts';
import {
  type FactContext,
  has,
  isCapital,
  isGenitiveName,
  lowerOf,
  nameOf,
  partOf,
  punctuation,
  sentenceEnd,
  sentenceFirst,
} from './context.ts';
import type { Argument, Fact } from './fact.ts';
import { ofNoun } from './factuality.ts';
import { demanding, happening } from './factuality-words.ts';
import { mentionArgument, tokensArgument } from './found.ts';
import { onlyInSentence, onlyInText, roadIn, scoreIn, titleBefore } from './in-sentence.ts';
import { leftEdge } from './left-edge.ts';
import { groupOfName, type NounGroup, readNoun } from './noun-phrase.ts';
import { prepositionAt } from './prepositions.ts';
import type { CompiledRule, Slot } from './rule.ts';
import { classesOf, fits } from './semantics.ts';
import { eachNounTrigger, type TriggerIndex } from './triggers.ts';
import { isAmong, isCompanion } from './verb-facts.ts';

/** What stands around a noun: [Putins] Besuch [in Nordkorea], die [russische] Invasion [der Ukraine]. */
interface Surroundings {
  token: number;
  /** Function → noun phrases in reading order. */
  groups: Map<string, NounGroup[]>;
  end: number;
}

/** Facts whose trigger is a noun. */
export function nounFacts(ctx: FactContext, index: TriggerIndex, out: Fact[]): void {
  let around: Surroundings | null = null;
  eachNounTrigger(ctx, index, (token, rule) => {
    // Names of newspapers, works and awards are no events: "Tag der Arbeit", "Großer Preis".
    // "Als Taifun bezeichnet man …" explains a word.
    if (ctx.nameAt[token]! >= 0 || isQuoted(ctx, token) || lowerOf(ctx, token - 1) === 'als') return;
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
  if (rule.without.length && nearWord(ctx, token, rule.without)) return null;
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

/** Reads the phrases that hang on the noun, to its left and to its right. */
function lookAround(ctx: FactContext, token: number): Surroundings {
  const groups = new Map<string, NounGroup[]>();
  const add = (as: string, group: NounGroup): void => {
    const list = groups.get(as);
    if (list) list.push(group);
    else groups.set(as, [group]);
  };
  const edge = leftEdge(ctx, token);
  if (edge.owner >= 0) add('possessive', groupOfName(ctx.mentions[edge.owner]!));
  for (let i = edge.first; i < token; i++) {
    const part = partOf(ctx, i);
    if (part?.form === 'derived')
      add('adjective', { ...groupOfName(ctx.mentions[ctx.partAt[i]!]!), adjective: part });
  }
  const modified = !isCapital(ctx, token) ? readNoun(ctx, token, sentenceEnd(ctx, token)) : null;
  if (modified) {
    add('modified', modified);
    return { token, groups, end: modified.end };
  }
  const part = partOf(ctx, token);
  if (part?.form === 'compound') add('compound', groupOfName(ctx.mentions[ctx.partAt[token]!]!));
  return { token, groups, end: lookRight(ctx, token, add) };
}

function lookRight(ctx: FactContext, token: number, add: (as: string, group: NounGroup) => void): number {
  const limit = sentenceEnd(ctx, token);
  const clause = ctx.clauseAt[token]!;
  let j = token + 1;
  if (punctuation(ctx, j) === '(') j = closing(ctx, j, limit);
  const close = nameOf(ctx, j);
  if (close && j < limit) {
    // "Invasion Russlands" is a genitive, "Orkan Sabine" an apposition, in "nach dem Besuch Putin" there is none.
    add(
      isGenitiveName(ctx, close) ? 'genitive' : 'apposition',
      readNoun(ctx, j, limit) ?? groupOfName(ctx.mentions[ctx.nameAt[j]!]!),
    );
    j = close.end;
  }
  for (let n = 0; n < 6 && j < limit && j - token < 24; n++) {
    if (ctx.timeAt[j]! >= 0) {
      j = ctx.times[ctx.timeAt[j]!]!.end;
      continue;
    }
    const preposition = prepositionAt(ctx, j);
    if (preposition && ctx.timeAt[j + 1]! >= 0 && j + 1 < limit) {
      j = ctx.times[ctx.timeAt[j + 1]!]!.end;
      continue;
    }
    const group = readNoun(ctx, preposition ? j + 1 : j, limit);
    if (!group || (clause >= 0 && ctx.clauseAt[group.head] !== clause && !preposition)) break;
    if (preposition && lowerOf(ctx, j - 1) === 'außer') break;
    if (preposition) addPrepositional(preposition, group, add, n === 0);
    else if (n === 0 && isGenitive(ctx, j, group)) add('genitive', group);
    else break;
    j = group.conjuncts.at(-1)?.end ?? group.end;
  }
  return j;
}

/** A von-phrase is a genitive only right behind the noun: "Proteste im Iran [von der Polizei] niedergeschlagen". */
function addPrepositional(
  preposition: string,
  group: NounGroup,
  add: (as: string, group: NounGroup) => void,
  beside: boolean,
): void {
  // "ein Zankapfel zwischen SPD einerseits …": there must be two
  if (preposition === 'zwischen' && group.name && !group.conjuncts.length) return;
  add(preposition, group);
  if (preposition === 'von' && beside) add('genitive', group);
  if (preposition === 'durch') add('agent', group);
  // im Fall der Firma X: a place inside a description counts as that preposition's, too
  if (preposition === 'in' && group.genitive && !group.name) add('in', group.genitive);
}

/** Skips what stands in brackets after the noun: "Streik (GDL)". */
function closing(ctx: FactContext, open: number, limit: number): number {
  for (let j = open + 1; j < limit && j - open < 8; j++) if (punctuation(ctx, j) === ')') return j + 1;
  return open;
}

const genitiveStart =
  /^(?:des|der|eines|einer|seines|seiner|ihres|ihrer|dieses|dieser|beider|mehrerer|zweier|dreier|aller|vieler|von)$/;
const isGenitive = (ctx: FactContext, j: number, group: NounGroup): boolean =>
  genitiveStart.test(lowerOf(ctx, j)) ||
  (group.adjective !== null &&
    group.adjective.first === j &&
    /er$/.test(lowerOf(ctx, j)) &&
    !has(ctx, j, C.Inhabitant));

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
  for (const as of slot.as) {
    if (as === 'trigger') return [triggerArgument(ctx, slot.role, around.token)];
    if (as === 'road') {
      const road = roadIn(ctx, around.token, slot);
      if (road.length) return road;
      continue;
    }
    if (as === 'sentence') return onlyInSentence(ctx, around.token, slot);
    // "Jeder zehnte erlitt Verluste": only what the verb says of the noun is about the company of the text.
    if (as === 'text')
      return rule.light.includes(ctx.clauses[clause]?.verb?.lemma ?? '')
        ? onlyInText(ctx, around.token, slot)
        : [];
    if (as === 'title') {
      const title = titleBefore(ctx, slot.role, found);
      if (title.length) return title;
      continue;
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
    if (clause < 0 || !reaches(ctx, clause, around.token, rule, slot, as)) continue;
    for (const group of groupsOf(ctx, clause, as)) {
      if (group.first <= around.token && around.token < group.end) continue;
      if (slot.role === 'place' && hangsOn(ctx, group)) continue;
      const args = fill(ctx, group, slot);
      if (args.length) return args;
    }
  }
  return [];
}

/** "Der Anschlag geschah vor dem Besuch des Präsidenten [in Syrien]": the place of the people and events before it. */
function hangsOn(ctx: FactContext, group: NounGroup): boolean {
  const before = group.first - 2;
  if (!isCapital(ctx, before) || ctx.timeAt[before]! >= 0 || nameOf(ctx, before)) return false;
  return (classesOf(ctx, before) & (C.PersonNoun | C.Title | C.EventNoun)) !== 0;
}

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
