import { integerAt, ordinalAt } from '../numbers.ts';
import type { Reader } from '../reader.ts';
import { Is } from '../table.ts';
import type { Fields, Found, Rule } from '../types.ts';

const beforeChrist = (t: Reader, i: number): number =>
  /^v\.?$/.test(t.lower(i)) && /^chr/.test(t.lower(i + 1))
    ? i + 2
    : /^v\.chr\.?$/.test(t.lower(i))
      ? i + 1
      : 0;
const afterChrist = (t: Reader, i: number): number =>
  /^n\.?$/.test(t.lower(i)) && /^chr/.test(t.lower(i + 1))
    ? i + 2
    : /^n\.chr\.?$/.test(t.lower(i))
      ? i + 1
      : 0;

function readEra(t: Reader, at: number): Found | null {
  const from = t.is(at, Is.Unit) && t.word(at).unit === 'Y' ? at + 1 : at;
  const year = integerAt(t, from);
  if (year === null) return null;
  const before = beforeChrist(t, from + 1);
  const end = before || afterChrist(t, from + 1);
  if (!end) return null;
  // The dot of "Chr." is a token of its own before a comma.
  const dotted = t.text(end) === '.' && /^[,;)]$/.test(t.text(end + 1));
  return {
    first: at,
    end: dotted ? end + 1 : end,
    meaning: { is: 'date', fields: { year, beforeChrist: before > 0 } },
    article: from > at,
  };
}

/** `60er Jahre`, `1990er-Jahren`, `siebziger Jahre`, `Neunzigerjahre`, `die Achtziger`. */
function readDecade(t: Reader, at: number): Found | null {
  const word = t.word(at);
  const follows = t.word(at + 1).unit === 'Y' && t.word(at + 1).plural;
  let decade: number | null = null;
  let end = follows ? at + 2 : at + 1;
  if (word.is & Is.Decade) {
    const lone =
      /jahren?$/.test(t.lower(at)) ||
      (t.capital(at) && /^(die|der|den|dreissiger|und)$/.test(t.lower(at - 1)));
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
  return {
    first: at,
    end: end || at + 2,
    meaning: { is: 'date', fields: { ...fields, beforeChrist: end > 0 } },
    article: true,
  };
}

export const eras: Rule[] = [
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
];
