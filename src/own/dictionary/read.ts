import { UserError } from '../../core/errors.ts';
import { didYouMean } from '../../core/suggest.ts';
import { findDuplicates } from '../../lexicon/check/duplicates.ts';
import { checkValues, hasKind } from '../../lexicon/check/values.ts';
import type { OwnRow } from '../../lexicon/compile/extend.ts';
import { type Fault, readTable } from '../../lexicon/compile/tsv.ts';
import { columns, type DictionaryName, dictionaries } from '../../lexicon/features.ts';
import { type Cell, readSheet, type Sheet, type SheetFormat } from './sheet.ts';

/** A user's dictionary as it was read: its rows in our columns, and what is wrong with it. */
export interface OwnTable {
  dictionary: DictionaryName | null;
  /** Lines that are entries, faulty ones included. */
  entries: number;
  rows: OwnRow[];
  faults: Fault[];
}

const formats: Record<string, SheetFormat> = {
  tsv: 'tsv',
  txt: 'tsv',
  csv: 'csv',
  yaml: 'yaml',
  yml: 'yaml',
};

/** By its ending; throws a `UserError` for any other than TSV, CSV and YAML. */
export function sheetFormat(file: string): SheetFormat {
  const format = formats[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''];
  if (!format) throw new UserError(`${file}: unknown ending; name it .tsv, .csv or .yaml`);
  return format;
}

/** Reads and checks a user's dictionary as ours are; faults and lines point into the file as it is written. */
export async function readOwnDictionary(file: string, text: string, as?: DictionaryName): Promise<OwnTable> {
  const sheet = await readSheet(file, text.replace(/^\uFEFF/, ''), sheetFormat(file));
  return sheet.faults.length
    ? { dictionary: null, entries: 0, rows: [], faults: sheet.faults }
    : readRows(file, sheet, as);
}

const nowhere = { line: 1, column: 1 };

function readRows(file: string, sheet: Sheet, as?: DictionaryName): OwnTable {
  const names = sheet.header.map((cell) => cell.text);
  const dictionary = as ?? likelyDictionary(file, sheet);
  const table: OwnTable = { dictionary, entries: sheet.rows.length, rows: [], faults: [] };
  if (!dictionary) {
    const message = `the columns ${names.join(', ')} belong to no dictionary; name them as in one of ours, or the file after one (companies.tsv)`;
    return { ...table, faults: [{ file, line: 1, column: 1, message }] };
  }
  const known = columns[dictionary];
  const faults: Fault[] = sheet.header
    .filter((cell) => !known.includes(cell.text))
    .map((cell) => ({
      file,
      line: cell.line,
      column: cell.column,
      message: `unknown column "${cell.text}"${didYouMean(cell.text, known)}; ${dictionary} has ${known.join(', ')}`,
    }));
  if (faults.length) return { ...table, faults };
  for (const row of sheet.rows) {
    const extra = row.length > names.length ? row[names.length] : undefined;
    if (extra)
      faults.push({
        file,
        line: extra.line,
        column: extra.column,
        message: `${row.length} columns, expected ${names.length}: ${names.join(', ')}`,
      });
  }
  const checked = checkRows(file, sheet, dictionary);
  faults.push(...checked.faults);
  faults.sort((a, b) => a.line - b.line || a.column - b.column);
  return { ...table, rows: checked.rows, faults };
}

/** The rows in our own order of columns go through our own checks; what they find is led back to the user's cells. */
function checkRows(
  file: string,
  sheet: Sheet,
  dictionary: DictionaryName,
): { rows: OwnRow[]; faults: Fault[] } {
  const known = columns[dictionary];
  const order = known.map((name) => sheet.header.findIndex((cell) => cell.text === name));
  const cells = sheet.rows.map((row) =>
    order.map((i): Cell => row[i] ?? { ...(row[0] ?? nowhere), text: '' }),
  );
  const lines = cells.map((row) => row.map((cell) => cell.text.replace(/[\t\n\r]/g, ' ')).join('\t'));
  const table = readTable(dictionary, [known.join('\t'), ...lines].join('\n'), file);
  const found = [
    ...table.faults,
    ...table.rows.flatMap((row) => checkValues(row, file)),
    ...findDuplicates(table.rows),
  ];
  const faults = found.map((fault) => {
    const line = lines[fault.line - 2] ?? '';
    const before = line.slice(0, fault.column - 1);
    const cell = cells[fault.line - 2]?.[before.split('\t').length - 1];
    const inside = before.length - (before.lastIndexOf('\t') + 1);
    const message = fault.message.replace(
      /\b[\w-]+\.tsv:(\d+)/,
      (_, n) => `line ${cells[n - 2]?.[0]?.line ?? n}`,
    );
    return { file, line: cell?.line ?? 1, column: (cell?.column ?? 1) + inside, message };
  });
  const lineOf = (row: { line: number }): number => cells[row.line - 2]?.[0]?.line ?? 1;
  return { rows: table.rows.map((row) => ({ ...row, file, line: lineOf(row) })), faults };
}

/** The dictionary that the file is named after, else the one that has most of its columns and its kinds. */
export function likelyDictionary(file: string, { header, rows }: Sheet): DictionaryName | null {
  const named = dictionaries.find((d) => file.replace(/^.*[/\\]/, '').startsWith(`${d}.`));
  if (named) return named;
  const names = header.map((cell) => cell.text);
  const kinds = rows.flatMap((row) => row[names.indexOf('kind')]?.text || []);
  const share = (d: DictionaryName): number => {
    const known = names.filter((name) => columns[d].includes(name)).length;
    const right = kinds.length ? kinds.filter((kind) => hasKind(d, kind)).length / kinds.length : 0;
    return known * 2 > names.length ? known + right - columns[d].length / 100 : 0;
  };
  // Of several with the same columns and kinds any will do, for they are checked alike; these say best what is meant.
  const best = (['companies', 'cities', ...dictionaries] as const).reduce((a, b) =>
    share(b) > share(a) ? b : a,
  );
  return share(best) > 0 ? best : null;
}
