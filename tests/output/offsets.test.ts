import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Result } from '../../src/core/result.ts';
import { recount } from '../../src/output/offsets.ts';

const bare: Result = {
  id: 'a',
  language: 'de',
  date: null,
  offsets: 'utf16',
  entities: [],
  times: [],
  quotes: [],
  facts: [],
};

test('offsets in code points and bytes cut the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
      const points = [...text];
      const [from, to] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ];
      const start = points.slice(0, from).join('').length;
      const part = points.slice(from, to).join('');
      const result = { ...bare, tokens: [{ start, end: start + part.length, text: part }] };
      const inPoints = recount(result, { text }, 'codepoint').tokens![0]!;
      expect(points.slice(inPoints.start, inPoints.end).join('')).toBe(part);
      const inBytes = recount(result, { text }, 'byte').tokens![0]!;
      expect(Buffer.from(text).subarray(inBytes.start, inBytes.end).toString()).toBe(part);
    }),
  );
});

test('what was found in the title is counted in the title, pieces of split spans too', () => {
  const split = {
    start: 2,
    end: 6,
    text: 'b d',
    field: 'title' as const,
    spans: [
      { start: 2, end: 3 },
      { start: 4, end: 6 },
    ],
  };
  const result: Result = { ...bare, times: [{ id: 't1', type: 'DATE', value: '2024', rule: 'r', ...split }] };
  const [time] = recount(result, { text: 'äöü', title: 'äabcde' }, 'byte').times;
  expect(time).toMatchObject({
    start: 3,
    end: 7,
    spans: [
      { start: 3, end: 4 },
      { start: 5, end: 7 },
    ],
  });
});
