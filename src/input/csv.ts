import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { type Decoder, decode, decoderFor } from './decode.ts';
import { fault, type InputItem, type ReadOptions, sizeOf } from './document.ts';
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
  const [header, text] = await headerOf(textChunks(chunks, options, state));
  const parser = Readable.from(text, { objectMode: true }).pipe(
    parse({
      bom: true,
      // The delimiter that the header line holds most of: a spreadsheet set to German writes semicolons.
      delimiter: delimiters.reduce((best, d) =>
        header.split(d).length > header.split(best).length ? d : best,
      ),
      columns: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: options.limit,
      info: true,
    }),
  );
  try {
    for await (const { record, info } of parser) {
      const where = `${name}:${info.lines}`;
      const item = toDocument(record, where, String(info.records), options);
      if (state.note && item.kind === 'document') (item.notes ??= []).push(state.note);
      state.note = undefined;
      yield [item];
      // Every row lacks a column that the header lacks: once is enough.
      if (item.kind === 'fault' && !((options.fields?.text ?? 'text') in record)) return;
    }
  } catch (thrown) {
    yield [fault(csvFault(name, thrown, options))];
  }
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

/** The first line, and the stream as if nobody had looked. */
async function headerOf(text: AsyncGenerator<string>): Promise<[string, AsyncGenerator<string>]> {
  const first = await text.next();
  const start = first.done ? '' : first.value;
  async function* again(): AsyncGenerator<string> {
    yield start;
    yield* text;
  }
  return [start.split(/\r?\n/, 1)[0]!, again()];
}
