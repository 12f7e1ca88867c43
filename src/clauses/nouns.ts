import { adjectiveCells, anyCell } from './agreement.ts';
import { found } from './found.ts';
import { scanHead } from './noun-head.ts';
import { scanModifiers } from './noun-modifiers.ts';
import { T } from './tags.ts';
import { has, type View } from './view.ts';

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
