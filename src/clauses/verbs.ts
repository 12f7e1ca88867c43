import { Category as C, Feature as F } from '../lexicon/features.ts';
import type { Draft } from './assemble.ts';
import type { VerbComplex } from './clause.ts';
import { frameOf, infinitiveOf } from './forms.ts';
import { isPrefix } from './prefixes.ts';
import { auxiliaries, T } from './tags.ts';
import { Unit, units } from './units.ts';
import { has, lower, type View } from './view.ts';

/** Puts the verb of a clause together, or gives null where there is none. */
export function verbComplex(view: View, d: Draft): VerbComplex | null {
  const finite = d.finite >= 0 ? units.head[d.finite]! : -1;
  const nonFinite: number[] = [];
  for (const u of d.units) {
    if (units.kind[u] === Unit.Verb && u !== d.finite) nonFinite.push(units.head[u]!);
  }
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

/** Dictionary entry of prefix + verb, or undefined. */
export function prefixedEntry(
  view: View,
  token: number,
  prefix: string,
): { lemma: string; entry: number } | undefined {
  const { lexicon } = view.lex;
  const form = view.lex.form[token]!;
  if (form < 0) return undefined;
  const { formReadings, readingCategory, readingFeatures, readingEntry } = lexicon.data;
  for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
    if (!(readingCategory[r]! & C.Verb) || !(readingFeatures[r]! & F.Fin)) continue;
    const joined = prefix + infinitiveOf(view.table, readingEntry[r]!);
    const entry = verbEntry(view, joined);
    if (entry >= 0) return { lemma: joined, entry };
  }
  return undefined;
}

/** Entry whose infinitive is `word`, -1 if none. */
function verbEntry(view: View, word: string): number {
  const { lexicon } = view.lex;
  const form = lexicon.find(word);
  if (form < 0) return -1;
  const { formReadings, readingCategory, readingFeatures, readingEntry } = lexicon.data;
  for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
    if (
      readingCategory[r]! & C.Verb &&
      readingFeatures[r]! & F.Inf &&
      infinitiveOf(view.table, readingEntry[r]!) === word
    )
      return readingEntry[r]!;
  }
  return -1;
}

function lemma(
  view: View,
  token: number,
  prefix: number,
  wanted: number,
  verbFinal: boolean,
): { lemma: string; entry: number } {
  if (prefix >= 0) {
    const known = prefixedEntry(view, token, lower(view, prefix));
    if (known) return known;
    const base = lemma(view, token, -1, wanted, verbFinal);
    return { lemma: lower(view, prefix) + base.lemma, entry: -1 };
  }
  const form = view.lex.form[token]!;
  if (form < 0) return derivedLemma(view, lower(view, token));
  const { formReadings, readingCategory, readingFeatures, readingEntry } = view.lex.lexicon.data;
  let entry = -1;
  for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
    const features = readingFeatures[r]!;
    if (!(readingCategory[r]! & C.Verb) || features & F.Attributive) continue;
    if (entry < 0) entry = readingEntry[r]!;
    // "ankündigte" stands together only where the verb is final.
    if (features & wanted && !(features & F.Joined && !verbFinal)) {
      entry = readingEntry[r]!;
      break;
    }
  }
  return entry < 0 ? { lemma: lower(view, token), entry } : { lemma: infinitiveOf(view.table, entry), entry };
}

/** "wiederherzustellen", "mitfinanziert": the prefix is cut off, the rest is a known verb. */
function derivedLemma(view: View, word: string): { lemma: string; entry: number } {
  const { lexicon } = view.lex;
  for (let at = 2; at <= Math.min(word.length - 3, 11); at++) {
    if (!isPrefix(word.slice(0, at))) continue;
    let rest = word.slice(at);
    let prefix = word.slice(0, at);
    const zu = rest.indexOf('zu', 2);
    const second = zu > 0 && isPrefix(rest.slice(0, zu)) ? rest.slice(0, zu) : '';
    if (second) {
      prefix += second;
      rest = rest.slice(second.length);
    }
    if (rest.startsWith('zu') && verbEntry(view, rest.slice(2)) >= 0)
      return { lemma: prefix + rest.slice(2), entry: -1 };
    const form = lexicon.find(rest);
    if (form < 0 || !lexicon.is(form, C.Verb)) continue;
    const { formReadings, readingCategory, readingEntry } = lexicon.data;
    for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
      if (readingCategory[r]! & C.Verb)
        return { lemma: prefix + infinitiveOf(view.table, readingEntry[r]!), entry: -1 };
    }
  }
  return { lemma: word, entry: -1 };
}

