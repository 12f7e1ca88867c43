import type { Row } from '../compile/tsv.ts';
import { split } from '../compile/tsv.ts';
import type { DictionaryName } from '../features.ts';

export type NameType = 'person' | 'place' | 'organisation' | 'misc';

const types: Partial<Record<DictionaryName, NameType>> = {
  people: 'person',
  countries: 'place',
  towns: 'place',
  cities: 'place',
  regions: 'place',
  nature: 'place',
  landmarks: 'place',
  parties: 'organisation',
  government: 'organisation',
  international: 'organisation',
  companies: 'organisation',
  media: 'organisation',
  clubs: 'organisation',
  universities: 'organisation',
  associations: 'organisation',
  misc: 'misc',
};

/** What an entry makes of a word on its own; undefined for words that are no names, or only parts of names. */
export const typeOf = (row: Pick<Row, 'dictionary'>): NameType | undefined => types[row.dictionary];

export const isNamePart = (row: Row): boolean =>
  row.dictionary === 'first-names' || row.dictionary === 'family-names';

export interface Spelling {
  text: string;
  /** Column number in the line, from 1. */
  column: number;
}

const nameColumns = ['name', 'family', 'abbreviation', 'variants'];

/** Everything that an entry is called, with where it stands in the line. A family name counts if it is used alone. */
export function spellingsOf(row: Row): Spelling[] {
  const found: Spelling[] = [];
  let at = 1;
  const cells = row.raw.split('\t');
  Object.keys(row.fields).forEach((column, i) => {
    const cell = cells[i] ?? '';
    const counts = nameColumns.includes(column) && (column !== 'family' || row.fields.alone === 'yes');
    if (counts)
      for (const text of split(cell)) {
        const column = at + cell.indexOf(text);
        if (!found.some((s) => s.text === text)) found.push({ text, column });
      }
    at += cell.length + 1;
  });
  return found;
}

/** `towns.tsv:12` */
export const placeOf = (row: Row): string => `${row.dictionary}.tsv:${row.line}`;
