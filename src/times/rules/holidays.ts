import { ordinalAt } from '../numbers.ts';
import type { Reader } from '../reader.ts';
import { Is } from '../table.ts';
import type { Found, Rule } from '../types.ts';
import { yearSuffix } from './years.ts';

/** `Ostern`, `Weihnachten 2013`, `Christi Himmelfahrt`. */
function readHoliday(t: Reader, at: number): Found | null {
  const word = t.word(at);
  if (!t.capital(at)) return null;
  const first =
    t.lower(at - 1) === 'christi' || t.lower(at - 1) === 'mariae' || t.lower(at - 1) === 'maria'
      ? at - 1
      : at;
  const mary = first < at && t.lower(first) !== 'christi';
  return named(
    t,
    first,
    at + 1,
    mary ? '08-15' : word.holiday === 'national' ? nationOf(t, at) : word.holiday!,
  );
}

function named(t: Reader, first: number, end: number, holiday: string): Found {
  const year = yearSuffix(t, end);
  return {
    first,
    end: year?.end ?? end,
    meaning: { is: 'date', fields: { holiday, ...year?.fields } },
    article: true,
  };
}

/** `Heiliger Abend`, `Buß- und Bettag`, `Tag der Deutschen Einheit`, `Tag der Arbeit`. */
function readPhrase(t: Reader, at: number): Found | null {
  const word = t.lower(at);
  if (/^heilige/.test(word) && t.lower(at + 1) === 'abend') return named(t, at, at + 2, '12-24');
  if (/^heilige/.test(word) && t.lower(at + 1) === 'drei' && /^koenig/.test(t.lower(at + 2)))
    return named(t, at, at + 3, '01-06');
  if (word === 'tag' && t.lower(at + 1) === 'der') {
    if (t.lower(at + 2) === 'deutschen' && t.lower(at + 3) === 'einheit')
      return named(t, at, at + 4, '10-03');
    if (t.lower(at + 2) === 'arbeit') return named(t, at, at + 3, '05-01');
  }
  return null;
}

/** `zweiter Weihnachtstag`, `ersten Adventsonntag`: counted. */
function readCounted(t: Reader, at: number): Found | null {
  const n = ordinalAt(t, at);
  const word = t.lower(at + 1);
  if (n === null || n < 1 || n > 4) return null;
  if (/^advent(s?sonntag)?$/.test(word)) return named(t, at, at + 2, `advent${7 * n - 28 || '-0'}`);
  return /^weihnachts(feier)?tag$/.test(word) && n <= 2 ? named(t, at, at + 2, `12-${24 + n}`) : null;
}

/** "am französischen Nationalfeiertag": whose it is, or Austria's, which alone calls it so. */
const nations: [RegExp, string][] = [
  [/^franzoesisch/, '07-14'],
  [/^schweizer/, '08-01'],
  [/^(us-)?amerikanisch/, '07-04'],
  [/^deutsch/, '10-03'],
  [/^italienisch/, '06-02'],
  [/^spanisch/, '10-12'],
  [/^polnisch/, '11-11'],
  [/^norwegisch/, '05-17'],
  [/^belgisch/, '07-21'],
  [/^irisch/, '03-17'],
  [/^daenisch/, '06-05'],
];
const nationOf = (t: Reader, at: number): string =>
  nations.find(([name]) => name.test(t.lower(at - 1)))?.[1] ?? '10-26';

function readPrayer(t: Reader, at: number): Found | null {
  return /^buss-$/.test(t.lower(at)) && t.lower(at + 1) === 'und' && t.lower(at + 2) === 'bettag'
    ? named(t, at, at + 3, 'advent-32')
    : null;
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
      { text: 'Am französischen [Nationalfeiertag 2016] starben viele.', value: '2016-07-14' },
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
    id: 'holiday-counted',
    reason: 'Christmas days and Sundays in Advent are counted.',
    starts: Is.Digits | Is.Ordinal,
    read: readCounted,
    examples: [
      { text: 'Am [zweiten Weihnachtstag 2010] schneite es.', value: '2010-12-26' },
      { text: 'Am [1. Advent 2023] brannte eine Kerze.', value: '2023-12-03' },
    ],
  },
  {
    id: 'holiday-prayer',
    reason: 'The day of prayer begins with a word stump.',
    starts: Is.Lead,
    read: readPrayer,
    examples: [{ text: 'Am [Buß- und Bettag 2023] war frei.', value: '2023-11-22' }],
  },
];
