import { Shape } from '../core/document.ts';
import { Category as C } from '../lexicon/features.ts';
import { adjectiveCells, anyCell, withCases } from './agreement.ts';
import { T } from './tags.ts';
import { has, lower, type View } from './view.ts';

/** What `scanNoun` found, beside the token after the phrase that it returns. */
export const found = {
  head: -1,
  cells: 0,
  /** The noun that stands before a name as a title: [Präsident] Putin; -1 if none. */
  title: -1,
  /** A determiner or pre-nominal genitive opens it. */
  definite: false,
  /** Name in the genitive before the noun: [Putins] Besuch; -1 if none. */
  owner: -1,
  ownerEnd: -1,
};

const nounTags = T.Noun | T.Name;

/** Reads a noun phrase without its attributes after the noun; returns the token after it, or `i` if none begins there. */
export function scanNoun(view: View, i: number, end: number, cells = anyCell): number {
  found.head = -1;
  found.title = -1;
  found.owner = -1;
  found.definite = false;
  let at = i;
  let wanted = cells;
  while (at < end && has(view, at, T.Det) && (at === i || opensAgain(view, at))) {
    wanted &= view.det[at]! || anyCell;
    at++;
    found.definite = true;
  }
  if (found.definite && at < end && !wanted) return i;
  const modified = scanModifiers(view, at, end, wanted);
  const noun = modified.year ? modified.at : scanHead(view, modified.at, end, modified.cells, wanted);
  if (noun > modified.at) return noun;
  if (!found.definite && modified.at > at && has(view, modified.at - 1, T.Num)) {
    // "seit 2022", "um 20:30", "am 3."
    found.head = modified.at - 1;
    found.cells = cells;
    return modified.at;
  }
  return found.definite ? Math.max(i, scanElliptic(view, at, modified.at, wanted)) : i;
}

/** "all die", "alle diese", "die beiden", "seine vielen": a second determiner. */
const opensAgain = (view: View, at: number): boolean =>
  !has(view, at, T.Rel) || (has(view, at - 1, T.Det) && !has(view, at - 1, T.Rel));

const state = { at: 0, cells: 0, year: false };

