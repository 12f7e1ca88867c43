import type { Candidate, Mention } from './candidate.ts';

/** Below this a candidate is no name. */
export const threshold = 0.5;
/** What each further word of a candidate is worth: the longer reading explains more of the text. */
const perWord = 0.06;

const strength = (c: Candidate): number => c.score + perWord * Math.min(c.end - c.first - 1, 5);

/**
 * Chooses among all candidates: the strongest first, whatever overlaps it goes. A candidate inside a chosen name of
 * several words stays as an inner mention, one level deep ([Universität [Leipzig]], [[Deutsche] Bank]).
 */
export function arbitrate(candidates: Candidate[]): Mention[] {
  const able = candidates
    .filter((c) => c.score >= threshold)
    .sort((a, b) => strength(b) - strength(a) || inOrder(a, b));
  const outer: Mention[] = [];
  const index = new OverlapIndex();
  for (const c of able) {
    if (index.meets(c)) continue;
    outer.push({ ...c, inner: false });
    index.add(c);
  }
  const inner = able.filter((c) => c.score >= 0.6 && holds(index.at(c.first), c));
  const chosenInner: Mention[] = [];
  const innerIndex = new OverlapIndex();
  for (const c of inner) {
    if (innerIndex.meets(c)) continue;
    chosenInner.push({ ...c, inner: true });
    innerIndex.add(c);
  }
  return outer.concat(chosenInner).sort(inOrder);
}

/** Order of reading: by start, the longer first. */
const inOrder = (a: Candidate, b: Candidate): number => a.start - b.start || b.stop - a.stop;

const holds = (outer: Candidate | undefined, c: Candidate): boolean =>
  outer !== undefined && mayHold(outer, c);

function mayHold(outer: Candidate, c: Candidate): boolean {
  if (outer.type === 'person' || c.form === 'compound' || outer.end - outer.first < 2) return false;
  if (c.first < outer.first || c.end > outer.end) return false;
  if (c.end - c.first >= outer.end - outer.first) return false;
  // The Real of Real Madrid is no money.
  if (c.type === 'misc' && outer.type !== 'misc') return false;
  // What no dictionary has may be anything inside a name: the FC of an FC is no organisation of its own.
  if (c.entry < 0 && (c.type !== 'person' || c.end - c.first < 2)) return false;
  if (c.type === outer.type && c.form === 'name' && outer.type === 'organisation') return false;
  // A place inside a place is its own name: [Frankfurt am Main] holds no second Frankfurt, but a river.
  return !(outer.type === 'place' && c.type === 'place' && c.form === 'name' && c.first === outer.first);
}

/** Which tokens are taken; the class is private to this module. */
class OverlapIndex {
  private readonly taken = new Map<number, Candidate>();

  meets(c: Candidate): boolean {
    for (let i = c.first; i < c.end; i++) if (this.taken.has(i)) return true;
    return false;
  }

  at(token: number): Candidate | undefined {
    return this.taken.get(token);
  }

  add(c: Candidate): void {
    for (let i = c.first; i < c.end; i++) this.taken.set(i, c);
  }
}
