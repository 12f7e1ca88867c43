import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import {
  analyse,
  createExtractor,
  type ExtractorOptions,
  formatResult,
  readDocuments,
  resultSchema,
  UserError,
} from '../../src/index.ts';
import { outputFormatNames } from '../../src/output/index.ts';

const text = 'Angela Merkel besuchte am Montag Paris.';

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('analyse and createExtractor', () => {
  test('give the same, from a string and from a document', async () => {
    const extractor = await createExtractor({ date: '2024-06-19' });
    const result = await analyse(text, { date: '2024-06-19', id: 'a' });
    expect(await extractor.extract({ id: 'a', text })).toEqual(result);
    expect({ ...(await extractor.extract(text)), id: 'a' }).toEqual(result);
    expect(result.entities.map((e) => e.name)).toEqual(['Angela Merkel', 'Paris']);
    expect(result.times.map((t) => t.value)).toEqual(['2024-06-17']);
  });

  test('only, with, offsets, lang and the date of the document', async () => {
    const extractor = await createExtractor({
      only: ['dates'],
      with: ['tokens'],
      offsets: 'byte',
      lang: 'de',
    });
    const result = await extractor.extract({
      text: `Größe: ${text}`,
      date: '2024-06-19',
      kept: { url: 'u' },
    });
    expect(result).toMatchObject({ offsets: 'byte', entities: [], facts: [], url: 'u' });
    expect(result.times[0]).toMatchObject({ start: 35, end: 41, value: '2024-06-17' });
    expect(result.tokens).toHaveLength(9);
  });

  test('many documents, from arrays and generators, in order', async () => {
    const extractor = await createExtractor();
    async function* documents() {
      yield { id: '1', text };
      yield 'Kein Name.';
    }
    expect((await all(extractor.extractAll(documents()))).map((r) => [r.id, r.entities.length])).toEqual([
      ['1', 2],
      ['', 0],
    ]);
    expect(await all(extractor.extractAll([]))).toEqual([]);
  });

  test('lets others have their turn between documents', async () => {
    const extractor = await createExtractor();
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const long = `${text} `.repeat(200);
    await all(extractor.extractAll(Array.from({ length: 20 }, () => long)));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
  });

  test('own dictionaries and rules, as paths or as text; a faulty line is told with its place', async () => {
    const own = { name: 'companies.tsv', text: 'name\tkind\nQuellwerk\tcompany\n' };
    const folder = mkdtempSync(join(tmpdir(), 'werwaswo-own-'));
    const path = join(folder, 'companies.tsv');
    writeFileSync(path, own.text);
    for (const dictionaries of [[own], [path]]) {
      const { extract } = await createExtractor({ dictionaries });
      const { entities } = await extract('Der Chef des Quellwerks schwieg.');
      expect(entities).toMatchObject([{ type: 'organisation', name: 'Quellwerk' }]);
    }
    rmSync(folder, { recursive: true });
    await expect(createExtractor({ dictionaries: [path] })).rejects.toThrow(`${path}: no such file`);
    const faulty = { name: 'companies.tsv', text: 'name\tkynd\nQuellwerk\tcompany\n' };
    await expect(createExtractor({ dictionaries: [faulty] })).rejects.toThrow('companies.tsv:1:6');
    await expect(createExtractor({ rules: [{ name: 'r.yaml', text: 'rules: [{}]\n' }] })).rejects.toThrow(
      'r.yaml:1',
    );
  });

  test('what is wrong is told in one line, at once', async () => {
    const wrong: [object, string][] = [
      [{ onyl: ['people'] }, "unknown option 'onyl'; did you mean 'only'?"],
      [{ only: ['peple'] }, "unknown part for only 'peple'; did you mean 'people'?"],
      [{ with: ['token'] }, "unknown part for with 'token'; did you mean 'tokens'?"],
      [{ date: 'gestern' }, "date 'gestern' is no date; write it as 2024-06-19 or 2024-06-19T20:30"],
      [{ lang: 'deutsch' }, "lang 'deutsch' is no language code; write de, en, fr …"],
      [{ offsets: 'utf8' }, "unknown kind of offsets 'utf8'; choose from utf16, codepoint, byte"],
    ];
    for (const [options, message] of wrong)
      await expect(createExtractor(options as ExtractorOptions)).rejects.toThrow(new UserError(message));
    const { extract } = await createExtractor();
    await expect(extract({ text, date: '2024-02-30' })).rejects.toThrow("date '2024-02-30' is no date");
    await expect(extract(7 as unknown as string)).rejects.toThrow('a document is a string, or an object');
  });
});

describe('formats', () => {
  test('every format can be written; what it needs is extracted', async () => {
    const { write } = await createExtractor({ date: '2024-06-19', offsets: 'byte' });
    for (const to of outputFormatNames) {
      const whole = (
        await all(
          write(to, [
            { id: 'a', text },
            { id: 'b', text },
          ]),
        )
      ).join('');
      expect(whole, to).toContain('Merkel');
      if (to === 'json' || to === 'jsonld') expect(JSON.parse(whole)).toHaveLength(2);
      if (to === 'conll') expect(whole.match(/^1\tAngela\tB-PER\tO$/gm)).toHaveLength(2);
    }
  });

  test('one result at hand', async () => {
    const result = await analyse(text, { date: '2024-06-19', id: 'a' });
    expect(await formatResult('csv', result, { text }, { rows: 'times', columns: ['text', 'value'] })).toBe(
      'text,value\nMontag,2024-06-17\n',
    );
    await expect(formatResult('conll', result, { text })).rejects.toThrow('conll needs sentences and tokens');
    await expect(formatResult('csv', result, { text }, { columns: ['valu'] })).rejects.toThrow(
      'unknown column',
    );
    await expect(formatResult('xml' as 'csv', result, { text })).rejects.toThrow(
      "unknown output format 'xml'",
    );
  });

  test('the schema describes a result', async () => {
    const validate = new Ajv2020({ strict: false }).compile(await resultSchema());
    expect(validate(await analyse(text))).toBe(true);
  });
});

test('documents of files, with their faults', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'werwaswo-read-'));
  const file = join(folder, 'a.ndjson');
  writeFileSync(file, '{"id":"1","body":"Eins.","url":"u"}\nkaputt\n{"id":"3","body":"Drei."}\n');
  const faults: string[] = [];
  const options = {
    fields: { text: 'body' },
    keep: ['url'],
    onFault: (message: string) => faults.push(message),
  };
  const documents = await all(readDocuments([file, join(folder, 'fehlt.txt')], options));
  expect(documents.map(({ id, text: t, kept }) => [id, t, kept])).toEqual([
    ['1', 'Eins.', { url: 'u' }],
    ['3', 'Drei.', {}],
  ]);
  expect(faults).toEqual([expect.stringContaining('a.ndjson:2'), expect.stringContaining('no such file')]);
  await expect(all(readDocuments(file))).rejects.toThrow(UserError);
  rmSync(folder, { recursive: true });
});
