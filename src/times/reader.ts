import { type Document, type Sentence, Shape, TokenKind } from '../core/document.ts';
import { type Words, wordsOf } from '../core/words.ts';
import { fold, Is, type Word, type WordTable } from './table.ts';
import { compound } from './words/compounds.ts';
import { vocabulary } from './words/index.ts';

const digits: Word = { is: Is.Digits };
const mixed: Word = { is: Is.Mixed };
const nothing: Word = { is: 0 };
const needsCompany = Is.Number | Is.Ordinal | Is.Some | Is.Fraction | Is.Every | Is.Relative | Is.Times;
const UNREAD = 0xfffd;
const DIGITS = 0xfffe;
const MIXED = 0xffff;

/** What is known of each word by its number; see `core/words.ts`. */
interface TimeWords {
  /** Number in the vocabulary; 0 for a word that says nothing of time. */
  ids: Uint16Array;
  folded: (string | undefined)[];
}

const wordsKnown = new WeakMap<Words, TimeWords>();

/** The table for these words, with room for all of them. */
function timeWords(words: Words): TimeWords {
  let known = wordsKnown.get(words);
  if (!known || known.ids.length < words.size) {
    const ids = new Uint16Array(2 * words.size).fill(UNREAD);
    if (known) ids.set(known.ids);
    wordsKnown.set(words, (known = { ids, folded: [...(known?.folded ?? []), ...new Array(words.size)] }));
  }
  return known;
}

function lookUp(table: WordTable, word: string, shape: number): number {
  const id = table.find(word, 0, word.length) || compound(table, word, 0, word.length);
  return id || (shape & (Shape.Hyphen | Shape.Digit) ? MIXED : 0);
}

/** A document as the rules see it: every token with what the vocabulary knows of it, found in one pass. */
export class Reader {
  private readonly ids: Uint16Array;
  private readonly known: TimeWords;
  private readonly texts: readonly string[];
  /** Number of each token's word. */
  private readonly number: Int32Array;
  private readonly table = vocabulary();
  /** Tokens that can begin an expression or be part of one, in order. */
  readonly marks: number[] = [];
  private sentenceAt = 0;

  constructor(
    readonly doc: Document,
    /** Reads no further than this many tokens. */
    limit = doc.tokens.count,
  ) {
    const { tokens } = doc;
    const { kind, shape } = tokens;
    const { words, of } = wordsOf(doc);
    this.known = timeWords(words);
    this.texts = words.texts;
    this.number = of;
    this.ids = new Uint16Array(tokens.count);
    for (let i = 0; i < limit; i++) {
      const k = kind[i]!;
      let id = 0;
      if (k === TokenKind.Word || k === TokenKind.Abbreviation) {
        const n = of[i]!;
        id = this.known.ids[n]!;
        if (id === UNREAD) id = this.known.ids[n] = lookUp(this.table, words.texts[n]!, shape[i]!);
      } else if (k === TokenKind.Number || k === TokenKind.Ordinal) id = DIGITS;
      if (id) {
        this.ids[i] = id;
        this.marks.push(i);
      }
    }
  }

  /** Could an expression begin at `i`? "ein", "diese", "alle" need another word of time within reach. */
  begins(i: number): boolean {
    const { is } = this.word(i);
    if (is & ~needsCompany) return true;
    const { ids } = this;
    return i + 1 < ids.length && (ids[i + 1]! > 0 || ids[i + 2]! > 0 || ids[i + 3]! > 0);
  }

  get count(): number {
    return this.doc.tokens.count;
  }

  word(i: number): Word {
    const id = i >= 0 && i < this.ids.length ? this.ids[i]! : 0;
    if (!id) return nothing;
    return id === DIGITS ? digits : id === MIXED ? mixed : this.table.words[id]!;
  }

  is(i: number, bits: number): boolean {
    return (this.word(i).is & bits) !== 0;
  }

  /** The characters of token `i`; empty outside of the document. */
  text(i: number): string {
    return this.texts[this.number[i]! | 0]!;
  }

  /** Folded: lower case, `ä` as `ae`. */
  lower(i: number): string {
    const n = this.number[i]! | 0;
    return (this.known.folded[n] ??= fold(this.texts[n]!));
  }

  kind(i: number): number {
    return i >= 0 && i < this.count ? this.doc.tokens.kind[i]! : -1;
  }

  isOrdinalToken(i: number): boolean {
    return this.kind(i) === TokenKind.Ordinal;
  }

  capital(i: number): boolean {
    return i >= 0 && i < this.count && (this.doc.tokens.shape[i]! & Shape.Capital) !== 0;
  }

  /** White space before token `i`. */
  spaced(i: number): boolean {
    return i >= 0 && i < this.count && (this.doc.tokens.shape[i]! & Shape.SpaceBefore) !== 0;
  }

  /** The sentence that token `i` stands in. Asked for in rising order nearly always, so it walks. */
  sentence(i: number): Sentence {
    const { sentences } = this.doc;
    let s = this.sentenceAt;
    while (s > 0 && sentences[s]!.first > i) s--;
    while (s + 1 < sentences.length && sentences[s]!.end <= i) s++;
    this.sentenceAt = s;
    return sentences[s] ?? { first: 0, end: this.count, headline: false };
  }

  sentenceNumber(i: number): number {
    this.sentence(i);
    return this.sentenceAt;
  }

  startsSentence(i: number): boolean {
    const { first } = this.sentence(i);
    return i === first || (i === first + 1 && !/[\p{L}\d]/u.test(this.text(first)));
  }
}
