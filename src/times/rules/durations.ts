import { amountAt, period } from '../numbers.ts';
import type { Reader } from '../reader.ts';
import { Is } from '../table.ts';
import type { Found, Rule, Unit } from '../types.ts';
import { isAge } from './ages.ts';

const lasting = (first: number, end: number, value: string, more: Partial<Found> = {}): Found => ({
  first,
  end,
  meaning: { is: 'value', type: 'DURATION', value },
  measured: true,
  ...more,
});

const timed = (unit: Unit): boolean => unit === 'H' || unit === 'min' || unit === 'S';

/** "Stunden des Kampfes" can be counted; "drei Nächte", "fünf Wochenenden" too. */
function unitAt(t: Reader, i: number): Unit | null {
  const { unit } = t.word(i);
  if (unit) return t.word(i).is & Is.Season && !t.word(i).plural ? unit : unit;
  if (
    t.is(i, Is.Part) &&
    /^(naechte|naechten|nacht|abende|abenden|morgen|vormittage|nachmittage|nachmittagen)$/.test(t.lower(i))
  )
    return t.word(i).part as Unit;
  return null;
}

/** `drei Jahre`, `ein halbes Jahr`, `zwei Jahre und neun Monate`, `sechs bis acht Monate`. */
function readCounted(t: Reader, at: number): Found | null {
  const amount = amountAt(t, at);
  if (!amount) return null;
  const unit = unitBehind(t, amount.end, amount.n);
  if (!unit) return range(t, at, amount.n, amount.end);
  if (!believable(t, at, amount.n, unit)) return null;
  const joined =
    Number.isInteger(amount.n) && !t.word(unit.end - 1).scale ? joinedAt(t, unit.end, unit.unit) : null;
  if (isAge(t, at, joined?.end ?? unit.end)) return null;
  const first = t.is(at - 1, Is.Ordinal) && !t.isOrdinalToken(at - 1) && amount.n !== 1 ? at - 1 : at;
  return lasting(
    first,
    joined?.end ?? unit.end,
    joined
      ? join(period(amount.n, unit.unit), joined.value)
      : period(scaled(t, amount.n, unit.end - 1), unit.unit),
    { article: true },
  );
}

/** "eine Viertelstunde" is 15 minutes. */
const scaled = (t: Reader, n: number | 'X', i: number): number | 'X' =>
  n === 'X' ? n : n * (t.word(i).scale ?? 1);

/** The unit, at most one adjective later: "zwei aufeinanderfolgenden Tagen", "drei volle Jahre". */
function unitBehind(t: Reader, i: number, n: number | 'X'): { unit: Unit; end: number } | null {
  const unit = unitAt(t, i);
  if (unit) return { unit, end: i + 1 };
  if (t.capital(i) || t.word(i).is || !/(e|en|er|es)$/.test(t.lower(i)) || t.lower(i).length < 4) return null;
  // "Heute ist ein guter Tag": one of them is described, not measured.
  if (n === 1 && !/^(ganz|voll|geschlagen|weiter|zusaetzlich|einzig|knapp|lang)/.test(t.lower(i)))
    return null;
  const behind = unitAt(t, i + 1);
  return behind && t.is(i + 1, Is.Unit) ? { unit: behind, end: i + 2 } : null;
}

/** "ein Tag" yes; "ein Tage", "der eine Morgen" no. */
function believable(
  t: Reader,
  at: number,
  n: number | 'X',
  { unit, end }: { unit: Unit; end: number },
): boolean {
  const noun = t.lower(end - 1);
  const plural =
    t.word(end - 1).plural ||
    t.word(end - 1).scale !== undefined ||
    /^(naechte|naechten|abende|morgen)/.test(noun);
  if (n === 1)
    return (
      (!plural || t.word(end - 1).scale !== undefined) &&
      t.is(end - 1, Is.Unit) &&
      (!/^(eines|einer)$/.test(t.lower(at)) ||
        /^(innerhalb|binnen|waehrend|zeitraum|frist|dauer|laufe|seit|nach|vor|in)$/.test(t.lower(at - 1)))
    );
  // "9 Jahr" is a typing error, "zwei Jahres" a compound; "drei Sommer" is fine.
  return n === 0.5 || n === 1.5 || plural || t.is(end - 1, Is.Season) || timed(unit) || n === 'X';
}

/** "zwei Jahre und neun Monate", "eine Stunde 20 Minuten": the second unit is smaller. */
function joinedAt(t: Reader, i: number, larger: Unit): { value: string; end: number } | null {
  const from = t.lower(i) === 'und' ? i + 1 : i;
  const amount = amountAt(t, from);
  if (!amount || amount.n === 'X') return null;
  const unit = t.word(amount.end).unit;
  const order: Unit[] = ['Y', 'M', 'W', 'D', 'H', 'min', 'S'];
  if (!unit || order.indexOf(unit) <= order.indexOf(larger) || !order.includes(larger)) return null;
  return { value: period(amount.n, unit), end: amount.end + 1 };
}

/** `P2Y` + `P9M` → `P2Y9M`; `P1D` + `PT2H` → `P1DT2H`; `PT1H` + `PT20M` → `PT1H20M`. */
const join = (a: string, b: string): string => a + (a.includes('T') ? b.slice(2) : b.slice(1));

/** "sechs bis acht Monate": both numbers take the unit of the last. */
function range(t: Reader, at: number, n: number | 'X', i: number): Found | null {
  if (!/^(bis|oder|-|–)$/.test(t.lower(i)) || n === 'X') return null;
  const second = amountAt(t, i + 1);
  if (!second || second.n === 'X') return null;
  const unit = unitAt(t, second.end);
  if (!unit || !t.is(second.end, Is.Unit) || isAge(t, at, second.end + 1)) return null;
  const last = lasting(i + 1, second.end + 1, period(second.n, unit));
  return { ...lasting(at, i, period(n, unit)), more: [last] };
}

