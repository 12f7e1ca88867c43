import type { EntityType } from '../../src/core/result.ts';
import { annotate } from '../../src/lexicon/annotate.ts';
import { openLexicon } from '../../src/lexicon/open.ts';
import { findNames } from '../../src/names/index.ts';
import { readDocument } from '../../src/text/read.ts';

export { readMarked } from '../../src/cli/rules/examples.ts';

/** The types of the mentions that cover the words between the offsets, inner mentions included. */
export function typesAt(text: string, start: number, end: number, exact = true): EntityType[] {
  const doc = readDocument(text);
  return findNames(doc, annotate(doc, openLexicon()))
    .filter((m) => (exact ? m.start === start && m.stop === end : m.start <= start && end <= m.stop))
    .map((m) => m.type);
}
