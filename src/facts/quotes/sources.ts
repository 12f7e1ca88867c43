import { Category as C } from '../../lexicon/features.ts';
import { tellingEnd } from './content.ts';
import { has, is, isCapital, punctuation, type QuoteContext, wordAt } from './context.ts';
import { Mood } from './forms.ts';
import { isSourceNoun } from './nouns.ts';
import { nounPhrase, withApposition } from './phrases.ts';
import type { Draft, Range } from './quote.ts';
import type { Segment, Unit } from './segments.ts';
import { isAfterwards, isOfSpeaker, subjectMeant } from './source-meaning.ts';
import { Bit } from './words.ts';

/** A phrase that names the source of its sentence: laut Polizei, nach Angaben der Polizei, Medien zufolge, demnach. */
interface Source {
  /** Tokens of the whole phrase, which are no content. */
  phrase: Range;
  cue: number;
  speaker: Range | null;
}

export function sourceQuotes(ctx: QuoteContext, unit: Unit): Draft[] {
  const drafts: Draft[] = [];
  for (let i = unit.first; i < unit.end; i++) {
    if (!has(ctx, i, Bit.Laut | Bit.Nach | Bit.Zufolge | Bit.Demnach | Bit.Wonach | Bit.Aus) || ctx.shut[i])
      continue;
    const source = readSource(ctx, unit, i);
    if (!source) continue;
    const content = around(ctx, unit, source);
    if (!content.length) continue;
    const same = has(ctx, i, Bit.Demnach | Bit.Wonach);
    const meant = subjectMeant(ctx, unit, source.speaker);
    drafts.push({ kind: 'indirect', content, speaker: source.speaker, meant, cue: [source.cue], same });
    i = Math.max(i, source.phrase.end - 1);
  }
  return drafts;
}

function readSource(ctx: QuoteContext, unit: Unit, i: number): Source | null {
  if (has(ctx, i, Bit.Wonach) && punctuation(ctx, i - 1) === ',') return wonach(ctx, unit, i);
  if (has(ctx, i, Bit.Aus)) return wordAt(ctx, i + 1) === 'sicht' ? laut(ctx, unit, i) : null;
  if (has(ctx, i, Bit.Zufolge)) return zufolge(ctx, unit, i);
  if (has(ctx, i, Bit.Laut)) return laut(ctx, unit, i);
  if (has(ctx, i, Bit.Nach)) return nachAngaben(ctx, unit, i) ?? meinungNach(ctx, unit, i);
  if (has(ctx, i, Bit.Demnach)) return demnach(ctx, unit, i);
  return null;
}

/** laut Polizei; gemäß einem Bericht. "laut" alone is an adverb: "sprach laut". */
function laut(ctx: QuoteContext, unit: Unit, i: number): Source | null {
  const phrase = nounPhrase(ctx, i + 1, unit.end);
  if (!phrase) return null;
  if (wordAt(ctx, i) === 'gemäß' && !isSourceNoun(ctx, phrase.head)) return null;
  const full = withApposition(ctx, phrase, unit.end);
  return { phrase: { first: i, end: full.end }, cue: i, speaker: full };
}

/** nach Angaben der Polizei; nach den Worten des Sprechers; nach eigenen Angaben. */
function nachAngaben(ctx: QuoteContext, unit: Unit, i: number): Source | null {
  const phrase = nounPhrase(ctx, i + 1, unit.end);
  if (!phrase || !phraseNamesSource(ctx, phrase.first, phrase.end)) return null;
  if (isAfterwards(ctx, unit, i, phrase)) return null;
  const full = withApposition(ctx, phrase, unit.end);
  return { phrase: { first: i, end: full.end }, cue: i, speaker: full };
}

function phraseNamesSource(ctx: QuoteContext, first: number, end: number): boolean {
  if (
    isCapital(ctx, first) &&
    !isSourceNoun(ctx, first) &&
    !has(ctx, first, Bit.Determiner) &&
    !is(ctx, first, C.Adjective)
  )
    return false;
  for (let j = first; j < end && j < first + 5; j++) {
    if (ctx.shut[j]) return false;
    if (isSourceNoun(ctx, j)) return true;
    if (j > first && isCapital(ctx, j) && !is(ctx, j, C.PlaceAdjective | C.Adjective)) return false;
  }
  return false;
}

/** ihrer Ansicht nach; Meinung der Experten nach. */
function meinungNach(ctx: QuoteContext, unit: Unit, i: number): Source | null {
  for (let first = Math.max(unit.first, i - 8); first < i; first++) {
    const phrase = nounPhrase(ctx, first, i);
    if (phrase && phrase.end === i && phraseNamesSource(ctx, phrase.first, i)) {
      if (isOfSpeaker(ctx, unit, phrase, i)) return null;
      return { phrase: { first: phrase.first, end: i + 1 }, cue: i, speaker: phrase };
    }
  }
  return null;
}

