import { Shape } from '../core/document.ts';
import { Category as C } from '../lexicon/features.ts';
import type { NameRule } from './candidate.ts';
import { has, isCapital, mayBeName, type NameContext, propose, punctuation, Word } from './context.ts';
import { isDeterminer } from './needs.ts';
import { titleCompound } from './nouns.ts';
import { besideFinite, besideSpeech } from './single-names.ts';

export const rules: NameRule[] = [
  {
    id: 'person.unknown-pair',
    type: 'person',
    reason: 'Two or three capitalised words side by side that no dictionary has are mostly a foreign person.',
    examples: ['Dann traf [Gwllyn Trahaearnsky] ein.'],
  },
];

/** Two or three unknown words together; more are a title in a foreign language. */
export function proposeUnknownPair(ctx: NameContext, i: number): void {
  const { shape } = ctx.doc.tokens;
  if (mayBeName(ctx, i - 1) || shape[i]! & (Shape.AllCaps | Shape.Digit)) return;
  let end = i + 1;
  while (
    end < ctx.doc.tokens.count &&
    end - i < 5 &&
    (ctx.word[end] === Word.Unknown || has(ctx, end, C.FamilyName | C.FirstName)) &&
    isCapital(ctx, end) &&
    !(shape[end]! & Shape.LineStart)
  )
    end++;
  if (end - i < 2 || end - i > 3) return;
  // "Prolle Bank", "Krollo Link": a noun closes the name of something else
  if (shape[end - 1]! & Shape.AllCaps || has(ctx, end - 1, C.Noun)) return;
  // "der Krallograf Pomponius Mohr": behind an article the first of three words says what he is
  const first = end - i === 3 && isDeterminer(ctx, i - 1) ? i + 1 : i;
  propose(ctx, first, end, 'person', 'name', pairScore(ctx, first, end), 'person.unknown-pair');
}

function pairScore(ctx: NameContext, i: number, end: number): number {
  if (has(ctx, end - 1, C.FamilyName)) return 0.7;
  const subject =
    besideFinite(ctx, end - 1) ||
    besideFinite(ctx, i) ||
    besideSpeech(ctx, end - 1, false) ||
    has(ctx, i - 1, C.SpeechVerb | C.PersonNoun | C.Title);
  return (subject && !isDeterminer(ctx, i - 1)) || isApposition(ctx, i, end) ? 0.56 : 0.44;
}

/** "der Polizeichef von Prollo, Sajad Krall Mohr, …": between commas behind the title of its bearer. */
function isApposition(ctx: NameContext, i: number, end: number): boolean {
  if (punctuation(ctx, i - 1) !== ',' || !',.'.includes(punctuation(ctx, end) || ' ')) return false;
  for (let k = i - 2; k > i - 7 && punctuation(ctx, k) === ''; k--)
    if (has(ctx, k, C.Title | C.PersonNoun) || titleCompound(ctx, k)) return true;
  return false;
}
