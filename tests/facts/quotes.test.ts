import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkEntities } from '../../src/entities/link.ts';
import { findQuotes } from '../../src/facts/quotes/index.ts';
import { annotate } from '../../src/lexicon/annotate.ts';
import { openLexicon } from '../../src/lexicon/open.ts';
import { findNames } from '../../src/names/index.ts';
import { readDocument } from '../../src/text/read.ts';

/** kind · content, pieces joined by ` … ` · speaker · cue, parts joined by ` … ` · name of the entity, if one is meant */
type Expected = [
  kind: 'direct' | 'indirect',
  content: string,
  speaker: string | null,
  cue: string,
  entity?: string,
];

function quotesOf(text: string): Expected[] {
  const lexicon = openLexicon();
  const doc = readDocument(text, { language: 'de' });
  const layer = annotate(doc, lexicon);
  const mentions = findNames(doc, layer);
  const entities = linkEntities(doc, lexicon, mentions);
  const words = (spans: { start: number; end: number }[]) =>
    spans.map((s) => doc.text.slice(s.start, s.end)).join(' … ');
  return findQuotes(doc, layer, mentions, entities).map((q) => [
    q.kind,
    words(q.content),
    q.speaker && words([q.speaker]),
    words(q.cue),
    q.speaker && q.speaker.entity >= 0 ? entities[q.speaker.entity]!.name : '',
  ]);
}

