import { type Document, Shape, TokenKind } from '../../core/document.ts';
import type { Entity } from '../../entities/entity.ts';
import type { LexicalLayer } from '../../lexicon/annotate.ts';
import type { Mention } from '../../names/candidate.ts';
import { type Marks, pairMarks } from './marks.ts';
import { wordBits } from './words.ts';

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

export function quoteContext(
  doc: Document,
  lex: LexicalLayer,
  mentions: Mention[],
  entities: Entity[],
): QuoteContext {
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

export const wordAt = (ctx: QuoteContext, i: number): string => ctx.lex.words.lowers[ctx.lex.word[i]! | 0]!;

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
