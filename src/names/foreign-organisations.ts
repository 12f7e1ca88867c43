import { Category as C } from '../lexicon/features.ts';
import { textTest } from '../lexicon/word-tests.ts';
import type { NameRule } from './candidate.ts';
import { has, is, isCapital, type NameContext, propose, sentenceOf, textOf, Word } from './context.ts';

export const rules: NameRule[] = [
  {
    id: 'organisation.foreign-head',
    type: 'organisation',
    reason: 'English and Romance institutions end or begin with their head: … Council, … Airways, Banco …',
    examples: [
      'Der [Northern Refugee Council] half.',
      'Die [Kwarim National Airways] flog.',
      'Die [Krall Holdings] steigt.',
    ],
  },
];

const foreignHeads = textTest(
  /^(?:Council|Board|Federation|Commission|Force|School|College|University|Theatre|Theater|Airways|Airlines|Holdings?|Group|Club|Association|Institute|Foundation|Trust|Corporation|Company|Records|Studios?|Orchestra|Society|Party|Church|Cent(?:er|re)|Museum|Gallery|Agency|Department|Office|Committee|Network|Systems|Technologies|Partners|Motors|Industries|International|Worldwide|Entertainment|Lines?|Observatory|Services|Solutions|Pharmaceuticals|Energy|Resources|Investments?|Securities|Brothers|Sachs|Laboratories|Labs|Software|Networks|Communications|Broadcasting|Productions|Pictures|Films|Media|Press|Hospital|Academy|Alliance|Union|Movement|Army|Guard|Navy|Brigade|Squad|Band|Quartet|Ensemble|Rovers|Wanderers|Rangers|Devils|Spurs|Lakers|Bulls|Sharks|Flyers|Giants|Raiders|Cowboys|Pirates|Ltd|Inc)$/,
);
const foreignLinks = textTest(/^(?:of|and|&|for|on|the|de|des|du|di|della|et|y)$/);

/** Kwarim National Airways: walks left over capitalised words that are no German nouns, and the small words between them. */
export function proposeForeign(ctx: NameContext, i: number): void {
  if (!is(ctx, i, foreignHeads)) return;
  const from = sentenceOf(ctx, i).first;
  let first = i;
  while (first > from && i - first < 6) {
    const w = ctx.word[first - 1];
    const nominal =
      isCapital(ctx, first - 1) &&
      (w! >= Word.Name ||
        (w === Word.Common && !has(ctx, first - 1, C.Title | C.PersonNoun) && isForeign(ctx, first - 1)));
    if (nominal) first--;
    else if (
      is(ctx, first - 1, foreignLinks) &&
      isCapital(ctx, first - 2) &&
      ctx.word[first - 2]! >= Word.Name
    )
      first -= 2;
    else break;
  }
  if (first === i) return;
  let end = i + 1;
  // Northern Board on Trade and Peace
  while (
    end - i < 6 &&
    is(ctx, end, foreignLinks) &&
    isCapital(ctx, end + 1) &&
    ctx.word[end + 1] !== Word.Common
  )
    end += 2;
  while (end - i < 6 && isCapital(ctx, end) && is(ctx, end, foreignHeads)) end++;
  if (has(ctx, first, C.PlaceAdjective | C.Inhabitant) && !has(ctx, first, C.Place | C.Country)) first++;
  if (first < i) propose(ctx, first, end, 'organisation', 'name', 0.84, 'organisation.foreign-head');
}

/** Words that are German nouns by chance: Royal, Air, Art. */
const isForeign = (ctx: NameContext, i: number): boolean =>
  /^(?:Air|Art|Hall|House|Music|Sports?|State|National|Royal|Power|Super|Red|Blue|Black|White|First|Star|Street|Park|Radio|Film|Energy|Health|Bank|Capital|Global|Team|Service|Computer|Business|Design|Fashion|Rock|Jazz|Public|Social|Golf|General|Electric)$/.test(
    textOf(ctx, i),
  );
