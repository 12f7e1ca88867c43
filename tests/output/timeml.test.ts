import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Result, ResultTime } from '../../src/core/result.ts';
import { toTimeml } from '../../src/output/timeml.ts';
import { readDocument } from '../../src/text/read.ts';
import { extractTimes } from '../../src/times/index.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (/[<]/.test(text)) throw new Error(`a bare < in: ${text}`);
  return text.replace(/&([^;]{0,9};?)/g, (whole, name: string) => {
    const number = /^#(\d+);$/.exec(name);
    if (number) return String.fromCodePoint(Number(number[1]));
    const entity = entities[name.replace(/;$/, '')];
    if (!name.endsWith(';') || entity === undefined) throw new Error(`not an entity: ${whole}`);
    return entity;
  });
}

/** A strict reader of the XML that we write: throws at whatever is not well-formed. */
function parseXml(xml: string): Element {
  // These are what XML forbids.
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(xml))
    throw new Error('forbidden characters');
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const part of xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>/, '').match(/<[^>]*>|[^<]+/g) ??
    []) {
    const parent = open.at(-1)!;
    if (part.startsWith('</')) {
      if (open.pop()!.name !== part.slice(2, -1)) throw new Error(`${part} closes <${parent.name}>`);
    } else if (part.startsWith('<')) {
      const head = /^<([A-Za-z][\w:]*)((?:\s+[A-Za-z][\w:]*="[^"<]*")*)\s*>$/.exec(part);
      if (!head) throw new Error(`not a tag: ${part}`);
      const element: Element = { name: head[1]!, attributes: {}, children: [] };
      for (const [, name, value] of head[2]!.matchAll(/([\w:]+)="([^"]*)"/g)) {
        if (name! in element.attributes) throw new Error(`${name} twice in ${part}`);
        element.attributes[name!] = decode(value!);
      }
      parent.children.push(element);
      open.push(element);
    } else parent.children.push(decode(part));
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  const elements = root.children.filter((c) => typeof c !== 'string');
  if (elements.length !== 1 || root.children.some((c) => typeof c === 'string' && c.trim()))
    throw new Error('one root');
  return elements[0]!;
}

const textOf = (e: Element): string =>
  e.children.map((c) => (typeof c === 'string' ? c : textOf(c))).join('');
const find = (e: Element, name: string): Element =>
  e.children.find((c): c is Element => typeof c !== 'string' && c.name === name)!;

const resultOf = (text: string, times: Partial<ResultTime>[] = [], more: Partial<Result> = {}): Result => ({
  id: 'd1',
  language: 'de',
  date: '2024-06-19',
  offsets: 'utf16',
  entities: [],
  quotes: [],
  facts: [],
  times: times.map((t, i) => ({
    id: `t${i + 1}`,
    type: 'DATE',
    value: 'X',
    start: 0,
    end: 1,
    rule: 'r',
    ...t,
    text: text.slice(t.start, t.end),
  })),
  ...more,
});

const analysed = (text: string, more: Partial<Result> = {}): Result =>
  resultOf(
    text,
    extractTimes(readDocument(text, { date: '2024-06-19' })).map((t) => ({
      type: t.type,
      value: t.value,
      mod: t.mod,
      quant: t.quant,
      freq: t.freq,
      start: t.start,
      end: t.stop,
    })),
    more,
  );

describe('toTimeml', () => {
  test('puts TIMEX3 around the times and keeps the text', () => {
    const text = 'Müller & Söhne <neu>: gestern, jeden Montag und "Anfang Mai".\r\n';
    const root = parseXml(toTimeml(analysed(text), text));
    expect(root.name).toBe('TimeML');
    expect(root.children.filter((c) => typeof c !== 'string').map((c) => c.name)).toEqual([
      'DOCID',
      'DCT',
      'TEXT',
    ]);
    const body = find(root, 'TEXT');
    expect(textOf(body)).toBe(text);
    const times = body.children.filter((c) => typeof c !== 'string');
    expect(times.map(textOf)).toEqual(['gestern', 'jeden Montag', 'Anfang Mai']);
    expect(times.map((t) => t.attributes.value)).toEqual(['2024-06-18', 'XXXX-WXX-1', '2024-05']);
    expect(times[1]!.attributes).toMatchObject({ tid: 't2', type: 'SET', quant: 'EVERY' });
    expect(times[2]!.attributes.mod).toBe('START');
  });

  test('the creation time is t0', () => {
    const dct = find(parseXml(toTimeml(resultOf('Text'), 'Text')), 'DCT').children[0] as Element;
    expect(dct.attributes).toMatchObject({
      tid: 't0',
      type: 'DATE',
      value: '2024-06-19',
      functionInDocument: 'CREATION_TIME',
    });
    const none = find(parseXml(toTimeml(resultOf('Text', [], { date: null }), 'Text')), 'DCT')
      .children[0] as Element;
    expect(none.attributes.value).toBe('XXXX-XX-XX');
  });

  test('leaves out what was found in the title, and what overlaps', () => {
    const times = [
      { start: 0, end: 4, field: 'title' as const },
      { start: 0, end: 5 },
      { start: 3, end: 7 },
    ];
    const body = find(parseXml(toTimeml(resultOf('Morgen früh', times), 'Morgen früh')), 'TEXT');
    expect(body.children.filter((c) => typeof c !== 'string').map(textOf)).toEqual(['Morge']);
  });

  test.each([
    ['codepoint', 4],
    ['byte', 8],
  ] as const)('reads offsets in %s', (offsets, start) => {
    const text = '😀 ü heute';
    const body = find(
      parseXml(toTimeml(resultOf(text, [{ start, end: start + 5 }], { offsets }), text)),
      'TEXT',
    );
    expect(body.children.filter((c) => typeof c !== 'string').map(textOf)).toEqual(['heute']);
  });

  test('is well-formed for any text', () => {
    const bits = fc.constantFrom(
      'gestern',
      ' am 3. Mai 2010 ',
      '<b>',
      '&amp;',
      '"',
      "'",
      ']]>',
      '\u0000',
      '\ud800',
      '😀',
      ' jeden Tag ',
      '\r',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string({ unit: 'binary' }))), (parts) => {
        const text = parts.join('');
        const root = parseXml(toTimeml(analysed(text, { id: text.slice(0, 9) }), text));
        expect(textOf(find(root, 'TEXT')).length).toBe(text.length);
      }),
    );
  });
});
