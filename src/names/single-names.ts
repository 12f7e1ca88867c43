import { Shape, TokenKind } from '../core/document.ts';
import { eachReading } from '../lexicon/annotate.ts';
import { Category as C, Feature as F } from '../lexicon/features.ts';
import { lowerTest } from '../lexicon/word-tests.ts';
import type { NameRule } from './candidate.ts';
import {
  has,
  is,
  isCapital,
  lowerOf,
  type NameContext,
  propose,
  punctuation,
  sentenceOf,
  textOf,
  Word,
} from './context.ts';
import { nameParticles, particles } from './family-names.ts';
import { isAbbreviation } from './given-names.ts';
import { isDeterminer, prepositions, surePlacePrepositions } from './needs.ts';

export const rules: NameRule[] = [
  {
    id: 'person.surname',
    type: 'person',
    reason:
      'A family name alone, in a place where only a person fits: beside a verb of speech or in the genitive before a noun.',
    examples: ['[Krawczyk] sagte ab.', 'Das erklärte [Krawczyk] gestern.', '[Weil] sagte zu.'],
  },
  {
    id: 'person.first-alone',
    type: 'person',
    reason: 'A first name alone, as sport, crime and local news have it.',
    examples: ['Die kleine [Annika] weinte.'],
  },
  {
    id: 'person.family',
    type: 'person',
    reason: 'A family name with -s behind a plural article is the family: die Windsors.',
    examples: ['Die [Krawczyks] sind verreist.', 'Er kam mit den [Müllers].'],
    counter: ['Die [Krawczyk] kam.', 'Die [Autos] stehen still.'],
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
  if (isFamilyPlural(ctx, i)) return propose(ctx, i, i + 1, 'person', 'name', 0.72, 'person.family');
  const family = has(ctx, i, C.FamilyName);
  const unknown = ctx.word[i] === Word.Unknown;
  if (has(ctx, i, C.FirstName) && !family && ctx.word[i] === Word.Name) {
    // PATRIZIA among small letters is a brand
    const brand = (ctx.doc.tokens.shape[i]! & Shape.AllCaps) !== 0 && !capitalsAround(ctx, i);
    const score = has(ctx, i, C.Place) || brand || is(ctx, i - 1, storm) || isCode(ctx, i + 1) ? 0.45 : 0.58;
    return propose(ctx, i, i + 1, 'person', 'name', score, 'person.first-alone');
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
  const first = particleStart(ctx, i);
  propose(ctx, first, i + 1, 'person', 'name', aloneScore(ctx, first, i, family), 'person.surname');
}

/** "Weil sagte zu", "Weil (SPD)": behind the conjunction no finite verb can follow at once. */
export function proposeConjunction(ctx: NameContext, i: number): void {
  if (lowerOf(ctx, i) === 'weil' && ctx.starts[i] && has(ctx, i, C.FamilyName) && besideSpeech(ctx, i, true))
    propose(ctx, i, i + 1, 'person', 'name', 0.7, 'person.surname');
}

/** die Grimms, den Müllers; "die Grimms Märchen" is a genitive, "die Jacksons Five" another name. */
function isFamilyPlural(ctx: NameContext, i: number): boolean {
  const text = textOf(ctx, i);
  if (!/[^s]s$/.test(text) || !/^(?:die|den)$/.test(lowerOf(ctx, i - 1)) || isCapital(ctx, i + 1))
    return false;
  if (has(ctx, i, C.Organisation | C.Country | C.FirstName)) return false;
  const { lexicon } = ctx.lex;
  let plural = 0;
  eachReading(ctx.doc, ctx.lex, i, (category, features) => {
    if (category & C.Noun) plural |= features & F.Plur;
  });
  if (plural) return false;
  return lexicon.is(lexicon.find(text.slice(0, -1)), C.FamilyName | C.PersonAlone);
}

/** Victor FB, Bernardo X3: what follows makes it a type, a firm or a ship. */
const isCode = (ctx: NameContext, i: number): boolean =>
  isCapital(ctx, i) && (ctx.doc.tokens.shape[i]! & (Shape.AllCaps | Shape.Digit)) !== 0;

const capitalsAround = (ctx: NameContext, i: number): boolean =>
  ((ctx.doc.tokens.shape[i - 1]! | ctx.doc.tokens.shape[i + 1]!) & Shape.AllCaps) !== 0;

/** Storms bear first names: Orkan Kyrill, Sturmtief Sabine. */
export const storm = lowerTest(/(?:sturm|orkan|hurrikan|taifun|zyklon|tief|hoch)$/);

/** What speaks for a person in a family name or unknown word `i`, whose particles begin at `first`. */
function aloneScore(ctx: NameContext, first: number, i: number, family: boolean): number {
  let score = family ? 0.56 : 0.4;
  const bare = isBare(ctx, first);
  // "mit Krollin versetzt", "von Prollstroi ist": behind a preposition stands no subject.
  const subject = bare && (family || !is(ctx, first - 1, prepositions));
  if ((family || subject) && besideSpeech(ctx, i, family, first)) score += 0.2;
  else if (subject && besideFinite(ctx, i, first)) score += 0.14;
  if (isDeterminer(ctx, first - 1)) score -= 0.2;
  if (is(ctx, first - 1, surePlacePrepositions)) score -= 0.25;
  if (ctx.doc.tokens.shape[i]! & (Shape.AllCaps | Shape.Digit)) score -= 0.2;
  // "Krolls Comics", "Prollon Sensor": part of a longer name that no rule knows as a whole
  if (besideNamePart(ctx, i)) score -= 0.12;
  // Brettschneids Vorschlag; Lawrow und Blinken
  if (!family && bare && /[^s]s$/.test(textOf(ctx, i)) && besideNoun(ctx, i)) score += 0.14;
  if (
    /^(?:laut|so|zufolge|geborene|geborener|geborenen|geb\.|alias|namens|genannt|familie)$/.test(
      lowerOf(ctx, first - 1),
    )
  )
    score += family ? 0.2 : 0.12;
  // Interviews: "Schwarz: Das freut mich."
  if (ctx.starts[first] && punctuation(ctx, i + 1) === ':') score += 0.1;
  return score;
}

/** No article, no adjective and no noun with "und" stands before it, as before a common noun in the singular. */
function isBare(ctx: NameContext, i: number): boolean {
  if (isDeterminer(ctx, i - 1) || has(ctx, i - 1, C.PlaceAdjective)) return false;
  // "Zeit und Muße": what is joined to a common noun is one
  if (/^(?:und|oder|sowie)$/.test(lowerOf(ctx, i - 1)) && ctx.word[i - 2] === Word.Common) return false;
  return !isAttribute(ctx, i - 1);
}

/** die verglaste, mit verzierten, eine sogenannte: an adjective or participle with an ending, listed or not. */
function isAttribute(ctx: NameContext, i: number): boolean {
  if (ctx.word[i] !== Word.Lower && ctx.word[i] !== Word.Start) return false;
  if (has(ctx, i, C.Adjective)) return true;
  if ((ctx.lex.features[i]! & F.Attributive) !== 0 && !(ctx.lex.features[i]! & F.Fin)) return true;
  return !ctx.lex.mask[i] && /.{3}(?:e|en|er|es|em)$/.test(lowerOf(ctx, i));
}

/** Another capitalised word that is no noun stands right beside it. */
function besideNamePart(ctx: NameContext, i: number): boolean {
  const part = (k: number): boolean =>
    isCapital(ctx, k) && (ctx.word[k] === Word.Unknown || ctx.word[k] === Word.Name);
  return part(i + 1) || (part(i - 1) && !ctx.starts[i] && !has(ctx, i - 1, C.PlaceAdjective));
}

/** van der Vaart, de Maizière, von Trotha: the particles before a family name that stands alone. */
function particleStart(ctx: NameContext, i: number): number {
  let first = i;
  while (i - first < 3 && is(ctx, first - 1, particles) && !isCapital(ctx, first - 1)) first--;
  const word = lowerOf(ctx, first);
  if (first === i || !is(ctx, first, nameParticles)) return i;
  // "…, da Prollo kam": the conjunction
  if (word === 'da' && (ctx.starts[first] || punctuation(ctx, first - 1) !== '')) return i;
  // "von" is mostly the preposition: only where a subject stands, right before the verb.
  if (word !== 'von' && word !== 'zu') return first;
  return (ctx.starts[first] || punctuation(ctx, first - 1) !== '') && besideFinite(ctx, i) ? first : i;
}

/**
 * Subject of a verb in the third person singular, right beside it: "Brettović schied aus", "Es schoss Prolleto". A common
 * noun in the singular would have an article there.
 */
export function besideFinite(ctx: NameContext, i: number, first = i): boolean {
  const finite = (k: number): boolean => {
    const f = ctx.lex.features[k] ?? 0;
    return (
      has(ctx, k, C.Verb) &&
      ctx.word[k] === Word.Lower &&
      (f & F.Fin) !== 0 &&
      (f & F.P3) !== 0 &&
      (f & F.Sing) !== 0 &&
      !isParticiple(ctx, k)
    );
  };
  if (isCapital(ctx, first - 1) && !ctx.starts[first - 1]) return false;
  return finite(i + 1) || finite(first - 1);
}

/** "wird als Krollit bezeichnet": the same form is a participle where the sentence has its auxiliary before it. */
function isParticiple(ctx: NameContext, k: number): boolean {
  if (!(ctx.lex.features[k]! & F.PartPast)) return false;
  const { first } = sentenceOf(ctx, k);
  for (let i = k - 1; i >= first && k - i < 16; i--)
    if (ctx.word[i] !== Word.Common && auxiliary.test(lowerOf(ctx, i))) return true;
  return false;
}

const auxiliary =
  /^(?:ist|sind|war|waren|sei|seien|wäre|wären|wird|werden|wurde|wurden|würde|würden|werde|worden|hat|haben|hatte|hatten|habe|hätte|hätten|als)$/;

/** "… war Gast bei ihm": a predicate noun has no article either. */
const isCopula = (ctx: NameContext, i: number): boolean =>
  /^(?:ist|war|wird|wurde|bleibt|blieb|sei|wäre|findet|fand)$/.test(lowerOf(ctx, i));

/** Krahls politische Laufbahn; die Reden Krahls. */
const besideNoun = (ctx: NameContext, i: number): boolean =>
  ctx.word[i + 1] === Word.Common ||
  (ctx.word[i + 1] === Word.Lower && has(ctx, i + 1, C.Adjective) && ctx.word[i + 2] === Word.Common) ||
  (ctx.word[i - 1] === Word.Common && isDeterminer(ctx, i - 2));

/** A verb of speech before or after it; a known family name may have any verb that persons have. */
export function besideSpeech(ctx: NameContext, i: number, family: boolean, first = i): boolean {
  const speech = (k: number): boolean =>
    has(ctx, k, C.SpeechVerb) &&
    ctx.word[k] !== Word.Common &&
    (ctx.lex.features[k]! & F.Fin) !== 0 &&
    (ctx.lex.features[k]! & F.Sing) !== 0 &&
    !isParticiple(ctx, k);
  if (speech(i + 1) || speech(first - 1)) return true;
  return family && /^(?:zufolge|will|habe|sei|hatte|wollte|soll)$/.test(lowerOf(ctx, i + 1));
}
