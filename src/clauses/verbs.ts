import { Feature as F } from '../lexicon/features.ts';
import type { VerbComplex } from './clause.ts';
import type { Draft } from './drafts.ts';
import { lemma, prefixedEntry } from './lemmas.ts';
import { auxiliaries, T } from './tags.ts';
import { mood, setVoiceAndTense } from './tense.ts';
import { Unit, units } from './units.ts';
import { has, lower, type View } from './view.ts';

/** Puts the verb of a clause together, or gives null where there is none. */
export function verbComplex(view: View, d: Draft): VerbComplex | null {
  const finite = d.finite >= 0 ? units.head[d.finite]! : -1;
  const nonFinite: number[] = [];
  for (const u of d.units) {
    if (units.kind[u] === Unit.Verb && u !== d.finite) nonFinite.push(units.head[u]!);
  }
  for (const u of d.helpers) nonFinite.push(units.head[u]!);
  if (finite >= 0 && nonFinite.length === 1 && isAdjective(view, finite, nonFinite[0]!)) nonFinite.pop();
  if (finite < 0 && !nonFinite.length) return null;
  const main = mainVerb(view, finite, nonFinite, d.kind !== 'main' && d.kind !== 'fragment');
  const prefix = main === finite ? separatedPrefix(view, d, finite) : -1;
  const word = lemma(
    view,
    main,
    prefix,
    main === finite ? F.Fin : F.PartPast | F.Inf | F.ZuInf,
    d.intro >= 0,
  );
  const verb: VerbComplex = {
    lemma: word.lemma,
    entry: word.entry,
    tokens: verbTokens(d, prefix, finite >= 0 && !nonFinite.length ? finite : -1),
    finite,
    main,
    voice: 'active',
    tense: 'present',
    mood: finite < 0 ? 'indicative' : mood(view, finite),
    modal: modal(view, finite, main, nonFinite),
    negated: isNegated(view, d),
  };
  setVoiceAndTense(view, verb, finite, nonFinite);
  return verb;
}

/** "ist bekannt", "war geeignet": a participle that the dictionary has as an adjective is the predicate. */
function isAdjective(view: View, finite: number, token: number): boolean {
  // "wurde bekannt" is never the passive of bekennen.
  if (has(view, finite, T.Werden)) return lower(view, token) === 'bekannt';
  if (!has(view, finite, T.Sein) || !has(view, token, T.Bare) || !has(view, token, T.Part)) return false;
  const { entry } = lemma(view, token, -1, F.PartPast, false);
  return entry < 0 || !view.lex.lexicon.entry(entry).fields.auxiliary;
}

/** `only`: the finite verb where it is the only one that counts, else -1. */
function verbTokens(d: Draft, prefix: number, only: number): number[] {
  const tokens: number[] = d.auxiliary >= 0 ? [units.head[d.auxiliary]!] : [];
  for (const u of d.units) {
    if (units.kind[u] === Unit.Verb && (only < 0 || units.head[u] === only))
      for (let i = units.first[u]!; i < units.end[u]!; i++) tokens.push(i);
    else if (prefix >= 0 && units.first[u] === prefix) tokens.push(prefix);
  }
  for (const u of d.helpers) tokens.push(units.head[u]!);
  return tokens;
}

/** With an auxiliary the first other verb of the right bracket carries the meaning: "soll [besprochen] werden". */
function mainVerb(view: View, finite: number, nonFinite: number[], verbFinal: boolean): number {
  if (finite >= 0 && (!has(view, finite, auxiliaries) || !nonFinite.length)) {
    // "ließ verhaften", "ging schwimmen": the finite verb is main unless it is a causative.
    return finite;
  }
  const participle = perfectParticiple(view, finite, nonFinite);
  if (participle >= 0) return participle;
  const rest = nonFinite.some((i) => i > finite);
  for (const i of nonFinite) {
    // "Verursacht wurde der Unfall von …": a participle alone in the Vorfeld.
    if (!rest && !has(view, i, auxiliaries)) return i;
    if (has(view, i, auxiliaries) || (finite >= 0 && !verbFinal && i < finite)) continue;
    return i;
  }
  return (
    nonFinite.find((i) => finite < 0 || i > finite || verbFinal) ?? (finite >= 0 ? finite : nonFinite[0]!)
  );
}

/** "hat ihn kennen [gelernt]", "ist stecken [geblieben]": after haben and sein the participle counts, not its infinitive. */
function perfectParticiple(view: View, finite: number, nonFinite: number[]): number {
  if (nonFinite.length < 2 || finite < 0 || !has(view, finite, T.Haben | T.Sein)) return -1;
  for (let k = nonFinite.length - 1; k > 0; k--) {
    const i = nonFinite[k]!;
    const pure = has(view, i, T.Part) && !has(view, i, auxiliaries | T.Inf);
    if (pure && i === nonFinite[k - 1]! + 1 && has(view, i - 1, T.Inf)) return i;
  }
  return -1;
}

/** The separated prefix closes the clause: "kündigte … an". */
function separatedPrefix(view: View, d: Draft, finite: number): number {
  if (d.intro >= 0 || has(view, finite, auxiliaries & ~T.Haben)) return -1;
  for (let k = d.units.length - 1; k >= 0; k--) {
    const u = d.units[k]!;
    if (u <= d.finite) return -1;
    const i = units.head[u]!;
    if (units.end[u]! - units.first[u]! !== 1 || !has(view, i, T.Prefix)) continue;
    if (units.kind[u] !== Unit.Prefix && units.kind[u] !== Unit.Adverb) continue;
    if (
      prefixedEntry(view, finite, lower(view, i)) ||
      (units.kind[u] === Unit.Prefix && k === d.units.length - 1)
    )
      return i;
  }
  return -1;
}

function modal(view: View, finite: number, main: number, nonFinite: number[]): string | null {
  if (finite >= 0 && finite !== main && has(view, finite, T.Modal))
    return lemma(view, finite, -1, F.Fin, false).lemma;
  for (const i of nonFinite)
    if (i !== main && has(view, i, T.Modal)) return lemma(view, i, -1, F.Inf, false).lemma;
  return null;
}

function isNegated(view: View, d: Draft): boolean {
  const before = d.units[0]! - 1;
  if (before >= 0 && units.kind[before] === Unit.Conj && has(view, units.head[before]!, T.Neg)) return true;
  // "weder …, noch entstand Schaden"
  if (before >= 0 && units.kind[before] === Unit.Conj && lower(view, units.head[before]!) === 'noch')
    return true;
  for (const u of d.units) {
    const kind = units.kind[u]!;
    if (kind === Unit.Intro) {
      if (lower(view, units.head[u]!) === 'ohne') return true;
      continue;
    }
    // "kein Land", "nicht", "weder … noch"; "mit keinem Wort" denies nothing else.
    if (kind === Unit.Preposition || kind === Unit.Verb) continue;
    if (has(view, units.first[u]!, T.Neg)) return true;
  }
  return false;
}
