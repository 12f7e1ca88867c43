// docs/contract.md: every field of the schema has a row, every row is a field, and every example is what the tool really
// gives for the documents of the page. UPDATE_README=1 writes the examples anew.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resultSchema } from '../../src/output/schema.ts';
import { root, runShell } from '../cli/run.ts';

const path = join(root, 'docs/contract.md');
const page = readFileSync(path, 'utf8');
const work = mkdtempSync(join(tmpdir(), 'werwaswo-contract-'));
afterAll(() => rmSync(work, { recursive: true }));

const hint = 'UPDATE_README=1 npx vitest run tests/docs writes it anew; read the change';

interface Row {
  field: string;
  example: string;
  line: number;
}

const rows: Row[] = page.split('\n').flatMap((line, number) => {
  const m = /^\| `([a-zA-Z[\].]+)` \|.*\| *(.*?) *\|$/.exec(line);
  return m ? [{ field: m[1]!, example: m[2]!, line: number }] : [];
});

const spanFields = ['start', 'end', 'text', 'field', 'spans[].start', 'spans[].end'];
/** Where the examples of the fields of spans are taken from. */
const placeOf = (field: string): string => {
  if (!spanFields.includes(field)) return field;
  return `${field.startsWith('spans') ? 'quotes[].content' : 'entities[].mentions[]'}.${field}`;
};

/** All values by path; what is a span or a list stands there as a whole too. */
function valuesIn(value: unknown, at = '', found = new Map<string, unknown[]>()): Map<string, unknown[]> {
  if (at) found.set(at, [...(found.get(at) ?? []), value]);
  if (Array.isArray(value)) for (const item of value) valuesIn(item, `${at}[]`, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) valuesIn(inner, at ? `${at}.${key}` : key, found);
  return found;
}

type Schema = { properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[] };

function pathsOf(schema: Schema, at = ''): string[] {
  return [schema, ...(schema.anyOf ?? [])].flatMap((one) => [
    ...Object.entries(one.properties ?? {}).flatMap(([key, inner]) => {
      const here = at ? `${at}.${key}` : key;
      return [here, ...pathsOf(inner, here)];
    }),
    ...(one.items ? pathsOf(one.items, `${at}[]`) : []),
  ]);
}

const isSpanField = (field: string): boolean => /\.(?:start|end|text|field|spans)(?:\[\])?$/.test(field);
const schemaPaths = pathsOf(resultSchema() as Schema);

test('every field of the schema has a row', () => {
  const told = new Set(rows.flatMap(({ field }) => [field, field.replace(/\[\]$/, '')]));
  const missing = schemaPaths.filter((field) => {
    if (isSpanField(field) || told.has(field)) return false;
    // A list or an object whose own fields have rows; who is quoted is told beside `attribution`.
    return (
      !rows.some((row) => row.field.startsWith(`${field}[]`) || row.field.startsWith(`${field}.`)) &&
      !field.startsWith('facts[].attribution')
    );
  });
  expect(missing, 'write a row for it in docs/contract.md').toEqual([]);
});

test('every row is a field of the schema', () => {
  const known = new Set(schemaPaths.flatMap((field) => [field, `${field}[]`]));
  expect(rows.map((row) => row.field).filter((field) => !known.has(placeOf(field)))).toEqual([]);
});

describe('examples', () => {
  let values: Map<string, unknown[]>;
  beforeAll(async () => {
    writeFileSync(join(work, 'eingang.ndjson'), /```ndjson input\n([\s\S]*?)```/.exec(page)![1]!);
    const run = await runShell(/```sh\n(.*extract.*)\n```/.exec(page)![1]!, work);
    expect(run.exit, run.err).toBe(0);
    values = new Map();
    for (const result of JSON.parse(run.out)) valuesIn(result, '', values);
    if (process.env.UPDATE_README) update(values);
  });

  for (const { field, example } of rows)
    test(field, () => {
      const found = (values.get(placeOf(field)) ?? []).map(shown);
      expect(found.length, 'no example of it in the documents of the page').toBeGreaterThan(0);
      if (!process.env.UPDATE_README) expect(found, hint).toContain(example);
    });
});

function update(values: Map<string, unknown[]>): void {
  const lines = page.split('\n');
  for (const { field, line } of rows) {
    const found = values.get(placeOf(field)) ?? [];
    const telling = found.find((value) => value !== null) ?? found[0];
    lines[line] = lines[line]!.replace(/\| *[^|]*\|$/, () => `| ${shown(telling)} |`);
  }
  writeFileSync(path, lines.join('\n'));
}

/** As code; spans in short, since their fields have rows of their own. */
function shown(value: unknown): string {
  const plain = (inner: unknown): unknown => {
    if (typeof inner !== 'object' || inner === null || !('start' in inner)) return inner;
    const { start, end, text } = inner as { start: number; end: number; text?: string };
    return { start, end, text };
  };
  return `\`${JSON.stringify(plain(value))}\``;
}
