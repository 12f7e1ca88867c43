import { Category as C } from '../../lexicon/features.ts';
import { passes, textTest } from '../../lexicon/word-tests.ts';
import { type FactContext, has, isCapital, lowerOf } from '../context.ts';
import { type Office, readOffice } from '../office-word.ts';
import type { CompiledRule } from '../rule.ts';
import { endsIn, type FormIndex, indexForms, isAmong } from '../triggers.ts';

/** Titles of several words by their first token: Vorsitzender Richter, Erster Bürgermeister. */
export function titlePhrases(ctx: FactContext): Map<number, number> {
  const ends = new Map<number, number>();
  for (const p of ctx.lex.phrases)
    if (!ends.has(p.first) && titlePhrase(ctx, p.from, p.to)) ends.set(p.first, p.end);
  return ends;
}

const hyphenCapital = textTest(/-\p{Lu}/u);
const endings = new WeakMap<CompiledRule, FormIndex>();

/** The office whose title begins at token `i`, or null. */
export function officeAt(
  ctx: FactContext,
  i: number,
  rule: CompiledRule,
  phrases: Map<number, number>,
): Office | null {
  const phrase = phrases.get(i);
  const end = phrase ?? i + 1;
  if (!endings.has(rule)) endings.set(rule, indexForms(rule.nouns));
  if (
    phrase === undefined &&
    !has(ctx, i, C.Office) &&
    !((isCapital(ctx, i) || passes(ctx.lex, i, hyphenCapital)) && endsIn(ctx, i, endings.get(rule)!))
  )
    return null;
  if (isAmong(lowerOf(ctx, i), rule.except)) return null;
  return readOffice(ctx, i, end);
}

function titlePhrase(ctx: FactContext, from: number, to: number): boolean {
  const { readingCategory } = ctx.lex.lexicon.data;
  for (let r = from; r < to; r++) if (readingCategory[r]! & C.Office) return true;
  return false;
}
