import { tokenize } from '../../text/tokens.ts';
import { encode } from '../binary.ts';
import { Category, type DictionaryName, dictionaries, Feature as F } from '../features.ts';
import { hash, hashRange } from '../fold.ts';
import { edgeSlot } from '../lexicon.ts';
import { type BaseVerbs, inflectRow } from './forms.ts';
import { type Example, type Fault, type Row, readTable } from './tsv.ts';

export interface Compiled {
  bytes: Uint8Array;
  rows: Row[];
  examples: (Example & { dictionary: DictionaryName })[];
  faults: Fault[];
  forms: number;
}

/** Compiles the dictionaries (name → content of its TSV file) with all inflected forms into one binary. */
export function compile(files: Partial<Record<DictionaryName, string>>): Compiled {
  const rows: Row[] = [];
  const examples: Compiled['examples'] = [];
  const faults: Fault[] = [];
  for (const dictionary of dictionaries) {
    const content = files[dictionary];
    if (content === undefined) continue;
    const table = readTable(dictionary, content);
    rows.push(...table.rows);
    examples.push(...table.examples.map((e) => ({ ...e, dictionary })));
    faults.push(...table.faults);
  }
  const builder = new Builder();
  const verbs = baseVerbs(rows);
  rows.forEach((row, entry) => {
    inflectRow(row, verbs, (form, category, features) =>
      builder.add(form, category, features | writing(form), entry),
    );
  });
  return { bytes: builder.encode(rows), rows, examples, faults, forms: builder.forms };
}

export function baseVerbs(rows: Row[]): BaseVerbs {
  const verbs: BaseVerbs = new Map();
  for (const { dictionary, fields: f } of rows) {
    if (dictionary !== 'verbs' || f.infinitive!.includes('|') || !f.preterite) continue;
    verbs.set(f.infinitive!, {
      ...(f.present && { present: f.present }),
      preterite: f.preterite,
      ...(f.participle && { participle: f.participle }),
    });
  }
  return verbs;
}

/** Phrases that begin with a small letter are rare: a small "die" of the text need not be tried for Die Zeit. */
const startBit = (form: string): number =>
  form[0] === form[0]!.toLowerCase() && form[0] !== form[0]!.toUpperCase()
    ? Category.StartsPhrase | Category.StartsLower
    : Category.StartsPhrase;

/** How the form is written decides which spellings in a text can be meant. */
function writing(form: string): number {
  const letters = form.replace(/[^\p{L}]/gu, '');
  const caps = letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  const first = form[0]!;
  return (first !== first.toLowerCase() ? F.Capital : 0) | (caps ? F.Caps : 0);
}

interface Reading {
  entry: number;
  category: number;
  features: number;
}

/** Collects forms and phrases; the class is private to this module. */
class Builder {
  /** `slot:check` of the folded form → form number. */
  private readonly byHash = new Map<string, number>();
  private readonly hashes: [slot: number, check: number][] = [];
  private readonly readings: Reading[][] = [];
  private readonly starts = new Map<number, number>();
  private readonly edges = new Map<string, number>();
  private readonly nodes: Reading[][] = [[]];

  get forms(): number {
    return this.readings.length;
  }

  add(form: string, category: number, features: number, entry: number): void {
    const tokens = tokenize(form);
    if (tokens.count === 1) return put(this.readings[this.form(form)]!, { entry, category, features });
    let node = 0;
    for (let i = 0; i < tokens.count; i++) {
      const number = this.form(form.slice(tokens.start[i], tokens.end[i]));
      if (i === 0) this.starts.set(number, (this.starts.get(number) ?? 0) | startBit(form));
      node = this.child(node, number);
    }
    put(this.nodes[node]!, { entry, category, features });
  }

  private form(text: string): number {
    hashRange(text, 0, text.length);
    const key = `${hash.slot}:${hash.check}`;
    let number = this.byHash.get(key);
    if (number === undefined) {
      number = this.readings.length;
      this.byHash.set(key, number);
      this.hashes.push([hash.slot, hash.check]);
      this.readings.push([]);
    }
    return number;
  }

  private child(node: number, form: number): number {
    const key = `${node}:${form}`;
    let next = this.edges.get(key);
    if (next === undefined) {
      next = this.nodes.length;
      this.nodes.push([]);
      this.edges.set(key, next);
    }
    return next;
  }

  encode(rows: Row[]): Uint8Array {
    const all: Reading[] = [];
    const formReadings = new Int32Array(this.readings.length + 1);
    const formMask = new Uint32Array(this.readings.length);
    this.readings.forEach((list, i) => {
      formReadings[i] = all.length;
      all.push(...list);
      formMask[i] = list.reduce((mask, r) => mask | r.category, this.starts.get(i) ?? 0);
    });
    formReadings[this.readings.length] = all.length;
    const nodeReadings = new Int32Array(this.nodes.length * 2);
    this.nodes.forEach((list, i) => {
      nodeReadings[2 * i] = all.length;
      all.push(...list);
      nodeReadings[2 * i + 1] = all.length;
    });
    return encode({
      ...this.hashTable(),
      formReadings,
      formMask,
      readingEntry: Int32Array.from(all, (r) => r.entry),
      readingCategory: Uint32Array.from(all, (r) => r.category),
      readingFeatures: Uint32Array.from(all, (r) => r.features),
      ...this.edgeTable(),
      nodeReadings,
      ...entryTable(rows),
    });
  }

  private hashTable() {
    const size = roomFor(this.hashes.length);
    const slots = new Uint32Array(2 * size);
    this.hashes.forEach(([slot, check], form) => {
      let i = (slot >>> 0) % size;
      while (slots[2 * i]) i = (i + 1) % size;
      slots[2 * i] = check >>> 0 || 1;
      slots[2 * i + 1] = form;
    });
    return { slots };
  }

  private edgeTable() {
    const size = roomFor(this.edges.size);
    const edgeNode = new Int32Array(size).fill(-1);
    const edgeForm = new Int32Array(size);
    const edgeTarget = new Int32Array(size);
    for (const [key, target] of this.edges) {
      const [node, form] = key.split(':').map(Number) as [number, number];
      let i = edgeSlot(node, form) % size;
      while (edgeNode[i] !== -1) i = (i + 1) % size;
      edgeNode[i] = node;
      edgeForm[i] = form;
      edgeTarget[i] = target;
    }
    return { edgeNode, edgeForm, edgeTarget };
  }
}

/** The same reading from two spellings, or with other cases only, is one reading. */
function put(list: Reading[], reading: Reading): void {
  const twin = list.find(
    (r) => r.entry === reading.entry && r.category === reading.category && r.features === reading.features,
  );
  if (!twin) list.push(reading);
}

function entryTable(rows: Row[]) {
  const encoder = new TextEncoder();
  const lines = rows.map((row) => encoder.encode(row.raw));
  const entryText = new Int32Array(rows.length + 1);
  const text = new Uint8Array(lines.reduce((n, l) => n + l.length, 0));
  let at = 0;
  lines.forEach((line, i) => {
    entryText[i] = at;
    text.set(line, at);
    at += line.length;
  });
  entryText[rows.length] = at;
  return {
    entryDictionary: Uint8Array.from(rows, (r) => dictionaries.indexOf(r.dictionary)),
    entryNeeds: Uint8Array.from(rows, (r) => r.needs),
    entryLine: Int32Array.from(rows, (r) => r.line),
    entryText,
    text,
  };
}

/** A quarter of the slots stays free: short searches in a file that is read at every start. */
const roomFor = (n: number): number => Math.ceil(n * 1.33) + 8;
