import { messageOf, UserError } from '../core/errors.ts';
import { openSource } from './bytes.ts';
import { fault, type InputItem, type ReadOptions } from './document.ts';
import { formatOfContent, formatOfName, type InputFormat } from './format.ts';
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

/** All documents of a source, in order, in batches as they come in; faults stand among them. Never throws. */
export async function* readSource(source: Source, options: ReadOptions): AsyncGenerator<InputItem[]> {
  try {
    const { head, chunks } = await openSource(source, options.onBytes);
    const format = (options.from ?? formatOfName(source.name) ?? formatOfContent(head)) as InputFormat;
    const read = await readers[format]();
    yield* read(chunks, source.name, options);
  } catch (thrown) {
    const message =
      thrown instanceof UserError ? `${source.name}: ${messageOf(thrown)}` : unreadable(source.name, thrown);
    yield [fault(message)];
  }
}
