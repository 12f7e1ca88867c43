import { Shape } from '../core/document.ts';
import { Category as C } from '../lexicon/features.ts';
import { lowerTest } from '../lexicon/word-tests.ts';
import type { NameRule } from './candidate.ts';
import { has, is, isCapital, type NameContext, propose, punctuation, Word } from './context.ts';
import { inQuotes } from './needs.ts';
import { classNouns } from './nouns.ts';

export const rules: NameRule[] = [
  {
    id: 'organisation.after-noun',
    type: 'organisation',
    reason: 'After a noun for a company, party or paper stands its name: der Konzern X, die Zeitung X.',
    examples: [
      'Der Autohersteller [Krallon] ruft Wagen zurück.',
      'Die Zeitung „[Krallpost]“ berichtet darüber.',
    ],
  },
];

/** A name that the noun before it makes one of a firm, party or paper. */
export function proposeAfterNoun(ctx: NameContext, i: number): void {
  const made = ctx.word[i] === Word.Common && !has(ctx, i, C.Noun | C.Title | C.Adjective | C.Verb);
  const family =
    ctx.word[i] === Word.Name && has(ctx, i, C.FamilyName) && !has(ctx, i, C.Place | C.FirstName);
  if (
    ctx.word[i] === Word.Unknown ||
    made ||
    family ||
    (ctx.word[i] === Word.Common && inQuotes(ctx, i, i + 1))
  )
    proposeAfterClassNoun(ctx, i);
  else if (ctx.word[i]! >= Word.Name && !has(ctx, i, C.Country) && isFirmNoun(ctx, i - 1))
    proposeAfterFirmNoun(ctx, i);
}

/** Nouns that stand for nothing but a business; "Rivale", "Entwickler" and "Bank" stand before persons and towns too. */
const firmNouns = lowerTest(
  /(?:konzern|hersteller|firma|unternehmen|verlag|agentur|versicherer|kette|airline|reederei|brauerei|autobauer|maschinenbauer|zulieferer|discounter|versandhändler|onlinehändler|holding|riese|gigant|start-up|startup|label|handelskette|supermarktkette)$/,
);

const isFirmNoun = (ctx: NameContext, i: number): boolean =>
  ctx.word[i] === Word.Common && is(ctx, i, firmNouns) && !has(ctx, i, C.PersonNoun);

/** "die Agentur Conrad Krahl", "Firma Töpfer": what would be a person elsewhere bears the name of its founder. */
function proposeAfterFirmNoun(ctx: NameContext, i: number): void {
  let end = i + 1;
  while (
    end - i < 3 &&
    isCapital(ctx, end) &&
    (ctx.word[end] === Word.Unknown || has(ctx, end, C.FamilyName))
  )
    end++;
  if (has(ctx, i, C.Place) && end === i + 1) return;
  propose(ctx, i, end, 'organisation', 'name', 0.92, 'organisation.after-noun');
}

function proposeAfterClassNoun(ctx: NameContext, i: number): void {
  let noun = i - 1;
  // "der Heimatverein Krahl-Lesungen": a compound with a noun at its end
  if (ctx.word[i] === Word.Common && ctx.doc.tokens.shape[i]! & Shape.Hyphen) return;
  const quoted = '„"“»«'.includes(punctuation(ctx, noun) || ' ');
  if (quoted) noun--;
  if (ctx.word[noun] !== Word.Common || !is(ctx, noun, classNouns)) return;
  let end = i + 1;
  while (
    end - i < 4 &&
    isCapital(ctx, end) &&
    (ctx.word[end] === Word.Unknown || ctx.word[end] === Word.Name)
  )
    end++;
  propose(ctx, i, end, 'organisation', 'name', 0.78, 'organisation.after-noun');
}
