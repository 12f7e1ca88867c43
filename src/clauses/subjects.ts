import { Category as C, Feature as F } from '../lexicon/features.ts';
import { canBePlural, canBeSingular, withCases } from './agreement.ts';
import type { Clause, ClausePhrase, VerbComplex } from './clause.ts';
import { frameOf } from './forms.ts';
import { isAnimate, isPerson, isTime } from './heads.ts';
import { T } from './tags.ts';
import { isCopular, isIntransitive } from './valency.ts';
import { has, lower, type View } from './view.ts';

export function chooseSubject(
  view: View,
  clause: Clause,
  verb: VerbComplex,
  copular: boolean,
  lent: boolean,
): ClausePhrase | null {
  let best: ClausePhrase | null = null;
  // A clause that begins with "und" + verb has the subject of the one before unless a nominative says otherwise.
  // "wurden zehn Soldaten verletzt und einige getötet": what could be an accusative elsewhere is none in the passive.
  let bestScore = lent ? (verb.voice === 'passive' ? 45 : 62) : 0;
  // "wurden zehn Männer verletzt und eine Frau getötet": the auxiliary of the clause before agrees with that one's subject.
  const wanted = verb.finite >= clause.first ? view.verb[verb.finite]! : 0;
  let order = 0;
  for (const p of clause.phrases) {
    if (p.kind !== 'noun' && p.kind !== 'pronoun') continue;
    const score = subjectScore(view, p, wanted, clause, verb, copular) - order++ * (copular ? 6 : 3);
    if (score > bestScore) {
      best = p;
      bestScore = score;
    }
  }
  return best;
}

/** 0 where it cannot be the subject at all. */
function subjectScore(
  view: View,
  p: ClausePhrase,
  wanted: number,
  clause: Clause,
  verb: VerbComplex,
  copular: boolean,
): number {
  if (!(p.cases & F.Nom) || has(view, p.head, T.Refl)) return 0;
  const nominative = withCases(p.cells, F.Nom);
  const several = p.conjuncts.length > 0;
  const singular = canBeSingular(nominative);
  const plural = several || canBePlural(nominative);
  const verbSingular = wanted & F.Sing && !(wanted & F.Plur);
  const verbPlural = wanted & F.Plur && !(wanted & F.Sing);
  let score = 50;
  if (verbPlural && !plural) return 0;
  if (verbSingular && !singular) return 0;
  if (verbSingular && several) score -= 12;
  // Of subject and predicate noun both are nominatives.
  if (p.cases === F.Nom && !copular) score += 20;
  if (isTime(view, p)) score -= 25;
  if (isAnimate(view, p)) score += isPerson(view, p) ? 6 : 4;
  if (p.kind === 'noun' && p.first === p.head && !has(view, p.head, T.Name)) score -= 1;
  if (p.kind === 'pronoun') score += pronounScore(view, p, clause, verb);
  if (copular && has(view, p.head, T.Name) && p.title < 0) score += 5;
  // "Merz ist der neue Kanzler", "Neuer Trainer wird Hansi Flick": the office is what is said.
  if (copular && p.title < 0 && view.lex.mask[p.head]! & C.Office && !has(view, p.head, T.Name)) score -= 9;
  if (copular && p.kind === 'noun' && isIndefinite(view, p)) score -= has(view, p.first, T.Det) ? 10 : 5;
  if (verb.finite >= 0 && p.end === verb.finite) score += 1;
  return score;
}

/** "ein Erfolg", "kein Grund", "Präsident": said of something rather than something that is spoken of. */
function isIndefinite(view: View, p: ClausePhrase): boolean {
  if (has(view, p.head, T.Name)) return false;
  if (!has(view, p.first, T.Det)) return p.first === p.head;
  const { text, tokens } = view.doc;
  const at = tokens.start[p.first]!;
  const from = text.charCodeAt(at) === 107 || text.charCodeAt(at) === 75 ? at + 1 : at;
  const e = text.charCodeAt(from);
  return (e === 101 || e === 69) && text.charCodeAt(from + 1) === 105 && text.charCodeAt(from + 2) === 110;
}

/** "es gibt Streit" has es for its subject, "es herrscht Streit" has Streit; "die sie besuchte": sie. */
function pronounScore(view: View, p: ClausePhrase, clause: Clause, verb: VerbComplex): number {
  // "Ihr droht Haft": news speaks to nobody.
  if (p.cases & F.Dat && lower(view, p.head) === 'ihr') return -30;
  if (verb.lemma === 'geben' && isEs(view, p)) return 40;
  if (isPlaceholder(view, p, verb)) return -15;
  // "der sie geleitet hatte": no dative where the verb takes none.
  if (isRelativeDer(view, p) && !frameOf(view.table, verb.entry).includes(' d ')) return 10;
  return clause.kind === 'relative' && !has(view, p.head, T.Rel) ? 5 : 1;
}

/** "es herrscht Streit", "es besteht Gefahr" (the verb has an accusative only in its other sense) */
export const isPlaceholder = (view: View, p: ClausePhrase, verb: VerbComplex): boolean =>
  isEs(view, p) && !isCopular(verb) && (isIntransitive(view, verb) || verb.lemma === 'bestehen');

function isEs(view: View, p: ClausePhrase): boolean {
  const at = view.doc.tokens.start[p.head]!;
  return (
    view.doc.tokens.end[p.head]! - at === 2 &&
    (view.doc.text.charCodeAt(at) | 32) === 101 &&
    view.doc.text.charCodeAt(at + 1) === 115
  );
}

const isRelativeDer = (view: View, p: ClausePhrase): boolean =>
  has(view, p.head, T.Rel) && lower(view, p.head) === 'der';
