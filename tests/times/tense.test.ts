import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/text/read.ts';
import { extractTimes } from '../../src/times/index.ts';
import { Reader } from '../../src/times/reader.ts';
import { tenseAround } from '../../src/times/tense.ts';

/** The tense around the first weekday of a sentence. */
const tenseOf = (text: string): string | null => {
  const doc = readDocument(text);
  return tenseAround(new Reader(doc), extractTimes(doc)[0]!.first);
};

describe('tenseAround', () => {
  test.each([
    ['Am Montag wurde er gewählt.', 'past'],
    ['Am Montag regnete es.', 'past'],
    ['Er hat am Montag gewonnen.', 'past'],
    ['Das Treffen, das am Montag stattfand, ist vorbei.', 'past'],
    ['Das Treffen, das am Montag stattgefunden hat, endet.', 'past'],
    ['Am Montag wird er gewählt.', 'future'],
    ['Am Montag soll es regnen.', 'future'],
    ['Am Montag ist das Treffen geplant.', 'present'],
    ['Am Montag beginnt das Fest mit bekannten Gästen.', 'present'],
    ['Montag, Wien', null],
  ])('%s', (text, tense) => {
    expect(tenseOf(text)).toBe(tense);
  });
});

test('the context decides where it is given', () => {
  const doc = readDocument('Am Montag regnete es.', { date: '2024-06-19' });
  const value = (tense: 'past' | 'future') => extractTimes(doc, { tenseAt: () => tense })[0]!.value;
  expect(value('past')).toBe('2024-06-17');
  expect(value('future')).toBe('2024-06-24');
});
