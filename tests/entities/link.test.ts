import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/pipeline.ts';

/** Entities of a German text as `name: mention | mention`, nominal ones in brackets. */
async function entitiesOf(text: string, type: string): Promise<string[]> {
  const { entities } = await analyse(text, { language: 'de' });
  return entities
    .filter((e) => e.type === type)
    .map(
      (e) =>
        `${e.name}: ${e.mentions.map((m) => (m.form === 'nominal' ? `(${m.text})` : m.text)).join(' | ')}`,
    );
}

describe('people', () => {
  it('joins genitive, family name and full name, also when the family name comes first', async () => {
    expect(await entitiesOf('Putins Reise\n\nWladimir Putin landet. Putin lächelt.', 'person')).toEqual([
      'Wladimir Putin: Putins | Wladimir Putin | Putin',
    ]);
  });
  it('end with their paragraph, and are named on one line where a line ends in them', async () => {
    expect(await entitiesOf('Besuch in Paris\n\nAngela Merkel kam an.', 'person')).toEqual([
      'Angela Merkel: Angela Merkel',
    ]);
    expect(await entitiesOf('Am Abend sprach dort auch Petra\nKlawuttke.', 'person')).toEqual([
      'Petra Klawuttke: Petra\nKlawuttke',
    ]);
  });
  it('keeps apart the bearers of a family name, and gives the name alone to the last one before it', async () => {
    const text = 'Anna Meier kam. Otto Meier ging. Meier lachte. Paul Krahl kam. Meier rief Krahl.';
    expect(await entitiesOf(text, 'person')).toEqual([
      'Anna Meier: Anna Meier',
      'Otto Meier: Otto Meier | Meier | Meier',
      'Paul Krahl: Paul Krahl | Krahl',
    ]);
  });
  it('knows spellings of one name', async () => {
    expect(await entitiesOf('Wladimir Putin kam. Vladimir Putin ging.', 'person')).toEqual([
      'Wladimir Putin: Wladimir Putin | Vladimir Putin',
    ]);
  });
  it('keeps two bearers of a family name apart and gives the bare name to the last one named', async () => {
    const found = await entitiesOf(
      'Anna Brettschneid sprach. Peter Brettschneid schwieg. Brettschneid ging.',
      'person',
    );
    expect(found).toEqual([
      'Anna Brettschneid: Anna Brettschneid',
      'Peter Brettschneid: Peter Brettschneid | Brettschneid',
    ]);
  });
  it('takes the first part of Korean and Chinese names for the family name', async () => {
    expect(await entitiesOf('Kim Jong Un empfing ihn. Kims Flugzeug stand bereit.', 'person')).toEqual([
      'Kim Jong Un: Kim Jong Un | Kims',
    ]);
  });
});

describe('organisations', () => {
  it('joins a firm with and without its legal form', async () => {
    expect(await entitiesOf('Die Krallon AG wächst. Krallon stellt ein.', 'organisation')).toEqual([
      'Krallon: Krallon AG | Krallon',
    ]);
  });
  it('takes an abbreviation in brackets for the name before it', async () => {
    const found = await entitiesOf('Der Deutsche Tennis Bund (DTB) tagt. Der DTB wählt.', 'organisation');
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('DTB | DTB');
  });
});

describe('places', () => {
  it('joins a country with its adjective, its people and its compounds', async () => {
    const { entities } = await analyse(
      'Nordkorea droht. Die nordkoreanische Führung schweigt. Die Nordkorea-Politik scheitert.',
      {
        language: 'de',
      },
    );
    const [country] = entities;
    expect(country).toMatchObject({ type: 'place', name: 'Nordkorea', sameAs: ['iso3166-1:KP'] });
    expect(country!.mentions.map((m) => m.form)).toEqual(['name', 'derived', 'compound']);
  });
});

describe('descriptions', () => {
  it('resolves a title with its adjective to the person that had it', async () => {
    const found = await entitiesOf(
      'Der russische Präsident Wladimir Putin kam. Man grüßte den russischen Präsidenten.',
      'person',
    );
    expect(found).toEqual(['Wladimir Putin: Wladimir Putin | (den russischen Präsidenten)']);
  });
  it('leaves a title that two people have', async () => {
    const text = 'Präsident Wladimir Putin traf Präsident Emmanuel Macron. Der Präsident schwieg.';
    expect((await entitiesOf(text, 'person')).join()).not.toContain('(');
  });
  it('leaves a plural behind "die"', async () => {
    const text = 'Außenministerin Anna Brettschneid kam. Die Außenminister der Türkei und Polens schwiegen.';
    expect((await entitiesOf(text, 'person')).join()).not.toContain('(');
  });
  it('leaves a noun that a name follows', async () => {
    const text = 'Der Autozulieferer Mahle wächst. Der Zulieferer Gebrüder Krall schrumpft.';
    expect((await entitiesOf(text, 'organisation')).join()).not.toContain('(');
  });
  it('leaves a title of another land', async () => {
    const text = 'Der russische Präsident Wladimir Putin kam. Der französische Präsident schwieg.';
    expect((await entitiesOf(text, 'person')).join()).not.toContain('(');
  });
});

describe('titles of documents', () => {
  it('finds names in the headline and says so', async () => {
    const { entities } = await analyse('Wladimir Putin landet.', { title: 'Putins Reise', language: 'de' });
    expect(entities[0]!.mentions).toMatchObject([
      { text: 'Putins', start: 0, field: 'title' },
      { text: 'Wladimir Putin', start: 0 },
    ]);
  });
});
