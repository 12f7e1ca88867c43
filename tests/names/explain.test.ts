import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/lexicon/annotate.ts';
import { openLexicon } from '../../src/lexicon/open.ts';
import { explainNames } from '../../src/names/explain.ts';
import { findNames } from '../../src/names/index.ts';
import { readDocument } from '../../src/text/read.ts';

const fixtures = new URL('../../fixtures/', import.meta.url);
const articles = readdirSync(fixtures).map((name) => [
  name,
  readFileSync(new URL(`${name}/article.txt`, fixtures), 'utf8'),
]);

describe('explanations', () => {
  it.each(articles)('%s: explains exactly the names that are found', (_, text) => {
    const doc = readDocument(text!);
    const layer = annotate(doc, openLexicon());
    const explained = explainNames(doc, layer).flatMap((w) => (w.chosen ? [w.chosen] : []));
    const order = (m: { start: number; stop: number }): string => `${String(m.start).padStart(6)} ${m.stop}`;
    const sorted = <T extends { start: number; stop: number }>(list: T[]): T[] =>
      [...list].sort((a, b) => (order(a) < order(b) ? -1 : 1));
    expect(sorted(explained)).toEqual(sorted(findNames(doc, layer)));
  });

  it('says why a candidate lost', () => {
    const doc = readDocument('Angela Merkel besuchte Essen.');
    const weighed = explainNames(doc, annotate(doc, openLexicon()));
    const merkel = weighed.find((w) => w.chosen?.rule === 'dictionary.people')!;
    expect(doc.text.slice(merkel.candidate.start, merkel.candidate.stop)).toBe('Angela Merkel');
    const losers = weighed.filter((w) => w.lostTo === merkel.chosen);
    expect(losers.length).toBeGreaterThan(0);
    for (const loser of losers) expect(loser.why).not.toBe('');
  });
});
