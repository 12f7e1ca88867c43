import { Shape } from '../../core/document.ts';
import { Category as C, Feature as F } from '../../lexicon/features.ts';
import { joinBrackets } from './brackets.ts';
import { has, is, isCapital, isWord, punctuation, type QuoteContext, wordAt } from './context.ts';
import { finiteness, Mood, moodOf } from './forms.ts';
import { type Cue, finiteVerb, reportingVerb } from './verbs.ts';
import { Bit } from './words.ts';

export type SegmentKind =
  /** Verb in second or later place, verb first. */
  | 'second'
  | 'first'
  | 'dass'
  | 'question'
  | 'wie'
  | 'relative'
  | 'subordinate'
  | 'infinitive'
  | 'purpose'
  /** Nothing but a quotation in marks. */
  | 'quote'
  /** No verb: an apposition, a member of a list, the rest of a clause. */
  | 'none';

/** What stands between two commas, semicolons, colons or dashes outside of quotations and parentheses. */
export interface Segment {
  first: number;
  end: number;
  /** The mark before it; empty at the start of the unit and behind a quotation that ends in its own stop. */
  before: string;
  kind: SegmentKind;
  finite: number;
  mood: Mood;
  cue: Cue | null;
}

/** One sentence, or several that one quotation holds together. */
export interface Unit extends Pick<Segment, 'first' | 'end'> {
  segments: Segment[];
}

/** Joins sentences that a quotation in marks spans. */
export function unitRanges(ctx: QuoteContext): { first: number; end: number }[] {
  const units: { first: number; end: number }[] = [];
  let p = 0;
  for (const s of ctx.doc.sentences) {
    while (p < ctx.pairs.length && ctx.pairs[p]!.close < s.first) p++;
    const last = units[units.length - 1];
    let spans = false;
    for (let k = Math.max(0, p - 2); k < ctx.pairs.length && ctx.pairs[k]!.open < s.first; k++)
      if (ctx.pairs[k]!.close >= s.first) spans = true;
    if (last && spans) last.end = s.end;
    else units.push({ first: s.first, end: s.end });
  }
  return units;
}

/** A sentence that needs no reading because nothing is reported in it. */
export const plainUnit = (ctx: QuoteContext, first: number, end: number): Unit => ({
  first,
  end: trimStop(ctx, first, end),
  segments: [],
});

export function readUnit(ctx: QuoteContext, first: number, end: number): Unit {
  const segments: Segment[] = [];
  let from = first;
  let before = '';
  const close = (to: number, next: string, mark: string) => {
    const filled = to > from;
    if (filled) segments.push(readSegment(ctx, from, to, before));
    from = to;
    if (filled || mark !== ',') before = next;
  };
  for (let i = first; i < end; i++) {
    if (ctx.shut[i]) {
      if (endsQuoteClause(ctx, i, end)) close(i + 1, '', '');
      continue;
    }
    const c = punctuation(ctx, i);
    if (c && delimits(ctx, i, c)) {
      close(i, c, c);
      from = i + 1;
    } else if (i > from && secondPredicate(ctx, i)) close(i, 'und', '');
  }
  close(trimStop(ctx, from, end), '', '');
  if (segments.length > mostSegments) segments.length = 0;
  return { first, end: trimStop(ctx, first, end), segments: joinBrackets(ctx, segments) };
}

/** More commas than any sentence has: a table, a list of names. */
const mostSegments = 200;

/** "… und fügte hinzu": a second predicate without comma. */
const secondPredicate = (ctx: QuoteContext, i: number): boolean =>
  has(ctx, i, Bit.Coordinator) &&
  !ctx.shut[i + 1] &&
  !isCapital(ctx, i + 1) &&
  (finiteness(ctx, i + 1) === 2 || has(ctx, i + 1, Bit.Dass));

const delimits = (ctx: QuoteContext, i: number, c: string): boolean =>
  ',;:'.includes(c) || ('–—-'.includes(c) && (ctx.doc.tokens.shape[i]! & Shape.SpaceBefore) !== 0 && i > 0);

/** „Wir kommen,“ sagte er. – „Wer war das?“ fragte sie. The mark ends the clause without a comma behind it. */
function endsQuoteClause(ctx: QuoteContext, i: number, end: number): boolean {
  if (ctx.shut[i] !== 1 || ctx.shut[i + 1] === 1 || i + 1 >= end || isCapital(ctx, i + 1)) return false;
  if (!'.,!?…'.includes(punctuation(ctx, i - 1) || 'x')) return false;
  return finiteness(ctx, i + 1) > 0 || has(ctx, i + 1, Bit.So);
}

/** The end of the sentence without its stop. */
export function trimStop(ctx: QuoteContext, first: number, end: number): number {
  while (end > first && !ctx.shut[end - 1] && '.!?…:;,'.includes(punctuation(ctx, end - 1) || 'x')) end--;
  return end;
}

