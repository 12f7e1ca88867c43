import { TokenKind } from '../../core/document.ts';
import { Category as C } from '../../lexicon/features.ts';
import { agrees, isSurelyNominative } from './agreement.ts';
import { has, is, punctuation, type QuoteContext, wordAt } from './context.ts';
import { Mood } from './forms.ts';
import { isSourceNoun } from './nouns.ts';
import { findSubject, type NounPhrase, nounPhrase, withApposition } from './phrases.ts';
import type { Range } from './quote.ts';
import { Takes } from './reporting.ts';
import type { Segment, Unit } from './segments.ts';
import type { Cue } from './verbs.ts';

import { Bit } from './words.ts';

/** Who says what the clause `segments[k]` reports, from the grammar of the clause. */
export function speakerOf(ctx: QuoteContext, unit: Unit, k: number, cue: Cue | null): Range | null {
  const s = unit.segments[k]!;
  if (cue?.passive && cue.lemma !== 'zitieren')
    return agent(ctx, s) ?? source(ctx, vorfeldFirst(unit, k), s.end, isSourceNoun);
  if (cue && cue.takes & Takes.Impersonal && cue.lemma !== 'lauten')
    return source(ctx, vorfeldFirst(unit, k), s.end);
  switch (s.kind) {
    case 'relative':
      return antecedent(ctx, unit, k);
    case 'first':
      return (
        (s.before === 'und' || s.finite > s.first ? earlierSubject(ctx, unit, k) : null) ??
        ofVerbFirst(ctx, unit, k)
      );
    case 'second':
      return ofVerbSecond(ctx, unit, s);
    case 'infinitive':
    case 'purpose':
      return k > 0 ? speakerOf(ctx, unit, k - 1, null) : null;
    case 'none':
      return findSubject(ctx, s.first, s.end);
    default:
      return subordinate(ctx, unit, s);
  }
}

function subordinate(ctx: QuoteContext, unit: Unit, s: Segment): Range | null {
  const subject = findSubject(ctx, s.first + 1, s.finite >= 0 ? s.finite : s.end);
  return subject && withApposition(ctx, subject, unit.end);
}

/** sagte er; teilte am Montag ein Sprecher der Polizei mit. Without any, the clause's Vorfeld stands before a comma. */
function ofVerbFirst(ctx: QuoteContext, unit: Unit, k: number): Range | null {
  const s = unit.segments[k]!;
  const start = vorfeldStart(unit, k);
  if (start < k) {
    const subject = leading(ctx, unit.segments[start]!.first, s.finite);
    if (subject) return { first: subject.first, end: lastWord(ctx, subject.first, s.finite) };
  }
  const subject = findSubject(ctx, s.finite + 1, s.end);
  return subject && withApposition(ctx, subject, unit.end);
}

/** "Sie dankte dem Team und sagte, …": the subject of the predicate before. */
function earlierSubject(ctx: QuoteContext, unit: Unit, k: number): Range | null {
  for (let i = k - 1; i >= 0; i--) {
    const s = unit.segments[i]!;
    // "sagte, das Land brauche Geld, und fügte hinzu": not the subject of the content.
    if (s.mood > Mood.Indicative && unit.segments[k]!.mood === Mood.Indicative) continue;
    if (s.kind === 'second' || s.kind === 'first' || s.kind === 'subordinate')
      return speakerOf(ctx, unit, i, null);
  }
  return null;
}

/** First segment of a Vorfeld that commas cut: "Ein Sprecher, der ungenannt bleiben wollte, sagte". `k` if there is none. */
export function vorfeldStart(unit: Unit, k: number): number {
  let start = k;
  for (let i = k - 1; i >= 0; i--) {
    const s = unit.segments[i]!;
    if (unit.segments[i + 1]!.before !== ',') break;
    if (s.kind === 'none') start = i;
    else if (s.kind !== 'relative') break;
  }
  return start;
}

function leading(ctx: QuoteContext, first: number, limit: number): NounPhrase | null {
  // "Auch der Minister sagte", "Aber selbst die Polizei glaubt"
  let from = has(ctx, first, Bit.Coordinator) ? first + 1 : first;
  if (/^(?:auch|selbst|sogar|nur|allein|einzig)$/.test(wordAt(ctx, from))) from++;
  const named = ctx.mentionAt[from]! >= 0;
  if (
    !named &&
    has(ctx, from, Bit.Preposition | Bit.Adverb | Bit.Subordinator) &&
    !has(ctx, from, Bit.Determiner)
  )
    return null;
  const phrase = nounPhrase(ctx, from, limit);
  return phrase?.subject ? phrase : null;
}

