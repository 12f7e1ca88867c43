// The package as a program of somebody else sees it: by its name, its declarations, its built files.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root, runShell } from '../cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'werwaswo-consumer-'));

const program = `
import { analyse, createExtractor, formatResult, readDocuments, UserError } from 'werwaswo';
import type { ExtractorOptions, OutputFormat, Result, ResultFact } from 'werwaswo';

const options: ExtractorOptions = { only: ['people', 'dates', 'facts'], with: ['tokens'], date: '2024-06-19' };
const extractor = await createExtractor(options);
const result: Result = await extractor.extract({ id: 'a', text: 'Angela Merkel besuchte am Montag Paris.' });
const fact: ResultFact | undefined = result.facts[0];
const to: OutputFormat = 'conll';
for await (const piece of extractor.write(to, ['Angela Merkel.'])) if (piece.includes('B-XXX')) throw new Error(piece);
for await (const document of readDocuments([], { from: 'ndjson' })) document.text.trim();
// @ts-expect-error There is no such part.
const rejected = await createExtractor({ only: ['peple'] }).catch((error: unknown) => error instanceof UserError);
const csv: string = await formatResult('csv', await analyse('Angela Merkel.'), { text: '' }, { rows: 'entities' });
console.log(result.entities.map((e) => e.name).join(), fact?.type, rejected, csv.split('\\n').length);
`;

const configuration = (module: string, moduleResolution: string): string =>
  JSON.stringify({
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      target: 'es2022',
      lib: ['es2022', 'dom'],
      types: [],
      module,
      moduleResolution,
      outDir: `built-${moduleResolution}`,
    },
    files: ['program.ts'],
  });

beforeAll(async () => {
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/werwaswo'), 'dir');
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'program.ts'), program);
  const made = await runShell('node scripts/build-types.mjs', root);
  expect(made.exit, made.err + made.out).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true }));

for (const [module, resolution] of [
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
]) {
  test(`a strict TypeScript program, moduleResolution ${resolution}`, async () => {
    writeFileSync(join(folder, 'tsconfig.json'), configuration(module!, resolution!));
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const run = await runShell(`node ${compiler} -p . && node built-${resolution}/program.js`, folder);
    expect(run).toEqual({ out: 'Angela Merkel consult true 3\n', err: '', exit: 0 });
  });
}

test('what is packed: programs, dictionaries and declarations, no sources', async () => {
  const run = await runShell('npm pack --dry-run --json --ignore-scripts', root);
  const packed: string[] = JSON.parse(run.out)[0].files.map((file: { path: string }) => file.path);
  for (const path of [
    'bin/werwaswo.js',
    'dist/index.js',
    'dist/lexicon.bin',
    'dist/types/index.d.ts',
    'README.md',
  ])
    expect(packed).toContain(path);
  expect(packed.filter((path) => /^(?:src|tests|fixtures|bench)\//.test(path))).toEqual([]);
});
