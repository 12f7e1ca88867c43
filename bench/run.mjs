// Speed, start-up time and memory beside compromise and wink-nlp, in one run. Absolute numbers are those of this
// machine; what can be compared between machines are the ratios.
//   npm run bench [-- --json] [--rounds 7] [--seconds 0.5] [--warm 10] [--starts 20] [--only names,compromise] [--skip startup,memory]
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureMemory } from './memory.mjs';
import { countTokens, measureRates, ratesOf } from './rates.mjs';
import { report, targets } from './report.mjs';
import { measureStartUp } from './startup.mjs';
import { textSets } from './texts.mjs';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '0.5' },
    warm: { type: 'string', default: '10' },
    starts: { type: 'string', default: '20' },
    only: { type: 'string' },
    skip: { type: 'string', default: '' },
  },
});
process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
if (!existsSync('dist/index.js')) throw new Error('nothing to measure: run "npm run build" first');

const result = { node: process.version, texts: {}, startUp: null, memory: null };
const skipped = options.skip.split(',');
if (!skipped.includes('startup')) result.startUp = measureStartUp(Number(options.starts));
const sets = textSets();
const seconds = await measureRates(Object.keys(sets), {
  rounds: Number(options.rounds),
  leastSeconds: Number(options.seconds),
  warmSeconds: Number(options.warm),
  only: options.only?.split(','),
});
for (const [name, texts] of Object.entries(sets)) {
  const tokens = await countTokens(texts);
  const rates = Object.entries(seconds[name]).map(([id, list]) => [
    id,
    ratesOf(list, seconds[name].compromise, { texts, tokens }),
  ]);
  result.texts[name] = { articles: texts.length, tokens, rates: Object.fromEntries(rates) };
}
if (!skipped.includes('memory')) result.memory = measureMemory();
result.targets = targets(result);
console.log(options.json ? JSON.stringify(result, null, 2) : report(result));
