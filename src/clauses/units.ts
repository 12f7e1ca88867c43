import type { Sentence } from '../core/document.ts';
import { Category as C } from '../lexicon/features.ts';
import { anyCell } from './agreement.ts';
import { found, scanNoun } from './nouns.ts';
import { T, VerbTags } from './tags.ts';
import { has, lower, type View } from './view.ts';

/** What a sentence is cut into before clauses are sought. */
export const Unit = {
  Noun: 1,
  Preposition: 2,
  Pronoun: 3,
  Adverb: 4,
  Verb: 5,
  /** Subordinating conjunction, relative or question word that opens a clause. */
  Intro: 6,
  Conj: 7,
  Comma: 8,
  Break: 9,
  Open: 10,
  Close: 11,
  Prefix: 13,
  Rest: 14,
} as const;

/** The units of the current sentence as parallel arrays; refilled for each. */
export const units = {
  count: 0,
  kind: new Uint8Array(256),
  first: new Int32Array(256),
  end: new Int32Array(256),
  head: new Int32Array(256),
  cells: new Uint16Array(256),
  /** Token of the preposition, -1 if none. */
  prep: new Int32Array(256),
  title: new Int32Array(256),
  owner: new Int32Array(256),
  /** 1 where a determiner or owner opens the noun phrase. */
  definite: new Uint8Array(256),
};

function makeRoom(n: number): void {
  if (n <= units.kind.length) return;
  const size = n * 2;
  units.kind = new Uint8Array(size);
  units.first = new Int32Array(size);
  units.end = new Int32Array(size);
  units.head = new Int32Array(size);
  units.cells = new Uint16Array(size);
  units.prep = new Int32Array(size);
  units.title = new Int32Array(size);
  units.owner = new Int32Array(size);
  units.definite = new Uint8Array(size);
}

function put(kind: number, first: number, end: number, head: number): number {
  const n = units.count++;
  units.kind[n] = kind;
  units.first[n] = first;
  units.end[n] = end;
  units.head[n] = head;
  units.cells[n] = 0;
  units.prep[n] = -1;
  units.title[n] = -1;
  units.owner[n] = -1;
  units.definite[n] = 0;
  return end;
}

function putNoun(kind: number, first: number, end: number, prep: number): number {
  put(kind, first, end, found.head);
  const n = units.count - 1;
  units.cells[n] = found.cells;
  units.prep[n] = prep;
  units.title[n] = found.title;
  units.owner[n] = found.owner;
  units.definite[n] = found.definite ? 1 : 0;
  return end;
}

export function cutUnits(view: View, sentence: Sentence): void {
  makeRoom(sentence.end - sentence.first + 1);
  units.count = 0;
  let i = sentence.first;
  while (i < sentence.end) i = nextUnit(view, i, sentence.end);
}

const separators = T.Comma | T.Break | T.Open | T.Close | T.Quote;

function nextUnit(view: View, i: number, end: number): number {
  const t = view.tag[i]!;
  // Quotation marks bound no clause by themselves: der „große“ Führer.
  if (t & T.Quote) return i + 1;
  if (t & separators) return put(separatorKind(t), i, i + 1, i);
  if (view.nameEnd[i]) return nounUnit(view, i, end) || put(Unit.Noun, i, view.nameEnd[i]!, i);
  const intro = introEnd(view, i, end);
  if (intro > i) return intro;
  if (t & T.Adp) {
    const stop = prepositionUnit(view, i, end);
    if (stop) return stop;
  }
  if (t & T.Zu && i + 1 < end && has(view, i + 1, T.Inf)) return put(Unit.Verb, i, i + 2, i + 1);
  if (t & T.Cconj && !(t & T.Adp) && isConjunction(view, t)) return put(Unit.Conj, i, i + 1, i);
  if (t & (T.Det | T.Adj | T.Noun | T.Name | T.Num | T.Adv | T.Bare) && !isPlainVerb(t)) {
    const stop = nounUnit(view, i, end);
    if (stop) return stop;
  }
  if (t & VerbTags && !(t & T.Pron && !(t & T.Sein))) return put(Unit.Verb, i, i + 1, i);
  if (t & (T.Pron | T.Rel | T.Refl | T.Wh) && view.noun[i] && !isDegree(view, i)) return pronounUnit(view, i);
  if (t & T.Cconj && isConjunction(view, t)) return put(Unit.Conj, i, i + 1, i);
  if (t & T.Prefix && !(t & (T.Bare | T.Adv))) return put(Unit.Prefix, i, i + 1, i);
  if (t & T.Adj && !(t & T.Noun)) return put(Unit.Adverb, i, i + 1, i);
  if (t & (T.Noun | T.Name | T.Num)) {
    found.head = i;
    found.cells = view.noun[i] || anyCell;
    found.title = found.owner = -1;
    found.definite = false;
    return putNoun(Unit.Noun, i, i + 1, -1);
  }
  return put(Unit.Adverb, i, i + 1, i);
}

