import { overlaps, type Span } from '../../core/span.ts';
import type { GoldQuote } from '../../gold/gold.ts';
import type { Tally } from './tally.ts';

type Quote = Omit<GoldQuote, 'line'>;

/**
 * Strict: the same words are the quotation. Relaxed: they share at least half of the characters that either of them has
 * (intersection over union ≥ 0.5), each of the gold paired with the best
 * that is still free, the same ones first. `with speaker` asks besides
 * that the speakers' words overlap, or that both name nobody.
 */
export function countQuotes(gold: Quote[], found: Quote[], tally: Tally): void {
  for (const [measure, least] of [
    ['strict', 1],
    ['relaxed', 0.5],
  ] as const) {
    const { pairs, free } = pair(gold, found, least);
    for (const theirs of gold) {
      const ours = pairs.get(theirs);
      for (const row of [theirs.label, 'all'])
        tally.add('quotes', row, measure, ours ? { right: 1 } : { missed: 1 });
      const speaker = ours && sameSpeaker(theirs, ours);
      tally.add(
        'quotes',
        'with speaker',
        measure,
        speaker ? { right: 1 } : { missed: 1, wrong: ours ? 1 : 0 },
      );
    }
    for (const ours of free)
      for (const row of [ours.label, 'all', 'with speaker']) tally.add('quotes', row, measure, { wrong: 1 });
  }
}

/** Those that are the same come first, so that none of them is taken by a quotation around it. */
function pair(gold: Quote[], found: Quote[], least: number) {
  const free = new Set(found);
  const pairs = new Map<Quote, Quote>();
  for (const threshold of least < 1 ? [1, least] : [1])
    for (const theirs of gold) {
      const ours = pairs.has(theirs) ? null : best(theirs, free, threshold);
      if (!ours) continue;
      free.delete(ours);
      pairs.set(theirs, ours);
    }
  return { pairs, free };
}

function best(theirs: Quote, free: Set<Quote>, least: number): Quote | null {
  let found: Quote | null = null;
  let score = 0;
  for (const ours of free) {
    const likeness = shared(theirs.content, ours.content);
    if (likeness > score) {
      found = ours;
      score = likeness;
    }
  }
  return score >= least ? found : null;
}

export const sameSpeaker = (a: Quote, b: Quote): boolean =>
  a.speaker.length ? a.speaker.some((x) => b.speaker.some((y) => overlaps(x, y))) : !b.speaker.length;

const length = (spans: Span[]): number => spans.reduce((n, s) => n + s.end - s.start, 0);

/** Intersection over union, in characters. */
export function shared(a: Span[], b: Span[]): number {
  let both = 0;
  for (const x of a)
    for (const y of b) both += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return both / (length(a) + length(b) - both || 1);
}
