import { readFileSync } from 'node:fs';
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
let coming: Promise<Uint8Array | undefined> = Promise.resolve(undefined);
let ready: Promise<void> | undefined;

/** Takes dictionaries that somebody else reads or has read; if they do not come, the first to need them reads the file. */
export function takeLexicon(bytes: Promise<Uint8Array | undefined>): void {
  coming = bytes;
  ready = bytes.then((read) => {
    if (read) opened ??= new Lexicon(read);
  });
}

/** What was taken, to be given to other threads. */
export const lexiconBytes = (): Promise<Uint8Array | undefined> => coming;

/** Settles when dictionaries that were taken are there. */
export const lexiconReady = (): Promise<void> | undefined => ready;

/** The compiled dictionaries, read once a process. */
export function openLexicon(): Lexicon {
  return (opened ??= new Lexicon(readFileSync(compiledFile('lexicon.bin'))));
}
