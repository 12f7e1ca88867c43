import { Shape } from '../core/document.ts';
import { Category as C, Feature as F } from '../lexicon/features.ts';
import { hash, hashRange } from '../lexicon/fold.ts';
import { anyCell } from './agreement.ts';
import { formRow } from './forms.ts';
import { isPrefix } from './prefixes.ts';
import { T, VerbTags, Writing } from './tags.ts';
import type { View } from './view.ts';

/** The last part of a compound gives case, gender and number: Waffenlieferungen bends like Lieferungen. */
export function guessNoun(view: View, i: number): number {
  const { doc } = view;
  const from = doc.tokens.start[i]!;
  const to = doc.tokens.end[i]!;
  view.noun[i] = anyCell;
  if (doc.tokens.shape[i]! & Shape.AllCaps) return T.Noun;
  hashRange(doc.text, from, to);
  const slot = hash.slot & (cacheSize - 1);
  if (cachedCheck[slot] === hash.check) {
    view.noun[i] = cachedCells[slot]!;
    return T.Noun;
  }
  const { check } = hash;
  view.noun[i] = headCells(view, i, from, to);
  cachedCheck[slot] = check;
  cachedCells[slot] = view.noun[i]!;
  return T.Noun;
}

/** Compounds met before, by the hash of the word; the newer takes the place of the older. */
const cacheSize = 1 << 15;
const cachedCheck = new Int32Array(cacheSize);
const cachedCells = new Uint16Array(cacheSize);

function headCells(view: View, i: number, from: number, to: number): number {
  const { doc, lex, table } = view;
  const { lexicon } = lex;
  const first = doc.tokens.shape[i]! & Shape.Hyphen ? doc.text.lastIndexOf('-', to - 1) + 1 : from + 2;
  for (let at = first; at <= to - 3; at++) {
    const form = lexicon.find(doc.text, at, to);
    if (form < 0 || !(lexicon.mask(form) & (C.Noun | C.Title))) continue;
    const cells = table.noun[formRow(table, form, Writing.Capital)]!;
    if (cells) return cells;
    break;
  }
  return anyCell;
}

/** A small word that no dictionary has: a verb with an unlisted prefix, an adjective, a participle, else an adverb. */
export function guessSmall(view: View, i: number): number {
  const { doc } = view;
  const from = doc.tokens.start[i]!;
  const to = doc.tokens.end[i]!;
  if (to - from < 9 && isPrefix(doc.text.slice(from, to))) return T.Adv | T.Prefix;
  if (to - from < 4) return T.Adv;
  const prefixed = prefixedVerb(view, i, from, to);
  if (prefixed) return prefixed;
  const { text } = doc;
  const last = text.charCodeAt(to - 1);
  const before = text.charCodeAt(to - 2);
  if (last === 101) return before === 116 ? T.Adj | guessedFinite(view, i, F.Past) : T.Adj;
  // "schmunzeln", "kritteln", and what may be either: "-en"
  if (last === 110 && (before === 108 || before === 114)) return guessedInfinitive(view, i);
  if (last === 110 && before === 101)
    return beforeCapital(view, i) ? T.Adj : T.Adj | guessedInfinitive(view, i);
  // -em, -er, -es
  if (before === 101 && (last === 109 || last === 114 || last === 115)) return T.Adj;
  // "möglichst"
  if (last === 116 && before === 115) return T.Adv | T.Bare;
  if (last === 116) return guessedParticiple(view, i, from);
  return T.Adv | T.Bare;
}

/** "herausfindet", "mitfinanziert": the rest after a prefix is a known verb. */
function prefixedVerb(view: View, i: number, from: number, to: number): number {
  const { lexicon } = view.lex;
  const { text } = view.doc;
  for (let at = from + 2; at <= Math.min(to - 3, from + 11); at++) {
    const form = lexicon.find(text, at, to);
    if (text.startsWith('zu', at) && isPrefix(lastPart(text, from, at)) && isInfinitive(view, at + 2, to)) {
      view.verb[i] = F.ZuInf;
      return T.ZuInf;
    }
    if (form < 0 || !lexicon.is(form, C.Verb)) continue;
    const row = formRow(view.table, form, Writing.Small);
    const tags = view.table.tags[row]! & VerbTags;
    if (!tags || !isPrefix(text.slice(from, at).toLowerCase())) continue;
    view.verb[i] = view.table.verb[row]! | F.Joined;
    return tags | (view.table.tags[row]! & T.Adj);
  }
  return 0;
}

/** What stands before "zu": "entgegen", or the second half of "wiederher". */
function lastPart(text: string, from: number, at: number): string {
  const whole = text.slice(from, at).toLowerCase();
  if (isPrefix(whole)) return whole;
  for (let k = from + 2; k < at - 1; k++)
    if (isPrefix(whole.slice(0, k - from)) && isPrefix(whole.slice(k - from))) return whole.slice(k - from);
  return whole;
}

function isInfinitive(view: View, from: number, to: number): boolean {
  const { lexicon } = view.lex;
  const form = lexicon.find(view.doc.text, from, to);
  return (
    form >= 0 &&
    lexicon.is(form, C.Verb) &&
    (view.table.tags[formRow(view.table, form, Writing.Small)]! & T.Inf) !== 0
  );
}

function guessedFinite(view: View, i: number, tense: number): number {
  view.verb[i] = F.Fin | F.P3 | F.Sing | F.Ind | tense;
  return T.Fin;
}

const beforeCapital = (view: View, i: number): boolean =>
  i + 1 < view.doc.tokens.count && (view.doc.tokens.shape[i + 1]! & Shape.Capital) !== 0;

function guessedInfinitive(view: View, i: number): number {
  view.verb[i] = F.Inf;
  return T.Inf;
}

/** "gecancelt", "digitalisiert" */
function guessedParticiple(view: View, i: number, from: number): number {
  const { text } = view.doc;
  const ge = text.charCodeAt(from) === 103 && text.charCodeAt(from + 1) === 101;
  view.verb[i] = F.Fin | F.P3 | F.Sing | F.Ind | F.Pres | F.PartPast;
  return ge ? T.Part : T.Part | T.Fin;
}
