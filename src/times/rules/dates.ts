import { isDayOf } from '../calendar.ts';
import { date } from '../found.ts';
import { integerAt, ordinalAt } from '../numbers.ts';
import type { Reader } from '../reader.ts';
import { Is } from '../table.ts';
import type { Fields, Found, Rule } from '../types.ts';
import { shortYear, yearSuffix } from './years.ts';

function readIso(t: Reader, at: number): Found | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(t.text(at));
  if (!m || !isDayOf(Number(m[2]), Number(m[3]))) return null;
  const fields: Fields = { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) };
  if (m[4]) Object.assign(fields, { hour: Number(m[4]), minute: Number(m[5]) });
  return date(at, at + 1, fields);
}

/** `19.06.2024`, `19.6.24`, `19.6.`, `19. 6. 2024`: day and month in digits. */
export function numericAt(t: Reader, at: number): { fields: Fields; end: number } | null {
  const m = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d\d)?)?$/.exec(t.text(at));
  if (m) {
    const [day, month] = [Number(m[1]), Number(m[2])];
    if (!isDayOf(month, day)) return null;
    if (m[3])
      return {
        fields: { day, month, year: m[3].length === 2 ? shortYear(Number(m[3])) : Number(m[3]) },
        end: at + 1,
      };
    if (!t.isOrdinalToken(at)) return null;
    const year = /^\d{4}$/.test(t.text(at + 1)) ? Number(t.text(at + 1)) : undefined;
    return { fields: { day, month, year }, end: year === undefined ? at + 1 : at + 2 };
  }
  const day = t.isOrdinalToken(at) ? ordinalAt(t, at) : null;
  const month = t.isOrdinalToken(at + 1) ? ordinalAt(t, at + 1) : null;
  if (day === null || month === null || !isDayOf(month, day)) return null;
  const year = integerAt(t, at + 2);
  if (year === null || year < 1000 || year > 2100) return null;
  return { fields: { day, month, year }, end: at + 3 };
}

