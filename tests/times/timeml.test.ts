import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Wanted } from '../../src/core/result.ts';
import { toTimeml } from '../../src/output/timeml.ts';
import { analyse, everything } from '../../src/pipeline.ts';
import { rules } from '../../src/times/rules/index.ts';
import { timemlFaults } from './timeml-schema.ts';

const onlyDates: Wanted = {
  ...everything,
  people: false,
  places: false,
  organisations: false,
  misc: false,
  quotes: false,
  facts: false,
};

async function timemlOf(text: string, date?: string, id = 'd1'): Promise<string> {
  const result = await analyse(text, { id, date, language: 'de', wanted: onlyDates });
  return toTimeml(result, text);
}

const fixtures = new URL('../../fixtures/', import.meta.url);

describe('TimeML follows the schema', () => {
  test('every example of every rule', async () => {
    const texts = rules.flatMap((rule) => rule.examples.map((e) => e.text.replace(/[[\]]/g, '')));
    for (const text of texts) {
      expect(timemlFaults(await timemlOf(text, '2024-06-19')), text).toEqual([]);
      expect(timemlFaults(await timemlOf(text)), text).toEqual([]);
    }
  });

  test('the articles of the fixtures', async () => {
    for (const name of readdirSync(fixtures)) {
      const article = new URL(`${name}/article.txt`, fixtures);
      if (!existsSync(article)) continue;
      const xml = await timemlOf(readFileSync(article, 'utf8'), '2024-06-19T08:30:00+02:00', name);
      expect(timemlFaults(xml), name).toEqual([]);
      expect(xml).toContain('<TIMEX3 tid="t1"');
    }
  });

  test('a date that is none', async () => {
    expect(timemlFaults(toTimeml({ ...(await analyse('Text')), date: 'neulich' }, 'Text'))).toEqual([]);
  });
});

describe('the schema refuses', () => {
  const t0 = '<TIMEX3 tid="t0" type="DATE" value="2024-06-19" functionInDocument="CREATION_TIME">x</TIMEX3>';
  const document = (text: string, dct = t0): string =>
    `<TimeML><DOCID>d</DOCID><DCT>${dct}</DCT><TEXT>${text}</TEXT></TimeML>`;

  test('nothing in a valid document', () => {
    expect(timemlFaults(document('Am <TIMEX3 tid="t1" type="DATE" value="2024">Mai</TIMEX3>.'))).toEqual([]);
  });

  test.each([
    ['no type', document('<TIMEX3 tid="t1" value="2024">x</TIMEX3>')],
    ['no value', document('<TIMEX3 tid="t1" type="DATE">x</TIMEX3>')],
    ['no tid', document('<TIMEX3 type="DATE" value="2024">x</TIMEX3>')],
    ['a tid twice', document('<TIMEX3 tid="t0" type="DATE" value="2024">x</TIMEX3>')],
    ['a tid that is no name', document('<TIMEX3 tid="1" type="DATE" value="2024">x</TIMEX3>')],
    ['another type', document('<TIMEX3 tid="t1" type="DAY" value="2024">x</TIMEX3>')],
    ['another mod', document('<TIMEX3 tid="t1" type="DATE" value="2024" mod="LATE">x</TIMEX3>')],
    ['another attribute', document('<TIMEX3 tid="t1" type="DATE" value="2024" rule="r">x</TIMEX3>')],
    ['a value of another type', document('<TIMEX3 tid="t1" type="DURATION" value="2024">x</TIMEX3>')],
    [
      'a pointer to nothing',
      document('<TIMEX3 tid="t1" type="DATE" value="2024" anchorTimeID="t9">x</TIMEX3>'),
    ],
    ['an empty DCT', document('x', '')],
    ['two texts', document('x').replace('</TimeML>', '<TEXT>y</TEXT></TimeML>')],
    ['another element', document('<b>x</b>')],
    ['text in the root', document('x').replace('</TimeML>', 'y</TimeML>')],
  ])('%s', (_, xml) => {
    expect(timemlFaults(xml)).not.toEqual([]);
  });
});
