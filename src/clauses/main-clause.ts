import { Category as C } from '../lexicon/features.ts';
import { again, draft, join, mainHasVerb, sentence, toMain, top, waits } from './drafts.ts';
import { hasNominative, isFrame } from './frames.ts';
import { finalFinite, info, isClear, isHelper, isVerbFinal, mayBeFinite } from './segments.ts';
import { auxiliaries, T } from './tags.ts';
import { Unit, units } from './units.ts';
import { has, type View } from './view.ts';

/** A segment with a finite verb: it closes the clause that waits for one, or is a main clause. */
export function finiteSegment(view: View, a: number, b: number, conj: boolean, mark: number): void {
  const { drafts } = sentence;
  const t = top();
  const { finite } = info;
  if (waits(t)) return takeFinite(t, a, b, finalFinite(view, a, b));
  if (t >= 0 && conj && drafts[t]!.intro >= 0 && isVerbFinal(view, a, b))
    return takeFinite(again(t), a, b, finalFinite(view, a, b));
  if (mark && isInsertedFrame(view, a, b)) {
    const d = draft('main', -1);
    drafts[sentence.main]!.parent = d;
    return takeFinite(d, a, b, finite);
  }
  if (sentence.main < 0 || mainHasVerb()) newMain(view, a, b, conj, mark);
  sentence.stack = [sentence.main];
  takeFinite(sentence.main, a, b, finite);
}

function takeFinite(d: number, a: number, b: number, finite: number): void {
  join(d, a, b);
  sentence.drafts[d]!.finite = finite;
  sentence.drafts[d]!.complete = true;
}

/** A second main clause: coordinated, or the content of speech that stands beside its frame. */
function newMain(view: View, a: number, b: number, conj: boolean, mark: number): void {
  const { drafts, main: before } = sentence;
  const main = draft('main', -1);
  sentence.main = main;
  if (before < 0) return;
  // "denn er kam", "noch entstand Schaden" have a subject of their own.
  if (conj && has(view, units.head[a - 1]!, T.Adv)) return;
  if (conj) drafts[main]!.lender = before;
  else if (mark && a === info.finite) {
    // "Die Lage ist ernst, sagte er": the frame stands after what was said; "Er kam, sah und siegte" is no frame.
    if (isFrame(view, a, b, units.head[drafts[before]!.finite]!)) frame(before, main);
    else drafts[main]!.lender = before;
  } else if (mark) drafts[main]!.parent = before;
}

/** "Der Kanzler, sagte sie, habe keine Mehrheit": the frame stands inside what is said, whose verb follows. */
function isInsertedFrame(view: View, a: number, b: number): boolean {
  if (sentence.main < 0 || mainHasVerb() || a !== info.finite || b + 1 >= units.count) return false;
  if (units.kind[b] !== Unit.Comma || !mayBeFinite(view, b + 1)) return false;
  return hasNominative(a, b) && (view.lex.mask[units.head[a]!]! & C.SpeechVerb) !== 0;
}

/** All that was said before the frame depends on it, coordinated clauses too. */
function frame(content: number, of: number): void {
  const { drafts } = sentence;
  for (let d = content; d >= 0; d = drafts[d]!.lender) {
    if (drafts[d]!.parent >= 0) return;
    drafts[d]!.parent = of;
  }
}

/** A participle or infinitive after an insertion closes the bracket that is open: "hat Kim, den …, besucht". */
export function nonFiniteSegment(a: number, b: number): void {
  const t = top();
  if (waits(t)) return join(t, a, b);
  toMain();
  join(sentence.main, a, b);
}

/** "hat Kim, den Führer, | besucht": the main clause has its auxiliary and still waits for the verb. */
export function isPending(view: View): boolean {
  const { drafts, main } = sentence;
  if (!mainHasVerb() || (top() >= 0 && !drafts[top()]!.complete)) return false;
  const { finite } = drafts[main]!;
  if (!has(view, units.head[finite]!, auxiliaries)) return false;
  return !drafts[main]!.units.some((u) => units.kind[u] === Unit.Verb && u !== finite);
}

/** The main clause has an auxiliary with its verb, and the stretch after "und" ends in a verb of the same form. */
export function sharesAuxiliary(view: View, a: number, b: number): boolean {
  const { drafts, main } = sentence;
  if (top() !== main || !mainHasVerb()) return false;
  const { finite, units: own } = drafts[main]!;
  if (!has(view, units.head[finite]!, auxiliaries)) return false;
  const last = withoutHelper(view, info.last, finite);
  for (let u = a; u <= last && u < b; u++) if (mayBeFinite(view, u) && isClear(view, u)) return false;
  const form = has(view, units.head[last]!, T.Part) ? T.Part : T.Inf;
  const end = own[own.length - 1]!;
  return end !== finite && units.kind[end] === Unit.Verb && has(view, units.head[end]!, form);
}

/** "soll ihn geschlagen | und die Frau [bedroht] haben" */
function withoutHelper(view: View, last: number, finite: number): number {
  let u = last;
  if (has(view, units.head[finite]!, T.Modal | T.Werden)) while (isHelper(view, u)) u--;
  return u;
}

/** "wurde gelobt | und befördert": the second verb takes subject and auxiliary of the first. */
export function secondBracket(view: View, a: number, b: number): void {
  const { drafts, main: before } = sentence;
  const { parent, finite } = drafts[before]!;
  const main = draft('main', parent);
  sentence.main = main;
  sentence.stack = [main];
  drafts[main]!.lender = before;
  drafts[main]!.auxiliary = finite;
  for (let u = withoutHelper(view, info.last, finite) + 1; u <= info.last; u++)
    drafts[before]!.helpers.push(u);
  takeFinite(main, a, b, finite);
}
