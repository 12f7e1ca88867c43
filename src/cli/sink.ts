import { once } from 'node:events';
import type { Writer } from '../output/format.ts';
import { complain } from './messages.ts';

/** Where the results go. Writing waits when the reader is slower than we are. */
export interface Sink {
  /** One document's output. */
  write(piece: string, id: string, companion?: string): Promise<void>;
  /** Hands on what is held back, before waiting for more input. */
  flush(): Promise<void>;
  /** At the end; `complete` is false when the run was interrupted. */
  close(complete: boolean): Promise<void>;
}

/** What stands around and between the documents of a format. */
export type Frame = Pick<Writer, 'head' | 'separator' | 'tail' | 'fold' | 'companion'>;

const held = 64 * 1024;

/** Many small documents in large pieces: one system call for all of them. */
export function framedSink(
  frame: Frame,
  out: { write(text: string): Promise<void>; close(complete: boolean): Promise<void> },
): Sink {
  let parts: string[] = frame.head ? [frame.head] : [];
  let length = 0;
  let first = true;
  const fold = frame.fold?.();
  const flush = async (): Promise<void> => {
    if (!parts.length) return;
    const text = parts.length === 1 ? parts[0]! : parts.join('');
    parts = [];
    length = 0;
    await out.write(text);
  };
  return {
    async write(piece) {
      if (fold) {
        fold.add(piece);
        return;
      }
      if (!first && frame.separator) parts.push(frame.separator);
      first = false;
      parts.push(piece);
      length += piece.length;
      if (length >= held) await flush();
    },
    flush,
    async close(complete) {
      if (fold) parts.push(fold.end());
      if (frame.tail) parts.push(frame.tail);
      await flush();
      await out.close(complete);
    },
  };
}

export const standardOutput = (frame: Frame): Sink =>
  framedSink(frame, {
    async write(text) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    close: async () => {},
  });

/** A reader that has seen enough (`| head`) ends us without a word, as in ripgrep. */
export function quietOnBrokenPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    complain(`standard output cannot be written (${error.message}); make room or write elsewhere`);
    process.exit(2);
  });
}
