import type { Row } from '../compile/tsv.ts';
import { type Collision, collision } from './collisions.ts';
import { isNamePart, placeOf, spellingsOf, typeOf } from './names.ts';

/** Entries that say what another entry says already. */
export function findDuplicates(rows: Row[]): Collision[] {
  const names = rows.filter(typeOf);
  return [...sameLines(rows), ...sameNames(names), ...sameParts(rows.filter(isNamePart))];
}

const taken = (row: Row, other: Row, text: string, column: number): Collision =>
  collision('same', row, text, column, `"${text}" stands in ${placeOf(other)} already`);

/** The same line twice in a file, whatever the file. */
function sameLines(rows: Row[]): Collision[] {
  const first = new Map<string, Row>();
  return rows.flatMap((row) => {
    const key = `${row.dictionary}\t${row.raw}`;
    const twin = first.get(key);
    if (twin)
      return [collision('same', row, Object.values(row.fields)[0]!, 1, `the same line as ${placeOf(twin)}`)];
    first.set(key, row);
    return [];
  });
}

/** A first or family name that a line has, as its name or as a spelling, needs no line of its own. */
function sameParts(rows: Row[]): Collision[] {
  const first = new Map<string, Row>();
  const faults: Collision[] = [];
  for (const row of rows) {
    for (const { text, column } of spellingsOf(row)) {
      const key = `${row.dictionary}\t${text}`;
      const twin = first.get(key);
      if (twin && twin !== row) faults.push(taken(row, twin, text, column));
      else first.set(key, row);
    }
  }
  return faults;
}

/** A name is taken twice if one entry has the other's main name among its own; what they share besides is chance. */
function sameNames(rows: Row[]): Collision[] {
  const bySpelling = new Map<string, Row[]>();
  for (const row of rows) for (const { text } of spellingsOf(row)) add(bySpelling, text, row);
  const faults: Collision[] = [];
  const told = new Set<string>();
  const order = new Map(rows.map((row, i) => [row, i]));
  for (const row of rows) {
    for (const { text, column } of spellingsOf(row)) {
      for (const other of bySpelling.get(text)!) {
        if (order.get(other)! >= order.get(row)! || !isSameThing(row, other, text)) continue;
        const pair = `${placeOf(row)} ${placeOf(other)}`;
        if (!told.has(pair)) faults.push(taken(row, other, text, column));
        told.add(pair);
      }
    }
  }
  return faults;
}

function isSameThing(a: Row, b: Row, text: string): boolean {
  if (typeOf(a) !== typeOf(b)) return false;
  if (a.fields.name !== text && b.fields.name !== text) return false;
  const country = (row: Row): string => row.fields.country || row.fields.iso || '';
  if (country(a) && country(b) && country(a) !== country(b)) return false;
  // Needs tell two readings of an entry apart: "Grüne" with an article, the full name without.
  if (a.fields.name !== b.fields.name && a.needs !== b.needs) return false;
  // A river and the town on it share their name, a state and its capital too.
  return typeOf(a) !== 'place' || a.fields.kind === b.fields.kind;
}

function add(map: Map<string, Row[]>, key: string, row: Row): void {
  const list = map.get(key);
  if (list) list.push(row);
  else map.set(key, [row]);
}
