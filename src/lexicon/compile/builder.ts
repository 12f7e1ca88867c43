import { tokenize } from '../../text/tokens.ts';
import type { LexiconData } from '../binary.ts';
import { Category, Feature as F } from '../features.ts';
import { hash, hashRange } from '../fold.ts';
import type { Lexicon } from '../lexicon.ts';
import { edgeSlot } from '../lexicon.ts';

export interface Reading {
  entry: number;
  category: number;
  features: number;
}

/** What a builder knows of forms, readings and phrases, as the arrays of the binary. */
export type FormTables = Omit<
  LexiconData,
  'entryDictionary' | 'entryNeeds' | 'entryLine' | 'entryText' | 'text'
>;

/**
 * Collects forms and phrases. Over a base it gives numbers to new forms only and knows the base's; `slots` of the
 * tables then holds these new forms alone, everything else the base and what was added.
 */
export class Builder {
  /** `slot:check` of the folded form → form number. */
  private readonly byHash = new Map<string, number>();
  private readonly hashes: [slot: number, check: number][] = [];
  private readonly readings = new Map<number, Reading[]>();
  private readonly starts = new Map<number, number>();
  private readonly edges = new Map<string, number>();
  private readonly nodes = new Map<number, Reading[]>();
  private readonly base: LexiconData | null;
  private readonly lexicon: Lexicon | null;
  private readonly baseForms: number;
  private readonly baseNodes: number;

  constructor(lexicon: Lexicon | null = null) {
    this.lexicon = lexicon;
    this.base = lexicon?.data ?? null;
    this.baseForms = this.base?.formMask.length ?? 0;
    // Node 0 is the root.
    this.baseNodes = this.base ? this.base.nodeReadings.length / 2 : 1;
  }

  get forms(): number {
    return this.baseForms + this.hashes.length;
  }

  add(form: string, category: number, features: number, entry: number): void {
    const reading = { entry, category, features: features | writing(form) };
    const tokens = tokenize(form);
    if (tokens.count === 1) return put(this.readings, this.form(form), reading);
    let node = 0;
    for (let i = 0; i < tokens.count; i++) {
      const number = this.form(form.slice(tokens.start[i], tokens.end[i]));
      if (i === 0) this.starts.set(number, (this.starts.get(number) ?? 0) | startBit(form));
      node = this.child(node, number);
    }
    put(this.nodes, node, reading);
  }

  private form(text: string): number {
    const known = this.lexicon?.find(text) ?? -1;
    if (known >= 0) return known;
    hashRange(text, 0, text.length);
    const key = `${hash.slot}:${hash.check}`;
    let number = this.byHash.get(key);
    if (number === undefined) {
      number = this.forms;
      this.byHash.set(key, number);
      this.hashes.push([hash.slot, hash.check]);
    }
    return number;
  }

  private child(node: number, form: number): number {
    const known = this.lexicon && node < this.baseNodes ? this.lexicon.step(node, form) : -1;
    if (known >= 0) return known;
    const key = `${node}:${form}`;
    let next = this.edges.get(key);
    if (next === undefined) {
      next = this.baseNodes + this.edges.size;
      this.edges.set(key, next);
    }
    return next;
  }

  tables(): FormTables {
    const readings = this.readingTables();
    return { slots: this.hashTable(), ...readings, ...this.edgeTable() };
  }

