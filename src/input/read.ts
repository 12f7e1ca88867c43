import { messageOf, UserError } from '../core/errors.ts';
import { type Opened, openSource, peek } from './bytes.ts';
import { type Decoder, wideEncoding } from './decode.ts';
import { fault, type InputItem, type ReadOptions } from './document.ts';
import { formatOf, type InputFormat } from './format.ts';
import { type Source, unreadable } from './sources.ts';

export type Reader = (
  chunks: AsyncIterable<Buffer>,
  name: string,
  options: ReadOptions,
) => AsyncGenerator<InputItem[]>;

/** Each reader is loaded when its first input comes: none of them weighs on the others' start. */
const readers: Record<InputFormat, () => Promise<Reader>> = {
  text: async () => (await import('./text.ts')).readText,
  markdown: async () => (await import('./markdown.ts')).readMarkdown,
  html: async () => (await import('./html.ts')).readHtml,
  ndjson: async () => (await import('./ndjson.ts')).readNdjson,
  json: async () => (await import('./json.ts')).readJson,
  csv: async () => (await import('./csv.ts')).readCsv,
  tsv: async () => (await import('./csv.ts')).readTsv,
  feed: async () => (await import('./feed.ts')).readFeed,
  warc: async () => (await import('./warc.ts')).readWarc,
};

const fieldless = new Set<InputFormat>(['text', 'html', 'warc']);

/** All documents of a source, in order, in batches as they come in; faults stand among them. Never throws. */
export async function* readSource(source: Source, options: ReadOptions): AsyncGenerator<InputItem[]> {
  try {
    const { head, chunks, encoding } = await inUtf8(
      await openSource(source, options.onBytes),
      options.encoding,
    );
    const format = (options.from ?? formatOf(source.name, head, options.fields?.text)) as InputFormat;
    if (fieldless.has(format) && Object.keys(options.fields ?? {}).length)
      options.onNote?.(
        `--field says nothing to ${format} input, which has no fields; rename them in ndjson, json, csv or tsv`,
      );
    const read = await readers[format]();
    let empty = true;
    for await (const items of read(chunks, source.name, { ...options, encoding })) {
      empty &&= !items.length;
      yield items;
    }
    if (empty) options.onNote?.(`${source.name}: no document in it (read as ${format})`);
  } catch (thrown) {
    const message =
      thrown instanceof UserError ? `${source.name}: ${messageOf(thrown)}` : unreadable(source.name, thrown);
    yield [fault(message)];
  }
}

/** UTF-16 becomes UTF-8 before anybody looks for lines and commas in it. */
async function inUtf8(opened: Opened, encoding?: string): Promise<Opened & { encoding?: string }> {
  const wide = encoding ? (/^utf-?16/i.test(encoding) ? encoding : null) : wideEncoding(opened.head);
  if (!wide) return { ...opened, encoding };
  return peek(recoded(opened.chunks, new TextDecoder(wide)));
}

async function* recoded(chunks: AsyncIterable<Buffer>, decoder: Decoder): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}
