import { addDays, addMonths, type Day, daysIn, fromNumber, holidayDate, isoDay, isoWeek, pad, toNumber, weekdayOf, weekOf } from './calendar.ts';
import type { Fields, Tense, Timex } from './types.ts';

/** A date told before, as far as it was told. */
export interface Told {
  year: number;
  month?: number;
  day?: number;
  /** The number of its sentence. */
  sentence: number;
  /** The text names the year itself. */
  statedYear: boolean;
  /** One of several days: "am 25. und 26. August von 10 bis 18 Uhr" has no single date. */
  several?: boolean;
}

export interface Anchor {
  dct: Day | null;
  last: Told | null;
  sentence: number;
  /** Something in the sentence repeats ("wochentags von 14 bis 18 Uhr"): its clock times have no date. */
  repeated: boolean;
  /** From one time of day to another ("von 10 bis 15 Uhr"): without a date near by these are opening hours. */
  range: boolean;
  /** The last date that has a day. */
  lastDay: Told | null;
  /** Asked for only when the words leave the direction open. */
  tense: () => Tense | null;
}

export interface Resolved {
  type: Timex['type'];
  value: string;
  /** What later expressions may count from; absent if this one says nothing. */
  told?: Omit<Told, 'sentence'>;
}

/** Fills in what the words left open, and writes the TIMEX3 value. */
export function resolve(fields: Fields, anchor: Anchor): Resolved {
  const era = eraValue(fields);
  if (era) return { type: 'DATE', value: era };
  if (fields.shift) return shifted(fields, anchor);
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

const onDay = (day: Day, fields: Fields, statedYear = false): Resolved => ({
  type: isTime(fields) ? 'TIME' : 'DATE',
  value: isoDay(day) + timeOf(fields),
  told: { ...day, statedYear },
});

const isTime = (f: Fields): boolean => f.part !== undefined || f.hour !== undefined;

function timeOf(f: Fields): string {
  if (f.hour !== undefined) return `T${pad(f.hour)}:${pad(f.minute ?? 0)}${f.second === undefined ? '' : `:${pad(f.second)}`}`;
  return f.part ? `T${f.part}` : '';
}

const symbolic = (value: string, f: Fields): Resolved => ({ type: isTime(f) ? 'TIME' : 'DATE', value: value + timeOf(f) });
const unknown: Record<string, string> = { D: 'XXXX-XX-XX', W: 'XXXX-WXX', M: 'XXXX-XX', Y: 'XXXX', Q: 'XXXX-QX', HY: 'XXXX-HX', DE: 'XXX', CE: 'XX' };

// ---------------------------------------------------------------- counted from a day

function shifted(fields: Fields, anchor: Anchor): Resolved {
  const { unit, by, from } = fields.shift!;
  const told = unit === 'D' ? anchor.lastDay : anchor.last;
  const back = from === 'last' || (from === 'told' && carries(anchor));
  const base = back && told ? told : anchor.dct;
  if (!base) {
    if (fields.month) return symbolic(`XXXX-${pad(fields.month)}${fields.day ? `-${pad(fields.day)}` : ''}`, fields);
    return symbolic(fields.weekend ? 'XXXX-WXX-WE' : fields.season ? `XXXX-${fields.season}` : unknown[unit]!, fields);
  }
  if (unit === 'Y') return inYear(base.year + by, fields, anchor);
  if (unit === 'DE') return { type: 'DATE', value: String(Math.floor(base.year / 10) + by) };
  if (unit === 'CE') return { type: 'DATE', value: pad(Math.floor(base.year / 100) + by) };
  // The text told of a year only: "Ende der Woche" counts from the document's date.
  const exact = base.month && (unit === 'M' || base.day) ? base : anchor.dct;
  if (!exact?.month) return symbolic(unknown[unit]!, fields);
  return shiftedDay(fields, exact as Day);
}

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
  return { type: 'DATE', value: `${pad(first.year, 4)}-${unit === 'Q' ? 'Q' : 'H'}${Math.floor((first.month - 1) / size) + 1}` };
}

/** "kommendes Wochenende" on a Tuesday is that of the same week, "vergangenes" that of the week before. */
function weekendShift(day: Day, by: number): Resolved {
  const weeks = by > 0 && weekdayOf(day) < 6 ? by - 1 : by;
  return { type: 'DATE', value: `${isoWeek(addDays(day, 7 * weeks))}-WE` };
}

/** The year is known; month, day or season may be stated too. */
function inYear(year: number, fields: Fields, anchor: Anchor): Resolved {
  const { shift: _, ...rest } = fields;
  return resolve({ ...rest, year }, anchor);
}

// ---------------------------------------------------------------- months and days

