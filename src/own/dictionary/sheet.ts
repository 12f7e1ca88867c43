import type { Fault } from '../../lexicon/compile/tsv.ts';

/** A field of a user's file and where it begins; line and column count from 1. */
export interface Cell {
  text: string;
  line: number;
  column: number;
}

/** A dictionary file of any format: the names of its columns and its rows. */
export interface Sheet {
  header: Cell[];
  rows: Cell[][];
  faults: Fault[];
}

export type SheetFormat = 'tsv' | 'csv' | 'yaml';

export async function readSheet(file: string, text: string, format: SheetFormat): Promise<Sheet> {
  const sheet =
    format === 'yaml'
      ? (await import('./yaml-sheet.ts')).readYaml(file, text)
      : format === 'csv'
        ? await readCsv(file, text)
        : readTsv(text);
  if (!sheet.faults.length && !sheet.rows.length)
    sheet.faults.push({
      file,
      line: 1,
      column: 1,
      message: 'no entries; the first line names the columns, the others are entries',
    });
  return sheet;
}

function readTsv(text: string): Sheet {
  const rows: Cell[][] = [];
  text.split(/\r?\n/).forEach((line, i) => {
    if (!line.trim() || line.startsWith('#')) return;
    let column = 1;
    const cells = line.split('\t').map((cell) => {
      const at = column;
      column += cell.length + 1;
      return { text: cell, line: i + 1, column: at };
    });
    rows.push(cells);
  });
  const [header = [], ...rest] = rows;
  return { header, rows: rest, faults: [] };
}

async function readCsv(file: string, text: string): Promise<Sheet> {
  const { parse } = await import('csv-parse/sync');
  const delimiter = delimiterOf(text);
  try {
    const options = {
      info: true,
      delimiter,
      raw: true,
      comment: '#',
      relax_column_count: true,
      skip_empty_lines: true,
    } as const;
    const records = parse(text, options) as unknown as {
      record: string[];
      raw: string;
      info: { lines: number };
    }[];
    const rows = records.map(({ record, raw, info }) => {
      const breaks = raw.replace(/\r?\n$/, '').split('\n').length - 1;
      return placed(record, raw, info.lines - breaks, delimiter);
    });
    const [header = [], ...rest] = rows;
    return { header, rows: rest, faults: [] };
  } catch (thrown) {
    const { lines = 1, column } = thrown as { lines?: number; column?: number };
    const message = `${(thrown as Error).message.replace(/ at line .*$/s, '')}; check the quotation marks`;
    return {
      header: [],
      rows: [],
      faults: [{ file, line: lines, column: typeof column === 'number' ? column + 1 : 1, message }],
    };
  }
}

/** Where the decimal comma is at home, spreadsheets write semicolons between the columns. */
function delimiterOf(text: string): ',' | ';' {
  const header = text.split(/\r?\n/).find((line) => line.trim() && !line.startsWith('#')) ?? '';
  return header.includes(';') && !header.includes(',') ? ';' : ',';
}

/** Where the fields of a record begin: after each delimiter that stands outside quotation marks. */
function placed(record: string[], raw: string, line: number, delimiter: string): Cell[] {
  const starts = [0];
  let quoted = false;
  for (let i = 0; i < raw.length; i++) {
    if (raw[i] === '"') quoted = !quoted;
    else if (raw[i] === delimiter && !quoted) starts.push(i + 1);
  }
  return record.map((text, i) => {
    const before = raw.slice(0, starts[i] ?? 0);
    const lastBreak = before.lastIndexOf('\n');
    const quote = raw[starts[i] ?? 0] === '"' ? 1 : 0;
    return { text, line: line + before.split('\n').length - 1, column: before.length - lastBreak + quote };
  });
}
