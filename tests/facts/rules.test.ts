import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factComplaint } from '../../src/cli/rules/examples.ts';
import { loadRuleFile } from '../../src/facts/loading/compile.ts';
import { openLexicon } from '../../src/lexicon/open.ts';
import { analyse } from '../../src/pipeline.ts';

const folder = 'src/facts/rules';
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** Every example of every rule file is a test: the expected facts are found, a counter-example gives none. */
for (const name of files) {
  describe(name, () => {
    const { examples } = loadRuleFile(name, readFileSync(join(folder, name), 'utf8'), openLexicon());
    it.each(examples.map((e) => [e.text, e] as const))('%s', async (_text, example) => {
      const { facts } = await analyse(example.text, { language: 'de', date: example.date ?? '2024-06-19' });
      expect(factComplaint(example, facts)).toBe('');
    });
  });
}
