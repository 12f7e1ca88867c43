import { passes, textTest } from '../../lexicon/word-tests.ts';
import { type FactContext, nameOf, textOf } from '../context.ts';
import type { Fact } from '../fact.ts';
import { mentionArgument, tokensArgument } from '../found.ts';
import type { CompiledRule } from '../rule.ts';
import { stateFact } from './state.ts';

const goals = textTest(/^\d{1,3}:\d{1,3}$/);

/** Lines of results: "Rapid Wien - Sturm Graz 2:1 (1:0)". The order of the goals says who won. */
export function matches(ctx: FactContext, rule: CompiledRule, out: Fact[]): void {
  const { count } = ctx.doc.tokens;
  for (let i = 3; i < count; i++) {
    if (!passes(ctx.lex, i, goals) || ctx.timeAt[i]! >= 0) continue;
    const away = nameOf(ctx, i - 1);
    if (!away || away.type === 'person') continue;
    const home = /^[-–—:]$/.test(textOf(ctx, away.first - 1)) ? nameOf(ctx, away.first - 2) : null;
    const [a, b] = textOf(ctx, i).split(':').map(Number) as [number, number];
    if (!home || home.type === 'person' || a === b) continue;
    const [winner, loser] = a > b ? [home, away] : [away, home];
    const args = [
      mentionArgument(ctx, 'winner', winner),
      mentionArgument(ctx, 'loser', loser),
      tokensArgument(ctx, 'score', i, i + 1),
    ];
    out.push(stateFact(ctx, rule, args, i, { tense: 'past' }));
  }
}
