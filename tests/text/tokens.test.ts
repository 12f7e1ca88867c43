import { describe, expect, it } from 'vitest';
import { tokenText } from '../../src/core/document.ts';
import { readDocument } from '../../src/text/read.ts';

const tokens = (text: string): string[] => {
  const doc = readDocument(text);
  return Array.from({ length: doc.tokens.count }, (_, i) => tokenText(doc, i));
};
const sentences = (text: string): string[] => {
  const doc = readDocument(text);
  return doc.sentences.map((s) => doc.text.slice(doc.tokens.start[s.first], doc.tokens.end[s.end - 1]));
};

describe('tokens', () => {
  it.each([
    ['z. B. Dr. Müller, Nr. 5', ['z.', 'B.', 'Dr.', 'Müller', ',', 'Nr.', '5']],
    ['d.h. u.a. St. Pölten', ['d.h.', 'u.a.', 'St.', 'Pölten']],
    ['1,3 Mio. Euro nach § 5 Abs. 2', ['1,3', 'Mio.', 'Euro', 'nach', '§', '5', 'Abs.', '2']],
    ['am 3. Oktober', ['am', '3.', 'Oktober']],
    ['J. F. Kennedy', ['J.', 'F.', 'Kennedy']],
    ['„Gut“, sagte er …', ['„', 'Gut', '“', ',', 'sagte', 'er', '…']],
    ['Warten... dann', ['Warten', '...', 'dann']],
    ['www.beispiel.de/a?b=1 und https://x.org.', ['www.beispiel.de/a?b=1', 'und', 'https://x.org', '.']],
    ['#Wahl @kanzlerin a@b.de', ['#Wahl', '@kanzlerin', 'a@b.de']],
    [
      'Kund:innen Bürger*innen Leser_innen BürgerInnen',
      ['Kund:innen', 'Bürger*innen', 'Leser_innen', 'BürgerInnen'],
    ],
    ['1.234,5 20:30 2:1 19.06.24 2024-06-19', ['1.234,5', '20:30', '2:1', '19.06.24', '2024-06-19']],
    ['begrüßt.Die', ['begrüßt', '.', 'Die']],
    ['SanktionenSowohl', ['Sanktionen', 'Sowohl']],
    ['NEU-DELHI: Der', ['NEU-DELHI', ':', 'Der']],
    ['US-Präsident, nord- und südkoreanisch', ['US-Präsident', ',', 'nord-', 'und', 'südkoreanisch']],
    ["Hans' Haus, O'Neills Hut", ["Hans'", 'Haus', ',', "O'Neills", 'Hut']],
    ['iPhone von ThyssenKrupp & H&M', ['iPhone', 'von', 'ThyssenKrupp', '&', 'H&M']],
    ['die 60er Jahre, 35-Stunden-Woche', ['die', '60er', 'Jahre', ',', '35-Stunden-Woche']],
  ])('cuts %s', (text, expected) => expect(tokens(text)).toEqual(expected));
});

describe('sentences', () => {
  it.each([
    ['Er kam am 3. Oktober an. Sie ging.', ['Er kam am 3. Oktober an.', 'Sie ging.']],
    [
      'Dr. Müller sprach mit J. F. Kennedy u. a. über Geld. Dann ging er.',
      ['Dr. Müller sprach mit J. F. Kennedy u. a. über Geld.', 'Dann ging er.'],
    ],
    ['Sie wurde begrüßt.Die Menge jubelte.', ['Sie wurde begrüßt.', 'Die Menge jubelte.']],
    ['„Kommt ihr?“, fragte er. „Ja!“', ['„Kommt ihr?“, fragte er.', '„Ja!“']],
    ['Putin besucht Kim\n\nDer Präsident landete.', ['Putin besucht Kim', 'Der Präsident landete.']],
    ['Es war im Jahr 2013. Danach kam der Winter.', ['Es war im Jahr 2013.', 'Danach kam der Winter.']],
    ['Er lebt in der Schweiz. Sie auch.', ['Er lebt in der Schweiz.', 'Sie auch.']],
  ])('cuts %s', (text, expected) => expect(sentences(text)).toEqual(expected));
});
