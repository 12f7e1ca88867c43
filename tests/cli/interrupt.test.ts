import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './run.ts';

const line = (n: number): string => `${JSON.stringify({ id: `d${n}`, text: 'Angela Merkel in Berlin.' })}\n`;

for (const jobs of ['1', '2'])
  test(`Ctrl-C writes what is done and says how to go on, --jobs ${jobs}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'werwaswo-'));
    const out = join(folder, 'r.ndjson');
    const args = ['extract', '--to', 'ndjson', '--out', out, '--jobs', jobs, '-'];
    const child = spawn(process.execPath, [join(root, 'bin/werwaswo.js'), ...args]);
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    // The input stays open: only the signal can end the run.
    for (let n = 1; n <= 50; n++) child.stdin.write(line(n));
    const written = (): number =>
      existsSync(`${out}.part`) ? readFileSync(`${out}.part`, 'utf8').split('\n').length - 1 : 0;
    while (written() < 50) await new Promise((resolve) => setTimeout(resolve, 50));
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    expect(written()).toBe(50);
    expect(existsSync(out)).toBe(false);
    expect(said).toContain('--resume');
    rmSync(folder, { recursive: true });
  });
