import { Category as C, Feature as F } from '../lexicon/features.ts';
import { casesOf, isPlural } from './agreement.ts';
import type { Draft } from './drafts.ts';
import { addConjunct, none } from './nesting.ts';
import { attach, type Spot } from './attach.ts';
import type { ClausePhrase, VerbComplex } from './clause.ts';
import { T } from './tags.ts';
import { Unit, units } from './units.ts';
import { has, lower, type View } from './view.ts';

/** The phrases of a clause with attributes, appositions and conjuncts hung where they belong. */
export function makePhrases(view: View, d: Draft, verb: VerbComplex | null): ClausePhrase[] {
  const phrases: ClausePhrase[] = [];
  const spot: Spot = { unit: -1, last: null, conj: -1, gap: 0, phrases, prefield: false, verb };
  let previous = -1;
  for (const u of d.units) {
    const gap = previous < 0 ? 0 : unitsBetween(previous, u);
    previous = u;
    if (units.kind[u] === Unit.Conj) {
      spot.conj = u;
      continue;
    }
    const made = unitPhrase(view, u, verb);
    if (!made) {
      if (units.kind[u] === Unit.Verb) spot.last = null;
      continue;
    }
    spot.unit = u;
    spot.gap = gap;
    spot.prefield = d.kind === 'main' && d.finite > u;
    if (!joinsAdjective(made, spot) && !attach(view, made, spot)) {
      phrases.push(made);
      spot.last = made.kind === 'noun' || (made.kind === 'preposition' && made.head >= 0) ? made : null;
    }
    spot.conj = -1;
  }
  return phrases;
}

/** How many units on; "Der Chef des Bunds (TB), Karl Huber,": what stands in brackets is passed over. */
function unitsBetween(from: number, to: number): number {
  let count = 0;
  let depth = 0;
  for (let u = from + 1; u <= to; u++) {
    if (units.kind[u] === Unit.Open) depth++;
    if (!depth) count++;
    if (units.kind[u] === Unit.Close) depth--;
  }
  return count;
}

/** "ist klein und leise" */
function joinsAdjective(p: ClausePhrase, { conj, phrases }: Spot): boolean {
  const before = phrases[phrases.length - 1];
  if (p.kind !== 'adverb' || conj < 0 || before?.kind !== 'adverb' || !before.adjective) return false;
  addConjunct(before, p);
  before.end = p.end;
  return true;
}

function unitPhrase(view: View, u: number, verb: VerbComplex | null): ClausePhrase | null {
  const kind = units.kind[u]!;
  const prep = units.prep[u]!;
  const cells = units.cells[u]!;
  switch (kind) {
    case Unit.Noun:
      return phrase('noun', u, cells, null, ownerOf(view, u));
    case Unit.Pronoun:
      return phrase('pronoun', u, cells, null, null);
    case Unit.Preposition:
      return phrase('preposition', u, cells, prepositionLemma(view, prep), ownerOf(view, u));
    case Unit.Intro:
      if (!cells) return null;
      return phrase(
        prep >= 0 ? 'preposition' : 'pronoun',
        u,
        cells,
        prep >= 0 ? prepositionLemma(view, prep) : null,
        null,
      );
    case Unit.Verb:
      // "ist bekannt": a participle that is no part of the verb.
      return verb && !verb.tokens.includes(units.head[u]!) && has(view, units.head[u]!, T.Bare)
        ? adverb(view, u)
        : null;
    case Unit.Adverb:
    case Unit.Prefix:
      if (verb?.tokens.includes(units.head[u]!)) return null;
      return adverb(view, u);
    default:
      return null;
  }
}

function phrase(
  kind: ClausePhrase['kind'],
  u: number,
  cells: number,
  preposition: string | null,
  genitive: ClausePhrase | null,
): ClausePhrase {
  return {
    kind,
    first: units.first[u]!,
    end: units.end[u]!,
    head: units.head[u]!,
    title: units.title[u]!,
    role: 'unknown',
    preposition,
    cases: casesOf(cells),
    cells,
    plural: isPlural(cells),
    adjective: false,
    genitive,
    attributes: none,
    apposition: null,
    conjuncts: none,
  };
}

function adverb(view: View, u: number): ClausePhrase {
  const made = phrase('adverb', u, 0, null, null);
  made.adjective =
    (has(view, made.head, T.Bare | T.Part) || units.kind[u] === Unit.Prefix) && !has(view, made.head, T.Neg);
  return made;
}

function ownerOf(view: View, u: number): ClausePhrase | null {
  const at = units.owner[u]!;
  if (at < 0) return null;
  return {
    kind: 'noun',
    first: at,
    end: view.nameEnd[at] || at + 1,
    head: at,
    title: -1,
    role: 'unknown',
    preposition: null,
    cases: F.Gen,
    cells: 0x00f0,
    plural: false,
    adjective: false,
    genitive: null,
    attributes: none,
    apposition: null,
    conjuncts: none,
  };
}

/** "am" → an, "zur" → zu. */
function prepositionLemma(view: View, token: number): string {
  const form = view.lex.form[token]!;
  const known = view.table.prepositions.get(form);
  if (known && form >= 0) return known;
  const word = form < 0 ? lower(view, token) : (lemmaOf(view, form) ?? lower(view, token));
  if (form >= 0) view.table.prepositions.set(form, word);
  return word;
}

function lemmaOf(view: View, form: number): string | undefined {
  const { lexicon } = view.lex;
  const { formReadings, readingCategory, readingEntry } = lexicon.data;
  for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
    if (!(readingCategory[r]! & C.Function)) continue;
    const { pos, lemma } = lexicon.entry(readingEntry[r]!).fields;
    if (pos === 'ADP') return lemma;
  }
  return undefined;
}
