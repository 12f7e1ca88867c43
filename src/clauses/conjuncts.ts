import { Category as C, Feature as F } from '../lexicon/features.ts';
import { casesOf, columnsOf } from './agreement.ts';
import type { Spot } from './attach.ts';
import type { ClausePhrase, VerbComplex } from './clause.ts';
import { addConjunct, extend, hostOf, innermost, narrow } from './nesting.ts';
import { T } from './tags.ts';
import { has, type View } from './view.ts';

/** Hangs what follows a conjunction on the phrase that it is joined to. False: it stands alone. */
export function attachConjunct(view: View, p: ClausePhrase, last: ClausePhrase, spot: Spot): boolean {
  if (p.kind === 'preposition') {
    if (last.kind !== 'preposition') return false;
    addConjunct(last, p);
    last.end = p.end;
    return true;
  }
  if (isOnePerson(view, last, p, spot.verb)) return joinTitles(last, p);
  // The conjunct joins the nearest phrase whose case it can share.
  for (let x: ClausePhrase | null = innermost(last); x; x = hostOf(last, x)) {
    if (!(x.cells && p.cells) || casesOf(x.cells) & p.cases) {
      const shared = x.cases & p.cases;
      if (shared && shared !== x.cases) narrow(x, shared);
      narrow(p, shared);
      addConjunct(x, p);
      extend(last, p, x);
      if (x.end < p.end) x.end = p.end;
      last.end = p.end;
      return true;
    }
  }
  return attachAcross(p, last, spot.phrases);
}

/** "hatte den Prozess im Nahen Osten und ein freies Israel beschworen": the conjunct reaches over a prepositional phrase. */
function attachAcross(p: ClausePhrase, last: ClausePhrase, phrases: ClausePhrase[]): boolean {
  if (last.kind !== 'preposition') return false;
  for (let k = phrases.length - 1; k >= 0; k--) {
    const x = phrases[k]!;
    if (x.kind === 'pronoun') return false;
    if (x.kind !== 'noun') continue;
    if (!(x.cases & p.cases)) return false;
    narrow(x, x.cases & p.cases);
    narrow(p, x.cases);
    addConjunct(x, p);
    return true;
  }
  return false;
}

/** "der Physiker und Astronom Johann Held": two callings before one name, with one article; "… trafen sich" has two. */
function isOnePerson(view: View, last: ClausePhrase, p: ClausePhrase, verb: VerbComplex | null): boolean {
  const callings = C.PersonNoun | C.Title | C.Office;
  const number = verb && verb.finite >= 0 ? view.verb[verb.finite]! & (F.Sing | F.Plur) : 0;
  return (
    number !== F.Plur &&
    p.title >= 0 &&
    p.first === p.title &&
    last.first < last.head &&
    last.title < 0 &&
    (columnsOf(last.cells) & columnsOf(view.noun[p.title]!) & ~8) !== 0 &&
    !has(view, last.head, T.Name) &&
    last.end === last.head + 1 &&
    (view.lex.mask[p.title]! & callings) !== 0 &&
    (view.lex.mask[last.head]! & callings) !== 0
  );
}

function joinTitles(last: ClausePhrase, p: ClausePhrase): boolean {
  last.title = last.head;
  last.head = p.head;
  last.end = p.end;
  narrow(last, p.cases);
  return true;
}
