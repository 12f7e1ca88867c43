import type { Mention } from '../../names/candidate.ts';
import { type FactContext, isNumber, lowerOf, nameOf, punctuation, textOf } from '../context.ts';
import type { Argument, Fact } from '../fact.ts';
import { mentionArgument, tokensArgument } from '../found.ts';
import type { CompiledRule } from '../rule.ts';
import { stateFact } from './state.ts';

/** "Huber, 43,", "Anna Huber (43)", "die 43-jährige Anna Huber", "der 43 Jahre alte Huber". */
export function ages(ctx: FactContext, rule: CompiledRule, out: Fact[]): void {
  for (const m of ctx.mentions) {
    if (m.type !== 'person' || m.form !== 'name' || m.inner) continue;
    const value = ageAfter(ctx, m) ?? ageBefore(ctx, m);
    if (value) out.push(stateFact(ctx, rule, [mentionArgument(ctx, 'person', m), value], m.first));
  }
}

const isAge = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) >= 3 && Number(text) <= 112;

function value(ctx: FactContext, first: number, end: number): Argument {
  return {
    ...tokensArgument(ctx, 'value', first, end),
    quantity: { value: Number.parseInt(textOf(ctx, first), 10), unit: 'Jahre' },
  };
}

function ageAfter(ctx: FactContext, m: Mention): Argument | null {
  const at = m.end + 1;
  if (!isNumber(ctx, at) || !isAge(textOf(ctx, at)) || ctx.timeAt[at]! >= 0) return null;
  const open = punctuation(ctx, m.end);
  const close = punctuation(ctx, at + 1);
  // A bracketed number behind a surname alone may be a minute or a shirt: "Janko (12)".
  if (open === '(' && close === ')' && m.end - m.first > 1) return value(ctx, at, at + 1);
  if (open === '(' && close === ',' && m.end - m.first > 1) return value(ctx, at, at + 1);
  return open === ',' && close === ',' ? value(ctx, at, at + 1) : null;
}

function ageBefore(ctx: FactContext, m: Mention): Argument | null {
  // A title may stand between: "der 43-jährige Kapitän Müller".
  for (let i = m.first - 1; i >= m.first - 3 && i >= 0; i--) {
    const word = lowerOf(ctx, i);
    if (/^\d{1,3}-?jährige[nrm]?$/.test(word)) return value(ctx, i, i + 1);
    if (/^alte[nrm]?$/.test(word) && lowerOf(ctx, i - 1) === 'jahre' && isAge(textOf(ctx, i - 2)))
      return value(ctx, i - 2, i);
    if (punctuation(ctx, i) || nameOf(ctx, i)) return null;
  }
  return null;
}
