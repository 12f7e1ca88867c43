import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Settings } from '../../src/cli/process.ts';
import { parallelEngine } from '../../src/cli/workers.ts';
import type { InputDocument } from '../../src/input/document.ts';

const folder = mkdtempSync(join(tmpdir(), 'werwaswo-workers-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A thread that answers with its own number, slowly where the text says so, and dies of 'die'. */
const entry = join(folder, 'thread.cjs');
writeFileSync(
  entry,
  `const { parentPort, threadId } = require('node:worker_threads');
  parentPort.on('message', ({ number, documents }) => {
    const outcomes = documents.map(({ id, text }) => {
      if (text === 'die') throw new Error('no strength left');
      if (text === 'slow') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
      return { id, where: id, piece: String(threadId), notes: [], empty: false };
    });
    parentPort.postMessage({ number, outcomes });
  });`,
);

const engineOf = (jobs: number) => parallelEngine({} as Settings, jobs, entry, undefined);
const batch = (id: string, text: string): InputDocument[] => [{ kind: 'document', id, text }];

test('a slow batch holds up only what its thread has taken', async () => {
  const engine = engineOf(2);
  const runs = ['slow', ...Array<string>(9).fill('fast')].map((text, i) => engine.run(batch(`d${i}`, text)));
  const outcomes = (await Promise.all(runs)).flat();
  await engine.close();
  expect(outcomes.map(({ id }) => id)).toEqual(runs.map((_, i) => `d${i}`));
  const slow = outcomes[0]!.piece;
  expect(outcomes.filter(({ piece }) => piece === slow).length).toBeLessThanOrEqual(2);
});

test('a thread that dies tells of the documents it held; another takes the rest', async () => {
  const engine = engineOf(1);
  const runs = ['fast', 'die', 'fast', 'fast'].map((text, i) => engine.run(batch(`d${i}`, text)));
  const outcomes = (await Promise.all(runs)).flat();
  await engine.close();
  expect(outcomes.map(({ id }) => id)).toEqual(['d0', 'd1', 'd2', 'd3']);
  expect(outcomes[1]).toMatchObject({ piece: null, notes: [expect.stringContaining('no strength left')] });
  expect(outcomes[0]!.piece).not.toBe(null);
  expect(outcomes[3]!.piece).not.toBe(null);
});
