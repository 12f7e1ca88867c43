import { date, value } from '../found.ts';
import { amountAt, period } from '../numbers.ts';
import type { Reader } from '../reader.ts';
import { Is } from '../table.ts';
import type { Found, Rule, Shift, Unit } from '../types.ts';

const shiftUnits = new Set<Unit>(['Y', 'M', 'W', 'D', 'Q', 'HY', 'DE', 'CE']);

const directions: Record<string, number> = {
  spaeter: 1,
  danach: 1,
  darauf: 1,
  zuvor: -1,
  vorher: -1,
  davor: -1,
  frueher: -1,
};

/** `drei Jahre später`, `eine Woche zuvor`, `Tags darauf`, `Tag zuvor`: counted from the day just told of. */
function readLater(t: Reader, at: number): Found | null {
  const amount = amountAt(t, at) ?? { n: 1, end: at };
  const unit = t.word(amount.end).unit;
  const by = unit ? directions[t.lower(amount.end + 1)] : 0;
  if (!unit || !by) return null;
  const end = amount.end + 2;
  if (amount.end === at && !standsBare(t, at, unit)) return null;
  if (unit === 'H' || unit === 'min' || unit === 'S')
    return value(at, end, 'TIME', 'XXXX-XX-XXTXX:XX', { measured: true });
  if (amount.n === 'X') return value(at, end, 'DATE', by > 0 ? 'FUTURE_REF' : 'PAST_REF');
  if (!shiftUnits.has(unit) || !Number.isInteger(amount.n))
    return value(at, end, 'DURATION', period(amount.n, unit));
  return date(
    at,
    end,
    { shift: { unit: unit as Shift['unit'], by: by * amount.n, from: 'last' } },
    { article: amount.end === at, measured: true },
  );
}

/** `tags darauf`, `Tag zuvor`; "im Jahr darauf", "in der Woche davor" need the preposition or article. */
const standsBare = (t: Reader, at: number, unit: Unit): boolean =>
  !t.word(at).plural &&
  (unit === 'D' || (/^[YMW]$/.test(unit) && /^(im|der|das|die|dem|des)$/.test(t.lower(at - 1)))) &&
  !/^(spaeter|frueher)$/.test(t.lower(at + 1));

/** `Abend zuvor`, `Nacht darauf`, `Morgen danach`. */
function readPartLater(t: Reader, at: number): Found | null {
  const by = /^(spaeter|frueher)$/.test(t.lower(at + 1)) ? 0 : directions[t.lower(at + 1)];
  if (!by || !t.capital(at) || !/^(am|der|vom|zum)$/.test(t.lower(at - 1))) return null;
  // "Der Abend danach war lang."
  if (t.lower(at - 1) === 'der' && t.lower(at - 2) !== 'in') return null;
  return date(at, at + 2, { shift: { unit: 'D', by, from: 'last' }, part: t.word(at).part });
}

/** `am gleichen Tag`, `am selben Abend`, `im gleichen Jahr`, `des gleichen Zeitraums` (not a unit). */
function readSame(t: Reader, at: number): Found | null {
  if (
    !/^(selben|gleichen|selbe|gleiche|demselben|derselben|darauffolgenden|vorherigen|anderen|jenem|jenen|jener)$/.test(
      t.lower(at),
    )
  )
    return null;
  if (/^zeitraum/.test(t.lower(at + 1)) && t.lower(at + 2) === 'des' && /^vorjahr/.test(t.lower(at + 3))) {
    return date(at, at + 4, { shift: { unit: 'Y', by: -1, from: 'dct' } }, { article: true });
  }
  const head = t.word(at + 1);
  const by = /^darauf|^ander/.test(t.lower(at)) ? 1 : /^vorher/.test(t.lower(at)) ? -1 : 0;
  if (/^ander/.test(t.lower(at)) && !(head.unit === 'D' && !head.plural && t.lower(at - 1) === 'am'))
    return null;
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
  if (/^(letzter|juengster)$/.test(word) && t.lower(at - 2) === 'in')
    return value(at - 2, at + 1, 'DATE', 'PAST_REF');
  if (/^(frueheren|vergangenen|alten)$/.test(word) && t.lower(at - 2) === 'in' && t.lower(at) === 'zeiten')
    return value(at - 1, at + 1, 'DATE', 'PAST_REF');
  if (word === 'naechster' && t.lower(at - 2) === 'in') return value(at - 2, at + 1, 'DATE', 'FUTURE_REF');
  const first =
    t.lower(at - 1) === 'dieser' ? at - 1 : t.lower(at - 2) === 'dieser' && !t.capital(at - 1) ? at - 2 : 0;
  return first && /^(in|zu|seit)$/.test(t.lower(first - 1))
    ? value(first, at + 1, 'DATE', first === at - 2 ? 'PRESENT_REF' : 'PAST_REF')
    : null;
}

export const laters: Rule[] = [
  {
    id: 'later',
    reason: 'An amount with "später" or "zuvor" is counted from the date told last.',
    starts: Is.Digits | Is.Number | Is.Some | Is.Unit,
    read: readLater,
    examples: [
      { text: 'Er kam [1990], [drei Jahre später] ging er.', value: ['1990', '1993'] },
      {
        text: 'Am [3. Mai 2010] fiel das Urteil, [tags darauf] war er frei.',
        value: ['2010-05-03', '2010-05-04'],
      },
      { text: 'Sie gewann wie schon am [Tag zuvor].', value: '2024-06-18' },
      { text: 'Sie gewann [2023] und im [Jahr darauf].', value: ['2023', '2024'] },
      { text: 'Im [Januar] floh er, [drei Wochen später] fand man ihn.', value: ['2024-01', 'XXXX-WXX'] },
      { text: '[Eine Minute später] fiel das Tor.', value: 'XXXX-XX-XXTXX:XX', type: 'TIME' },
    ],
  },
  {
    id: 'part-later',
    reason: '"am Abend zuvor" is that of the day before the one told last.',
    starts: Is.Part,
    read: readPartLater,
    examples: [
      {
        text: 'Am [Donnerstag] stieg die Aktie; am [Abend zuvor] fiel sie.',
        value: ['2024-06-13', '2024-06-12TEV'],
      },
      {
        text: 'Er fiel am [Montag]; in der [Nacht darauf] starb er.',
        value: ['2024-06-17', '2024-06-18TNI'],
        type: 'TIME',
      },
    ],
    not: ['Der Abend danach war lang.'],
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
];