function lastWord(ctx: QuoteContext, first: number, end: number): number {
  while (end > first + 1 && punctuation(ctx, end - 1) && !ctx.shut[end - 1]) end--;
  return end;
}

function ofVerbSecond(ctx: QuoteContext, unit: Unit, s: Segment): Range | null {
  const before = leading(ctx, s.first, s.finite);
  if (before && isSubjectInFront(ctx, before, s))
    return { first: before.first, end: fullVorfeld(ctx, before, s.finite) };
  const subject = findSubject(ctx, s.finite + 1, s.end);
  return subject && withApposition(ctx, subject, unit.end);
}

/** An object may stand in front: "Den Plan lobte er", "Die Vorwürfe nannte Weber absurd". */
function isSubjectInFront(ctx: QuoteContext, before: NounPhrase, s: Segment): boolean {
  const word = wordAt(ctx, s.finite + 1);
  if (/^(?:er|wir|ich)$/.test(word)) return false;
  // "Der Chef nannte sie faul": where only "der Chef" can be nominative, "sie" is the object.
  if (isSurelyNominative(ctx, before)) return true;
  if (word === 'sie' || is(ctx, before.first, C.TimeNoun)) return false;
  const alone = before.end === before.first + 1;
  if (alone && (has(ctx, before.first, Bit.Das) || wordAt(ctx, before.first) === 'man')) return false;
  if (!alone && !agrees(ctx, before, s.finite)) return false;
  const behind = alone ? null : nounPhrase(ctx, s.finite + 1, s.end);
  return !(behind && isSurelyNominative(ctx, behind) && !is(ctx, behind.head, C.TimeNoun));
}

/** The phrase with what modifies it, up to the verb; adverbs before the verb stay out. */
function fullVorfeld(ctx: QuoteContext, phrase: Range, finite: number): number {
  let end = finite;
  while (end > phrase.end && has(ctx, end - 1, Bit.Adverb)) end--;
  return lastWord(ctx, phrase.first, end);
}

/** The noun phrase before a relative clause. */
function antecedent(ctx: QuoteContext, unit: Unit, k: number): Range | null {
  const s = unit.segments[k]!;
  if (has(ctx, s.first, Bit.NotSubject | Bit.Preposition)) return findSubject(ctx, s.first + 1, s.end);
  const before = unit.segments[k - 1];
  if (!before) return null;
  let best: Range | null = null;
  for (let i = Math.max(before.first, before.end - 12); i < before.end; i++) {
    const phrase = nounPhrase(ctx, i, before.end);
    if (phrase && phrase.end === before.end) {
      best = phrase;
      break;
    }
  }
  return best;
}

/** wurde von der Polizei mitgeteilt; "von" with a name or noun. */
function agent(ctx: QuoteContext, s: Segment): Range | null {
  for (let i = s.first; i < s.end; i++) {
    if (ctx.shut[i] || !/^(?:von|vom|durch)$/.test(wordAt(ctx, i))) continue;
    const phrase = nounPhrase(ctx, i + 1, s.end);
    // "mit 27 von 35 Stimmen": a number speaks for nobody.
    if (phrase && !is(ctx, phrase.head, C.TimeNoun) && ctx.doc.tokens.kind[i + 1] !== TokenKind.Number)
      return phrase;
  }
  return null;
}

/** In dem Bericht heißt es; aus Kreisen verlautete; aus dem Papier geht hervor. */
function source(
  ctx: QuoteContext,
  first: number,
  end: number,
  fits: (ctx: QuoteContext, head: number) => boolean = () => true,
): Range | null {
  for (let i = first; i < end; i++) {
    if (ctx.shut[i] || !/^(?:in|im|aus|auf|von|vom|bei|beim|seitens)$/.test(wordAt(ctx, i))) continue;
    const phrase = nounPhrase(ctx, i + 1, end);
    if (phrase && !is(ctx, phrase.head, C.TimeNoun) && fits(ctx, phrase.head)) return phrase;
  }
  return null;
}

/** "In dem Bericht, der heute erschien, heißt es": a relative clause may stand before the verb. */
const vorfeldFirst = (unit: Unit, k: number): number => unit.segments[vorfeldStart(unit, k)]!.first;
