import type { Span } from '../core/span.ts';
import type { FactContext } from './context.ts';
import type { Argument, Fact } from './fact.ts';
import type { Factuality } from './factuality.ts';
import type { CompiledRule } from './rule.ts';

/** Are the roles that the rule asks for there, and one argument that is a name? */
export function complete(ctx: FactContext, rule: CompiledRule, args: Argument[]): boolean {
  if (rule.slots.some((s) => s.need && !isFilled(rule, s.role, args))) return false;
  if (rule.some.length && !rule.some.some((role) => isFilled(rule, role, args))) return false;
  if (rule.nameless) return true;
  return args.some((a) => (a.named || ctx.entities[a.entity] !== undefined) && a.role !== 'place');
}

function isFilled(rule: CompiledRule, role: string, args: Argument[]): boolean {
  if (args.some((a) => a.role === role)) return true;
  return rule.mutual && role === 'recipient' && args.filter((a) => a.role === 'actor').length > 1;
}

/** Two roles never share their words; the role that the rule names first keeps them. */
export function withoutOverlap(args: Argument[]): Argument[] {
  const out: Argument[] = [];
  for (const a of args) {
    const clash =
      out.some((b) => a.start < b.stop && b.start < a.stop) ||
      out.some((b) => a.entity >= 0 && a.entity === b.entity && a.time < 0);
    if (!clash) out.push(a);
  }
  return out;
}

export function newFact(
  rule: CompiledRule,
  args: Argument[],
  f: Factuality,
  evidence: Span,
  trigger: number[],
  clause: number,
): Fact {
  const fact: Fact = {
    type: rule.type,
    arguments: args,
    polarity: f.polarity,
    tense: f.tense,
    modality: f.modality,
    attribution: null,
    evidence,
    alsoAt: [],
    rule: rule.id,
    confidence: rule.confidence,
    trigger,
    clause,
  };
  if (rule.mode) fact.mode = rule.mode;
  if (f.because) fact.because = f.because;
  return fact;
}

/** From the first to the last word of trigger and arguments. */
export function spanOf(ctx: FactContext, trigger: number[], args: Argument[]): Span {
  const { start, end } = ctx.doc.tokens;
  const first = Math.min(start[trigger[0]!]!, ...args.map((a) => a.start));
  const stop = Math.max(end[trigger.at(-1)!]!, ...args.map((a) => a.stop));
  return { start: first, end: stop };
}

/** The clause if it holds all of it, else from the first to the last word. */
export function clauseSpan(ctx: FactContext, clause: number, trigger: number[], args: Argument[]): Span {
  // Whom a pronoun means may stand far before: what tells the fact is here.
  const sentence = ctx.sentenceAt[trigger[0]!]!;
  const near = args.filter((a) => ctx.sentenceAt[a.first]! >= sentence - 1);
  const own = spanOf(ctx, trigger, near);
  if (clause < 0) return own;
  const { start, end } = ctx.doc.tokens;
  let { first, end: stop } = ctx.clauses[clause]!;
  const isMark = (i: number): boolean =>
    ctx.doc.tokens.kind[i] === 4 && !'“")»'.includes(ctx.doc.text[start[i]!]!);
  while (stop - 1 > first && isMark(stop - 1)) stop--;
  while (first < stop - 1 && isMark(first)) first++;
  return { start: Math.min(own.start, start[first]!), end: Math.max(own.end, end[stop - 1]!) };
}
