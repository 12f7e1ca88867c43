import { Category as C } from '../../lexicon/features.ts';
import { verbAhead } from './ahead.ts';
import { soSpeaker, verbBehind, wieClause } from './behind.ts';
import { isQuoteOnly, range, tellingEnd } from './content.ts';
import { has, is, type QuoteContext, wordAt } from './context.ts';
import { Mood } from './forms.ts';
import { reportingNoun } from './nouns.ts';
import { nounPhrase } from './phrases.ts';
import type { Draft, Range } from './quote.ts';
import { Takes } from './reporting.ts';
import type { Segment, Unit } from './segments.ts';
import { speakerOf } from './speaker.ts';
import { Bit } from './words.ts';

/** All reported speech of a sentence that a verb or noun of saying introduces or closes. */
export function indirectQuotes(ctx: QuoteContext, unit: Unit, previous: Unit | null): Draft[] {
  const drafts: Draft[] = [];
  for (let k = 0; k < unit.segments.length; k++) {
    const s = unit.segments[k]!;
    const draft =
      (s.kind === 'wie' && wieClause(ctx, unit, k)) ||
      (s.kind === 'first' && verbBehind(ctx, unit, k)) ||
      soSpeaker(ctx, unit, k) ||
      verbAhead(ctx, unit, k) ||
      nounAhead(ctx, unit, k) ||
      sentenceBefore(ctx, unit, k, previous);
    if (draft) drafts.push(draft);
  }
  return drafts.filter((d) => d.content.length > 0);
}

// ---------------------------------------------------------------- die Behauptung, …

function nounAhead(ctx: QuoteContext, unit: Unit, k: number): Draft | null {
  const s = unit.segments[k]!;
  const c = unit.segments[k + 1];
  if (
    !c ||
    has(ctx, c.first, Bit.Wonach) ||
    (c.kind !== 'dass' && c.kind !== 'infinitive' && !(c.kind === 'second' && c.mood === Mood.Subjunctive1))
  )
    return null;
  const noun = reportingNoun(ctx, s.first, s.end);
  if (noun < 0) return null;
  const content = range(c.first, nounContentEnd(unit, k + 1));
  return { kind: 'indirect', content, speaker: nounSpeaker(ctx, unit, k, noun), cue: [noun] };
}

function nounContentEnd(unit: Unit, start: number): number {
  for (let n = start + 1; n < unit.segments.length; n++) {
    const s = unit.segments[n]!;
    if ((s.kind === 'first' && s.mood === Mood.Indicative) || s.kind === 'none')
      return unit.segments[n - 1]!.end;
  }
  return tellingEnd(unit);
}

/** die Forderung der Gewerkschaft; else the subject of the clause: "Er vertrat die Meinung". */
function nounSpeaker(ctx: QuoteContext, unit: Unit, k: number, noun: number): Range | null {
  const s = unit.segments[k]!;
  const from = /^(?:von|vom)$/.test(wordAt(ctx, noun + 1)) ? noun + 2 : noun + 1;
  if (from < s.end && (from > noun + 1 || has(ctx, from, Bit.Genitive) || ctx.mentionAt[from]! >= 0)) {
    const genitive = nounPhrase(ctx, from, s.end);
    if (genitive) return genitive;
  }
  const subject = s.finite >= 0 ? speakerOf(ctx, unit, k, null) : null;
  return subject && !(subject.first <= noun && noun < subject.end) ? subject : null;
}

// ---------------------------------------------------------------- Die Bahn streicht den Zug. Das sagte ein Sprecher.

function sentenceBefore(ctx: QuoteContext, unit: Unit, k: number, previous: Unit | null): Draft | null {
  const s = unit.segments[k]!;
  if (s.kind !== 'second' || !s.cue || !(s.cue.takes & Takes.Speech) || !pointsBack(ctx, s)) return null;
  // "Die Brücke bleibt zu, das teilte die Stadt mit."
  const content =
    k > 0
      ? range(unit.first, unit.segments[k - 1]!.end)
      : previous
        ? range(previous.first, previous.end)
        : [];
  if (!content.length || (k > 0 && isQuoteOnly(unit, 0, k))) return null;
  const { first, end } = content[0]!;
  return {
    kind: 'indirect',
    back: k === 0,
    content: [{ first, end }],
    speaker: speakerOf(ctx, unit, k, s.cue),
    cue: s.cue.tokens,
  };
}

/** "Das", "Dies zumindest", "Das alles" before the verb of saying; "Das nennt man Skat", "Das heißt" say nothing of it. */
function pointsBack(ctx: QuoteContext, s: Segment): boolean {
  const { first, finite, cue } = s;
  if (
    !has(ctx, first, Bit.Das) ||
    is(ctx, first + 1, C.Noun) ||
    /^(?:heißen|nennen|bezeichnen)$/.test(cue!.lemma)
  )
    return false;
  for (let i = first + 1; i < finite; i++)
    if (!has(ctx, i, Bit.Adverb) && wordAt(ctx, i) !== 'zumindest') return false;
  return true;
}
