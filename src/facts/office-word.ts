import { eachReading } from '../lexicon/annotate.ts';
import { Category as C } from '../lexicon/features.ts';
import { type FactContext, lowerOf, partOf, sentenceEnd } from './context.ts';
import type { Argument } from './fact.ts';
import { tokensArgument } from './found.ts';
import { type NounGroup, readNoun } from './noun-phrase.ts';
import { isOffice } from './semantics.ts';

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

/** Reads the title from token `i` to `end`: where it begins, and whose it may be. */
export function readOffice(ctx: FactContext, i: number, end = i + 1): Office {
  const word = lowerOf(ctx, i);
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
  const word = ctx.doc.text.slice(from, ctx.doc.tokens.end[i]!);
  const cut = from + word.lastIndexOf('-');
  if (cut <= from + 1) return null;
  const dash = from + word.indexOf('-');
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

/** What the dictionary says the office belongs to; null if the word is no office. */
function ofColumn(ctx: FactContext, i: number): string | null {
  if (!(ctx.lex.mask[i]! & C.Office)) return null;
  let of: string | null = null;
  eachReading(ctx.doc, ctx.lex, i, (category, _features, entry) => {
    if (category & C.Office) of ??= ctx.lex.lexicon.entry(entry).fields.of ?? '';
  });
  return of;
}

/** What holds an office without being one: das [Amt] des Kanzlers, sein [Posten] als Trainer. */
const post = /^(?:amte?s?|postens?|stelle|funktion|rolle)$/;
export const isPost = (ctx: FactContext, i: number): boolean => post.test(lowerOf(ctx, i));

/** Präsidentenamt, Trainerposten: the compound is the office. */
const postOf =
  /(?:präsident|kanzler|minister|meister|chef|trainer|direktor|vorstand|sprecher|richter)\p{Ll}*(?:amte?s?|postens?)$/u;

/** The office that a noun phrase names; null for none. */
export function officeIn(ctx: FactContext, role: string, group: NounGroup): Argument | null {
  const head = lowerOf(ctx, group.head);
  if (group.name?.type === 'person') return null;
  if (isOffice(ctx, group.head)) return officeArgument(ctx, role, readOffice(ctx, group.head));
  if (postOf.test(head)) return tokensArgument(ctx, role, group.head, group.head + 1);
  if (!isPost(ctx, group.head)) return null;
  const of = group.genitive ?? (lowerOf(ctx, group.end) === 'als' ? nounAfter(ctx, group.end) : null);
  return of && isOffice(ctx, of.head) ? officeArgument(ctx, role, readOffice(ctx, of.head)) : null;
}

const nounAfter = (ctx: FactContext, i: number): NounGroup | null =>
  readNoun(ctx, i + 1, sentenceEnd(ctx, i));

/** Adjectives that make another office of it: [stellvertretende] Leiterin, [Zweiter] Vorsitzender. */
const ranks =
  /^(?:stellvertretende|geschäftsführende|erste|zweite|dritte|kommissarische|leitende|kaufmännische|technische)[rnsm]?$/;

/** The title as an argument: with its rank, without the name that a hyphen joins to it. */
export function officeArgument(ctx: FactContext, role: string, office: Office): Argument {
  const whole = tokensArgument(ctx, role, office.first, office.end);
  if (office.start > whole.start) return { ...whole, start: office.start };
  let first = office.first;
  while (ranks.test(lowerOf(ctx, first - 1))) first--;
  return { ...tokensArgument(ctx, role, first, office.end) };
}
