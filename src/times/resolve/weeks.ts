import { addDays, type Day, fromNumber, isoWeek, toNumber, weekdayOf } from '../calendar.ts';
import type { Fields } from '../types.ts';
import { type Anchor, onDay, type Resolved, symbolic } from './anchor.ts';

export function weekday(fields: Fields, anchor: Anchor): Resolved {
  const { weekday: wanted, toward } = fields as { weekday: number; toward?: string };
  const { dct } = anchor;
  if (!dct) return symbolic(`XXXX-WXX-${wanted}`, fields);
  const tense = toward ? null : anchor.tense();
  const forward = toward ? toward === 'future' : tense === 'future' || tense === 'present';
  if (fields.day) return fridayThe13th(fields, dct, forward);
  const today = weekdayOf(dct);
  if (toward === 'this') return onDay(addDays(dct, wanted - today), fields);
  // Agencies name the day they write on: "am Montag" in a report of that Monday.
  const back = (today - wanted + 7) % 7 || (toward === 'past' ? 7 : 0);
  return onDay(addDays(dct, forward ? (wanted - today + 7) % 7 || (toward ? 7 : 0) : -back), fields);
}

/** "Freitag, der 13.": the nearest such day in the direction of the tense. */
function fridayThe13th(fields: Fields, dct: Day, forward: boolean): Resolved {
  const start = toNumber(dct);
  for (let i = 0; i < 3000; i++) {
    const day = fromNumber(start + (forward ? i : -i));
    if (day.day === fields.day && weekdayOf(day) === fields.weekday) return onDay(day, fields);
  }
  return symbolic(`XXXX-WXX-${fields.weekday}`, fields);
}

export function weekend(fields: Fields, anchor: Anchor): Resolved {
  const { dct } = anchor;
  if (!dct) return symbolic('XXXX-WXX-WE', fields);
  const past = anchor.tense() === 'past' || anchor.tense() === null;
  return { type: 'DATE', value: `${isoWeek(past && weekdayOf(dct) < 7 ? addDays(dct, -7) : dct)}-WE` };
}
