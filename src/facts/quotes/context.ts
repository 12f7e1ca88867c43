import { type Document, Shape, TokenKind } from '../../core/document.ts';
import type { Entity } from '../../entities/entity.ts';
import { eachReading, type LexicalLayer } from '../../lexicon/annotate.ts';
import { Category as C, Feature as F } from '../../lexicon/features.ts';
import type { Mention } from '../../names/candidate.ts';
import { type Marks, pairMarks } from './marks.ts';
import { Bit, wordBits } from './words.ts';

export interface QuoteContext {
  doc: Document;
  lex: LexicalLayer;
  mentions: Mention[];
  entities: Entity[];
  /** Index of the outermost mention that covers the token, -1 for none. */
  mentionAt: Int32Array;
  /** `Bit` flags of each token. */
  bits: Uint32Array;
  pairs: Marks[];
  /** Token of the closing mark, at the opening mark of a pair that lies in no other; -1 elsewhere. */
  closeOf: Int32Array;
  /** 1 inside quotation marks (marks included), 2 inside parentheses: such words build no clause outside of them. */
  shut: Uint8Array;
}

export function quoteContext(doc: Document, lex: LexicalLayer, mentions: Mention[], entities: Entity[]): QuoteContext {
  const { count } = doc.tokens;
  const table = wordBits(lex.lexicon);
  const bits = new Uint32Array(count);
  for (let i = 0; i < count; i++) if (lex.form[i]! >= 0) bits[i] = table[lex.form[i]!]!;
  const mentionAt = new Int32Array(count).fill(-1);
  mentions.forEach((m, k) => {
    if (m.inner) return;
    for (let i = Math.max(0, m.first); i < Math.min(m.end, count); i++) mentionAt[i] = k;
  });
  const pairs = pairMarks(doc);
  const closeOf = new Int32Array(count).fill(-1);
  for (const p of pairs) if (!p.inner) closeOf[p.open] = p.close;
  return { doc, lex, mentions, entities, mentionAt, bits, pairs, closeOf, shut: shutTokens(doc, pairs) };
}

/** Longest parenthesis that is taken for one. */
const longestParenthesis = 60;

function shutTokens(doc: Document, pairs: Marks[]): Uint8Array {
  const { tokens, text } = doc;
  const shut = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== TokenKind.Punctuation || text[tokens.start[i]!] !== '(') continue;
    const end = closingParenthesis(doc, i);
    if (end < 0) continue;
    shut.fill(2, i, end + 1);
    i = end;
  }
  for (const p of pairs) shut.fill(1, p.open, p.close + 1);
  return shut;
}

function closingParenthesis(doc: Document, open: number): number {
  const { tokens, text } = doc;
  let depth = 0;
  for (let i = open; i < Math.min(tokens.count, open + longestParenthesis); i++) {
    if (tokens.kind[i] !== TokenKind.Punctuation) continue;
    const c = text[tokens.start[i]!];
    if (c === '(') depth++;
    else if (c === ')' && --depth === 0) return i;
  }
  return -1;
}

// ---------------------------------------------------------------- small questions about tokens

export const has = (ctx: QuoteContext, i: number, bits: number): boolean =>
  i >= 0 && i < ctx.bits.length && (ctx.bits[i]! & bits) !== 0;

export const is = (ctx: QuoteContext, i: number, categories: number): boolean =>
  i >= 0 && i < ctx.bits.length && (ctx.lex.mask[i]! & categories) !== 0;

export const wordAt = (ctx: QuoteContext, i: number): string =>
  i < 0 || i >= ctx.doc.tokens.count ? '' : ctx.doc.text.slice(ctx.doc.tokens.start[i], ctx.doc.tokens.end[i]).toLowerCase();

export const isCapital = (ctx: QuoteContext, i: number): boolean =>
  i >= 0 && i < ctx.doc.tokens.count && (ctx.doc.tokens.shape[i]! & Shape.Capital) !== 0;

/** The character of a punctuation token, else an empty string. */
export function punctuation(ctx: QuoteContext, i: number): string {
  const { kind, start, count } = ctx.doc.tokens;
  if (i < 0 || i >= count || kind[i] !== TokenKind.Punctuation) return '';
  return ctx.doc.text[start[i]!]!;
}

export const isWord = (ctx: QuoteContext, i: number): boolean => {
  const kind = ctx.doc.tokens.kind[i];
  return kind === TokenKind.Word || kind === TokenKind.Abbreviation;
};

// ---------------------------------------------------------------- verb forms

export const Mood = { None: 0, Indicative: 1, Subjunctive1: 2, Subjunctive2: 3 } as const;
export type Mood = (typeof Mood)[keyof typeof Mood];

/** How surely a token is a finite verb: 2 surely, 1 if it may be an infinitive or participle too, 0 not. */
export function finiteness(ctx: QuoteContext, i: number): number {
  if (!is(ctx, i, C.Verb) || !(ctx.lex.features[i]! & F.Fin)) return 0;
  if (is(ctx, i, C.Function) && !has(ctx, i, Bit.Auxiliary) && !/m[uü][sß]/.test(wordAt(ctx, i))) return 0;
  if (has(ctx, i - 1, Bit.Zu) || (isCapital(ctx, i) && !mayOpen(ctx, i))) return 0;
  let finite = false;
  let other = false;
  eachReading(ctx.doc, ctx.lex, i, (category, features) => {
    if (!(category & C.Verb)) return;
    // "weite", "Berichte": the first and second person are rare in news, the imperative rarer.
    if (features & F.Fin && features & F.P3) finite = true;
    if (features & (F.Inf | F.PartPast)) other = true;
  });
  if (!finite) return 0;
  // "die weite Reise", "das sichere Land"
  if (is(ctx, i, C.Adjective) && (isCapital(ctx, i + 1) || is(ctx, i + 1, C.Adjective))) return 0;
  return other ? 1 : 2;
}

/** A verb has a capital only as the first word of a sentence. */
function mayOpen(ctx: QuoteContext, i: number): boolean {
  if (i === 0 || ctx.doc.tokens.shape[i]! & Shape.LineStart) return true;
  const before = punctuation(ctx, i - 1);
  return before !== '' && before !== ',' && before !== '-' && !is(ctx, i, C.Noun);
}

/** Mood of a finite form of the third person; a form that can be indicative counts as such. */
export function moodOf(ctx: QuoteContext, i: number): Mood {
  let indicative = false;
  let first = false;
  let second = false;
  eachReading(ctx.doc, ctx.lex, i, (category, features) => {
    if (!(category & C.Verb) || !(features & F.Fin) || !(features & F.P3)) return;
    if (features & F.Ind) indicative = true;
    if (features & F.Sub1) first = true;
    if (features & F.Sub2) second = true;
  });
  if (indicative) return Mood.Indicative;
  return first ? Mood.Subjunctive1 : second ? Mood.Subjunctive2 : Mood.None;
}
