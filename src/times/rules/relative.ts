import { amountAt, period } from '../numbers.ts';
import type { Reader } from '../reader.ts';
import { Is } from '../table.ts';
import type { DayPart, Fields, Found, Rule, Shift, Unit } from '../types.ts';
import { readMonth } from './dates.ts';
import { yearSuffix } from './years.ts';

const date = (first: number, end: number, fields: Fields, more: Partial<Found> = {}): Found => ({ first, end, meaning: { is: 'date', fields }, ...more });
const value = (first: number, end: number, type: 'DATE' | 'DURATION' | 'TIME', v: string, more: Partial<Found> = {}): Found => ({ first, end, meaning: { is: 'value', type, value: v }, ...more });

/** `Abend` after a day: "gestern Abend", "heute früh", old spelling "heute morgen". */
export function partAfter(t: Reader, i: number): { part: DayPart; end: number } | null {
  if (t.is(i, Is.Part) && !/e$|en$/.test(t.lower(i).replace(/morgen|abend$/, ''))) return { part: t.word(i).part!, end: i + 1 };
  if (/^(frueh|vormittags|nachmittags|abends|mittags|morgens|nachts)$/.test(t.lower(i))) return { part: t.word(i).part!, end: i + 1 };
  if (t.lower(i) === 'am' && /^(fruehen|spaeten)$/.test(t.lower(i + 1)) && t.is(i + 2, Is.Part)) return { part: t.word(i + 2).part!, end: i + 3 };
  if (t.lower(i) === 'am' && t.is(i + 1, Is.Part)) return { part: t.word(i + 1).part!, end: i + 2 };
  return null;
}

function readDay(t: Reader, at: number): Found | null {
  const word = t.word(at);
  // "der Morgen", "am Morgen": the part of a day, not tomorrow.
  if (word.is & Is.Part && t.capital(at) && !t.startsSentence(at)) return null;
  const shift: Shift = { unit: 'D', by: word.by!, from: 'dct' };
  if (word.adjective) {
    if (t.is(at + 1, Is.Unit) && t.word(at + 1).unit === 'D') return date(at, at + 2, { shift }, { article: true });
    if (t.is(at + 1, Is.Weekday | Is.Part)) return date(at, at + 2, { shift, part: t.word(at + 1).part }, { article: true });
    return word.by === 0 ? { first: at, end: at + 1, meaning: { is: 'today' } } : date(at, at + 1, { shift });
  }
  const part = partAfter(t, at + 1);
  if (part) return date(at, part.end, { shift, part: part.part });
  // "heute Mittwoch", "gestern, Donnerstag"
  const comma = t.text(at + 1) === ',' ? at + 2 : at + 1;
  if (t.is(comma, Is.Weekday | Is.WeekdayPart) && !t.word(comma).plural) return date(at, comma + 1, { shift, part: t.word(comma).part });
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
  if (!amount && !t.word(i).is && !t.capital(i) && /e[nrsm]?$/.test(t.lower(i)) && t.is(i + 1, Is.Season | Is.Unit)) i++;
  const head = t.word(i);
  if (amount) return counted(t, at, i, by!, amount.n);
  if (head.is & Is.Unit) return unitHead(t, at, i, by!);
  const toward = by! < 0 ? 'past' : by! > 0 ? 'future' : 'this';
  if (head.is & Is.Season) return seasonHead(t, at, i, by!, toward);
  if (head.is & (Is.Weekday | Is.WeekdayPart)) {
    const part = head.part ? { part: head.part, end: i + 1 } : partAfter(t, i + 1);
    return date(at, part?.end ?? i + 1, { weekday: head.weekday, toward, part: part?.part }, { article: true });
  }
  if (head.is & Is.Month) {
    const found = readMonth(t, i);
    const fields = found?.meaning.is === 'date' ? found.meaning.fields : { month: head.month };
    return date(at, found?.end ?? i + 1, { toward, ...fields }, { article: true });
  }
  if (head.is & Is.Part) {
    const from = by === 1 && t.lower(at).startsWith('n') ? 'last' : 'dct';
    return date(at, i + 1, { shift: { unit: 'D', by: by!, from: by === 0 ? 'last' : from }, part: head.part }, { article: true });
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
    if (by === 0) return unit === 'D' || unit === 'W' ? value(at, i + 1, 'DATE', 'PRESENT_REF', { article: true }) : null;
    if (by > 0) return value(at, i + 1, 'DATE', 'FUTURE_REF', { article: true });
    return value(at, i + 1, 'DURATION', period('X', unit!), { article: true });
  }
  if (unit === 'WE') return date(at, i + 1, { weekend: true, shift: { unit: 'W', by, from: 'dct' }, toward: by < 0 ? 'past' : by > 0 ? 'future' : 'this' }, { article: true });
  if (!shiftUnits.has(unit!)) return null;
  // "am nächsten Tag", "an diesem Tag" look back to the day just told of; "nächste Woche" to today.
  const from = unit === 'D' || t.lower(at).startsWith('folgend') ? 'last' : 'dct';
  return date(at, i + 1, { shift: { unit: unit as Shift['unit'], by, from } }, { article: true });
}

