import { integerAt, ordinalAt } from '../numbers.ts';
import type { Reader } from '../reader.ts';
import { Is } from '../table.ts';
import type { Fields, Found, Rule } from '../types.ts';

/** Names that carry a year of their own: "Agenda 2010" is a reform, not a date. */
const named = new Set('agenda expo windows office vision horizont horizon euro europa stuttgart apollo studio formel strategie charta ziel'.split(' '));
/** Before a number of four digits these make it a year. */
const yearLeaders = new Set('in seit ab bis von vor nach um anno im jahr jahre jahren jahres jahrgang zwischen sommer und gegenueber fuer'.split(' '));
const quantity = new Set('euro mark dollar franken prozent meter metern kilometer kilometern km kilo kilogramm kg tonnen liter hektar mann stueck quadratmeter zuschauer zuschauern menschen personen einwohner einwohnern mitglieder mitgliedern besucher besuchern uhr mal seiten grad schilling lire watt punkte punkten cent milliarden millionen s'.split(' '));

/** A year that stands alone is believed if it is a plausible one and nothing says that it counts something. */
export function yearAt(t: Reader, i: number): number | null {
  const text = t.text(i);
  if (!/^\d{4}$/.test(text)) return null;
  const year = Number(text);
  if (year < 1000 || year > 2100) return null;
  const next = t.text(i + 1);
  if (next === '%' || next === '€' || next === '$' || (next === '.' && /^\d/.test(t.text(i + 2)) && !t.spaced(i + 1))) return null;
  return year;
}

function standsAlone(t: Reader, i: number, year: number): boolean {
  const before = t.lower(i - 1);
  if (named.has(before) || /^(nr|nummer|seite|s|tel|telefon|fax|platz|postfach|din|iso|§|artikel|art|ueber|rund|etwa|knapp|fast|ca|circa|mehr|als|mindestens|zu|e|eur|€|\$|apt)\.?$/.test(before)) return false;
  const after = t.lower(i + 1);
  if (quantity.has(after)) return false;
  // Part of a longer number or code: "04131/2010", "1.999-2000".
  if (t.is(i - 1, Is.Digits) && t.spaced(i) && /^\d{1,3}$/.test(t.text(i - 1))) return false;
  if (isJoint(t.text(i - 1)) && !t.spaced(i) && t.is(i - 2, Is.Digits) && !/^\d{4}$/.test(t.text(i - 2))) return false;
  if (t.text(i - 1) === '/' && /^0\d+$/.test(t.text(i - 2))) return false;
  if (/^[/-]$/.test(t.text(i + 1)) && /^\d{5,}/.test(t.text(i + 2))) return false;
  if (/^(in|von)$/.test(before) && t.capital(i + 1) && t.kind(i + 1) === 0 && (year < 1900 || year > 2030)) return false;
  if (yearLeaders.has(before) && !countsOn(t, i) && before !== 'und' && before !== 'von') return year >= 1000;
  if (countsOn(t, i)) return false;
  if (lifespan(t, i, year)) return true;
  if (year < 1500 || year > 2050) return before === '(' && t.text(i + 1) === ')';
  if (year < 1900 && year % 100 === 0) return before === '(';
  // "2000 Menschen" counts, "1998 Bundeskanzler wurde" does not; round numbers are mostly amounts.
  const noun = t.capital(i + 1) && t.kind(i + 1) === 0 && !t.startsSentence(i + 1);
  if (noun && (year % 100 === 0 || year < 1900)) return false;
  return !(noun && /^\p{L}/u.test(before) && !t.startsSentence(i) && /^(die|der|den|alle|weitere|insgesamt|mit|auf|sind|waren|haben)$/.test(before));
}

/** "von 2000 bis 3000 Grad" counts: the second number is no year. */
const countsOn = (t: Reader, i: number): boolean =>
  /^(bis|-|–|und|oder)$/.test(t.lower(i + 1)) && /^\d{4,}$/.test(t.text(i + 2)) && (Number(t.text(i + 2)) > 2100 || quantity.has(t.lower(i + 3)));

/** "1170-1230": the years of a life, however early. */
function lifespan(t: Reader, i: number, year: number): boolean {
  const other = isJoint(t.text(i + 1)) ? Number(t.text(i + 2)) - year : isJoint(t.text(i - 1)) ? year - Number(t.text(i - 2)) : 0;
  return other > 0 && other < 110;
}

const isJoint = (text: string): boolean => text === '/' || text === '-' || text === '–';

