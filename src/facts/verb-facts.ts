import { fill, onlyInSentence, scoreIn } from './arguments.ts';
import { clauseSpan, complete, newFact, withoutOverlap } from './build-fact.ts';
import { groupsOf } from './clause-roles.ts';
import { type FactContext, lowerOf } from './context.ts';
import type { Argument, Fact } from './fact.ts';
import { ofVerb } from './factuality.ts';
import type { CompiledRule, Slot } from './rule.ts';
import { isFormOf, type TriggerIndex } from './triggers.ts';

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
  if (rule.with.length || rule.words.length) {
    const companion = companionOf(ctx, clause, rule);
    if (companion < 0) return null;
    trigger.push(companion);
    trigger.sort((a, b) => a - b);
  }
  if (rule.without.length && anyWord(ctx, clause, rule.without)) return null;
  const args = withoutOverlap(rule.slots.flatMap((slot) => fillSlot(ctx, clause, slot)));
  if (!complete(ctx, rule, args)) return null;
  return newFact(rule, args, ofVerb(ctx, clause, rule), clauseSpan(ctx, clause, trigger, args), trigger, clause);
}

/** The word that makes the trigger together with the verb: [Insolvenz] anmelden. */
function companionOf(ctx: FactContext, clause: number, rule: CompiledRule): number {
  const c = ctx.clauses[clause]!;
  for (let i = c.first; i < c.end; i++) {
    if (ctx.clauseAt[i] !== clause) continue;
    const word = lowerOf(ctx, i);
    if (rule.words.includes(word) || isFormOf(word, rule.with)) return i;
  }
  return -1;
}

function anyWord(ctx: FactContext, clause: number, words: readonly string[]): boolean {
  const c = ctx.clauses[clause]!;
  for (let i = c.first; i < c.end; i++) if (ctx.clauseAt[i] === clause && words.includes(lowerOf(ctx, i))) return true;
  return false;
}

/** The functions of a slot are tried in the order in which the rule names them. */
export function fillSlot(ctx: FactContext, clause: number, slot: Slot): Argument[] {
  if (slot.is.includes('score')) return scoreIn(ctx, slot.role, ctx.clauses[clause]!.first, ctx.clauses[clause]!.end);
  for (const as of slot.as) {
    if (as === 'sentence') return onlyInSentence(ctx, ctx.clauses[clause]!.verb!.main, slot);
    for (const group of groupsOf(ctx, clause, as)) {
      const args = fill(ctx, group, slot);
      if (args.length) return args;
    }
  }
  return [];
}
