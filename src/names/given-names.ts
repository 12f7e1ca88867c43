import { Shape, TokenKind } from '../core/document.ts';
import { eachReading } from '../lexicon/annotate.ts';
import { Category as C, Feature as F } from '../lexicon/features.ts';
import { has, isCapital, type NameContext, punctuation, textOf, Word } from './context.ts';
import { isDeterminer } from './needs.ts';

export const isInitial = (ctx: NameContext, i: number): boolean =>
  i < ctx.doc.tokens.count &&
  ctx.doc.tokens.kind[i] === TokenKind.Abbreviation &&
  isCapital(ctx, i) &&
  /^(?:\p{Lu}\.(?:-?\p{Lu}\.)*|Th\.|Chr\.|St\.|Jr\.)$/u.test(textOf(ctx, i)) &&
  textOf(ctx, i) !== 'St.';

/** `AUD`, `LAN`: capitals among small letters abbreviate, whatever first name they spell; in a headline all words have them. */
export function isAbbreviation(ctx: NameContext, i: number): boolean {
  const { shape } = ctx.doc.tokens;
  if (!(shape[i]! & Shape.AllCaps) || textOf(ctx, i).length > 5) return false;
  return !(shape[i - 1]! & Shape.AllCaps) && !(shape[i + 1]! & Shape.AllCaps);
}

export function isFirstName(ctx: NameContext, i: number): boolean {
  if (!isCapital(ctx, i) || ctx.word[i] === Word.Start || isAbbreviation(ctx, i)) return false;
  if (has(ctx, i, C.FirstName)) return true;
  // Karl-Theodor, Hans-Dietrich: every part is a first name
  if (!(ctx.doc.tokens.shape[i]! & Shape.Hyphen) || ctx.word[i] === Word.Name) return false;
  const parts = textOf(ctx, i).split('-');
  return parts.length === 2 && parts.every((p) => ctx.lex.lexicon.is(ctx.lex.lexicon.find(p), C.FirstName));
}

/** No common word: Hans, Sebastian, Nick; not Wolf or Rose. */
export const isSureFirstName = (ctx: NameContext, i: number): boolean =>
  has(ctx, i, C.FirstName) && !has(ctx, i, C.GuardedFirst | C.Noun | C.Function | C.Title | C.Adjective);

/** Kims, Annas; not Lars or Hans, whatever family may be called Kims. */
export function isGenitiveFirstName(ctx: NameContext, i: number): boolean {
  let features = 0;
  eachReading(ctx.doc, ctx.lex, i, (category, f) => {
    if (category & C.FirstName) features |= f;
  });
  return (features & (F.Gen | F.Nom)) === F.Gen;
}

/** Fritz „Fiete“ Arp */
export const isNickname = (ctx: NameContext, i: number): boolean =>
  '„"“«»'.includes(punctuation(ctx, i) || ' ') &&
  isCapital(ctx, i + 1) &&
  '“"”»«'.includes(punctuation(ctx, i + 2) || ' ') &&
  isCapital(ctx, i + 3) &&
  isCapital(ctx, i - 1);

/** ", Krolton Daniel Prohl, …": a given name that no list has, between a comma or small word and the one that is known. */
export function foreignGiven(ctx: NameContext, first: number): number {
  const i = first - 1;
  const { shape } = ctx.doc.tokens;
  if (i < 0 || ctx.word[i] !== Word.Unknown || ctx.starts[first] || shape[first]! & Shape.LineStart)
    return first;
  if (shape[i]! & (Shape.AllCaps | Shape.Digit | Shape.Stump)) return first;
  if (isCapital(ctx, i - 1) && !has(ctx, i - 1, C.Title | C.PersonNoun)) return first;
  return isDeterminer(ctx, i - 1) || has(ctx, i - 1, C.Adjective | C.PlaceAdjective) ? first : i;
}
