import { hasMain, hasMainBefore, isQuoteOnly, isSpeechOfItsOwn, range, tellingEnd } from './content.ts';
import { has, type QuoteContext, wordAt } from './context.ts';
import { Mood } from './forms.ts';
import { findSubject, nounPhrase, withApposition } from './phrases.ts';
import type { Draft } from './quote.ts';
import { Takes } from './reporting.ts';
import type { Segment, Unit } from './segments.ts';
import { speakerOf, vorfeldStart } from './speaker.ts';
import { Bit } from './words.ts';

// ---------------------------------------------------------------- Wie der Sender mitteilte, …

export function wieClause(ctx: QuoteContext, unit: Unit, k: number): Draft | null {
  const s = unit.segments[k]!;
  if (!s.cue || !(s.cue.takes & (Takes.Speech | Takes.Clause))) return null;
  // "Er erklärte, wie das gemeldet wurde": a question, the content of the verb before it.
  const matrix = unit.segments[k - 1];
  if (matrix?.cue && matrix.before === '' && k === 1 && !hasMain(unit, 0, 1, matrix)) return null;
  if (asksHow(ctx, matrix)) return null;
  const before = k > 0 ? range(unit.first, unit.segments[k - 1]!.end) : [];
  const next = unit.segments[k + 1];
  const after =
    next && (k === 0 || (next.kind !== 'relative' && !hasMainBefore(unit, k)))
      ? range(next.first, tellingEnd(unit))
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

/** "Er verstehe nicht, wie man das behaupten könne", "war zu hören, wie er angab": the clause is an object. */
const asksHow = (ctx: QuoteContext, before: Segment | undefined): boolean =>
  before !== undefined &&
  /^(?:nicht|weiß|wissen|hören|sehen|zeigt|zeigen)$/.test(wordAt(ctx, before.end - 1));

// ---------------------------------------------------------------- …, sagte er(, …)

export function verbBehind(ctx: QuoteContext, unit: Unit, k: number): Draft | null {
  const s = unit.segments[k]!;
  // "Er freute sich: „Fast geschafft“, sagte er": only what stands in marks.
  if (k === 0 || s.before === 'und' || s.finite !== s.first || isSpeechOfItsOwn(unit.segments[k - 1]!))
    return null;
  if (!s.cue || !(s.cue.takes & Takes.Speech) || s.mood > Mood.Indicative) return null;
  // "Die Bank lehnt ab, erwartet aber neue Gespräche", "hatte erklärt, er sei krank, erkannte …": one more predicate.
  if (has(ctx, s.finite + 1, Bit.Coordinator) || isOneMore(unit, k)) return null;
  const next = unit.segments[k + 1];
  const goesOn = next !== undefined && continues(next);
  // "Die Lage, sagte der Minister, sei ernst": what stands in front belongs to the verb behind.
  const speaker = (goesOn && findSubject(ctx, s.finite + 1, s.end)) || speakerOf(ctx, unit, k, s.cue);
  // "Die Eltern lehnen ab, erwarten aber ein neues Angebot": without a subject of its own it is one more predicate.
  if ((!speaker || speaker.first < s.first) && !has(ctx, s.finite + 1, Bit.Impersonal) && !s.cue.passive)
    return null;
  const bare = vorfeldStart(unit, k) === 0 || !hasMainBefore(unit, k);
  // "Ein Sprecher, Karl Roth, sagte, …": what stands before the verb is its subject.
  if (bare && !isQuoteOnly(unit, 0, k) && !(goesOn && next.kind === 'first')) return null;
  if (isQuoteOnly(unit, 0, k)) return null;
  const content = [
    ...range(unit.first, unit.segments[k - 1]!.end),
    ...(goesOn ? range(next.first, tellingEnd(unit)) : []),
  ];
  return { kind: 'indirect', content, speaker, cue: s.cue.tokens };
}

/** Did a verb of saying before have the clause before as its content? */
function isOneMore(unit: Unit, k: number): boolean {
  const matrix = unit.segments[k - 2];
  const main = matrix !== undefined && (matrix.kind === 'second' || matrix.kind === 'first');
  return (
    main &&
    matrix.cue !== null &&
    matrix.mood === Mood.Indicative &&
    unit.segments[k - 1]!.mood > Mood.Indicative
  );
}

/** Does the content go on behind the cue? „…, sagte er, werde aber kommen.“ */
const continues = (s: Segment): boolean =>
  (s.kind === 'first' || s.kind === 'second') &&
  (s.mood === Mood.Subjunctive1 || s.mood === Mood.Subjunctive2);

// ---------------------------------------------------------------- …, so der Minister(, …)

export function soSpeaker(ctx: QuoteContext, unit: Unit, k: number): Draft | null {
  const s = unit.segments[k]!;
  if (
    !has(ctx, s.first, Bit.So) ||
    s.first + 1 >= s.end ||
    k === 0 ||
    isSpeechOfItsOwn(unit.segments[k - 1]!)
  )
    return null;
  // "Galt er als mild, so wurde er streng beurteilt": "so" takes up the clause before.
  const heading =
    s.finite === s.first + 1 &&
    s.cue &&
    s.cue.takes & Takes.Speech &&
    unit.segments[0]!.kind !== 'first' &&
    !s.cue.passive;
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
    ...(open ? range(next.first, tellingEnd(unit)) : []),
  ];
  return { kind: 'indirect', content, speaker, cue: heading ? [s.first, ...s.cue!.tokens] : [s.first] };
}
