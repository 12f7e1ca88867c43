import { tellingEnd } from './content.ts';
import { has, type QuoteContext } from './context.ts';
import { Mood } from './forms.ts';
import type { Draft } from './quote.ts';
import type { Unit } from './segments.ts';
import { Bit } from './words.ts';

/**
 * A sentence whose main verb is in the subjunctive goes on with what the last speaker said:
 * "Der Minister kritisierte den Plan. Die Kosten seien zu hoch."
 */
export function freeQuote(ctx: QuoteContext, unit: Unit): Draft | null {
  const main = unit.segments.filter((s) => s.kind === 'second' || s.kind === 'first');
  const first = main[0];
  if (!first || !reports(ctx, first.mood, first.first, unit)) return null;
  return {
    kind: 'indirect',
    content: [{ first: unit.first, end: tellingEnd(unit) }],
    speaker: null,
    cue: [],
    same: true,
  };
}

/** The second subjunctive also tells what is not so: "Ohne ihn wäre das nie gelungen." It counts only beside the first. */
function reports(ctx: QuoteContext, mood: Mood, first: number, unit: Unit): boolean {
  // "Es lebe der Sport!", "Man nehme": wishes and recipes.
  if (mood === Mood.Subjunctive1)
    return !(has(ctx, first, Bit.Impersonal) && unit.segments.length === 1 && unit.end - unit.first < 4);
  return mood === Mood.Subjunctive2 && unit.segments.some((s) => s.mood === Mood.Subjunctive1);
}
