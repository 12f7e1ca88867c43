import type { Span } from '../../core/span.ts';
import { newFact, spanOf } from '../build-fact.ts';
import type { FactContext } from '../context.ts';
import type { Argument, Fact } from '../fact.ts';
import type { Factuality } from '../factuality.ts';
import type { CompiledRule } from '../rule.ts';

const plain: Factuality = { polarity: 'positive', tense: 'present', modality: 'asserted' };

/** A state that the words beside a name tell; its evidence is these words alone. */
export function stateFact(
  ctx: FactContext,
  rule: CompiledRule,
  args: Argument[],
  token: number,
  f: Partial<Factuality> = {},
  evidence?: Span,
): Fact {
  return newFact(
    rule,
    args,
    { ...plain, ...f },
    evidence ??
      spanOf(
        ctx,
        [token],
        args.filter((a) => ctx.sentenceAt[a.first] === ctx.sentenceAt[token]),
      ),
    [token],
    ctx.clauseAt[token]!,
  );
}
