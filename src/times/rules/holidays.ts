import type { Reader } from '../reader.ts';
import { Is } from '../table.ts';
import type { Found, Rule } from '../types.ts';
import { yearSuffix } from './years.ts';

/** `Ostern`, `Weihnachten 2013`, `Christi Himmelfahrt`. */
function readHoliday(t: Reader, at: number): Found | null {
  const word = t.word(at);
  if (!t.capital(at)) return null;
  const first = t.lower(at - 1) === 'christi' || t.lower(at - 1) === 'mariae' || t.lower(at - 1) === 'maria' ? at - 1 : at;
  const mary = first < at && t.lower(first) !== 'christi';
  return named(t, first, at + 1, mary ? '08-15' : word.holiday!);
}

function named(t: Reader, first: number, end: number, holiday: string): Found {
  const year = yearSuffix(t, end);
  return { first, end: year?.end ?? end, meaning: { is: 'date', fields: { holiday, ...year?.fields } }, article: true };
}

/** `Heiliger Abend`, `Buß- und Bettag`, `Tag der Deutschen Einheit`, `Tag der Arbeit`. */
function readPhrase(t: Reader, at: number): Found | null {
  const word = t.lower(at);
  if (/^heilige/.test(word) && t.lower(at + 1) === 'abend') return named(t, at, at + 2, '12-24');
  if (/^heilige/.test(word) && t.lower(at + 1) === 'drei' && /^koenig/.test(t.lower(at + 2))) return named(t, at, at + 3, '01-06');
  if (word === 'tag' && t.lower(at + 1) === 'der') {
    if (t.lower(at + 2) === 'deutschen' && t.lower(at + 3) === 'einheit') return named(t, at, at + 4, '10-03');
    if (t.lower(at + 2) === 'arbeit') return named(t, at, at + 3, '05-01');
  }
  return null;
}

function readPrayer(t: Reader, at: number): Found | null {
  return /^buss-$/.test(t.lower(at)) && t.lower(at + 1) === 'und' && t.lower(at + 2) === 'bettag' ? named(t, at, at + 3, 'advent-32') : null;
}

export const holidayRules: Rule[] = [
  {
    id: 'holiday',
    reason: 'Fixed and movable holidays; the year is stated or the one that the tense points to.',
    starts: Is.Holiday,
    read: readHoliday,
    examples: [
      { text: 'Zu [Ostern 2013] schneite es.', value: '2013-03-31' },
      { text: 'Am [Pfingstmontag] war frei.', value: '2024-05-20' },
      { text: 'Am [Heiligabend] wird gesungen werden.', value: '2024-12-24' },
      { text: 'Zu [Christi Himmelfahrt 2015] kam er.', value: '2015-05-14' },
      { text: 'Am [Nationalfeiertag] wurde gefeiert.', value: '2023-10-26' },
    ],
  },
  {
    id: 'holiday-phrase',
    reason: 'Holidays of several words.',
    starts: Is.Lead | Is.Unit,
    read: readPhrase,
    examples: [{ text: 'Am [Tag der Deutschen Einheit 2010] sprach er.', value: '2010-10-03' }],
  },
  {
    id: 'holiday-prayer',
    reason: 'The day of prayer begins with a word stump.',
    starts: Is.Lead,
    read: readPrayer,
    examples: [{ text: 'Am [Buß- und Bettag 2023] war frei.', value: '2023-11-22' }],
  },
];