const openLeaders =
  /^(die|der|seit|nach|vor|ueber|fuer|binnen|innerhalb|in|von|um|seiner|ihrer|ganze|ganzen|lange|langen|fruehen|alle)$/;

/** `seit Jahren`, `nach Monaten`, `über Jahre`: a plural that nobody counted. */
function readOpen(t: Reader, at: number): Found | null {
  const { unit, plural } = t.word(at);
  if (!plural || !unit || !openLeaders.test(t.lower(at - 1))) return null;
  const before = t.lower(at - 1);
  // "über die Jahre", "im Laufe der Jahre": the article is taken in.
  if (/^(die|der)$/.test(before))
    return /^(ueber|laufe)$/.test(t.lower(at - 2))
      ? lasting(at - 1, at + 1, period('X', unit), { measured: false })
      : null;
  if (/^(in|von|um|fuer|alle|seiner|ihrer)$/.test(before) && !(before === 'in' && t.lower(at - 2) === 'erst'))
    return null;
  const own = /^(ganze|ganzen|lange|langen|fruehen)$/.test(before);
  return { ...lasting(own || before === 'ueber' ? at - 1 : at, at + 1, period('X', unit)), measured: false };
}

/** "ganze Jahr", "das ganze Jahr über". */
function readWhole(t: Reader, at: number): Found | null {
  if (!/^(ganze|ganzen|gesamte|gesamten|halbe|halben)$/.test(t.lower(at))) return null;
  const { unit = t.word(at + 1).part as Unit | undefined, plural } = t.word(at + 1);
  if (
    !unit ||
    plural ||
    !t.capital(at + 1) ||
    !/^(das|die|den|dem|der|eine|einen|ein)$/.test(t.lower(at - 1))
  )
    return null;
  if (t.is(at + 2, Is.Digits)) return null;
  return lasting(at, at + 2, period(t.is(at, Is.Fraction) ? 0.5 : 1, unit), {
    article: true,
    measured: false,
  });
}

export const durations: Rule[] = [
  {
    id: 'duration',
    reason: 'An amount and a unit; ages are not durations.',
    starts: Is.Digits | Is.Number | Is.Some | Is.Fraction,
    read: readCounted,
    examples: [
      { text: 'Das dauerte [drei Jahre] lang.', value: 'P3Y', type: 'DURATION' },
      { text: 'Sie brauchten [ein halbes Jahr] dafür.', value: 'P0.5Y' },
      { text: 'Er bekam [zwei Jahre und neun Monate] Haft.', value: 'P2Y9M' },
      { text: 'Er war [19 Jahre] Bürgermeister.', value: 'P19Y' },
      { text: 'Die Frist steigt von [zwei Jahren] auf drei.', value: 'P2Y' },
      { text: 'Vor [fünf Jahren] war das anders.', value: 'P5Y' },
      { text: 'Es dauert [sechs] bis [acht Monate].', value: ['P6M', 'P8M'] },
      { text: 'Nach [rund 200 Stunden] war Schluss.', value: 'PT200H', mod: 'APPROX' },
      { text: 'Seit [mehr als zehn Jahren] lebt er hier.', value: 'P10Y', mod: 'MORE_THAN' },
      { text: 'Nach [90 Minuten] stand es 2:1.', value: 'PT90M' },
      { text: 'Seit [einigen Jahren] ist das so.', value: 'PXY' },
      { text: 'Er blieb [anderthalb Stunden].', value: 'PT1.5H' },
      { text: 'Sie sprach [eine Viertelstunde], er [2½ Stunden].', value: ['PT15M', 'PT2.5H'] },
      { text: 'An [zwei aufeinanderfolgenden Tagen] regnete es.', value: 'P2D' },
    ],
    not: [
      'Das war ein guter Tag.',
      'Sie ist 22 Jahre alt.',
      'Kinder bis 15 Jahre zahlen nichts.',
      'Ein Moment der Ruhe.',
      'Der 16 Jahre jüngere Bruder.',
      'Jugendliche ab 16 Jahren dürfen wählen.',
      'Kinder zwischen sechs und elf Jahren wandern.',
      'Sie war 19 Jahre, als sie floh.',
      'Er ist 45 Jahre und lebt in Köln.',
      'Das Wahlalter sinkt von 18 Jahren auf 16.',
      'Strafmündig ist man ab 14 Jahren.',
      'Frauen unter 40 Jahren sind betroffen.',
      'Personen über 65 Jahre zahlen nichts.',
      'Peter (19 Jahre) und Anna (20 Jahre) kamen.',
    ],
  },
  {
    id: 'duration-open',
    reason: 'A bare plural after "seit", "nach", "vor", "über" lasts an unknown time.',
    starts: Is.Unit,
    read: readOpen,
    examples: [
      { text: 'Seit [Jahren] warten sie.', value: 'PXY', type: 'DURATION' },
      { text: 'Er war [über Jahre] dort.', value: 'PXY' },
      { text: 'Das wuchs über [die Jahre] hinweg.', value: 'PXY' },
    ],
    not: ['Die Tage der Menschheit.'],
  },
  {
    id: 'duration-whole',
    reason: '"das ganze Jahr" is one year long.',
    starts: Is.Lead | Is.Fraction,
    read: readWhole,
    examples: [{ text: 'Sie arbeitete [das ganze Jahr] daran.', value: 'P1Y', type: 'DURATION' }],
  },
];
