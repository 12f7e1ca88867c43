import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/lexicon/annotate.ts';
import { openLexicon } from '../../src/lexicon/open.ts';
import { findNames } from '../../src/names/index.ts';
import { readDocument } from '../../src/text/read.ts';

describe('institutions whose name is a compound', () => {
  it.each([
    ['Die EU-Kommission und ihr Chef schwiegen.', 'EU-Kommission', 'compound'],
    ['Der Bundestag und sein Chef schwiegen.', 'Bundestag', undefined],
  ])('%s', (text, name, published) => {
    const doc = readDocument(text);
    const found = findNames(doc, annotate(doc, openLexicon()));
    const mention = found.find((m) => text.slice(m.start, m.stop) === name)!;
    expect(mention.form).toBe('name');
    expect(mention.published).toBe(published);
  });
});
