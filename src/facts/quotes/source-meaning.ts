import { Category as C } from '../../lexicon/features.ts';
import { has, is, isCapital, type QuoteContext, wordAt } from './context.ts';
import { Mood } from './forms.ts';
import { findSubject, type NounPhrase } from './phrases.ts';
import type { Range } from './quote.ts';
import type { Unit } from './segments.ts';
import { speakerOf } from './speaker.ts';
import { Bit, endings } from './words.ts';

/** "Der Täter hat nach eigenen Angaben …", "Nach eigenen Angaben hat der Täter …": who does it says so. */
export function subjectMeant(ctx: QuoteContext, unit: Unit, own: Range | null): Range | undefined {
  if (!own || !wordAt(ctx, own.first).startsWith('eigene')) return undefined;
  const k = unit.segments.findIndex((s) => s.first <= own.first && own.first < s.end);
  const s = unit.segments[k];
  if (!s || s.finite < 0) return undefined;
  const behind = own.first < s.finite ? findSubject(ctx, s.finite + 1, s.end) : null;
  return behind ?? speakerOf(ctx, unit, k, null) ?? undefined;
}

/** "zwei Monate nach dem Urteil", "nach der Bekanntgabe": then, not therefore, unless the clause is hearsay. */
export function isAfterwards(ctx: QuoteContext, unit: Unit, i: number, p: NounPhrase): boolean {
  if (is(ctx, i - 1, C.TimeNoun)) return true;
  if (!/^(?:de[mnr])$/.test(wordAt(ctx, p.first)) || !happens.test(wordAt(ctx, p.head))) return false;
  const s = unit.segments.find((c) => c.first <= i && i < c.end);
  return s !== undefined && s.mood <= Mood.Indicative && !/^soll/.test(wordAt(ctx, s.finite));
}

/** Words of a source that are events as well. */
const happens = endings([
  'urteil untersuchung untersuchungen ermittlungen umfrage bekanntgabe ankündigung vorstellung erklärung',
  'stellungnahme meldung mitteilung hochrechnung',
]);

/** "sagte, Kiel brauche ihrer Meinung nach mehr Geld", "die ihrer Ansicht nach falsche Politik": part of what is said already. */
export function isOfSpeaker(ctx: QuoteContext, unit: Unit, phrase: Range, i: number): boolean {
  if (!/^(?:sein|ihr|mein|unser)/.test(wordAt(ctx, phrase.first))) return false;
  if (has(ctx, phrase.first - 1, Bit.Determiner) && !isCapital(ctx, i + 1)) return true;
  const s = unit.segments.find((c) => c.first <= i && i < c.end);
  return s !== undefined && s.mood === Mood.Subjunctive1;
}
