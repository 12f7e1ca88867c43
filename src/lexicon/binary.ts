/**
 * The compiled dictionaries: one file of typed arrays, viewed in place. Layout: a magic number, a version, the number of
 * sections, then the byte length of each section, then the sections in the order of `sectionTypes`, each aligned to 8.
 */
const magic = 0x57575731; // "WWW1": wer, was, wo
const version = 1;

export interface LexiconData {
  /** Open-addressing table of pairs, side by side for the cache: check half of the hash (0 = free slot), form number. */
  slots: Uint32Array;
  /** Form number → first reading; one entry more than forms. */
  formReadings: Int32Array;
  /** Form number → union of the categories of its readings (and `StartsPhrase`). */
  formMask: Uint32Array;
  readingEntry: Int32Array;
  readingCategory: Uint32Array;
  readingFeatures: Uint32Array;
  /** Entries of several words as a trie: edge (node, form) → node, in open addressing; node 0 is the root. */
  edgeNode: Int32Array;
  edgeForm: Int32Array;
  edgeTarget: Int32Array;
  /** Node → first and last+1 of its readings (pairs). */
  nodeReadings: Int32Array;
  entryDictionary: Uint8Array;
  entryNeeds: Uint8Array;
  entryLine: Int32Array;
  /** Entry → byte offset of its line in `text`; one more than entries. */
  entryText: Int32Array;
  text: Uint8Array;
}

const sectionTypes = {
  slots: Uint32Array,
  formReadings: Int32Array,
  formMask: Uint32Array,
  readingEntry: Int32Array,
  readingCategory: Uint32Array,
  readingFeatures: Uint32Array,
  edgeNode: Int32Array,
  edgeForm: Int32Array,
  edgeTarget: Int32Array,
  nodeReadings: Int32Array,
  entryDictionary: Uint8Array,
  entryNeeds: Uint8Array,
  entryLine: Int32Array,
  entryText: Int32Array,
  text: Uint8Array,
} as const;
const names = Object.keys(sectionTypes) as (keyof LexiconData)[];
const align = (n: number): number => (n + 7) & ~7;
const headerLength = align(12 + names.length * 4);

export function encode(data: LexiconData): Uint8Array {
  const length = names.reduce((sum, n) => sum + align(data[n].byteLength), headerLength);
  const bytes = new Uint8Array(length);
  const header = new Uint32Array(bytes.buffer, 0, 3 + names.length);
  header.set([magic, version, names.length]);
  let at = headerLength;
  names.forEach((name, i) => {
    const section = data[name];
    header[3 + i] = section.byteLength;
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += align(section.byteLength);
  });
  return bytes;
}

/** Views the bytes of `encode` as arrays; throws an Error if they are not such a file. */
export function decode(bytes: Uint8Array): LexiconData {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, 3 + names.length);
  if (header[0] !== magic || header[1] !== version || header[2] !== names.length) {
    throw new Error('lexicon.bin is of another version: run "npm run build"');
  }
  let at = aligned.byteOffset + headerLength;
  const data: Record<string, unknown> = {};
  names.forEach((name, i) => {
    const type = sectionTypes[name];
    data[name] = new type(aligned.buffer as ArrayBuffer, at, header[3 + i]! / type.BYTES_PER_ELEMENT);
    at += align(header[3 + i]!);
  });
  return data as unknown as LexiconData;
}
