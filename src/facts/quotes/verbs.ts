import { eachReading, type LexicalLayer } from '../../lexicon/annotate.ts';
import { Category as C, Feature as F } from '../../lexicon/features.ts';
import { has, is, isCapital, type QuoteContext, wordAt } from './context.ts';
import { finiteness } from './forms.ts';
import { bases, furtherTakes, takesOf } from './reporting.ts';
import { stance } from './stance.ts';
import { Bit } from './words.ts';

const perEntry = new WeakMap<object, Map<number, { lemma: string; takes: number; auxiliary: boolean }>>();

function verbOf(lex: LexicalLayer, entry: number): { lemma: string; takes: number; auxiliary: boolean } {
  let cache = perEntry.get(lex.lexicon);
  if (!cache) perEntry.set(lex.lexicon, (cache = new Map()));
  let verb = cache.get(entry);
  if (!verb) {
    const { fields } = lex.lexicon.entry(entry);
    const lemma = (fields.infinitive ?? '').replace('|', '');
    const verbClass = fields.class ?? '';
    verb = {
      lemma,
      takes: takesOf(lemma, verbClass),
      auxiliary: /modal|auxiliary/.test(verbClass) || lemma === 'lassen',
    };
    cache.set(entry, verb);
  }
  return verb;
}

export interface Cue {
  tokens: number[];
  lemma: string;
  takes: number;
  passive: boolean;
}

/**
 * The reporting verb of the clause in tokens `first` to `end` with its finite verb at `finite`: its parts put together
 * (teilte … mit, hat … gesagt, wird … zitiert). Null if the clause reports nothing.
 */
export function reportingVerb(ctx: QuoteContext, first: number, end: number, finite: number): Cue | null {
  let simple: Cue | null = null;
  let helper = '';
  eachVerb(ctx, finite, F.Fin, (v) => {
    if (v.auxiliary) helper = v.lemma;
    else if (v.takes && !simple)
      simple = { tokens: [finite], lemma: v.lemma, takes: v.takes, passive: false };
  });
  if (helper) return withHelper(ctx, first, end, finite, helper) ?? stance(ctx, first, end, finite);
  // "wie der Verein bekannt gab"
  const apart = finite > first && isApart(ctx, finite - 1) ? joined(ctx, finite, finite - 1, F.Fin) : null;
  return apart ?? withParticle(ctx, finite, end) ?? simple ?? stance(ctx, first, end, finite);
}

function eachVerb(
  ctx: QuoteContext,
  i: number,
  features: number,
  visit: (v: { lemma: string; takes: number; auxiliary: boolean }, entry: number) => void,
): void {
  eachReading(ctx.doc, ctx.lex, i, (category, f, entry) => {
    if (category & C.Verb && f & features) visit(verbOf(ctx.lex, entry), entry);
  });
}

/** hat … gesagt, wollte … wissen, wird … vorgeworfen; in subordinate clauses the helper stands last. */
function withHelper(
  ctx: QuoteContext,
  first: number,
  end: number,
  finite: number,
  helper: string,
): Cue | null {
  for (let i = end - 1; i >= first; i--) {
    if (
      i === finite ||
      ctx.shut[i] ||
      (isCapital(ctx, i) && i > first) ||
      !is(ctx, i, C.Verb) ||
      is(ctx, i, C.Function)
    )
      continue;
    let cue: Cue | null = null;
    let participle = false;
    if (isApart(ctx, i - 1)) cue = joined(ctx, i, i - 1, F.PartPast | F.Inf);
    else
      eachVerb(ctx, i, F.PartPast | F.Inf | F.ZuInf, (v) => {
        if (v.takes && !cue)
          cue = {
            tokens: [Math.min(i, finite), Math.max(i, finite)],
            lemma: v.lemma,
            takes: v.takes,
            passive: false,
          };
      });
    if (!cue || isKnown(ctx, i)) continue;
    participle = (ctx.lex.features[i]! & F.PartPast) !== 0 && !(ctx.lex.features[i]! & F.Inf);
    const found = cue as Cue;
    if (isApart(ctx, i - 1)) found.tokens = [i - 1, i, finite].sort((a, b) => a - b);
    found.passive = participle && (helper === 'werden' || /worden$/.test(wordAt(ctx, i + 1)));
    return found;
  }
  return null;
}

/** "ist bekannt": an adjective, though it is the participle of a verb of saying, too. */
const isKnown = (ctx: QuoteContext, i: number): boolean => wordAt(ctx, i) === 'bekannt';

/** "bekannt gegeben", "klar gestellt": written apart. */
const isApart = (ctx: QuoteContext, i: number): boolean => has(ctx, i, Bit.Apart);

/** kündigte … an: the verb in front and the particle at the end of the clause are one word. */
function withParticle(ctx: QuoteContext, finite: number, end: number): Cue | null {
  for (let i = end - 1; i > finite; i--) {
    if (ctx.shut[i] || !has(ctx, i, Bit.Particle)) continue;
    const closes =
      i === end - 1 ||
      has(ctx, i + 1, Bit.Coordinator | Bit.Dass) ||
      has(ctx, i + 1, Bit.Preposition) ||
      ctx.shut[i + 1];
    if (!closes) continue;
    const cue = joined(ctx, finite, i, F.Fin);
    if (cue) return cue;
  }
  return null;
}

function joined(ctx: QuoteContext, finite: number, particle: number, features: number): Cue | null {
  const { lexicon } = ctx.lex;
  let cue: Cue | null = null;
  const prefix = wordAt(ctx, particle);
  eachVerb(ctx, finite, features, (v) => {
    if (cue) return;
    const lemma = prefix + v.lemma;
    const form = lexicon.find(lemma);
    let takes = furtherTakes.get(lemma) ?? 0;
    if (form >= 0) {
      const { formReadings, readingCategory, readingEntry } = lexicon.data;
      for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
        if (readingCategory[r]! & C.Verb && verbOf(ctx.lex, readingEntry[r]!).lemma === lemma)
          takes |= verbOf(ctx.lex, readingEntry[r]!).takes;
      }
    }
    if (takes)
      cue = {
        tokens: [Math.min(finite, particle), Math.max(finite, particle)],
        lemma,
        takes,
        passive: false,
      };
  });
  return cue;
}

/** Number of the finite verb among tokens `from` to `end`: the first or the last that surely is one. */
export function finiteVerb(ctx: QuoteContext, from: number, end: number, last: boolean): number {
  let maybe = -1;
  for (let k = 0; k < end - from; k++) {
    const i = last ? end - 1 - k : from + k;
    if (ctx.shut[i]) continue;
    const sure = finiteness(ctx, i);
    if (sure === 2) return i;
    if (sure === 1 && maybe < 0) maybe = i;
  }
  return maybe;
}

/** Can any reading of the word be (part of) a reporting verb? */
export function mayReport(ctx: QuoteContext, i: number): boolean {
  let found = false;
  eachVerb(ctx, i, -1, (v) => {
    if (v.takes || bases.has(v.lemma)) found = true;
  });
  return found;
}
