import { Category as C } from '../lexicon/features.ts';
import type { Spot } from './attach.ts';
import type { ClausePhrase, VerbComplex } from './clause.ts';
import { isPlace, isTime } from './heads.ts';
import { T } from './tags.ts';
import { takesPreposition } from './valency.ts';
import { has, lower, type View } from './view.ts';

/** Does the prepositional phrase belong to the noun before it rather than to the verb? */
export function belongsToNoun(
  view: View,
  p: ClausePhrase,
  host: ClausePhrase,
  last: ClausePhrase,
  { prefield, verb }: Spot,
): boolean {
  if (host.kind === 'pronoun' || isTime(view, p) || isTime(view, host)) return false;
  if (prefield || !verb || isAmount(view, p)) return true;
  if (verb.voice === 'passive' && (p.preposition === 'von' || p.preposition === 'durch')) {
    // "am Flughafen von Pjöngjang begrüßt": a place after a place does nothing.
    return (
      p.preposition === 'von' &&
      last.kind === 'preposition' &&
      isPlace(view, p) &&
      (view.lex.mask[host.head]! & C.PlaceNoun) !== 0
    );
  }
  if (takesPreposition(view, verb, p.preposition!)) return false;
  if (has(view, host.head, T.Name)) return false;
  if (p.preposition === 'von') return true;
  if (last.kind === 'noun' && isPredicative(verb)) return true;
  if (p.preposition === 'aus')
    return (view.lex.mask[host.head]! & (C.PersonNoun | C.GroupNoun | C.Title)) !== 0;
  return (
    alwaysNominal.has(p.preposition!) || (isEvent(view, host.head) && nounPrepositions.has(p.preposition!))
  );
}

/** "Einsparungen in Höhe von zwölf Millionen Euro" */
const isAmount = (view: View, p: ClausePhrase): boolean =>
  p.preposition === 'in' && lower(view, p.head) === 'höhe';

/** "neue Regeln für Banken", "ein Vertrag zwischen beiden Staaten" */
const alwaysNominal = new Set(['für', 'zwischen', 'gegen']);
const isPredicative = (verb: VerbComplex): boolean =>
  verb.lemma === 'sein' || verb.lemma === 'werden' || verb.lemma === 'bleiben';

const nounPrepositions = new Set('mit auf gegen für über zwischen an zu um nach'.split(' '));

function isEvent(view: View, i: number): boolean {
  if (view.lex.mask[i]! & C.EventNoun) return true;
  const { text, tokens } = view.doc;
  const end = tokens.end[i]!;
  return text.startsWith('ung', end - 3) || text.startsWith('ungen', end - 5);
}
