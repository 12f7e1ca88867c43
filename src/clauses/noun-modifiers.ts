import { Category as C } from '../lexicon/features.ts';
import { adjectiveCells } from './agreement.ts';
import { found, isYearNumber, leadsToNoun, nounTags } from './found.ts';
import { T } from './tags.ts';
import { has, lower, type View } from './view.ts';

const state = { at: 0, cells: 0, year: false };

/** Numbers, adjectives and what stands before them, up to the noun. */
export function scanModifiers(view: View, from: number, end: number, cells: number): typeof state {
  const definite = found.definite ? 1 : 0;
  let at = from;
  let agree = cells;
  while (at < end) {
    if (has(view, at, T.Quote) && at + 1 < end && at > from - definite && has(view, at + 1, nounTags | T.Adj))
      at++;
    else if (isOwner(view, at, end) || (isCalling(view, at) && isOwner(view, at + 1, end))) {
      found.owner = has(view, at, T.Name) ? at : at + 1;
      found.ownerEnd = view.nameEnd[found.owner] || found.owner + 1;
      found.definite = true;
      at = found.ownerEnd;
    } else if (has(view, at, T.Num) && !has(view, at, nounTags & ~T.Noun)) {
      if (isYear(view, at)) {
        at++;
        break;
      }
      at = measuredAdjective(view, at, end) || at + 1;
    } else if (has(view, at, T.Adj) && isAttribute(view, at, end, definite)) {
      const narrowed = agree & adjectiveCells(view.doc.text, view.doc.tokens.end[at]!, definite);
      agree = narrowed || agree;
      at = afterAdjective(view, at, end);
    } else {
      const skipped = skipToAdjective(view, at, end, definite);
      if (skipped === at) break;
      at = skipped;
    }
  }
  state.year = at > from && !found.definite && isYear(view, at - 1);
  state.at = at;
  state.cells = agree;
  return state;
}

/** "seit 1988 Finanzminister", "in 2010 Jahren" hardly ever: after a preposition four digits stand alone. */
const isYear = (view: View, at: number): boolean =>
  has(view, at - 1, T.Adp) && !found.definite && isYearNumber(view, at);

/** "Putins Besuch", "Russlands neuer Präsident", "der Ukraine" is none. */
function isOwner(view: View, at: number, end: number): boolean {
  if (found.definite || !has(view, at, T.Name) || view.noun[at] !== 0x00f0) return false;
  let next = view.nameEnd[at] || at + 1;
  while (next < end && has(view, next, T.Adj | T.Num | T.Quote) && !has(view, next, T.Noun)) next++;
  return next < end && has(view, next, nounTags) && view.noun[next] !== 0x00f0;
}

/** "sein [drei Jahre jüngerer] Sohn", "ein [fünf Meter hohes] Tor" */
function measuredAdjective(view: View, at: number, end: number): number {
  if (
    at + 3 >= end ||
    !has(view, at + 1, T.Noun) ||
    !has(view, at + 2, T.Adj) ||
    has(view, at + 2, T.Noun | T.Fin | T.Det)
  )
    return 0;
  return leadsToNoun(view, at + 2, end) && found.definite ? at + 2 : 0;
}

/** "[Kanzler] Wagners Sprecher": what the owner is called. */
const isCalling = (view: View, at: number): boolean =>
  has(view, at, T.Noun) && !view.nameEnd[at] && (view.lex.mask[at]! & C.Title) !== 0;

/** An adjective with an ending counts as attribute if a noun follows; "besuchte" may be the verb. */
function isAttribute(view: View, at: number, end: number, definite: number): boolean {
  if (has(view, at, T.Noun)) return at + 1 < end && has(view, at + 1, nounTags | T.Adj) && !view.nameEnd[at];
  // "Lehrer besuchte Schüler": without article, number or preposition before it the form is the verb.
  if (!has(view, at, T.Fin | T.Inf) || definite) return true;
  return has(view, at - 1, T.Adp | T.Num) || (has(view, at - 1, T.Adj) && !has(view, at - 1, T.Noun));
}

