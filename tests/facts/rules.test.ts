import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ResultFact } from '../../src/core/result.ts';
import { loadRuleFile } from '../../src/facts/loading/compile.ts';
import type { RuleExample } from '../../src/facts/rule.ts';
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
      expect(complaint(example, facts)).toBe('');
    });
  });
}

const status = ['mode', 'polarity', 'tense', 'modality'] as const;

/** What is wrong, in words; empty if nothing is. */
function complaint(example: RuleExample, facts: ResultFact[]): string {
  const own = facts.filter((f) => f.type === example.type);
  if (!example.facts.length)
    return own.length ? `expected no ${example.type}, found ${own.map(show).join(' and ')}` : '';
  const missing = example.facts.find((wanted) => !own.some((f) => agrees(f, wanted)));
  return missing
    ? `expected ${JSON.stringify(missing)}, found ${own.map(show).join(' and ') || 'nothing'}`
    : '';
}

function agrees(fact: ResultFact, wanted: Record<string, unknown>): boolean {
  return Object.entries(wanted).every(([key, value]) => {
    if ((status as readonly string[]).includes(key)) return fact[key as (typeof status)[number]] === value;
    const texts = fact.arguments.filter((a) => a.role === key).map((a) => a.text);
    return Array.isArray(value)
      ? value.every((v) => texts.includes(String(v)))
      : texts.includes(String(value));
  });
}

const show = (f: ResultFact): string =>
  JSON.stringify({
    mode: f.mode,
    ...Object.fromEntries(f.arguments.map((a) => [a.role, a.text])),
    polarity: f.polarity,
    tense: f.tense,
    modality: f.modality,
  });
