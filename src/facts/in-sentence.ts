import { type FactContext, lowerOf, nameOf, partOf, sentenceEnd, sentenceFirst, textOf } from './context.ts';
import type { Argument } from './fact.ts';
import { mentionArgument, tokensArgument } from './found.ts';
import type { Slot } from './rule.ts';
import { fits, kindOf } from './semantics.ts';

const firms = /^(?:company|airline|bank|broadcaster|newspaper|university)$/;

/** The only candidate of the sentence; where there are two, nobody knows which. */
export function onlyInSentence(ctx: FactContext, token: number, slot: Slot): Argument[] {
  const end = sentenceEnd(ctx, token);
  let found: Argument | null = null;
  for (let i = sentenceFirst(ctx, token); i < end; i++) {
    const m = nameOf(ctx, i) ?? partOf(ctx, i);
    // "eine Frau aus Celle", "Ole Brandt (Norwegen)": where somebody comes from is not where it happened
    if (m?.type === 'organisation' && !slot.is.includes('place') && !firms.test(kindOf(ctx, m))) continue;
    if (m?.type === 'place' && (lowerOf(ctx, m.first - 1) === 'aus' || textOf(ctx, m.first - 1) === '('))
      continue;
    const arg =
      m && m.form !== 'derived' && fits(ctx, m, slot.is)
        ? mentionArgument(ctx, slot.role, m)
        : roadAt(ctx, i, slot);
    if (m) i = Math.max(i, m.end - 1);
    if (!arg || i === token) continue;
    if (found && found.entity !== arg.entity && !slot.is.includes('place')) return [];
    found ??= arg;
  }
  return found ? [found] : [];
}

/** The first road of the sentence: what a traffic report is about. */
export function roadIn(ctx: FactContext, token: number, slot: Slot): Argument[] {
  for (let i = sentenceFirst(ctx, token); i < sentenceEnd(ctx, token); i++) {
    const road = roadAt(ctx, i, slot);
    if (road) return [road];
  }
  return [];
}

/** 3:1 in the clause; the score at half time stands in brackets behind it. */
export function scoreIn(ctx: FactContext, role: string, first: number, end: number): Argument[] {
  for (let i = first; i < end; i++) {
    if (/^\d{1,3}:\d{1,3}$/.test(textOf(ctx, i)) && ctx.timeAt[i]! < 0 && lowerOf(ctx, i + 1) !== 'uhr')
      return [tokensArgument(ctx, role, i, i + 1)];
  }
  return [];
}

/** A7, B 27: roads have no entry in any dictionary. */
export function roadAt(ctx: FactContext, i: number, slot: Slot): Argument | null {
  if (!slot.is.includes('place')) return null;
  if (/^[ABLK]\d{1,4}$/.test(textOf(ctx, i))) return tokensArgument(ctx, slot.role, i, i + 1);
  return /^[ABLK]$/.test(textOf(ctx, i)) && /^\d{1,4}$/.test(textOf(ctx, i + 1))
    ? tokensArgument(ctx, slot.role, i, i + 2)
    : null;
}
