import { Category as C } from '../lexicon/features.ts';
import type { Clause } from './clause.ts';
import { hasNominative, isFrame } from './frames.ts';
import {
  coordination,
  finalFinite,
  info,
  inspect,
  isVerbFinal,
  leadsToFinal,
  leadsToInfinitive,
  mayBeFinite,
} from './segments.ts';
import { auxiliaries, T } from './tags.ts';
import { Unit, units } from './units.ts';
import { has, lower, type View } from './view.ts';

/** A clause while its pieces are put together; numbers are units of the current sentence. */
export interface Draft {
  kind: Clause['kind'];
  /** Unit of the introducer, -1 if none. */
  intro: number;
  units: number[];
  /** Unit of the finite verb, -1 if not found (yet). */
  finite: number;
  /** Has all that its kind needs; only then the next comma can end it. */
  complete: boolean;
  /** Draft it depends on, -1 for none. */
  parent: number;
  /** "und lobte ihn": the draft that lends its subject, -1 for none. */
  lender: number;
  /** "wurde gelobt und befördert": the unit of the finite verb that the draft before lends, too; -1 for none. */
  auxiliary: number;
}

const drafts: Draft[] = [];
let stack: number[] = [];
let main = -1;

/** Puts the units of a sentence together to clauses. */
export function assemble(view: View): Draft[] {
  drafts.length = 0;
  stack = [];
  main = -1;
  walk(view, 0, units.count);
  for (let d = drafts.length - 2; d >= 0; d--)
    if (drafts[d]!.parent < 0 && drafts[d]!.kind !== 'main') drafts[d]!.parent = nextMain(d);
  return drafts;
}

/** "Weil der Streik andauert, fallen Züge aus": the clause comes before the one that it depends on. */
const nextMain = (d: number): number => drafts.findIndex((x, i) => i > d && x.kind === 'main');

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
  if (!verbs) return close + 1;
  const outerStack = stack;
  const outerMain = main;
  const parent = stack.length ? stack[stack.length - 1]! : -1;
  const before = drafts.length;
  stack = [];
  main = -1;
  walk(view, open + 1, close);
  for (let d = before; d < drafts.length; d++) if (drafts[d]!.parent < 0) drafts[d]!.parent = parent;
  stack = outerStack;
  main = outerMain;
  return close + 1;
}

function draft(kind: Clause['kind'], parent: number): number {
  drafts.push({ kind, intro: -1, units: [], finite: -1, complete: false, parent, lender: -1, auxiliary: -1 });
  return drafts.length - 1;
}

function join(d: number, a: number, b: number): void {
  for (let u = a; u < b; u++) drafts[d]!.units.push(u);
}

const top = (): number => (stack.length ? stack[stack.length - 1]! : -1);

function place(view: View, a: number, b: number, mark: number, conj: boolean): void {
  const v = inspect(view, a, b);
  if (!conj || mark) closeComplete();
  if (mark === 1 && isDateline(view, a, v.finite)) {
    main = -1;
    stack = [];
  }
  if (mark >= 2 && main >= 0 && (drafts[main]!.finite >= 0 || mark === 3)) {
    stack = [];
    const before = main;
    main = -1;
    if (units.kind[a] !== Unit.Intro && v.finite >= 0) {
      main = draft('main', mark === 2 ? before : -1);
      stack = [main];
    } else if (units.kind[a] === Unit.Intro) stack = [before];
    else if (mark === 2) main = before;
  }
  if (units.kind[a] === Unit.Intro) return subordinate(view, a, b, conj);
  if (conj && !mark && v.verbs && !v.clear && v.zu < 0 && sharesAuxiliary(view, v.last))
    return secondBracket(a, b);
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
  const t = top();
  if (
    mark &&
    main >= 0 &&
    units.kind[a] === Unit.Adverb &&
    b - a > 1 &&
    lower(view, units.head[a]!) === 'so'
  ) {
    // "…, so der Minister": who says it, without a verb.
    return join(draft('fragment', main), a, b);
  }
  if (t >= 0 && !drafts[t]!.complete) return join(t, a, b);
  if (conj && t >= 0 && drafts[t]!.intro >= 0 && leadsToFinal(view, b)) return join(again(t), a, b);
  if (mark && main >= 0 && drafts[main]!.finite >= 0 && leadsToInfinitive(view, b)) {
    stack.push(draft('infinitive', t));
    return join(top(), a, b);
  }
  toMain();
  join(main, a, b);
}

/** "Wien – Ein Mädchen ist verunglückt": the place before the dash is no part of the clause. */
function isDateline(view: View, a: number, finite: number): boolean {
  if (
    main < 0 ||
    drafts[main]!.finite >= 0 ||
    drafts.length !== main + 1 ||
    finite <= a ||
    units.kind[a] === Unit.Intro
  )
    return false;
  const dash = units.first[a]! - 1;
  return has(view, dash, T.Break) && drafts[main]!.units.length <= 2;
}

/** The main clause has an auxiliary with its verb, and the stretch after "und" ends in a verb of the same form. */
function sharesAuxiliary(view: View, last: number): boolean {
  if (main < 0 || top() !== main || drafts[main]!.finite < 0) return false;
  if (!has(view, units.head[drafts[main]!.finite]!, auxiliaries)) return false;
  const form = has(view, units.head[last]!, T.Part) ? T.Part : T.Inf;
  const end = drafts[main]!.units[drafts[main]!.units.length - 1]!;
  return end !== drafts[main]!.finite && units.kind[end] === Unit.Verb && has(view, units.head[end]!, form);
}

