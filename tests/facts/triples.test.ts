import { describe, expect, it } from 'vitest';
import { tokensText } from '../../src/core/document.ts';
import { findTriples, type TripleSpan } from '../../src/facts/triples.ts';
import { read } from '../clauses/notation.ts';

/** `subject | relation | object` */
function triples(text: string): string[] {
  const { doc, clauses, mentions } = read(text);
  const words = (s: TripleSpan) => tokensText(doc, s.first, s.end);
  return findTriples(doc, clauses, mentions).map(
    (t) => `${words(t.subject)} | ${words(t.relation)} | ${words(t.object)}`,
  );
}

const cases: [string, string[]][] = [
  ['Putin besucht Nordkorea.', ['Putin | besucht | Nordkorea']],
  ['Der Fluss liegt im Norden des Landes.', ['Der Fluss | liegt im | Norden des Landes']],
  ['Sie reiste nach Bonn und Köln.', ['Sie | reiste nach | Bonn', 'Sie | reiste nach | Köln']],
  ['Der Gast lobte Kim in Peking.', ['Der Gast | lobte | Kim', 'Der Gast | lobte Kim in | Peking']],
  // The right bracket stays with the words before it.
  ['Die Firma stellt Möbel und Lampen her.', ['Die Firma | stellt | Möbel und Lampen her']],
  [
    'Das Werk wurde 1990 in Bonn gegründet.',
    ['Das Werk | wurde | 1990 in Bonn gegründet', 'Das Werk | wurde | in Bonn gegründet'],
  ],
  [
    'Die Stadt ist für ihre Märkte bekannt.',
    ['Die Stadt | ist | für ihre Märkte bekannt', 'Die Stadt | ist | bekannt'],
  ],
  // The relative pronoun stands for the last noun that agrees with it.
  [
    'Er verkaufte Briefe aus dem Krieg, die in Wien lagen.',
    ['Er | verkaufte | Briefe', 'Er | verkaufte Briefe aus | dem Krieg', 'Briefe | lagen | in Wien'],
  ],
  [
    'Die Firma, die 1984 von zwei Brüdern gegründet wurde, wächst.',
    ['Die Firma | gegründet wurde | 1984', 'Die Firma | gegründet wurde | von zwei Brüdern'],
  ],
  [
    'Er mag die Lieder, die der Chor gesungen hat.',
    ['Er | mag | die Lieder', 'der Chor | gesungen hat | die Lieder'],
  ],
  [
    'Die Ministerin sagte, die Lage sei ernst.',
    ['Die Ministerin | sagte | die Lage sei ernst', 'die Lage | sei | ernst'],
  ],
  ['Die Stadt plant, das Bad zu schließen.', ['Die Stadt | plant | das Bad zu schließen']],
  [
    'Kim, der Führer Nordkoreas, lobte den Gast.',
    ['Kim | der Führer | Nordkoreas', 'Kim | lobte | den Gast'],
  ],
  ['Nach Angaben der Polizei floh der Täter nach Graz.', ['der Täter | floh | nach Graz']],
  ['Die Stadt befindet sich in Bayern.', ['Die Stadt | befindet sich in | Bayern']],
  ['Sie ist bekannt für ihre Romane.', ['Sie | ist | bekannt', 'Sie | ist bekannt für | ihre Romane']],
  ['Es regnet in Hamburg.', []],
];

describe('open triples', () => {
  for (const [sentence, expected] of cases) it(sentence, () => expect(triples(sentence)).toEqual(expected));
});
