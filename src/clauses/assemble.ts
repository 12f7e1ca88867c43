import { Category as C } from '../lexicon/features.ts';
import type { Clause } from './clause.ts';
import { T } from './tags.ts';
import { Unit, units } from './units.ts';
import { mood, prefixedEntry } from './verbs.ts';
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
  for (let d = drafts.length - 2; d >= 0; d--) if (drafts[d]!.parent < 0 && drafts[d]!.kind !== 'main') drafts[d]!.parent = nextMain(d);
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

// ---------------------------------------------------------------- verbs of a segment

/** The finite form has no other reading: "kam", not "besucht" or "besuchen". */
function isClear(view: View, u: number): boolean {
  const t = view.tag[units.head[u]!]!;
  if (!(t & T.Fin)) return false;
  if (units.first[u]! < units.head[u]!) return false;
  return !(t & (T.Inf | T.Part | T.Adj)) || (t & (T.Haben | T.Werden | T.Modal | T.Sein)) !== 0;
}

const mayBeFinite = (view: View, u: number): boolean =>
  units.kind[u] === Unit.Verb && units.first[u] === units.head[u] && has(view, units.head[u]!, T.Fin);

const isZu = (view: View, u: number): boolean =>
  units.kind[u] === Unit.Verb && (units.first[u]! < units.head[u]! || has(view, units.head[u]!, T.ZuInf));

const info = { finite: -1, clear: false, zu: -1, verbs: 0, last: -1 };

function inspect(view: View, a: number, b: number): typeof info {
  info.finite = info.zu = info.last = -1;
  info.clear = false;
  info.verbs = 0;
  for (let u = a; u < b; u++) {
    if (units.kind[u] !== Unit.Verb) continue;
    info.verbs++;
    info.last = u;
    if (isZu(view, u)) {
      if (info.zu < 0) info.zu = u;
    } else if (!info.clear && mayBeFinite(view, u)) {
      const clear = isClear(view, u);
      if (info.finite < 0 || (clear && !isAuxiliaryInfinitive(view, u, info.finite))) info.finite = u;
      info.clear = clear || info.clear;
    }
  }
  return info;
}

/** "besuchten … werden": an infinitive of an auxiliary after another verb form is no finite verb of the main clause. */
const isAuxiliaryInfinitive = (view: View, u: number, before: number): boolean =>
  has(view, units.head[u]!, T.Inf) && !has(view, units.head[before]!, T.Part | T.Inf | T.Adj);

const auxiliaries = T.Sein | T.Haben | T.Werden | T.Modal;

/** First conjunction in the segment that joins clauses rather than words; else `b`. */
function coordination(view: View, a: number, b: number): number {
  if (units.kind[a] === Unit.Intro) return afterCluster(view, a, b);
  let first = -1;
  let conj = -1;
  for (let u = a; u < b; u++) {
    if (units.kind[u] === Unit.Conj) {
      if (!joinsWordsOnly(view, u)) conj = u;
      continue;
    }
    if (units.kind[u] !== Unit.Verb) continue;
    if (conj > a && first >= 0 && opensClause(view, conj, u, b, first)) return conj;
    if (conj > a && isZu(view, u) && zuBefore(view, a, conj)) return conj;
    if (conj > a && first >= 0 && repeatsBracket(view, a, conj, u, b, first)) return conj;
    if (mayBeFinite(view, u) && (first < 0 || (isClear(view, u) && !isClear(view, first)))) first = u;
  }
  return b;
}

function zuBefore(view: View, a: number, b: number): boolean {
  for (let u = a; u < b; u++) if (isZu(view, u)) return true;
  return false;
}

/** "Kim sowie Putin", "größer als": never clauses. */
const joinsWordsOnly = (view: View, u: number): boolean => has(view, units.head[u]!, T.Sconj | T.Adp);

