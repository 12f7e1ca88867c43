// docs/facts.md: every type of fact that the rules know has a row, its roles are those of the rules, and the example of
// each row really gives what stands there. UPDATE_README=1 writes the last two columns anew.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ResultFact } from '../../src/core/result.ts';
import { analyse } from '../../src/pipeline.ts';
import { root } from '../cli/run.ts';

const path = join(root, 'docs/facts.md');
const page = readFileSync(path, 'utf8');
const lines = page.split('\n');
const update = Boolean(process.env.UPDATE_README);

const hint = 'UPDATE_README=1 npx vitest run tests/docs writes it anew; read the change';

interface Row {
  line: number;
  type: string;
  mode?: string;
  what: string;
  example: string;
  given: string;
  roles: string;
}

const rows: Row[] = lines.flatMap((text, line) => {
  const m = /^\| `([a-z-]+)`(?: `(\w+)`)? \| (.*?) \| (.*?) \| (.*?) \| (.*?) \|$/.exec(text);
  return m
    ? [{ line, type: m[1]!, mode: m[2], what: m[3]!, example: m[4]!, given: m[5]!, roles: m[6]! }]
    : [];
});

interface RuleFile {
  type: string;
  rules: {
    mode?: string;
    slots?: Record<string, unknown>;
    examples?: { facts?: Record<string, string>[] }[];
  }[];
}

const folder = join(root, 'src/facts/rules');
const files = readdirSync(folder).map((name) => parse(readFileSync(join(folder, name), 'utf8')) as RuleFile);

/** What a rule may say beside roles in its examples. */
const noRoles = new Set(['mode', 'polarity', 'tense', 'modality', 'attribution', 'type']);

/** Roles by the slots of the rules and the facts of their examples. */
function rolesOf(type: string): string[] {
  const rules = files.filter((file) => file.type === type).flatMap((file) => file.rules);
  const told = rules.flatMap((rule) => [
    ...Object.keys(rule.slots ?? {}),
    ...(rule.examples ?? []).flatMap((e) => (e.facts ?? []).flatMap((fact) => Object.keys(fact))),
  ]);
  return [...new Set(told)].filter((name) => !noRoles.has(name)).sort();
}

const inWords = (fact: ResultFact): string =>
  [...fact.arguments.map((a) => `${a.role}: ${a.text}`), ...unusual(fact)].join(' · ');

/** What is not as of a plain statement. */
const unusual = (fact: ResultFact): string[] =>
  [fact.modality, fact.polarity].filter((value) => value !== 'asserted' && value !== 'positive');

test('every type of the rules has a row, with its modes', () => {
  const known = files.flatMap(({ type, rules }) => {
    const modes = new Set(rules.map((rule) => rule.mode).filter(Boolean));
    return modes.size ? [...modes].map((mode) => `${type} ${mode}`) : [type];
  });
  expect(
    rows.map(({ type, mode }) => (mode ? `${type} ${mode}` : type)).sort(),
    'write a row with an example',
  ).toEqual(known.sort());
});

describe('examples', () => {
  for (const row of rows)
    test(`${row.type} ${row.mode ?? ''}: ${row.example}`, async () => {
      const { facts } = await analyse(row.example, { date: '2024-06-19', language: 'de' });
      const fact = facts.find((f) => f.type === row.type && (!row.mode || f.mode === row.mode));
      expect(fact, 'no fact of this type').toBeDefined();
      const roles = rolesOf(row.type).join(', ');
      if (update)
        lines[row.line] =
          `| \`${row.type}\`${row.mode ? ` \`${row.mode}\`` : ''} | ${row.what} | ${row.example} | ${inWords(fact!)} | ${roles} |`;
      else expect([inWords(fact!), roles], hint).toEqual([row.given, row.roles]);
    });
});

afterAll(() => {
  if (update) writeFileSync(path, lines.join('\n'));
});
