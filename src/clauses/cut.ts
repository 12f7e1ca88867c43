import { type Sentence, Shape } from '../core/document.ts';
import { Category as C } from '../lexicon/features.ts';
import { anyCell } from './agreement.ts';
import { introEnd } from './introducers.ts';
import { found } from './found.ts';
import { scanNoun } from './nouns.ts';
import { separators, T, VerbTags } from './tags.ts';
import { makeRoom, put, putNoun, Unit, units } from './units.ts';
import { has, lower, type View } from './view.ts';

/** Cuts a sentence into phrases, verbs, conjunctions and marks; the result stands in `units`. */
export function cutUnits(view: View, sentence: Sentence): void {
  makeRoom(sentence.end - sentence.first + 1);
  units.count = 0;
  let i = sentence.first;
  while (i < sentence.end) i = nextUnit(view, i, sentence.end);
}

function nextUnit(view: View, i: number, end: number): number {
  const t = view.tag[i]!;
  // Quotation marks bound no clause by themselves: der „große“ Führer.
  if (t & T.Quote) return i + 1;
  if (t & separators) return put(separatorKind(t), i, i + 1, i);
  if (view.nameEnd[i]) return nounUnit(view, i, end) || put(Unit.Noun, i, view.nameEnd[i]!, i);
  if (
    t & T.Cconj &&
    t & T.Adp &&
    has(view, i + 1, T.Adv) &&
    sowohlBefore(view) &&
    lower(view, i + 1) === 'auch'
  ) {
    return put(Unit.Conj, i, i + 2, i);
  }
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

/** "sowohl die Union als auch die SPD" */
function sowohlBefore(view: View): boolean {
  for (let u = units.count - 1; u >= 0 && u > units.count - 10; u--) {
    if (units.kind[u] === Unit.Conj && lower(view, units.head[u]!) === 'sowohl') return true;
  }
  return false;
}

/** "denn", "doch", "noch" are adverbs unless a comma or an earlier "weder" says otherwise. */
function isConjunction(view: View, t: number): boolean {
  if (!(t & T.Adv)) return true;
  const n = units.count;
  if (n > 0 && units.kind[n - 1] === Unit.Comma) return true;
  for (let u = n - 1; u >= 0 && u > n - 12; u--)
    if (units.kind[u] === Unit.Conj && has(view, units.head[u]!, T.Neg)) return true;
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
  const from = comparedNumber(view, i, end);
  const stop = scanNoun(view, from, end);
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
  if (
    stop < end &&
    has(view, stop, T.Bare | T.Adv) &&
    view.lex.mask[found.head]! & (C.TimeNoun | C.MeasureNoun) &&
    dimensions.has(lower(view, stop))
  ) {
    return put(Unit.Adverb, i, stop + 1, stop);
  }
  return putNoun(Unit.Noun, i, stop, -1);
}

const dimensions = new Set(
  'alt lang breit hoch tief groß schwer dick weit entfernt lange später zuvor danach vorher davor früher teuer schnell wert'.split(
    ' ',
  ),
);

/** "mehr als 5.000 Menschen", "weniger als zehn Euro": where the number begins, else `i`. */
function comparedNumber(view: View, i: number, end: number): number {
  if (i + 2 >= end || !has(view, i, T.Adv) || !has(view, i, T.Pron | T.Det)) return i;
  return has(view, i + 1, T.Adp) && has(view, i + 1, T.Cconj) && has(view, i + 2, T.Num) ? i + 2 : i;
}

/** A word that can stand before its noun, too, does so when a noun phrase follows: "nach Berlin". */
function isPostposition(view: View, i: number, end: number): boolean {
  if (!has(view, i, T.Adp)) return true;
  if (has(view, i, T.Prefix) && !(i + 1 < end && !has(view, i + 1, separators))) return false;
  return i + 1 >= end || !has(view, i + 1, T.Det | T.Noun | T.Name | T.Num | T.Pron | T.Adj | T.Adv | T.Adp);
}

/** "in Moskau", "am Montag", "mit ihm", "seit gestern", "bis zum Abend"; 0 if no complement follows. */
function prepositionUnit(view: View, i: number, end: number): number {
  let at = i + 1;
  const cells = view.det[i]! || anyCell;
  const prep = i;
  if (isFixedAdverb(view, i, end)) return put(Unit.Adverb, i, i + 2, i + 1);
  const quantity = quantityEnd(view, i, end);
  if (quantity) return quantity;
  // "bis zum", "von vor", "seit über": the second preposition governs.
  if (at < end && has(view, at, T.Adp) && !has(view, at, T.Det)) {
    const next = scanNoun(view, at + 1, end, view.det[at]! || anyCell);
    if (next > at + 1) return putNoun(Unit.Preposition, i, next, i);
  }
  while (at < end && has(view, at, T.Quote)) at++;
  // "in ganz Tunesien", "für halb Europa"
  if (at + 1 < end && view.nameEnd[at + 1] && /^(?:ganz|halb)$/.test(lower(view, at))) at++;
  while (
    at < end &&
    has(view, at, T.Adv | T.Neg) &&
    !has(view, at, T.Det | T.Pron | T.Adp | T.Bare) &&
    at < i + 3
  )
    at++;
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
  if (
    at < end &&
    has(view, at, T.Adv | T.Bare | T.Part) &&
    !has(view, at, T.Fin | T.Prefix | T.Neg | T.Adp)
  ) {
    found.head = at;
    found.cells = cells;
    found.title = found.owner = -1;
    found.definite = false;
    return putNoun(Unit.Preposition, i, at + 1, prep);
  }
  return 0;
}

/** "arbeitete vor allem an Bildern", "erfand unter anderem ein Gerät": nothing hangs on these. */
const fixedAdverbs = new Set(
  'vor allem,unter anderem,vor kurzem,seit kurzem,seit langem,bei weitem,ohne weiteres,von neuem,trotz allem'.split(
    ',',
  ),
);

function isFixedAdverb(view: View, i: number, end: number): boolean {
  const { shape, start, end: stop } = view.doc.tokens;
  if (i + 1 >= end || shape[i + 1]! & Shape.Capital) return false;
  const length = stop[i + 1]! - start[i + 1]!;
  return length > 4 && length < 9 && fixedAdverbs.has(`${lower(view, i)} ${lower(view, i + 1)}`);
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
