// Every folder in cases/ is one case: `cmd` is run by bash in a copy of the folder, and what it prints is compared
// with `expected.out` and `expected.err` (absent: nothing is printed) and its exit code with `exit` (absent: 0).
// `[..]` in an expected line stands for anything. UPDATE_CASES=1 writes down what comes out, to be reviewed.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, runShell } from './run.ts';

const folder = join(root, 'tests/cli/cases');
const update = Boolean(process.env.UPDATE_CASES);

const read = (path: string, fallback: string): string =>
  existsSync(path) ? readFileSync(path, 'utf8') : fallback;

function write(path: string, text: string, fallback: string): void {
  if (text === fallback) rmSync(path, { force: true });
  else writeFileSync(path, text);
}

/** Puts the wildcards of the expectation into the text, so that a difference shows only what differs. */
function masked(found: string, expected: string): string {
  const wanted = expected.split('\n');
  const lines = found.split('\n').map((line, i) => {
    const pattern = wanted[i];
    if (!pattern?.includes('[..]')) return line;
    const parts = pattern.split('[..]').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(line) ? pattern : line;
  });
  return lines.join('\n');
}

describe.concurrent('command line', () => {
  for (const name of readdirSync(folder).sort()) {
    test(name, async ({ expect: check }) => {
      const from = join(folder, name);
      const work = mkdtempSync(join(tmpdir(), 'werwaswo-case-'));
      cpSync(from, work, { recursive: true });
      for (const file of ['cmd', 'expected.out', 'expected.err', 'exit'])
        rmSync(join(work, file), { force: true });
      const run = await runShell(readFileSync(join(from, 'cmd'), 'utf8'), work);
      rmSync(work, { recursive: true });
      const path = (file: string): string => join(from, file);
      if (update) {
        write(path('expected.out'), masked(run.out, read(path('expected.out'), '')), '');
        write(path('expected.err'), masked(run.err, read(path('expected.err'), '')), '');
        write(path('exit'), `${run.exit}\n`, '0\n');
      }
      const expected = { out: read(path('expected.out'), ''), err: read(path('expected.err'), '') };
      check({
        out: masked(run.out, expected.out),
        err: masked(run.err, expected.err),
        exit: run.exit,
      }).toEqual({
        ...expected,
        exit: Number(read(path('exit'), '0')),
      });
    });
  }
});

test('there are cases', () => expect(readdirSync(folder).length).toBeGreaterThan(20));
