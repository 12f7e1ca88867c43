import { Category as C, Feature as F } from '../lexicon/features.ts';
import { Shape } from '../core/document.ts';
import {
  type FactContext,
  has,
  isCapital,
  isNumber,
  isWord,
  lowerOf,
  nameOf,
  partOf,
  textOf,
} from './context.ts';
import { prepositionBase, prepositions } from './prepositions.ts';

const determiners = new Set(
  'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres dessen deren mein meine unser unsere unseren unserem unserer dieser diese dieses diesen diesem jener jene jenes jenen alle aller allen beide beiden beider mehrere mehreren mehrerer viele vielen vieler mehr weniger einige einigen einiger zahlreiche zahlreichen etliche wenige wenigen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(
    ' ',
  ),
);
export const isDeterminer = (ctx: FactContext, i: number): boolean => determiners.has(lowerOf(ctx, i));

const neverModifier = new Set(
  'und oder sowie aber als wie dass ob wenn weil sich nicht auch noch schon nur er sie es wir man ist sind war wird werden wurde hat haben zu'.split(
    ' ',
  ),
);

/** An adjective, participle, numeral or determiner inside a noun phrase. */
export function isModifier(ctx: FactContext, i: number): boolean {
  if (isNumber(ctx, i) || ctx.doc.tokens.kind[i] === 2) return true;
  if (!isWord(ctx, i) || isAged(ctx, i)) return false;
  const word = lowerOf(ctx, i);
  if (determiners.has(word)) return true;
  if (neverModifier.has(word) || prepositions.has(word) || word in prepositionBase) return false;
  const part = partOf(ctx, i);
  if (part && part.form === 'derived' && isCapital(ctx, i))
    return isCapital(ctx, i + 1) || !isCapital(ctx, i);
  if (isCapital(ctx, i)) return false;
  if (part && part.form === 'derived') return true;
  if (has(ctx, i, C.Adjective)) return true;
  if (has(ctx, i, C.Verb) && ctx.lex.features[i]! & F.Attributive) return true;
  return ctx.lex.mask[i] === 0 && /(?:e[nrsm]?)$/.test(word) && word.length > 4;
}

/** dem [51-Jährigen] */
export const isAged = (ctx: FactContext, i: number): boolean =>
  (ctx.doc.tokens.shape[i]! & Shape.Digit) !== 0 && /^\d{1,3}-Jährige[nrms]?$/.test(textOf(ctx, i));

export const mayStartNoun = (ctx: FactContext, i: number): boolean =>
  i < ctx.doc.tokens.count &&
  (ctx.nameAt[i]! >= 0 || (isCapital(ctx, i) && isWord(ctx, i)) || isAged(ctx, i));

export const afterModifiers = (ctx: FactContext, i: number, limit: number): number => {
  let j = i;
  while (j < limit && !nameOf(ctx, j) && isModifier(ctx, j)) j++;
  return j;
};

/** [rund] 200 Menschen, [mehr als] 8500 Bauern */
export function afterApproximation(ctx: FactContext, i: number): number {
  const word = lowerOf(ctx, i);
  // bis zu 800 Stellen
  if (word === 'zu' && lowerOf(ctx, i - 1) === 'bis' && isNumber(ctx, i + 1)) return i + 1;
  const end =
    /^(?:mehr|weniger)$/.test(word) && lowerOf(ctx, i + 1) === 'als'
      ? i + 2
      : /^(?:rund|etwa|knapp|fast|nahezu|über|gut|mindestens|höchstens|circa|ungefähr)$/.test(word)
        ? i + 1
        : i;
  return end > i && isNumber(ctx, end) ? end : i;
}
