import { parse as parseCsv } from 'csv-parse/sync';
import { parseDocument } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/core/result.ts';
import type { OutputOptions, Writer } from '../../src/output/format.ts';
import { type OutputFormat, outputFormatNames, outputFormats } from '../../src/output/index.ts';
import { rowKinds } from '../../src/output/rows.ts';
import { sample, sampleText } from './sample.ts';

const source = { text: sampleText };
const options: OutputOptions = { color: false, width: 100 };

const writerOf = async (format: OutputFormat, more: Partial<OutputOptions> = {}): Promise<Writer> =>
  (await outputFormats[format].load())({ ...options, ...more });

/** What a run over some documents would print. */
async function print(
  format: OutputFormat,
  results: Result[] = [sample],
  more: Partial<OutputOptions> = {},
): Promise<string> {
  const writer = await writerOf(format, more);
  const pieces = results.map((result) => writer.document(result, source));
  const fold = writer.fold?.();
  for (const piece of pieces) fold?.add(piece);
  return (
    (writer.head ?? '') + (fold ? fold.end() : pieces.join(writer.separator ?? '')) + (writer.tail ?? '')
  );
}

const empty: Result = {
  ...sample,
  id: 'leer',
  entities: [],
  times: [],
  quotes: [],
  facts: [],
  sentences: [],
  tokens: [],
};

/** Elements of an XML document, with a check that all of them are closed. */
function xmlElements(xml: string): { name: string; attribs: Record<string, string> }[] {
  const opened = [...xml.matchAll(/<([a-zA-Z]\w*)(?=[\s>/])/g)].length;
  const closed = [...xml.matchAll(/<\/[a-zA-Z]|\/>/g)].length;
  expect(closed).toBe(opened);
  const found: { name: string; attribs: Record<string, string> }[] = [];
  const visit = (node: any): void => {
    if (node.attribs) found.push(node);
    for (const child of node.children ?? []) visit(child);
  };
  visit(parseDocument(xml, { xmlMode: true }));
  return found;
}

describe('every format', () => {
  for (const format of outputFormatNames) {
    test(`${format} prints a document with nothing in it, and none at all`, async () => {
      expect(typeof (await print(format, [empty]))).toBe('string');
      expect(typeof (await print(format, []))).toBe('string');
    });
  }
});

describe('json, ndjson, jsonld', () => {
  test('json is an array', async () => {
    expect(JSON.parse(await print('json', [sample, empty]))).toEqual([sample, empty]);
    expect(JSON.parse(await print('json', []))).toEqual([]);
  });

  test('ndjson is a line a document', async () => {
    const lines = (await print('ndjson', [sample, empty])).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([sample, empty]);
  });

  test('jsonld is a NewsArticle of schema.org with its mentions', async () => {
    const [article] = JSON.parse(await print('jsonld'));
    expect(article).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      inLanguage: 'de',
      articleBody: sampleText,
    });
    expect(article.mentions).toHaveLength(6);
    expect(article.mentions[2]).toEqual({
      '@type': 'Place',
      name: 'Nordkorea',
      identifier: [{ '@type': 'PropertyValue', propertyID: 'iso3166-1', value: 'KP' }],
    });
  });
});

