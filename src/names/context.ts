import { type Document, Shape, TokenKind } from '../core/document.ts';
import type { EntityType, MentionForm } from '../core/result.ts';
import type { LexicalLayer } from '../lexicon/annotate.ts';
import { Category as C, Feature as F, NameMask } from '../lexicon/features.ts';
import { passes, textTest, type WordTest } from '../lexicon/word-tests.ts';
import type { Candidate } from './candidate.ts';
import { isNounLike } from './nouns.ts';

/** What a word is before any name is found. Every German noun has a capital, so a capital alone proves nothing. */
export const Word = {
  /** Punctuation, numbers, symbols. */
  None: 0,
  Lower: 1,
  /** A function word, verb or adjective that has its capital from the start of the sentence. */
  Start: 2,
  /** A common noun, listed or recognised by its parts. */
  Common: 3,
  /** Only names are written so. */
  Name: 4,
  /** A name and a common word: Kohl, Essen, Weil. */
  Both: 5,
  /** Capitalised and in no dictionary. */
  Unknown: 6,
} as const;

export interface NameContext {
  doc: Document;
  lex: LexicalLayer;
  /** `Word` of each token. */
  word: Uint8Array;
  /** Above 0 where a sentence, a quotation or a line begins: a capital there says nothing at all. */
  starts: Uint8Array;
  candidates: Candidate[];
}

export function nameContext(doc: Document, lex: LexicalLayer): NameContext {
  const context: NameContext = {
    doc,
    lex,
    word: new Uint8Array(doc.tokens.count),
    starts: sentenceStarts(doc),
    candidates: [],
  };
  for (let i = 0; i < doc.tokens.count; i++) context.word[i] = classify(context, i);
  return context;
}

/** In `starts`, where a paragraph begins; a name reaches over the end of a line, but never over an empty one. */
const paragraph = 2;

function sentenceStarts(doc: Document): Uint8Array {
  const { count, kind, start } = doc.tokens;
  const starts = new Uint8Array(count);
  for (const s of doc.sentences) starts[s.first] = followsEmptyLine(doc, s.first) ? paragraph : 1;
  for (let i = 0; i + 1 < count; i++) {
    if (kind[i] !== TokenKind.Punctuation) continue;
    const c = doc.text[start[i]!]!;
    if ('„«»“"”›‹‚:•|'.includes(c) || (starts[i] && "-–—(*'".includes(c))) starts[i + 1] ||= 1;
  }
  return starts;
}

function followsEmptyLine({ text, tokens }: Document, i: number): boolean {
  if (i === 0 || !(tokens.shape[i]! & Shape.LineStart)) return false;
  const gap = text.slice(tokens.end[i - 1], tokens.start[i]);
  return gap.indexOf('\n') !== gap.lastIndexOf('\n');
}

/** "Besuch in Paris", empty line, "Angela Merkel kam": a headline ends without a stop. */
export const beginsParagraph = (ctx: NameContext, i: number): boolean => ctx.starts[i] === paragraph;

const adverbial = textTest(
  /(?:lich|isch|weise|mäßig|los|bar|haft|sam|iert|bereinigt|halber|wärts|mals|falls|ig|erdings|^Ge[a-zäöü]+t|^Be[a-zäöü]+t|^Ver[a-zäöü]+t|^(?:An|Ab|Auf|Aus|Ein|Vor|Zu)ge[a-zäöü]+[tn])$/,
);

