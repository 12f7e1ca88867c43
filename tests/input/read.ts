import type { InputDocument, InputItem, ReadOptions } from '../../src/input/document.ts';
import type { Reader } from '../../src/input/read.ts';

/** A stream that hands out its bytes in pieces of `size`. */
export async function* pieces(bytes: Buffer | string, size = 7): AsyncGenerator<Buffer> {
  const all = Buffer.from(bytes as string);
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

export async function readAll(
  reader: Reader,
  bytes: Buffer | string,
  options: Partial<ReadOptions> = {},
  size?: number,
): Promise<InputItem[]> {
  const items: InputItem[] = [];
  for await (const batch of reader(pieces(bytes, size), 'datei', { limit: 1 << 20, ...options }))
    items.push(...batch);
  return items;
}

export const documents = (items: InputItem[]): InputDocument[] =>
  items.filter((item) => item.kind === 'document');
export const faults = (items: InputItem[]): string[] =>
  items.flatMap((item) => (item.kind === 'fault' ? [item.message] : []));
