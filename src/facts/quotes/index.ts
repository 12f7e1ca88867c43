import type { Document } from '../../core/document.ts';
import type { Entity } from '../../entities/entity.ts';
import type { LexicalLayer } from '../../lexicon/annotate.ts';
import type { Mention } from '../../names/candidate.ts';
import { type QuoteContext, quoteContext } from './context.ts';
import { directQuotes } from './direct.ts';
import { freeQuote } from './free.ts';
import { mayQuote } from './gate.ts';
import { indirectQuotes } from './indirect.ts';
import type { Draft, Quote } from './quote.ts';
import { resolveQuotes } from './resolve.ts';
import { plainUnit, readUnit, type Unit, unitRanges } from './segments.ts';
import { sourceQuotes } from './sources.ts';
import { speakerOf } from './speaker.ts';

export type { Quote, Speaker } from './quote.ts';

/** Who says what: direct quotations in marks, reported speech, and the sources that sentences name. */
export function findQuotes(
  doc: Document,
  lex: LexicalLayer,
  mentions: Mention[],
  entities: Entity[],
): Quote[] {
  if (!doc.tokens.count) return [];
  const ctx = quoteContext(doc, lex, mentions, entities);
  const drafts: Draft[] = [];
  let previous: Unit | null = null;
  let p = 0;
  let free: Draft | null = null;
  for (const { first, end } of unitRanges(ctx)) {
    if (!mayQuote(ctx, first, end)) {
      previous = plainUnit(ctx, first, end);
      free = null;
      continue;
    }
    const unit = readUnit(ctx, first, end);
    while (p < ctx.pairs.length && ctx.pairs[p]!.close < first) p++;
    const inside = [];
    for (let k = p; k < ctx.pairs.length && ctx.pairs[k]!.open < end; k++) inside.push(ctx.pairs[k]!);
    const reported = [...sourceQuotes(ctx, unit), ...indirectQuotes(ctx, unit, previous)].filter(
      (d) => !d.back || !joinDirect(d, drafts, previous!),
    );
    const alone = reported.length ? null : freeQuote(ctx, unit);
    const direct = directQuotes(ctx, unit, inside, alone ? [alone] : reported);
    if (alone && free) free.content[0]!.end = alone.content[0]!.end;
    else if (alone) reported.push(alone);
    free = alone ? (free ?? alone) : null;
    if (!reported.length && !direct.length) drafts.push(...witness(ctx, unit));
    drafts.push(...reported, ...direct);
    previous = unit;
  }
  return resolveQuotes(ctx, drafts);
}

/** „Wir geben nicht auf.“ Das sagte der Trainer: the quotation in marks before gets speaker and cue. */
function joinDirect(back: Draft, drafts: Draft[], previous: Unit): boolean {
  let joined = false;
  for (let i = drafts.length - 1; i >= 0 && drafts[i]!.content.every((c) => c.first >= previous.first); i--) {
    const d = drafts[i]!;
    if (d.kind !== 'direct' || d.cue.length) continue;
    Object.assign(d, { speaker: back.speaker, cue: back.cue, same: false });
    joined = true;
  }
  return joined;
}

/** "Der Minister kritisierte den Plan.": nothing is quoted, but what follows in the subjunctive is his. */
function witness(ctx: QuoteContext, unit: Unit): Draft[] {
  const k = unit.segments.findIndex((s) => s.cue !== null && (s.kind === 'second' || s.kind === 'first'));
  if (k < 0) return [];
  const speaker = speakerOf(ctx, unit, k, unit.segments[k]!.cue);
  return speaker ? [{ kind: 'indirect', content: [], speaker, cue: [] }] : [];
}
