import { describe, expect, it } from 'vitest';
import { tokensText } from '../../src/core/document.ts';
import { findTriples, type TripleSpan } from '../../src/facts/triples.ts';
import { read } from '../clauses/notation.ts';

/** `subject | relation | object`; ` … ` between the pieces of a split relation. */
function triples(text: string): string[] {
  const { doc, clauses, mentions } = read(text);
  const words = (s: TripleSpan) => (s.pieces ?? [s]).map((p) => tokensText(doc, p.first, p.end)).join(' … ');
  return findTriples(doc, clauses, mentions).map(
    (t) => `${words(t.subject)} | ${words(t.relation)} | ${words(t.object)}`,
  );
}

const cases: [string, string[]][] = [
  ['Putin besucht Nordkorea.', ['Putin | besucht | Nordkorea']],
  ['Der Fluss liegt im Norden des Landes.', ['Der Fluss | liegt im | Norden des Landes']],
  [
    'Die Firma stellt Möbel und Lampen her.',
    ['Die Firma | stellt … her | Möbel', 'Die Firma | stellt … her | Lampen'],
  ],
  [
    'Die Firma, die 1984 von zwei Brüdern gegründet wurde, wächst.',
    ['Die Firma | gegründet wurde | 1984', 'Die Firma | gegründet wurde | von zwei Brüdern'],
  ],
  ['Kim, der Führer Nordkoreas, lobte den Gast.', ['Kim | lobte | den Gast']],
  ['Die Stadt befindet sich in Bayern.', ['Die Stadt | befindet sich in | Bayern']],
  ['Sie ist bekannt für ihre Romane.', ['Sie | ist | bekannt', 'Sie | ist bekannt für | ihre Romane']],
  ['Es regnet in Hamburg.', []],
];

describe('open triples', () => {
  for (const [sentence, expected] of cases) it(sentence, () => expect(triples(sentence)).toEqual(expected));
});
