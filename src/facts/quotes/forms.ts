import { Shape } from '../../core/document.ts';
import { Category as C, Feature as F } from '../../lexicon/features.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { has, is, isCapital, punctuation, type QuoteContext } from './context.ts';
import { Bit } from './words.ts';

export const Mood = { None: 0, Indicative: 1, Subjunctive1: 2, Subjunctive2: 3 } as const;
export type Mood = (typeof Mood)[keyof typeof Mood];

/** What a form can be as a verb; the mood stands above these bits. */
const Known = 1;
const Finite = 2;
const Other = 4;
const moodShift = 3;

const tables = new WeakMap<Lexicon, Uint8Array>();

/** The verb readings of a form, put together where it is met first. */
function formOf(ctx: QuoteContext, i: number): number {
  const { lexicon } = ctx.lex;
  const form = ctx.lex.form[i]!;
  if (form < 0) return 0;
  let table = tables.get(lexicon);
  if (!table) tables.set(lexicon, (table = new Uint8Array(lexicon.data.formMask.length)));
  return table[form]! || (table[form] = readForm(lexicon, form));
}

function readForm(lexicon: Lexicon, form: number): number {
  const { formReadings, readingCategory, readingFeatures } = lexicon.data;
  let bits = Known;
  let moods = 0;
  for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
    if (!(readingCategory[r]! & C.Verb)) continue;
    const features = readingFeatures[r]!;
    // "weite", "frage": the first and second person are rare in news, the imperative rarer.
    if (features & F.Fin && features & F.P3) {
      bits |= Finite;
      moods |= features;
    }
    if (features & (F.Inf | F.PartPast)) bits |= Other;
  }
  return bits | (moodIn(moods) << moodShift);
}

/** A form that can be indicative counts as such. */
function moodIn(features: number): Mood {
  if (features & F.Ind) return Mood.Indicative;
  return features & F.Sub1 ? Mood.Subjunctive1 : features & F.Sub2 ? Mood.Subjunctive2 : Mood.None;
}

/** How surely a token is a finite verb: 2 surely, 1 if it may be an infinitive or participle too, 0 not. */
export function finiteness(ctx: QuoteContext, i: number): number {
  if (!is(ctx, i, C.Verb) || !(ctx.lex.features[i]! & F.Fin)) return 0;
  const form = formOf(ctx, i);
  if (!(form & Finite)) return 0;
  // "weit", "eine", "schon" are verb forms, too; of the function words only the old spelling of müssen is a verb.
  if (is(ctx, i, C.Function) && !has(ctx, i, Bit.Auxiliary)) return 0;
  if (has(ctx, i - 1, Bit.Zu) || (isCapital(ctx, i) && !mayOpen(ctx, i))) return 0;
  // "die weite Reise", "das sichere Land"
  if (is(ctx, i, C.Adjective) && (isCapital(ctx, i + 1) || is(ctx, i + 1, C.Adjective))) return 0;
  return form & Other ? 1 : 2;
}

/** A verb has a capital only as the first word of a sentence. */
function mayOpen(ctx: QuoteContext, i: number): boolean {
  if (i === 0 || ctx.doc.tokens.shape[i]! & Shape.LineStart) return true;
  const before = punctuation(ctx, i - 1);
  return before !== '' && before !== ',' && before !== '-' && !is(ctx, i, C.Noun);
}

/** Mood of a finite form of the third person. */
export const moodOf = (ctx: QuoteContext, i: number): Mood => (formOf(ctx, i) >> moodShift) as Mood;
