/** A line as bytes, without its line break; null for one that is longer than the limit (its bytes are dropped). */
export interface Line {
  number: number;
  /** Offset of its first byte in the input. */
  offset: number;
  bytes: Buffer | null;
  length: number;
}

const newline = 10;
const carriageReturn = 13;

/**
 * Cuts a stream of bytes into lines. Yields all lines of a chunk together: one turn of the event loop for many
 * lines, and whoever reads may write out what it has before it waits for more. Memory is bounded by `limit`.
 */
export async function* splitLines(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Line[]> {
  let number = 1;
  let offset = 0;
  let pending: Buffer[] = [];
  let pendingLength = 0;
  const take = (last: Buffer): Line => {
    const length = pendingLength + last.length;
    // A line over the limit was dropped piece by piece, so that only its length is left.
    const bytes = length > limit ? null : trim(pending.length ? Buffer.concat([...pending, last]) : last);
    const line = { number: number++, offset, bytes, length };
    offset += length + 1;
    pending = [];
    pendingLength = 0;
    return line;
  };
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      lines.push(take(chunk.subarray(from, at)));
      from = at + 1;
    }
    if (from < chunk.length) {
      pendingLength += chunk.length - from;
      if (pendingLength > limit) pending = [];
      else pending.push(chunk.subarray(from));
    }
    if (lines.length) yield lines;
  }
  if (pendingLength) yield [take(Buffer.alloc(0))];
}

const trim = (bytes: Buffer): Buffer => (bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes);
