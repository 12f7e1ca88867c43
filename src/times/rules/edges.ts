import { bestOf } from '../match.ts';
import type { Reader } from '../reader.ts';
import { Is } from '../table.ts';
import type { Found, Rule } from '../types.ts';
import { dates } from './dates.ts';
import { days } from './days.ts';
import { eras } from './eras.ts';
import { fixedWords } from './fixed.ts';
import { relatives } from './relative.ts';
import { years } from './years.ts';

const inner: Rule[] = [...dates, ...eras, ...years, ...days, ...relatives, ...fixedWords];

/** `Anfang März`, `Mitte der 90er Jahre`, `Ende vergangener Woche`, `Ende des Jahres`, `Anfang 2007`. */
function readEdge(t: Reader, at: number): Found | null {
  if (!t.capital(at)) return null;
  const mod = t.word(at).value;
  const i =
    /^(des|der|dieses|dieser)$/.test(t.lower(at + 1)) && !t.is(at + 2, 0) && !t.is(at + 1, Is.Relative)
      ? at + 2
      : at + 1;
  const unit = t.word(i);
  if (
    i === at + 2 &&
    unit.is & Is.Unit &&
    !unit.plural &&
    /^(jahres|monats|woche|jahrhunderts|jahrzehnts)$/.test(t.lower(i)) &&
    !t.is(i + 1, Is.Digits)
  ) {
    const shift = { Y: 'Y', M: 'M', W: 'W', CE: 'CE', DE: 'DE' }[unit.unit as string] as 'Y' | undefined;
    return shift
      ? {
          first: at,
          end: i + 1,
          meaning: { is: 'date', fields: { shift: { unit: shift, by: 0, from: 'told' } } },
          mod,
        }
      : null;
  }
  const swiss = i === at + 1 ? bareUnit(t, at, mod!) : null;
  if (swiss) return swiss;
  const found = bestOf(inner, t, i);
  if (
    found?.meaning.is !== 'date' ||
    found.more ||
    found.first < i ||
    found.meaning.fields.day ||
    found.meaning.fields.weekday
  )
    return null;
  return { first: at, end: found.end, meaning: found.meaning, mod };
}

/** `Ende Jahr`, `Anfang Woche`, `Mitte Monat`: Swiss German does without the article. */
function bareUnit(t: Reader, at: number, mod: string): Found | null {
  const { unit, plural } = t.word(at + 1);
  if (plural || !/^(jahr|monat|woche)$/.test(t.lower(at + 1)) || t.is(at + 2, Is.Digits | Is.Month))
    return null;
  const shift = { unit: unit as 'Y' | 'M' | 'W', by: 0, from: 'dct' as const };
  return { first: at, end: at + 2, meaning: { is: 'date', fields: { shift } }, mod };
}

const halves = /^(haelfte|drittel|viertel)$/;

/** `erste Hälfte des 15. Jahrhunderts`, `gleichen Zeitraum des Vorjahres`. */
function readHalf(t: Reader, at: number): Found | null {
  if (!halves.test(t.lower(at + 1)) || !/^(des|der)$/.test(t.lower(at + 2))) return null;
  const found = bestOf(inner, t, at + 3);
  if (found?.meaning.is !== 'date' || found.first < at + 3) return null;
  const n = t.word(at).n;
  return { first: at, end: found.end, meaning: found.meaning, mod: n === 1 ? 'START' : 'END', article: true };
}

export const edges: Rule[] = [
  {
    id: 'edge',
    reason: 'Beginning, middle and end of a longer time: the value is the time, the edge is its mod.',
    starts: Is.Edge,
    read: readEdge,
    examples: [
      { text: 'Seit [Anfang März 2015] läuft es.', value: '2015-03', mod: 'START' },
      { text: '[Mitte der 90er Jahre] zog sie fort.', value: '199', mod: 'MID' },
      { text: 'Er starb [Ende 2007].', value: '2007', mod: 'END' },
      { text: 'Das kommt [Ende nächster Woche].', value: '2024-W26', mod: 'END' },
      { text: 'Er verlässt die Firma [Ende Jahr].', value: '2024', mod: 'END' },
      { text: '[Anfang Woche] war es kalt.', value: '2024-W25', mod: 'START' },
      { text: 'Bis [Ende des Jahres] ist es fertig.', value: '2024', mod: 'END' },
    ],
    not: ['Am Ende gewann er.', 'Am Anfang war das Wort.'],
  },
  {
    id: 'half-of',
    reason: 'The half of a century or year.',
    starts: Is.Ordinal,
    read: readHalf,
    examples: [
      { text: 'Aus [der ersten Hälfte des 15. Jahrhunderts] stammt sie.', value: '14', mod: 'START' },
    ],
  },
];