function zufolge(ctx: QuoteContext, unit: Unit, i: number): Source | null {
  for (let first = Math.max(unit.first, i - 14); first < i; first++) {
    if (isVerbOrComma(ctx, first)) continue;
    const phrase = nounPhrase(ctx, first, i);
    if (phrase && phrase.end === i)
      return { phrase: { first: phrase.first, end: i + 1 }, cue: i, speaker: phrase };
  }
  return null;
}

const isVerbOrComma = (ctx: QuoteContext, i: number): boolean =>
  punctuation(ctx, i) !== '' ||
  has(ctx, i, Bit.Preposition | Bit.Coordinator) ||
  // "einigen Zeugen zufolge": the determiner is a verb as well.
  (is(ctx, i, C.Verb) && !isCapital(ctx, i) && !has(ctx, i, Bit.Determiner));

/** Demnach begins the sentence or follows its verb; "danach" is of time unless it begins a report in the subjunctive. */
function demnach(ctx: QuoteContext, unit: Unit, i: number): Source | null {
  const main = unit.segments.find((s) => s.first <= i && i < s.end);
  if (!main) return null;
  if (wordAt(ctx, i) !== 'demnach' && main.mood < 2) return null;
  return { phrase: { first: i, end: i + 1 }, cue: i, speaker: null };
}

/** eine Meldung, wonach …: the noun before the comma is the source. */
function wonach(ctx: QuoteContext, unit: Unit, i: number): Source | null {
  for (let first = Math.max(unit.first, i - 10); first < i - 1; first++) {
    const phrase = nounPhrase(ctx, first, i - 1);
    if (phrase && phrase.end === i - 1) return { phrase: { first: i, end: i + 1 }, cue: i, speaker: phrase };
  }
  return { phrase: { first: i, end: i + 1 }, cue: i, speaker: null };
}

/** The content: the sentence without the phrase; in a subordinate clause that clause. */
function around(ctx: QuoteContext, unit: Unit, source: Source): Range[] {
  const k = unit.segments.findIndex((s) => s.first <= source.phrase.first && source.phrase.first < s.end);
  const scope = k < 0 ? { first: unit.first, end: tellingEnd(unit) } : scopeOf(ctx, unit, k, source);
  const pieces: Range[] = [
    { first: scope.first, end: source.phrase.first },
    { first: source.phrase.end, end: scope.end },
  ];
  return pieces.map((p) => trimCommas(ctx, p)).filter((p) => p.end > p.first);
}

const dependent: ReadonlySet<Segment['kind']> = new Set<Segment['kind']>([
  'relative',
  'subordinate',
  'dass',
  'question',
]);

function scopeOf(ctx: QuoteContext, unit: Unit, k: number, source: Source): Range {
  const s = unit.segments[k]!;
  const whole = { first: unit.first, end: tellingEnd(unit) };
  if (!dependent.has(s.kind)) {
    const alone = source.phrase.first === s.first && source.phrase.end >= s.end;
    if (k === 0 || alone || !unit.segments.slice(0, k).some((m) => m.kind === 'second')) return whole;
    // "darunter laut Polizei zwei Kinder"; "der Hafen ist nach Angaben der Stadt offen" behind another main clause
    if (s.kind === 'none') return { first: s.first, end: s.end };
    return s.kind === 'second' ? { first: s.first, end: whole.end } : whole;
  }
  return { first: s.first, end: has(ctx, s.first, Bit.Wonach | Bit.Dass) ? dependentEnd(unit, k) : s.end };
}

/** "Hinweise, wonach der Zug brannte, der leer war, bestätigten sich nicht": up to where the clause around goes on. */
function dependentEnd(unit: Unit, k: number): number {
  for (let n = k + 1; n < unit.segments.length; n++) {
    const s = unit.segments[n]!;
    if (s.kind === 'first' && s.before === ',' && s.mood <= Mood.Indicative) return unit.segments[n - 1]!.end;
  }
  return unit.end;
}

function trimCommas(ctx: QuoteContext, p: Range): Range {
  let { first, end } = p;
  while (first < end && !ctx.shut[first] && ',;:–'.includes(punctuation(ctx, first) || 'x')) first++;
  while (end > first && !ctx.shut[end - 1] && ',;:–.'.includes(punctuation(ctx, end - 1) || 'x')) end--;
  return { first, end };
}
