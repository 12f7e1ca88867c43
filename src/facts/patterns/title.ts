import { eachReading } from '../../lexicon/annotate.ts';
import { Category as C } from '../../lexicon/features.ts';
import { passes, textTest } from '../../lexicon/word-tests.ts';
import { type FactContext, has, isCapital, lowerOf, partOf } from '../context.ts';
import type { CompiledRule } from '../rule.ts';
import { endsIn, type FormIndex, indexForms } from '../triggers.ts';

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
  /** The office of a state or town, complete without its body: Außenminister, Landrat. */
  sovereign: boolean;
  /** A name in no dictionary before the hyphen: [Zirpa]-Chef. */
  firstPart: { first: number; end: number; stop: number } | null;
}

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
  const word = lowerOf(ctx, i);
  if (rule.except.includes(word)) return null;
  const listed = ofColumn(ctx, i);
  const part = partOf(ctx, i);
  const compound = part?.form === 'compound' && part.start === ctx.doc.tokens.start[i] ? part : null;
  const from = ctx.doc.tokens.start[i]!;
  const firstPart = compound ? null : unknownPart(ctx, i);
  const hyphen = firstPart
    ? firstPart.stop + 1
    : compound && ctx.doc.text[compound.stop] === '-'
      ? compound.stop + 1
      : from;
  return {
    first: i,
    end,
    start: hyphen,
    territorial: listed === null ? territorial.test(word) : /country|place/.test(listed),
    owned: compound !== null || firstPart !== null,
    sovereign:
      listed === null ? sovereign.test(word) : /country|place/.test(listed) && !/organisation/.test(listed),
    firstPart,
  };
}

const territorial =
  /(?:präsident|minister|kanzler|premier|könig|meister|chef|führer|kommissar|botschafter|rat|machthaber)(?:in)?$/;

const sovereign =
  /(?:minister|kanzler|premier|bürgermeister|rat|senator|kommissar|hauptmann|könig|gouverneur|staatssekretär|botschafter|staatschef|regierungschef|staatspräsident|machthaber|bundespräsident|stadtrat)(?:in)?$/;

const generic =
  /^(?:partei|fraktions?|konzern|regierungs?|firma|unternehmen|gruppe|team|land|bezirk|kreis|vorstand)$/i;

/** "Zirpa-Chef", "Zirpa-Nord-Chef": no common word stands before the hyphen, so it is a name. */
function unknownPart(ctx: FactContext, i: number): Office['firstPart'] {
  const from = ctx.doc.tokens.start[i]!;
  const cut = ctx.doc.text.lastIndexOf('-', ctx.doc.tokens.end[i]! - 1);
  if (cut <= from + 1) return null;
  const dash = ctx.doc.text.indexOf('-', from);
  const { lexicon } = ctx.lex;
  const first = lexicon.mask(lexicon.find(ctx.doc.text, from, dash));
  // Klinik-Chef: a house or a body that can have a chief
  if (first & (C.GroupNoun | C.PlaceNoun) && !generic.test(ctx.doc.text.slice(from, dash)))
    return { first: i, end: i + 1, stop: cut };
  // Ufo-Chef, Spiegel-Chefin: a body before all else
  const noName =
    first & C.Organisation
      ? C.Function | C.FirstName
      : C.Noun | C.Adjective | C.Function | C.Title | C.FirstName;
  if (first & noName || /^(?:ex|vize|alt|co|fraktions?|neo)$/i.test(ctx.doc.text.slice(from, dash)))
    return null;
  return { first: i, end: i + 1, stop: cut };
}

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
