import type { Reader } from './reader.ts';
import { Is } from './table.ts';
import type { Unit } from './types.ts';

/** A whole number of a digits token (`12`, `1.000`), or null (`12,5`, `3.`, `20:30`). */
export function integerAt(t: Reader, i: number): number | null {
  if (!t.is(i, Is.Digits) || t.isOrdinalToken(i)) return null;
  const text = t.text(i);
  if (/^\d{1,9}$/.test(text)) return Number(text);
  return /^\d{1,3}(?:\.\d{3}){1,3}$/.test(text) ? Number(text.replaceAll('.', '')) : null;
}

/** The day of an ordinal (`3.`, `dritten`), or null. */
export function ordinalAt(t: Reader, i: number): number | null {
  if (t.isOrdinalToken(i)) {
    const text = t.text(i);
    return /^\d{1,4}\.$/.test(text) ? Number(text.slice(0, -1)) : null;
  }
  return t.is(i, Is.Ordinal) ? t.word(i).n! : null;
}

export interface Amount {
  n: number | 'X';
  end: number;
}

/** An amount before a unit: `12`, `2,5`, `zwölf`, `ein halbes`, `anderthalb`, `ein paar`, `mehrere`, `drei Dutzend`. */
export function amountAt(t: Reader, i: number): Amount | null {
  const word = t.word(i);
  if (word.is & Is.Digits) return digitsAmount(t, i);
  if (word.is & Is.Some) return { n: 'X', end: i + 1 };
  if (word.is & Is.Fraction) return word.n === 0.5 ? { n: 0.5, end: i + 1 } : null;
  if (!(word.is & Is.Number)) return null;
  if (word.n === 1) {
    if (t.is(i + 1, Is.Fraction) && t.word(i + 1).n === 0.5) return { n: 0.5, end: i + 2 };
    if (t.lower(i + 1) === 'paar') return { n: 'X', end: i + 2 };
    if (t.lower(i + 1) === 'einziger' || t.lower(i + 1) === 'einzigen') return { n: 1, end: i + 2 };
    if (t.lower(i + 1) === 'dutzend') return { n: 12, end: i + 2 };
  }
  return { n: word.n!, end: i + 1 };
}

function digitsAmount(t: Reader, i: number): Amount | null {
  const whole = integerAt(t, i);
  if (whole !== null) {
    // "12 050 Minuten": a space as the thousands separator.
    if (/^\d{3}$/.test(t.text(i + 1)) && whole > 0 && whole < 1000 && /^[1-9]/.test(t.text(i))) {
      return { n: whole * 1000 + Number(t.text(i + 1)), end: i + 2 };
    }
    if (t.text(i + 1) === '½' && !t.spaced(i + 1)) return { n: whole + 0.5, end: i + 2 };
    return { n: whole, end: i + 1 };
  }
  const decimal = /^(\d{1,6}),(\d{1,3})$/.exec(t.text(i));
  return decimal ? { n: Number(`${decimal[1]}.${decimal[2]}`), end: i + 1 } : null;
}

/** `P3Y`, `PT35H`, `P2W`; `PXD` for an amount that nobody counted. */
export function period(n: number | 'X', unit: Unit): string {
  if (unit === 'H' || unit === 'S') return `PT${n}${unit}`;
  if (unit === 'min') return `PT${n}M`;
  if (unit === 'HY') return n === 'X' ? 'PXM' : `P${6 * n}M`;
  if (unit === 'Q') return n === 'X' ? 'PXM' : `P${3 * n}M`;
  if (unit === 'MO' || unit === 'MI' || unit === 'AF' || unit === 'EV' || unit === 'NI')
    return `PT${n}${unit}`;
  return `P${n}${unit}`;
}
