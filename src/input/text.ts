import { readWhole } from './bytes.ts';
import { decode, looksBinary } from './decode.ts';
import { fault, type InputFault, type InputItem, type ReadOptions, sizeOf } from './document.ts';

/** The whole input as one string, or why it is none. */
export async function readString(
  chunks: AsyncIterable<Buffer>,
  name: string,
  options: ReadOptions,
): Promise<{ text: string; note?: string } | InputFault> {
  const bytes = await readWhole(chunks, options.limit);
  if (!bytes)
    return fault(`${name}: more than ${sizeOf(options.limit)} for one document; split it or raise --limit`);
  if (!options.encoding && looksBinary(bytes))
    return fault(`${name}: binary data, not text; convert it to text first, or give its --encoding`);
  const { text, note } = decode(bytes, options.encoding);
  return { text, note };
}

/** A file of running text is one document. */
export async function* readText(
  chunks: AsyncIterable<Buffer>,
  name: string,
  options: ReadOptions,
): AsyncGenerator<InputItem[]> {
  const read = await readString(chunks, name, options);
  if ('kind' in read) {
    yield [read];
    return;
  }
  const notes = read.note ? [read.note] : [];
  if (!read.text.trim()) notes.push('the input is empty, and so is its result');
  const kept = options.keep?.includes('text') ? { text: read.text } : undefined;
  yield [{ kind: 'document', id: name, text: read.text, kept, notes }];
}
