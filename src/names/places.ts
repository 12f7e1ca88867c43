import { Shape } from '../core/document.ts';
import { lowerTest } from '../lexicon/word-tests.ts';
import { is, isCapital, type NameContext, Word } from './context.ts';
import { proposeAfterHead, proposeDateline, proposeListed } from './place-context.ts';
import {
  prefixWords,
  proposeDistrict,
  proposeMadePlace,
  proposePrefixed,
  proposeSplit,
  proposeUnknown,
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
    if (ctx.word[i] === Word.Common) proposeMadePlace(ctx, i);
    if (ctx.word[i] !== Word.Unknown) continue;
    proposeUnknown(ctx, i);
    proposeListed(ctx, i);
    proposeAfterHead(ctx, i);
  }
}