/** "große, alte Häuser", "politische und wirtschaftliche Fragen", "nord- und südkoreanische" */
function afterAdjective(view: View, at: number, end: number): number {
  // "ein fleißiges, aber oft müdes Team"
  let next = at + 1;
  while (
    next < end &&
    next < at + 4 &&
    has(view, next, T.Comma | T.Cconj | T.Adv) &&
    !has(view, next, T.Adj | T.Det)
  )
    next++;
  if (
    next > at + 2 &&
    next < end &&
    has(view, at + 1, T.Comma | T.Cconj) &&
    has(view, next, T.Adj) &&
    !has(view, next, T.Det | T.Pron | T.Fin)
  ) {
    if (leadsToNoun(view, next, end)) return next;
  }
  if (
    at + 2 < end &&
    has(view, at + 1, T.Comma | T.Cconj) &&
    has(view, at + 2, T.Adj) &&
    !has(view, at + 2, T.Det | T.Pron | T.Fin)
  ) {
    return leadsToNoun(view, at + 2, end) ? at + 2 : at + 1;
  }
  return at + 1;
}

/** Words that say how exactly a number is meant. */
const quantifiers = new Set(
  'rund etwa ungefähr circa ca. knapp fast beinahe nahezu gut mindestens höchstens wenigstens maximal insgesamt annähernd schätzungsweise zirka weitere exakt genau jeweils'.split(
    ' ',
  ),
);

const before = T.Adv | T.Bare | T.Adp | T.Num | T.Refl | T.Neg | T.Part | T.Pron;

/** "die sehr große", "der in Moskau lebende", "das von Kim geführte Land": jumps to the adjective before the noun. */
function skipToAdjective(view: View, at: number, end: number, definite: number): number {
  if (!has(view, at, before) || has(view, at, T.Fin | T.Comma)) return at;
  // "die rund 30 000 Flüchtlinge", "knapp zehn Prozent"
  if (
    has(view, at, T.Adv | T.Bare) &&
    at + 2 < end &&
    has(view, at + 1, T.Num) &&
    quantifiers.has(lower(view, at)) &&
    !has(view, at + 1, T.Det | T.Pron) &&
    has(view, at + 2, nounTags | T.Num)
  )
    return at + 1;
  if (!definite && !has(view, at, T.Adv | T.Bare)) return at;
  // Without an article only the word before the adjective belongs to it: "sehr gute Gespräche".
  const last = Math.min(end - 1, at + (definite ? 10 : 2));
  for (let k = at + 1; k < last; k++) {
    if (has(view, k, T.Comma | T.Break | T.Open | T.Cconj) || (has(view, k, T.Fin) && !has(view, k, T.Adj)))
      return at;
    if (!has(view, k, T.Adj) || has(view, k, T.Noun | T.Name | T.Det | T.Pron)) continue;
    if (!leadsToNoun(view, k, end)) continue;
    if (definite && has(view, at, T.Adp | T.Pron) && !isParticipial(view, k) && !has(view, k - 1, nounTags))
      continue;
    if (!definite && has(view, at, T.Pron | T.Prefix)) return at;
    return k;
  }
  return at;
}

/** Only a participle carries complements of its own: "der in Moskau lebende", not "das in großer Not". */
function isParticipial(view: View, k: number): boolean {
  const { doc, lex } = view;
  const form = lex.form[k]!;
  if (form >= 0) {
    const { formReadings, readingFeatures } = lex.lexicon.data;
    for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++)
      if (readingFeatures[r]! & (1 << 29)) return true;
  }
  const word = doc.text.slice(doc.tokens.start[k], doc.tokens.end[k]);
  return /(?:t|en|nd)e[nrsm]?$/.test(word);
}
