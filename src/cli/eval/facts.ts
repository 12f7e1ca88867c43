import { overlaps, type Span, sameSpan } from '../../core/span.ts';
import type { GoldFact } from '../../gold/gold.ts';
import { isCore } from '../../gold/labels.ts';
import type { Tally } from './tally.ts';

type Fact = Omit<GoldFact, 'line'>;

/**
 * Strict: the same type, and every argument of the gold with the same role and span. Relaxed: the same type, and for each
 * of its core roles that the gold fills an argument that overlaps; a second fact about a relation that is already found
 * is then not counted as wrong. Each fact is paired once.
 */
export function countFacts(gold: Fact[], found: Fact[], tally: Tally): void {
  for (const [measure, fits] of [
    ['strict', fitsStrictly],
    ['relaxed', fitsLoosely],
  ] as const) {
    const free = new Set(found);
    for (const theirs of gold) {
      const ours = found.find((f) => free.has(f) && f.label === theirs.label && fits(theirs, f));
      if (ours) free.delete(ours);
      for (const row of [theirs.label, 'all'])
        tally.add('facts', row, measure, ours ? { right: 1 } : { missed: 1 });
    }
    for (const ours of free) {
      if (measure === 'relaxed' && gold.some((g) => isAbout(g, ours))) continue;
      for (const row of [ours.label, 'all']) tally.add('facts', row, measure, { wrong: 1 });
    }
  }
}

export const fitsStrictly = (gold: Fact, found: Fact): boolean =>
  gold.arguments.every((g) => found.arguments.some((f) => f.role === g.role && sameSpan(f, g)));

function fitsLoosely(gold: Fact, found: Fact): boolean {
  const roles = new Set(gold.arguments.map((a) => a.role).filter((role) => isCore(gold.label, role)));
  const inRole = (fact: Fact, role: string): Span[] => fact.arguments.filter((a) => a.role === role);
  return [...roles].every((role) =>
    inRole(gold, role).some((g) => inRole(found, role).some((f) => overlaps(f, g))),
  );
}

/** The same type about some of the same words, in whatever role. */
export const isAbout = (gold: Fact, found: Fact): boolean =>
  gold.label === found.label && gold.about.some((g) => found.about.some((f) => overlaps(f, g)));