function secondBracket(a: number, b: number): void {
  const before = main;
  main = draft('main', drafts[before]!.parent);
  stack = [main];
  join(main, a, b);
  drafts[main]!.lender = before;
  drafts[main]!.auxiliary = drafts[before]!.finite;
  drafts[main]!.finite = drafts[before]!.finite;
  drafts[main]!.complete = true;
}

/** "hat Kim, den Führer, | besucht": the main clause has its auxiliary and still waits for the verb. */
function isPending(view: View): boolean {
  if (main < 0 || drafts[main]!.finite < 0 || (top() >= 0 && !drafts[top()]!.complete)) return false;
  if (!has(view, units.head[drafts[main]!.finite]!, auxiliaries)) return false;
  return !drafts[main]!.units.some((u) => units.kind[u] === Unit.Verb && u !== drafts[main]!.finite);
}

/** After a comma the clause that still waits for its verb goes on: "dass Kim, der …, kommt". */
function closeComplete(): void {
  let k = stack.length - 1;
  while (k >= 0 && drafts[stack[k]!]!.complete) k--;
  if (k >= 0 && drafts[stack[k]!]!.intro >= 0) stack.length = k + 1;
}

function toMain(): void {
  if (main < 0) main = draft('main', -1);
  stack = [main];
}

function subordinate(view: View, a: number, b: number, conj: boolean): void {
  const token = units.head[a]!;
  const zu = info.zu >= 0 && info.finite < 0;
  const relative = has(view, token, T.Rel) && !has(view, token, T.Sconj);
  let parent = top();
  if (conj && parent >= 0 && drafts[parent]!.intro >= 0 && drafts[parent]!.complete)
    parent = drafts[parent]!.parent;
  const d = draft(zu ? 'infinitive' : relative ? 'relative' : 'subordinate', parent);
  drafts[d]!.intro = a;
  join(d, a, b);
  drafts[d]!.finite = finalFinite(view, a, b);
  drafts[d]!.complete = drafts[d]!.finite >= 0 || zu;
  stack.push(d);
}

function finiteSegment(view: View, a: number, b: number, conj: boolean, mark: number): void {
  const t = top();
  const { finite } = info;
  if (t >= 0 && drafts[t]!.intro >= 0 && !drafts[t]!.complete) {
    join(t, a, b);
    drafts[t]!.finite = finalFinite(view, a, b);
    drafts[t]!.complete = true;
    return;
  }
  if (t >= 0 && conj && drafts[t]!.intro >= 0 && isVerbFinal(view, a, b)) {
    const d = again(t);
    join(d, a, b);
    drafts[d]!.finite = finalFinite(view, a, b);
    drafts[d]!.complete = true;
    return;
  }
  if (mark && isInsertedFrame(view, a, b)) {
    const d = draft('main', -1);
    join(d, a, b);
    drafts[d]!.finite = finite;
    drafts[d]!.complete = true;
    drafts[main]!.parent = d;
    return;
  }
  if (main < 0 || drafts[main]!.finite >= 0) newMain(view, a, b, conj, mark);
  stack = [main];
  join(main, a, b);
  drafts[main]!.finite = finite;
  drafts[main]!.complete = true;
}

/** "der kommt und geht": a second clause with the introducer and the subject of the first takes its place. */
function again(t: number): number {
  const d = draft(drafts[t]!.kind, drafts[t]!.parent);
  drafts[d]!.intro = drafts[t]!.intro;
  drafts[d]!.lender = t;
  stack[stack.length - 1] = d;
  return d;
}

/** A second main clause: coordinated, or the content of speech that stands beside its frame. */
function newMain(view: View, a: number, b: number, conj: boolean, mark: number): void {
  const before = main;
  main = draft('main', -1);
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
  if (main < 0 || drafts[main]!.finite >= 0 || a !== info.finite || b + 1 >= units.count) return false;
  if (units.kind[b] !== Unit.Comma || !mayBeFinite(view, b + 1)) return false;
  return hasNominative(a, b) && (view.lex.mask[units.head[a]!]! & C.SpeechVerb) !== 0;
}

/** All that was said before the frame depends on it, coordinated clauses too. */
function frame(content: number, of: number): void {
  for (let d = content; d >= 0; d = drafts[d]!.lender) {
    if (drafts[d]!.parent >= 0) return;
    drafts[d]!.parent = of;
  }
}

function infinitiveSegment(a: number, b: number, conj: boolean): void {
  const t = top();
  if (t >= 0 && drafts[t]!.kind === 'infinitive' && !drafts[t]!.complete) {
    join(t, a, b);
    drafts[t]!.complete = true;
    return;
  }
  if (t >= 0 && drafts[t]!.intro >= 0 && !drafts[t]!.complete && drafts[t]!.units.length < 3)
    drafts[t]!.complete = true;
  const d = draft('infinitive', conj && t >= 0 && drafts[t]!.kind === 'infinitive' ? drafts[t]!.parent : t);
  join(d, a, b);
  drafts[d]!.complete = true;
  if (t < 0) stack = [];
  stack.push(d);
}

/** A participle or infinitive after an insertion closes the bracket that is open: "hat Kim, den …, besucht". */
function nonFiniteSegment(a: number, b: number): void {
  const t = top();
  if (t >= 0 && drafts[t]!.intro >= 0 && !drafts[t]!.complete) return join(t, a, b);
  toMain();
  join(main, a, b);
}
