import { Category as C } from '../../lexicon/features.ts';
import { eachReading } from '../../lexicon/annotate.ts';
import { type FactContext, isCapital, lowerOf, partOf } from '../context.ts';
import { isFormOf } from '../triggers.ts';
import type { CompiledRule } from '../rule.ts';

/** An office as words of the text. */
export interface Office {
  first: number;
  end: number;
  /** Where the title begins: behind the name part of a compound, US-[Außenminister]. */
  start: number;
  /** The office belongs to a territory, so that an adjective may name it: der russische Präsident. */
  territorial: boolean;
  /** Something before the title says whose office it is: SPD-Chef, Venezuelas Präsident. */
  owned: boolean;
}

/** The office whose title begins at token `i`, or null. */
export function officeAt(ctx: FactContext, i: number, rule: CompiledRule): Office | null {
  const phrase = ctx.lex.phrases.find((p) => p.first === i && titlePhrase(ctx, p.from, p.to));
  const end = phrase ? phrase.end : i + 1;
  const word = lowerOf(ctx, i);
  if (rule.except.includes(word)) return null;
  const listed = ofColumn(ctx, i);
  if (!phrase && listed === null && !(isCapital(ctx, i) && isFormOf(word, rule.nouns))) return null;
  const part = partOf(ctx, i);
  const compound = part?.form === 'compound' && part.start === ctx.doc.tokens.start[i] ? part : null;
  const from = ctx.doc.tokens.start[i]!;
  const hyphen = compound && ctx.doc.text[compound.stop] === '-' ? compound.stop + 1 : from;
  return { first: i, end, start: hyphen, territorial: listed === null ? territorial.test(word) : /country|place/.test(listed), owned: compound !== null };
}

const territorial = /(?:präsident|minister|kanzler|premier|könig|meister|chef|führer|kommissar|botschafter|rat|machthaber)(?:in)?$/;

function titlePhrase(ctx: FactContext, from: number, to: number): boolean {
  const { readingCategory } = ctx.lex.lexicon.data;
  for (let r = from; r < to; r++) if (readingCategory[r]! & C.Office) return true;
  return false;
}

/** What the dictionary says the office belongs to; null if the word is no office. */
function ofColumn(ctx: FactContext, i: number): string | null {
  if (!(ctx.lex.mask[i]! & C.Office)) return null;
  let of: string | null = null;
  eachReading(ctx.doc, ctx.lex, i, (category, _features, entry) => {
    if (category & C.Office) of ??= ctx.lex.lexicon.entry(entry).fields.of ?? '';
  });
  return of;
}
