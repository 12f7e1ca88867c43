import { addDays, type Day, daysIn, holidayDate, pad, toNumber } from '../calendar.ts';
import type { Fields } from '../types.ts';
import { type Anchor, isTime, onDay, type Resolved, symbolic, timeOf } from './anchor.ts';

export function monthOrDay(fields: Fields, anchor: Anchor): Resolved {
  const { month, day } = fields as { month: number; day?: number };
  const stated = fields.year !== undefined;
  const year =
    fields.year ??
    yearFor(fields, anchor, (y) => ({ year: y, month, day: Math.min(day ?? 15, daysIn(y, month)) }), 30);
  if (year === null) return symbolic(`XXXX-${pad(month)}${day ? `-${pad(day)}` : ''}`, fields);
  if (day && fields.eve) return onDay(addDays({ year, month, day }, -1), fields, stated);
  const value = `${pad(year, 4)}-${pad(month)}${day ? `-${pad(day)}` : ''}`;
  return {
    type: isTime(fields) ? 'TIME' : 'DATE',
    value: value + timeOf(fields),
    told: { year, month, day, statedYear: stated },
  };
}

/**
 * The year of a day without one: stated direction, else the year that the text is telling of, else the one nearest to
 * the document's date, unless the tense points clearly the other way.
 */
function yearFor(fields: Fields, anchor: Anchor, dayIn: (year: number) => Day, slack: number): number | null {
  const { dct, last } = anchor;
  if (!dct) return last?.statedYear ? last.year : null;
  const today = toNumber(dct);
  const distance = (year: number): number => toNumber(dayIn(year)) - today;
  const years = [dct.year - 1, dct.year, dct.year + 1];
  if (fields.toward === 'past') return years.filter((y) => distance(y) <= 0).at(-1)!;
  if (fields.toward === 'future') return years.find((y) => distance(y) >= 0)!;
  if (fields.toward === 'this') return dct.year;
  if (carries(anchor)) return last!.year;
  const nearest = years.reduce((a, b) => (Math.abs(distance(b)) < Math.abs(distance(a)) ? b : a));
  if (Math.abs(distance(nearest)) <= slack) return nearest;
  const tense = anchor.tense();
  if (tense === 'past') return years.filter((y) => distance(y) <= 0).at(-1)!;
  // "Das Gesetz tritt am 1. Januar in Kraft."
  if (tense === 'future' || tense === 'present') return years.find((y) => distance(y) >= 0)!;
  return nearest;
}

/** The text tells of an earlier year: "2008 entschied sie sich. Im Herbst zog sie um." */
export function carries({ last, dct, sentence, tense }: Anchor): boolean {
  if (!last?.statedYear || !dct || last.year === dct.year || sentence - last.sentence > 2) return false;
  return last.sentence === sentence || tense() === 'past';
}

export function holiday(fields: Fields, anchor: Anchor): Resolved {
  const rule = fields.holiday!;
  const year = fields.year ?? yearFor(fields, anchor, (y) => holidayDate(rule, y), 21);
  if (year === null) return symbolic(/^\d\d-\d\d$/.test(rule) ? `XXXX-${rule}` : 'XXXX-XX-XX', fields);
  return onDay(holidayDate(rule, year), fields, fields.year !== undefined);
}
