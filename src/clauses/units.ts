import { found } from './found.ts';

/** What a sentence is cut into before clauses are sought. */
export const Unit = {
  Noun: 1,
  Preposition: 2,
  Pronoun: 3,
  Adverb: 4,
  Verb: 5,
  /** Subordinating conjunction, relative or question word that opens a clause. */
  Intro: 6,
  Conj: 7,
  Comma: 8,
  Break: 9,
  Open: 10,
  Close: 11,
  Prefix: 13,
  Rest: 14,
} as const;

/** The units of the current sentence as parallel arrays; refilled for each. */
export const units = {
  count: 0,
  kind: new Uint8Array(256),
  first: new Int32Array(256),
  end: new Int32Array(256),
  head: new Int32Array(256),
  cells: new Uint16Array(256),
  /** Token of the preposition, -1 if none. */
  prep: new Int32Array(256),
  title: new Int32Array(256),
  owner: new Int32Array(256),
  /** 1 where a determiner or owner opens the noun phrase. */
  definite: new Uint8Array(256),
};

export function makeRoom(n: number): void {
  if (n <= units.kind.length) return;
  const size = n * 2;
  units.kind = new Uint8Array(size);
  units.first = new Int32Array(size);
  units.end = new Int32Array(size);
  units.head = new Int32Array(size);
  units.cells = new Uint16Array(size);
  units.prep = new Int32Array(size);
  units.title = new Int32Array(size);
  units.owner = new Int32Array(size);
  units.definite = new Uint8Array(size);
}

export function put(kind: number, first: number, end: number, head: number): number {
  const n = units.count++;
  units.kind[n] = kind;
  units.first[n] = first;
  units.end[n] = end;
  units.head[n] = head;
  units.cells[n] = 0;
  units.prep[n] = -1;
  units.title[n] = -1;
  units.owner[n] = -1;
  units.definite[n] = 0;
  return end;
}

export function putNoun(kind: number, first: number, end: number, prep: number): number {
  put(kind, first, end, found.head);
  const n = units.count - 1;
  units.cells[n] = found.cells;
  units.prep[n] = prep;
  units.title[n] = found.title;
  units.owner[n] = found.owner;
  units.definite[n] = found.definite ? 1 : 0;
  return end;
}
