import { date } from '../found.ts';
import type { Reader } from '../reader.ts';
import { Is } from '../table.ts';
import type { Fields, Found, Rule } from '../types.ts';
import { dayMonthAt } from './dates.ts';
import { partAfter } from './relative.ts';
import { yearSuffix } from './years.ts';

/** `Montag`, `Montag früh`, `Montagabend`. */
function readWeekday(t: Reader, at: number): Found | null {
  const word = t.word(at);
  if (word.plural || !t.capital(at)) return null;
  // The weekly "Freitag", and surnames.
  if (/^(zeitung|wochenzeitung|wochenblatt|im|herr|frau|robert|familie)$/.test(t.lower(at - 1))) return null;
  if (word.is & Is.WeekdayPart)
    return date(at, at + 1, { weekday: word.weekday, part: word.part }, { article: true });
  // "Dienstag vergangener Woche"
  if (t.is(at + 1, Is.Relative) && t.lower(at + 2) === 'woche') {
    return date(
      at,
      at + 3,
      { weekday: word.weekday, shift: { unit: 'W', by: t.word(at + 1).by!, from: 'dct' } },
      { article: true },
    );
  }
  const part = partAfter(t, at + 1);
  // "Mittwoch vormittags ist frei": a habit.
  if (part && /s$/.test(t.lower(at + 1))) {
    return {
      first: at,
      end: part.end,
      meaning: { is: 'value', type: 'SET', value: `XXXX-WXX-${word.weekday}T${part.part}` },
    };
  }
  return date(at, part?.end ?? at + 1, { weekday: word.weekday, part: part?.part }, { article: true });
}

const partLeaders = /^(am|vom|zum|gegen|der|des|zur|diesem|dieser|ab|bis|bereits|noch|um|ueber|den)$/;

/** `am Nachmittag`, `am späten Abend`, `in der Nacht`, `Mitternacht`. */
function readPart(t: Reader, at: number): Found | null {
  const word = t.word(at);
  if (!t.capital(at) || /^(naecht|morgende|abende)/.test(t.lower(at)) || /^(tage|abenden)$/.test(t.lower(at)))
    return null;
  if (word.value === 'T24:00')
    return /^(um|gegen|nach|vor|bis|kurz|seit|ab)$/.test(t.lower(at - 1))
      ? date(at, at + 1, { hour: 24 })
      : null;
  const described = /^(fruehen?|spaeten?|selben|gleichen|ganzen|gesamten)$/.test(t.lower(at - 1));
  const first = described ? at - 1 : at;
  const before = t.lower(first - 1);
  if (!partLeaders.test(before) || !leads(t, first, before)) return null;
  const mod = /^frueh/.test(t.lower(first)) ? 'START' : /^spaet/.test(t.lower(first)) ? 'END' : undefined;
  const night = word.part === 'NI' || t.lower(at + 1) === 'des' ? nightOf(t, at + 1) : null;
  return date(
    first,
    night?.end ?? at + 1,
    { part: word.part, ...night?.fields },
    { mod: described ? mod : undefined },
  );
}

/** "in der Nacht", "bis in den Abend", "des Abends"; "der Abend war schön" is an event. */
function leads(t: Reader, first: number, before: string): boolean {
  if (before === 'der') return /^(in|seit|nach|vor|waehrend|bis)$/.test(t.lower(first - 2));
  if (before === 'den') return /^(in|bis|fuer|gegen)$/.test(t.lower(first - 2));
  if (before === 'des') return /s$/.test(t.lower(first)) || /s$/.test(t.lower(first + 1));
  return true;
}

