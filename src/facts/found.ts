import type { Mention } from '../names/candidate.ts';
import type { FactContext } from './context.ts';
import type { Argument } from './fact.ts';

export const mentionArgument = (ctx: FactContext, role: string, m: Mention): Argument => ({
  role,
  first: m.first,
  end: m.end,
  start: m.start,
  stop: m.form === 'compound' && ctx.doc.text[m.stop - 1] === '-' ? m.stop - 1 : m.stop,
  entity: ctx.entityOf.get(m) ?? -1,
  time: -1,
});

export function tokensArgument(
  ctx: FactContext,
  role: string,
  first: number,
  end: number,
  entity = -1,
): Argument {
  const { start, end: stops } = ctx.doc.tokens;
  return { role, first, end, start: start[first]!, stop: stops[end - 1]!, entity, time: -1 };
}

export function timeArgument(ctx: FactContext, role: string, time: number): Argument {
  const t = ctx.times[time]!;
  return { role, first: t.first, end: t.end, start: t.start, stop: t.stop, entity: -1, time };
}