/** Numbers, adjectives and what stands before them, up to the noun. */
function scanModifiers(view: View, from: number, end: number, cells: number): typeof state {
  const definite = found.definite ? 1 : 0;
  let at = from;
  let agree = cells;
  while (at < end) {
    if (has(view, at, T.Quote) && at + 1 < end && at > from - definite && has(view, at + 1, nounTags | T.Adj))
      at++;
    else if (isOwner(view, at, end)) {
      found.owner = at;
      found.ownerEnd = view.nameEnd[at] || at + 1;
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

/** "seit 1988 Finanzminister", "in 2010 Jahren" hardly ever: after a preposition four digits stand alone. */
const isYear = (view: View, at: number): boolean =>
  has(view, at - 1, T.Adp) && !found.definite && isYearNumber(view, at);

/** "ihr erster Film": a possessive opens the phrase. */
function isPossessed(view: View): boolean {
  if (!found.definite) return false;
  let i = found.head - 1;
  while (i > 0 && has(view, i, T.Adj) && !has(view, i, T.Det)) i--;
  return has(view, i, T.Det) && /^(?:sein|ihr)(?:e[nmrs]?)?$/.test(lower(view, i));
}

function isYearNumber(view: View, at: number): boolean {
  const { start, end } = view.doc.tokens;
  if (end[at]! - start[at]! !== 4) return false;
  const { text } = view.doc;
  const c = text.charCodeAt(start[at]!);
  return (
    (c === 49 || c === 50) && text.charCodeAt(start[at]! + 1) >= 48 && text.charCodeAt(start[at]! + 2) >= 48
  );
}

/** "Putins Besuch", "Russlands neuer Präsident", "der Ukraine" is none. */
function isOwner(view: View, at: number, end: number): boolean {
  if (found.definite || !has(view, at, T.Name) || view.noun[at] !== 0x00f0) return false;
  let next = view.nameEnd[at] || at + 1;
  while (next < end && has(view, next, T.Adj | T.Num | T.Quote) && !has(view, next, T.Noun)) next++;
  return next < end && has(view, next, nounTags) && view.noun[next] !== 0x00f0;
}

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

function leadsToNoun(view: View, at: number, end: number): boolean {
  while (at < end && has(view, at, T.Adj | T.Num) && !has(view, at, T.Noun)) at++;
  return at < end && has(view, at, nounTags);
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

/** The noun itself, with a name after it ("Präsident Putin", "die Agentur KCNA") or a measured noun ("Millionen Euro"). */
function scanHead(view: View, from: number, end: number, cells: number, wanted: number): number {
  if (from >= end || !has(view, from, nounTags)) return from;
  if (has(view, from, T.Det | T.Pron | T.Adp) && !found.definite && !view.nameEnd[from]) return from;
  let at = from;
  found.head = from;
  let agree = cells & view.noun[from]!;
  if (!agree) agree = wanted & view.noun[from]!;
  if (!agree) {
    // An article that fits no reading of a name is a pronoun: ", die Russland angreift".
    if (found.definite && view.nameEnd[from] && has(view, from - 1, T.Rel)) return from;
    agree = cells;
  }
  if (view.nameEnd[from]) {
    at = view.nameEnd[from]!;
    // Without article only the -s is a genitive: "Russland" alone is none.
    if (!found.definite && view.noun[from] !== 0x00f0) agree = withCases(agree, 0b1101);
    found.cells = agree;
    // The rest of a name that is only half known: "Rios Montt".
    while (at < end && has(view, at, T.Noun) && view.lex.form[at]! < 0 && view.noun[at] === anyCell) at++;
    return afterNumber(view, at, end);
  }
  at++;
  at = afterStump(view, at, end);
  agree = at > from + 1 ? cells & view.noun[at - 1]! || agree : agree;
  while (at < end) {
    if (has(view, at, T.Name) && view.nameEnd[at] && joinsName(view, found.head, at)) {
      found.title = found.head;
      found.head = at;
      at = view.nameEnd[at]!;
      break;
    }
    if (has(view, at, T.Noun) && joinsNoun(view, found.head, at)) {
      found.head = at;
      const narrowed = agree & view.noun[at]!;
      agree = narrowed || view.noun[at]! || agree;
      at++;
    } else break;
  }
  found.cells = agree;
  return afterNumber(view, at, end);
}

/** "Rohstoff- und Energiekosten": the stump and the whole word are one noun. */
function afterStump(view: View, at: number, end: number): number {
  if (!(view.doc.tokens.shape[at - 1]! & Shape.Stump)) return at;
  let next = at;
  while (
    next < end &&
    next < at + 4 &&
    (has(view, next, T.Comma | T.Cconj) || view.doc.tokens.shape[next]! & Shape.Stump)
  )
    next++;
  if (next === at || next >= end || !has(view, next, T.Noun)) return at;
  found.head = next;
  return next + 1;
}

/** "Mai 2010", "Artikel 5", "Platz drei", but not "gab der Polizei 20 Tipps": the number counts what follows. */
function afterNumber(view: View, at: number, end: number): number {
  if (at >= end || !has(view, at, T.Num) || has(view, at, T.Det | T.Adj | T.Pron)) return at;
  if (at + 1 < end && has(view, at + 1, T.Noun | T.Adj | T.Num | T.Bare)) return at;
  // "drehte ihren ersten Film 1998": a year names "die Wahl 1998", not what somebody has.
  if (isYearNumber(view, at) && isPossessed(view)) return at;
  return at + 1;
}

/** "Präsident Putin", but not "Präsident Putins" (a genitive hangs on the noun) nor "am Montag Kiew". */
function joinsName(view: View, head: number, at: number): boolean {
  return view.noun[at] !== 0x00f0 && !(view.lex.mask[head]! & C.TimeNoun);
}

/** "zehn Prozent", "Millionen Euro", "Ende Juni": the second noun is what is measured. */
function joinsNoun(view: View, head: number, at: number): boolean {
  // "ein Weaving Haarteil", "LKW Weiterbildung": a foreign word or letters before the noun that they modify.
  if (view.lex.form[head]! < 0 && view.noun[head] === anyCell && view.noun[at] !== anyCell) return true;
  // "zehn Millionen Euro", "drei Jahre Haft"
  return (
    (view.lex.mask[head]! & (C.MeasureNoun | C.TimeNoun)) !== 0 &&
    !has(view, at, T.Det) &&
    has(view, head - 1, T.Num)
  );
}

/** "die meisten", "der dritte", "die beiden", "das Schlimmste": no noun follows. */
function scanElliptic(view: View, from: number, to: number, wanted: number): number {
  for (let k = to - 1; k >= from; k--) {
    if (!has(view, k, T.Adj | T.Num)) continue;
    if (has(view, k, T.Fin | T.Inf) || has(view, from - 1, T.Adv)) return -1;
    found.head = k;
    found.cells =
      wanted & (has(view, k, T.Num) ? anyCell : adjectiveCells(view.doc.text, view.doc.tokens.end[k]!, 1)) ||
      wanted;
    return k + 1;
  }
  return -1;
}
