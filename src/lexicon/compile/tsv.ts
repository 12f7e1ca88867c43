import { columns, type DictionaryName, Need, type NeedName } from '../features.ts';

/** A fault in a dictionary file; line and column count from 1. */
export interface Fault {
  file: string;
  line: number;
  column: number;
  message: string;
}

export const faultText = (f: Fault): string => `${f.file}:${f.line}:${f.column}: ${f.message}`;

/** A test beside an entry: `#+ Der Prozess beginnt in [Essen].` */
export interface Example {
  line: number;
  /** True if the words in brackets must be found. */
  wanted: boolean;
  text: string;
}

export interface Row {
  dictionary: DictionaryName;
  line: number;
  raw: string;
  fields: Record<string, string>;
  needs: number;
}

export interface Table {
  rows: Row[];
  faults: Fault[];
}

/** Reads one dictionary. Faulty lines are reported and left out; nothing is thrown. */
export function readTable(dictionary: DictionaryName, content: string, file = `${dictionary}.tsv`): Table {
  const table: Table = { rows: [], faults: [] };
  const names = columns[dictionary];
  let header = false;
  content.split('\n').forEach((text, i) => {
    const line = i + 1;
    const raw = text.replace(/\r$/, '');
    const fault = (column: number, message: string) => table.faults.push({ file, line, column, message });
    if (!raw.trim() || raw.startsWith('#')) return;
    if (!header) {
      header = true;
      if (raw.split('\t').join(' ') !== names.join(' '))
        fault(1, `the first line must name the columns: ${names.join(', ')}`);
    } else readRow(dictionary, raw, line, table, fault);
  });
  return table;
}

/** The tests among the comments of a dictionary of any format. */
export function readExamples(content: string): Example[] {
  return content.split(/\r?\n/).flatMap((raw, i) => {
    const [, sign, text] = /^#([+-])\s+(.*\[.*\].*)$/.exec(raw) ?? [];
    return text ? [{ line: i + 1, wanted: sign === '+', text }] : [];
  });
}

function readRow(
  dictionary: DictionaryName,
  raw: string,
  line: number,
  table: Table,
  fault: (column: number, message: string) => void,
): void {
  const names = columns[dictionary];
  const cells = raw.split('\t');
  if (cells.length > names.length) {
    return fault(
      cells.slice(0, names.length).join('\t').length + 1,
      `${cells.length} columns, expected ${names.length}: ${names.join(', ')}`,
    );
  }
  // A title may have a feminine form only: Hebamme, Lady.
  if (!cells[0]!.trim() && !(dictionary === 'titles' && cells[1]))
    return fault(1, `the column "${names[0]}" is empty`);
  let column = 1;
  for (const cell of cells) {
    if (cell !== cell.trim()) return fault(column, `white space around "${cell.trim()}"`);
    column += cell.length + 1;
  }
  const fields = Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  let needs = 0;
  for (const need of split(fields.needs)) {
    if (!(need in Need))
      return fault(
        raw.lastIndexOf(need) + 1,
        `unknown need "${need}", expected one of ${Object.keys(Need).join(', ')}`,
      );
    needs |= Need[need as NeedName];
  }
  table.rows.push({ dictionary, line, raw, fields, needs });
}

/** The alternatives of a field. */
export const split = (field: string | undefined): string[] =>
  field
    ? field
        .split('|')
        .map((s) => s.trim())
        .filter(Boolean)
    : [];