function seasonHead(t: Reader, at: number, i: number, by: number, toward: 'past' | 'future' | 'this'): Found {
  const year = yearSuffix(t, i + 1);
  return date(at, year?.end ?? i + 1, { season: t.word(i).season, toward: Math.abs(by) === 1 || by === 0 ? toward : undefined, ...year?.fields }, { article: true });
}

const directions: Record<string, number> = { spaeter: 1, danach: 1, darauf: 1, zuvor: -1, vorher: -1, davor: -1, frueher: -1 };

/** `drei Jahre später`, `eine Woche zuvor`, `Tags darauf`, `Tag zuvor`: counted from the day just told of. */
function readLater(t: Reader, at: number): Found | null {
  const amount = amountAt(t, at) ?? { n: 1, end: at };
  const unit = t.word(amount.end).unit;
  const by = unit ? directions[t.lower(amount.end + 1)] : 0;
  if (!unit || !by) return null;
  const end = amount.end + 2;
  if (amount.end === at && (unit !== 'D' || t.word(at).plural)) return null;
  if (unit === 'H' || unit === 'min' || unit === 'S') return value(at, end, 'TIME', 'XXXX-XX-XXTXX:XX', { measured: true });
  if (amount.n === 'X') return value(at, end, 'DATE', by > 0 ? 'FUTURE_REF' : 'PAST_REF');
  if (!shiftUnits.has(unit) || !Number.isInteger(amount.n)) return value(at, end, 'DURATION', period(amount.n, unit));
  return date(at, end, { shift: { unit: unit as Shift['unit'], by: by * amount.n, from: 'last' } }, { article: amount.end === at, measured: true });
}

/** `am gleichen Tag`, `am selben Abend`, `im gleichen Jahr`, `des gleichen Zeitraums` (not a unit). */
function readSame(t: Reader, at: number): Found | null {
  if (!/^(selben|gleichen|selbe|gleiche|demselben|derselben|darauffolgenden|vorherigen|anderen|jenem|jenen|jener)$/.test(t.lower(at))) return null;
  if (/^zeitraum/.test(t.lower(at + 1)) && t.lower(at + 2) === 'des' && /^vorjahr/.test(t.lower(at + 3))) {
    return date(at, at + 4, { shift: { unit: 'Y', by: -1, from: 'dct' } }, { article: true });
  }
  const head = t.word(at + 1);
  const by = /^darauf|^ander/.test(t.lower(at)) ? 1 : /^vorher/.test(t.lower(at)) ? -1 : 0;
  if (/^ander/.test(t.lower(at)) && !(head.unit === 'D' && !head.plural && t.lower(at - 1) === 'am')) return null;
  if (head.plural) return null;
  if (head.is & Is.Part) return date(at, at + 2, { shift: { unit: 'D', by, from: 'last' }, part: head.part });
  if (!head.unit || !shiftUnits.has(head.unit)) return null;
  return date(at, at + 2, { shift: { unit: head.unit as Shift['unit'], by, from: 'last' } });
}

function readShort(t: Reader, at: number): Found | null {
  if (!/^(kurzem|langem|laengerem)$/.test(t.lower(at))) return null;
  return t.lower(at - 1) === 'vor' ? value(at - 1, at + 1, 'DATE', 'PAST_REF') : null;
}

/** "in letzter Zeit", "in früheren Zeiten", "in dieser schweren Zeit": vague, but a time. */
function readVagueTime(t: Reader, at: number): Found | null {
  const word = t.lower(at - 1);
  if (/^(letzter|juengster)$/.test(word) && t.lower(at - 2) === 'in') return value(at - 2, at + 1, 'DATE', 'PAST_REF');
  if (/^(frueheren|vergangenen|alten)$/.test(word) && t.lower(at - 2) === 'in' && t.lower(at) === 'zeiten') return value(at - 1, at + 1, 'DATE', 'PAST_REF');
  if (word === 'naechster' && t.lower(at - 2) === 'in') return value(at - 2, at + 1, 'DATE', 'FUTURE_REF');
  const first = t.lower(at - 1) === 'dieser' ? at - 1 : t.lower(at - 2) === 'dieser' && !t.capital(at - 1) ? at - 2 : 0;
  return first && /^(in|zu|seit)$/.test(t.lower(first - 1)) ? value(first, at + 1, 'DATE', first === at - 2 ? 'PRESENT_REF' : 'PAST_REF') : null;
}

