import { type Day, isoDay, pad, toNumber } from '../calendar.ts';
import type { Fields, Tense, Timex } from '../types.ts';

/** A date told before, as far as it was told. */
export interface Told {
  year: number;
  month?: number;
  day?: number;
  /** The number of its sentence. */
  sentence: number;
  /** The text names the year itself. */
  statedYear: boolean;
  /** One of several days: "am 3. und 4. Mai von 9 bis 17 Uhr" has no single date. */
  several?: boolean;
}

export interface Anchor {
  dct: Day | null;
  last: Told | null;
  sentence: number;
  /** Something in the sentence repeats ("werktags von 9 bis 16 Uhr"): its clock times have no date. */
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

/**
 * The day told lies on one side of the document's date and the clause speaks of the other: "Er will die Stadt am Montag
 * besuchen. Der Minister war bereits am Vormittag dort."
 */
export function pointsAway(told: { year: number; month?: number; day?: number }, anchor: Anchor): boolean {
  if (!anchor.dct || !told.month || !told.day) return false;
  const ahead = toNumber(told as Day) - toNumber(anchor.dct);
  if (!ahead) return false;
  return anchor.tense() === (ahead > 0 ? 'past' : 'future');
}

export const onDay = (day: Day, fields: Fields, statedYear = false): Resolved => ({
  type: isTime(fields) ? 'TIME' : 'DATE',
  value: isoDay(day) + timeOf(fields),
  told: { ...day, statedYear },
});

export const isTime = (f: Fields): boolean => f.part !== undefined || f.hour !== undefined;

export function timeOf(f: Fields): string {
  if (f.hour !== undefined)
    return `T${pad(f.hour)}:${pad(f.minute ?? 0)}${f.second === undefined ? '' : `:${pad(f.second)}`}`;
  return f.part ? `T${f.part}` : '';
}

export const symbolic = (value: string, f: Fields): Resolved => ({
  type: isTime(f) ? 'TIME' : 'DATE',
  value: value + timeOf(f),
});
export const unknown: Record<string, string> = {
  D: 'XXXX-XX-XX',
  W: 'XXXX-WXX',
  M: 'XXXX-XX',
  Y: 'XXXX',
  Q: 'XXXX-QX',
  HY: 'XXXX-HX',
  DE: 'XXX',
  CE: 'XX',
};
