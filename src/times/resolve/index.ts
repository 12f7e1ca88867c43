import { type Day, isoDay, pad } from '../calendar.ts';
import type { Fields } from '../types.ts';
import { type Anchor, pointsAway, type Resolved, timeOf } from './anchor.ts';
import { holiday, monthOrDay } from './months.ts';
import { partOfYear } from './seasons.ts';
import { shifted, shiftedYear } from './shift.ts';
import { weekday, weekend } from './weeks.ts';

export type { Anchor, Resolved, Told } from './anchor.ts';

/** Fills in what the words left open, and writes the TIMEX3 value. */
export function resolve(fields: Fields, anchor: Anchor): Resolved {
  const era = eraValue(fields);
  if (era) return { type: 'DATE', value: era };
  if (fields.shift) {
    const year = shiftedYear(fields.shift, anchor);
    return year === null ? shifted(fields, anchor) : resolve({ ...fields, shift: undefined, year }, anchor);
  }
  if (fields.holiday) return holiday(fields, anchor);
  if (fields.month) return monthOrDay(fields, anchor);
  if (fields.weekday) return weekday(fields, anchor);
  if (fields.weekend) return weekend(fields, anchor);
  if (fields.season || fields.half || fields.quarter || fields.week) return partOfYear(fields, anchor);
  if (fields.year !== undefined) {
    return { type: 'DATE', value: pad(fields.year, 4), told: { year: fields.year, statedYear: true } };
  }
  return clock(fields, anchor);
}

function eraValue({ year, decade, century, millennium, beforeChrist }: Fields): string | null {
  if (millennium !== undefined) return String(millennium);
  if (century !== undefined) return `${beforeChrist ? 'BC' : ''}${pad(century)}`;
  if (decade !== undefined) return String(decade);
  return beforeChrist && year !== undefined ? `BC${pad(year, 4)}` : null;
}

function clock(fields: Fields, anchor: Anchor): Resolved {
  const { last, dct } = anchor;
  const near = last?.day && anchor.sentence - last.sentence <= 1 && !pointsAway(last, anchor) ? last : null;
  if (near && !anchor.repeated && !near.several) {
    const day: Day = { year: near.year, month: near.month!, day: near.day! };
    return { type: 'TIME', value: isoDay(day) + timeOf(fields) };
  }
  if (anchor.repeated || near?.several || anchor.range || !dct)
    return {
      type: 'TIME',
      value: fields.hour === undefined ? `XXXX-XX-XX${timeOf(fields)}` : timeOf(fields),
    };
  return { type: 'TIME', value: isoDay(dct) + timeOf(fields) };
}
