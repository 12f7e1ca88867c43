import { UserError } from '../../core/errors.ts';
import { didYouMean } from '../../core/suggest.ts';
import type { OwnRow } from '../../lexicon/compile/extend.ts';
import { columns, type DictionaryName } from '../../lexicon/features.ts';
import { likelyDictionary, readOwnDictionary, sheetFormat } from './read.ts';
import { readSheet, type Sheet, type SheetFormat } from './sheet.ts';

/** Column → text; the first column is there. */
export type NewEntry = Record<string, string>;

export interface Extended {
  text: string;
  /** The added rows as they stand in the new text. */
  rows: OwnRow[];
}

/** `Kugel kind=company Quellwerk` → two entries: what has no `column=` before it begins the next one. */
export function readEntries(words: string[], dictionary: DictionaryName): NewEntry[] {
  const known = columns[dictionary];
  const entries: NewEntry[] = [];
  for (const word of words) {
    const [, column, value] = /^([a-z-]+)=(.*)$/s.exec(word.trim()) ?? [];
    if (column === undefined) entries.push({ [known[0]!]: word.trim() });
    else if (!known.includes(column))
      throw new UserError(
        `unknown column '${column}'${didYouMean(column, known) || `; ${dictionary} has ${known.join(', ')}`}`,
      );
    else if (!entries.length)
      throw new UserError(`'${word}' belongs to no entry; write the ${known[0]} before it`);
    else entries.at(-1)![column] = value!.trim();
  }
  return entries;
}

/** The dictionary that a file extends: as said, as its name says, or as its columns do. */
export async function dictionaryOf(
  file: string,
  text: string | null,
  as?: DictionaryName,
): Promise<DictionaryName> {
  const none: Sheet = { header: [], rows: [], faults: [] };
  const sheet = text === null ? none : await readSheet(file, text, sheetFormat(file));
  const found = as ?? likelyDictionary(file, sheet);
  if (found) return found;
  throw new UserError(
    `${file}: for which dictionary? name it after one (companies.tsv), or say it with --as`,
  );
}

/**
 * The file with the entries in it, in its own format and, if it is sorted, in its order; `null` makes a new one. Throws a
 * `UserError` for a name that the file has already and for what the checks of a dictionary object to.
 */
export async function extendFile(
  file: string,
  text: string | null,
  entries: NewEntry[],
  dictionary: DictionaryName,
): Promise<Extended> {
  const format = sheetFormat(file);
  let current = text ?? '';
  if (!current.trim() && format !== 'yaml')
    current = `${columns[dictionary].join(format === 'csv' ? ',' : '\t')}\n`;
  for (const entry of entries) current = await withEntry(file, current, format, entry, dictionary);
  const { rows, faults } = await readOwnDictionary(file, current, dictionary);
  if (faults[0]) {
    const { line, column, message } = faults[0];
    const added = entries.map((entry) => Object.values(entry)[0]!);
    const about = added.find((name) => rows.every((row) => Object.values(row.fields)[0] !== name));
    throw new UserError(`${about ?? `${file}:${line}:${column}`}: ${message}; nothing was written`);
  }
  const names = new Set(entries.map((entry) => Object.values(entry)[0]));
  return { text: current, rows: rows.filter((row) => names.has(Object.values(row.fields)[0]!)) };
}

async function withEntry(
  file: string,
  text: string,
  format: SheetFormat,
  entry: NewEntry,
  dictionary: DictionaryName,
): Promise<string> {
  const sheet: Sheet = text.trim()
    ? await readSheet(file, text, format)
    : { header: [], rows: [], faults: [] };
  const main = columns[dictionary][0]!;
  const name = entry[main]!;
  const at = sheet.header.findIndex((cell) => cell.text === main);
  const twin = sheet.rows.find((row) => row[at]?.text === name);
  if (twin)
    throw new UserError(
      `${file}:${twin[0]!.line}: '${name}' stands here already; change this line; nothing was written`,
    );
  const lines = text
    .replace(/\n$/, '')
    .split('\n')
    .filter((line, _, all) => all.length > 1 || line !== '');
  const before = placeFor(sheet, at, name);
  const index = before === null ? lines.length : before - 1;
  lines.splice(index, 0, await written(file, lines, sheet, format, entry));
  return `${lines.join('\n')}\n`;
}

/** The line that the entry goes before, if the file is sorted; null: at the end. */
function placeFor(sheet: Sheet, at: number, name: string): number | null {
  const names = sheet.rows.map((row) => row[at]?.text ?? '');
  for (const compare of [byAlphabet, byCode]) {
    if (names.length < 2 || names.some((one, i) => i > 0 && compare(names[i - 1]!, one) > 0)) continue;
    const next = names.findIndex((one) => compare(one, name) > 0);
    return next < 0 ? null : sheet.rows[next]![0]!.line;
  }
  return null;
}

const byAlphabet = (a: string, b: string): number => a.localeCompare(b, 'de');
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function written(
  file: string,
  lines: string[],
  sheet: Sheet,
  format: SheetFormat,
  entry: NewEntry,
): Promise<string> {
  if (format === 'yaml') return yamlItem(file, lines, sheet, entry);
  const names = sheet.header.map((cell) => cell.text);
  const missing = Object.keys(entry).find((column) => !names.includes(column));
  if (missing)
    throw new UserError(
      `${file}:${sheet.header[0]?.line ?? 1}: no column '${missing}'; add it to this line first`,
    );
  const cells = names.map((name) => entry[name] ?? '');
  if (format === 'tsv') return cells.join('\t').replace(/\t+$/, '');
  const { stringify } = await import('csv-stringify/sync');
  return stringify([cells]).trimEnd();
}

async function yamlItem(file: string, lines: string[], sheet: Sheet, entry: NewEntry): Promise<string> {
  const { stringify } = await import('yaml');
  const [first] = sheet.rows;
  const line = first ? lines[first[0]!.line - 1]! : '- ';
  const indent = /^(\s*)- /.exec(line);
  if (!indent)
    throw new UserError(
      `${file}:${first![0]!.line}: entries in brackets; write them one below the other, as '- name: …'`,
    );
  const fields = Object.entries(entry).map(([column, value]) => [
    column,
    value.includes('|') ? value.split('|') : value,
  ]);
  return stringify([Object.fromEntries(fields)])
    .trimEnd()
    .replace(/^/gm, indent[1]!);
}