function readSegment(ctx: QuoteContext, first: number, end: number, before: string): Segment {
  const s: Segment = { first, end, before, kind: 'none', finite: -1, mood: Mood.None, cue: null };
  let i = first;
  if (ctx.closeOf[first] === end - 1) {
    s.kind = 'quote';
    return s;
  }
  while (i < end - 1 && has(ctx, i, Bit.Coordinator)) i++;
  const introduced = introducer(ctx, i, end, before);
  s.finite = finiteVerb(ctx, introduced ? i + 1 : i, end, introduced !== null);
  s.kind = introduced ?? 'none';
  if (introduced === 'relative' && (s.finite < 0 ? hasZu(ctx, i, end) : !isLast(ctx, s, end))) {
    s.kind = 'none';
    s.finite = finiteVerb(ctx, i, end, false);
  }
  if (s.kind === 'none') s.kind = mainKind(ctx, s, i, end);
  if (s.finite >= 0) {
    s.mood = moodOf(ctx, s.finite);
    s.cue = reportingVerb(ctx, first, end, s.finite);
  }
  return s;
}

function introducer(ctx: QuoteContext, i: number, end: number, before: string): SegmentKind | null {
  if (has(ctx, i, Bit.Dass)) return 'dass';
  // "so dass", "ohne dass", "auch wenn", "erst als"
  if (has(ctx, i + 1, Bit.Dass) && i + 1 < end)
    return has(ctx, i, Bit.So | Bit.Purpose) ? 'subordinate' : 'dass';
  if (has(ctx, i, Bit.Purpose) && hasZu(ctx, i, end)) return 'purpose';
  if (has(ctx, i, Bit.Wonach)) return 'dass';
  if (has(ctx, i, Bit.Wie)) return 'wie';
  if (has(ctx, i, Bit.Subordinator))
    return is(ctx, i, C.Function) && subordinates(ctx, i, end) ? 'subordinate' : null;
  if (has(ctx, i + 1, Bit.Subordinator) && has(ctx, i, Bit.Adverb) && subordinates(ctx, i + 1, end))
    return 'subordinate';
  if (before === ',' && has(ctx, i, Bit.Relative)) return 'relative';
  if (
    before === ',' &&
    has(ctx, i, Bit.Preposition) &&
    has(ctx, i + 1, Bit.Relative) &&
    // "auf deren Listen"
    (!isCapital(ctx, i + 2) || /^(?:deren|dessen)$/.test(wordAt(ctx, i + 1)))
  )
    return 'relative';
  if (has(ctx, i, Bit.Question)) return 'question';
  return null;
}

/** "seit Montag gilt", "während der Sitzung sagte er": a preposition; "während er sprach": the verb stands last. */
function subordinates(ctx: QuoteContext, i: number, end: number): boolean {
  const finite = finiteVerb(ctx, i + 1, end, true);
  if (finite < 0) return false;
  if (!is(ctx, i, C.Function)) return false;
  // "Als Begründung gab er an": what the phrase with "als" stands before is a main clause.
  if (wordAt(ctx, i) === 'als') return finite >= end - 2 || isLastButInfinitives(ctx, finite, end);
  return finite >= end - 2 || !has(ctx, i, Bit.Preposition);
}

/** Is the finite verb the last of the clause, but for infinitives behind it ("hätte kommen können")? */
const isLast = (ctx: QuoteContext, s: Segment, end: number): boolean =>
  s.finite >= 0 && isLastButInfinitives(ctx, s.finite, end);

function isLastButInfinitives(ctx: QuoteContext, finite: number, end: number): boolean {
  for (let i = finite + 1; i < end; i++) {
    if (!isWord(ctx, i) || (!(ctx.lex.features[i]! & F.Inf) && !has(ctx, i, Bit.Coordinator)))
      return (i > finite + 1 && has(ctx, i, Bit.Preposition)) || isComparison(ctx, finite, i);
  }
  return true;
}

/** "die teurer sein werden als gedacht"; but "die Regeln gälten als streng" */
function isComparison(ctx: QuoteContext, finite: number, i: number): boolean {
  if (wordAt(ctx, i) !== 'als') return false;
  for (let k = finite - 1; k > finite - 4 && k >= 0; k--) if (ctx.lex.features[k]! & F.Cmp) return true;
  return false;
}

function mainKind(ctx: QuoteContext, s: Segment, i: number, end: number): SegmentKind {
  const zu = hasZu(ctx, i, end);
  if (s.finite < 0 || (zu && finiteness(ctx, s.finite) === 1)) {
    if (zu) s.finite = -1;
    return zu ? 'infinitive' : 'none';
  }
  return s.finite === i ? 'first' : 'second';
}

/** "zu kommen", "anzukündigen" among the tokens. */
export function hasZu(ctx: QuoteContext, first: number, end: number): boolean {
  for (let i = end - 1; i >= first; i--) {
    if (ctx.shut[i]) continue;
    if (
      ctx.lex.features[i]! & F.ZuInf ||
      (ctx.lex.form[i]! < 0 && /^[a-zäöüß]{2,9}zu[a-zäöüß]{3,}n$/.test(wordAt(ctx, i)) && !isCapital(ctx, i))
    )
      return true;
    if (!has(ctx, i, Bit.Zu) || i + 1 >= end || isCapital(ctx, i + 1)) continue;
    if (ctx.lex.features[i + 1]! & F.Inf || (ctx.lex.form[i + 1]! < 0 && /n$/.test(wordAt(ctx, i + 1))))
      return true;
  }
  return false;
}
