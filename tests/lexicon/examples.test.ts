import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../src/core/result.ts';
import { readTable } from '../../src/lexicon/compile/tsv.ts';
import type { DictionaryName } from '../../src/lexicon/features.ts';
import { readMarked, typesAt } from '../names/extract.ts';

const folder = new URL('../../src/lexicon/de/', import.meta.url);
const types: Partial<Record<DictionaryName, EntityType>> = {
  'first-names': 'person',
  'family-names': 'person',
  people: 'person',
  countries: 'place',
  towns: 'place',
  cities: 'place',
  regions: 'place',
  nature: 'place',
  landmarks: 'place',
  misc: 'misc',
};

for (const file of readdirSync(folder).filter((f) => f.endsWith('.tsv'))) {
  const dictionary = file.slice(0, -4) as DictionaryName;
  const { examples } = readTable(dictionary, readFileSync(new URL(file, folder), 'utf8'));
  if (!examples.length || dictionary === 'titles') continue;
  const type = types[dictionary] ?? 'organisation';
  describe(file, () => {
    it.each(examples)('line $line: $text', ({ wanted, text: example }) => {
      const { text, start, end } = readMarked(example);
      const found = typesAt(text, start, end, type !== 'person');
      if (wanted) expect(found).toContain(type);
      else expect(found).not.toContain(type);
    });
  });
}
