import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { loadKnowledge, type OwnFile } from '../../src/own/index.ts';
import { analyse } from '../../src/pipeline.ts';

const read = async (text: string, dictionaries: OwnFile[]) =>
  analyse(text, { language: 'de', date: '2024-06-19', knowledge: await loadKnowledge({ dictionaries }) });

const names = async (text: string, ...dictionaries: OwnFile[]): Promise<string[]> =>
  (await read(text, dictionaries)).entities.flatMap((e) =>
    e.mentions.map((m) => `${m.text}: ${e.type} ${e.name}`),
  );

const companies = (...lines: string[]): OwnFile => ({
  name: 'companies.tsv',
  text: ['name\tkind\tabbreviation\tgender\tcountry\tvariants\tneeds', ...lines, ''].join('\n'),
});

describe('a dictionary of the user', () => {
  test('knows every inflected form of its entries', async () => {
    const own = companies('Quellwerk\tcompany\tQW\tn\tDE\tQuellwerk Xantal');
    expect(await names('Der Chef des Quellwerks lobt Quellwerk Xantal und die QW-Leute.', own)).toEqual([
      'Quellwerks: organisation Quellwerk',
      'Quellwerk Xantal: organisation Quellwerk',
      'QW: organisation Quellwerk',
    ]);
  });

  test('wins over a common word and over our own entries', async () => {
    const text = 'Gestern hat Kugel in Wolfsburg investiert, und Merkel schwieg.';
    expect(await names(text)).toEqual(
      expect.arrayContaining(['Wolfsburg: place Wolfsburg', expect.stringMatching(/^Merkel: person/)]),
    );
    const own = companies('Kugel\tcompany', 'Wolfsburg\tcompany', 'Merkel\tcompany');
    expect(await names(text, own)).toEqual([
      'Kugel: organisation Kugel',
      'Wolfsburg: organisation Wolfsburg',
      'Merkel: organisation Merkel',
    ]);
  });

  test('leaves longer names alone', async () => {
    const found = await names(
      'Angela Merkel reist nach Bad Hersfeld.',
      companies('Merkel\tcompany', 'Bad\tcompany'),
    );
    expect(found.slice(0, 2)).toEqual([
      'Angela Merkel: person Angela Merkel',
      'Bad Hersfeld: place Bad Hersfeld',
    ]);
  });

  test('adds forms to an entry of ours without taking any away', async () => {
    const own: OwnFile = {
      name: 'laender.yaml',
      text: '- name: Nordkorea\n  iso: KP\n  variants: [Nordland]\n',
    };
    const { entities } = await read('Nordland droht. Nordkorea und die nordkoreanische Armee schweigen.', [
      own,
    ]);
    expect(entities.map((e) => [e.name, e.sameAs, e.mentions.length])).toEqual([
      ['Nordkorea', ['iso3166-1:KP'], 3],
    ]);
  });

  test('keeps the needs of its entries', async () => {
    const own = companies('Sturm\tcompany\t\t\t\t\tquotes');
    expect(await names('Ein Sturm zog auf. Das berichtet der „Sturm“ am Montag.', own)).toEqual([
      'Sturm: organisation Sturm',
    ]);
  });

  test('may bring words for the clauses and rules', async () => {
    const verbs: OwnFile = {
      name: 'verbs.tsv',
      text: 'infinitive\tpresent\tpreterite\tparticiple\tauxiliary\tframe\tclass\nmorsen\t\t\t\t\ta\t\nan|morsen\t\t\t\t\ta\t\n',
    };
    const rules: OwnFile = {
      name: 'morsen.yaml',
      text: 'type: message\nrules:\n  - id: message.verb\n    verbs: [anmorsen]\n    slots:\n      actor: { is: person, as: subject, need: true }\n',
    };
    const knowledge = await loadKnowledge({ dictionaries: [verbs], rules: [rules] });
    const { facts } = await analyse('Angela Merkel morste am Montag den Leuchtturm an.', {
      language: 'de',
      knowledge,
    });
    expect(facts.map((f) => [f.type, f.arguments[0]!.text])).toEqual([['message', 'Angela Merkel']]);
  });

  test('says of each name which line of the user’s file it comes from', async () => {
    const knowledge = await loadKnowledge({ dictionaries: [companies('Kugel\tcompany')] });
    const { entities } = await analyse('Kugel wächst.', { language: 'de', knowledge });
    expect(entities[0]!.mentions[0]!.rule).toBe('dictionary.own.companies');
    const lexicon = knowledge.lexicon();
    const entry = lexicon.data.readingEntry[lexicon.firstReading(lexicon.find('Kugel'))]!;
    expect(lexicon.entry(entry)).toMatchObject({ file: 'companies.tsv', line: 2, fields: { name: 'Kugel' } });
  });

  test('does not touch what is built in', async () => {
    await loadKnowledge({ dictionaries: [companies('Kugel\tcompany')] });
    expect(await names('Die Kugel rollt.')).toEqual([]);
    expect(await loadKnowledge({})).toBe(await loadKnowledge());
  });

  test('with a fault stops with file, line, column and what was expected', async () => {
    const load = (own: OwnFile) => loadKnowledge({ dictionaries: [own] });
    await expect(load(companies('Kugel\tfirm'))).rejects.toThrow(UserError);
    await expect(load(companies('Kugel\tfirm'))).rejects.toThrow(
      /^companies\.tsv:2:7: "firm" in the column "kind": expected party/,
    );
    await expect(load({ name: 'a.csv', text: 'nmae,kind\nKugel,company\n' })).rejects.toThrow(
      /^a\.csv:1:1: /,
    );
    await expect(load({ name: 'a.doc', text: '' })).rejects.toThrow(
      'a.doc: unknown ending; name it .tsv, .csv or .yaml',
    );
  });
});
