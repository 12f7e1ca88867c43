import { Category as C } from '../../lexicon/features.ts';
import { has, is, isCapital, type QuoteContext, wordAt } from './context.ts';
import { Mood } from './forms.ts';
import { reportingNoun } from './nouns.ts';
import { findSubject, nounPhrase, withApposition } from './phrases.ts';
import type { Draft, Range } from './quote.ts';
import type { Segment, Unit } from './segments.ts';
import { speakerOf, vorfeldStart } from './speaker.ts';
import { type Cue, Takes } from './verbs.ts';
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

const range = (first: number, end: number): Range[] => (end > first ? [{ first, end }] : []);

const isQuoteOnly = (unit: Unit, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (unit.segments[i]!.kind !== 'quote') return false;
  return to > from;
};

// ---------------------------------------------------------------- Wie der Sender mitteilte, …

function wieClause(ctx: QuoteContext, unit: Unit, k: number): Draft | null {
  const s = unit.segments[k]!;
  if (!s.cue || !(s.cue.takes & (Takes.Speech | Takes.Clause))) return null;
  // "Er erklärte, wie das gemeldet wurde": a question, the content of the verb before it.
  const matrix = unit.segments[k - 1];
  if (matrix?.cue && matrix.before === '' && k === 1 && !hasMain(unit, 0, 1, matrix)) return null;
  const before = k > 0 ? range(unit.first, unit.segments[k - 1]!.end) : [];
  const next = unit.segments[k + 1];
  const after =
    next && (k === 0 || (next.kind !== 'relative' && !hasMainBefore(unit, k)))
      ? range(next.first, unit.end)
      : [];
  const content = [...before, ...after];
  if (!content.length) return null;
  return {
    kind: 'indirect',
    content,
    speaker: speakerOf(ctx, unit, k, s.cue),
    cue: [s.first, ...s.cue.tokens],
  };
}

const hasMain = (unit: Unit, from: number, to: number, except?: Segment): boolean =>
  unit.segments
    .slice(from, to)
    .some((s) => s !== except && (s.kind === 'second' || s.kind === 'first' || s.kind === 'quote'));

const hasMainBefore = (unit: Unit, k: number): boolean => hasMain(unit, 0, k);

// ---------------------------------------------------------------- …, sagte er(, …)

function verbBehind(ctx: QuoteContext, unit: Unit, k: number): Draft | null {
  const s = unit.segments[k]!;
  if (k === 0 || s.before === 'und' || s.finite !== s.first) return null;
  if (!s.cue || !(s.cue.takes & Takes.Speech) || s.mood > Mood.Indicative) return null;
  const next = unit.segments[k + 1];
  const goesOn = next !== undefined && continues(next);
  // "Die Lage, sagte der Minister, sei ernst": what stands in front belongs to the verb behind.
  const speaker = (goesOn && findSubject(ctx, s.finite + 1, s.end)) || speakerOf(ctx, unit, k, s.cue);
  // "Die Rebellen lehnen ab, beharren aber auf ihrer Forderung": without a subject of its own it is one more predicate.
  if ((!speaker || speaker.first < s.first) && !has(ctx, s.finite + 1, Bit.Impersonal) && !s.cue.passive)
    return null;
  const bare = vorfeldStart(unit, k) === 0 || !hasMainBefore(unit, k);
  // "Ein Sprecher, Karl Roth, sagte, …": what stands before the verb is its subject.
  if (bare && !isQuoteOnly(unit, 0, k) && !(goesOn && next.kind === 'first')) return null;
  if (isQuoteOnly(unit, 0, k)) return null;
  const content = [
    ...range(unit.first, unit.segments[k - 1]!.end),
    ...(goesOn ? range(next.first, unit.end) : []),
  ];
  return { kind: 'indirect', content, speaker, cue: s.cue.tokens };
}

/** Does the content go on behind the cue? „…, sagte er, werde aber kommen.“ */
const continues = (s: Segment): boolean =>
  (s.kind === 'first' || s.kind === 'second') &&
  (s.mood === Mood.Subjunctive1 || s.mood === Mood.Subjunctive2);

// ---------------------------------------------------------------- …, so der Minister(, …)

function soSpeaker(ctx: QuoteContext, unit: Unit, k: number): Draft | null {
  const s = unit.segments[k]!;
  if (!has(ctx, s.first, Bit.So) || s.first + 1 >= s.end || k === 0) return null;
  const heading = s.finite === s.first + 1 && s.cue && s.cue.takes & Takes.Speech;
  if (s.finite >= 0 && !heading) return null;
  const phrase = heading ? null : nounPhrase(ctx, s.first + 1, unit.end);
  if (
    !heading &&
    (!phrase || has(ctx, s.first + 1, Bit.Preposition) || phrase.end < Math.min(s.end, phrase.first + 1))
  )
    return null;
  const speaker = phrase ? withApposition(ctx, phrase, unit.end) : speakerOf(ctx, unit, k, s.cue);
  if (isQuoteOnly(unit, 0, k)) return null;
  const next = unit.segments.find((n) => n.first >= Math.max(s.end, speaker?.end ?? 0));
  const open = next && next.kind !== 'relative';
  const content = [
    ...range(unit.first, unit.segments[k - 1]!.end),
    ...(open ? range(next.first, unit.end) : []),
  ];
  return { kind: 'indirect', content, speaker, cue: heading ? [s.first, ...s.cue!.tokens] : [s.first] };
}

