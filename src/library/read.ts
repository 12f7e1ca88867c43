import { oneOf } from '../core/choice.ts';
import { UserError } from '../core/errors.ts';
import { decoderFor } from '../input/decode.ts';
import { defaultLimit, type InputDocument } from '../input/document.ts';
import { type InputFormat, inputFormatNames } from '../input/format.ts';
import { readSource } from '../input/read.ts';
import { resolveSources } from '../input/sources.ts';

export interface ReadDocumentsOptions {
  /** Format of all inputs; default: by ending, then by content. */
  from?: InputFormat;
  /** Our field → the input's: `{ text: 'body', date: 'published_at' }`. */
  fields?: Record<string, string>;
  /** Fields of the input that the result should have too. */
  keep?: readonly string[];
  /** Encoding of all inputs (a WHATWG name); default: detected. */
  encoding?: string;
  /** Most bytes of one document or line; default: 16 MiB. */
  limit?: number;
  /** Told of every input, or part of one, that could not be read, in one line; the rest goes on. Default: it is thrown. */
  onFault?: (message: string) => void;
}

/**
 * The documents of files, folders, patterns and `-` for standard input, in order: text, Markdown, HTML, NDJSON, JSON,
 * CSV, TSV, feeds and WARC, also packed. Throws a `UserError` at the first fault unless `onFault` takes it.
 */
export async function* readDocuments(
  inputs: string | readonly string[],
  options: ReadDocumentsOptions = {},
): AsyncGenerator<InputDocument> {
  const { onFault, keep, limit = defaultLimit, ...rest } = options;
  if (rest.from) oneOf(rest.from, inputFormatNames, 'input format');
  if (rest.encoding) decoderFor(rest.encoding);
  const tell = (message: string): void => {
    if (!onFault) throw new UserError(message);
    onFault(message);
  };
  for (const source of await resolveSources([inputs].flat(), rest.from)) {
    if (source.kind === 'fault') {
      tell(source.message);
      continue;
    }
    for await (const items of readSource(source, { ...rest, keep: keep && [...keep], limit }))
      for (const item of items)
        if (item.kind === 'document') yield item;
        else tell(item.message);
  }
}
