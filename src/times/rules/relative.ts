import { date, value } from '../found.ts';
import { amountAt, period } from '../numbers.ts';
import type { Reader } from '../reader.ts';
import { Is } from '../table.ts';
import type { DayPart, Found, Rule, Shift, Unit } from '../types.ts';
import { readMonth } from './dates.ts';
import { yearSuffix } from './years.ts';

/** `Abend` after a day: "gestern Abend", "heute früh", old spelling "heute morgen". */
export function partAfter(t: Reader, i: number): { part: DayPart; end: number } | null {
  if (t.is(i, Is.Part) && !/e$|en$/.test(t.lower(i).replace(/morgen|abend$/, '')))
    return { part: t.word(i).part!, end: i + 1 };
  if (/^(frueh|vormittags|nachmittags|abends|mittags|morgens|nachts)$/.test(t.lower(i)))
    return { part: t.word(i).part!, end: i + 1 };
  if (t.lower(i) === 'am' && /^(fruehen|spaeten)$/.test(t.lower(i + 1)) && t.is(i + 2, Is.Part))
    return { part: t.word(i + 2).part!, end: i + 3 };
  if (t.lower(i) === 'am' && t.is(i + 1, Is.Part)) return { part: t.word(i + 1).part!, end: i + 2 };
  return null;
}

function readDay(t: Reader, at: number): Found | null {
  const word = t.word(at);
  // "der Morgen", "am Morgen": the part of a day, not tomorrow.
  if (word.is & Is.Part && t.capital(at) && !t.startsSentence(at)) return null;
  const shift: Shift = { unit: 'D', by: word.by!, from: 'dct' };
  if (word.adjective) {
    if (t.is(at + 1, Is.Unit) && t.word(at + 1).unit === 'D')
      return date(at, at + 2, { shift }, { article: true });
    if (t.is(at + 1, Is.Weekday | Is.Part))
      return date(at, at + 2, { shift, part: t.word(at + 1).part }, { article: true });
    return word.by === 0 ? { first: at, end: at + 1, meaning: { is: 'today' } } : date(at, at + 1, { shift });
  }
  const part = partAfter(t, at + 1);
  if (part) return date(at, part.end, { shift, part: part.part });
  // "heute Mittwoch", "gestern, Donnerstag"
  const comma = t.text(at + 1) === ',' ? at + 2 : at + 1;
  if (t.is(comma, Is.Weekday | Is.WeekdayPart) && !t.word(comma).plural)
    return date(at, comma + 1, { shift, part: t.word(comma).part });
  return word.by === 0 ? { first: at, end: at + 1, meaning: { is: 'today' } } : date(at, at + 1, { shift });
}

const shiftUnits = new Set<Unit>(['Y', 'M', 'W', 'D', 'Q', 'HY', 'DE', 'CE']);

/** `vergangene Woche`, `letzten zehn Jahre`, `kommenden Montag`, `diesem Sommer`, `nächsten Mai`, `dieser Tage`. */
function readRelative(t: Reader, at: number): Found | null {
  const { by } = t.word(at);
  let i = at + 1;
  while (by !== 0 && t.is(i, Is.Ordinal) && i < at + 2) i++;
  const amount = t.is(i, Is.Digits | Is.Number | Is.Some) ? amountAt(t, i) : null;
  if (amount) i = amount.end;
  // "diesem strengen Winter", "vergangenen heißen Sommer": one adjective between.
  if (
    !amount &&
    !t.word(i).is &&
    !t.capital(i) &&
    /e[nrsm]?$/.test(t.lower(i)) &&
    t.is(i + 1, Is.Season | Is.Unit)
  )
    i++;
  const head = t.word(i);
  if (amount) return counted(t, at, i, by!, amount.n);
  if (head.is & Is.Unit) return unitHead(t, at, i, by!);
  const toward = by! < 0 ? 'past' : by! > 0 ? 'future' : 'this';
  if (head.is & Is.Season) return seasonHead(t, at, i, by!, toward);
  if (head.is & (Is.Weekday | Is.WeekdayPart)) {
    const part = head.part ? { part: head.part, end: i + 1 } : partAfter(t, i + 1);
    return date(
      at,
      part?.end ?? i + 1,
      { weekday: head.weekday, toward, part: part?.part },
      { article: true },
    );
  }
  if (head.is & Is.Month) {
    const found = readMonth(t, i);
    const fields = found?.meaning.is === 'date' ? found.meaning.fields : { month: head.month };
    return date(at, found?.end ?? i + 1, { toward, ...fields }, { article: true });
  }
  if (head.is & Is.Part) {
    const from = by === 1 && t.lower(at).startsWith('n') ? 'last' : 'dct';
    return date(
      at,
      i + 1,
      { shift: { unit: 'D', by: by!, from: by === 0 ? 'last' : from }, part: head.part },
      { article: true },
    );
  }
  if (head.is & Is.Holiday) return date(at, i + 1, { holiday: head.holiday, toward }, { article: true });
  return null;
}

