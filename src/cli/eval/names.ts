import { overlaps } from '../../core/span.ts';
import type { GoldName } from '../../gold/gold.ts';
import type { Tally } from './tally.ts';

type Name = Omit<GoldName, 'line'>;

const key = (n: Name): string => `${n.start}-${n.end} ${n.label}`;
const span = (n: Name): string => `${n.start}-${n.end}`;
const main = new Set(['person', 'place', 'organisation']);

/**
 * Strict: the same span and type. Relaxed: a name of the gold counts as found if one of the same type overlaps it, and one
 * of ours as wrong if it overlaps none. All rows but the one that says so count outer names only.
 */
export function countNames(gold: Name[], found: Name[], tally: Tally): void {
  const outerGold = gold.filter((n) => !n.inner);
  const outerFound = found.filter((n) => !n.inner);
  for (const label of new Set([...outerGold, ...outerFound].map((n) => n.label))) {
    const ours = outerFound.filter((n) => n.label === label);
    const theirs = outerGold.filter((n) => n.label === label);
    for (const row of sumsOf(label)) {
      countSets(theirs.map(key), ours.map(key), row, tally);
      countOverlaps(theirs, ours, row, tally);
    }
  }
  countSets(outerGold.map(span), outerFound.map(span), 'any type', tally);
  countOverlaps(outerGold, outerFound, 'any type', tally);
  const column = (n: Name): string => `${n.inner ? 'inner' : 'outer'} ${key(n)}`;
  countSets(gold.map(column), found.map(column), withNested, tally);
}

const three = 'people, places, organisations';
const withNested = 'all, with nested ones';

/** The rows that a name of this label counts in, but for nested ones. */
const sumsOf = (label: string): string[] => (main.has(label) ? [label, three, 'all'] : [label, 'all']);

export const nameRows = (label: string): string[] => [...sumsOf(label), withNested];

function countSets(gold: string[], found: string[], row: string, tally: Tally): void {
  const theirs = new Set(gold);
  const ours = new Set(found);
  const right = [...theirs].filter((x) => ours.has(x)).length;
  tally.add('names', row, 'strict', { right, wrong: ours.size - right, missed: theirs.size - right });
}

function countOverlaps(gold: Name[], found: Name[], row: string, tally: Tally): void {
  const right = gold.filter((g) => found.some((f) => overlaps(f, g))).length;
  const wrong = found.filter((f) => !gold.some((g) => overlaps(f, g))).length;
  tally.add('names', row, 'relaxed', { right, wrong, missed: gold.length - right });
}
