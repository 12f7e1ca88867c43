import type { Range } from './quote.ts';
import type { Segment, Unit } from './segments.ts';

/** The tokens as a list of pieces: one, or none if there are no tokens. */
export const range = (first: number, end: number): Range[] => (end > first ? [{ first, end }] : []);

/** Nothing but quotations in marks among the segments? */
export const isQuoteOnly = (unit: Unit, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (unit.segments[i]!.kind !== 'quote') return false;
  return to > from;
};

/** A clause that can stand alone among the segments? */
export const hasMain = (unit: Unit, from: number, to: number, except?: Segment): boolean =>
  unit.segments
    .slice(from, to)
    .some((s) => s !== except && (s.kind === 'second' || s.kind === 'first' || s.kind === 'quote'));

export const hasMainBefore = (unit: Unit, k: number): boolean => hasMain(unit, 0, k);

/** "Er glaubt, dass er gewinnt: „Wir sind stark.“": what stands in marks behind a colon is a quotation of its own. */
export const isSpeechOfItsOwn = (s: Segment): boolean => s.kind === 'quote' && s.before === ':';

/** The end of the sentence without such a quotation. */
export function tellingEnd(unit: Unit): number {
  const last = unit.segments.length - 1;
  return last > 0 && isSpeechOfItsOwn(unit.segments[last]!) ? unit.segments[last - 1]!.end : unit.end;
}