/** "in den letzten zehn Jahren": how long, not when. */
function counted(t: Reader, at: number, i: number, by: number, n: number | 'X'): Found | null {
  const head = t.word(i);
  if (!(head.is & (Is.Unit | Is.Season | Is.Part)) || by === 0 || !head.unit) return null;
  return value(at, i + 1, 'DURATION', period(n, head.unit), { article: true });
}

function unitHead(t: Reader, at: number, i: number, by: number): Found | null {
  const { unit, plural } = t.word(i);
  if (plural) {
    // "dieser Tage", "diesen Tagen"
    if (by === 0)
      return unit === 'D' || unit === 'W' ? value(at, i + 1, 'DATE', 'PRESENT_REF', { article: true }) : null;
    if (by > 0) return value(at, i + 1, 'DATE', 'FUTURE_REF', { article: true });
    return value(at, i + 1, 'DURATION', period('X', unit!), { article: true });
  }
  if (unit === 'WE')
    return date(
      at,
      i + 1,
      {
        weekend: true,
        shift: { unit: 'W', by, from: 'dct' },
        toward: by < 0 ? 'past' : by > 0 ? 'future' : 'this',
      },
      { article: true },
    );
  if (!shiftUnits.has(unit!)) return null;
  // "am nächsten Tag", "an diesem Tag" look back to the day just told of; "nächste Woche" to today.
  const from = unit === 'D' || t.lower(at).startsWith('folgend') ? 'last' : 'dct';
  return date(at, i + 1, { shift: { unit: unit as Shift['unit'], by, from } }, { article: true });
}

function seasonHead(t: Reader, at: number, i: number, by: number, toward: 'past' | 'future' | 'this'): Found {
  const year = yearSuffix(t, i + 1);
  return date(
    at,
    year?.end ?? i + 1,
    {
      season: t.word(i).season,
      toward: Math.abs(by) === 1 || by === 0 ? toward : undefined,
      ...year?.fields,
    },
    { article: true },
  );
}

export const relatives: Rule[] = [
  {
    id: 'relative-day',
    reason: 'Days counted from today, with the part of the day that follows.',
    starts: Is.Day,
    read: readDay,
    examples: [
      { text: '[Gestern] kam er an, [morgen] reist er ab.', value: ['2024-06-18', '2024-06-20'] },
      { text: 'Die Sitzung begann [gestern Abend].', value: '2024-06-18TEV', type: 'TIME' },
      { text: 'Sie reist [übermorgen] ab.', value: '2024-06-21' },
      { text: 'Das [gestrige] Spiel war gut.', value: '2024-06-18' },
      { text: 'Die [heutige] Jugend liest.', value: 'PRESENT_REF' },
      { text: 'Sie spricht [heute, Mittwoch], in Graz.', value: '2024-06-19' },
      { text: 'Sie ist [heute früh] gelandet.', value: '2024-06-19TMO' },
      { text: 'Das war [vorgestern].', value: 'XXXX-XX-XX', dct: null },
    ],
  },
  {
    id: 'relative-unit',
    reason: 'A direction word with a unit, season, month or weekday; with an amount it says how long.',
    starts: Is.Relative,
    read: readRelative,
    examples: [
      { text: 'Das geschah [vergangene Woche] in Rom.', value: '2024-W24' },
      { text: 'In [den letzten zehn Jahren] stieg die Zahl.', value: 'P10Y', type: 'DURATION' },
      { text: 'In [den vergangenen Jahren] stieg die Zahl.', value: 'PXY', type: 'DURATION' },
      { text: 'Er kommt am [nächsten Montag] wieder.', value: '2024-06-24' },
      { text: 'In [diesem Sommer] ist es heiß.', value: '2024-SU' },
      { text: 'Das steht im [kommenden Jahr] an.', value: '2025' },
      { text: '[Letzten Mittwoch] war Markt.', value: '2024-06-12' },
      { text: '[Übernächste Woche] ist Schluss.', value: '2024-W27' },
      { text: 'Das war [vorige Woche].', value: 'XXXX-WXX', dct: null },
    ],
    not: ['Der nächste Schritt.', 'Das letzte Mal.', 'Diese Leute!'],
  },
];
