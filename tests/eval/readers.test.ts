// Gold formats: what the readers make of small files, and how they tell faults.
import { describe, expect, test } from 'vitest';
import { readBrat } from '../../src/gold/brat.ts';
import { readConll } from '../../src/gold/conll.ts';
import type { GoldDocument, GoldOptions } from '../../src/gold/gold.ts';
import { readJsonl } from '../../src/gold/jsonl.ts';
import { labelOf } from '../../src/gold/labels.ts';
import { readTimeml } from '../../src/gold/timeml.ts';

const options: GoldOptions = { map: new Map(), factTypes: new Set(['consult']) };

const names = (doc: GoldDocument): string[] =>
  doc.names.map((n) => `${doc.text.slice(n.start, n.end)} ${n.label}${n.inner ? ' inner' : ''} ${n.line}`);

describe('CoNLL', () => {
  const nosta = [
    '#\tzeitung\t[2024-06-19]',
    '1\tDer\tO\tO',
    '2\tFC\tB-ORG\tO',
    '3\tHellerburg\tI-ORG\tB-LOC',
    '4\tgewann\tO\tO',
    '5\t.\tO\tO',
    '',
    '#\tzeitung\t[2024-06-20]',
    '1\tBerliner\tB-LOCderiv\tO',
    '2\tjubelten\tO\tO',
    '',
  ].join('\n');

  test('NoSta-D: outer and inner names, a document a comment, dates', () => {
    const { documents, faults } = readConll(nosta, 'a.tsv', options);
    expect(faults).toEqual([]);
    expect(documents.map((d) => [d.text, d.date])).toEqual([
      ['Der FC Hellerburg gewann.', '2024-06-19'],
      ['Berliner jubelten', '2024-06-20'],
    ]);
    expect(names(documents[0]!)).toEqual(['FC Hellerburg organisation 3', 'Hellerburg place inner 4']);
    expect(names(documents[1]!)).toEqual(['Berliner place, derived 9']);
  });

  test('two columns, BIOES, several sentences of a document', () => {
    const text = '-DOCSTART- O\n\nAnna S-PER\nlacht O\n\nDas O\nAmt B-ORG\nHeller I-ORG\nTal E-ORG\n';
    const { documents, faults } = readConll(text, 'a.conll', options);
    expect(faults).toEqual([]);
    expect(documents).toHaveLength(1);
    expect(documents[0]!.text).toBe('Anna lacht\nDas Amt Heller Tal');
    expect(names(documents[0]!)).toEqual(['Anna person 3', 'Amt Heller Tal organisation 7']);
  });

  test('quotation marks and brackets stand where a printer sets them', () => {
    const tokens = ['Er', 'rief', ':', '"', 'Halt', '!', '"', '(', 'laut', ')', '.'];
    const { documents } = readConll(tokens.map((t) => `${t}\tO`).join('\n'), 'a.tsv', options);
    expect(documents[0]!.text).toBe('Er rief: "Halt!" (laut).');
  });

  test('faults', () => {
    const { faults } = readConll('1\tAnna\tB-PER\tO\n2\tlacht\tX\tO\n3\tlaut\tO\n', 'a.tsv', options);
    expect(faults).toEqual([
      "a.tsv:2:9: 'X' is no tag; expected O, B-PER, I-PER, B-LOCderiv …",
      'a.tsv:3:1: 3 columns; expected 4, as in the lines before',
    ]);
  });
});

describe('brat', () => {
  const text = '😀 Anna Keller besuchte am Montag Wien.';

  test('marks count characters; events are facts', () => {
    const ann = [
      'T1\tPerson 2 13\tAnna Keller',
      'T2\tCity 33 37\tWien',
      'T3\tConsult 14 22\tbesuchte',
      'E1\tConsult:T3 Actor:T1 Place:T2',
      'T4\tBerg 23 25\tam',
    ].join('\n');
    const { documents, faults, foreign } = readBrat(ann, text, 'a.ann', options);
    expect(faults).toEqual([]);
    expect(names(documents[0]!)).toEqual(['Anna Keller person 1', 'Wien place 2']);
    const [fact] = documents[0]!.facts;
    expect(fact!.label).toBe('consult');
    expect(fact!.arguments.map((a) => [a.role, text.slice(a.start, a.end)])).toEqual([
      ['actor', 'Anna Keller'],
      ['place', 'Wien'],
    ]);
    expect([...foreign]).toEqual([['Berg', 1]]);
  });

  test('faults', () => {
    const ann = 'T1\tPerson 3 14\tAnna Keller\nT2\tPerson\tAnna\nE1\tConsult:T9\n';
    expect(readBrat(ann, text, 'a.ann', options).faults).toEqual([
      "a.ann:1:11: 'nna Keller' stands at 3 14, expected 'Anna Keller'; offsets count characters",
      "a.ann:2:4: expected a type and its offsets, as in 'T1<tab>Person 0 5<tab>words'",
      "a.ann:3:4: 'Consult:T9' points nowhere; expected ROLE:T1, with T1 a mark of this file",
    ]);
  });
});

