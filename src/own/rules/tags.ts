import { Shape, TokenKind } from '../../core/document.ts';
import { eachReading } from '../../lexicon/annotate.ts';
import { Category as C, Feature as F } from '../../lexicon/features.ts';
import { type NameContext, Word } from '../../names/context.ts';

/** A document as entity rules see it: the context of the names and what entries of several words say of their tokens. */
export interface Tagged {
  ctx: NameContext;
  /** Categories of the entries of several words that a token is part of. */
  inPhrase: Uint32Array;
}

export function tagged(ctx: NameContext): Tagged {
  const inPhrase = new Uint32Array(ctx.doc.tokens.count);
  const { readingCategory } = ctx.lex.lexicon.data;
  for (const { first, end, from, to } of ctx.lex.phrases) {
    for (let r = from; r < to; r++) for (let i = first; i < end; i++) inPhrase[i]! |= readingCategory[r]!;
  }
  return { ctx, inPhrase };
}

type Test = (t: Tagged, i: number) => boolean;

const kind =
  (k: number): Test =>
  ({ ctx }, i) =>
    ctx.doc.tokens.kind[i] === k;
const shape =
  (bit: number): Test =>
  ({ ctx }, i) =>
    (ctx.doc.tokens.shape[i]! & bit) !== 0;
const category =
  (bits: number): Test =>
  ({ ctx, inPhrase }, i) =>
    ((ctx.lex.mask[i]! | inPhrase[i]!) & bits) !== 0;
const feature =
  (bits: number): Test =>
  ({ ctx }, i) =>
    (ctx.lex.features[i]! & bits) !== 0;
const speech =
  (...parts: string[]): Test =>
  ({ ctx }, i) => {
    if (!(ctx.lex.mask[i]! & C.Function)) return false;
    let found = false;
    eachReading(ctx.doc, ctx.lex, i, (bits, _, entry) => {
      found ||= (bits & C.Function) !== 0 && parts.includes(ctx.lex.lexicon.entry(entry).fields.pos!);
    });
    return found;
  };

/** The tags of a pattern (`#Noun`). A token has every tag that is true of one of its readings. */
const tests: Record<string, Test> = {
  // what it is made of
  Word: kind(TokenKind.Word),
  Number: kind(TokenKind.Number),
  Ordinal: kind(TokenKind.Ordinal),
  Abbreviation: kind(TokenKind.Abbreviation),
  Punctuation: kind(TokenKind.Punctuation),
  Symbol: kind(TokenKind.Symbol),
  Url: kind(TokenKind.Url),
  Email: kind(TokenKind.Email),
  Hashtag: kind(TokenKind.Hashtag),
  Handle: kind(TokenKind.Handle),
  // how it is written
  Capital: shape(Shape.Capital),
  AllCaps: shape(Shape.AllCaps),
  InnerCapital: shape(Shape.InnerCapital),
  Hyphen: shape(Shape.Hyphen),
  // names
  FirstName: category(C.FirstName),
  FamilyName: category(C.FamilyName | C.PersonAlone),
  Person: category(C.Person | C.PersonAlone),
  Country: category(C.Country),
  Place: category(C.Place | C.Country),
  PlaceAdjective: category(C.PlaceAdjective),
  Inhabitant: category(C.Inhabitant),
  Organisation: category(C.Organisation),
  Misc: category(C.Misc),
  // words
  Title: category(C.Title),
  Office: category(C.Office),
  Noun: category(C.Noun),
  PersonNoun: category(C.PersonNoun),
  GroupNoun: category(C.GroupNoun),
  PlaceNoun: category(C.PlaceNoun),
  EventNoun: category(C.EventNoun),
  TimeNoun: category(C.TimeNoun),
  MeasureNoun: category(C.MeasureNoun),
  Adjective: category(C.Adjective),
  Verb: category(C.Verb),
  SpeechVerb: category(C.SpeechVerb),
  Determiner: speech('DET'),
  Preposition: speech('ADP'),
  Pronoun: speech('PRON'),
  Conjunction: speech('CCONJ', 'SCONJ'),
  Adverb: speech('ADV'),
  Numeral: speech('NUM'),
  /** In no dictionary. */
  Unknown: ({ ctx, inPhrase }, i) =>
    ctx.doc.tokens.kind[i] === TokenKind.Word && ctx.lex.form[i]! < 0 && !inPhrase[i],
  /** Capitalised, and no common word. */
  Name: ({ ctx }, i) => ctx.word[i] === Word.Name || ctx.word[i] === Word.Unknown,
  // forms
  Nominative: feature(F.Nom),
  Genitive: feature(F.Gen),
  Dative: feature(F.Dat),
  Accusative: feature(F.Acc),
  Singular: feature(F.Sing),
  Plural: feature(F.Plur),
  Masculine: feature(F.Masc),
  Feminine: feature(F.Fem),
  Neuter: feature(F.Neut),
  Infinitive: feature(F.Inf | F.ZuInf),
  Participle: feature(F.PartPast | F.PartPres),
  Finite: feature(F.Fin),
};

export const tagNames = Object.keys(tests);

export const hasTag = (t: Tagged, i: number, tag: string): boolean => tests[tag]!(t, i);
