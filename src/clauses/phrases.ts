import { Category as C, Feature as F } from '../lexicon/features.ts';
import { casesOf, isPlural } from './agreement.ts';
import type { Draft } from './assemble.ts';
import { addConjunct, attach, none } from './attach.ts';
import type { ClausePhrase, VerbComplex } from './clause.ts';
import { T } from './tags.ts';
import { Unit, units } from './units.ts';
import { has, lower, type View } from './view.ts';

/** The phrases of a clause with attributes, appositions and conjuncts hung where they belong. */
export function makePhrases(view: View, d: Draft, verb: VerbComplex | null): ClausePhrase[] {
  const phrases: ClausePhrase[] = [];
  const list = d.units;
  let last: ClausePhrase | null = null;
  let conj = -1;
  for (let k = 0; k < list.length; k++) {
    const u = list[k]!;
    const kind = units.kind[u]!;
    if (kind === Unit.Conj) {
      conj = u;
      continue;
    }
    const made: ClausePhrase | null = unitPhrase(view, u, verb);
    if (!made) {
      if (kind === Unit.Verb) last = null;
      continue;
    }
    const gap = k > 0 ? u - list[k - 1]! : 0;
    const before = phrases[phrases.length - 1];
    if (made.kind === 'adverb' && conj >= 0 && before?.kind === 'adverb' && before.adjective) {
      addConjunct(before, made);
      before.end = made.end;
      conj = -1;
      continue;
    }
    if (!attach(view, made, u, last, conj, gap, phrases, beforeFinite(d, u), verb)) {
      phrases.push(made);
      last = made.kind === 'noun' || (made.kind === 'preposition' && made.head >= 0) ? made : null;
    }
    conj = -1;
  }
  return phrases;
}

const beforeFinite = (d: Draft, u: number): boolean => d.kind === 'main' && d.finite > u;

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
