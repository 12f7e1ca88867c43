import { addDays, addMonths, type Day, isoDay, isoWeek, pad, weekdayOf } from '../calendar.ts';
import type { Fields, Shift } from '../types.ts';
import { type Anchor, onDay, pointsAway, type Resolved, symbolic, type Told, unknown } from './anchor.ts';
import { carries } from './months.ts';

/** What is counted from: the document's date, or the last date that the text told. */
function baseOf({ unit, from, by }: Shift, anchor: Anchor): Day | Told | null {
  const told = unit === 'D' ? anchor.lastDay : anchor.last;
  const back = from === 'last' || (from === 'told' && carries(anchor));
  if (!back || !told || (by < 0 && told.day && pointsAway(told, anchor))) return anchor.dct;
  return told;
}

/** "die Niederlande lieferten ihn drei Wochen später aus": counted from a day that nobody named, if it comes after the document's date. */
const isUnnamed = ({ from, by }: Shift, anchor: Anchor, after: boolean): boolean =>
  from === 'last' && by > 0 && after && anchor.tense() === 'past';

/** The year that "im Vorjahr", "dieses Jahres" names, if it can be counted. */
export function shiftedYear(shift: Shift, anchor: Anchor): number | null {
  const base = shift.unit === 'Y' ? baseOf(shift, anchor) : null;
  if (!base) return null;
  const year = base.year + shift.by;
  return isUnnamed(shift, anchor, anchor.dct !== null && year > anchor.dct.year) ? null : year;
}

/** Weeks, months, days and decades counted from a day; years are `shiftedYear`. */
export function shifted(fields: Fields, anchor: Anchor): Resolved {
  const { unit, by } = fields.shift!;
  const base = baseOf(fields.shift!, anchor);
  if (!base) {
    if (fields.month)
      return symbolic(`XXXX-${pad(fields.month)}${fields.day ? `-${pad(fields.day)}` : ''}`, fields);
    return symbolic(
      fields.weekend ? 'XXXX-WXX-WE' : fields.season ? `XXXX-${fields.season}` : unknown[unit]!,
      fields,
    );
  }
  if (unit === 'DE') return { type: 'DATE', value: String(Math.floor(base.year / 10) + by) };
  if (unit === 'CE') return { type: 'DATE', value: pad(Math.floor(base.year / 100) + by) };
  // The text told of a year only: "Ende der Woche" counts from the document's date.
  const exact = base.month && (unit === 'M' || base.day) ? base : anchor.dct;
  if (!exact?.month) return symbolic(unknown[unit]!, fields);
  const found = shiftedDay(fields, exact as Day);
  const after = anchor.dct !== null && found.value > endOf(unit, anchor.dct);
  return isUnnamed(fields.shift!, anchor, after) ? symbolic(unknown[unit]!, fields) : found;
}

/** No value of this unit that sorts behind it is past. */
const endOf = (unit: Shift['unit'], day: Day): string => (unit === 'W' ? isoWeek(day) : `${isoDay(day)}T~`);

function shiftedDay(fields: Fields, base: Day): Resolved {
  const { unit, by } = fields.shift!;
  const { month } = base;
  if (unit === 'M') {
    const m = addMonths({ year: base.year, month }, by);
    return { type: 'DATE', value: `${pad(m.year, 4)}-${pad(m.month)}`, told: { ...m, statedYear: false } };
  }
  if (unit === 'Q' || unit === 'HY') return quarterShift(base.year, month, unit, by);
  const day: Day = { year: base.year, month, day: base.day };
  if (unit === 'D') return onDay(addDays(day, by), fields);
  if (fields.weekend) return weekendShift(day, by);
  if (fields.weekday) return onDay(addDays(day, 7 * by + fields.weekday - weekdayOf(day)), fields);
  return { type: 'DATE', value: isoWeek(addDays(day, 7 * by)) };
}

function quarterShift(year: number, month: number, unit: 'Q' | 'HY', by: number): Resolved {
  const size = unit === 'Q' ? 3 : 6;
  const first = addMonths({ year, month: Math.floor((month - 1) / size) * size + 1 }, by * size);
  return {
    type: 'DATE',
    value: `${pad(first.year, 4)}-${unit === 'Q' ? 'Q' : 'H'}${Math.floor((first.month - 1) / size) + 1}`,
  };
}

/** "kommendes Wochenende" on a Tuesday is that of the same week, "vergangenes" that of the week before. */
function weekendShift(day: Day, by: number): Resolved {
  const weeks = by > 0 && weekdayOf(day) < 6 ? by - 1 : by;
  return { type: 'DATE', value: `${isoWeek(addDays(day, 7 * weeks))}-WE` };
}
