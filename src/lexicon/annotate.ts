import { type Document, Shape, TokenKind } from '../core/document.ts';
import { Category, CommonMask, Feature as F, NameMask } from './features.ts';
import type { Lexicon } from './lexicon.ts';

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
}

/** Looks every token up, and every sequence that begins an entry of several words. */
export function annotate(doc: Document, lexicon: Lexicon): LexicalLayer {
  const { count, start, end, kind } = doc.tokens;
  const layer: LexicalLayer = {
    lexicon,
    form: new Int32Array(count).fill(-1),
    mask: new Uint32Array(count),
    features: new Uint32Array(count),
    phrases: [],
  };
  for (let i = 0; i < count; i++) {
    if (kind[i] === TokenKind.Url || kind[i] === TokenKind.Email) continue;
    let form = lexicon.find(doc.text, start[i], end[i]);
    // English genitive in German copy: Putin's
    if (form < 0) form = withoutEnglishGenitive(doc, lexicon, i);
    layer.form[i] = form;
    if (form >= 0) collect(layer, i, doc.tokens.shape[i]!);
  }
  for (let i = 0; i < count; i++) {
    if (layer.form[i]! < 0) continue;
    const starts =
      doc.tokens.shape[i]! & (Shape.Capital | Shape.Digit) ? Category.StartsPhrase : Category.StartsLower;
    if (lexicon.is(layer.form[i]!, starts)) findPhrases(doc, layer, i);
  }
  return layer;
}

function withoutEnglishGenitive(doc: Document, lexicon: Lexicon, i: number): number {
  const { start, end } = doc.tokens;
  const last = doc.text.charCodeAt(end[i]! - 1);
  const before = doc.text[end[i]! - 2];
  if ((last !== 115 && last !== 83) || (before !== "'" && before !== '’')) return -1;
  return lexicon.find(doc.text, start[i], end[i]! - 2);
}

/** Remembers what the readings of frequent forms come to: "der" has a dozen of them. Direct-mapped, by form and capitals. */
const memory = 1 << 13;
const memoryKey = new Int32Array(memory).fill(-1);
const memoryMask = new Uint32Array(memory);
const memoryFeatures = new Uint32Array(memory);
let memoryOf: Lexicon | null = null;

function collect(layer: LexicalLayer, i: number, shape: number): void {
  if (memoryOf !== layer.lexicon) {
    memoryOf = layer.lexicon;
    memoryKey.fill(-1);
  }
  const form = layer.form[i]!;
  const key = form * 4 + (shape & Shape.AllCaps ? 2 : 0) + (shape & Shape.Capital ? 1 : 0);
  const slot = key & (memory - 1);
  if (memoryKey[slot] !== key) {
    memoryKey[slot] = key;
    const { readingCategory, readingFeatures, formReadings } = layer.lexicon.data;
    let mask = 0;
    let features = 0;
    for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
      if (!fitsCapitals(readingFeatures[r]!, shape)) continue;
      mask |= readingCategory[r]!;
      features |= readingFeatures[r]!;
    }
    memoryMask[slot] = mask;
    memoryFeatures[slot] = features;
  }
  layer.mask[i] = memoryMask[slot]!;
  layer.features[i] = memoryFeatures[slot]!;
}

/** `Essen` can be `essen` (at the start of a sentence); `essen` cannot be `Essen`; `Who` cannot be `WHO`. */
export function fitsCapitals(features: number, shape: number): boolean {
  if (shape & Shape.AllCaps) return true;
  if (features & F.Caps) return false;
  return !(features & F.Capital) || (shape & Shape.Capital) !== 0;
}

function findPhrases(doc: Document, layer: LexicalLayer, first: number): void {
  const { lexicon, form, phrases } = layer;
  const { nodeReadings } = lexicon.data;
  const found: Phrase[] = [];
  let node = 0;
  for (let i = first; i < doc.tokens.count && i - first < 14; i++) {
    if (form[i]! < 0) break;
    node = lexicon.step(node, form[i]!);
    if (node < 0) break;
    const from = nodeReadings[2 * node]!;
    const to = nodeReadings[2 * node + 1]!;
    if (to > from && i > first && startsRight(doc, layer, first, from))
      found.push({ first, end: i + 1, from, to });
  }
  for (let k = found.length - 1; k >= 0; k--) phrases.push(found[k]!);
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
  const form = layer.form[i]!;
  if (form < 0) return;
  const { formReadings, readingCategory, readingFeatures, readingEntry } = layer.lexicon.data;
  for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
    if (fitsCapitals(readingFeatures[r]!, doc.tokens.shape[i]!))
      visit(readingCategory[r]!, readingFeatures[r]!, readingEntry[r]!);
  }
}

export const isNameForm = (mask: number): boolean => (mask & NameMask) !== 0;
export const isCommonForm = (mask: number): boolean => (mask & CommonMask) !== 0;
