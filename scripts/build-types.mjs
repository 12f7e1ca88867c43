// Declarations of the library in dist/types: those that the public one leads to, and no others.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const types = join(root, 'dist/types');

rmSync(types, { recursive: true, force: true });
const made = spawnSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.types.json'],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
if (made.status !== 0) process.exit(made.status ?? 1);

const wanted = new Set();
function follow(file) {
  if (wanted.has(file)) return;
  wanted.add(file);
  // The compiler leaves `.ts` in declarations; only `.js` is found by every way of resolving modules.
  const text = readFileSync(file, 'utf8').replace(/(['"]\.[^'"]+)\.ts(['"])/g, '$1.js$2');
  writeFileSync(file, text);
  for (const [, path] of text.matchAll(/['"](\.[^'"]+)\.js['"]/g))
    follow(join(dirname(file), `${path}.d.ts`));
}
follow(join(types, 'index.d.ts'));

for (const entry of readdirSync(types, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  if (entry.isFile() && !wanted.has(file)) rmSync(file);
}
for (const entry of readdirSync(types)) {
  const folder = join(types, entry);
  if (
    !entry.endsWith('.ts') &&
    !readdirSync(folder, { recursive: true }).some((path) => path.endsWith('.ts'))
  )
    rmSync(folder, { recursive: true });
}