/** "in der Nacht auf Samstag", "in der Nacht zum Sonntag": the night before that day. */
function nightOf(t: Reader, i: number): { fields: Fields; end: number } | null {
  if (t.lower(i) === 'des') return dayMonthAt(t, i + 1);
  if (!/^(auf|zum|zu|von)$/.test(t.lower(i))) return null;
  const k = /^(den|dem)$/.test(t.lower(i + 1)) ? i + 2 : i + 1;
  const found = dayMonthAt(t, k);
  if (found) return { fields: { ...found.fields, eve: true }, end: found.end };
  if (t.lower(i) === 'von') {
    // "in der Nacht von Freitag auf Samstag"
    if (!t.is(k, Is.Weekday) || !/^(auf|zu|zum)$/.test(t.lower(k + 1)) || !t.is(k + 2, Is.Weekday))
      return null;
    return { fields: { weekday: t.word(k).weekday }, end: k + 3 };
  }
  if (!t.is(k, Is.Weekday)) return null;
  return { fields: { weekday: ((t.word(k).weekday! + 5) % 7) + 1 }, end: k + 1 };
}

const seasonLeaders =
  /^(im|zum|vom|ab|seit|bis|den|der|dem|des|das|vor|nach|fuer|und|oder|von|zwischen|im|naechsten|ganzen|in|jeden|sowie|uebers|gegen|die)$/;

/** `Sommer 2013`, `im Herbst`, `Winter 2010/11`, `Sommermonate`. */
function readSeason(t: Reader, at: number): Found | null {
  const word = t.word(at);
  if (!t.capital(at)) return null;
  const year = yearSuffix(t, at + 1);
  // "in den Herbstferien", "während der Adventszeit": as a topic it is no time.
  if (word.plural && /(ferien|zeit)$/.test(t.lower(at))) {
    if (
      !/^(in|waehrend|nach|vor|seit|zu|bis)$/.test(t.lower(at - 2)) ||
      !/^(den|der|die)$/.test(t.lower(at - 1))
    )
      return null;
  }
  if (!year && !seasonLeaders.test(t.lower(at - 1)) && !t.is(at - 1, Is.Edge)) return null;
  let end = year?.end ?? at + 1;
  const fields = { ...year?.fields };
  if (
    fields.year !== undefined &&
    /^[/–-]$/.test(t.text(end)) &&
    /^(\d\d|\d{4})$/.test(t.text(end + 1)) &&
    !t.spaced(end)
  ) {
    const second = Number(t.text(end + 1)) % 100;
    if (second === (fields.year + 1) % 100) end += 2;
  }
  return date(at, end, { season: word.season, ...fields }, { article: true });
}

/** `drittes Quartal 2009`, `zweiten Halbjahr`, `erste Jahreshälfte`, `25. Kalenderwoche`. */
function readPartOfYear(t: Reader, at: number): Found | null {
  const n = t.is(at, Is.Ordinal) ? t.word(at).n! : t.isOrdinalToken(at) ? Number.parseInt(t.text(at), 10) : 0;
  const last = t.is(at, Is.Relative) && /^letzte/.test(t.lower(at));
  const unit = t.word(at + 1).unit;
  if (t.word(at + 1).plural || (!n && !last)) return null;
  const year = yearSuffix(t, at + 2);
  const end = year?.end ?? at + 2;
  if (unit === 'Q') {
    const quarter = last ? 4 : n;
    return quarter >= 1 && quarter <= 4
      ? date(at, end, { quarter, ...year?.fields }, { article: true })
      : null;
  }
  if (unit === 'HY' && n >= 1 && n <= 2)
    return date(at, end, { half: n, ...year?.fields }, { article: true });
  if (unit === 'W' && n >= 1 && n <= 53 && t.lower(at + 1).startsWith('kalender'))
    return date(at, end, { week: n, ...year?.fields }, { article: true });
  if (t.lower(at + 1) === 'haelfte' && n <= 2 && n > 0) {
    const half = yearSuffix(t, at + 2);
    if (half) return date(at, half.end, { half: n, ...half.fields }, { article: true });
  }
  return null;
}

