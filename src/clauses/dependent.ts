import { draft, join, sentence, top, waits } from './drafts.ts';
import { finalFinite, info } from './segments.ts';
import { T } from './tags.ts';
import { units } from './units.ts';
import { has, type View } from './view.ts';

/** A segment that opens with an introducer is a clause that depends on the one that is open. */
export function subordinate(view: View, a: number, b: number, conj: boolean): void {
  const { drafts, stack } = sentence;
  const token = units.head[a]!;
  const zu = info.zu >= 0 && info.finite < 0;
  const relative = has(view, token, T.Rel) && !has(view, token, T.Sconj);
  let parent = top();
  if (conj && parent >= 0 && drafts[parent]!.intro >= 0 && drafts[parent]!.complete)
    parent = drafts[parent]!.parent;
  const d = draft(zu ? 'infinitive' : relative ? 'relative' : 'subordinate', parent);
  drafts[d]!.intro = a;
  join(d, a, b);
  drafts[d]!.finite = finalFinite(view, a, b);
  drafts[d]!.complete = drafts[d]!.finite >= 0 || zu;
  stack.push(d);
}

/** A segment with an infinitive with zu and no finite verb: it closes the infinitive that is open, or is one. */
export function infinitiveSegment(a: number, b: number, conj: boolean): void {
  const { drafts, stack } = sentence;
  const t = top();
  if (t >= 0 && drafts[t]!.kind === 'infinitive' && !drafts[t]!.complete) {
    join(t, a, b);
    drafts[t]!.complete = true;
    return;
  }
  if (waits(t) && drafts[t]!.units.length < 3) drafts[t]!.complete = true;
  const d = draft('infinitive', conj && t >= 0 && drafts[t]!.kind === 'infinitive' ? drafts[t]!.parent : t);
  join(d, a, b);
  drafts[d]!.complete = true;
  stack.push(d);
}
