// docs/cookbook.md: every pipeline is run as it stands there, one after the other in one folder, since later ones read what
// earlier ones wrote. Those whose tool is not installed are skipped, and say so.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root, runShell } from '../cli/run.ts';

const work = mkdtempSync(join(tmpdir(), 'werwaswo-cookbook-'));
afterAll(() => rmSync(work, { recursive: true }));

mkdirSync(join(work, 'meldungen'));
const few = /^(?:putin|bahnstreik|un|uebernahme|chefwechsel|eu-gipfel|sanktionen|steinmeier)/;
for (const name of readdirSync(join(root, 'fixtures')).filter((folder) => few.test(folder)))
  cpSync(join(root, 'fixtures', name, 'article.txt'), join(work, 'meldungen', `${name}.txt`));

function has(tool: string): boolean {
  const command = tool.startsWith('node:')
    ? `node --experimental-sqlite -e 'require("${tool}")'`
    : `command -v ${tool}`;
  try {
    execFileSync('bash', ['-c', command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const page = readFileSync(join(root, 'docs/cookbook.md'), 'utf8');
const recipes = [...page.matchAll(/(?:<!-- needs: (\S+) -->\n)?```sh\n([\s\S]*?)```/g)].map((m) => ({
  tool: m[1],
  command: m[2]!.trim(),
}));
const missing = new Set(recipes.flatMap(({ tool }) => (tool && !has(tool) ? [tool] : [])));

describe('cookbook', () => {
  for (const { tool, command } of recipes) {
    const title = command.split('\n')[0]!;
    if (tool && missing.has(tool)) {
      test.skip(`${title} (skipped: ${tool} is not installed)`, () => {});
      continue;
    }
    test(title, async () => {
      const before = readdirSync(work).length;
      const run = await runShell(`set -e -o pipefail; ${command}`, work);
      // 141: what writes into `head` is stopped as soon as `head` has enough.
      expect([0, 141], run.err).toContain(run.exit);
      expect(run.out || readdirSync(work).length > before, 'it prints or writes something').toBeTruthy();
    });
  }
});
