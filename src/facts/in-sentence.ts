import type { Mention } from '../names/candidate.ts';
import {
  type FactContext,
  isCapital,
  lowerOf,
  nameOf,
  partOf,
  sentenceEnd,
  sentenceFirst,
  textOf,
} from './context.ts';
import type { Argument } from './fact.ts';
import { mentionArgument, tokensArgument } from './found.ts';
import { bodyOfOffice } from './office-body.ts';
import { officeArgument, readOffice } from './office-word.ts';
import type { Slot } from './rule.ts';
import { fits, isOffice, kindOf } from './semantics.ts';

const firms = /^(?:company|airline|bank|broadcaster|newspaper|university)$/;

/** The only candidate of the sentence; where there are two, nobody knows which. */
export function onlyInSentence(ctx: FactContext, token: number, slot: Slot): Argument[] {
  const end = sentenceEnd(ctx, token);
  let found: Argument | null = null;
  for (let i = sentenceFirst(ctx, token); i < end; i++) {
    const m = nameOf(ctx, i) ?? partOf(ctx, i);
    if (m?.type === 'organisation' && !slot.is.includes('place') && !firms.test(kindOf(ctx, m))) continue;
    if (m?.type === 'place' && isElsewhere(ctx, m)) continue;
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

/** "aus Ulm", "(Norwegen)", "Polizei Ulm", "Ulm (ots) – ": where people come from and news is written. */
const isElsewhere = (ctx: FactContext, m: Mention): boolean =>
  /^(?:aus|polizei|feuerwehr|staatsanwaltschaft|polizeipräsidium|polizeiinspektion|\()$/.test(
    lowerOf(ctx, m.first - 1),
  ) ||
  (textOf(ctx, m.end) === '(' &&
    /^(?:ots|dpa|afp|apa|epd|kna|rtr|reuters|sid)$/.test(lowerOf(ctx, m.end + 1)));

/** What stands beside a role that is filled already: its title, or whose office that is. */
export const besideFound = (
  ctx: FactContext,
  as: 'title' | 'body',
  role: string,
  found: readonly Argument[],
): Argument[] => (as === 'title' ? titleBefore(ctx, role, found) : bodyOfOffice(ctx, role, found));

/** The title before the name of a role that is filled already: "Rücktritt von [Finanzminister] X". */
function titleBefore(ctx: FactContext, role: string, found: readonly Argument[]): Argument[] {
  for (const a of found) {
    const name = nameOf(ctx, a.first);
    if (name?.type !== 'person' || name.first !== a.first) continue;
    const at = /^(?:dr|prof)\.?$/i.test(textOf(ctx, a.first - 1)) ? a.first - 2 : a.first - 1;
    if (isCapital(ctx, at) && isOffice(ctx, at)) return [officeArgument(ctx, role, readOffice(ctx, at))];
    // "Der Finanzchef der Bank, Karl Huber, geht"
    if (textOf(ctx, at) !== ',') continue;
    for (let i = at - 1; i >= Math.max(sentenceFirst(ctx, at), at - 8) && textOf(ctx, i) !== ','; i--)
      if (isCapital(ctx, i) && isOffice(ctx, i)) return [officeArgument(ctx, role, readOffice(ctx, i))];
  }
  return [];
}

/** The only one of the sentence, else of the paragraph so far, else the one that the text names most. */
export function onlyInText(ctx: FactContext, token: number, slot: Slot): Argument[] {
  const near = namesIn(ctx, sentenceFirst(ctx, token), sentenceEnd(ctx, token), slot);
  if (near.size) return near.size === 1 ? [mentionArgument(ctx, slot.role, [...near.values()][0]![0]!)] : [];
  const paragraph = namesIn(ctx, paragraphFirst(ctx, token), token, slot);
  if (paragraph.size === 1) return [mentionArgument(ctx, slot.role, [...paragraph.values()][0]!.at(-1)!)];
  const byCount = [...namesIn(ctx, 0, token, slot).values()].sort((a, b) => b.length - a.length);
  const [most, next] = byCount;
  const main = most && most.length >= 2 && most.length >= 2 * (next?.length ?? 0);
  return main ? [mentionArgument(ctx, slot.role, most.at(-1)!)] : [];
}

/** The names that may fill a slot, by entity. */
function namesIn(ctx: FactContext, first: number, end: number, slot: Slot): Map<number, Mention[]> {
  const found = new Map<number, Mention[]>();
  for (let i = first; i < end; i++) {
    const m = nameOf(ctx, i);
    if (!m) continue;
    i = m.end - 1;
    const entity = ctx.entityOf.get(m);
    if (entity === undefined || !fits(ctx, m, slot.is)) continue;
    const own = found.get(entity);
    if (own) own.push(m);
    else found.set(entity, [m]);
  }
  return found;
}

/** First token of the paragraph: the last line break before the token. */
function paragraphFirst(ctx: FactContext, token: number): number {
  const { start, end } = ctx.doc.tokens;
  let i = sentenceFirst(ctx, token);
  while (i > 0 && !ctx.doc.text.slice(end[i - 1], start[i]).includes('\n')) i--;
  return i;
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
    // [4:1]-Sieg
    const goals = /^\d{1,3}:\d{1,3}(?=-\p{Lu})/u.exec(textOf(ctx, i));
    if (goals) {
      const whole = tokensArgument(ctx, role, i, i + 1);
      return [{ ...whole, stop: whole.start + goals[0].length }];
    }
    if (!isScore(ctx, i)) continue;
    let stop = i + 1;
    // The sets of a match: 6:4, 3:6, 7:5
    for (;;) {
      const next = tieBreakEnd(ctx, stop);
      if (next + 1 >= end || !/^(?:,|und)$/.test(textOf(ctx, next)) || !isScore(ctx, next + 1)) break;
      stop = next + 2;
    }
    return [tokensArgument(ctx, role, i, stop)];
  }
  return [];
}

/** 6:7 [(5:7)], 6:3: what stands in brackets belongs to its set if another one follows. */
const tieBreakEnd = (ctx: FactContext, i: number): number =>
  textOf(ctx, i) === '(' && isScore(ctx, i + 1) && textOf(ctx, i + 2) === ')' ? i + 3 : i;

const isScore = (ctx: FactContext, i: number): boolean =>
  /^\d{1,3}:\d{1,3}$/.test(textOf(ctx, i)) &&
  ctx.timeAt[i]! < 0 &&
  !/^(?:uhr|stunden?)$/.test(lowerOf(ctx, i + 1));

/** A7, B 27: roads have no entry in any dictionary. */
export function roadAt(ctx: FactContext, i: number, slot: Slot): Argument | null {
  if (!slot.is.includes('place')) return null;
  if (/^[ABLK]\d{1,4}$/.test(textOf(ctx, i))) return tokensArgument(ctx, slot.role, i, i + 1);
  return /^[ABLK]$/.test(textOf(ctx, i)) && /^\d{1,4}$/.test(textOf(ctx, i + 1))
    ? tokensArgument(ctx, slot.role, i, i + 2)
    : null;
}
