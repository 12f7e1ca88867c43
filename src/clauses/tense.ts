import { Category as C, Feature as F } from '../lexicon/features.ts';
import type { VerbComplex } from './clause.ts';
import { frameOf } from './forms.ts';
import { T } from './tags.ts';
import { has, type View } from './view.ts';

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

export function setVoiceAndTense(view: View, verb: VerbComplex, finite: number, nonFinite: number[]): void {
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
    // "Minister in Ulm gewählt", but "Minister in Ulm eingetroffen"
    if (finite < 0 && nonFinite.length === 1 && !takesSein(view, verb)) verb.voice = 'passive';
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
