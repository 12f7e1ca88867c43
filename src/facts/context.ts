import type { Clause } from '../clauses/clause.ts';
import { genitiveForm } from '../clauses/genitive-names.ts';
import { type Document, Shape, TokenKind } from '../core/document.ts';
import type { Entity } from '../entities/entity.ts';
import type { LexicalLayer } from '../lexicon/annotate.ts';
import { Category as C } from '../lexicon/features.ts';
import type { Mention } from '../names/candidate.ts';
import type { Timex } from '../times/index.ts';
import type { NounGroup } from './noun-phrase.ts';

/** What the rooms above found, by token, so that a rule can ask at any place in constant time. */
export interface FactContext {
  /** Are the reasons of polarity and modality to be noted down? */
  explained?: boolean;
  doc: Document;
  lex: LexicalLayer;
  mentions: Mention[];
  entities: Entity[];
  times: Timex[];
  clauses: Clause[];
  /** Token → index of the name that covers it (outer ones), -1. */
  nameAt: Int32Array;
  /** Token → index of the mention inside it or derived from a name: US- in "US-Präsident", "russische"; -1. */
  partAt: Int32Array;
  /** Token of a description that stands for an entity (der [Regierungschef]) → index of the entity. */
  describedAt: Map<number, number>;
  /** Token → index of the time expression, -1. */
  timeAt: Int32Array;
  /** Token → index of the innermost clause, -1. */
  clauseAt: Int32Array;
  /** Token → index of its sentence. */
  sentenceAt: Int32Array;
  /** Mention → index of its entity. */
  entityOf: Map<Mention, number>;
  /** Clause → function of a slot → the noun phrases that it points to, read when a rule first asks for them. */
  groups: Map<string, NounGroup[]>[];
}

export function factContext(
  doc: Document,
  lex: LexicalLayer,
  mentions: Mention[],
  entities: Entity[],
  times: Timex[],
  clauses: Clause[],
): FactContext {
  const { count } = doc.tokens;
  const ctx: FactContext = {
    doc,
    lex,
    mentions,
    entities,
    times,
    clauses,
    nameAt: new Int32Array(count).fill(-1),
    partAt: new Int32Array(count).fill(-1),
    timeAt: new Int32Array(count).fill(-1),
    clauseAt: new Int32Array(count).fill(-1),
    sentenceAt: new Int32Array(count),
    describedAt: new Map(),
    entityOf: new Map(),
    groups: [],
  };
  mentions.forEach((m, k) => {
    if (m.form === 'name') {
      if (!m.inner) ctx.nameAt.fill(k, m.first, m.end);
    } else if (ctx.partAt[m.first] === -1) ctx.partAt[m.first] = k;
  });
  times.forEach((t, k) => ctx.timeAt.fill(k, t.first, t.end));
  doc.sentences.forEach((s, k) => ctx.sentenceAt.fill(k, s.first, s.end));
  entities.forEach((e, k) => {
    for (const m of e.mentions) {
      ctx.entityOf.set(m, k);
      if (m.form === 'nominal') ctx.describedAt.set(m.end - 1, k);
    }
  });
  // Embedded clauses lie inside their parents: the larger ones first, so that the innermost stays.
  const bySize = clauses.map((_, k) => k).sort((a, b) => size(clauses[b]!) - size(clauses[a]!));
  for (const k of bySize) ctx.clauseAt.fill(k, clauses[k]!.first, clauses[k]!.end);
  return ctx;
}

const size = (c: Clause): number => c.end - c.first;

// ---------------------------------------------------------------- small questions about tokens

export const textOf = (ctx: FactContext, i: number): string => ctx.lex.words.texts[ctx.lex.word[i]! | 0]!;

export const lowerOf = (ctx: FactContext, i: number): string => ctx.lex.words.lowers[ctx.lex.word[i]! | 0]!;

export const has = (ctx: FactContext, i: number, categories: number): boolean =>
  i >= 0 && i < ctx.doc.tokens.count && (ctx.lex.mask[i]! & categories) !== 0;

export const isCapital = (ctx: FactContext, i: number): boolean =>
  i >= 0 && i < ctx.doc.tokens.count && (ctx.doc.tokens.shape[i]! & Shape.Capital) !== 0;

export const isWord = (ctx: FactContext, i: number): boolean => {
  const kind = ctx.doc.tokens.kind[i];
  return kind === TokenKind.Word || kind === TokenKind.Abbreviation;
};

export const isNumber = (ctx: FactContext, i: number): boolean => ctx.doc.tokens.kind[i] === TokenKind.Number;

/** The character of a punctuation token, else an empty string. */
export function punctuation(ctx: FactContext, i: number): string {
  const { kind, start, count } = ctx.doc.tokens;
  if (i < 0 || i >= count || kind[i] !== TokenKind.Punctuation) return '';
  return ctx.doc.text[start[i]!]!;
}

export const sentenceEnd = (ctx: FactContext, i: number): number =>
  ctx.doc.sentences[ctx.sentenceAt[i]!]!.end;
export const sentenceFirst = (ctx: FactContext, i: number): number =>
  ctx.doc.sentences[ctx.sentenceAt[i]!]!.first;

export const nameOf = (ctx: FactContext, i: number): Mention | null =>
  i >= 0 && i < ctx.doc.tokens.count && ctx.nameAt[i]! >= 0 ? ctx.mentions[ctx.nameAt[i]!]! : null;

export const partOf = (ctx: FactContext, i: number): Mention | null =>
  i >= 0 && i < ctx.doc.tokens.count && ctx.partAt[i]! >= 0 ? ctx.mentions[ctx.partAt[i]!]! : null;

/** A state, by name or adjective. */
export function isCountry(ctx: FactContext, m: Mention): boolean {
  if (m.type !== 'place') return false;
  const entity = ctx.entities[ctx.entityOf.get(m) ?? -1];
  return entity?.sameAs.some((id) => id.startsWith('iso3166-1')) ?? false;
}

/** A name in the genitive before its noun: Putins, Deutschlands, Hans'. */
export function isGenitiveName(ctx: FactContext, m: Mention): boolean {
  const last = ctx.doc.text[m.stop - 1];
  if (last !== 's' && last !== "'" && last !== '’' && last !== 'S') return false;
  // Mats Hummels, Paris, Athos: the name itself ends so.
  const name = ctx.entities[ctx.entityOf.get(m) ?? -1]?.name;
  return !name?.endsWith(ctx.doc.text.slice(m.stop - 4, m.stop)) || last === "'" || last === '’';
}

/** Is it nobody's own name but "whose": "Petrows", yet neither "Hummels" nor "Peters"? */
export const isGenitiveOnly = (ctx: FactContext, m: Mention): boolean =>
  genitiveForm(ctx.doc, ctx.lex, m.end - 1) ?? isGenitiveName(ctx, m);

export const isTitle = (ctx: FactContext, i: number): boolean => has(ctx, i, C.Title);
