// Builds dist/: the command line and the library (bundled, heavy parts split off), the compiled dictionaries and rules.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileLexicon } from './compile-lexicon.mjs';
import { compileRules } from './compile-rules.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const { metafile } = await build({
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: 'chunks/[name]-[hash]',
  define: { BUNDLED: 'true' },
  // CommonJS packages that call require() inside an ES module.
  banner: { js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);" },
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
});
// Chunks of earlier builds; removed after, not before, so that a tool that is running keeps its files.
for (const chunk of existsSync('dist/chunks') ? readdirSync('dist/chunks') : []) {
  if (!metafile.outputs[`dist/chunks/${chunk}`]) rmSync(`dist/chunks/${chunk}`);
}

const { rows, forms, bytes } = await compileLexicon();
console.error(`dictionaries: ${rows.length} entries, ${forms} forms, ${(bytes.length / 2 ** 20).toFixed(1)} MiB`);
try {
  const { rules, files } = await compileRules();
  console.error(`fact rules: ${rules.length} in ${files.length} files`);
} catch (fault) {
  console.error(fault.message);
  process.exitCode = 1;
}
