import { type Document, Shape, TokenKind } from '../core/document.ts';
import { type Words, wordsOf } from '../core/words.ts';
import { Category, CommonMask, Feature as F, NameMask } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { answersPerWord } from './word-tests.ts';

/** An entry of several words found in the text: tokens `first` to `end` (exclusive), readings `from` to `to`. */
export interface Phrase {
  first: number;
  end: number;
  from: number;
  to: number;
}

/** What the dictionaries say of each token; index = token number. */
export interface LexicalLayer {
  lexicon: Lexicon;
  /** Form number, -1 if unknown. */
  form: Int32Array;
  /** Union of the categories of the readings that fit the token's capitals. */
  mask: Uint32Array;
  /** Union of their features (see `features.ts`). */
  features: Uint32Array;
  /** Longest match first where several begin at the same token; sorted by `first`. */
  phrases: Phrase[];
  /** Number of the token's word in `words`; see `core/words.ts`. */
  word: Int32Array;
  words: Words;
  /** What is known of each word wherever it stands. */
  known: WordForms;
}

/** Looks every token up, and every sequence that begins an entry of several words. */
export function annotate(doc: Document, lexicon: Lexicon): LexicalLayer {
  const { count, kind, shape } = doc.tokens;
  const { words, of } = wordsOf(doc);
  const known = wordForms(lexicon, words);
  const layer: LexicalLayer = {
    lexicon,
    form: new Int32Array(count),
    mask: new Uint32Array(count),
    features: new Uint32Array(count),
    phrases: [],
    word: of,
    words,
    known,
  };
  for (let i = 0; i < count; i++) {
    const n = kind[i] === TokenKind.Url || kind[i] === TokenKind.Email ? 0 : of[i]!;
    if (known.form[n] === unread) lookUp(known, lexicon, words.texts[n]!, n, shape[i]!);
    layer.form[i] = known.form[n]!;
    layer.mask[i] = known.mask[n]!;
    layer.features[i] = known.features[n]!;
  }
  for (let i = 0; i < count; i++)
    if (layer.form[i]! >= 0 && known.node[of[i]!]! > 0) findPhrases(doc, layer, i, known.node[of[i]!]!);
  return layer;
}

/** What the dictionaries say of each word, by its number; read once a word. */
export interface WordForms {
  /** Form number, -1 if no dictionary has the word, `unread` if nobody has looked. */
  form: Int32Array;
  mask: Uint32Array;
  features: Uint32Array;
  /** Node of the trie of phrases after this word as the first; -1 if it begins none. */
  node: Int32Array;
  /** The bits of `Shape` that the letters of the word decide. */
  shape: Uint8Array;
  /** What rules have asked of the word, and what they have worked out; see `word-tests.ts`. */
  answers: Uint8Array;
  worked: unknown[][];
}

const unread = -2;
const formsOf = new WeakMap<Lexicon, WeakMap<Words, WordForms>>();

/** The table for these words, with room for all of them. */
function wordForms(lexicon: Lexicon, words: Words): WordForms {
  let tables = formsOf.get(lexicon);
  if (!tables) formsOf.set(lexicon, (tables = new WeakMap()));
  let known = tables.get(words);
  if (!known || known.form.length < words.size) tables.set(words, (known = withRoom(known, 2 * words.size)));
  return known;
}

function withRoom(old: WordForms | undefined, room: number): WordForms {
  const made: WordForms = {
    form: new Int32Array(room).fill(unread),
    mask: new Uint32Array(room),
    features: new Uint32Array(room),
    node: new Int32Array(room),
    answers: new Uint8Array(room * answersPerWord),
    shape: new Uint8Array(room),
    worked: [],
  };
  made.form[0] = -1;
  if (!old) return made;
  for (const key of ['form', 'mask', 'features', 'node', 'shape', 'answers'] as const)
    made[key].set(old[key]);
  // With room for all words from the start: an array with wide gaps would become a slow one.
  old.worked.forEach((column, k) => {
    made.worked[k] = [...column, ...new Array(room - column.length)];
  });
  return made;
}

function lookUp(known: WordForms, lexicon: Lexicon, word: string, n: number, shape: number): void {
  let form = lexicon.find(word);
  // English genitive in German copy: Putin's
  if (form < 0 && /.['’]s$/i.test(word)) form = lexicon.find(word, 0, word.length - 2);
  known.form[n] = form;
  known.node[n] = -1;
  known.shape[n] = shape & ~(Shape.LineStart | Shape.SpaceBefore);
  if (form < 0) return;
  const { readingCategory, readingFeatures, formReadings } = lexicon.data;
  for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
    if (!fitsCapitals(readingFeatures[r]!, shape)) continue;
    known.mask[n]! |= readingCategory[r]!;
    known.features[n]! |= readingFeatures[r]!;
  }
  const starts = shape & (Shape.Capital | Shape.Digit) ? Category.StartsPhrase : Category.StartsLower;
  if (lexicon.is(form, starts)) known.node[n] = lexicon.step(0, form);
}

/** `Essen` can be `essen` (at the start of a sentence); `essen` cannot be `Essen`; `Who` cannot be `WHO`. */
export function fitsCapitals(features: number, shape: number): boolean {
  if (shape & Shape.AllCaps) return true;
  if (features & F.Caps) return false;
  return !(features & F.Capital) || (shape & Shape.Capital) !== 0;
}

/** `node`: where the first word leads to in the trie of phrases. */
function findPhrases(doc: Document, layer: LexicalLayer, first: number, node: number): void {
  const { lexicon, form, phrases } = layer;
  const { nodeReadings } = lexicon.data;
  const before = phrases.length;
  for (let i = first + 1; i < doc.tokens.count && i - first < 14; i++) {
    if (form[i]! < 0) break;
    node = lexicon.step(node, form[i]!);
    if (node < 0) break;
    const from = nodeReadings[2 * node]!;
    const to = nodeReadings[2 * node + 1]!;
    if (to > from && startsRight(doc, layer, first, from)) phrases.push({ first, end: i + 1, from, to });
  }
  if (phrases.length > before + 1) phrases.push(...phrases.splice(before).reverse());
}

/** A phrase whose first word is capitalised must be so in the text: not "rotes Kreuz". */
function startsRight(doc: Document, layer: LexicalLayer, first: number, reading: number): boolean {
  return fitsCapitals(layer.lexicon.data.readingFeatures[reading]! & ~F.Caps, doc.tokens.shape[first]!);
}

/** Calls `visit(reading, category, features, entry)` for each reading of token `i` that fits its capitals. */
export function eachReading(
  doc: Document,
  layer: LexicalLayer,
  i: number,
  visit: (category: number, features: number, entry: number) => void,
): void {
  eachReadingOf(layer.lexicon, layer.form[i]!, doc.tokens.shape[i]!, visit);
}

/** The same for a form that is written with the capitals that `shape` tells of. */
export function eachReadingOf(
  lexicon: Lexicon,
  form: number,
  shape: number,
  visit: (category: number, features: number, entry: number) => void,
): void {
  if (form < 0) return;
  const { formReadings, readingCategory, readingFeatures, readingEntry } = lexicon.data;
  for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
    if (fitsCapitals(readingFeatures[r]!, shape))
      visit(readingCategory[r]!, readingFeatures[r]!, readingEntry[r]!);
  }
}

export const isNameForm = (mask: number): boolean => (mask & NameMask) !== 0;
export const isCommonForm = (mask: number): boolean => (mask & CommonMask) !== 0;
