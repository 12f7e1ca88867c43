import { Feature as F } from '../../lexicon/features.ts';
import { has, isCapital, type QuoteContext } from './context.ts';
import { finiteness, moodOf } from './forms.ts';
import type { Segment, SegmentKind } from './segments.ts';
import { reportingVerb } from './verbs.ts';
import { Bit } from './words.ts';

/**
 * Puts clauses together that an apposition or a relative clause has cut: "hatte der Sprecher, Karl Roth, gesagt",
 * "wie der Konzern, der in Bonn sitzt, mitteilte".
 */
export function joinBrackets(ctx: QuoteContext, segments: Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (let k = 0; k < segments.length; k++) {
    const s = segments[k]!;
    const close = closingSegment(ctx, segments, k);
    if (close > k) {
      joined.push(closedBy(ctx, s, segments[close]!));
      k = close;
    } else joined.push(s.kind === 'relative' && s.finite < 0 ? { ...s, kind: 'none' } : s);
  }
  return joined;
}

const opensBracket: ReadonlySet<SegmentKind> = new Set<SegmentKind>([
  'wie',
  'dass',
  'subordinate',
  'relative',
  'question',
]);

/** Index of the segment that holds the rest of the verb of segment `k`; -1 if it is whole. */
function closingSegment(ctx: QuoteContext, segments: Segment[], k: number): number {
  const s = segments[k]!;
  const verbless = opensBracket.has(s.kind) && s.finite < 0;
  const main = (s.kind === 'second' || s.kind === 'first') && !s.cue;
  if (!verbless && !main) return -1;
  for (let n = k + 1; n < Math.min(segments.length, k + 5); n++) {
    const c = segments[n]!;
    if (c.before !== ',') return -1;
    if (verbless && c.finite >= 0 && (c.kind === 'first' || c.kind === 'second') && c.finite >= c.end - 2)
      return n;
    if (main && n > k + 1 && isVerbRest(ctx, c)) return n;
    if (c.kind !== 'none' && c.kind !== 'relative') return -1;
  }
  return -1;
}

/** A participle, infinitive or particle with few words before it: "zugesagt", "am Montag mit", "bekannt". */
function isVerbRest(ctx: QuoteContext, c: Segment): boolean {
  if (c.end - c.first > 5 || (c.finite >= 0 && finiteness(ctx, c.finite) === 2)) return false;
  const last = c.end - 1;
  return (
    has(ctx, last, Bit.Particle) ||
    (!isCapital(ctx, last) && (ctx.lex.features[last]! & (F.PartPast | F.Inf)) !== 0)
  );
}

function closedBy(ctx: QuoteContext, s: Segment, close: Segment): Segment {
  const finite = s.finite >= 0 ? s.finite : close.finite;
  const cue = reportingVerb(ctx, s.first, close.end, finite);
  return { ...s, end: close.end, finite, mood: moodOf(ctx, finite), cue };
}
