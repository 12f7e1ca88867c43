import { Feature as F } from '../lexicon/features.ts';
import type { ClausePhrase, VerbComplex } from './clause.ts';
import { attachConjunct } from './conjuncts.ts';
import { isTime } from './heads.ts';
import { addConjunct, extend, innermost, narrow } from './nesting.ts';
import { belongsToNoun } from './noun-attributes.ts';
import { T } from './tags.ts';
import { Unit, units } from './units.ts';
import { takesDative } from './valency.ts';
import { has, type View } from './view.ts';

/** Where a phrase stands when it is to be hung on what is before it. */
export interface Spot {
  unit: number;
  /** The phrase before it that can take something, or null. */
  last: ClausePhrase | null;
  /** Unit of the conjunction between the two, -1 for none. */
  conj: number;
  /** How many units back the phrase before it stands: 1 side by side, 2 with a comma between. */
  gap: number;
  /** All phrases of the clause before it. */
  phrases: ClausePhrase[];
  /** Before the finite verb of a main clause. */
  prefield: boolean;
  verb: VerbComplex | null;
}

/** Hangs a phrase on the one before it: genitive, von-phrase, conjunct, apposition, attribute. False: it stands alone. */
export function attach(view: View, p: ClausePhrase, spot: Spot): boolean {
  const { last } = spot;
  if (!last || p.kind === 'adverb') return false;
  if (spot.conj >= 0) return attachConjunct(view, p, last, spot);
  const host = innermost(last);
  const adjacent = host.end === p.first;
  if (p.kind === 'noun') {
    if (adjacent && isGenitive(view, p, spot.unit) && !mayBeDative(view, p, host, spot)) {
      host.genitive ??= p;
      narrow(p, F.Gen);
      return extend(last, p, host);
    }
    return !adjacent && spot.gap === 2 && attachApposition(view, p, spot.unit, last);
  }
  if (p.kind !== 'preposition' || !adjacent) return false;
  if (!belongsToNoun(view, p, host, last, spot)) return false;
  if (p.preposition === 'von' && !host.genitive) host.genitive = p;
  else host.attributes = host.attributes.length ? [...host.attributes, p] : [p];
  return extend(last, p, host);
}

/** "gehört das Schloss der Stadt", "gehört seit Mai der Stadt", but "gilt als Gründer der Stadt" */
const mayBeDative = (
  view: View,
  p: ClausePhrase,
  host: ClausePhrase,
  { last, prefield, verb }: Spot,
): boolean =>
  (p.cases & F.Dat) !== 0 &&
  !prefield &&
  (last!.kind !== 'preposition' || isTime(view, host)) &&
  takesDative(view, verb);

/** "des Landes", "der Ukraine", "russischer Truppen", "Russlands" after a noun. */
function isGenitive(view: View, p: ClausePhrase, u: number): boolean {
  if (!(p.cases & F.Gen)) return false;
  if (p.cases === F.Gen) return true;
  if (!units.definite[u]) return has(view, p.first, T.Adj) && p.first !== p.head;
  return !has(view, p.first, T.Pron) || has(view, p.first, T.Det);
}

/** ", der Führer Nordkoreas,": a noun phrase after a comma in a case that fits. */
function attachApposition(view: View, p: ClausePhrase, u: number, last: ClausePhrase): boolean {
  if (!(last.cases & p.cases)) return false;
  const list =
    u + 1 < units.count &&
    (units.kind[u + 1] === Unit.Conj ||
      (units.kind[u + 1] === Unit.Comma && u + 2 < units.count && units.kind[u + 2] === Unit.Noun));
  const inner = innermost(last);
  // "die Chefs von Ford, Opel und Audi": the list goes on where the last member stands.
  const host = list && inner !== last && sameKind(view, inner, p) && inner.cases & p.cases ? inner : last;
  const named = has(view, host.head, T.Name) !== has(view, p.head, T.Name);
  if (list && !named) {
    addConjunct(host, p);
    return extend(last, p, host);
  }
  if (host.apposition || host.conjuncts.length) return false;
  host.apposition = p;
  host.end = p.end;
  const shared = host.cases & p.cases;
  narrow(host, shared);
  narrow(p, shared);
  return true;
}

const sameKind = (view: View, a: ClausePhrase, b: ClausePhrase): boolean =>
  has(view, a.head, T.Name) && has(view, b.head, T.Name);
