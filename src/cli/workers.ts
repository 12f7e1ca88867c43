import { Worker } from 'node:worker_threads';
import { UserError } from '../core/errors.ts';
import type { InputDocument } from '../input/document.ts';
import type { Engine } from './flow.ts';
import type { Outcome, Settings } from './process.ts';

/** What a thread starts with. All share one copy of the dictionaries. */
export interface Order {
  settings: Settings;
  dictionaries: Uint8Array | undefined;
}

/** To a thread: documents as one JSON string, which crosses faster than the objects would. */
export interface Task {
  number: number;
  documents: string;
}

/** From a thread: outcomes, or why it cannot start. */
export interface Answer {
  number: number;
  outcomes?: string;
  fatal?: string;
}

interface Waiting {
  documents: InputDocument[];
  resolve(outcomes: Outcome[]): void;
  reject(error: Error): void;
}

interface Thread {
  worker: Worker;
  /** Tasks that it has not answered. */
  load: Map<number, Waiting>;
}

/** Two batches a thread: one in work, one at hand. */
const ahead = 2;

/** Spreads batches over worker threads. A thread that dies takes only its own documents with it. */
export function parallelEngine(
  settings: Settings,
  jobs: number,
  entry: string,
  dictionaries: Uint8Array | undefined,
): Engine {
  const order: Order = { settings, dictionaries };
  const threads: Thread[] = Array.from({ length: jobs }, () => startThread(entry, order));
  let number = 0;
  const leastLoaded = (): Thread => threads.reduce((best, t) => (t.load.size < best.load.size ? t : best));
  return {
    depth: jobs * ahead,
    free: () => leastLoaded().load.size === 0,
    run(documents) {
      if (!documents.length) return Promise.resolve([]);
      const thread = leastLoaded();
      number++;
      return new Promise((resolve, reject) => {
        thread.load.set(number, { documents, resolve, reject });
        thread.worker.postMessage({ number, documents: JSON.stringify(documents) } satisfies Task);
      });
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function startThread(entry: string, order: Order): Thread {
  const thread: Thread = { worker: undefined as never, load: new Map() };
  const start = (): void => {
    const worker = new Worker(entry, { workerData: order });
    thread.worker = worker;
    worker.on('message', (answer: Answer) => settle(thread, answer));
    worker.on('error', (error) => {
      giveUp(thread, error);
      start();
    });
  };
  start();
  return thread;
}

function settle(thread: Thread, answer: Answer): void {
  const waiting = thread.load.get(answer.number);
  thread.load.delete(answer.number);
  if (answer.fatal !== undefined) waiting?.reject(new UserError(answer.fatal));
  else waiting?.resolve(JSON.parse(answer.outcomes!));
}

/** The documents of a dead thread are told one by one: none is lost in silence. */
function giveUp(thread: Thread, error: Error): void {
  const notes = [`failed: its worker thread ended (${error.message}); try it alone, with a smaller --limit`];
  for (const { documents, resolve } of thread.load.values())
    resolve(documents.map(({ id, where = id }) => ({ id, where, piece: null, notes, empty: true })));
  thread.load.clear();
}
