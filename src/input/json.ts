import { jsonFault } from '../core/json.ts';
import { fault, type InputItem, type ReadOptions } from './document.ts';
import { toDocument } from './fields.ts';
import { readString } from './text.ts';

/** A JSON array of documents, also inside an object, or one document. Held in memory as a whole: for more than that there is NDJSON. */
export async function* readJson(
  chunks: AsyncIterable<Buffer>,
  name: string,
  options: ReadOptions,
): AsyncGenerator<InputItem[]> {
  const read = await readString(chunks, name, options);
  if ('kind' in read) {
    yield [read];
    return;
  }
  if (!read.text.trim()) return;
  const json = read.text.replace(/^\ufeff/, '');
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (thrown) {
    const { line, column, said } = jsonFault(json, thrown);
    yield [fault(`${name}:${line}:${column}: no valid JSON (${said}); one object a line is --from ndjson`)];
    return;
  }
  const found = recordsIn(data, options.fields?.text ?? 'text');
  if (!found) {
    yield [toDocument(data, name, name, options)];
    return;
  }
  if ('several' in found) {
    const paths = found.several.join(', ');
    yield [fault(`${name}: several lists of objects (${paths}); take one out first, with jq for example`)];
    return;
  }
  for (const [i, record] of found.records.entries())
    yield [toDocument(record, `${name}${found.path}[${i}]`, String(i + 1), options)];
}

/** How deep the answers of interfaces wrap their list: `{ "response": { "results": [ … ] } }`. */
const deepest = 4;

/** The list of documents: the data itself, or the only list of objects inside an object that is no document. */
function recordsIn(
  data: unknown,
  textField: string,
): { records: unknown[]; path: string } | { several: string[] } | null {
  if (Array.isArray(data)) return { records: data, path: '' };
  if (!isObject(data) || textField in data) return null;
  let level: [string, Record<string, unknown>][] = [['', data]];
  for (let depth = 0; level.length && depth < deepest; depth++) {
    const inner = level.flatMap(([path, object]) =>
      Object.entries(object).map(([key, value]): [string, unknown] => [`${path}.${key}`, value]),
    );
    const lists = inner.filter(([, value]) => Array.isArray(value) && value.some(isObject));
    if (lists.length > 1) return { several: lists.map(([path]) => path.slice(1)) };
    if (lists[0]) return { records: lists[0][1] as unknown[], path: lists[0][0] };
    level = inner.filter((entry): entry is [string, Record<string, unknown>] => isObject(entry[1]));
  }
  return null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
