import { integerAt } from '../numbers.ts';
import type { Reader } from '../reader.ts';
import { Is } from '../table.ts';
import type { Fields, Found, Rule } from '../types.ts';

/** Names that carry a year of their own: "Agenda 2010" is a reform, not a date. */
const named = new Set(
  'agenda expo windows office vision horizont horizon euro europa stuttgart apollo studio formel strategie charta ziel projekt'.split(
    ' ',
  ),
);
/** Before a number of four digits these make it a year. */
const yearLeaders = new Set(
  'in seit ab bis vor nach um anno im jahr jahre jahren jahres jahrgang zwischen sommer und gegenueber fuer'.split(
    ' ',
  ),
);
const quantity = new Set(
  'euro mark dollar franken prozent meter metern kilometer kilometern km kilo kilogramm kg tonnen liter hektar mann stueck quadratmeter zuschauer zuschauern menschen personen einwohner einwohnern mitglieder mitgliedern besucher besuchern uhr mal seiten grad schilling lire watt punkte punkten cent milliarden millionen s'.split(
    ' ',
  ),
);

/** A year that stands alone is believed if it is a plausible one and nothing says that it counts something. */
export function yearAt(t: Reader, i: number): number | null {
  const text = t.text(i);
  if (!/^\d{4}$/.test(text)) return null;
  const year = Number(text);
  if (year < 1000 || year > 2100) return null;
  const next = t.text(i + 1);
  if (
    next === '%' ||
    next === '€' ||
    next === '$' ||
    (next === '.' && /^\d/.test(t.text(i + 2)) && !t.spaced(i + 1))
  )
    return null;
  return year;
}

function standsAlone(t: Reader, i: number, year: number): boolean {
  // "eine Garantie bis mindestens 2030"
  const before = t.lower(i - 1) === 'mindestens' && t.lower(i - 2) === 'bis' ? 'bis' : t.lower(i - 1);
  if (compared(t, i, year)) return true;
  if (named.has(before) || numbered.test(before) || quantity.has(t.lower(i + 1)) || isCode(t, i))
    return false;
  // A noun right behind: "seit 1998 Bundeskanzler", but "in 2010 Fällen", "2000 Menschen".
  const noun = t.capital(i + 1) && t.kind(i + 1) === 0 && !t.startsSentence(i + 1);
  if (noun && /^(in|von)$/.test(before)) return false;
  if (countsOn(t, i)) return false;
  if (yearLeaders.has(before) || lifespan(t, i, year)) return true;
  if (year < 1500 || year > 2050) return before === '(' && t.text(i + 1) === ')';
  if (year % 100 === 0 && (noun || year < 1900)) return before === '(';
  if (!noun) return true;
  return year >= 1900 && (t.startsSentence(i) || !counted.test(before));
}

/** "höher als 2016": the year of the comparison; "mehr als 2016 Stimmen" counts. */
const compared = (t: Reader, i: number, year: number): boolean =>
  t.lower(i - 1) === 'als' &&
  /er$/.test(t.lower(i - 2)) &&
  !/^(mehr|weniger|laenger|oder)$/.test(t.lower(i - 2)) &&
  year > 1500 &&
  year < 2050 &&
  !(t.capital(i + 1) && t.kind(i + 1) === 0) &&
  !quantity.has(t.lower(i + 1));

/** After these a number of four digits is no year. */
const numbered =
  /^(nr|nummer|seite|seiten|zimmer|flug|hausnummer|kapitel|paragraf|paragraph|artikel|zeile|s|tel|telefon|fax|platz|postfach|din|iso|§|artikel|art|ueber|rund|etwa|knapp|fast|ca|circa|mehr|als|mindestens|zu|e|eur|€|\$|apt|[a-z])\.?$/;
/** Between these and a noun a number counts: "die 1945 Menschen". */
const counted = /^(die|der|den|alle|weitere|insgesamt|mit|auf|sind|waren|haben)$/;

/** Part of a longer number: "04131/2010", "1.999-2000", "0664/1999 200", an IBAN, "1990/53175". */
function isCode(t: Reader, i: number): boolean {
  const digits = (k: number): boolean => t.is(k, Is.Digits) && !t.isOrdinalToken(k);
  if (digits(i - 1) && t.spaced(i)) return true;
  // "Fax 2010-2015"
  if (isJoint(t.text(i - 1)) && !t.spaced(i) && numbered.test(t.lower(i - 3))) return true;
  const joined = isJoint(t.text(i - 1)) && !t.spaced(i) && t.is(i - 2, Is.Digits);
  if (joined && !/^[1-9]\d{3}$/.test(t.text(i - 2))) return true;
  return /^[/-]$/.test(t.text(i + 1)) && /^\d{5,}/.test(t.text(i + 2));
}

