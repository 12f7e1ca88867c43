import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { typeNamedBy } from '../../src/cli/dict/examples.ts';
import { readExamples } from '../../src/lexicon/compile/tsv.ts';
import type { DictionaryName } from '../../src/lexicon/features.ts';
import { readMarked, typesAt } from '../names/extract.ts';

const folder = new URL('../../src/lexicon/de/', import.meta.url);
for (const file of readdirSync(folder).filter((f) => f.endsWith('.tsv'))) {
  const dictionary = file.slice(0, -4) as DictionaryName;
  const examples = readExamples(readFileSync(new URL(file, folder), 'utf8'));
  const type = typeNamedBy(dictionary);
  if (!examples.length || !type) continue;
  describe(file, () => {
    it.each(examples)('line $line: $text', ({ wanted, text: example }) => {
      const { text, start, end } = readMarked(example);
      const found = typesAt(text, start, end, type !== 'person');
      if (wanted) expect(found).toContain(type);
      else expect(found).not.toContain(type);
    });
  });
}
