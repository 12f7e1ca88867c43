import { type Fault, type Row, readTable } from '../compile/tsv.ts';
import { type DictionaryName, dictionaries } from '../features.ts';
import { findCommonWords, findContradictions } from './collisions.ts';
import { findDuplicates } from './duplicates.ts';
import { judge } from './exceptions.ts';
import { checkValues } from './values.ts';

export interface Checked {
  entries: number;
  /** Collisions that the list of exceptions answers for. */
  excused: number;
  faults: Fault[];
}

/** Checks all dictionaries together: format, values, duplicates, contradictions, collisions with common words. */
export function checkDictionaries(
  files: Partial<Record<DictionaryName, string>>,
  exceptions: string,
): Checked {
  const rows: Row[] = [];
  const faults: Fault[] = [];
  for (const dictionary of dictionaries) {
    const table = readTable(dictionary, files[dictionary] ?? '');
    rows.push(...table.rows);
    faults.push(...table.faults, ...table.rows.flatMap((row) => checkValues(row)));
  }
  const collisions = [...findDuplicates(rows), ...findContradictions(rows), ...findCommonWords(rows)];
  const judged = judge(collisions, exceptions);
  faults.push(...judged.faults);
  return { entries: rows.length, excused: judged.excused, faults };
}
