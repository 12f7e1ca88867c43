// What is measured on: the articles of the fixtures and text made of sentence templates.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateArticle } from './generate.mjs';

export const textSets = () => ({ committed: committedTexts(), generated: generatedTexts() });

export function committedTexts(folder = 'fixtures') {
  return readdirSync(folder)
    .map((name) => join(folder, name, 'article.txt'))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'));
}

/** Always the same articles for the same seed. */
export function generatedTexts(count = 60, seed = 1) {
  const random = mulberry(seed);
  return Array.from({ length: count }, () => generateArticle(random));
}

/** A small seeded generator (mulberry32): Math.random cannot be repeated. */
function mulberry(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}
