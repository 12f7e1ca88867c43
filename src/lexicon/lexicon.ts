import { decode, type LexiconData } from './binary.ts';
import { columns, type DictionaryName, dictionaries } from './features.ts';
import { hash, hashRange, hashStart, hashStep } from './fold.ts';

/** One line of a dictionary. */
export interface Entry {
  id: number;
  dictionary: DictionaryName;
  /** The dictionary's file: `companies.tsv`, or the user's own as it was named. */
  file: string;
  /** Line number in it, from 1. */
  line: number;
  fields: Record<string, string>;
}

/** What a user's dictionaries add: a table of their new forms and their entries; see `compile/extend.ts`. */
export interface Addition {
  slots: Uint32Array;
  /** Number of the first added entry. */
  firstEntry: number;
  entries: Entry[];
}

/** The compiled dictionaries, read-only. Forms, readings and entries are numbers; see `binary.ts`. */
export class Lexicon {
  readonly data: LexiconData;
  private readonly slots: number;
  private readonly edges: number;
  private readonly entries: (Entry | undefined)[] = [];
  private readonly added: Addition | null;

  constructor(data: Uint8Array | LexiconData, added: Addition | null = null) {
    this.data = data instanceof Uint8Array ? decode(data) : data;
    this.slots = this.data.slots.length / 2;
    this.edges = this.data.edgeNode.length;
    this.added = added;
  }

  /** Number of the form written in `text[start, end)`, folded; -1 if no dictionary has it. */
  find(text: string, start = 0, end = text.length): number {
    hashRange(text, start, end);
    return this.findHashed(hash.slot, hash.check);
  }

  findHashed(slot: number, check: number): number {
    const { slots } = this.data;
    const wanted = check >>> 0 || 1;
    for (let i = (slot >>> 0) % this.slots; ; i = i + 1 === this.slots ? 0 : i + 1) {
      const found = slots[2 * i];
      if (found === 0) return this.added ? findIn(this.added.slots, slot, wanted) : -1;
      if (found === wanted) return slots[2 * i + 1]!;
    }
  }

  /** Calls `visit(form, end)` for every prefix of `text[start, end)` of at least `least` characters that is a form. */
  prefixes(
    text: string,
    start: number,
    end: number,
    least: number,
    visit: (form: number, end: number) => void,
  ): void {
    let { slot, check } = hashStart;
    for (let i = start; i < end; i++) {
      hash.slot = slot;
      hash.check = check;
      hashStep(text.charCodeAt(i));
      slot = hash.slot;
      check = hash.check;
      if (i + 1 - start < least) continue;
      const form = this.findHashed(slot, check);
      if (form >= 0) visit(form, i + 1);
    }
  }

  mask(form: number): number {
    return form < 0 ? 0 : this.data.formMask[form]!;
  }

  /** First reading of a form; its readings end where those of `form + 1` begin. */
  firstReading(form: number): number {
    return this.data.formReadings[form]!;
  }

  /** True if the form has a reading of one of these categories. */
  is(form: number, categories: number): boolean {
    return form >= 0 && (this.data.formMask[form]! & categories) !== 0;
  }

  /** The node that the trie of phrases reaches from `node` with `form`; -1 if none. */
  step(node: number, form: number): number {
    const { edgeNode, edgeForm, edgeTarget } = this.data;
    for (let i = edgeSlot(node, form) % this.edges; ; i = i + 1 === this.edges ? 0 : i + 1) {
      if (edgeNode[i] === -1) return -1;
      if (edgeNode[i] === node && edgeForm[i] === form) return edgeTarget[i]!;
    }
  }

  entry(id: number): Entry {
    return (this.entries[id] ??= this.readEntry(id));
  }

  needs(id: number): number {
    return this.data.entryNeeds[id]!;
  }

  dictionaryOf(id: number): DictionaryName {
    return dictionaries[this.data.entryDictionary[id]!]!;
  }

  /** Is it an entry of the user's own dictionaries? */
  isOwn(entry: number): boolean {
    return this.added !== null && entry >= this.added.firstEntry;
  }

  private readEntry(id: number): Entry {
    if (this.isOwn(id)) return this.added!.entries[id - this.added!.firstEntry]!;
    const { text, entryText, entryLine } = this.data;
    const line = utf8.decode(text.subarray(entryText[id], entryText[id + 1])).split('\t');
    const dictionary = this.dictionaryOf(id);
    const fields = Object.fromEntries(columns[dictionary].map((column, i) => [column, line[i] ?? '']));
    return { id, dictionary, file: `${dictionary}.tsv`, line: entryLine[id]!, fields };
  }
}

function findIn(slots: Uint32Array, slot: number, wanted: number): number {
  const size = slots.length / 2;
  for (let i = (slot >>> 0) % size; ; i = i + 1 === size ? 0 : i + 1) {
    const found = slots[2 * i];
    if (found === 0) return -1;
    if (found === wanted) return slots[2 * i + 1]!;
  }
}

const utf8 = new TextDecoder();

export const edgeSlot = (node: number, form: number): number =>
  (Math.imul(node ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(form + 1, 0x01000193)) >>> 0;
