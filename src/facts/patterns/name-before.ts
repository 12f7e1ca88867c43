import type { Mention } from '../../names/candidate.ts';
import { type FactContext, isGenitiveName, nameOf, punctuation, sentenceFirst, textOf } from '../context.ts';

/** The name that ends before token `i`, age or party in brackets or commas skipped. */
export function nameEndingAt(ctx: FactContext, i: number): Mention | null {
  let j = i - 1;
  if (punctuation(ctx, j) === ')') {
    while (j > sentenceFirst(ctx, i) && punctuation(ctx, j) !== '(') j--;
    j--;
  } else if (/^\d{1,3}$/.test(textOf(ctx, j)) && punctuation(ctx, j - 1) === ',') j -= 2;
  const m = nameOf(ctx, j);
  if (m?.type !== 'person' || m.end !== j + 1) return null;
  return m.end - m.first > 1 || !isGenitiveName(ctx, m) ? m : null;
}
