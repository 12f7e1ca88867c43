import { type Day, isoDay } from './calendar.ts';
import type { Reader } from './reader.ts';
import type { Resolved } from './resolve/index.ts';
import { Is } from './table.ts';
import type { Found } from './types.ts';

/** Rules whose expressions show that a text is told from day to day. */
const dayToDay = new Set(['relative-day', 'weekday', 'date-weekday']);

/** Does the text count in days ("gestern", "am Montag")? Then its "heute" is a day too. */
export const isDaily = (found: readonly (Found & { rule: string })[]): boolean =>
  found.some(
    (f) =>
      f.meaning.is !== 'today' &&
      dayToDay.has(f.rule) &&
      f.meaning.is === 'date' &&
      (f.meaning.fields.shift?.by !== 0 || f.meaning.fields.part !== undefined),
  );

/** "heute": the day of a daily paper, or the present age of an essay ("bis heute", "noch heute", "heutige"). */
export function today(t: Reader, f: Found, dct: Day | null, daily: boolean): Resolved {
  const adjective = /^heutig/.test(t.lower(f.first));
  const age =
    adjective ||
    !(daily || clockBehind(t, f.end)) ||
    /^(bis|noch|von|als|selbst)$/.test(t.lower(f.first - 1)) ||
    /^noch$/.test(t.lower(f.end));
  if (!dct || age) return { type: 'DATE', value: 'PRESENT_REF' };
  return { type: 'DATE', value: isoDay(dct), told: { ...dct, statedYear: false } };
}

/** "Heute Filmclub, 20 Uhr": the hour shows that the day is meant. */
function clockBehind(t: Reader, from: number): boolean {
  const end = Math.min(t.sentence(from - 1).end, from + 15);
  for (let i = from; i < end; i++) if (t.is(i, Is.Clock)) return true;
  return false;
}
