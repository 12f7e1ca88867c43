import type { EntityType } from '../../src/core/result.ts';
import { annotate } from '../../src/lexicon/annotate.ts';
import { openLexicon } from '../../src/lexicon/open.ts';
import { findNames } from '../../src/names/index.ts';
import { readDocument } from '../../src/text/read.ts';

export interface Marked {
  text: string;
  start: number;
  end: number;
}

/** `Er lebt in [Essen].` → the sentence without its brackets, and where the bracketed words stand. */
export function readMarked(example: string): Marked {
  const start = example.indexOf('[');
  const end = example.indexOf(']') - 1;
  return {
    text: example.slice(0, start) + example.slice(start + 1, end + 1) + example.slice(end + 2),
    start,
    end,
  };
}

/** The types of the mentions that cover the words between the offsets, inner mentions included. */
export function typesAt(text: string, start: number, end: number, exact = true): EntityType[] {
  const doc = readDocument(text);
  return findNames(doc, annotate(doc, openLexicon()))
    .filter((m) => (exact ? m.start === start && m.stop === end : m.start <= start && end <= m.stop))
    .map((m) => m.type);
}
