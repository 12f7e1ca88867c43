import { date } from '../found.ts';
import type { Reader } from '../reader.ts';
import { Is } from '../table.ts';
import type { Found, Rule } from '../types.ts';

interface Clock {
  hour: number;
  minute: number;
  second?: number;
}

/** `20`, `20.30`, `20:30`, `acht`: what may stand before "Uhr". */
function clockAt(t: Reader, i: number): Clock | null {
  if (t.is(i, Is.Number)) {
    const n = t.word(i).n!;
    return n <= 24 && Number.isInteger(n) ? { hour: n, minute: 0 } : null;
  }
  const m = /^(\d{1,2})(?:[.:](\d\d))?(?::(\d\d))?$/.exec(t.text(i));
  if (!m) return null;
  const clock: Clock = { hour: Number(m[1]), minute: Number(m[2] ?? 0) };
  if (m[3]) clock.second = Number(m[3]);
  return clock.hour <= 24 && clock.minute < 60 ? clock : null;
}

const joints = /^(und|bis|oder|sowie|\/|-|–|,|bzw\.)$/;

/** "20 Uhr", "20.30 Uhr", "8 Uhr 15", "von 9 bis 16 Uhr", "11.00 und 12.35 Uhr": "Uhr" tells for all of them. */
function readClock(t: Reader, at: number): Found | null {
  const clocks: { at: number; clock: Clock }[] = [];
  let i = at;
  for (let n = 0; n < 5; n++) {
    const clock = clockAt(t, i);
    if (!clock) return null;
    clocks.push({ at: i, clock });
    if (t.is(i + 1, Is.Clock)) return spread(t, clocks);
    if (!joints.test(t.lower(i + 1))) return null;
    i += 2;
  }
  return null;
}

function spread(t: Reader, clocks: { at: number; clock: Clock }[]): Found {
  const last = clocks.at(-1)!;
  let end = last.at + 2;
  const minute = /^\d\d?$/.test(t.text(end)) && last.clock.minute === 0 ? Number(t.text(end)) : 60;
  if (minute < 60 && !t.is(end + 1, Is.Unit | Is.Clock | Is.Month) && !continues(t, end + 1)) {
    last.clock.minute = minute;
    end++;
  }
  const adverb = t.word(end);
  if (t.lower(end) === 'frueh') end++;
  else if (adverb.is & Is.PartAdverb && adverb.part !== 'DT') {
    afternoon(last.clock, adverb.part!);
    end++;
  }
  const range = clocks.length > 1 && /^(bis|-|–)$/.test(t.lower(clocks[0]!.at + 1));
  const found = clocks.map(({ at, clock }, k) =>
    date(at, k + 1 === clocks.length ? end : at + 1, { ...clock }, { range }),
  );
  const [first, ...more] = found;
  return more.length ? { ...first!, more } : first!;
}

/** "um 20 Uhr 15, 16 und 17 Gäste": a list of numbers goes on. */
const continues = (t: Reader, i: number): boolean =>
  t.text(i) === ',' ? t.is(i + 1, Is.Digits) : joints.test(t.text(i));

/** "8 Uhr abends" is 20:00. */
function afternoon(clock: Clock, part: string): void {
  if ((part === 'AF' || part === 'EV') && clock.hour < 12) clock.hour += 12;
  if (part === 'NI' && clock.hour >= 8 && clock.hour < 12) clock.hour += 12;
}

const clockLeaders = /^(um|ab|gegen|bis|kurz|punkt|von|seit)$/;

/** "um 20:30", "ab 12.15": without "Uhr" a preposition and minutes must be there, or it may be a score. */
function readBare(t: Reader, at: number): Found | null {
  const m = /^(\d{1,2})[.:](\d\d)$/.exec(t.text(at));
  if (!m) return null;
  const clock = clockAt(t, at);
  const before = t.lower(at - 1);
  // "03.05.2010, 14:30"
  const dated =
    before === ',' &&
    t.text(at).includes(':') &&
    (t.is(at - 2, Is.Weekday | Is.Month) || /\d\.\d\d?\.|^\d{4}$|-\d\d$/.test(t.text(at - 2)));
  if (!clock || !(dated || clockLeaders.test(before)) || t.is(at + 1, Is.Unit | Is.Clock)) return null;
  // "von 10.30 auf 12.15 Euro", "um 2.50 Meter", "ab 19.90 Euro"
  if (/^(auf|euro|meter|prozent|m|cm|mark|%|€|punkte|millionen|mio|mrd|milliarden)/.test(t.lower(at + 1)))
    return null;
  if ((before === 'von' || before === 'bis') && !/^(bis|-|–)$/.test(t.lower(at + 1)) && before === 'von')
    return null;
  return date(at, at + 1, { ...clock });
}

const colloquialLeaders = /^(um|gegen|ab|bis|kurz|nach|vor|seit|punkt)$/;

