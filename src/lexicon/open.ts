import { close, fstat, open, read, readFileSync } from 'node:fs';
import { Lexicon } from './lexicon.ts';

declare const BUNDLED: boolean | undefined;

/** Folder of the compiled files: that of the bundle, or `dist/` when the sources run unbundled in tests. */
export function compiledFile(name: string): URL {
  const folder = typeof BUNDLED === 'undefined' ? '../../dist/' : bundleFolder();
  return new URL(folder + name, import.meta.url);
}

/** Chunks of the bundle stand one folder deeper than its entries. */
const bundleFolder = (): string => (/\/chunks\/[^/]*$/.test(import.meta.url) ? '../' : './');

let opened: Lexicon | undefined;
let preloading: Promise<void> | undefined;

/** The file in one read: node's own `readFile` takes it in pieces, with a turn of the event loop for each. */
function readFile(file: URL): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    open(file, 'r', (noFile, fd) => {
      if (noFile) return reject(noFile);
      fstat(fd, (noSize, { size }) => {
        if (noSize) return reject(noSize);
        read(fd, Buffer.allocUnsafeSlow(size), 0, size, 0, (noBytes, count, bytes) => {
          close(fd);
          if (noBytes || count < size) return reject(noBytes ?? new Error('cut short'));
          resolve(bytes);
        });
      });
    });
  });
}

/** Begins to read the dictionaries on another thread while the caller parses options and opens its input. */
export function preloadLexicon(): void {
  preloading ??= readFile(compiledFile('lexicon.bin'))
    .then((bytes) => {
      opened ??= new Lexicon(bytes);
    })
    // Whoever opens it next meets the same fault and reports it.
    .catch(() => {});
}

/** Settles when a read that was begun has come to its end. */
export const lexiconReady = (): Promise<void> => preloading ?? Promise.resolve();

/** The compiled dictionaries, read once a process. */
export function openLexicon(): Lexicon {
  return (opened ??= new Lexicon(readFileSync(compiledFile('lexicon.bin'))));
}
