import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Run {
  out: string;
  err: string;
  exit: number;
}

/** Runs a shell command line with `werwaswo` and `pick` on the path, as a user's script would. */
export function runShell(command: string, cwd: string, env: Record<string, string> = {}): Promise<Run> {
  const path = `${join(root, 'tests/cli/bin')}${delimiter}${process.env.PATH}`;
  const { NO_COLOR: _, FORCE_COLOR: __, ...rest } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', command], {
      cwd,
      env: { ...rest, COLUMNS: '100', LC_ALL: 'C.UTF-8', ...env, PATH: path },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const run: Run = { out: '', err: '', exit: -1 };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      run.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      run.err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...run, exit: code ?? -1 }));
  });
}
