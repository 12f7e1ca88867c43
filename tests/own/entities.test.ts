import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { loadKnowledge } from '../../src/own/index.ts';
import { tagNames } from '../../src/own/rules/tags.ts';
import { analyse } from '../../src/pipeline.ts';

const knowledgeOf = (...rules: string[]) =>
  loadKnowledge({
    rules: [{ name: 'own.yaml', text: `entities:\n${rules.map((r) => `  - ${r}\n`).join('')}` }],
  });

/** The names that the rules themselves found. */
async function found(text: string, match: string, more = ''): Promise<string[]> {
  const knowledge = await knowledgeOf(`{ id: own.test, type: misc, match: ${JSON.stringify(match)}${more} }`);
  const { entities } = await analyse(text, { language: 'de', knowledge });
  return entities.flatMap((e) => e.mentions.filter((m) => m.rule === 'own.test').map((m) => m.text));
}

describe('an entity rule', () => {
  test('matches words in any case and tags of our tokens', async () => {
    expect(
      await found('Das Bündnis 3.0 stellt den Preis Goldene Quelle vor.', 'preis #Adjective #Noun'),
    ).toEqual(['Preis Goldene Quelle']);
  });

  test('takes what stands in brackets for the name', async () => {
    const text = 'Die Fregatte Südwind lief aus. Die Fregatte sank.';
    expect(await found(text, '{Fregatte} [#Capital]')).toEqual(['Südwind']);
    expect(await found(text, 'fregatte [<name>#Capital]')).toEqual(['Südwind']);
  });

  test('knows every form of a word in braces, also inside parentheses', async () => {
    const text = 'Er fuhr mit der Bahn Alpha. Wir fahren mit Beta. Ihr lauft mit Gamma.';
    expect(await found(text, '{fahren} mit [#Capital]')).toEqual(['Beta']);
    expect(await found(text, '({fahren}|{laufen}) mit [#Capital]')).toEqual(['Beta', 'Gamma']);
  });

  test('keeps words with hyphens whole', async () => {
    expect(await found('Der Quell-Preis geht an sie.', 'quell-preis')).toEqual(['Quell-Preis']);
    expect(await found('Der Quell-Preis geht an sie.', '(quell-preis|quellpreis)')).toEqual(['Quell-Preis']);
  });

  test('tests regular expressions on the word as it is written', async () => {
    expect(await found('Die Akte XB42 und die akte xb43.', '/^[A-Z]{2}[0-9]+$/')).toEqual(['XB42']);
    expect(await found('Der Zähler ist größer.', '/^größer$/')).toEqual(['größer']);
  });

  test('gives the entity its name and identifiers, and joins its mentions', async () => {
    for (const type of ['misc', 'organisation', 'person']) {
      const knowledge = await knowledgeOf(
        `{ id: own.a, type: ${type}, match: ['(Blaupunkt|Rotpunkt) Elf', 'die Elfer'], name: Elfpunkt, sameAs: 'wikidata:Q1' }`,
      );
      const { entities } = await analyse('Rotpunkt Elf spielt. Dann ruhen die Elfer.', {
        language: 'de',
        knowledge,
      });
      const elf = entities.find((e) => e.name === 'Elfpunkt')!;
      expect(elf).toMatchObject({ type, sameAs: ['wikidata:Q1'] });
      expect(elf.mentions.map((m) => m.text)).toEqual(['Rotpunkt Elf', 'die Elfer']);
    }
  });

  test('goes into the same arbitration as ours', async () => {
    const text = 'Angela Merkel schwieg.';
    expect(await found(text, 'Merkel', ', confidence: 0.6')).toEqual([]);
    expect(await found(text, 'Angela Merkel', ', confidence: 1')).toEqual(['Angela Merkel']);
  });

  test('survives a line without end', async () => {
    expect(await found(`${'wort '.repeat(20_000)}Ziel Alpha`, 'ziel [#Capital]')).toEqual(['Alpha']);
  });

  test('every tag is one that the parser leaves as it is', async () => {
    for (const tag of tagNames)
      await expect(knowledgeOf(`{ id: own.a, type: misc, match: 'x #${tag}' }`)).resolves.toBeTruthy();
  });
});

const faults: [what: string, rule: string, message: RegExp][] = [
  [
    'an unknown tag',
    "{ id: a, type: misc, match: 'der #Captial Preis' }",
    /^own\.yaml:2:38: unknown tag '#Captial'; expected '#Capital'$/,
  ],
  [
    'an unknown tag in a choice',
    "{ id: a, type: misc, match: '(der|#Nuon x)' }",
    /^own\.yaml:2:39: unknown tag '#Nuon'/,
  ],
  [
    'two tokens in one word',
    "{ id: a, type: misc, match: 'Müller&Söhne' }",
    /is 3 tokens, so no token is it; expected 'müller & söhne'/,
  ],
  [
    'a word that no dictionary has',
    "{ id: a, type: misc, match: '{besüchen} x' }",
    /^own\.yaml:2:34: 'besüchen' is no word of the dictionary/,
  ],
  [
    'a bracket without its partner',
    "{ id: a, type: misc, match: 'der [Preis' }",
    /^own\.yaml:2:38: \[ without its partner/,
  ],
  [
    'parentheses in parentheses',
    "{ id: a, type: misc, match: '(a|(b|c) d)' }",
    /\( inside \(; expected one level/,
  ],
  [
    'a sign that the matcher passes over',
    "{ id: a, type: misc, match: '(#Capital && !berlin) x' }",
    /!, \? or \[ inside \( \)/,
  ],
  ['two names', "{ id: a, type: misc, match: '[der] x [Preis]' }", /a second part in \[ \]/],
  [
    'nothing that must be there',
    "{ id: a, type: misc, match: 'der? #Noun?' }",
    /nothing in the pattern must be there/,
  ],
  [
    'a method of compromise',
    "{ id: a, type: misc, match: '@hasComma' }",
    /'hasComma' asks for what our tokens do not say/,
  ],
  ['a bad regular expression', "{ id: a, type: misc, match: '/(/' }", /^own\.yaml:2:\d+: /],
  ['no type', "{ id: a, match: 'der' }", /an entity rule without type/],
  [
    'an unknown type',
    "{ id: a, type: persn, match: 'der' }",
    /unknown type 'persn'; .*did you mean 'person'/,
  ],
  [
    'a misspelt key',
    "{ id: a, type: misc, macth: 'der' }",
    /unknown key 'macth' in an entity rule; .*did you mean 'match'/,
  ],
  [
    'a confidence that is never enough',
    "{ id: a, type: misc, match: 'der', confidence: 0.3 }",
    /with confidence 0\.3 nothing is ever found/,
  ],
  [
    'an example without brackets',
    "{ id: a, type: misc, match: 'der', examples: ['Der Preis.'] }",
    /a sentence with one name in \[ \]/,
  ],
];

describe('a faulty entity rule', () => {
  test.each(faults)('%s', async (_what, rule, message) => {
    await expect(knowledgeOf(rule)).rejects.toThrow(UserError);
    await expect(knowledgeOf(rule)).rejects.toThrow(message);
  });

  test('an id used twice', async () => {
    const rule = "{ id: a, type: misc, match: 'der' }";
    await expect(knowledgeOf(rule, rule)).rejects.toThrow(/a second rule 'a'/);
  });
});
