// Rates: in every round each contestant has its turn, one after the other, so that a busy machine slows all alike.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { contestants } from './contestants.mjs';

const program = fileURLToPath(new URL('turns.mjs', import.meta.url));

/** Seconds that one pass over the texts took, a number a round, by set of texts and contestant. */
export async function measureRates(sets, { rounds, leastSeconds, warmSeconds, only }) {
  const ids = Object.keys(contestants).filter((id) => !only || only.includes(id));
  const children = new Map();
  for (const id of ids) children.set(id, await start(id));
  const result = {};
  for (const set of sets) {
    const turn = async (id, seconds) => {
      children.get(id).send({ set, leastSeconds: seconds });
      return (await once(children.get(id), 'message'))[0];
    };
    // The first turns are the warm-up: it takes the compiler some ten seconds to get to the end of all the rules.
    for (const id of ids) await turn(id, warmSeconds);
    result[set] = Object.fromEntries(ids.map((id) => [id, []]));
    for (let round = 0; round < rounds; round++) {
      for (const id of ids) result[set][id].push(await turn(id, leastSeconds));
    }
  }
  for (const child of children.values()) child.disconnect();
  return result;
}

async function start(id) {
  const child = fork(program, [id]);
  await once(child, 'message');
  return child;
}

/** Rates out of the median round; `tokens` are the same ones for all, so that rates compare. */
export function ratesOf(seconds, peer, { texts, tokens }) {
  const median = middle(seconds);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return {
    articlesPerSecond: texts.length / median,
    tokensPerSecond: tokens / median,
    megabytesPerSecond: bytes / 1e6 / median,
    // Round by round: what slowed one turn slowed the turn after it.
    toCompromise: peer ? middle(seconds.map((s, i) => peer[i] / s)) : null,
    spread: (Math.max(...seconds) - Math.min(...seconds)) / median,
  };
}

export function middle(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Tokens of all texts as werwaswo counts them. */
export async function countTokens(texts) {
  const work = await contestants.tokens.load();
  let count = 0;
  for (const text of texts) count += (await work(text)).tokens.length;
  return count;
}
