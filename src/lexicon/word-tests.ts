import type { LexicalLayer } from './annotate.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * Questions that a word answers by its letters alone, wherever it stands: has it the ending of an institution, is it a
 * compound whose head is a noun? Each is asked once a word and its answer remembered, so that rules may ask at every token.
 */
export interface WordTest {
  readonly number: number;
  ask(word: AskedWord): boolean;
}

export interface AskedWord {
  text: string;
  lower: string;
  /** Form number, categories of the readings, bits of `Shape` as in the layer. */
  form: number;
  mask: number;
  shape: number;
  lexicon: Lexicon;
}

/** Room for the answers of one word: one byte a test, side by side. */
export const answersPerWord = 128;
const no = 1;
const yes = 2;
let tests = 0;

export function wordTest(ask: (word: AskedWord) => boolean): WordTest {
  if (tests === answersPerWord) throw new Error('more tests of words than there is room for');
  return { number: tests++, ask };
}

/** A test of the word as it is written. */
export const textTest = (pattern: RegExp): WordTest => wordTest(({ text }) => pattern.test(text));

/** A test of the word in small letters: a pattern, or a list separated by blanks. */
export function lowerTest(wanted: RegExp | string | Set<string>): WordTest {
  if (wanted instanceof RegExp) return wordTest(({ lower }) => wanted.test(lower));
  const list = typeof wanted === 'string' ? new Set(wanted.split(' ')) : wanted;
  return wordTest(({ lower }) => list.has(lower));
}

/** The answer of token `i`'s word; beyond the document that of the empty word. */
export function passes(layer: LexicalLayer, i: number, test: WordTest): boolean {
  const word = layer.word[i]! | 0;
  const answer = layer.known.answers[word * answersPerWord + test.number]!;
  return answer ? answer === yes : ask(layer, word, test);
}

function ask(layer: LexicalLayer, word: number, test: WordTest): boolean {
  const answer = test.ask(askedWord(layer, word));
  layer.known.answers[word * answersPerWord + test.number] = answer ? yes : no;
  return answer;
}

function askedWord({ words, known, lexicon }: LexicalLayer, word: number): AskedWord {
  return {
    text: words.texts[word]!,
    lower: words.lowers[word]!,
    form: known.form[word]!,
    mask: known.mask[word]!,
    shape: known.shape[word]!,
    lexicon,
  };
}

/** The same for what is more than a yes or no. */
export interface WordTable<T> {
  readonly number: number;
  make(word: AskedWord): T;
}

let tables = 0;

export const wordTable = <T>(make: (word: AskedWord) => T): WordTable<T> => ({ number: tables++, make });

/** What the table has for token `i`'s word; beyond the document for the empty word. */
export function worked<T>(layer: LexicalLayer, i: number, table: WordTable<T>): T {
  const word = layer.word[i]! | 0;
  const column = (layer.known.worked[table.number] ??= new Array(layer.known.form.length)) as (
    | T
    | undefined
  )[];
  return (column[word] ??= table.make(askedWord(layer, word)));
}

const folding = wordTable(({ text }) => fold(text));

/** The word of token `i`, folded; empty beyond the document. */
export const foldedOf = (layer: LexicalLayer, i: number): string => worked(layer, i, folding);