describe('TimeML', () => {
  const head = '<?xml version="1.0"?>\n<TimeML>\n';
  const dct =
    '<DCT><TIMEX3 tid="t0" type="DATE" value="2024-06-19" functionInDocument="CREATION_TIME">Mittwoch</TIMEX3></DCT>\n';

  test('times in the text, entities decoded, the creation time', () => {
    const xml = `${head}${dct}<TEXT>Müller &amp; Co. kam <TIMEX3 tid="t1" type="DATE" value="2024-06-18">gestern</TIMEX3><TIMEX3 tid="t2" type="DATE" value="x"/>.</TEXT></TimeML>`;
    const { documents, faults } = readTimeml(xml, 'a.tml');
    expect(faults).toEqual([]);
    expect(documents[0]).toMatchObject({ text: 'Müller & Co. kam gestern.', date: '2024-06-19' });
    expect(documents[0]!.times).toEqual([
      { start: 17, end: 24, line: 4, label: 'DATE', value: '2024-06-18' },
    ]);
  });

  test('faults', () => {
    const xml = `${head}<TEXT>Er kam <TIMEX3 type="TAG" value="x">gestern</TEXT></TimeML>`;
    expect(readTimeml(xml, 'a.tml').faults).toEqual([
      'a.tml:3:14: type="TAG"; expected DATE, TIME, DURATION, SET',
      'a.tml:3:50: expected </TIMEX3> before this',
    ]);
    expect(readTimeml('<a>b</a>', 'b.xml').faults).toEqual([
      'b.xml:1:1: no TimeML; expected <TimeML> with TIMEX3 elements',
    ]);
  });
});

describe('JSONL', () => {
  const text = 'Die Heller AG kauft die Tann GmbH.';
  const record = {
    id: 'a',
    text,
    mentions: [{ start: 4, end: 13, type: 'organization-company' }],
    relations: [
      {
        type: 'Acquisition',
        start: 0,
        end: 33,
        args: [
          { role: 'buyer', start: 4, end: 13 },
          { role: 'trigger', start: 14, end: 19 },
        ],
      },
    ],
  };

  test('mentions and relations', async () => {
    const { documents, faults } = await readJsonl(`${JSON.stringify(record)}\n`, 'a.jsonl', options);
    expect(faults).toEqual([]);
    expect(names(documents[0]!)).toEqual(['Heller AG organisation 1']);
    expect(documents[0]!.facts[0]).toMatchObject({
      label: 'acquisition',
      arguments: [{ role: 'buyer', start: 4, end: 13 }],
    });
  });

  test('faults', async () => {
    const lines = [
      '{"id": "a"}',
      '{"text": "b", "mentions": [{"start": 0, "end": "1", "type": "person"}]}',
      '{"text": "b", "mentions": [{"start": 0, "end": 9, "type": "person"}]}',
      '{"text": ',
    ];
    expect((await readJsonl(lines.join('\n'), 'a.jsonl', options)).faults).toEqual([
      'a.jsonl:1:1: text: expected string, received undefined',
      'a.jsonl:2:48: mentions.0.end: expected number, received string',
      'a.jsonl:3:48: mentions.0.end: beyond the end of the text',
      'a.jsonl:4:10: no valid JSON (Unexpected end of JSON input); expected one whole object a line',
    ]);
  });
});

test('labels of many schemes, and of the user', () => {
  const told = (type: string, map = new Map<string, string>()) => labelOf(type, map)?.label ?? null;
  expect(
    ['PER', 'LOCderiv', 'ORGpart', 'location-city', 'location-route', 'Date', 'org-position', 'firm'].map(
      (t) => told(t),
    ),
  ).toEqual(['person', 'place, derived', 'organisation, compound', 'place', null, 'DATE', null, null]);
  expect(told('firm', new Map([['firm', 'organisation']]))).toBe('organisation');
  expect(told('PER', new Map([['PER', 'none']]))).toBe(null);
});
