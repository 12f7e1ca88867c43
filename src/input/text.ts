import { readWhole } from './bytes.ts';
import { decodeDeclared, looksBinary } from './decode.ts';
import { fault, type InputFault, type InputItem, type ReadOptions, sizeOf } from './document.ts';

/** The whole input as one string, or why it is none. */
export async function readString(
  chunks: AsyncIterable<Buffer>,
  name: string,
  options: ReadOptions,
  /** What the start of the text says of its encoding. */
  declared?: (start: string) => string | undefined,
): Promise<{ text: string; note?: string } | InputFault> {
  const bytes = await readWhole(chunks, options.limit);
  if (!bytes)
    return fault(`${name}: more than ${sizeOf(options.limit)} for one document; split it or raise --limit`);
  if (!options.encoding && looksBinary(bytes)) return fault(`${name}: ${binaryKind(bytes)}`);
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  const { text, note } = decodeDeclared(bytes, declared?.(start), options.encoding);
  return { text, note };
}

/** What people have lying beside their texts, by its first bytes. */
function binaryKind(bytes: Buffer): string {
  const start = bytes.subarray(0, 4).toString('latin1');
  if (start === '%PDF') return 'a PDF, not text; convert it first: pdftotext FILE - | werwaswo extract -';
  if (start === 'PK\x03\x04')
    return 'a ZIP archive or an office document, not text; unpack it or save it as text first';
  return 'binary data, not text; convert it to text first, or give its --encoding';
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