function readNumeric(t: Reader, at: number): Found | null {
  const found = numericAt(t, at);
  // "19.6." alone may be a number of paragraphs: a preposition or a weekday must stand before.
  if (
    !found ||
    (found.fields.year === undefined &&
      !/^(am|vom|zum|bis|ab|seit|den|dem|der|und|,|\()$/.test(t.lower(at - 1)))
  )
    return null;
  return date(at, found.end, found.fields, { article: true });
}

/** A day with the name of its month and, if there is one, its year: `3. Mai 2010`, `dritten Oktober dieses Jahres`. */
export function dayMonthAt(t: Reader, at: number): { fields: Fields; end: number } | null {
  let day = ordinalAt(t, at);
  if (day === null && t.is(at, Is.Digits)) day = integerAt(t, at);
  if (day === null) return null;
  const month = t.is(at + 1, Is.Month) ? t.word(at + 1).month! : 0;
  if (!month || !isDayOf(month, day)) return null;
  const year = yearSuffix(t, at + 2);
  // A list of results: "9. Jan Kuppelwieser".
  if (
    !year &&
    /^(jan|august)$/.test(t.lower(at + 1)) &&
    t.capital(at + 2) &&
    t.kind(at + 2) === 0 &&
    !/^(am|im|vom)$/.test(t.lower(at - 1))
  )
    return null;
  return { fields: { month, day, ...year?.fields }, end: year?.end ?? at + 2 };
}

const connectors = /^(,|und|bis|sowie|oder|bzw\.|\/|-|–|—|bis zum|auf|u\.)$/;
const between = /^(am|zum|dem|den|vom|der)$/;

/** The next day of a list after `i`: skips "und", ", ", "bis zum", "sowie am". */
function nextDay(t: Reader, i: number): number {
  if (!connectors.test(t.lower(i))) return -1;
  let k = i + 1;
  if (connectors.test(t.lower(k)) && t.text(k) !== ',') k++;
  if (between.test(t.lower(k))) k++;
  return t.isOrdinalToken(k) || t.is(k, Is.Digits | Is.Ordinal) ? k : -1;
}

/** "am 7. und 8. Mai", "vom 2. bis zum 6. Mai", "3.–5. Mai": the last day gives month and year to all. */
function readDays(t: Reader, at: number): Found | null {
  const days: number[] = [];
  let i = at;
  for (let n = 0; n < 12; n++) {
    const last = dayMonthAt(t, i) ?? (days.length ? numericAt(t, i) : null);
    if (last) return spread(t, days, i, last);
    const day = ordinalAt(t, i) ?? (t.is(i, Is.Digits) ? integerAt(t, i) : null);
    if (day === null || day < 1 || day > 31) return null;
    days.push(i);
    i = nextDay(t, i + 1);
    if (i < 0) return null;
  }
  return null;
}

function spread(t: Reader, days: number[], at: number, last: { fields: Fields; end: number }): Found | null {
  const found = days.map((i) => {
    const day = ordinalAt(t, i) ?? integerAt(t, i)!;
    return date(i, i + 1, { ...last.fields, day }, { quiet: true });
  });
  found.push(date(at, last.end, last.fields, { article: days.length === 0, quiet: days.length > 0 }));
  const [first, ...more] = found;
  // "5 bis 9 Juni" without dots is more often an amount than a day.
  const bare = days.filter((i) => !t.isOrdinalToken(i) && !t.is(i, Is.Ordinal)).length;
  if (bare > 1 || (bare && !t.isOrdinalToken(at))) return null;
  return more.length ? { ...first!, more } : first!;
}

/** `Mittwoch, 19. Juni`, `Montag, den 3. Oktober`, `Freitag, der 13.`: the weekday belongs to the date. */
function readWeekdayDate(t: Reader, at: number): Found | null {
  let i = at + 1;
  if (t.text(i) === ',') i++;
  if (/^(den|dem|der)$/.test(t.lower(i))) i++;
  const found = dayMonthAt(t, i) ?? numericAt(t, i);
  const weekday = t.word(at).weekday!;
  const part = t.word(at).part;
  if (found) {
    const end =
      t.text(found.end) === ',' && t.is(found.end + 1, Is.Digits) && t.is(found.end + 2, Is.Clock)
        ? found.end
        : found.end;
    return date(at, end, { ...found.fields, weekday, part }, { article: true });
  }
  if (i === at + 1 || !t.isOrdinalToken(i)) return null;
  const day = ordinalAt(t, i);
  return day !== null && day <= 31 ? date(at, i + 1, { day, weekday }) : null;
}

const monthLeaders =
  /^(im|vom|zum|ab|seit|bis|monat|und|oder|den|dem|des|der|pro|von|zwischen|fuer|in|nach|vor|\(|,|bis zum|mitten|gegen|noch|erst|schon|-|–|auf|monate|monaten|sowie|jeden|jedem|jedes|gegenueber)$/;
const alsoNames = new Set([5, 8]);

/** `Juni`, `Juni 2011`, `Juni des vergangenen Jahres`. */
export function readMonth(t: Reader, at: number): Found | null {
  const from = /^monats?$/.test(t.lower(at)) ? at + 1 : at;
  if (!t.is(from, Is.Month) || !t.capital(from)) return null;
  const month = t.word(from).month!;
  const year = yearSuffix(t, from + 1);
  if (!year && !isMonth(t, from, month)) return null;
  return date(at, year?.end ?? from + 1, { month, ...year?.fields }, { article: true });
}

/** "Herr Mai", "August Müller", "Jan Ullrich": a name, unless a preposition or an edge stands before it. */
function isMonth(t: Reader, i: number, month: number): boolean {
  const before = t.lower(i - 1);
  const name = alsoNames.has(month) || t.text(i).length <= 3;
  if (name && t.capital(i + 1) && t.kind(i + 1) === 0 && !/^(im|ab|seit|bis)$/.test(before)) return false;
  if (t.is(i - 1, Is.Edge | Is.Relative | Is.Lead | Is.Every | Is.Month) || t.is(i - 2, Is.Edge)) return true;
  const leader = monthLeaders.test(before);
  if (!name) return leader || !t.capital(i - 1) || t.startsSentence(i);
  return (
    /^(im|ab|seit|bis|monat|vom|zum|zwischen|ende|anfang|mitte)$/.test(before) ||
    (leader && before === 'und' && t.is(i - 2, Is.Month))
  );
}

export const dates: Rule[] = [
  {
    id: 'date-iso',
    reason: 'ISO 8601 dates are never anything else.',
    starts: Is.Digits,
    read: readIso,
    examples: [{ text: 'Stand: [2024-06-19]', value: '2024-06-19' }],
    not: ['Die Nummer lautet 2024-99-99.'],
  },
  {
    id: 'date-weekday',
    reason: 'A weekday and the day that follows are one date.',
    starts: Is.Weekday | Is.WeekdayPart,
    read: readWeekdayDate,
    examples: [
      { text: 'Er kommt am [Mittwoch, 19. Juni], nach Wien.', value: '2024-06-19' },
      { text: 'Am [Montag, den 3. Oktober 2022], war frei.', value: '2022-10-03' },
      { text: 'Das war am [Freitag, dem 13.], in Bonn.', value: '2024-09-13', dct: '2024-09-20' },
    ],
  },
  {
    id: 'date-days',
    reason: 'A day with its month; days listed before it share month and year.',
    starts: Is.Digits | Is.Ordinal,
    read: readDays,
    examples: [
      { text: 'Am [3. Oktober 1990] war es so weit.', value: '1990-10-03' },
      { text: 'Am [10.] und [11. Februar 2015] wird getagt.', value: ['2015-02-10', '2015-02-11'] },
      { text: 'Die Messe dauert vom [5.] bis zum [9. Juni 2000].', value: ['2000-06-05', '2000-06-09'] },
      { text: 'Am [12.]/[13. Mai 2001] ist Markt.', value: ['2001-05-12', '2001-05-13'] },
      { text: 'Sie starb am [8. Mai dieses Jahres].', value: '2024-05-08' },
      { text: 'Am [3. Maerz 2014] schneite es.', value: '2014-03-03' },
      { text: 'Am [6. Jänner] ist frei, am [1. Feber] nicht.', value: ['2025-01-06', '2025-02-01'] },
      { text: 'AM [7. MAI 1989] WURDE GEWÄHLT.', value: '1989-05-07' },
    ],
    not: ['8. Stefan Auer, 9. Jan Huber', 'Er wurde 3. Sieger.', 'Kapitel 3. und 4. fehlen.'],
  },
  {
    id: 'date-numeric',
    reason: 'Day and month in digits, with a dot after each.',
    starts: Is.Digits,
    read: readNumeric,
    examples: [
      { text: 'Geboren am [19.06.1975] in Ulm.', value: '1975-06-19' },
      { text: 'Frist: [1.7.24], so hieß es.', value: '2024-07-01' },
      { text: 'Am [19.6.] geht es los.', value: '2024-06-19' },
    ],
    not: ['Version 10.15.7 ist da.', 'Er lief 10.45 Sekunden.'],
  },
  {
    id: 'month',
    reason: 'A month, with its year if one follows; "Mai" and "August" are surnames and first names too.',
    starts: Is.Month | Is.Unit,
    read: readMonth,
    examples: [
      { text: 'Der Bau begann im [Juni 2011].', value: '2011-06' },
      { text: 'Ab [September] wird gebaut.', value: '2024-09' },
      { text: 'Gegenüber [dem Juni des vergangenen Jahres] sank die Zahl.', value: '2023-06' },
      { text: 'Im [Mai] war er hier.', value: '2024-05' },
    ],
    not: ['Otto August und Jan Huber kamen.', 'Frau Mai lachte.', 'August Müller kam.', 'Jan Ullrich fuhr.'],
  },
];
