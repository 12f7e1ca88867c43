import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import type { InputItem, ReadOptions } from '../../src/input/document.ts';
import { readSource } from '../../src/input/read.ts';
import { documents, faults } from './read.ts';

const folder = mkdtempSync(join(tmpdir(), 'werwaswo-sources-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(
  name: string,
  bytes: Buffer | string,
  options: Partial<ReadOptions> = {},
): Promise<InputItem[]> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const items: InputItem[] = [];
  for await (const batch of readSource({ kind: 'source', name, path }, { limit: 1 << 20, ...options }))
    items.push(...batch);
  return items;
}

const line = (i: number): string =>
  `${JSON.stringify({ id: `${i}`, text: Math.sin(i).toString(36).repeat(3), n: Math.cos(i) })}\n`;
const lines = Array.from({ length: 20_000 }, (_, i) => line(i)).join('');

test('all documents before the damage of a gzip file are read, and the damage is told', async () => {
  const packed = gzipSync(lines);
  const cut = await read('cut.ndjson.gz', packed.subarray(0, packed.length / 2));
  expect(documents(cut).length).toBeGreaterThan(9_000);
  expect(documents(cut).every((d, i) => d.id === `${i}`)).toBe(true);
  expect(faults(cut)).toEqual(['cut.ndjson.gz: the gzip data ends too early; check it with gzip -t']);
  const broken = Buffer.from(packed);
  broken.fill(0xff, packed.length / 2, packed.length / 2 + 500);
  const damaged = await read('damaged.ndjson.gz', broken);
  expect(documents(damaged).length).toBeGreaterThan(9_000);
  expect(faults(damaged).at(-1)).toBe('damaged.ndjson.gz: damaged gzip data; check it with gzip -t');
});

test('a gzip file of several members, one that is none, an empty one', async () => {
  const members = Buffer.concat([gzipSync(lines), gzipSync(line(20_000))]);
  expect(documents(await read('members.ndjson.gz', members))).toHaveLength(20_001);
  expect(documents(await read('plain.txt.gz', 'Köln'))[0]!.text).toBe('Köln');
  expect(documents(await read('empty.txt.gz', gzipSync('')))[0]!.text).toBe('');
});

test('UTF-16 in formats that are read by lines', async () => {
  const mark = Buffer.from([0xff, 0xfe]);
  const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
  const texts = async (name: string, bytes: Buffer, options = {}): Promise<string[]> =>
    documents(await read(name, bytes, options)).map((d) => d.text);
  expect(await texts('a.csv', Buffer.concat([mark, wide('id\ttext\r\n1\tKöln 😀\r\n')]))).toEqual([
    'Köln 😀',
  ]);
  expect(await texts('a.ndjson', wide('{"text":"Köln"}\n{"text":"Bonn"}\n'))).toEqual(['Köln', 'Bonn']);
  expect(await texts('a.txt', wide('Köln\n'))).toEqual(['Köln\n']);
  expect(await texts('b.txt', wide('北京'), { encoding: 'utf-16le' })).toEqual(['北京']);
});

test('a file without documents is remarked upon', async () => {
  const notes: string[] = [];
  const onNote = (message: string) => notes.push(message);
  for (const name of ['a.ndjson', 'a.json', 'a.csv', 'a.warc'])
    expect(await read(name, '', { onNote })).toEqual([]);
  await read('b.csv', 'id,text\n', { onNote });
  await read('c.json', '[]', { onNote });
  expect(notes).toEqual([
    'a.ndjson: no document in it (read as ndjson)',
    'a.json: no document in it (read as json)',
    'a.csv: no document in it (read as csv)',
    'a.warc: no document in it (read as warc)',
    'b.csv: no document in it (read as csv)',
    'c.json: no document in it (read as json)',
  ]);
});

test('what is no text says what it is', async () => {
  expect(faults(await read('a.txt', '%PDF-1.7\n\0'))[0]).toMatch(
    /a PDF, not text; convert it first: pdftotext/,
  );
  expect(faults(await read('b.txt', 'PK\x03\x04\0\0'))[0]).toMatch(/a ZIP archive or an office document/);
  expect(documents(await read('c.txt', 'Köln', { keep: ['text'] }))[0]!.kept).toEqual({ text: 'Köln' });
});
