// Start-up: whole processes, one of each kind in turn, as a shell starts them.
import { spawnSync } from 'node:child_process';
import { middle } from './rates.mjs';

const article = 'fixtures/putin-nordkorea/article.txt';
const commands = {
  node: ['-e', '0'],
  version: ['bin/werwaswo.js', '--version'],
  extract: ['bin/werwaswo.js', 'extract', article],
  'extract --to ndjson': ['bin/werwaswo.js', 'extract', '--to', 'ndjson', article],
};

/** Median milliseconds of each command, and its ratio to `node -e 0` (the median of the ratios of each turn). */
export function measureStartUp(starts = 20) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let turn = -1; turn < starts; turn++) {
    for (const [name, args] of Object.entries(commands)) {
      const milliseconds = timeOf(args);
      // The first turn only fills the caches of the file system.
      if (turn >= 0) times[name].push(milliseconds);
    }
  }
  const rows = Object.entries(times).map(([name, list]) => {
    const ratios = list.map((milliseconds, i) => milliseconds / times.node[i]);
    return [name, { milliseconds: middle(list), ratio: middle(ratios) }];
  });
  return Object.fromEntries(rows);
}

function timeOf(args) {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
}
