import { TokenKind } from '../core/document.ts';
import { Category as C } from '../lexicon/features.ts';
import { lowerTest } from '../lexicon/word-tests.ts';
import type { NameRule } from './candidate.ts';
import {
  has,
  is,
  isCapital,
  lowerOf,
  mayBeName,
  type NameContext,
  propose,
  textOf,
  Word,
} from './context.ts';

export const rules: NameRule[] = [
  {
    id: 'organisation.club',
    type: 'organisation',
    reason:
      'Clubs begin with FC, SV, TSV and the like, or bear a number or a Latin name: Viktoria, Borussia.',
    examples: [
      'Der [FC Krallendorf] siegt.',
      'Der [TSV Niederwambach 09] verliert.',
      'Es siegte [Borussia Krollstadt].',
    ],
  },
];

const clubWords = lowerTest(
  'fc sv tsv vfb vfl sc fsv sg tsg spvgg ssv tus tsv vfr svg bsc esv msv btsv asv dsc dsg djk rsv hsv hsg thw tbv tv tg post-sv eintracht borussia arminia fortuna viktoria hertha alemannia germania rapid austria dynamo dinamo lokomotive lok energie wacker olympique real racing inter ac as ss ssc us atletico atlético athletic sporting benfica cska spartak zska lokomotiv zenit schachtar hajduk ehc esc erc ec hc vsv ksc bvb cf rc rb ksv sk fk nk pfc afc ud cd rcd sparta slavia',
);

/** FC, SV, TSV and the like before a place or a Latin name. */
export function proposeClub(ctx: NameContext, i: number): void {
  if (!is(ctx, i, clubWords)) return;
  const lower = lowerOf(ctx, i);
  const short = textOf(ctx, i) === textOf(ctx, i).toUpperCase();
  if (lower.length <= 4 && !short && !/^(?:lok|vfb|vfl|vfr|tus|spvgg|inter|real)$/.test(lower)) return;
  let first = i;
  if (ctx.doc.tokens.kind[i - 1] === TokenKind.Ordinal) first = i - 1;
  let end = i + 1;
  // Two club words: SV Eintracht X, SC Fortuna X
  if (is(ctx, end, clubWords) && isCapital(ctx, end)) end++;
  const named = end;
  while (
    end - named < 3 &&
    isCapital(ctx, end) &&
    ctx.word[end] !== Word.Start &&
    ctx.word[end] !== Word.None &&
    (mayBeName(ctx, end) || (ctx.word[end] === Word.Common && end === named && short))
  )
    end++;
  // Blau-Weiß, Rot-Weiss
  if (/^\d{2,4}$/.test(textOf(ctx, end)) && end > named - 1) end++;
  if (end <= i + 1) return;
  const strong =
    short ||
    /^(?:spvgg|vfb|vfl|vfr|tus|borussia|eintracht|fortuna|arminia|hertha|alemannia|dynamo|viktoria|dinamo|spartak|lok)$/.test(
      lower,
    );
  if (!strong && !has(ctx, i + 1, C.Place)) return;
  propose(ctx, first, end, 'organisation', 'name', strong ? 0.86 : 0.8, 'organisation.club');
}
