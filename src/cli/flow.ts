import type { InputDocument, InputFault, InputItem } from '../input/document.ts';
import type { Outcome } from './process.ts';

/** An outcome or a fault of the input, in the order in which the inputs came. */
export type Handled = { kind: 'outcome'; outcome: Outcome } | InputFault;

/** Works on documents; `free` says that it would be idle without more. */
export interface Engine {
  run(documents: InputDocument[]): Promise<Outcome[]>;
  free(): boolean;
  /** How many batches may wait or be worked on. */
  depth: number;
  close(): Promise<void>;
}

// Small, so that at the end no thread has much left to do while the others have nothing.
const mostDocuments = 32;
const mostCharacters = 1 << 18;

/**
 * Batches of inputs → batches of results, in order. Results are handed on as soon as they are there, also while the
 * input is slow; no more is read than the engine can take, so that memory stays flat.
 */
export async function* flow(
  input: AsyncIterable<InputItem[]>,
  engine: Engine,
  stop: Promise<'stop'>,
): AsyncGenerator<Handled[]> {
  const iterator = input[Symbol.asyncIterator]();
  const queue: Promise<Handled[]>[] = [];
  let pending: InputItem[] = [];
  let size = 0;
  const dispatch = (): void => {
    if (pending.length) queue.push(handle(pending, engine));
    pending = [];
    size = 0;
  };
  let next: Promise<IteratorResult<InputItem[]>> | null = iterator.next();
  next.catch(() => {});
  while (next || queue.length) {
    const reading: typeof next = queue.length < engine.depth ? next : null;
    const waits = [reading?.then(() => 'read' as const), queue[0]?.then(() => 'done' as const), stop];
    const event = await Promise.race(waits.filter((wait) => wait !== undefined));
    if (event === 'stop') next = null;
    if (event === 'stop' || event === 'done') {
      if (queue.length) yield await queue.shift()!;
      if (event === 'stop') stop = new Promise(() => {});
    } else {
      const batch: IteratorResult<InputItem[]> = await next!;
      for (const item of batch.done ? [] : batch.value) {
        pending.push(item);
        size += item.kind === 'document' ? item.text.length : 0;
        if (pending.length >= mostDocuments || size >= mostCharacters) dispatch();
      }
      next = batch.done ? null : iterator.next();
      next?.catch(() => {});
    }
    // Under load batches grow to their full size; an idle engine takes what is there.
    if (!next || engine.free()) dispatch();
  }
  if (!next) await closeSoon(iterator);
}

/** Closes the input; standard input that nobody ends must not hold the command up. */
async function closeSoon(iterator: AsyncIterator<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, 50);
  });
  await Promise.race([iterator.return?.(), patience]);
  clearTimeout(timer);
}

async function handle(items: InputItem[], engine: Engine): Promise<Handled[]> {
  const outcomes = await engine.run(items.filter((item) => item.kind === 'document'));
  let at = 0;
  return items.map((item) => (item.kind === 'fault' ? item : { kind: 'outcome', outcome: outcomes[at++]! }));
}
