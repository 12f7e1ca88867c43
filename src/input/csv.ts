import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { type Decoder, decode, decoderFor } from './decode.ts';
import { fault, type InputFault, type InputItem, type ReadOptions, sizeOf } from './document.ts';
import { toDocument } from './fields.ts';

/** CSV with a header line: one row a document. */
export const readCsv = (chunks: AsyncIterable<Buffer>, name: string, options: ReadOptions) =>
  readRows(chunks, name, options, [',', ';', '\t']);

export const readTsv = (chunks: AsyncIterable<Buffer>, name: string, options: ReadOptions) =>
  readRows(chunks, name, options, ['\t']);

async function* readRows(
  chunks: AsyncIterable<Buffer>,
  name: string,
  options: ReadOptions,
  delimiters: string[],
): AsyncGenerator<InputItem[]> {
  const state = { note: undefined as string | undefined };
  const [header, text, delimiter] = await headerOf(textChunks(chunks, options, state), delimiters);
  const reading = { ...options, fields: columnsOf(header.split(delimiter), options.fields) };
  const parser = Readable.from(text, { objectMode: true }).pipe(
    parse({
      bom: true,
      delimiter,
      columns: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: options.limit,
      info: true,
      raw: true,
    }),
  );
  let line = 1;
  try {
    for await (const { record, info, raw } of parser) {
      const where = `${name}:${info.lines}`;
      const open = misquoted(raw, delimiter);
      const item = open
        ? fault(
            `${name}:${line + 1}: a quotation mark that is not closed before line ${info.lines}; close it or double it ("")`,
          )
        : toDocument(record, where, String(info.records), reading);
      line = info.lines;
      if (state.note && item.kind === 'document') (item.notes ??= []).push(state.note);
      state.note = undefined;
      // Every row lacks a column that the header lacks: once is enough.
      if (item.kind === 'fault' && !open && !(reading.fields.text! in record)) {
        const { message } = toDocument(record, `${name}:1`, '', reading) as InputFault;
        yield [fault(`${message}; the first line names the columns`)];
        return;
      }
      yield [item];
    }
  } catch (thrown) {
    yield [fault(csvFault(name, thrown, options))];
  }
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

/** Our field → column: the one that was named, or ours however it is capitalised. */
function columnsOf(header: string[], fields: Record<string, string> = {}): Record<string, string> {
  const names = header.map((cell) => cell.trim().replace(/^\ufeff?"?|"$/g, ''));
  const columns: Record<string, string> = { text: 'text', ...fields };
  for (const ours of ['id', 'text', 'date', 'title', 'language']) {
    if (fields[ours] || names.includes(ours)) continue;
    const other = names.find((name) => name.toLowerCase() === ours);
    if (other) columns[ours] = other;
  }
  return columns;
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
 * The first line, the stream as if nobody had looked, and the delimiter: the one that Excel's own first line `sep=;` says, else
 * the one that the header holds most of, since a spreadsheet set to German writes semicolons.
 */
async function headerOf(
  text: AsyncGenerator<string>,
  delimiters: string[],
): Promise<[string, AsyncGenerator<string>, string]> {
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
  return [header, again(), said ?? delimiters.reduce((best, d) => (count(d) > count(best) ? d : best))];
}
