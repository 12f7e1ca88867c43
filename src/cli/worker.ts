import type { MessagePort } from 'node:worker_threads';
import { messageOf } from '../core/errors.ts';
import { takeLexicon } from '../lexicon/open.ts';
import { createProcessor, type Processor } from './process.ts';
import type { Answer, Order, Task } from './workers.ts';

/** The other side of `parallelEngine`: answers batches in the order in which they come. */
export function work(port: MessagePort, { settings, dictionaries }: Order): void {
  takeLexicon(Promise.resolve(dictionaries));
  const processor = createProcessor(settings);
  processor.catch(() => {});
  let last: Promise<void> = Promise.resolve();
  port.on('message', (task: Task) => {
    last = last.then(() => answer(task, processor)).then((reply) => port.postMessage(reply));
  });
}

async function answer({ number, documents }: Task, processor: Promise<Processor>): Promise<Answer> {
  try {
    const process = await processor;
    const outcomes = [];
    for (const doc of documents) outcomes.push(await process(doc));
    return { number, outcomes };
  } catch (thrown) {
    return { number, fatal: messageOf(thrown) };
  }
}
