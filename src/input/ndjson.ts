import { jsonFault } from '../core/json.ts';
import { decode } from './decode.ts';
import { fault, type InputItem, type ReadOptions, sizeOf } from './document.ts';
import { toDocument } from './fields.ts';
import { type Line, splitLines } from './lines.ts';

/** One JSON object a line. A line that is none is reported with its number; the rest goes on. */
export async function* readNdjson(
  chunks: AsyncIterable<Buffer>,
  name: string,
  options: ReadOptions,
): AsyncGenerator<InputItem[]> {
  for await (const lines of splitLines(chunks, options.limit)) {
    const items: InputItem[] = [];
    for (const line of lines) {
      const item = readLine(line, name, options);
      if (item) items.push(item);
    }
    if (items.length) yield items;
  }
}

function readLine(line: Line, name: string, options: ReadOptions): InputItem | null {
  const where = `${name}:${line.number}`;
  if (!line.bytes)
    return fault(
      `${where}: the line has ${sizeOf(line.length)}, the limit is ${sizeOf(options.limit)}; split the document or raise --limit`,
    );
  if (!line.bytes.length) return null;
  if (line.bytes.includes(0) && !options.encoding)
    return fault(`${where}: binary data, not NDJSON; give one JSON object a line in UTF-8`);
  const { text, note } = decode(line.bytes, options.encoding ?? 'utf-8');
  const json = line.number === 1 && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (!json.trim()) return null;
  let record: unknown;
  try {
    record = JSON.parse(json);
  } catch (thrown) {
    const { column, said } = jsonFault(json, thrown);
    return fault(`${where}:${column}: no valid JSON (${said}); one whole object a line is expected`);
  }
  const item = toDocument(record, where, String(line.number), options);
  if (note && item.kind === 'document') (item.notes ??= []).push(note);
  return item;
}
