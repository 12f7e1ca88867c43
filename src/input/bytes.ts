import { closeSync, open, read } from 'node:fs';
import { promisify } from 'node:util';
import { UserError } from '../core/errors.ts';
import type { Source } from './sources.ts';

const chunkSize = 256 * 1024;
// Not node:fs/promises, which takes a millisecond to load.
const openFile = promisify(open);
const readFile = promisify(read);

export interface Opened {
  /** The first bytes, unpacked; for guessing the format. */
  head: Buffer;
  /** All bytes, unpacked, the first ones included. */
  chunks: AsyncIterable<Buffer>;
}

/** Opens a source and unpacks gzip and zstd, told by their first bytes. */
export async function openSource(source: Source, onBytes?: (count: number) => void): Promise<Opened> {
  const stored = source.path === null ? standardInput() : fileChunks(source.path);
  const raw = await peek(onBytes ? counted(stored, onBytes) : stored);
  const packing = packingOf(raw.head);
  if (!packing) return raw;
  return peek(await unpack(raw.chunks, packing));
}

async function* standardInput(): AsyncGenerator<Buffer> {
  for await (const chunk of process.stdin) yield chunk as Buffer;
}

async function* fileChunks(path: string): AsyncGenerator<Buffer> {
  const file = await openFile(path, 'r');
  try {
    for (;;) {
      // A fresh buffer each time: lines that are cut from it are handed on without a copy.
      const { bytesRead, buffer } = await readFile(file, Buffer.allocUnsafe(chunkSize), 0, chunkSize, null);
      if (!bytesRead) return;
      yield bytesRead < chunkSize ? buffer.subarray(0, bytesRead) : buffer;
    }
  } finally {
    closeSync(file);
  }
}

async function* counted(
  chunks: AsyncIterable<Buffer>,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}

export async function peek(chunks: AsyncIterable<Buffer>): Promise<Opened> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done ? Buffer.alloc(0) : first.value;
  return { head, chunks: resume(first, iterator) };
}

async function* resume(
  first: IteratorResult<Buffer>,
  iterator: AsyncIterator<Buffer>,
): AsyncGenerator<Buffer> {
  try {
    for (let next = first; !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

function packingOf(head: Buffer): 'gzip' | 'zstd' | null {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  return head.length > 3 && head.readUInt32LE(0) === 0xfd2fb528 ? 'zstd' : null;
}

async function unpack(
  chunks: AsyncIterable<Buffer>,
  packing: 'gzip' | 'zstd',
): Promise<AsyncIterable<Buffer>> {
  const zlib = await import('node:zlib');
  const { Readable, pipeline } = await import('node:stream');
  // Known to Node from 22.15 on.
  const zstd = (zlib as { createZstdDecompress?: () => NodeJS.ReadWriteStream }).createZstdDecompress;
  if (packing === 'gzip') return gunzipped(chunks, zlib.createGunzip({ chunkSize }));
  if (!zstd)
    throw new UserError(
      'zstd data needs Node 22.15 or newer; unpack it first: zstd -dc FILE | werwaswo extract -',
    );
  const unpacker = zstd();
  pipeline(Readable.from(chunks, { objectMode: false }), unpacker, () => {});
  return unpacker as unknown as AsyncIterable<Buffer>;
}

/** Small pieces go in, so that little comes out at once also of what was packed very tightly. */
const packedPiece = 16 * 1024;

/** A stream would drop what it has unpacked when it meets damage: here all documents before it are still read. */
async function* gunzipped(
  chunks: AsyncIterable<Buffer>,
  unpacker: import('node:zlib').Gunzip,
): AsyncGenerator<Buffer> {
  const ready: Buffer[] = [];
  let damage: Error | undefined;
  let settle = (): void => {};
  unpacker.on('data', (piece: Buffer) => ready.push(piece));
  unpacker.on('error', (error) => {
    damage = error;
    settle();
  });
  const settled = (act: (done: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      settle = resolve;
      act(resolve);
    });
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length && !damage; at += packedPiece) {
      await settled((done) => unpacker.write(chunk.subarray(at, at + packedPiece), () => done()));
      yield* ready.splice(0);
    }
  if (!damage) await settled((done) => unpacker.once('end', done).end());
  yield* ready.splice(0);
  if (damage) throw damage;
}

/** Everything at once, for formats that are one document; null if it is more than `limit` bytes. */
export async function readWhole(chunks: AsyncIterable<Buffer>, limit: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) return null;
    parts.push(chunk);
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts, length);
}