/** "denn", "doch", "noch" are adverbs unless a comma or an earlier "weder" says otherwise. */
function isConjunction(view: View, t: number): boolean {
  if (!(t & T.Adv)) return true;
  const n = units.count;
  if (n > 0 && units.kind[n - 1] === Unit.Comma) return true;
  for (let u = n - 1; u >= 0 && u > n - 12; u--) if (units.kind[u] === Unit.Conj && has(view, units.head[u]!, T.Neg)) return true;
  return false;
}

const isPlainVerb = (t: number): boolean => (t & VerbTags) !== 0 && !(t & (T.Det | T.Adj | T.Noun | T.Num));

function separatorKind(t: number): number {
  if (t & T.Comma) return Unit.Comma;
  if (t & T.Open) return Unit.Open;
  if (t & T.Close) return Unit.Close;
  return Unit.Break;
}

/** "nicht mehr", "viel besser", "etwas später": the pronoun is an adverb. */
function isDegree(view: View, i: number): boolean {
  if (!has(view, i, T.Adv)) return false;
  return has(view, i - 1, T.Neg) || has(view, i + 1, T.Bare | T.Adv) || has(view, i + 1, T.Adj);
}

function pronounUnit(view: View, i: number): number {
  found.head = i;
  found.cells = view.noun[i]!;
  found.title = found.owner = -1;
  found.definite = true;
  return putNoun(Unit.Pronoun, i, i + 1, -1);
}

function nounUnit(view: View, i: number, end: number): number {
  const stop = scanNoun(view, i, end);
  if (stop <= i) return 0;
  // "meiner Meinung nach", "Angaben zufolge": the preposition stands behind.
  if (stop < end && has(view, stop, T.Post) && isPostposition(view, stop, end)) {
    const cells = found.cells & (view.det[stop] || anyCell);
    if (cells) {
      found.cells = cells;
      return putNoun(Unit.Preposition, i, stop + 1, stop);
    }
  }
  // "zehn Jahre alt", "drei Meter hoch", "wenige Tage später": the measure belongs to the adjective.
  if (stop < end && has(view, stop, T.Bare | T.Adv) && view.lex.mask[found.head]! & (C.TimeNoun | C.MeasureNoun) && dimensions.has(lower(view, stop))) {
    return put(Unit.Adverb, i, stop + 1, stop);
  }
  return putNoun(Unit.Noun, i, stop, -1);
}

const dimensions = new Set('alt lang breit hoch tief groß schwer dick weit entfernt lange später zuvor danach vorher davor früher teuer schnell wert'.split(' '));

/** A word that can stand before its noun, too, does so when a noun phrase follows: "nach Berlin". */
function isPostposition(view: View, i: number, end: number): boolean {
  if (!has(view, i, T.Adp)) return true;
  if (has(view, i, T.Prefix) && !(i + 1 < end && !has(view, i + 1, separators))) return false;
  return i + 1 >= end || !has(view, i + 1, T.Det | T.Noun | T.Name | T.Num | T.Pron | T.Adj | T.Adv | T.Adp) ;
}

/** "in Moskau", "am Montag", "mit ihm", "seit gestern", "bis zum Abend"; 0 if no complement follows. */
function prepositionUnit(view: View, i: number, end: number): number {
  let at = i + 1;
  const cells = view.det[i]! || anyCell;
  const prep = i;
  const quantity = quantityEnd(view, i, end);
  if (quantity) return quantity;
  // "bis zum", "von vor", "seit über": the second preposition governs.
  if (at < end && has(view, at, T.Adp) && !has(view, at, T.Det)) {
    const next = scanNoun(view, at + 1, end, view.det[at]! || anyCell);
    if (next > at + 1) return putNoun(Unit.Preposition, i, next, i);
  }
  while (at < end && has(view, at, T.Quote)) at++;
  while (at < end && has(view, at, T.Adv | T.Neg) && !has(view, at, T.Det | T.Pron | T.Adp | T.Bare) && at < i + 3) at++;
  let stop = scanNoun(view, at, end, cells);
  if (stop === at && at > i + 1) stop = scanNoun(view, (at = i + 1), end, cells);
  if (stop > at) return putNoun(Unit.Preposition, i, stop, prep);
  if (at < end && has(view, at, T.Pron | T.Refl | T.Rel | T.Wh) && view.noun[at]! & cells) {
    found.head = at;
    found.cells = view.noun[at]! & cells;
    found.title = found.owner = -1;
    found.definite = true;
    return putNoun(Unit.Preposition, i, at + 1, prep);
  }
  at = i + 1;
  // "seit gestern", "von dort", "bis heute", "für sinnvoll", "als möglich"
  if (at < end && has(view, at, T.Adv | T.Bare | T.Part) && !has(view, at, T.Fin | T.Prefix | T.Neg | T.Adp)) {
    found.head = at;
    found.cells = cells;
    found.title = found.owner = -1;
    found.definite = false;
    return putNoun(Unit.Preposition, i, at + 1, prep);
  }
  return 0;
}