/** What follows a month, season or day as its year: `2014`, `'68`, `dieses Jahres`, `des Vorjahres`. */
export function yearSuffix(t: Reader, i: number): { fields: Fields; end: number } | null {
  const year = yearAt(t, i);
  if (year !== null) return quantity.has(t.lower(i + 1)) ? null : { fields: { year }, end: i + 1 };
  if (/^['’]$/.test(t.text(i)) && /^\d\d$/.test(t.text(i + 1))) return { fields: { year: shortYear(Number(t.text(i + 1))) }, end: i + 2 };
  const from = /^(des|der)$/.test(t.lower(i)) ? i + 1 : i;
  const word = t.word(from);
  if (word.is & Is.Relative && /^jahres|^jahrs/.test(t.lower(from + 1))) {
    return { fields: { shift: { unit: 'Y', by: word.by!, from: 'dct' } }, end: from + 2 };
  }
  if (from > i && /^vorjahr/.test(t.lower(from))) return { fields: { shift: { unit: 'Y', by: -1, from: 'dct' } }, end: from + 1 };
  if (from > i && /^(folgejahr|jahr)/.test(t.lower(from)) && word.is & Is.Unit && yearAt(t, from + 1) !== null) {
    return { fields: { year: yearAt(t, from + 1)! }, end: from + 2 };
  }
  return null;
}

/** `89` → 1989, `07` → 2007. */
export const shortYear = (n: number): number => (n <= 30 ? 2000 + n : 1900 + n);

const beforeChrist = (t: Reader, i: number): number => (/^v\.?$/.test(t.lower(i)) && /^chr/.test(t.lower(i + 1)) ? i + 2 : /^v\.chr\.?$/.test(t.lower(i)) ? i + 1 : 0);
const afterChrist = (t: Reader, i: number): number => (/^n\.?$/.test(t.lower(i)) && /^chr/.test(t.lower(i + 1)) ? i + 2 : /^n\.chr\.?$/.test(t.lower(i)) ? i + 1 : 0);

function readEra(t: Reader, at: number): Found | null {
  const from = t.is(at, Is.Unit) && t.word(at).unit === 'Y' ? at + 1 : at;
  const year = integerAt(t, from);
  if (year === null) return null;
  const before = beforeChrist(t, from + 1);
  const end = before || afterChrist(t, from + 1);
  if (!end) return null;
  // The dot of "Chr." is a token of its own before a comma.
  const dotted = t.text(end) === '.' && /^[,;)]$/.test(t.text(end + 1));
  return { first: at, end: dotted ? end + 1 : end, meaning: { is: 'date', fields: { year, beforeChrist: before > 0 } }, article: from > at };
}

function readNamedYear(t: Reader, at: number): Found | null {
  if (t.word(at).unit !== 'Y') return null;
  if (/^['’]$/.test(t.text(at + 1)) && /^\d\d$/.test(t.text(at + 2))) {
    return { first: at, end: at + 3, meaning: { is: 'date', fields: { year: shortYear(Number(t.text(at + 2))) } }, article: true };
  }
  const year = integerAt(t, at + 1);
  if (year === null || year < 100 || year > 2999) return null;
  return { first: at, end: at + 2, meaning: { is: 'date', fields: { year } }, article: true };
}

/** `2010/11`, `2010/2011`: one span over both years; `2009-2011`: two dates. */
function readYear(t: Reader, at: number): Found | null {
  const year = yearAt(t, at) ?? wordYear(t, at);
  if (year === null || !(t.is(at, Is.Number) || standsAlone(t, at, year))) return null;
  // "Richtlinie 2012/34/EU"
  if (t.text(at + 1) === '/' && t.text(at + 3) === '/' && !t.spaced(at + 3)) return null;
  const second = isJoint(t.text(at + 1)) && !t.spaced(at + 1) && !t.spaced(at + 2) ? t.text(at + 2) : '';
  if (/^\d\d$/.test(second) && Number(second) === (year + 1) % 100) {
    return { first: at, end: at + 3, meaning: { is: 'date', fields: { year, untilYear: year + 1 } } };
  }
  return { first: at, end: at + 1, meaning: { is: 'date', fields: { year } } };
}

const wordYear = (t: Reader, i: number): number | null => {
  const n = t.is(i, Is.Number) ? t.word(i).n! : 0;
  return n > 1900 && n < 2100 && Number.isInteger(n) ? n : null;
};

function readTwoDigits(t: Reader, at: number): Found | null {
  if (!/^\d\d$/.test(t.text(at)) || t.spaced(at) || !/^['’]$/.test(t.text(at - 1))) return null;
  if (!/^(von|seit|anno|im|sommer|herbst|winter|fruehjahr|bis|ab|jahr)$/.test(t.lower(at - 2))) return null;
  return { first: at - 1, end: at + 1, meaning: { is: 'date', fields: { year: shortYear(Number(t.text(at))) } } };
}

/** `60er Jahre`, `1990er-Jahren`, `siebziger Jahre`, `Neunzigerjahre`, `die Achtziger`. */
function readDecade(t: Reader, at: number): Found | null {
  const word = t.word(at);
  const follows = t.word(at + 1).unit === 'Y' && t.word(at + 1).plural;
  let decade: number | null = null;
  let end = follows ? at + 2 : at + 1;
  if (word.is & Is.Decade) {
    const lone = /jahren?$/.test(t.lower(at)) || (t.capital(at) && /^(die|der|den|dreissiger|und)$/.test(t.lower(at - 1)));
    if (!follows && !lone) return null;
    decade = 190 + word.n!;
  } else {
    const m = /^(\d\d|\d{3}0)(?:ern?)(?:-?(jahren?))?$/.exec(t.lower(at));
    if (!m) return null;
    if (m[2]) end = at + 1;
    else if (!follows && !/^(der|den|die)$/.test(t.lower(at - 1))) return null;
    const n = Number(m[1]);
    if (n % 10) return null;
    decade = n > 100 ? n / 10 : n / 10 + (n < 20 ? 200 : 190);
  }
  return { first: at, end, meaning: { is: 'date', fields: { decade } }, article: true };
}

/** `19. Jahrhundert`, `20. Jh.`, `dritte Jahrtausend`, `15. und 16. Jahrhundert`. */
function readCentury(t: Reader, at: number): Found | null {
  const n = ordinalAt(t, at);
  const unit = t.word(at + 1).unit;
  if (n === null || n < 1 || n > 30 || (unit !== 'CE' && unit !== 'ML') || t.word(at + 1).plural) return null;
  const end = beforeChrist(t, at + 2);
  const fields: Fields = unit === 'CE' ? { century: n - 1 } : { millennium: n - 1 };
  return { first: at, end: end || at + 2, meaning: { is: 'date', fields: { ...fields, beforeChrist: end > 0 } }, article: true };
}

export const years: Rule[] = [
  {
    id: 'year-era',
    reason: 'Years before and after Christ are marked, and may have fewer than four digits.',
    starts: Is.Digits | Is.Unit,
    read: readEra,
    examples: [
      { text: 'Rom brannte [64 n. Chr.] lichterloh.', value: '0064' },
      { text: 'Cäsar starb im [Jahr 44 v. Chr.] in Rom.', value: 'BC0044' },
    ],
  },
  {
    id: 'year-named',
    reason: '"Jahr" before a number makes it a year, whatever the number.',
    starts: Is.Unit,
    read: readNamedYear,
    examples: [
      { text: 'Die Stadt wurde im [Jahr 1158] gegründet.', value: '1158' },
      { text: 'Für [das Jahr 2010] wird ein Zuwachs erwartet.', value: '2010' },
      { text: 'Im [Jahre 800] wurde er gekrönt.', value: '0800' },
    ],
  },
  {
    id: 'decade',
    reason: 'Decades are named by their tens, with or without the century.',
    starts: Is.Mixed | Is.Decade,
    read: readDecade,
    examples: [
      { text: 'Die Musik [der 60er Jahre] lebt.', value: '196' },
      { text: 'In [den 1990er-Jahren] zog sie um.', value: '199' },
      { text: 'In [den Siebzigerjahren] war das Mode.', value: '197' },
      { text: 'In [den siebziger Jahren] war das Mode.', value: '197' },
    ],
    not: ['Er trug eine 501er Hose.', 'Eine Gruppe von Dreißigern.'],
  },
  {
    id: 'century',
    reason: 'Centuries and millennia are counted, the value is their first two digits or one.',
    starts: Is.Digits | Is.Ordinal,
    read: readCentury,
    examples: [
      { text: 'Das Haus stammt aus [dem 19. Jahrhundert].', value: '18' },
      { text: 'Im [15. Jahrhundert] verfiel die Burg.', value: '14' },
      { text: 'Die Tempel aus [dem 5. Jahrhundert v. Chr.] stehen noch.', value: 'BC04' },
    ],
  },
  {
    id: 'year',
    reason: 'Four digits are a year if nothing that they could count follows.',
    starts: Is.Digits | Is.Number,
    read: readYear,
    examples: [
      { text: 'Der Dichter wurde [1811] geboren.', value: '1811' },
      { text: 'Der Vertrag läuft von [2009]-[2011] weiter.', value: ['2009', '2011'] },
      { text: 'Die Liga [2010/11] war stark.', value: '2010' },
      { text: 'Seit [1990] lebt sie in Graz.', value: '1990' },
    ],
    not: [
      'Die Agenda 2010 war umstritten.',
      'Rund 2000 Menschen kamen.',
      'Das Rad kostet 1999 Euro.',
      'Die Firma sitzt in 1010 Wien.',
      'Telefon 0471/2010 33',
      'Es hat 2000 bis 3000 Grad.',
      'Die Erzählungen aus 1001 Nacht.',
      'Hannover 96 gewann 2:1.',
      'Die alte MiG-29 flog vorbei.',
    ],
  },
  {
    id: 'year-short',
    reason: 'An apostrophe stands for the century.',
    starts: Is.Digits,
    read: readTwoDigits,
    examples: [{ text: "Die Revolte von ['68] wirkt nach.", value: '1968' }],
  },
];