// ---------------------------------------------------------------- er sagte, …

/** Verbs after which a clause in the indicative with the verb second is content: "Sie sagte, das ist so." */
const plain = new Set(
  'sagen meinen erklären behaupten glauben heißen betonen schreiben berichten hoffen mitteilen melden angeben ankündigen fürchten versichern bestätigen denken vermuten erzählen beteuern verkünden'.split(
    ' ',
  ),
);

function verbAhead(ctx: QuoteContext, unit: Unit, k: number): Draft | null {
  const s = unit.segments[k]!;
  const start = complement(ctx, unit, k, s.cue);
  if (start < 0) return null;
  const content = range(unit.segments[start]!.first, complementEnd(ctx, unit, k, start));
  if (isQuoteOnly(unit, start, start + 1) || !content.length) return null;
  const cue = s.cue ? s.cue.tokens : s.finite >= 0 ? [s.finite] : [];
  return { kind: 'indirect', content, speaker: speakerOf(ctx, unit, k, s.cue), cue };
}

/** Index of the segment with which the content of clause `k` begins; -1 if it has none. */
function complement(ctx: QuoteContext, unit: Unit, k: number, cue: Cue | null): number {
  const s = unit.segments[k]!;
  if (s.finite < 0 && s.kind !== 'infinitive' && s.kind !== 'purpose') return -1;
  for (let n = k + 1; n < unit.segments.length && n < k + 4; n++) {
    const c = unit.segments[n]!;
    // "warf ihm vor, das Land mit Öl, Gas und Kohle zu versorgen": the commas of a list cut the infinitive.
    if (isComplement(ctx, unit, n, cue, s)) return c.kind === 'infinitive' ? k + 1 : n;
    // "sagte der Minister, der aus Kiel kam, dass": an apposition or a relative clause may stand between.
    if (c.kind !== 'none' && c.kind !== 'relative') return -1;
  }
  return -1;
}

function isComplement(ctx: QuoteContext, unit: Unit, n: number, cue: Cue | null, matrix: Segment): boolean {
  const c = unit.segments[n]!;
  const takes = cue?.takes ?? 0;
  switch (c.kind) {
    case 'dass':
    case 'question':
      return (takes & Takes.Clause) !== 0;
    case 'infinitive':
      return (takes & Takes.Infinitive) !== 0;
    case 'second':
    case 'first':
      if (c.mood === Mood.Subjunctive1) return matrix.mood === Mood.Indicative || cue !== null;
      if (has(ctx, c.first, Bit.Coordinator) || c.kind === 'first') return false;
      if (c.mood === Mood.Subjunctive2) return takes !== 0;
      return cue !== null && plain.has(cue.lemma) && n === unit.segments.indexOf(matrix) + 1;
    case 'subordinate':
      return takes !== 0 && subjunctiveFollows(unit, n);
    default:
      return false;
  }
}

/** "sagte, wenn das so bleibe, müsse man handeln": the content begins with a clause of its own. */
function subjunctiveFollows(unit: Unit, n: number): boolean {
  const next = unit.segments[n + 1];
  return next !== undefined && next.kind === 'first' && next.mood >= Mood.Subjunctive1;
}

/** Where the content stops: at the end of the sentence, or where the clause around it goes on. */
function complementEnd(ctx: QuoteContext, unit: Unit, k: number, start: number): number {
  const matrix = unit.segments[k]!;
  const content = unit.segments[start]!;
  const inner = matrix.kind !== 'second' && matrix.kind !== 'first';
  for (let n = start + 1; n < unit.segments.length; n++) {
    const s = unit.segments[n]!;
    const previous = unit.segments[n - 1]!;
    // "sagte, er sei krank und verließ den Saal": the subjunctive ends, the story goes on.
    if (s.before === 'und' && s.mood === Mood.Indicative && (content.mood > Mood.Indicative || s.cue))
      return previous.end;
    const resumes =
      s.kind === 'first' && s.mood === Mood.Indicative && s.before === ',' && previous.kind !== 'subordinate';
    if (resumes && (inner || content.mood !== Mood.Indicative || s.cue)) return previous.end;
    // "sagte, er sei krank, und verließ den Saal"
    if (has(ctx, s.first, Bit.Coordinator) && s.finite === s.first + 1 && s.mood === Mood.Indicative && s.cue)
      return previous.end;
    if (has(ctx, s.first, Bit.So) && n > start && s.finite < 0 && isCapital(ctx, s.end - 1))
      return previous.end;
  }
  return unit.end;
}

// ---------------------------------------------------------------- die Behauptung, …

function nounAhead(ctx: QuoteContext, unit: Unit, k: number): Draft | null {
  const s = unit.segments[k]!;
  const c = unit.segments[k + 1];
  if (
    !c ||
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
  return unit.end;
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
  if (k !== 0 || !previous || s.kind !== 'second' || !s.cue || !(s.cue.takes & Takes.Speech)) return null;
  if (
    !has(ctx, s.first, Bit.Das) ||
    s.finite !== s.first + 1 ||
    s.cue.lemma === 'heißen' ||
    is(ctx, s.first + 1, C.Noun)
  )
    return null;
  return {
    kind: 'indirect',
    content: [
      { first: previous.first, end: previous.end },
      { first: s.first, end: s.first + 1 },
    ],
    speaker: speakerOf(ctx, unit, k, s.cue),
    cue: s.cue.tokens,
  };
}