/** "… und lobte ihn", "… und Kim lobte ihn": a second finite verb right after the conjunction or its first constituent. */
function opensClause(view: View, conj: number, u: number, b: number, first: number): boolean {
  if (!mayBeFinite(view, u)) return false;
  let gap = 0;
  for (let k = conj + 1; k < u; k++) gap += units.kind[k] === Unit.Adverb ? 0 : 1;
  if (isClear(view, u)) return gap <= 3;
  if (has(view, units.head[first]!, auxiliaries)) return false;
  return gap <= 1 && (u + 1 < b || has(view, units.head[u]!, T.Adj));
}

/** "wurde 1998 aufgenommen | und im Herbst veröffentlicht": one auxiliary, two participles, each with its own complements. */
function repeatsBracket(view: View, a: number, conj: number, u: number, b: number, first: number): boolean {
  if (!has(view, units.head[first]!, auxiliaries) || u === conj + 1) return false;
  const form = has(view, units.head[u]!, T.Part) ? T.Part : T.Inf;
  if (!has(view, units.head[u]!, form) || units.first[u]! < units.head[u]!) return false;
  if (u + 1 < b && units.kind[u + 1] === Unit.Noun) return false;
  return conj - 1 > first && conj - 1 >= a && units.kind[conj - 1] === Unit.Verb && has(view, units.head[conj - 1]!, form);
}

/** "der kommt | und geht": after the verbs of a verb-final clause a conjunction opens the next one. */
function afterCluster(view: View, a: number, b: number): number {
  let u = a + 1;
  while (u < b && !(units.kind[u] === Unit.Verb && has(view, units.head[u]!, T.Fin | T.ZuInf | T.Inf))) u++;
  while (u < b && units.kind[u] === Unit.Verb) u++;
  for (let k = u; k < b; k++) {
    if (units.kind[k] !== Unit.Conj || joinsWordsOnly(view, k)) continue;
    for (let v = k + 1; v < b; v++) if (units.kind[v] === Unit.Verb) return k;
  }
  // "Als er kam ging er": a missing comma before a second finite verb.
  return b;
}

// ---------------------------------------------------------------- where a segment belongs

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
  if (conj && !mark && v.verbs && !v.clear && v.zu < 0 && sharesAuxiliary(view, v.last)) return secondBracket(a, b);
  if (v.finite >= 0 && !v.clear && has(view, units.head[v.finite]!, T.Part | T.Inf) && isPending(view)) return nonFiniteSegment(a, b);
  if (v.finite >= 0) return finiteSegment(view, a, b, conj, mark);
  if (v.zu >= 0) return infinitiveSegment(a, b, conj);
  if (v.verbs) return nonFiniteSegment(a, b);
  const t = top();
  if (t >= 0 && !drafts[t]!.complete) return join(t, a, b);
  if (mark && main >= 0 && units.kind[a] === Unit.Adverb && b - a > 1 && lower(view, units.head[a]!) === 'so') {
    // "…, so der Minister": who says it, without a verb.
    return join(draft('fragment', main), a, b);
  }
  if (mark && main >= 0 && drafts[main]!.finite >= 0 && leadsToInfinitive(view, b)) {
    stack.push(draft('infinitive', t));
    return join(top(), a, b);
  }
  toMain();
  join(main, a, b);
}

/** "…, Russland mit Artillerie, | Raketen und Munition zu versorgen": what stands before the list belongs to the infinitive. */
function leadsToInfinitive(view: View, b: number): boolean {
  for (let u = b; u < units.count; u++) {
    const kind = units.kind[u]!;
    if (kind === Unit.Verb) return isZu(view, u);
    if (kind === Unit.Intro || kind === Unit.Open || kind === Unit.Break) return false;
  }
  return false;
}

