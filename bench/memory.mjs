// Peak memory: each contestant in a process of its own. Run directly, this file is that process.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { contestants } from './contestants.mjs';
import { textSets } from './texts.mjs';

const file = fileURLToPath(import.meta.url);
if (process.argv[1] === file) await workAlone(process.argv[2]);

async function workAlone(id) {
  const work = id === 'node' ? () => {} : await contestants[id].load();
  for (const text of Object.values(textSets()).flat()) await work(text);
  process.stdout.write(String(process.resourceUsage().maxRSS));
}

/** Peak resident memory in MiB after all texts; `node` is a process that only reads them. */
export function measureMemory() {
  const ids = ['node', ...Object.keys(contestants)];
  return Object.fromEntries(ids.map((id) => [id, peakOf(id)]));
}

function peakOf(id) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, id], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${id} ended with ${status}: ${stderr}`);
  return Number(stdout) / 1024;
}