/** "von 2000 bis 3000 Grad" counts: the second number is no year. */
const countsOn = (t: Reader, i: number): boolean =>
  /^(bis|-|–|und|oder)$/.test(t.lower(i + 1)) &&
  /^\d{4,}$/.test(t.text(i + 2)) &&
  (Number(t.text(i + 2)) > 2100 || quantity.has(t.lower(i + 3)));

/** "1170-1230": the years of a life, however early. */
function lifespan(t: Reader, i: number, year: number): boolean {
  const other = isJoint(t.text(i + 1))
    ? Number(t.text(i + 2)) - year
    : isJoint(t.text(i - 1))
      ? year - Number(t.text(i - 2))
      : 0;
  return other > 0 && other < 110;
}

const isJoint = (text: string): boolean => text === '/' || text === '-' || text === '–';

/** What follows a month, season or day as its year: `2014`, `'68`, `dieses Jahres`, `des Vorjahres`. */
export function yearSuffix(t: Reader, i: number): { fields: Fields; end: number } | null {
  const year = yearAt(t, i);
  if (year !== null) return quantity.has(t.lower(i + 1)) ? null : { fields: { year }, end: i + 1 };
  if (/^['’]$/.test(t.text(i)) && /^\d\d$/.test(t.text(i + 1)))
    return { fields: { year: shortYear(Number(t.text(i + 1))) }, end: i + 2 };
  const from = /^(des|der)$/.test(t.lower(i)) ? i + 1 : i;
  const word = t.word(from);
  if (word.is & Is.Relative && /^jahres|^jahrs/.test(t.lower(from + 1))) {
    return { fields: { shift: { unit: 'Y', by: word.by!, from: 'dct' } }, end: from + 2 };
  }
  if (from > i && /^vorjahr/.test(t.lower(from)))
    return { fields: { shift: { unit: 'Y', by: -1, from: 'dct' } }, end: from + 1 };
  if (
    from > i &&
    /^(folgejahr|jahr)/.test(t.lower(from)) &&
    word.is & Is.Unit &&
    yearAt(t, from + 1) !== null
  ) {
    return { fields: { year: yearAt(t, from + 1)! }, end: from + 2 };
  }
  return null;
}

/** `89` → 1989, `07` → 2007. */
export const shortYear = (n: number): number => (n <= 30 ? 2000 + n : 1900 + n);

function readNamedYear(t: Reader, at: number): Found | null {
  if (t.word(at).unit !== 'Y') return null;
  if (/^['’]$/.test(t.text(at + 1)) && /^\d\d$/.test(t.text(at + 2))) {
    return {
      first: at,
      end: at + 3,
      meaning: { is: 'date', fields: { year: shortYear(Number(t.text(at + 2))) } },
      article: true,
    };
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
  return {
    first: at - 1,
    end: at + 1,
    meaning: { is: 'date', fields: { year: shortYear(Number(t.text(at))) } },
  };
}

export const years: Rule[] = [
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
    id: 'year',
    reason: 'Four digits are a year if nothing that they could count follows.',
    starts: Is.Digits | Is.Number,
    read: readYear,
    examples: [
      { text: 'Der Dichter wurde [1811] geboren.', value: '1811' },
      { text: 'Der Vertrag läuft von [2009]-[2011] weiter.', value: ['2009', '2011'] },
      { text: 'Die Liga [2010/11] war stark.', value: '2010' },
      { text: 'Seit [1990] lebt sie in Graz.', value: '1990' },
      { text: 'Sie verlangten eine Garantie bis mindestens [2030].', value: '2030' },
      { text: 'Die Beteiligung lag höher als [2016].', value: '2016' },
    ],
    not: [
      'Die Agenda 2010 war umstritten.',
      'Die Tasse zur Euro 2008 ist weg.',
      'Siehe Seite 1999 und S. 2010.',
      'Das kostet 1999 Euro, 20,15 Euro oder EUR 2010.',
      'Tel. 0471 2010, Fax 2010-2015.',
      'Er wohnt in Zimmer 2010.',
      'Das ist mal so, mal so.',
      'Rund 2000 Menschen kamen.',
      'Das Rad kostet 1999 Euro.',
      'Die Firma sitzt in 1010 Wien.',
      'Telefon 0471/2010 33',
      'Es hat 2000 bis 3000 Grad.',
      'Die Erzählungen aus 1001 Nacht.',
      'Hannover 96 gewann 2:1.',
      'In 2010 Fällen half das nicht.',
      'Der Roman „1984“ wurde verfilmt.',
      'Konto AT12 1234 2010 2011.',
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