/** "Wien – Ein Mädchen ist verunglückt": the place before the dash is no part of the clause. */
function isDateline(view: View, a: number, finite: number): boolean {
  if (main < 0 || drafts[main]!.finite >= 0 || drafts.length !== main + 1 || finite <= a || units.kind[a] === Unit.Intro) return false;
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
  if (conj && parent >= 0 && drafts[parent]!.intro >= 0 && drafts[parent]!.complete) parent = drafts[parent]!.parent;
  const d = draft(zu ? 'infinitive' : relative ? 'relative' : 'subordinate', parent);
  drafts[d]!.intro = a;
  join(d, a, b);
  drafts[d]!.finite = finalFinite(view, a, b);
  drafts[d]!.complete = drafts[d]!.finite >= 0 || zu;
  stack.push(d);
}

/** The finite verb of a verb-final stretch: the last of its first run of verbs; "hätte kommen können" has it first. */
function finalFinite(view: View, a: number, b: number): number {
  let best = -1;
  for (let u = a; u < b; u++) {
    if (!mayBeFinite(view, u)) continue;
    if (best >= 0 && isClear(view, best) && has(view, units.head[best]!, T.Haben | T.Werden) && has(view, units.head[u]!, T.Inf)) break;
    best = u;
    const next = u + 1 < b && units.kind[u + 1] === Unit.Verb;
    if (!next && isClear(view, u)) break;
  }
  return best;
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
    const d = draft(drafts[t]!.kind, drafts[t]!.parent);
    drafts[d]!.intro = drafts[t]!.intro;
    drafts[d]!.lender = t;
    join(d, a, b);
    drafts[d]!.finite = finalFinite(view, a, b);
    drafts[d]!.complete = true;
    stack[stack.length - 1] = d;
    return;
  }
  if (main < 0 || drafts[main]!.finite >= 0) newMain(view, a, b, conj, mark);
  stack = [main];
  join(main, a, b);
  drafts[main]!.finite = finite;
  drafts[main]!.complete = true;
}

/** A second main clause: coordinated, or the content of speech that stands beside its frame. */
function newMain(view: View, a: number, b: number, conj: boolean, mark: number): void {
  const before = main;
  main = draft('main', -1);
  if (before < 0) return;
  if (conj) drafts[main]!.lender = before;
  else if (mark && a === info.finite) {
    // "Die Lage ist ernst, sagte er": the frame stands after what was said; "Er kam, sah und siegte" is no frame.
    if (isFrame(view, a, b, before)) frame(before, main);
    else drafts[main]!.lender = before;
  } else if (mark) drafts[main]!.parent = before;
}

/** A verb that comes first after a comma tells who says so: "…, teilte die Polizei mit", "…, heißt es". */
function isFrame(view: View, a: number, b: number, before: number): boolean {
  const token = units.head[a]!;
  if (view.lex.mask[token]! & C.SpeechVerb) return true;
  // „…“, entschied das Gericht: what was said stands in quotation marks or in Konjunktiv I.
  if (token >= 2 && has(view, token - 2, T.Quote)) return true;
  if (mood(view, units.head[drafts[before]!.finite]!) === 'subjunctive1') return true;
  const last = units.head[b - 1]!;
  const known = b - 1 > a && has(view, last, T.Prefix) ? prefixedEntry(view, token, lower(view, last)) : undefined;
  return known !== undefined && /speech|thought/.test(view.lex.lexicon.entry(known.entry).fields.class!);
}

/** All that was said before the frame depends on it, coordinated clauses too. */
function frame(content: number, of: number): void {
  for (let d = content; d >= 0; d = drafts[d]!.lender) {
    if (drafts[d]!.parent >= 0) return;
    drafts[d]!.parent = of;
  }
}

function isVerbFinal(view: View, a: number, b: number): boolean {
  const f = finalFinite(view, a, b);
  if (f < 0) return false;
  return f === b - 1;
}

function infinitiveSegment(a: number, b: number, conj: boolean): void {
  const t = top();
  if (t >= 0 && drafts[t]!.kind === 'infinitive' && !drafts[t]!.complete) {
    join(t, a, b);
    drafts[t]!.complete = true;
    return;
  }
  if (t >= 0 && drafts[t]!.intro >= 0 && !drafts[t]!.complete && drafts[t]!.units.length < 3) drafts[t]!.complete = true;
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
