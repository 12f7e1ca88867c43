import { messageOf } from '../core/errors.ts';
import { fault, type InputItem, type ReadOptions } from './document.ts';
import { toDocument } from './fields.ts';
import { readString } from './text.ts';

/** A JSON array of documents, or one document. Held in memory as a whole: for more than that there is NDJSON. */
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
  let data: unknown;
  try {
    data = JSON.parse(read.text.replace(/^\ufeff/, ''));
  } catch (thrown) {
    yield [
      fault(
        `${name}: no valid JSON (${messageOf(thrown).replace(/, ?"[\s\S]*$/, '')}); one object a line is --from ndjson`,
      ),
    ];
    return;
  }
  if (!Array.isArray(data)) {
    yield [toDocument(data, name, name, options)];
    return;
  }
  for (const [i, record] of data.entries())
    yield [toDocument(record, `${name}[${i}]`, String(i + 1), options)];
}
