import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/text/read.ts';
import { documentDate, extractTimes } from '../../src/times/index.ts';

const dateOf = (text: string): string | null => documentDate(readDocument(text));

describe('documentDate', () => {
  test.each([
    ['Berlin, 12.04.2016 - Der Rat tagt.', '2016-04-12'],
    ['WIEN (APA) 3. März 2014 – Das Parlament tagt.', '2014-03-03'],
    ['Frankfurt, den 1. Februar 2010. Die Bank meldet Gewinn.', '2010-02-01'],
    ['München (dpa), 5.6.2013: Es regnet.', '2013-06-05'],
    ['2024-06-19\n\nDer Rat tagt.', '2024-06-19'],
    ['Stand: 19.06.2024, 14:30 Uhr\nDer Rat tagt.', '2024-06-19'],
    ['Der Rat tagt\n\nGraz, 7. Mai 2012\n\nDer Rat tagt wieder.', '2012-05-07'],
  ])('%s', (text, date) => {
    expect(dateOf(text)).toBe(date);
  });

  test.each([
    ['Am 3. Mai 2010 kam er nach Wien.'],
    ['Er wurde am 3. Mai 2010 geboren.'],
    ['Das Gesetz vom 1.1.2000 gilt.'],
    ['Berlin – Der Rat tagt.'],
    [''],
  ])('none: %s', (text) => {
    expect(dateOf(text)).toBeNull();
  });

  test('counts relative days where the document has no date of its own', () => {
    const text = 'Berlin, 12.04.2016 - Der Rat tagte gestern.';
    expect(extractTimes(readDocument(text)).map((t) => t.value)).toEqual(['2016-04-12', '2016-04-11']);
    expect(extractTimes(readDocument(text, { date: '2020-01-02' })).at(-1)!.value).toBe('2020-01-01');
  });
});