/** "Es ist Viertel nach drei" needs no preposition; "ein Viertel nach drei Jahren" is an amount. */
const isQuarter = (t: Reader, at: number): boolean =>
  t.lower(at) === 'viertel' &&
  /^(vor|nach)$/.test(t.lower(at + 1)) &&
  !/^(ein|das|im|dem|jedes|erste[ns]?)$/.test(t.lower(at - 1)) &&
  !t.capital(at + 3) &&
  t.kind(at + 3) !== 0;

/** "um halb acht", "gegen Viertel nach drei", "um drei viertel sechs", "um fünf vor zwölf". */
function readSpoken(t: Reader, at: number): Found | null {
  const first = t.lower(at);
  if (!colloquialLeaders.test(t.lower(at - 1)) && !isQuarter(t, at)) return null;
  const hourAt = (i: number): number =>
    t.is(i, Is.Number) && t.word(i).n! <= 12
      ? t.word(i).n!
      : /^\d{1,2}$/.test(t.text(i)) && Number(t.text(i)) <= 12
        ? Number(t.text(i))
        : 0;
  const make = (hour: number, minutes: number, end: number): Found | null => {
    if (!hour) return null;
    const total = hour * 60 + minutes;
    const clock = { hour: Math.floor(total / 60), minute: ((total % 60) + 60) % 60 };
    const adverb = t.word(end);
    if (adverb.is & Is.PartAdverb) afternoon(clock, adverb.part!);
    return date(at, adverb.is & Is.PartAdverb ? end + 1 : end, clock);
  };
  if (first === 'halb') return make(hourAt(at + 1), -30, at + 2);
  if (first === 'dreiviertel') return make(hourAt(at + 1), -15, at + 2);
  const side = t.lower(at + 1);
  if (side !== 'vor' && side !== 'nach')
    return first === 'viertel' ? make(hourAt(at + 1), -45, at + 2) : null;
  const sign = side === 'vor' ? -1 : 1;
  if (first === 'viertel') return make(hourAt(at + 2), 15 * sign, at + 3);
  const n = t.is(at, Is.Number) ? t.word(at).n! : 0;
  return n === 5 || n === 10 || n === 20 ? make(hourAt(at + 2), n * sign, at + 3) : null;
}

export const clocks: Rule[] = [
  {
    id: 'clock',
    reason: '"Uhr" makes a number a time of day, and all those listed before it.',
    starts: Is.Digits | Is.Number,
    read: readClock,
    examples: [
      { text: 'Beginn ist um [20.30 Uhr] im Saal.', value: '2024-06-19T20:30', type: 'TIME' },
      { text: 'Geöffnet ist von [14] bis [18 Uhr].', value: ['T14:00', 'T18:00'] },
      { text: 'Am [3. Mai 2010] um [acht Uhr] begann es.', value: ['2010-05-03', '2010-05-03T08:00'] },
      { text: 'Um [8 Uhr 15] fuhr der Zug.', value: '2024-06-19T08:15' },
      { text: 'Um [8 Uhr abends] war Schluss.', value: '2024-06-19T20:00' },
      { text: 'Der Zug fährt um [7 Uhr].', value: 'T07:00', dct: null },
    ],
    not: ['Sie hat drei Uhren.', 'Die Uhr tickt.'],
  },
  {
    id: 'clock-bare',
    reason: 'Hours and minutes without "Uhr" need a preposition: "2:1" is a score.',
    starts: Is.Digits,
    read: readBare,
    examples: [
      { text: 'Um [12.15] starten die Besten.', value: '2024-06-19T12:15' },
      { text: 'Graz, [03.05.2010], [14:30].', value: ['2010-05-03', '2010-05-03T14:30'] },
    ],
    not: [
      'Das Spiel endete 2:1.',
      'Am Ende stand es 20:15.',
      'Bayern siegte 74:72 (38:30).',
      'Das Ticket kostet 20.15 Euro.',
      'Tel. 030/2010-20',
      'Sie führten 74:72.',
      'Er lief um 10.45 Sekunden schneller.',
      'Karten gibt es ab 19.90 Euro.',
    ],
  },
  {
    id: 'clock-spoken',
    reason: 'Spoken times count to the coming hour: "halb acht" is 7:30.',
    starts: Is.Fraction | Is.Number,
    read: readSpoken,
    examples: [
      { text: 'Um [halb acht] klingelte es.', value: '2024-06-19T07:30' },
      { text: 'Gegen [Viertel nach drei] war Ruhe.', value: '2024-06-19T03:15' },
      { text: 'Um [fünf vor zwölf] kam er.', value: '2024-06-19T11:55' },
      { text: 'Es ist [Viertel nach drei].', value: '2024-06-19T03:15' },
    ],
    not: ['Das Viertel vor drei Kirchen ist schön.', 'Um drei vor dem Tor zu stoppen, braucht es Mut.'],
  },
];
