import {
  anyCell,
  canBePlural,
  canBeSingular,
  casesOf,
  cellsOf,
  isPlural,
  withCases,
} from '../../clauses/agreement.ts';
import { eachReading } from '../../lexicon/annotate.ts';
import { Category as C, Feature as F } from '../../lexicon/features.ts';
import { has, type QuoteContext } from './context.ts';
import type { NounPhrase } from './phrases.ts';
import { Bit } from './words.ts';

/** What article and noun leave of case, gender and number; everything where the dictionaries know neither. */
function cellsOfPhrase(ctx: QuoteContext, p: NounPhrase): number {
  const noun = readings(ctx, p.head, C.Noun | C.Title);
  if (p.first === p.head || !has(ctx, p.first, Bit.Determiner)) return noun;
  return noun & readings(ctx, p.first, C.Function) || noun;
}

function readings(ctx: QuoteContext, i: number, categories: number): number {
  let cells = 0;
  eachReading(ctx.doc, ctx.lex, i, (category, features) => {
    if (category & categories) cells |= cellsOf(features);
  });
  return cells || anyCell;
}

/** "Der Direktor nannte sie …": no other case fits. */
export const isSurelyNominative = (ctx: QuoteContext, p: NounPhrase): boolean =>
  has(ctx, p.first, Bit.Determiner) && p.first !== p.head && casesOf(cellsOfPhrase(ctx, p)) === F.Nom;

/** "Die Vorwürfe nannte Weber …", "Die Zahl nannten die Ermittler": the number of the verb says which noun is no subject. */
export function agrees(ctx: QuoteContext, p: NounPhrase, finite: number): boolean {
  const cells = withCases(cellsOfPhrase(ctx, p), F.Nom);
  // "Eine Reihe von Zeugen sagten": a longer phrase may be plural though its noun is not.
  if (!cells || p.end > p.head + 1) return !isPlural(cells) || hasNumber(ctx, finite, F.Plur);
  return (
    (canBePlural(cells) && hasNumber(ctx, finite, F.Plur)) ||
    (canBeSingular(cells) && hasNumber(ctx, finite, F.Sing))
  );
}

/** Can the finite verb have this number? */
function hasNumber(ctx: QuoteContext, finite: number, number: number): boolean {
  let numbers = 0;
  eachReading(ctx.doc, ctx.lex, finite, (category, features) => {
    if (category & C.Verb && features & F.Fin && features & F.P3) numbers |= features;
  });
  return !(numbers & (F.Sing | F.Plur)) || (numbers & number) !== 0;
}
