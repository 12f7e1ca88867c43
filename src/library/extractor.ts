import { UserError } from '../core/errors.ts';
import type { Result, Wanted } from '../core/result.ts';
import type { OutputFormat } from '../output/index.ts';
import { analyse } from '../pipeline.ts';
import { finish } from './finish.ts';
import { type ExtractorOptions, type Prepared, prepare, type SourceDocument, validDate } from './options.ts';
import { openWriter, type WriteOptions } from './write.ts';

/** Many documents; a string is one that has nothing but its text. */
export type Documents = Iterable<string | SourceDocument> | AsyncIterable<string | SourceDocument>;

/** Options once looked at, dictionaries and rules once opened: for any number of documents. */
export interface Extractor {
  /**
   * People, places, organisations, times, quotations and facts of one document. Never fails for what a text may hold:
   * an unknown language gives an empty result with a warning. Rejects with a `UserError` for a date that is none.
   */
  extract(document: string | SourceDocument): Promise<Result>;
  /** One result a document, in order, as they are asked for: memory does not grow with their number. */
  extractAll(documents: Documents): AsyncGenerator<Result>;
  /**
   * The same in one of the command's output formats (`conll`, `csv`, `html` …), in pieces to be written one after the
   * other; what the format needs, such as tokens, is extracted with it.
   */
  write(to: OutputFormat, documents: Documents, options?: WriteOptions): AsyncGenerator<string>;
}

/** Rejects with a `UserError` of one line: a wrong option, or a faulty line of a dictionary or rule with its place. */
export async function createExtractor(options: ExtractorOptions = {}): Promise<Extractor> {
  const prepared = await prepare(options);
  return {
    extract: (document) => extractOne(document, prepared),
    extractAll: (documents) => extractAll(documents, prepared),
    write: (to, documents, format = {}) => write(to, documents, format, prepared),
  };
}

async function extractOne(document: string | SourceDocument, prepared: Prepared): Promise<Result> {
  const doc = asDocument(document);
  const result = await analyse(doc.text, {
    ...prepared,
    id: doc.id,
    title: doc.title,
    date: prepared.date ?? (doc.date ? validDate(doc.date) : undefined),
    language: prepared.language ?? doc.language,
  });
  return finish(result, doc, prepared.offsets);
}

function asDocument(document: string | SourceDocument): SourceDocument {
  const doc = typeof document === 'string' ? { text: document } : document;
  if (typeof doc?.text !== 'string')
    throw new UserError('a document is a string, or an object such as { id: "a1", text: "…" }');
  return doc;
}

async function* extractAll(documents: Documents, prepared: Prepared): AsyncGenerator<Result> {
  const rest = breather();
  for await (const document of documents) {
    yield await extractOne(document, prepared);
    await rest();
  }
}

async function* write(
  to: OutputFormat,
  documents: Documents,
  options: WriteOptions,
  prepared: Prepared,
): AsyncGenerator<string> {
  const { writer, needs, ownOffsets } = await openWriter(to, options);
  const wanted = { ...prepared.wanted } as Wanted;
  for (const part of needs) wanted[part] = true;
  const settings = { ...prepared, wanted, ...(ownOffsets && { offsets: 'utf16' as const }) };
  const fold = writer.fold?.();
  const rest = breather();
  let first = true;
  if (writer.head) yield writer.head;
  for await (const document of documents) {
    const piece = writer.document(await extractOne(document, settings), asDocument(document));
    if (fold) fold.add(piece);
    else yield (first ? '' : (writer.separator ?? '')) + piece;
    first = false;
    await rest();
  }
  if (fold) yield fold.end();
  if (writer.tail) yield writer.tail;
}

/** Documents out of an array would never let the event loop have its turn: a server has others to answer. */
function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < 20) return;
    await new Promise(setImmediate);
    last = performance.now();
  };
}
