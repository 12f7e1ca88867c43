// Builds dist/: the library (ESM, heavy parts split off), the command line (one CommonJS file with its code cache), the
// compiled dictionaries and rules.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileLexicon } from './compile-lexicon.mjs';
import { compileRules } from './compile-rules.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  // Else \p{Lu} becomes a new RegExp() at each call, as newer versions of Unicode know more scripts than Node 20 does.
  supported: { 'regexp-unicode-property-escapes': true },
  legalComments: 'none',
  logLevel: 'warning',
};

async function buildLibrary() {
  const { metafile } = await build({
    ...shared,
    entryPoints: { index: 'src/index.ts' },
    outdir: 'dist',
    splitting: true,
    format: 'esm',
    chunkNames: 'chunks/[name]-[hash]',
    define: { BUNDLED: 'true' },
    // CommonJS packages that call require() inside an ES module.
    banner: {
      js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);",
    },
    metafile: true,
  });
  // Chunks of earlier builds; removed after, not before, so that a tool that is running keeps its files.
  for (const chunk of existsSync('dist/chunks') ? readdirSync('dist/chunks') : []) {
    if (!metafile.outputs[`dist/chunks/${chunk}`]) rmSync(`dist/chunks/${chunk}`);
  }
}

/** Packages that the plain run of one article needs; the others stand beside the bundle until somebody asks for them. */
const plainRun = ['commander', 'get-east-asian-width'];

/** Turns imports of packages into `require('./packages/NAME.cjs')` and collects their names in `found`. */
const packagesApart = (found) => ({
  name: 'packages apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[@a-z]/ }, ({ path, importer }) => {
      if (path.startsWith('node:') || importer.includes('node_modules') || plainRun.includes(path)) return;
      found.add(path);
      return { path, namespace: 'apart' };
    });
    // A module between, as the bundler would else take what the file exports for the default export.
    onLoad({ filter: /./, namespace: 'apart' }, ({ path }) => {
      const file = JSON.stringify(`./${packageFile(path)}.cjs`);
      return { contents: `export * from ${file}; export { default } from ${file};` };
    });
    onResolve({ filter: /^\.\/packages\// }, ({ path }) => ({ path, external: true }));
  },
});

/** Commander starts other programs only for a kind of subcommand that we have none of; node takes 2 ms to load the means. */
const childProcessLater = {
  name: 'child_process later',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/, namespace: 'file' }, () => ({
      path: 'spawn',
      namespace: 'later',
    }));
    onLoad({ filter: /./, namespace: 'later' }, () => ({
      contents: "exports.spawn = (...all) => require('node:child_process').spawn(...all);",
    }));
  },
};

const packageFile = (name) => `packages/${name.replace(/\W+/g, '-').replace(/^-/, '')}`;

async function buildCommandLine() {
  const found = new Set();
  const script = {
    ...shared,
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    minifyWhitespace: true,
    define: { BUNDLED: 'true', 'import.meta.url': 'bundleUrl' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
    // A script with a code cache cannot import(): node's own modules are required instead.
    supported: { ...shared.supported, 'dynamic-import': false },
  };
  const { outputFiles } = await build({
    ...script,
    entryPoints: { cli: 'src/cli/main.ts' },
    plugins: [packagesApart(found), childProcessLater],
    write: false,
  });
  const entries = [...found].map((name) => [packageFile(name), name]);
  await build({ ...script, entryPoints: Object.fromEntries(entries) });
  writeFileSync(
    'dist/cli.cjs',
    oneByte(`(function (exports, require, module, __filename) {${outputFiles[0].text}})`),
  );
  copyFileSync('src/cli/boot.cjs', 'dist/boot.cjs');
  copyFileSync('src/cli/worker.cjs', 'dist/worker.cjs');
}

/** The bundler leaves umlauts in regular expressions; boot.cjs reads one byte a character, which is twice as fast. */
const oneByte = (code) =>
  code.replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The cache holds what a run has compiled: so it is made after one run over an article. */
function cacheCode() {
  const made = spawnSync(process.execPath, ['scripts/cache-code.cjs'], { encoding: 'utf8' });
  if (made.status !== 0)
    console.error(`no code cache, the start will be slower: ${made.stderr.split('\n')[0]}`);
}

await buildLibrary();
await buildCommandLine();
const { rows, forms, bytes } = await compileLexicon();
console.error(
  `dictionaries: ${rows.length} entries, ${forms} forms, ${(bytes.length / 2 ** 20).toFixed(1)} MiB`,
);
try {
  const { rules, files } = await compileRules();
  console.error(`fact rules: ${rules.length} in ${files.length} files`);
  cacheCode();
} catch (fault) {
  console.error(fault.message);
  process.exitCode = 1;
}
