import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { counted } from '../core/count.ts';
import { columnsOf } from './columns.ts';
import { type Decoder, decode, decoderFor } from './decode.ts';
import { fault, type InputFault, type InputItem, type ReadOptions, sizeOf } from './document.ts';
import { toDocument } from './fields.ts';

/** CSV with a header line: one row a document. */
export const readCsv = (chunks: AsyncIterable<Buffer>, name: string, options: ReadOptions) =>
  readRows(chunks, name, options, [',', ';', '\t', '|']);

export const readTsv = (chunks: AsyncIterable<Buffer>, name: string, options: ReadOptions) =>
  readRows(chunks, name, options, ['\t']);

async function* readRows(
  chunks: AsyncIterable<Buffer>,
  name: string,
  options: ReadOptions,
  delimiters: string[],
): AsyncGenerator<InputItem[]> {
  const state = { note: undefined as string | undefined };
  const [text, delimiter] = await delimiterOf(textChunks(chunks, options, state), delimiters);
  const rows = Readable.from(text, { objectMode: true }).pipe(
    parse({
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: options.limit,
      info: true,
      raw: true,
    }),
  );
  let table: Table | undefined;
  let line = 0;
  try {
    for await (const { record, info, raw } of rows) {
      const row: Row = { cells: record, first: line + 1, last: info.lines, raw };
      line = info.lines;
      if (table) {
        const item = documentOf(row, table);
        if (state.note && item.kind === 'document') (item.notes ??= []).push(state.note);
        state.note = undefined;
        yield [item];
        continue;
      }
      table = tableOf(record, name, delimiter, options);
      // Every row lacks a column that the header lacks: once is enough.
      if (table.missing) {
        yield [table.missing];
        return;
      }
    }
  } catch (thrown) {
    yield [fault(csvFault(name, thrown, options))];
  }
}

interface Row {
  cells: string[];
  /** Lines of the file, from 1. */
  first: number;
  last: number;
  raw: string;
}

interface Table {
  name: string;
  header: string[];
  delimiter: string;
  options: ReadOptions;
  /** Rows that became documents or faults. */
  rows: number;
  /** Set if no column holds the text. */
  missing?: InputFault;
}

function tableOf(cells: string[], name: string, delimiter: string, options: ReadOptions): Table {
  const header = cells.map((cell) => cell.trim());
  const { columns, guessed } = columnsOf(header, options.fields);
  const table: Table = { name, header, delimiter, options: { ...options, fields: columns }, rows: 0 };
  const trial = toDocument(
    Object.fromEntries(header.map((column) => [column, ''])),
    `${name}:1`,
    '',
    table.options,
  );
  if (trial.kind === 'fault') table.missing = fault(`${trial.message}; the first line names the columns`);
  else if (guessed.length)
    options.onNote?.(`${name}: read with --field ${guessed.join(',')}, as its columns are called`);
  return table;
}

function documentOf({ cells, first, last, raw }: Row, table: Table): InputItem {
  const { header, delimiter, options } = table;
  const where = `${table.name}:${first}`;
  table.rows++;
  if (misquoted(raw, delimiter))
    return fault(
      `${where}: a quotation mark that is not closed before line ${last}; close it or double it ("")`,
    );
  const counts = `${counted(cells.length, 'cell')}, but ${header.length} columns`;
  if (cells.length <= header.indexOf(options.fields!.text!))
    return fault(`${where}: ${counts}, and so no text; complete the row`);
  const record = Object.fromEntries(cells.slice(0, header.length).map((cell, i) => [header[i]!, cell]));
  const item = toDocument(record, where, String(table.rows), options);
  if (item.kind === 'document' && cells.slice(header.length).some((cell) => cell.trim()))
    (item.notes ??= []).push(
      `${counts}; the rest was left out; put a cell that holds '${delimiter}' in quotation marks`,
    );
  return item;
}

/** Does a cell that begins with a quotation mark go on behind its closing one? It has swallowed other rows then. */
function misquoted(raw: string, delimiter: string): boolean {
  if (!raw.trimEnd().includes('\n')) return false;
  for (let i = 0; i < raw.length; i++) {
    if (raw[i] === '"') {
      for (i++; i < raw.length && (raw[i] !== '"' || raw[i + 1] === '"'); i++) if (raw[i] === '"') i++;
      const next = raw[++i];
      if (next !== undefined && next !== delimiter && next !== '\r' && next !== '\n') return true;
    }
    while (i < raw.length && raw[i] !== delimiter) i++;
  }
  return false;
}

function csvFault(name: string, thrown: unknown, options: ReadOptions): string {
  const { code, lines, message } = thrown as { code?: string; lines?: number; message?: string };
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `${name}: a row of more than ${sizeOf(options.limit)} (an open quotation mark?); close it or raise --limit`;
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return `${name}: a quotation mark that is never closed, opened before line ${lines}; close it or double it ("")`;
  return `${name}: no valid CSV (${message?.split('\n')[0]}); check the delimiter and the quotation marks`;
}

/** Decodes while streaming. What the encoding is, the first piece decides. */
async function* textChunks(
  chunks: AsyncIterable<Buffer>,
  options: ReadOptions,
  state: { note: string | undefined },
): AsyncGenerator<string> {
  let decoder: Decoder | null = null;
  for await (const chunk of chunks) {
    decoder ??= firstDecoder(chunk, options, state);
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

function firstDecoder(chunk: Buffer, options: ReadOptions, state: { note: string | undefined }): Decoder {
  if (options.encoding) return decoderFor(options.encoding);
  // The last character may be cut in two by the end of the piece; up to the last line break none is.
  const whole = chunk.subarray(0, chunk.lastIndexOf(10) + 1 || chunk.length);
  const { note } = decode(whole);
  state.note = note;
  return decoderFor(/read as (\S+)/.exec(note ?? '')?.[1] ?? 'utf-8');
}

/**
 * The stream as if nobody had looked, and the delimiter: the one that Excel's own first line `sep=;` says, else the one
 * that the header holds most of, since a spreadsheet set to German writes semicolons.
 */
async function delimiterOf(
  text: AsyncGenerator<string>,
  delimiters: string[],
): Promise<[AsyncGenerator<string>, string]> {
  const first = await text.next();
  let start = first.done ? '' : first.value;
  const [, said] = /^\ufeff?sep=(.)\r?\n/.exec(start) ?? [];
  if (said) start = start.slice(start.indexOf('\n') + 1);
  async function* again(): AsyncGenerator<string> {
    yield start;
    yield* text;
  }
  const header = start.split(/\r?\n/, 1)[0]!;
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [again(), said ?? delimiters.reduce((best, d) => (count(d) > count(best) ? d : best))];
}
