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

/** The compiled dictionaries, read once a process. */
export function openLexicon(): Lexicon {
  return (opened ??= new Lexicon(readFileSync(compiledFile('lexicon.bin'))));
}
