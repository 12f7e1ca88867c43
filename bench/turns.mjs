// The process of one contestant: works when it is told to. Each has its own, so that nobody's garbage or compiled code
// weighs on the others. Started by rates.mjs.
import { contestants } from './contestants.mjs';
import { textSets } from './texts.mjs';

const work = await contestants[process.argv[2]].load();
const sets = textSets();
process.on('message', async ({ set, leastSeconds }) => {
  process.send(await turn(sets[set], leastSeconds));
});
process.send('ready');

/** Passes over the texts until the time is long enough to be measured; seconds a pass. */
async function turn(texts, leastSeconds) {
  const started = process.hrtime.bigint();
  for (let passes = 1; ; passes++) {
    for (const text of texts) await work(text);
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    if (seconds >= leastSeconds) return seconds / passes;
  }
}