  /** Readings of forms, then those of nodes; what was added stands before what the base has. */
  private readingTables() {
    const entry: number[] = [];
    const category: number[] = [];
    const features: number[] = [];
    const push = (list: Reading[], from: number, to: number): number => {
      let mask = 0;
      for (const r of list) {
        mask |= r.category;
        entry.push(r.entry);
        category.push(r.category);
        features.push(r.features);
      }
      for (let r = from; r < to; r++) {
        const bits = this.base!.readingCategory[r]!;
        if (list.length && list.some((own) => replaces(own.category, bits))) continue;
        mask |= bits;
        entry.push(this.base!.readingEntry[r]!);
        category.push(bits);
        features.push(this.base!.readingFeatures[r]!);
      }
      return mask;
    };
    const formReadings = new Int32Array(this.forms + 1);
    const formMask = new Uint32Array(this.forms);
    for (let i = 0; i < this.forms; i++) {
      formReadings[i] = entry.length;
      const old = i < this.baseForms ? this.base! : null;
      const mask = push(
        this.readings.get(i) ?? none,
        old ? old.formReadings[i]! : 0,
        old ? old.formReadings[i + 1]! : 0,
      );
      formMask[i] = mask | (old ? old.formMask[i]! & starting : 0) | (this.starts.get(i) ?? 0);
    }
    formReadings[this.forms] = entry.length;
    const nodes = this.baseNodes + this.edges.size;
    const nodeReadings = new Int32Array(nodes * 2);
    for (let i = 0; i < nodes; i++) {
      nodeReadings[2 * i] = entry.length;
      const old = this.base && i < this.baseNodes ? this.base.nodeReadings : null;
      push(this.nodes.get(i) ?? none, old ? old[2 * i]! : 0, old ? old[2 * i + 1]! : 0);
      nodeReadings[2 * i + 1] = entry.length;
    }
    return {
      formReadings,
      formMask,
      nodeReadings,
      readingEntry: Int32Array.from(entry),
      readingCategory: Uint32Array.from(category),
      readingFeatures: Uint32Array.from(features),
    };
  }

  private hashTable(): Uint32Array {
    const size = roomFor(this.hashes.length);
    const slots = new Uint32Array(2 * size);
    this.hashes.forEach(([slot, check], i) => {
      let at = (slot >>> 0) % size;
      while (slots[2 * at]) at = (at + 1) % size;
      slots[2 * at] = check >>> 0 || 1;
      slots[2 * at + 1] = this.baseForms + i;
    });
    return slots;
  }

  private edgeTable() {
    const { edgeNode: oldNode, edgeForm: oldForm, edgeTarget: oldTarget } = this.base ?? noEdges;
    const size = roomFor(this.baseNodes - 1 + this.edges.size);
    const edgeNode = new Int32Array(size).fill(-1);
    const edgeForm = new Int32Array(size);
    const edgeTarget = new Int32Array(size);
    const place = (node: number, form: number, target: number): void => {
      let i = edgeSlot(node, form) % size;
      while (edgeNode[i] !== -1) i = (i + 1) % size;
      edgeNode[i] = node;
      edgeForm[i] = form;
      edgeTarget[i] = target;
    };
    for (let i = 0; i < oldNode.length; i++)
      if (oldNode[i] !== -1) place(oldNode[i]!, oldForm[i]!, oldTarget[i]!);
    for (const [key, target] of this.edges) {
      const [node, form] = key.split(':').map(Number) as [number, number];
      place(node, form, target);
    }
    return { edgeNode, edgeForm, edgeTarget };
  }
}

const none: Reading[] = [];
const noEdges = { edgeNode: none as never[], edgeForm: none as never[], edgeTarget: none as never[] };

const starting = Category.StartsPhrase | Category.StartsLower;

/** Phrases that begin with a small letter are rare: a small "die" of the text need not be tried for Die Zeit. */
const startBit = (form: string): number =>
  form[0] === form[0]!.toLowerCase() && form[0] !== form[0]!.toUpperCase() ? starting : Category.StartsPhrase;

/** How the form is written decides which spellings in a text can be meant. */
function writing(form: string): number {
  const letters = form.replace(/[^\p{L}]/gu, '');
  const caps = letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  const first = form[0]!;
  return (first !== first.toLowerCase() ? F.Capital : 0) | (caps ? F.Caps : 0);
}

/** Kinds of words; a form that is of such a kind twice is so by the added entry alone. */
const kinds = [
  Category.FirstName,
  Category.FamilyName,
  Category.Person | Category.PersonAlone,
  Category.Country | Category.Place,
  Category.PlaceAdjective,
  Category.Inhabitant,
  Category.Organisation,
  Category.Misc,
  Category.Title,
  Category.Noun,
  Category.Verb,
  Category.Adjective,
  Category.Function,
];

const replaces = (own: number, old: number): boolean => kinds.some((kind) => own & kind && old & kind);

/** The same reading from two spellings, or with other cases only, is one reading. */
function put(lists: Map<number, Reading[]>, key: number, reading: Reading): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [reading]);
  else if (
    !list.some(
      (r) => r.entry === reading.entry && r.category === reading.category && r.features === reading.features,
    )
  )
    list.push(reading);
}

/** A quarter of the slots stays free: short searches in a file that is read at every start. */
const roomFor = (n: number): number => Math.ceil(n * 1.33) + 8;
