import {
  type FactContext,
  isCapital,
  isGenitiveName,
  isNumber,
  isWord,
  lowerOf,
  nameOf,
  punctuation,
  sentenceFirst,
} from './context.ts';
import { isDeterminer } from './modifiers.ts';
import { prepositionAt } from './prepositions.ts';

export interface LeftEdge {
  /** First token of the noun phrase, after its preposition. */
  first: number;
  preposition: string | null;
  /** Name in the genitive before it: [Putins] Besuch. */
  owner: number;
}

/** Adjectives that titles write with a capital: Erster Vorsitzender, Leitender Arzt. */
const ranked = /^(?:erste|zweite|dritte|stellvertretende|leitende|geschäftsführende|regierende)[rnsm]?$/;

/** Where the noun phrase of the noun at `token` begins, and the preposition before it. */
export function leftEdge(ctx: FactContext, token: number): LeftEdge {
  const floor = sentenceFirst(ctx, token);
  let first = token;
  let owner = -1;
  for (let i = token - 1; i >= floor && token - i < 8; i--) {
    const name = nameOf(ctx, i);
    if (name) {
      if (owner >= 0 || !isGenitiveName(ctx, name) || name.first < floor) break;
      owner = ctx.nameAt[i]!;
      first = i = name.first;
      continue;
    }
    const preposition = prepositionAt(ctx, i);
    if (preposition) return { first, preposition, owner };
    if (isDeterminer(ctx, i)) {
      const before = prepositionAt(ctx, i - 1);
      return { first: i, preposition: before, owner };
    }
    if (ranked.test(lowerOf(ctx, i))) {
      first = i;
      continue;
    }
    if (
      punctuation(ctx, i) ||
      (isCapital(ctx, i) && ctx.partAt[i]! < 0 && i > floor) ||
      (!isWord(ctx, i) && !isNumber(ctx, i))
    )
      break;
    if (!/(?:e[nrsm]?|\d)$/.test(ctx.doc.text.slice(ctx.doc.tokens.start[i], ctx.doc.tokens.end[i]))) break;
    first = i;
  }
  return { first, preposition: null, owner };
}
