// Rates: in every round each contestant has its turn, so that a busy machine slows all of them alike.
import { contestants } from './contestants.mjs';

/** Seconds that one pass over the texts took, a number a round, by contestant. */
export async function measureRates(texts, { rounds, leastSeconds, only }) {
  const runs = [];
  for (const [id, { load }] of Object.entries(contestants)) {
    if (!only || only.includes(id)) runs.push({ id, work: await load(), seconds: [] });
  }
  // The first turns are the warm-up: the compiler is still at work.
  for (const { work } of runs) await turn(work, texts, 3 * leastSeconds);
  for (let round = 0; round < rounds; round++) {
    for (const run of runs) run.seconds.push(await turn(run.work, texts, leastSeconds));
  }
  return Object.fromEntries(runs.map(({ id, seconds }) => [id, seconds]));
}

/** Passes over the texts until the time is long enough to be measured; seconds a pass. */
async function turn(work, texts, leastSeconds) {
  const started = process.hrtime.bigint();
  for (let passes = 1; ; passes++) {
    for (const text of texts) await work(text);
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    if (seconds >= leastSeconds) return seconds / passes;
  }
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