/** Konjunktiv only where no indicative of the third person has the same form: "sagte" is indicative, "habe" is not. */
export function mood(view: View, token: number): VerbComplex['mood'] {
  const form = view.lex.form[token]!;
  if (form < 0) return 'indicative';
  const { formReadings, readingCategory, readingFeatures } = view.lex.lexicon.data;
  let seen = 0;
  for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
    const features = readingFeatures[r]!;
    if (!(readingCategory[r]! & C.Verb) || !(features & F.Fin) || !(features & F.P3)) continue;
    if (features & F.Ind) return 'indicative';
    seen |= features;
  }
  if (seen & F.Sub1) return 'subjunctive1';
  return seen & F.Sub2 ? 'subjunctive2' : 'indicative';
}

function modal(view: View, finite: number, main: number, nonFinite: number[]): string | null {
  if (finite >= 0 && finite !== main && has(view, finite, T.Modal))
    return lemma(view, finite, -1, F.Fin, false).lemma;
  for (const i of nonFinite)
    if (i !== main && has(view, i, T.Modal)) return lemma(view, i, -1, F.Inf, false).lemma;
  return null;
}

function setVoiceAndTense(view: View, verb: VerbComplex, finite: number, nonFinite: number[]): void {
  const { main } = verb;
  const isParticiple = main !== finite && has(view, main, T.Part) && !(view.verb[main]! & F.ZuInf);
  const features = finite >= 0 ? view.verb[finite]! : 0;
  if (features & F.Past && (!(features & F.Pres) || verb.mood === 'indicative')) verb.tense = 'past';
  if (verb.mood === 'subjunctive2' || verb.mood === 'subjunctive1') verb.tense = 'present';
  const helper = (t: number): boolean => nonFinite.some((i) => i !== main && has(view, i, t));
  const finiteIs = (t: number): boolean => finite >= 0 && finite !== main && has(view, finite, t);
  if (isParticiple) {
    // "werden … erhalten": where participle and infinitive are one form, werden makes the future; "wurde entlassen" cannot.
    const past = features & F.Past && !(features & F.Pres) && verb.mood === 'indicative';
    if ((finiteIs(T.Werden) && (past || !has(view, main, T.Inf))) || helper(T.Werden)) verb.voice = 'passive';
    else if (finiteIs(T.Werden)) verb.voice = 'active';
    else if (finiteIs(T.Sein) || (helper(T.Sein) && !finiteIs(T.Haben)))
      verb.voice = takesSein(view, verb) ? 'active' : 'statal';
    if (finiteIs(T.Haben) || (finiteIs(T.Sein) && verb.voice !== 'statal')) verb.tense = 'past';
    if (finite < 0 && !helper(T.Werden)) verb.tense = 'past';
  }
  // "hätten verlassen müssen"
  if (!isParticiple && finiteIs(T.Haben) && nonFinite.length > 1) verb.tense = 'past';
  if (finiteIs(T.Werden) && verb.mood === 'indicative' && verb.tense === 'present') {
    if (verb.voice !== 'passive' || helper(T.Werden)) verb.tense = 'future';
  }
}

/** Perfect with sein (ist gereist) against the Zustandspassiv (ist verletzt). */
function takesSein(view: View, verb: VerbComplex): boolean {
  if (verb.entry < 0) return false;
  if (view.lex.lexicon.entry(verb.entry).fields.auxiliary) return true;
  return !frameOf(view.table, verb.entry).includes(' a ');
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
