import { Category as C } from '../lexicon/features.ts';
import { has, isCapital, mayBeName, type NameContext, Word } from './context.ts';
import { proposeFirstLast, startsFirstName } from './full-names.ts';
import { proposeLineups } from './lineups.ts';
import { titleCompound } from './nouns.ts';
import { proposeAlone, proposeConjunction } from './single-names.ts';
import { proposeBeforeParty, proposeTitled } from './titled-names.ts';
import { proposeUnknownPair } from './unknown-pairs.ts';

/** People in front of, or behind, whom their names stand. */
export function proposePeople(ctx: NameContext): void {
  proposeLineups(ctx);
  for (let i = 0; i < ctx.doc.tokens.count; i++) {
    if (!isCapital(ctx, i)) continue;
    if (startsFirstName(ctx, i)) proposeFirstLast(ctx, i);
    if (has(ctx, i - 1, C.Title | C.PersonNoun) || titleCompound(ctx, i - 1)) proposeTitled(ctx, i);
    if (mayBeName(ctx, i)) {
      proposeBeforeParty(ctx, i);
      proposeAlone(ctx, i);
    }
    if (ctx.word[i] === Word.Unknown) proposeUnknownPair(ctx, i);
    if (ctx.word[i] === Word.Start) proposeConjunction(ctx, i);
  }
}
