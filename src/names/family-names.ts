import { Shape, TokenKind } from '../core/document.ts';
import { Category as C, NameMask } from '../lexicon/features.ts';
import { lowerTest } from '../lexicon/word-tests.ts';
import { has, is, isCapital, lowerOf, type NameContext, punctuation, textOf, Word } from './context.ts';
import { isAbbreviation } from './given-names.ts';

export const particles = lowerTest(
  'von vom van de der den del della di da dos das du la le les zu zur zum ter ten ibn bin bint ben al el abu und y e af av auf',
);
/** Particles that stand at the front of a family name and may begin it alone. */
export const nameParticles = lowerTest(
  'von van de del della di da dos du la le ter ten ibn bin ben al el zu',
);

/** An adjective without an ending is no noun behind a first name: Tobias Grell; "Anna Deutsche" may be the heading's "Deutsche". */
const inflected = lowerTest(/(?:e|em|en|er|es)$/);

/** May token `i` be a family name? After a sure first name nearly every capitalised word may. */
export function isSurname(ctx: NameContext, i: number, sure: boolean): boolean {
  if (!isCapital(ctx, i))
    return (
      /^(?:al|el|bin|ibn|ad|as|ash|at|d|ben|abu)-?['’]?\p{Lu}/u.test(textOf(ctx, i)) ||
      /^(?:d|al|el)['’-]/.test(textOf(ctx, i))
    );
  const { kind } = ctx.doc.tokens;
  if (kind[i] !== TokenKind.Word) return false;
  // Victor FB, Mio CHF; a street keeps the first name of its patron
  if (
    isAbbreviation(ctx, i) ||
    ctx.doc.tokens.shape[i]! & Shape.Digit ||
    /.{3}(?:straße|strasse|gasse)$/.test(textOf(ctx, i))
  )
    return false;
  const w = ctx.word[i]!;
  if (has(ctx, i, C.FamilyName | C.PersonAlone)) return true;
  if (w === Word.Start || w === Word.None) return false;
  // Sebastian Turm, Wolfgang Schüssel: a bare noun after a first name; not after its genitive (Annas Haus).
  if (w === Word.Common && sure && /^\p{Lu}[\p{L}]+-\p{Lu}\p{Ll}+s?$/u.test(textOf(ctx, i))) return true;
  if (w === Word.Common)
    return (
      sure &&
      !ctx.starts[i] &&
      !has(ctx, i, C.Title | C.PersonNoun | C.TimeNoun | C.Function | C.Verb) &&
      !(has(ctx, i, C.Adjective) && is(ctx, i, inflected)) &&
      textOf(ctx, i).length < (has(ctx, i, C.Noun) ? 9 : 14)
    );
  if (w === Word.Both) return !has(ctx, i, C.Noun | C.Function | C.Title) || has(ctx, i, C.FirstName);
  if (w === Word.Name) return !has(ctx, i, C.Country) || has(ctx, i, C.FirstName);
  return true;
}

/** Where the family name that begins at `i` ends; `i` if there is none. */
export function familyEnd(ctx: NameContext, i: number, sure: boolean): number {
  let at = i;
  while (at - i < 3 && is(ctx, at, particles) && (at > i || is(ctx, at, nameParticles))) at++;
  if (at > i && !(isCapital(ctx, at) && ctx.word[at] !== Word.Common)) return i;
  // "Anna Krahl von der Bundesbank": what she belongs to
  if (at > i && has(ctx, at, C.Organisation | C.Noun) && !has(ctx, at, C.FamilyName)) return i;
  if (!isSurname(ctx, at, sure || at > i)) return i;
  at++;
  // A second family name: Leutheusser Schnarrenberger, García Márquez, Jong Un.
  while (at - i < 5 && isCapital(ctx, at) && (ctx.word[at] === Word.Unknown || hasOnlyPersonNames(ctx, at)))
    at++;
  if (
    /^(?:de|del|van|von|al|el|bin|da|dos|y|ibn|zu)$/.test(lowerOf(ctx, at)) &&
    isCapital(ctx, at + 1) &&
    ctx.word[at + 1] !== Word.Common &&
    has(ctx, at + 1, C.FamilyName) &&
    // "mit Anna Krahl zu Gast"
    !has(ctx, at + 1, C.Noun)
  )
    at += 2;
  return numbered(ctx, at);
}

const hasOnlyPersonNames = (ctx: NameContext, i: number): boolean =>
  has(ctx, i, C.FamilyName | C.FirstName) &&
  !has(ctx, i, NameMask & ~(C.FamilyName | C.FirstName)) &&
  ctx.word[i] === Word.Name;

/** Benedikt XVI., Elisabeth II.; Bush jun. */
export function numbered(ctx: NameContext, i: number): number {
  const text = textOf(ctx, i);
  if (/^(?:jun|sen|jr|sr)\.?$/i.test(text)) return i + 1;
  if (!/^[IVX]{1,5}\.?$/.test(text) || ctx.doc.tokens.end[i - 1] === ctx.doc.tokens.start[i]) return i;
  const dot = punctuation(ctx, i + 1) === '.' && ctx.doc.tokens.end[i] === ctx.doc.tokens.start[i + 1];
  return dot && (ctx.word[i + 2] === Word.Lower || punctuation(ctx, i + 2) !== '') ? i + 2 : i + 1;
}
