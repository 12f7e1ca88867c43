import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/clauses/fields.ts';
import { tokensText } from '../../src/core/document.ts';
import { read } from './notation.ts';

/** Vorfeld | left bracket | Mittelfeld | right bracket | Nachfeld of the clause with this verb. */
function fields(text: string, lemma: string): string {
  const { doc, clauses } = read(text);
  const found = fieldsOf(clauses.find((c) => c.verb?.lemma === lemma)!)!;
  return Object.values(found)
    .map(({ first, end }) => (first < end ? tokensText(doc, first, end) : ''))
    .join(' | ');
}

const cases: [string, string, string][] = [
  ['Kim kündigte am Montag neue Tests an.', 'ankündigen', 'Kim | kündigte | am Montag neue Tests | an | '],
  ['Gestern wurde der Bau beendet.', 'beenden', 'Gestern | wurde | der Bau | beendet | '],
  ['Sie sagte, dass der Bau beendet wurde.', 'beenden', ' | dass | der Bau | beendet wurde | '],
  ['Der Mann, mit dem sie sprach, schwieg.', 'sprechen', ' | mit dem | sie | sprach | '],
  ['Die Stadt plant, das Bad zu schließen.', 'schließen', ' |  | das Bad | zu schließen | '],
  ['Der Zug fährt langsam.', 'fahren', 'Der Zug | fährt | langsam |  | '],
];

describe('topological fields', () => {
  for (const [text, lemma, expected] of cases) it(text, () => expect(fields(text, lemma)).toBe(expected));
});
