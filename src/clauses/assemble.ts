import { infinitiveSegment, subordinate } from './dependent.ts';
import {
  again,
  closeComplete,
  type Draft,
  draft,
  join,
  mainHasVerb,
  newSentence,
  sentence,
  toMain,
  top,
} from './drafts.ts';
import { finiteSegment, isPending, nonFiniteSegment, secondBracket, sharesAuxiliary } from './main-clause.ts';
import { coordination, inspect, isClear, leadsToFinal, leadsToInfinitive, mayBeFinite } from './segments.ts';
import { T } from './tags.ts';
import { Unit, units } from './units.ts';
import { has, lower, type View } from './view.ts';

/** Puts the units of a sentence together to clauses. */
export function assemble(view: View): Draft[] {
  newSentence();
  walk(view, 0, units.count);
  const { drafts } = sentence;
  headline(view);
  for (let d = drafts.length - 2; d >= 0; d--)
    if (drafts[d]!.parent < 0 && drafts[d]!.kind !== 'main') drafts[d]!.parent = nextMain(d);
  return drafts;
}

/** "Bankräuber in Ulm verhaftet": behind two phrases and without a full stop it is a participle; a finite verb stands second. */
function headline(view: View): void {
  const { drafts } = sentence;
  const d = drafts[0];
  if (drafts.length !== 1 || d!.kind !== 'main' || d!.finite !== units.count - 1) return;
  if (!has(view, units.head[d!.finite]!, T.Part) || isClear(view, d!.finite)) return;
  const phrases = d!.units.filter((u) => units.kind[u] === Unit.Noun || units.kind[u] === Unit.Preposition);
  if (phrases.length > 1) d!.finite = -1;
}

/** "Weil der Streik andauert, fallen Züge aus": the clause comes before the one that it depends on. */
const nextMain = (d: number): number =>
  sentence.drafts.findIndex((x, i) => i > d && x.kind === 'main' && !isWithin(i, d));

/** "Weil der Streik (er begann im Mai) andauert": the sentence in brackets depends on the clause around it. */
function isWithin(i: number, d: number): boolean {
  for (let x = i; x >= 0; x = sentence.drafts[x]!.parent) if (x === d) return true;
  return false;
}

const isSeparator = (u: number): boolean => units.kind[u]! >= Unit.Comma && units.kind[u]! <= Unit.Close;

/** Where the segment that begins at unit `a` ends: at a separator, an introducer or a coordination of clauses. */
function segmentEnd(view: View, a: number, stop: number): number {
  let b = a + 1;
  while (b < stop && !isSeparator(b) && units.kind[b] !== Unit.Intro) b++;
  return coordination(view, a, b);
}

function walk(view: View, from: number, stop: number): void {
  let mark = 0;
  let conj = false;
  let a = from;
  while (a < stop) {
    const kind = units.kind[a]!;
    if (kind === Unit.Open) {
      a = parenthesis(view, a, stop);
      continue;
    }
    const dash = kind === Unit.Break ? closingDash(view, a, stop) : -1;
    if (dash > 0) {
      a = insertion(view, a, dash);
      continue;
    }
    if (isSeparator(a)) {
      mark = Math.max(mark, kind === Unit.Break ? breakStrength(view, a) : 1);
      a++;
      continue;
    }
    if (kind === Unit.Conj && a + 1 < stop) {
      conj = true;
      a++;
      continue;
    }
    const b = segmentEnd(view, a, stop);
    place(view, a, b, mark, conj);
    mark = 0;
    conj = false;
    a = b;
  }
}

/** 1 comma or dash, 2 colon, 3 semicolon or full stop. */
function breakStrength(view: View, u: number): number {
  const c = view.doc.text.charCodeAt(view.doc.tokens.start[units.first[u]!]!);
  if (c === 58) return 2;
  return c === 59 || c === 46 || c === 33 || c === 63 || c === 124 || c === 8226 ? 3 : 1;
}

/** A parenthesis is a sentence of its own; a bare name in it, "(SPD)", makes no clause. */
function parenthesis(view: View, open: number, stop: number): number {
  let close = open + 1;
  let verbs = 0;
  while (close < stop && units.kind[close] !== Unit.Close) {
    if (units.kind[close] === Unit.Verb) verbs++;
    close++;
  }
  if (close >= stop) return open + 1;
  return verbs ? insertion(view, open, close) : close + 1;
}

