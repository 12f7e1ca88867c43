import { Shape } from '../core/document.ts';
import { Category as C } from '../lexicon/features.ts';
import { anyCell, withCases } from './agreement.ts';
import { found, isYearNumber, nounTags } from './found.ts';
import { T } from './tags.ts';
import { has, lower, type View } from './view.ts';

/** The noun itself, with a name after it ("Präsident Putin", "die Agentur KCNA") or a measured noun ("Millionen Euro"). */
export function scanHead(view: View, from: number, end: number, cells: number, wanted: number): number {
  if (from >= end || !has(view, from, nounTags)) return from;
  if (has(view, from, T.Det | T.Pron | T.Adp) && !found.definite && !view.nameEnd[from]) return from;
  found.head = from;
  let agree = cells & view.noun[from]!;
  if (!agree) agree = wanted & view.noun[from]!;
  if (!agree) {
    // An article that fits no reading of a name is a pronoun: ", die Russland angreift".
    if (found.definite && view.nameEnd[from] && has(view, from - 1, T.Rel)) return from;
    agree = cells;
  }
  if (view.nameEnd[from]) return nameHead(view, from, end, agree);
  let at = afterStump(view, from + 1, end);
  agree = at > from + 1 ? cells & view.noun[at - 1]! || agree : agree;
  while (at < end) {
    if (has(view, at, T.Name) && view.nameEnd[at] && joinsName(view, found.head, at)) {
      agree = titled(view, at, agree);
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

function nameHead(view: View, from: number, end: number, cells: number): number {
  let at = view.nameEnd[from]!;
  // Without article only the -s is a genitive: "Russland" alone is none.
  found.cells = !found.definite && view.noun[from] !== 0x00f0 ? withCases(cells, 0b1101) : cells;
  // The rest of a name that is only half known: "Rios Montt".
  while (at < end && has(view, at, T.Noun) && view.lex.form[at]! < 0 && view.noun[at] === anyCell) at++;
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

/** "ihr erster Film": a possessive opens the phrase. */
function isPossessed(view: View): boolean {
  if (!found.definite) return false;
  let i = found.head - 1;
  while (i > 0 && has(view, i, T.Adj) && !has(view, i, T.Det)) i--;
  return has(view, i, T.Det) && /^(?:sein|ihr)(?:e[nmrs]?)?$/.test(lower(view, i));
}

/** "Präsident Putin", but not "Präsident Putins" (a genitive hangs on the noun) nor "am Montag Kiew". */
function joinsName(view: View, head: number, at: number): boolean {
  if (view.noun[at] === 0x00f0) return isGenitiveWithTitle(view, head);
  return !(view.lex.mask[head]! & C.TimeNoun);
}

/** "der Besuch Außenministerin Wagners": a title without an article behind a noun, and only its name bends. */
const isGenitiveWithTitle = (view: View, head: number): boolean =>
  !found.definite &&
  (view.lex.mask[head]! & C.Title) !== 0 &&
  has(view, head - 1, T.Noun) &&
  !has(view, head - 1, T.Adp | T.Det);

/** The name takes the head's place; its -s makes the whole phrase a genitive. */
function titled(view: View, name: number, cells: number): number {
  found.title = found.head;
  found.head = name;
  return view.noun[name] === 0x00f0 ? 0x00f0 : cells;
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
