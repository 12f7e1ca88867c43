import { once } from 'node:events';
import { complain } from './messages.ts';

/** Where the results go. `write` waits when the reader is slower than we are. */
export interface Sink {
  write(text: string): Promise<void>;
  /** Hands on what is held back, before waiting for more input. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

const held = 64 * 1024;

/** Standard output in large pieces: one system call for many small documents. */
export function standardOutput(): Sink {
  let parts: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    if (!parts.length) return;
    const text = parts.length === 1 ? parts[0]! : parts.join('');
    parts = [];
    length = 0;
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  };
  return {
    async write(text) {
      parts.push(text);
      length += text.length;
      if (length >= held) await flush();
    },
    flush,
    close: flush,
  };
}

/** A reader that has seen enough (`| head`) ends us without a word, as in ripgrep. */
export function quietOnBrokenPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    complain(`standard output cannot be written (${error.message}); make room or write elsewhere`);
    process.exit(2);
  });
}