function monthOrDay(fields: Fields, anchor: Anchor): Resolved {
  const { month, day } = fields as { month: number; day?: number };
  const stated = fields.year !== undefined;
  const year = fields.year ?? yearFor(fields, anchor, (y) => ({ year: y, month, day: Math.min(day ?? 15, daysIn(y, month)) }), day ? 60 : 45);
  if (year === null) return symbolic(`XXXX-${pad(month)}${day ? `-${pad(day)}` : ''}`, fields);
  if (day && fields.eve) return onDay(addDays({ year, month, day }, -1), fields, stated);
  const value = `${pad(year, 4)}-${pad(month)}${day ? `-${pad(day)}` : ''}`;
  return { type: isTime(fields) ? 'TIME' : 'DATE', value: value + timeOf(fields), told: { year, month, day, statedYear: stated } };
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
  if (tense === 'future') return years.find((y) => distance(y) >= 0)!;
  return nearest;
}

/** The text tells of an earlier year: "2008 entschied sie sich. Im Herbst zog sie um." */
function carries({ last, dct, sentence, tense }: Anchor): boolean {
  if (!last?.statedYear || !dct || last.year === dct.year || sentence - last.sentence > 2) return false;
  return last.sentence === sentence || tense() === 'past';
}

function holiday(fields: Fields, anchor: Anchor): Resolved {
  const rule = fields.holiday!;
  const year = fields.year ?? yearFor(fields, anchor, (y) => holidayDate(rule, y), 21);
  if (year === null) return symbolic(/^\d\d-\d\d$/.test(rule) ? `XXXX-${rule}` : 'XXXX-XX-XX', fields);
  return onDay(holidayDate(rule, year), fields, fields.year !== undefined);
}

// ---------------------------------------------------------------- weeks

function weekday(fields: Fields, anchor: Anchor): Resolved {
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

function weekend(fields: Fields, anchor: Anchor): Resolved {
  const { dct } = anchor;
  if (!dct) return symbolic('XXXX-WXX-WE', fields);
  const past = anchor.tense() === 'past' || anchor.tense() === null;
  return { type: 'DATE', value: `${isoWeek(past && weekdayOf(dct) < 7 ? addDays(dct, -7) : dct)}-WE` };
}

// ---------------------------------------------------------------- parts of the year

const seasonMonths = { SP: [3, 5], SU: [6, 8], FA: [9, 11], WI: [12, 14] } as const;

function partOfYear(fields: Fields, anchor: Anchor): Resolved {
  const stated = fields.year !== undefined;
  const year = fields.year ?? seasonYear(fields, anchor);
  const code = fields.season ?? (fields.half ? `H${fields.half}` : fields.quarter ? `Q${fields.quarter}` : `W${pad(fields.week!)}`);
  if (year === null) return symbolic(`XXXX-${code}`, {});
  return { type: 'DATE', value: `${pad(year, 4)}-${code}`, told: stated ? { year, statedYear: true } : undefined };
}

function seasonYear(fields: Fields, anchor: Anchor): number | null {
  const { dct, last } = anchor;
  if (!dct) return last?.statedYear ? last.year : null;
  if (!fields.toward && carries(anchor)) return last!.year;
  if (fields.week) return weekOf(dct).year;
  const [from, to] = fields.season ? seasonMonths[fields.season] : fields.half ? [fields.half * 6 - 5, fields.half * 6] : [fields.quarter! * 3 - 2, fields.quarter! * 3];
  // The winter of a January began the year before.
  const began = fields.season === 'WI' && dct.month <= 5 ? dct.year - 1 : dct.year;
  if (fields.toward === 'this') return began;
  const tense = fields.toward ?? anchor.tense();
  // "im letzten Frühjahr", written in spring: that of the year before.
  if (fields.toward === 'past' && began === dct.year && from <= dct.month && to >= dct.month) return dct.year - 1;
  if (tense === 'past') return from > dct.month + (began < dct.year ? 12 : 0) ? dct.year - 1 : began;
  if (tense === 'future') return to < dct.month ? dct.year + 1 : dct.year;
  return began;
}

// ---------------------------------------------------------------- times of day

function clock(fields: Fields, anchor: Anchor): Resolved {
  const { last, dct } = anchor;
  const near = last?.day && anchor.sentence - last.sentence <= 1 ? last : null;
  if (near && !anchor.repeated && !near.several) {
    const day: Day = { year: near.year, month: near.month!, day: near.day! };
    return { type: 'TIME', value: isoDay(day) + timeOf(fields) };
  }
  if (anchor.repeated || near?.several || anchor.range || !dct) return { type: 'TIME', value: fields.hour === undefined ? `XXXX-XX-XX${timeOf(fields)}` : timeOf(fields) };
  return { type: 'TIME', value: isoDay(dct) + timeOf(fields) };
}
