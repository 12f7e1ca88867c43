import { Shape } from '../core/document.ts';
import { Category as C } from '../lexicon/features.ts';
import { lowerTest } from '../lexicon/word-tests.ts';
import { has, is, isCapital, lowerOf, type NameContext, Word } from './context.ts';
import {
  proposeAfterHead,
  proposeDateline,
  proposeFromTo,
  proposeKnownAfterHead,
  proposeListed,
  proposeLying,
} from './place-context.ts';
import {
  prefixWords,
  proposeDistrict,
  proposeMadePlace,
  proposeNewTown,
  proposePrefixed,
  proposeSplit,
  proposeUnknown,
  townPrefix,
} from './place-forms.ts';
import { proposeOnRoads, proposeRoad, proposeStreet } from './streets.ts';

const halves = lowerTest('nord süd ost west neu groß weiß saudi');

/** Places that no dictionary has, by their form and what stands before them. */
export function proposePlaces(ctx: NameContext): void {
  proposeOnRoads(ctx);
  proposeDateline(ctx);
  for (let i = 0; i < ctx.doc.tokens.count; i++) {
    if (!isCapital(ctx, i)) continue;
    if (is(ctx, i, prefixWords)) proposePrefixed(ctx, i);
    if (is(ctx, i, halves)) proposeSplit(ctx, i);
    proposeStreet(ctx, i);
    proposeRoad(ctx, i);
    if (ctx.doc.tokens.shape[i]! & Shape.Hyphen) proposeDistrict(ctx, i);
    proposeKnownAfterHead(ctx, i);
    if (has(ctx, i, C.Place | C.Country)) proposeLying(ctx, i);
    if (lowerOf(ctx, i - 1) === 'von' && lowerOf(ctx, i + 1) === 'nach') proposeFromTo(ctx, i);
    if (is(ctx, i, townPrefix)) proposeNewTown(ctx, i);
    if (ctx.word[i] === Word.Common) proposeMadePlace(ctx, i);
    if (ctx.word[i] !== Word.Unknown) continue;
    proposeUnknown(ctx, i);
    proposeListed(ctx, i);
    proposeAfterHead(ctx, i);
  }
}
