import type { Candidate, Mention } from './candidate.ts';

/** Below this a candidate is no name. */
export const threshold = 0.5;
/** What each further word of a candidate is worth: the longer reading explains more of the text. */
const perWord = 0.06;

const strength = (c: Candidate): number => c.score + perWord * Math.min(c.end - c.first - 1, 5);

/**
 * Chooses among all candidates: the strongest first, whatever overlaps it goes. A candidate inside a chosen name of
 * several words stays as an inner mention, one level deep ([Universität [Leipzig]], [[Deutsche] Bank]). `tokens`: their
 * number in the document.
 */
export function arbitrate(candidates: Candidate[], tokens: number): Mention[] {
  const mentions: Mention[] = [];
  for (const group of overlapping(candidates, tokens)) {
    if (group.length === 1) mentions.push(mention(group[0]!, false));
    else mentions.push(...choose(group));
  }
  return mentions;
}

/** The candidates that are strong enough, those together that touch each other directly or through others; in reading order. */
function overlapping(candidates: Candidate[], tokens: number): Candidate[][] {
  // 1 where some candidate has this token and the one before.
  const joined = new Uint8Array(tokens);
  for (const c of candidates) if (c.score >= threshold) joined.fill(1, c.first + 1, c.end);
  const groups = new Map<number, Candidate[]>();
  for (const c of candidates) {
    if (c.score < threshold) continue;
    let first = c.first;
    while (joined[first]) first--;
    const group = groups.get(first);
    if (group) group.push(c);
    else groups.set(first, [c]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

function choose(group: Candidate[]): Mention[] {
  group.sort((a, b) => strength(b) - strength(a) || inOrder(a, b));
  const outer: Candidate[] = [];
  for (const c of group) if (!outer.some((o) => meets(o, c))) outer.push(c);
  const inner: Candidate[] = [];
  for (const c of group) {
    if (c.score < 0.6 || inner.some((o) => meets(o, c))) continue;
    const around = outer.find((o) => o.first <= c.first && c.first < o.end);
    if (around && mayHold(around, c)) inner.push(c);
  }
  return [...outer.map((c) => mention(c, false)), ...inner.map((c) => mention(c, true))].sort(inOrder);
}

const meets = (a: Candidate, b: Candidate): boolean => a.first < b.end && b.first < a.end;

function mention(c: Candidate, inner: boolean): Mention {
  const { first, end, start, stop, type, form, score, rule, entry, naming, published } = c;
  const chosen: Mention = { first, end, start, stop, type, form, score, rule, entry, inner };
  if (naming) chosen.naming = naming;
  if (published) chosen.published = published;
  return chosen;
}

/** Order of reading: by start, the longer first. */
const inOrder = (a: Candidate, b: Candidate): number => a.start - b.start || b.stop - a.stop;

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