const groups: Record<string, [text: string, ...quotes: Expected[]][]> = {
  'direct speech': [
    [
      '„Wir kommen wieder“, sagte Anna Roth.',
      ['direct', '„Wir kommen wieder“', 'Anna Roth', 'sagte', 'Anna Roth'],
    ],
    ['»Das war knapp«, meinte der Trainer.', ['direct', '»Das war knapp«', 'der Trainer', 'meinte']],
    ['«Das war knapp», meinte der Trainer.', ['direct', '«Das war knapp»', 'der Trainer', 'meinte']],
    ['"Das war knapp", meinte der Trainer.', ['direct', '"Das war knapp"', 'der Trainer', 'meinte']],
    ["''Das war knapp'', meinte der Trainer.", ['direct', "''Das war knapp''", 'der Trainer', 'meinte']],
    ['Der Trainer sagte: „Das war knapp.“', ['direct', '„Das war knapp.“', 'Der Trainer', 'sagte']],
    ['„Das war knapp.“ Mehr sagte er nicht.', ['direct', '„Das war knapp.“', null, '']],
    ['„War das knapp?“ fragte die Zeugin.', ['direct', '„War das knapp?“', 'die Zeugin', 'fragte']],
    ['„Wir kommen,“ sagte die Zeugin.', ['direct', '„Wir kommen,“', 'die Zeugin', 'sagte']],
    [
      'Der Trainer sagte: „Das war knapp. Wir hatten Glück. Morgen geht es weiter.“',
      ['direct', '„Das war knapp. Wir hatten Glück. Morgen geht es weiter.“', 'Der Trainer', 'sagte'],
    ],
    [
      '„Wir kommen“, sagte Anna Roth, „und wir bleiben.“',
      ['direct', '„Wir kommen“ … „und wir bleiben.“', 'Anna Roth', 'sagte', 'Anna Roth'],
    ],
    [
      '„Das reicht nicht“, sagte Anna Roth. „Wir brauchen mehr Zeit.“',
      ['direct', '„Das reicht nicht“', 'Anna Roth', 'sagte', 'Anna Roth'],
      ['direct', '„Wir brauchen mehr Zeit.“', 'Anna Roth', '', 'Anna Roth'],
    ],
    [
      '„Das reicht nicht“, so Ministerin Anna Roth.',
      ['direct', '„Das reicht nicht“', 'Ministerin Anna Roth', 'so', 'Anna Roth'],
    ],
    ['„Das reicht nicht“, heißt es in dem Papier.', ['direct', '„Das reicht nicht“', 'dem Papier', 'heißt']],
    [
      'Er rief: „Der Zeuge sagte ‚nein‘ zu mir.“',
      ['direct', '„Der Zeuge sagte ‚nein‘ zu mir.“', 'Er', 'rief'],
    ],
    [
      'Die Sprecherin der Polizei, Anna Roth, sagte am Abend: „Wir suchen weiter.“',
      ['direct', '„Wir suchen weiter.“', 'Die Sprecherin der Polizei, Anna Roth', 'sagte', 'Anna Roth'],
    ],
    [
      'Sie dankte den Helfern und sagte: „Ihr wart großartig.“',
      ['direct', '„Ihr wart großartig.“', 'Sie', 'sagte'],
    ],
    [
      'Anna Roth nannte den Plan „völlig absurd“.',
      ['direct', '„völlig absurd“', 'Anna Roth', 'nannte', 'Anna Roth'],
    ],
    [
      'Der Verband bezeichnete das Gesetz als „schweren Fehler“.',
      ['direct', '„schweren Fehler“', 'Der Verband', 'bezeichnete'],
    ],
    [
      'Anna Roth sprach von einem „guten Tag für die Stadt“.',
      ['direct', '„guten Tag für die Stadt“', 'Anna Roth', 'sprach', 'Anna Roth'],
    ],
    ['Den Vertrag nannte er „nicht hinnehmbar“.', ['direct', '„nicht hinnehmbar“', 'er', 'nannte']],
    [
      'Der Minister sagte, die Lage sei „sehr ernst“.',
      ['indirect', 'die Lage sei „sehr ernst“', 'Der Minister', 'sagte'],
      ['direct', '„sehr ernst“', 'Der Minister', 'sagte'],
    ],
  ],
  'names, titles and irony in marks': [
    ['Der Film „Der lange Weg nach Hause“ läuft im Kino.'],
    ['Sie las den Roman „Stiller“.'],
    ['Das Schiff „Anna“ liegt im Hafen.'],
    ['Die sogenannten „Helfer“ kamen nicht.'],
    ['Er bestieg die „Gorch Fock“.'],
    ['Im Hafen liegt die Jacht „Blue Moon“, die der Reederei gehört.'],
    ['Er sagte nichts, und sie ging.'],
    ['Das Zeichen „ steht allein, ein zweites fehlt.'],
  ],
  'dass and questions': [
    [
      'Der Minister sagte, dass er nicht zurücktritt.',
      ['indirect', 'dass er nicht zurücktritt', 'Der Minister', 'sagte'],
    ],
    [
      'Anna Roth teilte mit, dass das Werk schließt.',
      ['indirect', 'dass das Werk schließt', 'Anna Roth', 'teilte mit', 'Anna Roth'],
    ],
    [
      'Die Polizei hat bestätigt, dass zwei Männer fliehen konnten.',
      ['indirect', 'dass zwei Männer fliehen konnten', 'Die Polizei', 'hat bestätigt'],
    ],
    [
      'Der Sprecher der Bahn, Karl Meier, gab gestern bekannt, dass der Zug ausfällt.',
      [
        'indirect',
        'dass der Zug ausfällt',
        'Der Sprecher der Bahn, Karl Meier',
        'gab … bekannt',
        'Karl Meier',
      ],
    ],
    [
      'Der Sprecher, der aus Kiel kommt, hatte betont, dass nichts geschah.',
      ['indirect', 'dass nichts geschah', 'Der Sprecher, der aus Kiel kommt', 'hatte betont'],
    ],
    [
      'Die Firma geht davon aus, dass der Umsatz steigt.',
      ['indirect', 'dass der Umsatz steigt', 'Die Firma', 'geht … aus'],
    ],
    ['Er fragte, ob jemand verletzt sei.', ['indirect', 'ob jemand verletzt sei', 'Er', 'fragte']],
    ['Der Zeuge erklärte, warum er schwieg.', ['indirect', 'warum er schwieg', 'Der Zeuge', 'erklärte']],
    [
      'Die Behauptung, dass er gelogen habe, wies er zurück.',
      ['indirect', 'dass er gelogen habe', null, 'Behauptung'],
    ],
    ['Es ist nicht bekannt, ob er noch lebt.'],
    ['Er sorgte dafür, dass alle gehen konnten.'],
    ['Das führte dazu, dass der Verkehr stand.'],
    ['Sie kam so spät, dass niemand mehr da war.'],
  ],
  'verb second and infinitives': [
    [
      'Der Minister sagte, er trete nicht zurück.',
      ['indirect', 'er trete nicht zurück', 'Der Minister', 'sagte'],
    ],
    [
      'Der Minister sagte, er sei krank, und verließ den Saal.',
      ['indirect', 'er sei krank', 'Der Minister', 'sagte'],
    ],
    [
      'Der Minister sagte, er sei krank und verließ den Saal.',
      ['indirect', 'er sei krank', 'Der Minister', 'sagte'],
    ],
    ['Die Lage sei ernst, sagte der Minister.', ['indirect', 'Die Lage sei ernst', 'der Minister', 'sagte']],
    [
      'Die Lage ist ernst, teilte die Stadt am Montag mit.',
      ['indirect', 'Die Lage ist ernst', 'die Stadt', 'teilte … mit'],
    ],
    [
      'Die Lage, sagte der Minister, sei ernst.',
      ['indirect', 'Die Lage … sei ernst', 'der Minister', 'sagte'],
    ],
    ['Man müsse handeln, so der Minister.', ['indirect', 'Man müsse handeln', 'der Minister', 'so']],
    [
      'Der Konzern kündigte an, das Werk zu schließen.',
      ['indirect', 'das Werk zu schließen', 'Der Konzern', 'kündigte an'],
    ],
    [
      'Er warf dem Land vor, die Rebellen mit Öl, Geld und Waffen zu versorgen.',
      ['indirect', 'die Rebellen mit Öl, Geld und Waffen zu versorgen', 'Er', 'warf … vor'],
    ],
    ['Die Stadt versprach, schnell zu helfen.', ['indirect', 'schnell zu helfen', 'Die Stadt', 'versprach']],
    ['Der Mann versuchte, über die Grenze zu fliehen.'],
    ['Sie begann, das Haus zu bauen.'],
    ['Um zu helfen, kam er früh.'],
  ],
  sources: [
    [
      'Laut Polizei kamen zwei Menschen ums Leben.',
      ['indirect', 'kamen zwei Menschen ums Leben', 'Polizei', 'Laut'],
    ],
    [
      'Zwei Menschen kamen nach Angaben der Polizei ums Leben.',
      ['indirect', 'Zwei Menschen kamen … ums Leben', 'Angaben der Polizei', 'nach'],
    ],
    [
      'Einem Bericht zufolge ist der Vertrag fertig.',
      ['indirect', 'ist der Vertrag fertig', 'Einem Bericht', 'zufolge'],
    ],
    ['Ihrer Ansicht nach fehlt das Geld.', ['indirect', 'fehlt das Geld', 'Ihrer Ansicht', 'nach']],
    [
      'Wie der Sender berichtet, ist der Vertrag fertig.',
      ['indirect', 'ist der Vertrag fertig', 'der Sender', 'Wie … berichtet'],
    ],
    [
      'Der Vertrag ist fertig, wie der Sender berichtet.',
      ['indirect', 'Der Vertrag ist fertig', 'der Sender', 'wie … berichtet'],
    ],
    [
      'Wie der Konzern, der in Bonn sitzt, mitteilte, ist der Vertrag fertig.',
      ['indirect', 'ist der Vertrag fertig', 'der Konzern', 'Wie … mitteilte'],
    ],
    [
      'Die Polizei informierte über den Unfall. Demnach war der Fahrer betrunken.',
      ['indirect', 'war der Fahrer betrunken', 'Die Polizei', 'Demnach'],
    ],
    ['Nach dem Spiel gingen alle nach Hause.'],
    ['Er sprach laut und deutlich.'],
    ['Sie fuhr nach Berlin.'],
  ],
  'the cue points back': [
    [
      '„Wir geben nicht auf.“ Das sagte der Trainer am Montag.',
      ['direct', '„Wir geben nicht auf.“', 'der Trainer', 'sagte'],
    ],
    [
      'Die Brücke bleibt zu, das teilte die Stadt mit.',
      ['indirect', 'Die Brücke bleibt zu', 'die Stadt', 'teilte … mit'],
    ],
    [
      'Der Zug fällt aus. Das zumindest meint ein Sprecher.',
      ['indirect', 'Der Zug fällt aus', 'ein Sprecher', 'meint'],
    ],
    ['Die Karten liegen offen. Das nennt man Vertrauen.'],
    ['Der Zug fällt aus. Das Wort hat der Sprecher.'],
  ],
  'speech in marks behind reported speech': [
    [
      'Der Minister glaubt, dass die Steuer kommt: „Wir brauchen das Geld.“',
      ['indirect', 'dass die Steuer kommt', 'Der Minister', 'glaubt'],
      ['direct', '„Wir brauchen das Geld.“', 'Der Minister', 'glaubt'],
    ],
    [
      'Die Kosten seien hoch, so Karl Meier weiter: „Das wird teuer.“',
      ['indirect', 'Die Kosten seien hoch', 'Karl Meier', 'so', 'Karl Meier'],
      ['direct', '„Das wird teuer.“', 'Karl Meier', 'so', 'Karl Meier'],
    ],
    [
      'Der Trainer war zufrieden: „Das war ein guter Start“, sagte er.',
      ['direct', '„Das war ein guter Start“', 'er', 'sagte'],
    ],
  ],
  'where content begins and ends': [
    [
      'Hinweise, wonach der Zug entgleist sei, bestätigten sich nicht.',
      ['indirect', 'der Zug entgleist sei', 'Hinweise', 'wonach'],
    ],
    [
      'Der Verein teilte mit, dem Trainer, Karl Meier, sei gekündigt worden.',
      ['indirect', 'dem Trainer, Karl Meier, sei gekündigt worden', 'Der Verein', 'teilte mit'],
    ],
    [
      'Die Stadt forderte, Daten zu sammeln, wobei sie die Kosten nicht nannte.',
      ['indirect', 'Daten zu sammeln', 'Die Stadt', 'forderte'],
    ],
    ['Die Bank lehnt den Plan ab, erwartet aber neue Gespräche.'],
    [
      'Die Bank hat mitgeteilt, die neuen Regeln gälten als streng.',
      ['indirect', 'die neuen Regeln gälten als streng', 'Die Bank', 'hat mitgeteilt'],
    ],
    ['Galt der Richter früher als mild, so wurde er nun streng beurteilt.'],
  ],
  'subject or object in front': [
    [
      'Die Vorwürfe bezeichnete Karl Meier als „reine Erfindung“.',
      ['direct', '„reine Erfindung“', 'Karl Meier', 'bezeichnete', 'Karl Meier'],
    ],
    ['Der Direktor nannte sie „fahrlässig“.', ['direct', '„fahrlässig“', 'Der Direktor', 'nannte']],
    ['Die Pläne nannte sie „fahrlässig“.', ['direct', '„fahrlässig“', 'sie', 'nannte']],
    [
      'Als Begründung gab er an, er sei krank gewesen.',
      ['indirect', 'er sei krank gewesen', 'er', 'gab … an'],
    ],
    [
      'Einer der Feuerwehrleute sagte: „Das Dach brannte sofort.“',
      ['direct', '„Das Dach brannte sofort.“', 'Einer der Feuerwehrleute', 'sagte'],
    ],
    [
      'In dem Bericht, der heute erschien, heißt es, die Lage sei ernst.',
      ['indirect', 'die Lage sei ernst', 'dem Bericht', 'heißt'],
    ],
  ],
  'verbs that report with an adjective': [
    [
      'Die Trainerin zeigte sich überzeugt, dass ihr Team gewinnt.',
      ['indirect', 'dass ihr Team gewinnt', 'Die Trainerin', 'zeigte … überzeugt'],
    ],
    [
      'Der Verband hält es für möglich, dass die Preise steigen.',
      ['indirect', 'dass die Preise steigen', 'Der Verband', 'hält … möglich'],
    ],
    [
      'Am Abend wurde bekannt, dass der Chef geht.',
      ['indirect', 'dass der Chef geht', null, 'wurde bekannt'],
    ],
    [
      'Der Verein erwähnte auch, dass der Spieler verletzt ist.',
      ['indirect', 'dass der Spieler verletzt ist', 'Der Verein', 'erwähnte'],
    ],
    [
      'Diese Klausel besagt, dass der Staat haftet.',
      ['indirect', 'dass der Staat haftet', 'Diese Klausel', 'besagt'],
    ],
    ['Die Brücke ist so sicher, dass Lastwagen sie nutzen.'],
    ['Die Halle gilt als sicher.'],
  ],
  'sources that are none': [
    ['Zwei Monate nach dem Urteil liegt die Begründung vor.'],
    ['Nach dem Urteil des Gerichts ging der Kläger nach Hause.'],
    [
      'Nach einer Stellungnahme der Stadt ist die Brücke sicher.',
      ['indirect', 'ist die Brücke sicher', 'einer Stellungnahme der Stadt', 'Nach'],
    ],
    [
      'Nach eigenen Angaben hat Karl Meier kein Auto.',
      ['indirect', 'hat Karl Meier kein Auto', 'eigenen Angaben', 'Nach', 'Karl Meier'],
    ],
    [
      'Krank ist laut Karl Meier der neue Chef.',
      ['indirect', 'Krank ist … der neue Chef', 'Karl Meier', 'laut', 'Karl Meier'],
    ],
    ['Einigen Zeugen zufolge war es spät.', ['indirect', 'war es spät', 'Einigen Zeugen', 'zufolge']],
    [
      'Die Ministerin sagte, Hessen brauche ihrer Meinung nach mehr Lehrer.',
      ['indirect', 'Hessen brauche ihrer Meinung nach mehr Lehrer', 'Die Ministerin', 'sagte'],
    ],
  ],
  'without a cue': [
    [
      'Der Minister kritisierte den Plan. Die Kosten seien zu hoch. Es fehle an Personal.',
      ['indirect', 'Die Kosten seien zu hoch. Es fehle an Personal', 'Der Minister', ''],
    ],
    [
      'Der Zug fällt heute aus. Das sagte ein Sprecher der Bahn.',
      ['indirect', 'Der Zug fällt heute aus', 'ein Sprecher der Bahn', 'sagte'],
    ],
    ['Ohne ihn wäre das nie gelungen.'],
    ['Er hätte gern mehr Zeit gehabt.'],
  ],
  'who speaks': [
    [
      'Karl Meier traf Anna Roth. Sie sagte, das Treffen sei gut verlaufen.',
      ['indirect', 'das Treffen sei gut verlaufen', 'Sie', 'sagte', 'Anna Roth'],
    ],
    [
      'Karl Meier traf Anna Roth. Er sagte, das Treffen sei gut verlaufen.',
      ['indirect', 'das Treffen sei gut verlaufen', 'Er', 'sagte', 'Karl Meier'],
    ],
    [
      'Umweltministerin Anna Roth kam nach Kiel. Die Ministerin sagte: „Das Wasser ist sauber.“',
      ['direct', '„Das Wasser ist sauber.“', 'Die Ministerin', 'sagte', 'Anna Roth'],
    ],
    [
      'Karl Meier, Sprecher der Bahn, war vor Ort. Der Sprecher sagte, der Zug sei leer gewesen.',
      ['indirect', 'der Zug sei leer gewesen', 'Der Sprecher', 'sagte', 'Karl Meier'],
    ],
    [
      'Auch der Minister Karl Meier sagte, es sei spät.',
      ['indirect', 'es sei spät', 'der Minister Karl Meier', 'sagte', 'Karl Meier'],
    ],
    [
      'Wörtlich sagte Karl Meier: „Es ist spät.“',
      ['direct', '„Es ist spät.“', 'Karl Meier', 'sagte', 'Karl Meier'],
    ],
    [
      'Dem Sender sagte Karl Meier, es sei spät.',
      ['indirect', 'es sei spät', 'Karl Meier', 'sagte', 'Karl Meier'],
    ],
  ],
};

