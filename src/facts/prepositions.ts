import { Category as C } from '../lexicon/features.ts';
import { type FactContext, has, lowerOf } from './context.ts';

export const prepositionBase: Record<string, string> = {
  am: 'an',
  ans: 'an',
  im: 'in',
  ins: 'in',
  vom: 'von',
  beim: 'bei',
  zum: 'zu',
  zur: 'zu',
  fürs: 'für',
  aufs: 'auf',
  übers: 'über',
  ums: 'um',
  durchs: 'durch',
  vorm: 'vor',
};
export const prepositions = new Set(
  'durch für gegen ohne um bis per pro aus außer bei gegenüber gemäß mit nach seit von zu nahe dank laut trotz an auf hinter in neben über unter vor zwischen wegen während statt innerhalb außerhalb infolge aufgrund nördlich südlich östlich westlich unweit'.split(
    ' ',
  ),
);

/** The preposition at token `i` in its base form (`am` → `an`), or null. */
export function prepositionAt(ctx: FactContext, i: number): string | null {
  // Most tokens are no function words: no string is made for them.
  if (!has(ctx, i, C.Function)) return null;
  const word = lowerOf(ctx, i);
  const base = prepositionBase[word] ?? word;
  return prepositions.has(base) ? base : null;
}
