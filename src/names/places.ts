import { Shape } from '../core/document.ts';
import { isCapital, lowerOf, type NameContext, Word } from './context.ts';
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

const halves = new Set(['nord', 'süd', 'ost', 'west', 'neu', 'groß', 'weiß', 'saudi']);

/** Places that no dictionary has, by their form and what stands before them. */
export function proposePlaces(ctx: NameContext): void {
  proposeOnRoads(ctx);
  proposeDateline(ctx);
  for (let i = 0; i < ctx.doc.tokens.count; i++) {
    if (!isCapital(ctx, i)) continue;
    if (prefixWords.has(lowerOf(ctx, i))) proposePrefixed(ctx, i);
    if (halves.has(lowerOf(ctx, i))) proposeSplit(ctx, i);
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
