import { casesOf, isPlural, withCases } from './agreement.ts';
import type { ClausePhrase } from './clause.ts';

/** Most phrases have neither attributes nor conjuncts; they share one empty list. */
export const none: ClausePhrase[] = [];
Object.freeze(none);

export function addConjunct(p: ClausePhrase, member: ClausePhrase): void {
  p.conjuncts = p.conjuncts.length ? [...p.conjuncts, member] : [member];
}

/** What hangs on a phrase and closes it: "Kim, [der Führer] | Nordkoreas" goes on where the apposition stands. */
export const lastPart = (p: ClausePhrase): ClausePhrase | undefined =>
  p.conjuncts[p.conjuncts.length - 1] ??
  p.apposition ??
  p.attributes[p.attributes.length - 1] ??
  (p.genitive && p.genitive.first > p.head ? p.genitive : undefined);

/** The noun that a following attribute hangs on: the last one of the phrase. */
export function innermost(p: ClausePhrase): ClausePhrase {
  for (;;) {
    const next = lastPart(p);
    if (!next) return p;
    p = next;
  }
}

export function hostOf(outer: ClausePhrase, inner: ClausePhrase): ClausePhrase | null {
  for (let x: ClausePhrase | undefined = outer; x; ) {
    const next = lastPart(x);
    if (next === inner) return x;
    x = next;
  }
  return null;
}

/** Stretches the host and everything around it over the new attribute. */
export function extend(outer: ClausePhrase, p: ClausePhrase, host: ClausePhrase): boolean {
  for (let x: ClausePhrase | undefined = outer; x && x !== p; ) {
    if (x.end < p.end) x.end = p.end;
    if (x === host) break;
    x = lastPart(x);
  }
  return true;
}

/** Keeps only the readings in these cases; nothing changes if there is none. */
export function narrow(p: ClausePhrase, cases: number): void {
  const cells = withCases(p.cells, cases);
  if (!cells) return;
  p.cells = cells;
  p.cases = casesOf(cells);
  p.plural = isPlural(cells);
}