function readCalendarWeek(t: Reader, at: number): Found | null {
  if (!/^(kw|kalenderwoche)$/.test(t.lower(at)) || !/^\d\d?$/.test(t.text(at + 1))) return null;
  const week = Number(t.text(at + 1));
  const year = yearSuffix(t, at + 2);
  return week >= 1 && week <= 53
    ? date(at, year?.end ?? at + 2, { week, ...year?.fields }, { article: true })
    : null;
}

export const days: Rule[] = [
  {
    id: 'weekday',
    reason: 'A weekday is the nearest one that the tense points to.',
    starts: Is.Weekday | Is.WeekdayPart,
    read: readWeekday,
    examples: [
      { text: 'Am [Montag] wurde er verhaftet.', value: '2024-06-17' },
      { text: 'Am [Samstag] wird gespielt.', value: '2024-06-22' },
      { text: 'Am [Dienstagabend] tagte der Rat.', value: '2024-06-18TEV', type: 'TIME' },
      { text: 'Am [Sonnabend] wird gefeiert.', value: '2024-06-22' },
      { text: 'Am [Dienstag vergangener Woche] schneite es.', value: '2024-06-11' },
      { text: 'Am [Dienstag] kam er.', value: 'XXXX-WXX-2', dct: null },
    ],
    not: [
      'Der „Freitag“ zieht um.',
      'Die Wochenzeitung Freitag berichtet.',
      'Das stand im Freitag.',
      'Die Zeitung „Der Freitag“ zieht um.',
      'Der Freitag berichtete darüber.',
      'Das sagte sie dem Freitag.',
      'Nach Recherchen des Freitag stimmt das.',
    ],
  },
  {
    id: 'day-part',
    reason: 'A part of the day belongs to the day told last.',
    starts: Is.Part,
    read: readPart,
    examples: [
      { text: 'Am [Nachmittag] regnete es.', value: '2024-06-19TAF', type: 'TIME' },
      { text: 'Am [späten Abend] kam Hilfe.', value: '2024-06-19TEV', mod: 'END' },
      { text: 'In der [Nacht auf Samstag] brannte es.', value: '2024-06-14TNI' },
      { text: 'In der [Nacht auf den 1. Juli] brannte es.', value: '2024-06-30TNI' },
      { text: 'Am [Abend des 3. Mai 2010] kam Hilfe.', value: '2010-05-03TEV' },
      { text: 'Gegen [Mitternacht] war Schluss.', value: '2024-06-19T24:00' },
    ],
    not: ['Es war ein gelungener Abend.', 'Die Abende sind lang.'],
  },
  {
    id: 'season',
    reason: 'A season, with its year if one follows.',
    starts: Is.Season,
    read: readSeason,
    examples: [
      { text: 'Im [Sommer 2013] war es heiß.', value: '2013-SU' },
      { text: 'Seit [Herbst 1998] ist sie hier.', value: '1998-FA' },
      { text: 'Im [Frühjahr] wird gesät werden.', value: '2025-SP' },
      { text: 'Im [Winter 2010/11] lag viel Schnee.', value: '2010-WI' },
      { text: 'In [den Herbstferien] war sie in Rom.', value: '2023-FA' },
    ],
    not: ['Frau Winter lachte.', 'Die Sommerferien sind zu lang.'],
  },
  {
    id: 'part-of-year',
    reason: 'Quarters, halves and calendar weeks are counted.',
    starts: Is.Digits | Is.Ordinal | Is.Relative,
    read: readPartOfYear,
    examples: [
      { text: 'Bis zum [dritten Quartal 2009] sank der Export.', value: '2009-Q3' },
      { text: 'In [der zweiten Jahreshälfte] wird gebaut.', value: '2024-H2' },
      { text: 'Im [ersten Halbjahr 2014] stieg der Gewinn.', value: '2014-H1' },
    ],
    not: ['Die zweite Hälfte war besser.'],
  },
  {
    id: 'calendar-week',
    reason: 'Offices plan in calendar weeks.',
    starts: Is.Unit,
    read: readCalendarWeek,
    examples: [{ text: 'Geliefert wird in [KW 25].', value: '2024-W25' }],
  },
];
