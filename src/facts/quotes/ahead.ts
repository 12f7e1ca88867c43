import { isQuoteOnly, isSpeechOfItsOwn, range, tellingEnd } from './content.ts';
import { has, isCapital, type QuoteContext, wordAt } from './context.ts';
import { Mood } from './forms.ts';
import type { Draft } from './quote.ts';
import { Takes } from './reporting.ts';
import type { Segment, Unit } from './segments.ts';
import { speakerOf } from './speaker.ts';
import type { Cue } from './verbs.ts';
import { Bit } from './words.ts';

/** Verbs after which a clause in the indicative with the verb second is content: "Sie sagte, das ist so." */
const plain = new Set(
  [
    'sagen meinen erklären behaupten glauben heißen betonen schreiben berichten hoffen mitteilen',
    'melden angeben ankündigen fürchten versichern bestätigen denken vermuten erzählen beteuern',
    'verkünden',
  ]
    .join(' ')
    .split(' '),
);

export function verbAhead(ctx: QuoteContext, unit: Unit, k: number): Draft | null {
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
    if (isNewSentence(c)) return -1;
    // "warf ihm vor, das Land mit Öl, Gas und Kohle zu versorgen": the commas of a list cut the infinitive.
    // "teilte mit, der Werkleiterin, Anna Roth, sei gekündigt": what stands before the verb is part of the content.
    if (isComplement(ctx, unit, n, cue, s)) return c.kind === 'infinitive' || c.kind === 'first' ? k + 1 : n;
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
      // "bestätigte Berichte, wonach …": the source is the noun, see sources.ts.
      return (takes & Takes.Clause) !== 0 && !has(ctx, c.first, Bit.Wonach);
    case 'question':
      return (takes & Takes.Clause) !== 0;
    case 'infinitive':
      return (takes & Takes.Infinitive) !== 0;
    case 'second':
    case 'first':
      // "Nachdem er gegangen ist, habe er …", "in einem Brief, der heute kam, er sei": no clause under the one before.
      if (!cue && matrix.kind !== 'second' && matrix.kind !== 'first') return false;
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

/** "Sie kündigte Streiks an; am Montag ruhte der Betrieb": behind a semicolon the indicative tells on. */
const isNewSentence = (s: Segment): boolean =>
  s.before === ';' && s.mood === Mood.Indicative && (s.kind === 'second' || s.kind === 'first');

/** Where the content stops: at the end of the sentence, or where the clause around it goes on. */
function complementEnd(ctx: QuoteContext, unit: Unit, k: number, start: number): number {
  const matrix = unit.segments[k]!;
  const content = unit.segments[start]!;
  const inner = matrix.kind !== 'second' && matrix.kind !== 'first';
  const indicativeContent = content.mood === Mood.Indicative;
  for (let n = start + 1; n < unit.segments.length; n++) {
    const s = unit.segments[n]!;
    const previous = unit.segments[n - 1]!;
    if (isNewSentence(s) || isSpeechOfItsOwn(s)) return previous.end;
    // "forderte, Daten zu sammeln, wobei er die Kosten trug": the text tells on.
    if (
      /^(?:wobei|woraufhin|worauf)$/.test(wordAt(ctx, s.first)) &&
      s.mood === Mood.Indicative &&
      !indicativeContent
    )
      return previous.end;
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
  return tellingEnd(unit);
}
