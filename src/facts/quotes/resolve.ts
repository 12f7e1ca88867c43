import { tokenSpan } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import { genderOf } from '../../entities/gender.ts';
import { Category as C, Feature as F } from '../../lexicon/features.ts';
import { has, is, type QuoteContext, wordAt } from './context.ts';
import type { Draft, Quote, Range, Speaker } from './quote.ts';
import { Bit } from './words.ts';

/** Turns drafts into quotes, in reading order, and finds out which entity speaks. */
export function resolveQuotes(ctx: QuoteContext, drafts: Draft[]): Quote[] {
  const entityOf = new Map<number, number>();
  ctx.entities.forEach((e, k) => {
    for (const m of e.mentions) entityOf.set(m.start * 4 + (m.inner ? 1 : 0), k);
  });
  const state: State = { entityOf, last: null, lastEntity: -1 };
  const quotes: Quote[] = [];
  for (const d of drafts) {
    const speaker = d.speaker ? readSpeaker(ctx, d.speaker, d.meant, state) : d.same ? state.last : null;
    if (speaker) {
      state.last = speaker;
      if (speaker.entity >= 0) state.lastEntity = speaker.entity;
    }
    if (!d.content.length) continue;
    quotes.push({
      kind: d.kind,
      content: d.content.map((r) => tokenSpan(ctx.doc, r.first, r.end)),
      speaker,
      cue: cueSpans(ctx, d.cue),
    });
  }
  return quotes;
}

interface State {
  /** Entity by the start of its mention. */
  entityOf: Map<number, number>;
  last: Speaker | null;
  lastEntity: number;
}

function cueSpans(ctx: QuoteContext, tokens: number[]): Span[] {
  const spans: Span[] = [];
  let before = -2;
  for (const t of [...new Set(tokens)].sort((a, b) => a - b)) {
    const span = tokenSpan(ctx.doc, t, t + 1);
    if (t === before + 1) spans[spans.length - 1]!.end = span.end;
    else spans.push(span);
    before = t;
  }
  return spans;
}

function readSpeaker(ctx: QuoteContext, range: Range, meant: Range | undefined, state: State): Speaker {
  const span = tokenSpan(ctx.doc, range.first, range.end);
  const who = meant ?? range;
  return { ...span, entity: namedEntity(ctx, who, state) ?? describedEntity(ctx, who, state) };
}

/** The person named in the phrase, else the organisation or place that it begins with. */
function namedEntity(ctx: QuoteContext, range: Range, state: State): number | null {
  let other: number | null = null;
  for (let i = range.first; i < range.end; i++) {
    const k = ctx.mentionAt[i]!;
    if (k < 0) continue;
    const m = ctx.mentions[k]!;
    const entity = state.entityOf.get(m.start * 4 + (m.inner ? 1 : 0));
    if (entity === undefined || m.form === 'derived' || m.form === 'compound') continue;
    if (m.type === 'person') return entity;
    other ??= isHeadName(ctx, range, i) ? entity : null;
  }
  return other;
}

/** "das Außenministerium", "die dpa": the name is the phrase's own head, not the genitive of a speaker without name. */
function isHeadName(ctx: QuoteContext, range: Range, i: number): boolean {
  for (let j = range.first; j < i; j++)
    if (is(ctx, j, C.PersonNoun | C.Title) || has(ctx, j, Bit.Preposition)) return false;
  return true;
}

/** er, sie, der Minister, das Ministerium: who of those named before can it be? */
function describedEntity(ctx: QuoteContext, range: Range, state: State): number {
  const word = wordAt(ctx, range.first);
  if (range.end === range.first + 1 && has(ctx, range.first, Bit.Pronoun))
    return pronoun(ctx, word, range.first, state);
  const head = headNoun(ctx, range);
  return head ? titled(ctx, head, range.first, state) : -1;
}

function headNoun(ctx: QuoteContext, range: Range): string {
  for (let i = range.first; i < range.end; i++) if (is(ctx, i, C.Title | C.Noun)) return wordAt(ctx, i);
  return '';
}

/** er: the last speaker if he is a man, else the man named last. */
function pronoun(ctx: QuoteContext, word: string, at: number, state: State): number {
  const gender = word === 'er' ? F.Masc : word === 'sie' ? F.Fem : 0;
  if (word === 'ich' || word === 'wir' || word === 'man') return -1;
  const last = state.lastEntity;
  if (last >= 0 && fits(ctx, last, gender)) return last;
  for (let k = ctx.mentions.length - 1; k >= 0; k--) {
    const m = ctx.mentions[k]!;
    if (m.first >= at || m.type !== 'person' || m.form !== 'name') continue;
    const entity = state.entityOf.get(m.start * 4 + (m.inner ? 1 : 0));
    if (entity !== undefined && fits(ctx, entity, gender)) return entity;
  }
  return -1;
}

function fits(ctx: QuoteContext, entity: number, gender: number): boolean {
  const e = ctx.entities[entity]!;
  if (e.type !== 'person') return false;
  const own = genderOf(ctx.doc, ctx.lex, e);
  return own === 0 || gender === 0 || own === gender;
}

/** der Minister → the person that was called Minister or Außenminister last; das Gericht → the Bundesgericht. */
function titled(ctx: QuoteContext, head: string, at: number, state: State): number {
  for (let k = ctx.mentions.length - 1; k >= 0; k--) {
    const m = ctx.mentions[k]!;
    if (m.first >= at || m.form !== 'name') continue;
    const near =
      m.type === 'person'
        ? called(ctx, m.first, m.end, head)
        : m.type === 'organisation' && lastWord(ctx, m.end - 1, head);
    if (near) return state.entityOf.get(m.start * 4 + (m.inner ? 1 : 0)) ?? -1;
  }
  return -1;
}

const lastWord = (ctx: QuoteContext, i: number, head: string): boolean => wordAt(ctx, i).endsWith(head);

/** Does the title stand right before the name, or behind it after a comma? */
function called(ctx: QuoteContext, first: number, end: number, head: string): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 5); i--) {
    const word = wordAt(ctx, i);
    if (word.endsWith(head) && is(ctx, i, C.Title | C.Noun)) return true;
    if ('.,;:'.includes(word) && word) break;
  }
  if (wordAt(ctx, end) !== ',') return false;
  for (let i = end + 1; i < Math.min(ctx.bits.length, end + 6); i++)
    if (wordAt(ctx, i).endsWith(head) && is(ctx, i, C.Title | C.Noun)) return true;
  return false;
}
