import { TokenKind } from '../core/document.ts';
import { Category as C } from '../lexicon/features.ts';
import type { NameRule } from './candidate.ts';
import { has, isCapital, lowerOf, type NameContext, propose, punctuation, Word } from './context.ts';

export const rules: NameRule[] = [
  {
    id: 'person.lineup',
    type: 'person',
    reason: 'Sport prints its teams as a row of family names between commas, dashes and minutes.',
    examples: [
      'Es spielten: [Neuer] – Lahm, Boateng, Hummels – Kroos, Müller.',
      'Krahl – Moser, Prollitsch (61. [Ulmer]), Dragović – Huber, Weiss (75. Krutic).',
    ],
    counter: [
      'Auf der Karte: [Essen], Hagen, Halle, Siegen, Köln, Bonn.',
      'Wir haben [Kohl], Reis, Salz, Brot, Wein.',
    ],
  },
];

/** Fewest names that make a row, and the share of them that must be unmistakable family names. */
const leastNames = 5;
const sureShare = 0.5;

/** Finds rows of single names and proposes each of them as a person. */
export function proposeLineups(ctx: NameContext): void {
  const { count } = ctx.doc.tokens;
  for (let i = 0; i < count; i++) {
    if (!isItem(ctx, i) || !separates(ctx, i + 1)) continue;
    const items: number[] = [];
    let at = i;
    while (at < count && isItem(ctx, at)) {
      items.push(at);
      at = nextItem(ctx, at + 1);
    }
    if (items.length < leastNames) continue;
    const sure = items.filter((k) => isSureFamily(ctx, k)).length;
    if (sure >= sureShare * items.length)
      for (const k of items) propose(ctx, k, k + 1, 'person', 'name', 0.9, 'person.lineup');
    i = at - 1;
  }
}

const isItem = (ctx: NameContext, i: number): boolean =>
  isCapital(ctx, i) &&
  (ctx.word[i] === Word.Unknown ||
    (ctx.word[i]! >= Word.Start && has(ctx, i, C.FamilyName | C.PersonAlone | C.FirstName)));

/** Towns and firms that are family names too say nothing. */
const isSureFamily = (ctx: NameContext, i: number): boolean =>
  has(ctx, i, C.FamilyName | C.PersonAlone) && !has(ctx, i, C.Place | C.Country | C.Noun);

const separates = (ctx: NameContext, i: number): boolean => {
  const mark = punctuation(ctx, i);
  return mark !== '' && ',;–-—/('.includes(mark);
};

/** Skips what stands between two names: commas, dashes, "(61.", "46. für", ")". */
function nextItem(ctx: NameContext, i: number): number {
  const { kind, count } = ctx.doc.tokens;
  let mark = false;
  for (let at = i; at < count && at - i < 7; at++) {
    const p = punctuation(ctx, at);
    const number = kind[at] === TokenKind.Number || kind[at] === TokenKind.Ordinal;
    const minute = p === '.' && kind[at - 1] === TokenKind.Number;
    if (p !== '' && ',;–-—/()'.includes(p)) mark = true;
    else if (!number && !minute && !/^(?:ab|für|min)$/.test(lowerOf(ctx, at))) return mark ? at : count;
  }
  return count;
}
