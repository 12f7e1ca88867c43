import { anyCell } from './agreement.ts';
import { scanNoun } from './nouns.ts';
import { auxiliaries, separators, T } from './tags.ts';
import { put, putNoun, Unit, units } from './units.ts';
import { has, lower, type View } from './view.ts';

/** If a subordinate clause opens at token `i`, puts its introducer and returns the token after it; else `i`. */
export function introEnd(view: View, i: number, end: number): number {
  const t = view.tag[i]!;
  if (!(t & (T.Sconj | T.Rel | T.Wh | T.Adp))) return i;
  const n = units.count;
  const before = n ? units.kind[n - 1]! : Unit.Break;
  const opens =
    before === Unit.Comma || before === Unit.Break || before === Unit.Open || before === Unit.Conj;
  const pure = !(t & (T.Adp | T.Adv | T.Cconj | T.Prefix));
  if (t & T.Sconj && (opens || pure || isFocus(view, n))) {
    if (isSubordinator(view, i, end)) return put(Unit.Intro, i, i + 1, i);
  }
  if (
    n > 0 &&
    before === Unit.Adverb &&
    t & T.Sconj &&
    t & T.Cconj &&
    isComparison(view, n - 1) &&
    verbFinal(view, i + 1, end)
  ) {
    return put(Unit.Intro, i, i + 1, i);
  }
  if (n === 0 && t & T.Wh && verbFinal(view, i + 1, end, true)) return relativeUnit(view, i, end, -1);
  if (!opens || n === 0) return i;
  if (t & T.Adp) return relativeAfterPreposition(view, i, end);
  if (t & T.Rel && isRelative(view, i, end)) return relativeUnit(view, i, end, -1);
  if (t & T.Wh && verbFinal(view, i + 1, end)) return relativeUnit(view, i, end, -1);
  return i;
}

/** "erst als", "auch wenn", "nur weil", "vor allem weil" */
const isFocus = (view: View, n: number): boolean =>
  n > 0 &&
  units.kind[n - 1] === Unit.Adverb &&
  (n === 1 || units.kind[n - 2]! >= Unit.Conj) &&
  !has(view, units.head[n - 1]!, T.Neg);

/** "größer, als man erwartet", "anders als": the comma is often left out. */
function isComparison(view: View, u: number): boolean {
  const { text, tokens } = view.doc;
  const end = tokens.end[units.head[u]!]!;
  return (
    text.startsWith('er', end - 2) || text.startsWith('anders', end - 6) || text.startsWith('mehr', end - 4)
  );
}

const infinitiveIntro = new Set(['um', 'ohne', 'statt', 'anstatt', 'außer', 'als']);

function isSubordinator(view: View, i: number, end: number): boolean {
  const t = view.tag[i]!;
  if (!(t & (T.Adp | T.Adv | T.Cconj | T.Prefix))) return true;
  if (t & T.Adp && infinitiveIntro.has(lower(view, i)) && infinitiveAhead(view, i + 1, end)) return true;
  return verbFinal(view, i + 1, end);
}

function infinitiveAhead(view: View, i: number, end: number): boolean {
  for (; i < end; i++) {
    const t = view.tag[i]!;
    if (t & (T.Comma | T.Break | T.Open)) return false;
    if (t & T.ZuInf) return true;
    if (t & T.Zu && i + 1 < end && has(view, i + 1, T.Inf)) return true;
    if (t & T.Fin && !(t & (T.Inf | T.Part | T.Adj | T.Det))) return false;
  }
  return false;
}

/** Does the stretch from `i` to the next separator end in its finite verb? */
function verbFinal(view: View, i: number, end: number, sure = false): boolean {
  let early = -1;
  for (let k = i; k < end; k++) {
    const t = view.tag[k]!;
    if (t & (T.Comma | T.Break | T.Open | T.Close)) return false;
    if (!(t & T.Fin) || t & (T.Det | T.Pron | T.Noun | T.Name) || (t & T.Inf && has(view, k - 1, T.Zu)))
      continue;
    const clear = !(t & (T.Inf | T.Part | T.Adj));
    // "der kommt", but "der habe versucht": a verb-final clause has its finite verb last, save "hätte kommen können".
    const next = view.tag[k + 1]!;
    if (k + 1 >= end || next & separators || (next & T.Cconj && !(next & T.Adv))) {
      if (early >= 0)
        return (
          has(view, early, T.Haben | T.Werden) &&
          (t & T.Inf) !== 0 &&
          has(view, k - 1, T.Inf) &&
          early >= k - 3
        );
      return clear || !sure || (t & auxiliaries) !== 0;
    }
    if ((clear || t & auxiliaries) && early < 0 && !(next & T.Fin && !(next & (T.Part | T.Inf)))) early = k;
  }
  return false;
}

