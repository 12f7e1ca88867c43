import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { decodeDeclared } from './decode.ts';
import { fault, type InputItem, type ReadOptions, sizeOf } from './document.ts';
import { toDocument } from './fields.ts';
import { type Article, articleOf, htmlEncoding } from './html.ts';

/** A web archive: every page in it is one document, as HTML or (in WET files) as text. Other records are passed over. */
export async function* readWarc(
  chunks: AsyncIterable<Buffer>,
  name: string,
  options: ReadOptions,
): AsyncGenerator<InputItem[]> {
  let number = 0;
  for await (const record of records(chunks, options.limit)) {
    number++;
    const where = `${name}, record ${number}`;
    if ('fault' in record) {
      yield [fault(`${where}: ${record.fault}`)];
      if (record.fatal) return;
      continue;
    }
    const type = record.headers.get('warc-type');
    if (type !== 'response' && type !== 'resource' && type !== 'conversion') continue;
    const item = documentOf(record, type, where, options);
    if (item) yield [item];
  }
}

interface Record_ {
  headers: Map<string, string>;
  body: Buffer;
}

function documentOf(record: Record_, type: string, where: string, options: ReadOptions): InputItem | null {
  const url = record.headers.get('warc-target-uri')?.replace(/^<|>$/g, '');
  let body = record.body;
  let contentType = record.headers.get('content-type') ?? '';
  if (type === 'response') {
    const http = httpResponse(body);
    if (http?.status !== 200) return null;
    contentType = http.headers.get('content-type') ?? '';
    try {
      body = unpack(http.body, http.headers);
    } catch {
      return fault(`${where}: the body of ${url} cannot be unpacked; the record is damaged`);
    }
  }
  const isHtml = /html/i.test(contentType);
  if (!isHtml && !/^text\/plain\b/i.test(contentType)) return null;
  const charset =
    /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ??
    htmlEncoding(body.subarray(0, 4096).toString('latin1'));
  const { text } = decodeDeclared(body, charset, options.encoding);
  const article: Article = isHtml ? articleOf(text) : { text };
  const stamp = record.headers.get('warc-date');
  const id = url ?? record.headers.get('warc-record-id') ?? where;
  return toDocument(
    { id, url, crawled: stamp, ...article, date: article.date ?? stamp?.slice(0, 10) },
    where,
    id,
    { keep: options.keep },
  );
}

function httpResponse(bytes: Buffer): { status: number; headers: Map<string, string>; body: Buffer } | null {
  // Some servers end their lines without a carriage return.
  const [whole] = /\r?\n\r?\n/.exec(bytes.subarray(0, longestHeader).toString('latin1')) ?? [];
  if (!whole) return null;
  const end = bytes.indexOf(whole);
  const lines = bytes.subarray(0, end).toString('latin1').split(/\r?\n/);
  const status = Number(/^HTTP\/\S+ (\d+)/.exec(lines[0]!)?.[1] ?? 0);
  return { status, headers: headerMap(lines.slice(1)), body: bytes.subarray(end + whole.length) };
}

function unpack(body: Buffer, headers: Map<string, string>): Buffer {
  const plain = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? dechunk(body) : body;
  switch (headers.get('content-encoding')?.toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return plain[0] === 0x1f ? gunzipSync(plain) : plain;
    case 'deflate':
      // Some servers leave out the header that the standard wants.
      return (plain[0]! & 15) === 8 ? inflateSync(plain) : inflateRawSync(plain);
    case 'br':
      return brotliDecompressSync(plain);
    default:
      return plain;
  }
}

/** Some crawlers store the body without its chunks but keep the header that speaks of them. */
function dechunk(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = body.indexOf('\r\n', at);
    const size = end < 0 ? Number.NaN : Number.parseInt(body.subarray(at, end).toString('latin1'), 16);
    if (Number.isNaN(size)) return parts.length ? Buffer.concat(parts) : body;
    if (size === 0) return Buffer.concat(parts);
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}

function headerMap(lines: string[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

const longestHeader = 64 * 1024;

/** Cuts the stream into records; holds one record at most. */
async function* records(
  chunks: AsyncIterable<Buffer>,
  limit: number,
): AsyncGenerator<Record_ | { fault: string; fatal: boolean }> {
  const input = new Window(chunks);
  for (;;) {
    while (input.buffer[0] === 13 || input.buffer[0] === 10) input.drop(1);
    if (!input.buffer.length) {
      if (!(await input.more())) return;
      continue;
    }
    let end = input.buffer.indexOf('\r\n\r\n');
    while (end < 0 && input.buffer.length < longestHeader && (await input.more()))
      end = input.buffer.indexOf('\r\n\r\n');
    const lines = input.buffer.subarray(0, Math.max(end, 0)).toString('utf8').split('\r\n');
    const headers = headerMap(lines.slice(1));
    const length = Number(headers.get('content-length') ?? Number.NaN);
    if (end < 0 || !lines[0]!.startsWith('WARC/') || Number.isNaN(length)) {
      yield { fault: 'no WARC header here; the archive is damaged from here on', fatal: true };
      return;
    }
    input.drop(end + 4);
    if (length > limit) {
      if (!(await input.skip(length))) return;
      yield {
        fault: `${sizeOf(length)} for one record, the limit is ${sizeOf(limit)}; raise --limit`,
        fatal: false,
      };
      continue;
    }
    const body = await input.take(length);
    if (!body) {
      yield { fault: 'the archive ends in the middle of a record; it was cut off', fatal: true };
      return;
    }
    yield { headers, body };
  }
}

/** The part of a stream that was read but not used up. */
class Window {
  buffer: Buffer = Buffer.alloc(0);
  readonly #chunks: AsyncIterator<Buffer>;

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  async more(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done) return false;
    this.buffer = this.buffer.length ? Buffer.concat([this.buffer, next.value]) : next.value;
    return true;
  }

  drop(length: number): void {
    this.buffer = this.buffer.subarray(length);
  }

  /** Collects pieces and joins them once: joining at each piece would be quadratic for large records. */
  async take(length: number): Promise<Buffer | null> {
    const parts = [this.buffer];
    let have = this.buffer.length;
    while (have < length) {
      const next = await this.#chunks.next();
      if (next.done) return null;
      parts.push(next.value);
      have += next.value.length;
    }
    const all = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    this.buffer = all.subarray(length);
    return all.subarray(0, length);
  }

  async skip(length: number): Promise<boolean> {
    let left = length;
    for (;;) {
      const step = Math.min(left, this.buffer.length);
      this.drop(step);
      left -= step;
      if (!left) return true;
      if (!(await this.more())) return false;
    }
  }
}