/** "Der Konzern – er steckt in der Krise – entließ …": a sentence between dashes where the clause still waits for its verb. */
function closingDash(view: View, open: number, stop: number): number {
  if (sentence.main < 0 || mainHasVerb() || !isDash(view, open)) return -1;
  let verbs = 0;
  for (let u = open + 1; u + 1 < stop; u++) {
    if (units.kind[u] === Unit.Verb && isClear(view, u)) verbs++;
    if (units.kind[u] === Unit.Break) return isDash(view, u) && verbs && mayBeFinite(view, u + 1) ? u : -1;
  }
  return -1;
}

function isDash(view: View, u: number): boolean {
  const c = view.doc.text.charCodeAt(view.doc.tokens.start[units.first[u]!]!);
  return c === 8211 || c === 8212 || c === 45;
}

/** What stands between the units `open` and `close` is put together by itself; returns the unit after it. */
function insertion(view: View, open: number, close: number): number {
  const { drafts, stack, main } = sentence;
  const parent = top();
  const before = drafts.length;
  sentence.stack = [];
  sentence.main = -1;
  walk(view, open + 1, close);
  for (let d = before; d < drafts.length; d++) if (drafts[d]!.parent < 0) drafts[d]!.parent = parent;
  sentence.stack = stack;
  sentence.main = main;
  return close + 1;
}

/** Gives the segment to the clause that it belongs to. */
function place(view: View, a: number, b: number, mark: number, conj: boolean): void {
  const v = inspect(view, a, b);
  if (!conj || mark) closeComplete();
  if (mark === 1 && isDateline(view, a, v.finite)) {
    sentence.main = -1;
    sentence.stack = [];
  }
  if (mark >= 2 && sentence.main >= 0 && (mainHasVerb() || mark === 3)) startAnew(a, v.finite, v.verbs, mark);
  if (units.kind[a] === Unit.Intro) return subordinate(view, a, b, conj);
  if (conj && !mark && v.verbs && v.zu < 0 && sharesAuxiliary(view, a, b)) return secondBracket(view, a, b);
  if (
    v.finite >= 0 &&
    !v.clear &&
    !conj &&
    has(view, units.head[v.finite]!, T.Part | T.Inf) &&
    isPending(view)
  )
    return nonFiniteSegment(a, b);
  if (v.finite >= 0) return finiteSegment(view, a, b, conj, mark);
  if (v.zu >= 0) return infinitiveSegment(a, b, conj);
  if (v.verbs) return nonFiniteSegment(a, b);
  return verbless(view, a, b, mark, conj);
}

/** After a colon or semicolon a main clause begins. */
function startAnew(a: number, finite: number, verbs: number, mark: number): void {
  const before = sentence.main;
  sentence.stack = [];
  sentence.main = -1;
  if (units.kind[a] === Unit.Intro) sentence.stack = [before];
  else if (finite >= 0) {
    sentence.main = draft('main', mark === 2 ? before : -1);
    sentence.stack = [sentence.main];
  } else if (mark === 2) {
    // "rief zum Streik auf: Bonn, Ulm und Gera", "griff ihn an: Ein Richter, der …": no part of what stands before
    sentence.main = verbs ? before : draft('main', before);
    if (!verbs) sentence.stack = [sentence.main];
  }
}

/** A segment without a verb goes on with the clause that is open, or leads to the verb of the next segment. */
function verbless(view: View, a: number, b: number, mark: number, conj: boolean): void {
  const { drafts, stack, main } = sentence;
  const t = top();
  // "…, so der Minister": who says it, without a verb.
  if (mark && main >= 0 && units.kind[a] === Unit.Adverb && b - a > 1 && lower(view, units.head[a]!) === 'so')
    return join(draft('fragment', main), a, b);
  if (t >= 0 && !drafts[t]!.complete) return join(t, a, b);
  if (conj && t >= 0 && drafts[t]!.intro >= 0 && leadsToFinal(view, b)) return join(again(t), a, b);
  if (mark && mainHasVerb() && leadsToInfinitive(view, b)) {
    stack.push(draft('infinitive', t));
    return join(top(), a, b);
  }
  toMain();
  join(sentence.main, a, b);
}

/** "Wien – Ein Mädchen ist verunglückt": the place before the dash is no part of the clause. */
function isDateline(view: View, a: number, finite: number): boolean {
  const { drafts, main } = sentence;
  if (main < 0 || mainHasVerb() || drafts.length !== main + 1) return false;
  if (finite <= a || units.kind[a] === Unit.Intro) return false;
  const dash = units.first[a]! - 1;
  return has(view, dash, T.Break) && drafts[main]!.units.length <= 2;
}