describe('csv and tsv', () => {
  for (const [rows, columns] of Object.entries(rowKinds)) {
    test(`rows of ${rows} have their columns and read back`, async () => {
      const text = await print('csv', [sample, sample], { rows });
      const read = parseCsv(text, { columns: true }) as Record<string, string>[];
      expect(Object.keys(read[0]!)).toEqual(columns);
      expect(read.length % 2).toBe(0);
      expect(read[0]!.id).toBe('a/1.txt');
    });
  }

  test('quotation marks and separators survive', async () => {
    const read = parseCsv(await print('csv', [sample], { rows: 'quotes' }), { columns: true }) as Record<
      string,
      string
    >[];
    expect(read[0]!.text).toBe('Das ist "neu" & <b>gut</b>');
  });

  test('chosen columns, in the order chosen', async () => {
    const text = await print('tsv', [sample], { rows: 'entities', columns: ['name', 'type'] });
    expect(text.split('\n').slice(0, 2)).toEqual(['name\ttype', 'Moskau\tplace']);
  });

  test('no cell is a formula', async () => {
    const hostile = { ...sample, entities: [{ ...sample.entities[0]!, name: '=HYPERLINK("x")' }] };
    expect(await print('csv', [hostile], { rows: 'entities' })).not.toMatch(/(^|,)"?=/m);
  });
});

describe('conll', () => {
  test('labels whole tokens, outer and inner', async () => {
    const text = 'FC Kickers Darmstadt traf NATO-Leute.';
    const token = (part: string) => ({
      start: text.indexOf(part),
      end: text.indexOf(part) + part.length,
      text: part,
    });
    const mention = (part: string, form: 'name' | 'compound' = 'name') => ({
      ...token(part),
      form,
      rule: 'r',
      confidence: 1,
    });
    const result: Result = {
      ...empty,
      tokens: ['FC', 'Kickers', 'Darmstadt', 'traf', 'NATO-Leute', '.'].map(token),
      sentences: [{ start: 0, end: text.length }],
      entities: [
        {
          id: 'e1',
          type: 'organisation',
          name: 'FC',
          sameAs: [],
          mentions: [mention('FC Kickers Darmstadt')],
        },
        { id: 'e2', type: 'place', name: 'Darmstadt', sameAs: [], mentions: [mention('Darmstadt')] },
        { id: 'e3', type: 'organisation', name: 'NATO', sameAs: [], mentions: [mention('NATO', 'compound')] },
      ],
    };
    expect((await writerOf('conll')).document(result, { text })).toBe(
      '# id = leer\n1\tFC\tB-ORG\tO\n2\tKickers\tI-ORG\tO\n3\tDarmstadt\tI-ORG\tB-LOC\n4\ttraf\tO\tO\n5\tNATO-Leute\tB-ORGpart\tO\n6\t.\tO\tO\n\n',
    );
  });
});

describe('brat', () => {
  test('marks are where the text says, counted in code points', async () => {
    const text = '😀 Merkel in Köln';
    const start = text.indexOf('Merkel');
    const result: Result = {
      ...empty,
      entities: [
        {
          id: 'e1',
          type: 'person',
          name: 'Merkel',
          sameAs: [],
          mentions: [{ start, end: start + 6, text: 'Merkel', form: 'name', rule: 'r', confidence: 1 }],
        },
      ],
    };
    expect((await writerOf('brat')).document(result, { text })).toContain('T1\tPerson 2 8\tMerkel\n');
  });

  test('every reference points to a mark, and every mark reads as the text does', async () => {
    const lines = (await print('brat')).trimEnd().split('\n');
    const marks = new Map<string, string>();
    for (const line of lines.filter((l) => l.startsWith('T'))) {
      const [id, place, text] = line.split('\t') as [string, string, string];
      const [start, end] = place.split(' ').slice(1).map(Number);
      expect([...sampleText].slice(start, end).join('').replace(/\n/g, ' ')).toBe(text);
      marks.set(id, text);
    }
    const events = lines.filter((l) => l.startsWith('E'));
    expect(events).toHaveLength(3);
    for (const event of events)
      for (const [, id] of event.matchAll(/:(T\d+)/g)) expect(marks.has(id!)).toBe(true);
  });
});

describe('html', () => {
  test('hostile text stays text', async () => {
    const text = '<script>alert(1)</script> & "Merkel" \u0000 <img onerror=x>';
    const hostile: Result = {
      ...sample,
      id: '"><script>x</script>',
      entities: [],
      times: [],
      quotes: [],
      facts: [],
    };
    const page =
      (await writerOf('html')).head + (await writerOf('html')).document(hostile, { text, title: '<b>x' });
    const { document } = parseHTML(page);
    expect(document.querySelectorAll('script,img,b')).toHaveLength(0);
    expect(document.querySelector('.text')?.textContent).toBe(text.replace('\u0000', '\ufffd'));
  });

  test('the text is whole and marks bear their kinds', async () => {
    const { document } = parseHTML(await print('html'));
    expect(document.querySelector('.text')?.textContent).toBe(sampleText);
    expect(document.querySelectorAll('.text .person').length).toBeGreaterThan(2);
    expect(document.querySelectorAll('.text .quote').length).toBeGreaterThan(0);
  });

  test('nothing is loaded from elsewhere', async () => {
    expect(await print('html')).not.toMatch(/(?:src|href)=/);
  });
});

describe('graphs', () => {
  test('graphml joins documents', async () => {
    const elements = xmlElements(await print('graphml', [sample, sample]));
    const nodes = elements.filter((e) => e.name === 'node');
    const edges = elements.filter((e) => e.name === 'edge');
    expect(nodes).toHaveLength(2);
    expect(edges).toHaveLength(1);
    const ids = nodes.map((n) => n.attribs.id);
    for (const edge of edges)
      expect(ids).toEqual(expect.arrayContaining([edge.attribs.source, edge.attribs.target]));
  });

  test('dot quotes its names', async () => {
    expect(await print('dot')).toContain(
      '"person:Wladimir Putin" -> "place:Nordkorea" [label="consult (visit)", weight=1];',
    );
  });
});

describe('timeml', () => {
  test('is well-formed and holds the times', async () => {
    const elements = xmlElements(await print('timeml'));
    expect(elements.filter((e) => e.name === 'TIMEX3').map((e) => e.attribs.value)).toEqual(
      expect.arrayContaining(['2024-06-19', 'P2D']),
    );
  });
});

describe('markdown', () => {
  test('what is found cannot become a mark', async () => {
    const text = await print('markdown');
    expect(text).toContain('„Das ist "neu" &amp; &lt;b&gt;gut&lt;/b&gt;“');
  });
});

describe('table', () => {
  for (const width of [40, 60, 100])
    test(`fits ${width} columns, wide characters too`, async () => {
      const lines = (await print('table', [sample], { width })).split('\n');
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
    });

  test('columns after wide characters stand under each other', async () => {
    const rows = (await print('table')).split('\n').filter((line) => line.includes('×'));
    const places = rows.slice(0, 3).map((line) => stringWidth(line.slice(0, line.indexOf('×'))));
    expect(new Set(places).size).toBe(1);
  });

  test('no control characters reach the terminal', async () => {
    const hostile = { ...sample, entities: [{ ...sample.entities[0]!, name: 'a\x1b]0;x\x07b\nc' }] };
    expect(await print('table', [hostile])).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
  });

  test('only the columns that were asked for', async () => {
    const text = await print('table', [sample], { columns: ['name', 'value'] });
    expect(text).toContain('Wladimir Putin');
    expect(text).toContain('2024-06-19');
    expect(text).not.toContain('×');
    expect(text).not.toContain('Facts');
  });

  test('colour only when asked for', async () => {
    expect(await print('table', [sample], { color: true })).toContain('\x1b[');
    expect(await print('table')).not.toContain('\x1b[');
  });
});
