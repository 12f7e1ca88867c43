import type { Document } from '../core/document.ts';
import { isoDay, parseDay } from './calendar.ts';
import { Reader } from './reader.ts';
import { dayMonthAt, numericAt } from './rules/dates.ts';
import { Is } from './table.ts';

/** A dateline stands near the top: "Berlin, 12.04.2016 –", "WIEN (APA) 3. März 2014". */
const within = 40;

/**
 * The document's own date, if a dateline gives one with day, month and year; else null.
 * Only a line that holds little more than place, agency and date counts, or one that breaks off with a dash or colon.
 */
export function documentDate(doc: Document): string | null {
  const count = Math.min(doc.tokens.count, within);
  if (!count) return null;
  const t = new Reader(doc, count);
  for (let i = 0; i < count; i++) {
    if (!t.is(i, Is.Digits)) continue;
    const iso = /^\d{4}-\d\d-\d\d/.exec(t.text(i));
    const found = iso
      ? { fields: { ...parseDay(iso[0]) }, end: i + 1 }
      : (dayMonthAt(t, i) ?? numericAt(t, i));
    if (!found?.fields.year || !found.fields.month || !found.fields.day) continue;
    if (isDateline(t, i, found.end))
      return isoDay({ year: found.fields.year, month: found.fields.month, day: found.fields.day });
  }
  return null;
}

/** Before the date: at most a place, an agency, a weekday. After it: a dash, colon, bracket or the end of the line. */
function isDateline(t: Reader, first: number, end: number): boolean {
  const sentence = t.sentence(first);
  for (let i = sentence.first; i < first; i++) {
    const text = t.text(i);
    const fits =
      /^[^\p{L}\d]$/u.test(text) ||
      t.capital(i) ||
      /^(den|der|dem|vom|dpa|apa|afp|stand)$/.test(t.lower(i)) ||
      t.is(i, Is.Weekday);
    if (!fits) return false;
  }
  if (first - sentence.first > 8) return false;
  const next = t.text(end);
  return end >= sentence.end || next === '' || /^[–—\-:().|]+$/.test(next) || isClock(t, end);
}

const isClock = (t: Reader, i: number): boolean =>
  t.text(i) === ','
    ? isClock(t, i + 1)
    : t.is(i, Is.Digits) && (t.is(i + 1, Is.Clock) || /^\d\d:\d\d/.test(t.text(i)));
