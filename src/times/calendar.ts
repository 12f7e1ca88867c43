/** Calendar arithmetic on plain numbers: no Date, no time zones. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** Days since 1970-01-01 (Howard Hinnant's algorithm, proleptic Gregorian calendar). */
export function toNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
}

export function fromNumber(n: number): Day {
  const z = n + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export const addDays = (day: Day, by: number): Day => fromNumber(toNumber(day) + by);

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => ((((toNumber(day) + 3) % 7) + 7) % 7) + 1;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
export const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : lengths[month - 1]!;

/** Could this be a day of that month in any year? */
export const isDayOf = (month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 ? 29 : lengths[month - 1]!);

export function addMonths(
  { year, month }: { year: number; month: number },
  by: number,
): { year: number; month: number } {
  const n = year * 12 + month - 1 + by;
  return { year: Math.floor(n / 12), month: (((n % 12) + 12) % 12) + 1 };
}

/** ISO week: its year may differ from the day's. */
export function weekOf(day: Day): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const first = toNumber({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((toNumber(thursday) - first) / 7) + 1 };
}

/** Easter Sunday (Gauss, as corrected by Lichtenberg). */
export function easter(year: number): Day {
  const k = Math.floor(year / 100);
  const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25);
  const s = 2 - Math.floor((3 * k + 3) / 4);
  const a = year % 19;
  const d = (19 * a + m) % 30;
  const r = Math.floor((d + Math.floor(a / 11)) / 29);
  const og = 21 + d - r;
  const sz = 7 - ((year + Math.floor(year / 4) + s) % 7);
  const oe = 7 - ((og - sz) % 7);
  return addDays({ year, month: 3, day: 1 }, og + oe - 1);
}

const adventSunday = (year: number, before: number): Day => {
  const christmas: Day = { year, month: 12, day: 25 };
  return addDays(christmas, -weekdayOf(christmas) - 7 * before);
};

/**
 * The day of a holiday in a year. A holiday is written `easter+39`, `12-24`, `advent-1` (Sundays before the fourth
 * Advent Sunday) or `05-w7+1` (the second Sunday of May).
 */
export function holidayDate(rule: string, year: number): Day {
  if (rule.startsWith('easter')) return addDays(easter(year), Number(rule.slice(6)));
  if (rule.startsWith('advent')) {
    const days = Number(rule.slice(6));
    return addDays(adventSunday(year, 0), days);
  }
  const month = Number(rule.slice(0, 2));
  if (rule[3] !== 'w') return { year, month, day: Number(rule.slice(3)) };
  const first: Day = { year, month, day: 1 };
  const weekday = Number(rule[4]);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * Number(rule.slice(5)));
}

export const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
export const isoDay = (d: Day): string => `${pad(d.year, 4)}-${pad(d.month)}-${pad(d.day)}`;
export const isoWeek = (d: Day): string => {
  const { year, week } = weekOf(d);
  return `${pad(year, 4)}-W${pad(week)}`;
};

/** A document date (`2024-06-19`, `2024-06-19T20:30…`, `20240619`) as a day, or null if it is none. */
export function parseDay(iso: string | null | undefined): Day | null {
  const m = /^(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(iso ?? '');
  if (!m) return null;
  const day: Day = { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) };
  return isDayOf(day.month, day.day) && day.day <= daysIn(day.year, day.month) ? day : null;
}