function classify(ctx: NameContext, i: number): number {
  const { kind, shape } = ctx.doc.tokens;
  const k = kind[i]!;
  if (k !== TokenKind.Word && k !== TokenKind.Abbreviation) return Word.None;
  const m = ctx.lex.mask[i]!;
  if (!(shape[i]! & Shape.Capital))
    return m & NameMask && !(m & ~(NameMask | C.StartsPhrase)) ? Word.Name : Word.Lower;
  if (m & NameMask) {
    if (m & C.Function && ctx.starts[i]) return Word.Start;
    if (m & (C.Noun | C.Adjective | C.Function | C.Title)) return Word.Both;
    if (m & C.Verb && (ctx.starts[i] || ctx.lex.features[i]! & F.Inf)) return Word.Both;
    return unguarded(m) ? Word.Name : Word.Both;
  }
  // "HALLE (dpa) – Der Winter kommt", but "das Ich", "im Aus"
  if (m & C.Function) return ctx.starts[i] || punctuation(ctx, i - 1) !== '' ? Word.Start : Word.Common;
  if (m & (C.Noun | C.Title)) return Word.Common;
  if (m & (C.Verb | C.Adjective)) {
    if (ctx.starts[i]) return Word.Start;
    // "das Essen", "der Verletzte"; a finite verb has no capital inside a sentence: Sean Penn is no "penn!".
    if (m & C.Adjective || ctx.lex.features[i]! & (F.Inf | F.PartPast | F.PartPres)) return Word.Common;
  }
  // "Ursprünglich war …", "Inflationsbereinigt sank …": adjectives that no dictionary has
  if (ctx.starts[i] && is(ctx, i, adverbial)) return Word.Start;
  return isNounLike(ctx, i) ? Word.Common : Word.Unknown;
}

/** The readings as a name that need no fuller name around them. */
export const unguarded = (mask: number): number =>
  mask & NameMask & ~(mask & C.GuardedFirst ? C.FirstName : 0) & ~(mask & C.GuardedFamily ? C.FamilyName : 0);

// ---------------------------------------------------------------- small questions about tokens

export const has = (ctx: NameContext, i: number, categories: number): boolean =>
  i >= 0 && i < ctx.doc.tokens.count && (ctx.lex.mask[i]! & categories) !== 0;

/** The token as it is written; empty beyond the document. */
export const textOf = ({ lex }: NameContext, i: number): string => lex.words.texts[lex.word[i]! | 0]!;

export const lowerOf = ({ lex }: NameContext, i: number): string => lex.words.lowers[lex.word[i]! | 0]!;

/** What the token's word answers wherever it stands; see `word-tests.ts`. */
export const is = (ctx: NameContext, i: number, test: WordTest): boolean => passes(ctx.lex, i, test);

export const isCapital = (ctx: NameContext, i: number): boolean =>
  i >= 0 && i < ctx.doc.tokens.count && (ctx.doc.tokens.shape[i]! & Shape.Capital) !== 0;

/** A capitalised word that may be (part of) a name: known, unknown or ambiguous. */
export const mayBeName = (ctx: NameContext, i: number): boolean =>
  i >= 0 && i < ctx.doc.tokens.count && ctx.word[i]! >= Word.Name;

/** The character of a punctuation token, else an empty string. */
export function punctuation(ctx: NameContext, i: number): string {
  const { kind, start, count } = ctx.doc.tokens;
  if (i < 0 || i >= count || kind[i] !== TokenKind.Punctuation) return '';
  return ctx.doc.text[start[i]!]!;
}

/** Number of the sentence's first token and of the token after its last. */
export function sentenceOf(ctx: NameContext, i: number): { first: number; end: number } {
  const { sentences } = ctx.doc;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.first <= i) low = middle;
    else high = middle - 1;
  }
  return sentences[low] ?? { first: 0, end: 0 };
}

export function propose(
  ctx: NameContext,
  first: number,
  end: number,
  type: EntityType,
  form: MentionForm,
  score: number,
  rule: string,
  entry = -1,
): void {
  const { start, end: stops } = ctx.doc.tokens;
  for (let i = first + 1; i < end; i++) if (beginsParagraph(ctx, i)) return;
  ctx.candidates.push({
    first,
    end,
    start: start[first]!,
    stop: stops[end - 1]!,
    type,
    form,
    score,
    rule,
    entry,
  });
}
