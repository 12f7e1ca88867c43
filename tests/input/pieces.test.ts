import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseDate } from '../../src/input/date.ts';
import { decode, decodeDeclared, wideEncoding } from '../../src/input/decode.ts';
import { belongsInFolder, formatOf, formatOfContent, formatOfName } from '../../src/input/format.ts';
import { splitLines } from '../../src/input/lines.ts';
import { pieces } from './read.ts';

test('lines are the same however the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'ä', ' ', '😀') })),
      fc.integer({ min: 1, max: 9 }),
      async (lines, size) => {
        const found: string[] = [];
        const offsets: number[] = [];
        const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
        for await (const batch of splitLines(pieces(bytes, size), 1000))
          for (const line of batch) {
            found.push(line.bytes!.toString());
            offsets.push(line.offset);
            expect(bytes.subarray(line.offset, line.offset + line.length).toString()).toBe(found.at(-1));
          }
        expect(found).toEqual(lines);
      },
    ),
  );
});

describe('decode', () => {
  const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

  test('UTF-8 passes as it is, its mark too', () => {
    expect(decode(Buffer.from('\ufeffKöln'))).toEqual({ text: '\ufeffKöln' });
  });

  test('one-byte encodings are told apart', () => {
    expect(decode(bytes('K\xf6ln \x84A\x93 \x80'))).toMatchObject({
      text: 'Köln „A“ €',
      note: expect.stringContaining('windows-1252'),
    });
    expect(decode(bytes('5 \xa4 f\xfcr K\xf6ln'))).toMatchObject({
      text: '5 € für Köln',
      note: expect.stringContaining('iso-8859-15'),
    });
  });

  test('UTF-16 with its mark', () => {
    expect(decode(Buffer.from('\ufeffKöln', 'utf16le')).text).toBe('Köln');
  });

  test('UTF-16 without its mark, and what only looks like it', () => {
    expect(wideEncoding(Buffer.from('Köln und Bonn', 'utf16le'))).toBe('utf-16le');
    expect(wideEncoding(Buffer.from('Köln und Bonn', 'utf16le').swap16())).toBe('utf-16be');
    for (const raw of [[0, 1, 0, 2, 0, 3, 0, 4], [65, 0, 0, 65], [0, 0, 0, 0], [], [65]])
      expect(wideEncoding(Buffer.from(raw))).toBeNull();
  });

  test('an encoding that the page itself says, unless the bytes are UTF-8', () => {
    expect(decodeDeclared(bytes('\xa3\xf3d\xbc'), 'iso-8859-2').text).toBe('Łódź');
    expect(decodeDeclared(Buffer.from('Łódź'), 'iso-8859-2').text).toBe('Łódź');
    expect(decodeDeclared(bytes('K\xf6ln'), 'x-unknown').text).toBe('Köln');
    expect(decodeDeclared(bytes('K\xf6ln'), 'utf-8').note).toMatch(/is not UTF-8/);
  });

  test('UTF-8 with faults stays UTF-8', () => {
    expect(decode(Buffer.concat([Buffer.from('Köln '), Buffer.from([0xff])]))).toEqual({
      text: 'Köln \ufffd',
      note: 'broken UTF-8 at byte 6; replaced by U+FFFD',
    });
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.uint8Array(), (raw) => typeof decode(Buffer.from(raw)).text === 'string'));
  });
});

test('dates', () => {
  const cases: [unknown, string | null][] = [
    ['2024-06-19', '2024-06-19'],
    ['2024-06-19T20:30:00+02:00', '2024-06-19T20:30'],
    ['2024-06-19 20:30', '2024-06-19T20:30'],
    ['20240619', '2024-06-19'],
    ['20240619T2030', '2024-06-19T20:30'],
    ['19.6.2024', '2024-06-19'],
    ['19.06.2024, 8:05 Uhr', '2024-06-19T08:05'],
    ['Wed, 19 Jun 2024 08:00:00 +0200', '2024-06-19T08:00'],
    [1718755200, '2024-06-19T00:00'],
    [1718755200000, '2024-06-19T00:00'],
    ['2024-02-30', null],
    ['2024-06-19T25:00', null],
    ['gestern', null],
    ['', null],
    [null, null],
  ];
  for (const [raw, date] of cases) expect([raw, normaliseDate(raw)]).toEqual([raw, date]);
});

test('formats by name and content', () => {
  expect(
    ['a.txt', 'b.HTML', 'c.jsonl.gz', 'd.warc.gz', 'e.tsv', 'f', 'g.docx', 'h.rss'].map(formatOfName),
  ).toEqual(['text', 'html', 'ndjson', 'warc', 'tsv', null, null, 'feed']);
  expect(['a.txt', 'b.json', 'c.xml', 'd.docx', 'e.md'].filter((name) => belongsInFolder(name))).toEqual([
    'a.txt',
    'e.md',
  ]);
  expect(belongsInFolder('b.json', 'json')).toBe(true);
  const starts = [
    'Berlin (dpa)',
    ' {"text": "x"}',
    '[{"text": "x"}]',
    '<!DOCTYPE html>',
    '<?xml version="1.0"?><rss>',
    'WARC/1.0\r\n',
    '„Zitat“',
    '{kein JSON',
    '',
  ];
  expect(starts.map((text) => formatOfContent(Buffer.from(text)))).toEqual([
    'text',
    'ndjson',
    'json',
    'html',
    'feed',
    'warc',
    'text',
    'text',
    'text',
  ]);
});

test('an ending that the content shows to be wrong', () => {
  const cases: [string, string, string][] = [
    ['a.txt', '<!DOCTYPE html><html>', 'html'],
    ['a.txt', 'WARC/1.0\r\n', 'warc'],
    ['a.txt', '<b>Berlin</b> (dpa)', 'text'],
    ['a.txt', 'id,text\n1,x', 'text'],
    ['a.html', '<?xml version="1.0"?><rss>', 'feed'],
    ['a.json', '{"text":"a"}\n{"text":"b"}\n', 'ndjson'],
    ['a.json', '{"text":"a"}\n', 'json'],
    ['a.json', '{\n  "text": "a"\n}', 'json'],
    ['a.ndjson', '[{"text":"a"}]', 'json'],
    ['a.ndjson', '{\n"text": kaputt', 'ndjson'],
    ['daten', 'id;Text;date\r\n1;a;b', 'csv'],
    ['daten', '"id"\t"text"\n', 'tsv'],
    ['daten', 'Ein Satz, text genannt, und mehr.\n', 'text'],
    ['daten', '{\n  "text": "a"\n}', 'json'],
    ['daten', '<!-- gemacht -->\n<rss version="2.0">', 'feed'],
  ];
  for (const [name, start, format] of cases)
    expect([name, start, formatOf(name, Buffer.from(start))]).toEqual([name, start, format]);
  expect(formatOf('daten', Buffer.from('id,body\n1,a'), 'body')).toBe('csv');
});