/** One word, one date: `Vorjahr`, `Vortag`, `heuer`, `Jahresende`. */
function readFixed(t: Reader, at: number): Found | null {
  const word = t.word(at);
  const m = /^([YMWD])([-+]?\d|-(?:START|MID|END))$/.exec(word.value!)!;
  const unit = m[1] as Shift['unit'];
  const article = !word.adjective;
  if (/\d/.test(m[2]!)) {
    const by = Number(m[2]);
    const part = t.lower(at).startsWith('vorabend') ? ('EV' as const) : undefined;
    const named = unit === 'Y' ? yearSuffix(t, at + 1) : null;
    if (named?.fields.year) return date(at, named.end, named.fields, { article });
    return date(at, at + 1, { shift: { unit, by, from: unit === 'D' || t.lower(at).startsWith('folge') ? 'last' : 'dct' }, part }, { article });
  }
  const year = unit === 'Y' ? yearSuffix(t, at + 1) : null;
  return date(at, year?.end ?? at + 1, { shift: { unit, by: 0, from: 'dct' }, ...year?.fields }, { article, mod: m[2]!.slice(1) });
}

function readWeekend(t: Reader, at: number): Found | null {
  if (t.word(at).unit !== 'WE' || t.word(at).plural) return null;
  if (!/^(am|vom|zum|uebers|bis|das|dem|ab|fuers)$/.test(t.lower(at - 1))) return null;
  return date(at, at + 1, { weekend: true });
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
  {
    id: 'later',
    reason: 'An amount with "später" or "zuvor" is counted from the date told last.',
    starts: Is.Digits | Is.Number | Is.Some | Is.Unit,
    read: readLater,
    examples: [
      { text: 'Er kam [1990], [drei Jahre später] ging er.', value: ['1990', '1993'] },
      { text: 'Am [3. Mai 2010] fiel das Urteil, [tags darauf] war er frei.', value: ['2010-05-03', '2010-05-04'] },
      { text: 'Sie gewann wie schon am [Tag zuvor].', value: '2024-06-18' },
      { text: '[Eine Minute später] fiel das Tor.', value: 'XXXX-XX-XXTXX:XX', type: 'TIME' },
    ],
  },
  {
    id: 'same-day',
    reason: '"am selben Tag" is the day told last.',
    starts: Is.Lead,
    read: readSame,
    examples: [
      { text: 'Am [3. Mai 2010] kam er, am [selben Tag] ging er.', value: ['2010-05-03', '2010-05-03'] },
      { text: 'Gegenüber [dem gleichen Zeitraum des Vorjahres] sank sie.', value: '2023' },
    ],
  },
  {
    id: 'short-ago',
    reason: '"vor kurzem" is fixed: no amount, a vague past.',
    starts: Is.Lead,
    read: readShort,
    examples: [{ text: 'Er hat [vor kurzem] geheiratet.', value: 'PAST_REF' }],
  },
  {
    id: 'vague-time',
    reason: '"Zeit" is a time only with a word that says which.',
    starts: Is.Lead,
    read: readVagueTime,
    examples: [
      { text: 'Das hat sich [in letzter Zeit] gebessert.', value: 'PAST_REF' },
      { text: 'In [früheren Zeiten] ging das.', value: 'PAST_REF' },
    ],
    not: ['Sie hat keine Zeit.', 'Die Zeit schreibt das.'],
  },
  {
    id: 'fixed-word',
    reason: 'Compounds that name a date relative to another: Vorjahr, Vortag, Jahresende.',
    starts: Is.Fixed,
    read: readFixed,
    examples: [
      { text: 'Mehr als im [Vorjahr].', value: '2023' },
      { text: 'Gegenüber [dem Vorjahr] sank die Zahl.', value: '2023' },
      { text: 'Auch [heuer] wird gefeiert.', value: '2024' },
      { text: 'Bis [Jahresende] ist alles fertig.', value: '2024', mod: 'END' },
      { text: 'Am [3. Mai 2010] war Messe, am [Vortag] Beichte.', value: ['2010-05-03', '2010-05-02'] },
    ],
  },
  {
    id: 'weekend',
    reason: '"am Wochenende" is the one that the tense points to.',
    starts: Is.Unit,
    read: readWeekend,
    examples: [
      { text: 'Am [Wochenende] wurde gefeiert.', value: '2024-W24-WE' },
      { text: 'Am [Wochenende] wird gefeiert werden.', value: '2024-W25-WE' },
    ],
    not: ['Wochenende und Sonnenschein.'],
  },
];