describe.each(Object.entries(groups))('%s', (_, cases) => {
  test.each(cases)('%s', (text, ...expected) => {
    const found = quotesOf(text).map((q, i) => (expected[i]?.length === 5 ? q : q.slice(0, 4)));
    expect(found).toEqual(expected);
  });
});

test('a sentence pair that spans paragraphs: each paragraph of a long quotation opens, the last one closes', () => {
  const text = 'Roth sagte:\n\n„Wir fangen heute an.\n\n„Morgen sind wir fertig.“\n\nDann ging sie.';
  expect(quotesOf(text).map((q) => q[1])).toEqual(['„Wir fangen heute an.', '„Morgen sind wir fertig.“']);
});

test('a mark that never closes swallows nothing', () => {
  const text = 'Er sagte: „Wir kommen.\n\nAnna Roth sagte, sie bleibe.';
  expect(quotesOf(text).at(-1)!.slice(0, 4)).toEqual(['indirect', 'sie bleibe', 'Anna Roth', 'sagte']);
});

describe('whatever the text, spans stay in it', () => {
  const pieces = fc.constantFrom(
    '„',
    '“',
    '”',
    '"',
    '»',
    '«',
    "''",
    '(',
    ')',
    ',',
    '.',
    ':',
    '–',
    '\n\n',
    ' sagte',
    ' er',
    ' die Polizei',
    ' dass',
    ' laut',
    ' nach Angaben',
    ' von',
    ' der',
    ' Minister',
    ' Anna Roth',
    ' sei',
    ' habe',
    ' zu',
    ' kommen',
    ' und',
    ' so',
    ' zufolge',
    ' demnach',
    ' wie',
    ' teilte',
    ' mit',
    ' Das',
    ' wonach',
    'x',
  );
  const check = (text: string) => {
    const lexicon = openLexicon();
    const doc = readDocument(text, { language: 'de' });
    const layer = annotate(doc, lexicon);
    const mentions = findNames(doc, layer);
    const entities = linkEntities(doc, lexicon, mentions);
    for (const q of findQuotes(doc, layer, mentions, entities)) {
      expect(q.content.length).toBeGreaterThan(0);
      for (const { start, end } of [...q.content, ...q.cue, ...(q.speaker ? [q.speaker] : [])]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(doc.text.length);
      }
      if (q.speaker) expect(q.speaker.entity).toBeLessThan(entities.length);
    }
  };

  test('made of words and marks that matter', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => check(parts.join(''))),
      { numRuns: 400, examples: [[['.', ' Das', ' sagte']]] },
    );
  });

  test('made of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), check), { numRuns: 200 });
  });

  test('long and of one kind', () => {
    for (const part of ['„', '“', '„a“, ', 'sagte, dass ', 'der ', '(', 'nach Angaben der ', 'Anna ', 'und '])
      check(part.repeat(3000));
  });
});

test('content does not reach across a semicolon into what happened', () => {
  expect(quotesOf('Die Gewerkschaft kündigte Proteste an; am Montag blockierten Arbeiter das Tor.')).toEqual(
    [],
  );
});
