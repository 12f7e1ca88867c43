// Rates: every contestant does one round after the other has, so that a busy machine slows all of them alike.
import { contestants } from './contestants.mjs';

/** Seconds a round, by contestant; each list sorted as measured. */
export async function measureRates(texts, { rounds, warmUp, only }) {
  const runs = [];
  for (const [id, { load }] of Object.entries(contestants)) {
    if (!only || only.includes(id)) runs.push({ id, work: await load(), seconds: [] });
  }
  for (const { work } of runs) for (let i = 0; i < warmUp; i++) await workThrough(work, texts);
  for (let round = 0; round < rounds; round++) {
    for (const run of runs) {
      const started = process.hrtime.bigint();
      await workThrough(run.work, texts);
      run.seconds.push(Number(process.hrtime.bigint() - started) / 1e9);
    }
  }
  return Object.fromEntries(runs.map(({ id, seconds }) => [id, seconds]));
}

async function workThrough(work, texts) {
  for (const text of texts) await work(text);
}

/** Rates out of the median round; `tokens` are the same ones for all, so that rates compare. */
export function ratesOf(seconds, { texts, tokens }) {
  const median = middle(seconds);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return {
    seconds: median,
    spread: (Math.max(...seconds) - Math.min(...seconds)) / median,
    articlesPerSecond: texts.length / median,
    tokensPerSecond: tokens / median,
    megabytesPerSecond: bytes / 1e6 / median,
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
