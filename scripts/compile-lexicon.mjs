// Compiles src/lexicon/de/*.tsv into dist/lexicon.bin and reports faults; exits 1 if there are any.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Bundles a TypeScript module so that Node 20 can import it, and imports it. */
export async function importTypeScript(entry) {
  const outfile = join(tmpdir(), `werwaswo-${process.pid}-${entry.replace(/\W/g, '_')}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

export function readDictionaries(folder = 'src/lexicon/de') {
  const files = readdirSync(folder).filter((f) => f.endsWith('.tsv'));
  return Object.fromEntries(files.map((f) => [f.slice(0, -4), readFileSync(join(folder, f), 'utf8')]));
}

export async function compileLexicon() {
  const { compile } = await importTypeScript('src/lexicon/compile/compile.ts');
  const result = compile(readDictionaries());
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/lexicon.bin', result.bytes);
  for (const f of result.faults)
    console.error(`src/lexicon/de/${f.file}:${f.line}:${f.column}: ${f.message}`);
  return result;
}