/** "über 22 000 Urteile", "bis zu sechs Millionen Bürger": no preposition but a number that is not quite known. */
function quantityEnd(view: View, i: number, end: number): number {
  const at = i + 1 < end && has(view, i + 1, T.Adp) ? i + 2 : i + 1;
  if (at >= end || !has(view, at, T.Num) || has(view, at, T.Adj | T.Det)) return 0;
  const word = lower(view, i);
  if (at === i + 1 ? word !== 'über' : word !== 'bis' || lower(view, i + 1) !== 'zu') return 0;
  const stop = scanNoun(view, at, end);
  if (stop <= at + 1 || view.lex.mask[found.head]! & C.TimeNoun) return 0;
  return putNoun(Unit.Noun, i, stop, -1);
}

// ---------------------------------------------------------------- what opens a subordinate clause

function introEnd(view: View, i: number, end: number): number {
  const t = view.tag[i]!;
  if (!(t & (T.Sconj | T.Rel | T.Wh | T.Adp))) return i;
  const n = units.count;
  const before = n ? units.kind[n - 1]! : Unit.Break;
  const opens = before === Unit.Comma || before === Unit.Break || before === Unit.Open || before === Unit.Conj;
  const pure = !(t & (T.Adp | T.Adv | T.Cconj | T.Prefix));
  if (t & T.Sconj && (opens || pure || isFocus(view, n))) {
    if (isSubordinator(view, i, end)) return put(Unit.Intro, i, i + 1, i);
  }
  if (n > 0 && before === Unit.Adverb && t & T.Sconj && t & T.Cconj && isComparison(view, n - 1) && verbFinal(view, i + 1, end)) {
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
  n > 0 && units.kind[n - 1] === Unit.Adverb && (n === 1 || units.kind[n - 2]! >= Unit.Conj) && !has(view, units.head[n - 1]!, T.Neg);

/** "größer, als man erwartet", "anders als": the comma is often left out. */
function isComparison(view: View, u: number): boolean {
  const { text, tokens } = view.doc;
  const end = tokens.end[units.head[u]!]!;
  return text.startsWith('er', end - 2) || text.startsWith('anders', end - 6) || text.startsWith('mehr', end - 4);
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
export function verbFinal(view: View, i: number, end: number, sure = false): boolean {
  let early = -1;
  for (let k = i; k < end; k++) {
    const t = view.tag[k]!;
    if (t & (T.Comma | T.Break | T.Open | T.Close)) return false;
    if (!(t & T.Fin) || t & (T.Det | T.Pron | T.Noun | T.Name) || (t & T.Inf && has(view, k - 1, T.Zu))) continue;
    const clear = !(t & (T.Inf | T.Part | T.Adj));
    // "der kommt", but "der habe versucht": a verb-final clause has its finite verb last, save "hätte kommen können".
    const next = view.tag[k + 1]!;
    if (k + 1 >= end || next & separators || (next & T.Cconj && !(next & T.Adv))) {
      if (early >= 0) return has(view, early, T.Haben | T.Werden) && (t & T.Inf) !== 0 && has(view, k - 1, T.Inf) && early >= k - 3;
      return clear || !sure || (t & auxiliary) !== 0;
    }
    if ((clear || t & auxiliary) && early < 0 && !(next & T.Fin && !(next & (T.Part | T.Inf)))) early = k;
  }
  return false;
}

const auxiliary = T.Sein | T.Haben | T.Werden | T.Modal;

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
  for (let u = units.count - 1; u >= 0; u--) if (units.kind[u] === Unit.Intro) return has(view, units.head[u]!, T.Rel);
  return false;
}

/** "dass die SPD aus den Folgen des Wandels, der Globalisierung, Schlüsse zieht": the only verb left is that of dass. */
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
    if (t & T.Fin && !(t & (T.Det | T.Pron | T.Noun | T.Part | T.Inf | T.Adj) && !(t & auxiliary))) finite++;
  }
  return finite < 2;
}

/** "sollen die Einnahmen, die Ausgaben steigen": the verb at the end belongs to the auxiliary before. */
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
