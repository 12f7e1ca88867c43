import { overlaps } from '../../core/span.ts';
import type { GoldTime } from '../../gold/gold.ts';
import type { Tally } from './tally.ts';

type Time = Omit<GoldTime, 'line'>;

/**
 * Strict: the same span. Relaxed: an overlap, each expression paired with the first of the gold that is still free.
 * `any type` looks at the span alone, the rows of types and `all` at the type too, `with value`, where the gold has `valued` times, at the value instead.
 */
export function countTimes(gold: Time[], found: Time[], valued: boolean, tally: Tally): void {
  const pairs = pair(gold, found);
  const labels = new Set([...gold, ...found].map((t) => t.label));
  for (const label of labels) {
    const theirs = gold.filter((t) => t.label === label);
    const ours = found.filter((t) => t.label === label);
    const both = pairs.filter(([g, f]) => g.label === label && f.label === label).length;
    for (const row of [label, 'all']) {
      countSets(theirs.map(span), ours.map(span), row, tally);
      countPairs(theirs.length, ours.length, both, row, tally);
    }
  }
  countSets(gold.map(span), found.map(span), 'any type', tally);
  countPairs(gold.length, found.length, pairs.length, 'any type', tally);
  if (!valued) return;
  const value = (t: Time): string => `${span(t)} ${t.value}`;
  countSets(gold.map(value), found.map(value), 'with value', tally);
  const same = pairs.filter(([g, f]) => g.value === f.value).length;
  countPairs(gold.length, found.length, same, 'with value', tally);
}

const span = (t: Time): string => `${t.start}-${t.end}`;

function pair(gold: Time[], found: Time[]): [Time, Time][] {
  const taken = new Set<Time>();
  return found.flatMap((ours): [Time, Time][] => {
    const theirs = gold.find((g) => !taken.has(g) && overlaps(g, ours));
    if (!theirs) return [];
    taken.add(theirs);
    return [[theirs, ours]];
  });
}

function countSets(gold: string[], found: string[], row: string, tally: Tally): void {
  const theirs = new Set(gold);
  const ours = new Set(found);
  const right = [...theirs].filter((x) => ours.has(x)).length;
  tally.add('times', row, 'strict', { right, wrong: ours.size - right, missed: theirs.size - right });
}

const countPairs = (gold: number, found: number, right: number, row: string, tally: Tally): void =>
  tally.add('times', row, 'relaxed', { right, wrong: found - right, missed: gold - right });
