import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { resultSchema } from '../../src/output/schema.ts';
import { root, runShell } from '../cli/run.ts';
import { sample } from './sample.ts';

const validate = new Ajv2020({ strict: false }).compile(resultSchema());

test('a result with every field fits the schema, one with a wrong field does not', () => {
  expect(validate(sample), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...sample, further: 1 })).toBe(true);
  expect(validate({ ...sample, offsets: 'utf8' })).toBe(false);
  expect(validate({ ...sample, facts: [{ ...sample.facts[0], tense: 'soon' }] })).toBe(false);
});

test('what the tool prints fits the schema', async () => {
  const run = await runShell(
    'werwaswo extract --to ndjson --with sentences,tokens,triples fixtures/*/article.txt; werwaswo schema > /dev/null',
    root,
  );
  expect(run.exit).toBe(0);
  for (const line of run.out.trimEnd().split('\n')) {
    const result = JSON.parse(line);
    expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
    // Nothing is offset by one: every span reads as the text does.
    const text = readFileSync(join(root, result.id), 'utf8');
    for (const span of spansOf(result)) expect(text.slice(span.start, span.end)).toBe(span.text);
  }
});

function spansOf(value: any): { start: number; end: number; text: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'text' in value && 'start' in value && !value.spans ? [value] : [];
  return [...own, ...Object.values(value).flatMap(spansOf)];
}
