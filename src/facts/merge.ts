import { type FactContext, lowerOf } from './context.ts';
import type { Argument, Fact } from './fact.ts';
import { leftEdge } from './left-edge.ts';

/** Facts that tell the same event become one: what one lacks the other adds, and every place is kept as evidence. */
export function mergeFacts(ctx: FactContext, facts: Fact[]): Fact[] {
  facts.sort((a, b) => a.trigger[0]! - b.trigger[0]! || b.arguments.length - a.arguments.length);
  const kept: Fact[] = [];
  const byType = new Map<string, Fact[]>();
  for (const fact of facts) {
    const alike = byType.get(fact.type) ?? [];
    const same = alike.find((k) => sameEvent(ctx, k, fact));
    if (same) join(ctx, same, fact);
    else {
      kept.push(fact);
      alike.push(fact);
      byType.set(fact.type, alike);
    }
  }
  return kept;
}

/** Do two facts of one type tell the same event? */
function sameEvent(ctx: FactContext, a: Fact, b: Fact): boolean {
  if ((a.mode ?? b.mode) !== (b.mode ?? a.mode)) return false;
  const near = ctx.sentenceAt[a.trigger[0]!] === ctx.sentenceAt[b.trigger[0]!];
  if (a.polarity !== b.polarity || (a.modality !== b.modality && !near)) return false;
  let shared = 0;
  for (const role of new Set([...a.arguments, ...b.arguments].map((x) => x.role))) {
    const p = a.arguments.filter((x) => x.role === role);
    const q = b.arguments.filter((x) => x.role === role);
    if (!p.length || !q.length) {
      continue;
    }
    if (!p.some((x) => q.some((y) => sameFiller(ctx, x, y)))) return false;
    if (role !== 'time' && role !== 'kind' && role !== 'place') shared++;
  }
  if (isIncident(a) && told(ctx, a, b)) return true;
  if (near) return shared > 0 || overlapping(a, b);
  // In another sentence the participants must be the same, not only the place; what one of them adds must be little.
  return shared > 0 && (shared >= 2 || distinct(a) <= 1 || distinct(b) <= 1);
}

const isIncident = (f: Fact): boolean => f.type === 'disaster' || f.type === 'accident';

/** "Ein Unfall auf der A7 … Der Unfall auf der A7": told before, or at the same time; "ein Unfall" may be another one. */
function told(ctx: FactContext, a: Fact, b: Fact): boolean {
  const both = (role: string): boolean => [a, b].every((f) => f.arguments.some((x) => x.role === role));
  if (!both('place')) return false;
  if (ctx.sentenceAt[a.trigger[0]!] === ctx.sentenceAt[b.trigger[0]!]) return true;
  const { first, preposition } = leftEdge(ctx, b.trigger[0]!);
  const definite = /^(?:der|die|das|dem|den|des)$/.test(lowerOf(ctx, first));
  const contracted = preposition !== null && /^(?:beim|vom|zum|zur|im|am)$/.test(lowerOf(ctx, first - 1));
  return definite || contracted || both('time') || both('victims');
}

const overlapping = (a: Fact, b: Fact): boolean => a.trigger.some((t) => b.trigger.includes(t));
const distinct = (f: Fact): number =>
  f.arguments.filter((x) => !['time', 'place', 'kind'].includes(x.role)).length;

function sameFiller(ctx: FactContext, a: Argument, b: Argument): boolean {
  if (a.entity >= 0 && a.entity === b.entity) return true;
  if (a.time >= 0 && b.time >= 0) return ctx.times[a.time]!.value === ctx.times[b.time]!.value;
  if (a.quantity && b.quantity) return a.quantity.value === b.quantity.value;
  return stem(ctx, a) === stem(ctx, b);
}

/** Hochwassers, Hochwasser; Erdbebens, Erdbeben */
const stem = (ctx: FactContext, a: Argument): string =>
  ctx.doc.text
    .slice(a.start, a.stop)
    .toLowerCase()
    .replace(/(?:en|es|s|n|e)$/, '');

function join(ctx: FactContext, into: Fact, from: Fact): void {
  const near = ctx.sentenceAt[into.trigger[0]!] === ctx.sentenceAt[from.trigger[0]!];
  for (const arg of from.arguments) {
    if (into.arguments.some((a) => a.role === arg.role)) continue;
    if (into.arguments.some((a) => a.start < arg.stop && arg.start < a.stop)) continue;
    into.arguments.push(arg);
    if (near)
      into.evidence = {
        start: Math.min(into.evidence.start, from.evidence.start),
        end: Math.max(into.evidence.end, from.evidence.end),
      };
  }
  into.mode ??= from.mode;
  const { start, end } = from.evidence;
  const known = [into.evidence, ...into.alsoAt].some((s) => s.start < end && start < s.end);
  if (!known) into.alsoAt.push({ start, end });
  // Told twice is surer than told once.
  if (!near) into.confidence = Math.min(0.99, into.confidence + 0.05);
}
