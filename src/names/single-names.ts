import { Shape, TokenKind } from '../core/document.ts';
import { Category as C, Feature as F } from '../lexicon/features.ts';
import type { NameRule } from './candidate.ts';
import { has, isCapital, lowerOf, type NameContext, propose, punctuation, textOf, Word } from './context.ts';
import { isAbbreviation, nameParticles, particles } from './full-names.ts';
import { isDeterminer, surePlacePrepositions } from './needs.ts';

export const rules: NameRule[] = [
  {
    id: 'person.surname',
    type: 'person',
    reason:
      'A family name alone, in a place where only a person fits: beside a verb of speech or in the genitive before a noun.',
    examples: ['[Krawczyk] sagte ab.', 'Das erklärte [Krawczyk] gestern.'],
  },
  {
    id: 'person.first-alone',
    type: 'person',
    reason: 'A first name alone, as sport, crime and local news have it.',
    examples: ['Die kleine [Annika] weinte.'],
  },
];

/** One word alone: family names by what stands around them, first names and unknown words with a low score. */
export function proposeAlone(ctx: NameContext, i: number): void {
  if (
    isAbbreviation(ctx, i) ||
    has(ctx, i, C.TimeNoun) ||
    ctx.doc.tokens.end[i]! - ctx.doc.tokens.start[i]! < 2
  )
    return;
  const family = has(ctx, i, C.FamilyName);
  const unknown = ctx.word[i] === Word.Unknown;
  if (has(ctx, i, C.FirstName) && !family && ctx.word[i] === Word.Name) {
    return propose(ctx, i, i + 1, 'person', 'name', has(ctx, i, C.Place) ? 0.45 : 0.58, 'person.first-alone');
  }
  if ((!family && !unknown) || ctx.word[i] === Word.Both) {
    // Kohl sagte; Wolf kritisierte: a common noun would have an article.
    // "Richter irrte sich", "Braun verlor": a common noun in the singular would have an article.
    const bare = !isDeterminer(ctx, i - 1) && !has(ctx, i - 1, C.Adjective | C.PlaceAdjective | C.Function);
    // "Papst nimmt Rücktritt an": a title in a headline
    if (has(ctx, i, C.Title)) return;
    const countable =
      has(ctx, i, C.PersonNoun | C.Adjective) &&
      !has(ctx, i, C.Place | C.Country | C.Organisation | C.Inhabitant);
    if (
      family &&
      bare &&
      (besideSpeech(ctx, i, true) || (countable && besideFinite(ctx, i) && !isCopula(ctx, i - 1)))
    )
      propose(ctx, i, i + 1, 'person', 'name', 0.62, 'person.surname');
    return;
  }
  if (ctx.doc.tokens.shape[i]! & Shape.Stump || ctx.doc.tokens.kind[i - 1] === TokenKind.Number) return;
  if (unknown && ctx.doc.tokens.end[i]! - ctx.doc.tokens.start[i]! < 3) return;
  let score = family ? 0.56 : 0.4;
  const bare = !isDeterminer(ctx, i - 1) && !has(ctx, i - 1, C.Adjective | C.PlaceAdjective);
  if (besideSpeech(ctx, i, family)) score += 0.2;
  else if (bare && besideFinite(ctx, i)) score += 0.14;
  if (isDeterminer(ctx, i - 1)) score -= 0.2;
  if (surePlacePrepositions.has(lowerOf(ctx, i - 1))) score -= 0.25;
  if (ctx.doc.tokens.shape[i]! & (Shape.AllCaps | Shape.Digit)) score -= 0.2;
  // Brettschneids Vorschlag; Lawrow und Blinken
  if (unknown && bare && /[^s]s$/.test(textOf(ctx, i)) && besideNoun(ctx, i)) score += 0.14;
  if (
    /^(?:laut|so|zufolge|geborene|geborener|geborenen|geb\.|alias|namens|genannt|familie)$/.test(
      lowerOf(ctx, i - 1),
    )
  )
    score += family ? 0.2 : 0.12;
  // Interviews: "Schwarz: Das freut mich."
  if (ctx.starts[i] && punctuation(ctx, i + 1) === ':') score += 0.1;
  propose(ctx, particleStart(ctx, i), i + 1, 'person', 'name', score, 'person.surname');
}

/** van der Vaart, de Maizière, von Trotha: the particles before a family name that stands alone. */
function particleStart(ctx: NameContext, i: number): number {
  let first = i;
  while (i - first < 3 && particles.has(lowerOf(ctx, first - 1)) && !isCapital(ctx, first - 1)) first--;
  const word = lowerOf(ctx, first);
  if (first === i || !nameParticles.has(word)) return i;
  // "von" is mostly the preposition: only where a subject stands, right before the verb.
  if (word !== 'von' && word !== 'zu') return first;
  return (ctx.starts[first] || punctuation(ctx, first - 1) !== '') && besideFinite(ctx, i) ? first : i;
}

/**
 * Subject of a verb in the third person singular, right beside it: "Brettović schied aus", "Es schoss Prolleto". A common
 * noun in the singular would have an article there.
 */
export function besideFinite(ctx: NameContext, i: number): boolean {
  const finite = (k: number): boolean => {
    const f = ctx.lex.features[k] ?? 0;
    return (
      has(ctx, k, C.Verb) &&
      ctx.word[k] === Word.Lower &&
      (f & F.Fin) !== 0 &&
      (f & F.P3) !== 0 &&
      (f & F.Sing) !== 0
    );
  };
  if (isCapital(ctx, i - 1) && !ctx.starts[i - 1]) return false;
  return finite(i + 1) || finite(i - 1);
}

/** "… war Gast bei ihm": a predicate noun has no article either. */
const isCopula = (ctx: NameContext, i: number): boolean =>
  /^(?:ist|war|wird|wurde|bleibt|blieb|sei|wäre|findet|fand)$/.test(lowerOf(ctx, i));

/** Krahls politische Laufbahn; die Reden Krahls. */
const besideNoun = (ctx: NameContext, i: number): boolean =>
  ctx.word[i + 1] === Word.Common ||
  (ctx.word[i + 1] === Word.Lower && has(ctx, i + 1, C.Adjective) && ctx.word[i + 2] === Word.Common) ||
  (ctx.word[i - 1] === Word.Common && isDeterminer(ctx, i - 2));

/** A verb of speech before or after it; a known family name may have any verb that persons have. */
export function besideSpeech(ctx: NameContext, i: number, family: boolean): boolean {
  const speech = (k: number): boolean =>
    has(ctx, k, C.SpeechVerb) &&
    ctx.word[k] !== Word.Common &&
    (ctx.lex.features[k]! & F.Fin) !== 0 &&
    (ctx.lex.features[k]! & F.Sing) !== 0;
  if (speech(i + 1) || speech(i - 1)) return true;
  return family && /^(?:zufolge|will|habe|sei|hatte|wollte|soll)$/.test(lowerOf(ctx, i + 1));
}
