import type { Clause } from '../clauses/clause.ts';
import { fill } from './arguments.ts';
import { clauseSpan, complete, newFact, withoutOverlap } from './build-fact.ts';
import { groupsOf } from './clause-roles.ts';
import { type FactContext, lowerOf } from './context.ts';
import type { Argument, Fact } from './fact.ts';
import { ofVerb } from './factuality.ts';
import { tokensArgument } from './found.ts';
import { besideFound, onlyInSentence, onlyInText, roadIn, scoreIn } from './in-sentence.ts';
import type { CompiledRule, Slot } from './rule.ts';
import { endsIn, type FormIndex, indexForms, isAmong, type TriggerIndex } from './triggers.ts';

/** Facts whose trigger is the verb of a clause. */
export function verbFacts(ctx: FactContext, index: TriggerIndex, out: Fact[]): void {
  ctx.clauses.forEach((c, k) => {
    if (!c.verb) return;
    for (const rule of index.byVerb.get(c.verb.lemma) ?? []) {
      const fact = fromClause(ctx, k, rule);
      if (fact) out.push(fact);
    }
  });
}

function fromClause(ctx: FactContext, clause: number, rule: CompiledRule): Fact | null {
  const { verb } = ctx.clauses[clause]!;
  if (rule.voice && (rule.voice === 'active') !== (verb!.voice === 'active')) return null;
  const trigger = [...verb!.tokens];
  const companion = rule.with.length || rule.words.length ? companionOf(ctx, clause, rule) : verb!.main;
  if (companion < 0) return null;
  if (!trigger.includes(companion)) trigger.push(companion);
  trigger.sort((a, b) => a - b);
  if (rule.without.length && anyWord(ctx, clause, rule.without)) return null;
  const found: Argument[] = [];
  for (const slot of rule.slots)
    found.push(...fillSlot(ctx, clause, slot, rule.words.length ? companion : verb!.main, found));
  const args = withoutOverlap(found);
  if (!complete(ctx, rule, args)) return null;
  return newFact(
    rule,
    args,
    ofVerb(ctx, clause, rule),
    clauseSpan(ctx, clause, trigger, args),
    trigger,
    clause,
  );
}

const companions = new WeakMap<CompiledRule, FormIndex>();

/** Is token `i` a word that makes the trigger together with the verb or noun? */
export function isCompanion(ctx: FactContext, i: number, rule: CompiledRule): boolean {
  if (rule.words.length && rule.words.includes(lowerOf(ctx, i))) return true;
  if (!rule.with.length) return false;
  if (!companions.has(rule)) companions.set(rule, indexForms(rule.with));
  return endsIn(ctx, i, companions.get(rule)!);
}

/** The word that makes the trigger together with the verb: [Insolvenz] anmelden. */
function companionOf(ctx: FactContext, clause: number, rule: CompiledRule): number {
  const c = ctx.clauses[clause]!;
  for (let i = c.first; i < c.end; i++)
    if (ctx.clauseAt[i] === clause && isCompanion(ctx, i, rule) && !isBeside(c, i)) return i;
  return -1;
}

/** "[Neben seinem Posten als Trainer] übernimmt er …": what somebody has already is not what he gets. */
const isBeside = (c: Clause, token: number): boolean =>
  c.phrases.some((p) => p.preposition === 'neben' && p.first <= token && token < p.end);

function anyWord(ctx: FactContext, clause: number, words: readonly string[]): boolean {
  const c = ctx.clauses[clause]!;
  for (let i = c.first; i < c.end; i++)
    if (ctx.clauseAt[i] === clause && isAmong(lowerOf(ctx, i), words)) return true;
  return false;
}

/** The functions of a slot are tried in the order in which the rule names them; `trigger` is the word that stands for it. */
function fillSlot(
  ctx: FactContext,
  clause: number,
  slot: Slot,
  trigger: number,
  found: Argument[],
): Argument[] {
  if (slot.is.includes('score'))
    return scoreIn(ctx, slot.role, ctx.clauses[clause]!.first, ctx.clauses[clause]!.end);
  const filled: Argument[] = [];
  for (const as of slot.as) {
    const args = fillFunction(ctx, clause, slot, as, trigger, found);
    filled.push(...args);
    if (as === 'sentence' || as === 'text' || (args.length && !slot.every)) break;
  }
  return filled;
}

function fillFunction(
  ctx: FactContext,
  clause: number,
  slot: Slot,
  as: string,
  trigger: number,
  found: Argument[],
): Argument[] {
  const { main } = ctx.clauses[clause]!.verb!;
  switch (as) {
    case 'trigger':
      return [tokensArgument(ctx, slot.role, trigger, trigger + 1)];
    case 'road':
      return roadIn(ctx, main, slot);
    case 'sentence':
      return onlyInSentence(ctx, main, slot);
    case 'text':
      return onlyInText(ctx, main, slot);
    case 'title':
    case 'body':
      return besideFound(ctx, as, slot.role, found);
  }
  for (const group of groupsOf(ctx, clause, as)) {
    const args = fill(ctx, group, slot);
    if (args.length) return args;
  }
  return [];
}
