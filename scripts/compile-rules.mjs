// Compiles src/facts/rules/*.yaml into dist/rules.json, so that nothing is parsed at start. Needs dist/lexicon.bin.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Bundles the loader with the packages that it needs, so that it can be imported from anywhere. */
async function importLoader() {
  const outfile = join(tmpdir(), `werwaswo-rules-${process.pid}.mjs`);
  const contents =
    "export * from './src/facts/loading/compile.ts'; export * from './src/lexicon/lexicon.ts';";
  const stdin = { contents, resolveDir: process.cwd(), loader: 'ts' };
  const banner = {
    js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);",
  };
  await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node', banner, logLevel: 'warning' });
  return import(pathToFileURL(outfile).href);
}

/** Throws at the first faulty rule, with file, line, column and what was expected. */
export async function compileRules(folder = 'src/facts/rules', out = 'dist/rules.json') {
  const { loadRuleFile, Lexicon } = await importLoader();
  const lexicon = new Lexicon(readFileSync('dist/lexicon.bin'));
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const rules = files.flatMap((name) => {
    const file = join(folder, name);
    return loadRuleFile(file, readFileSync(file, 'utf8'), lexicon).rules;
  });
  writeFileSync(out, JSON.stringify(rules));
  return { rules, files };
}
