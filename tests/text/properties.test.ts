import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceSpan } from '../../src/core/document.ts';
import { analyse, everything } from '../../src/pipeline.ts';
import { readDocument } from '../../src/text/read.ts';

/** Pieces of dirty German copy, glued at random. */
const piece = fc.oneof(
  fc.constantFrom(
    'Putin',
    'Angela Merkel',
    'in Köln',
    'am 3. Oktober',
    'sagte',
    '„',
    '“',
    '.',
    '\n\n',
    ' ',
    'SPD-Chef',
    '&amp;',
    'M&uuml;ller',
    '\u00ad',
    'u\u0308',
    '\ufeff',
    'Ã¼',
    'der',
    'GmbH',
    '(',
    ')',
    ',',
    '–',
    '20.30 Uhr',
    'Dr.',
    '€',
    '😀',
    '\u00a0',
    "Hans'",
    'z. B.',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const copy = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));

describe('any text', () => {
  it('is cut into tokens that lie in order and lead back into the source', () => {
    fc.assert(
      fc.property(copy, (text) => {
        const doc = readDocument(text);
        let last = 0;
        for (let i = 0; i < doc.tokens.count; i++) {
          const start = doc.tokens.start[i]!;
          const end = doc.tokens.end[i]!;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          const span = sourceSpan(doc, { start, end });
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          last = end;
        }
        const covered = doc.sentences.reduce((n, s) => n + s.end - s.first, 0);
        expect(covered).toBe(doc.tokens.count);
      }),
      { numRuns: 300 },
    );
  });

  it('gives spans whose text is the slice, the same each time', async () => {
    const wanted = { ...everything, sentences: true, tokens: true, triples: true };
    await fc.assert(
      fc.asyncProperty(copy, async (text) => {
        const result = await analyse(text, { language: 'de', wanted });
        for (const span of spansOf(result)) {
          if (!span.spans) expect(text.slice(span.start, span.end)).toBe(span.text);
        }
        expect(await analyse(text, { language: 'de', wanted })).toEqual(result);
      }),
      { numRuns: 150 },
    );
  });
});

interface Spanned {
  start: number;
  end: number;
  text: string;
  spans?: unknown;
}

/** Every object with `start`, `end` and `text` in the result. */
function spansOf(value: unknown): Spanned[] {
  if (Array.isArray(value)) return value.flatMap(spansOf);
  if (!value || typeof value !== 'object') return [];
  const own = 'start' in value && 'text' in value ? [value as Spanned] : [];
  return [...own, ...Object.values(value).flatMap(spansOf)];
}
