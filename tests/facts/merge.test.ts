import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/pipeline.ts';

const factsOf = async (text: string, type: string) =>
  (await analyse(text, { language: 'de', date: '2024-06-19' })).facts.filter((f) => f.type === type);

describe('an event told twice', () => {
  it('is one fact with two pieces of evidence', async () => {
    const told = await factsOf(
      'Annalena Baerbock besuchte am Montag Tirana. Der Abend war lang. Baerbocks Besuch in Tirana dauerte drei Stunden.',
      'consult',
    );
    expect(told).toHaveLength(1);
    expect(told[0]!.evidence.text).toContain('besuchte');
    expect(told[0]!.alsoAt?.map((e) => e.text)).toEqual(['Baerbocks Besuch in Tirana']);
  });

  it('takes from the second place what the first one lacks', async () => {
    const [fact] = await factsOf(
      'Bosch übernimmt den Konkurrenten Miele. Im Mai hatte Bosch den Konkurrenten Miele für 900 Millionen Euro gekauft.',
      'acquisition',
    );
    expect(fact!.arguments.map((a) => a.role)).toContain('price');
  });

  it('is told by "der Unfall", not by "ein Unfall"', async () => {
    const first = 'Bei einem Unfall auf der A7 wurden drei Menschen verletzt.';
    expect(await factsOf(`${first} Der Unfall auf der A7 geschah im Regen.`, 'accident')).toHaveLength(1);
    expect(
      await factsOf(`${first} Ein weiterer Unfall auf der A7 verlief glimpflich.`, 'accident'),
    ).toHaveLength(2);
  });

  it('is one accident where one sentence names it by two words', async () => {
    const told = await factsOf(
      'A8 zwischen Ulm-West und Merklingen Unfall, Unfallaufnahme läuft.',
      'accident',
    );
    expect(told).toHaveLength(1);
  });

  it('is not the same with other people, or if it is denied once', async () => {
    const other = 'Annalena Baerbock besuchte Tirana. Robert Habeck besuchte Tirana.';
    expect(await factsOf(other, 'consult')).toHaveLength(2);
    const denied = 'Annalena Baerbock besuchte Tirana. Annalena Baerbock besuchte Tirana nicht.';
    expect((await factsOf(denied, 'consult')).map((f) => f.polarity).sort()).toEqual([
      'negative',
      'positive',
    ]);
  });
});