function isRelative(view: View, i: number, end: number): boolean {
  const t = view.tag[i]!;
  if (!afterComma() && !relativeBefore(view)) return false;
  if (!(t & T.Det)) return true;
  if (scanNoun(view, i, end) === i) return !has(view, i + 1, T.Fin) || verbFinal(view, i + 1, end);
  return verbFinal(view, i + 1, end, bracketOpen(view)) && !(waitsForVerb() && lastFinite(view, i, end));
}

const afterComma = (): boolean => units.kind[units.count - 1] !== Unit.Conj;

/** "der kommt und der geht": a relative pronoun after a conjunction needs one before it. */
function relativeBefore(view: View): boolean {
  for (let u = units.count - 1; u >= 0; u--)
    if (units.kind[u] === Unit.Intro) return has(view, units.head[u]!, T.Rel);
  return false;
}

/** "dass der Rat aus dem Ende des Streits, der Blockade, Lehren zieht": the only verb left is that of dass. */
function waitsForVerb(): boolean {
  for (let u = units.count - 1; u >= 0; u--) {
    if (units.kind[u] === Unit.Verb) return false;
    if (units.kind[u] === Unit.Intro) return true;
  }
  return false;
}

function lastFinite(view: View, i: number, end: number): boolean {
  let finite = 0;
  for (let k = i; k < end; k++) {
    const t = view.tag[k]!;
    if (t & T.Fin && !(t & (T.Det | T.Pron | T.Noun | T.Part | T.Inf | T.Adj) && !(t & auxiliaries)))
      finite++;
  }
  return finite < 2;
}

/** "sollen die Einnahmen, die Ausgaben steigen": the verb at the end belongs to the auxiliaries before. */
function bracketOpen(view: View): boolean {
  for (let u = units.count - 1; u >= 0; u--) {
    if (units.kind[u] !== Unit.Verb) continue;
    const t = view.tag[units.head[u]!]!;
    return (t & T.Fin) !== 0 && (t & (T.Haben | T.Werden | T.Modal)) !== 0;
  }
  return false;
}

/** ", mit dem er", ", in deren Haus", ", auf die sich" */
function relativeAfterPreposition(view: View, i: number, end: number): number {
  if (i + 1 >= end || !has(view, i + 1, T.Rel | T.Wh)) return i;
  if (has(view, i + 1, T.Det) && scanNoun(view, i + 1, end, view.det[i]! || anyCell) > i + 1) {
    if (!verbFinal(view, i + 2, end)) return i;
  }
  return relativeUnit(view, i + 1, end, i);
}

/** Puts the introducer and, for "dessen Sohn", "welche Länder", "deren Haus", the noun phrase that it opens. */
function relativeUnit(view: View, i: number, end: number, prep: number): number {
  const first = prep < 0 ? i : prep;
  put(Unit.Intro, first, i + 1, i);
  const n = units.count - 1;
  const t = view.tag[i]!;
  units.cells[n] = view.noun[i]! || view.det[i]!;
  if (prep >= 0) units.cells[n]! &= view.det[prep] || anyCell;
  units.prep[n] = prep;
  const possessive = t & T.Det && isPossessive(view, i);
  const which = t & T.Wh && t & T.Det;
  if (!possessive && !which) return i + 1;
  const stop = scanNoun(view, possessive ? i + 1 : i, end, prep >= 0 ? view.det[prep]! || anyCell : anyCell);
  if (stop <= i + 1) return i + 1;
  putNoun(prep >= 0 ? Unit.Preposition : Unit.Noun, first, stop, prep);
  units.definite[units.count - 1] = 1;
  units.cells[n] = 0;
  return stop;
}

function isPossessive(view: View, i: number): boolean {
  const word = lower(view, i);
  return word === 'dessen' || word === 'deren' || word === 'wessen';
}
