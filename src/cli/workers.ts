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

/** To a thread: a batch of documents. */
export interface Task {
  number: number;
  documents: InputDocument[];
}

/** From a thread: outcomes, or why it cannot start. */
export interface Answer {
  number: number;
  outcomes?: Outcome[];
  fatal?: string;
}

/** A batch on its way through a thread. */
interface Batch {
  documents: InputDocument[];
  resolve(outcomes: Outcome[]): void;
  reject(error: Error): void;
}

interface Thread {
  worker: Worker;
  /** Batches that it has not answered, by number. */
  load: Map<number, Batch>;
}

/** Batches that a thread holds: one in work, one at hand. */
const atHand = 2;

/** Batches a thread that are in the program at once: results wait for those before them, threads do not. */
const inFlight = 8;

/** Spreads batches over worker threads. A thread that dies takes only its own documents with it. */
export function parallelEngine(
  settings: Settings,
  jobs: number,
  entry: string,
  dictionaries: Uint8Array | undefined,
): Engine {
  const order: Order = { settings, dictionaries };
  const queue: Batch[] = [];
  let number = 0;
  /** Each thread takes the next batch as soon as it has room: a slow one holds nobody up. */
  const deal = (): void => {
    while (queue.length) {
      const { worker, load } = threads.reduce((best, t) => (t.load.size < best.load.size ? t : best));
      if (load.size >= atHand) return;
      const batch = queue.shift()!;
      load.set(++number, batch);
      worker.postMessage({ number, documents: batch.documents } satisfies Task);
    }
  };
  const threads: Thread[] = Array.from({ length: jobs }, () => startThread(entry, order, deal));
  return {
    depth: jobs * inFlight,
    free: () => !queue.length && threads.some(({ load }) => !load.size),
    run(documents) {
      if (!documents.length) return Promise.resolve([]);
      return new Promise((resolve, reject) => {
        queue.push({ documents, resolve, reject });
        deal();
      });
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

/** `hasRoom` is called after each batch that is done or lost. */
function startThread(entry: string, order: Order, hasRoom: () => void): Thread {
  const thread: Thread = { worker: undefined as never, load: new Map() };
  const start = (): void => {
    const worker = new Worker(entry, { workerData: order });
    thread.worker = worker;
    worker.on('message', (answer: Answer) => {
      settle(thread, answer);
      hasRoom();
    });
    worker.on('error', (error) => {
      giveUp(thread, error);
      start();
      hasRoom();
    });
  };
  start();
  return thread;
}

function settle(thread: Thread, answer: Answer): void {
  const batch = thread.load.get(answer.number);
  thread.load.delete(answer.number);
  if (answer.fatal !== undefined) batch?.reject(new UserError(answer.fatal));
  else batch?.resolve(answer.outcomes!);
}

/** The documents of a dead thread are told one by one: none is lost in silence. */
function giveUp(thread: Thread, error: Error): void {
  const notes = [`failed: its worker thread ended (${error.message}); try it alone, with a smaller --limit`];
  for (const { documents, resolve } of thread.load.values())
    resolve(documents.map(({ id, where = id }) => ({ id, where, piece: null, notes, empty: true })));
  thread.load.clear();
}
