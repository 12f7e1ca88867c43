import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from '../../src/core/json.ts';

function faultOf(text: string) {
  try {
    JSON.parse(text);
  } catch (thrown) {
    return jsonFault(text, thrown);
  }
  throw new Error('is JSON');
}

test.each([
  ['{"id": "c", "text": kaputt}', 1, 21, "Unexpected token 'k'"],
  ['{"a":x}', 1, 6, "Unexpected token 'x'"],
  ['[1,2', 1, 5, "Expected ',' or ']' after array element"],
  ['[{"id":"b"},\n{"id":"c","text": }]', 2, 19, "Unexpected token '}'"],
  ['{"text":"a" "b"}', 1, 13, "Expected ',' or '}' after property value"],
  ['', 1, 1, 'Unexpected end of JSON input'],
])('%s', (text, line, column, said) => {
  expect(faultOf(text)).toEqual({ line, column, said });
});

test('a wrong character is told with its column, wherever it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 3 }), fc.nat(), (numbers, at) => {
      const before = numbers.slice(0, at % numbers.length).map((n) => `${n},`);
      const text = `[${before.join('')}x${numbers.map((n) => `,${n}`).join('')}]`;
      if (text.length > 20) expect(faultOf(text).column).toBe(text.indexOf('x') + 1);
    }),
  );
});
