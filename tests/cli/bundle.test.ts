// The command line runs from one bundled file with escaped umlauts and a code cache: it must find what the sources find.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyse } from '../../src/pipeline.ts';
import { root } from './run.ts';

const folder = join(root, 'fixtures');
const articles = readdirSync(folder).filter((name) => !name.includes('.'));

test('the bundle gives the results of the sources', async () => {
  const documents = articles.map((id) => ({
    id,
    text: readFileSync(join(folder, id, 'article.txt'), 'utf8'),
  }));
  const out = execFileSync(
    'node',
    ['bin/werwaswo.js', 'extract', '--from', 'ndjson', '--to', 'ndjson', '-'],
    {
      cwd: root,
      input: documents.map((d) => JSON.stringify(d)).join('\n'),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  const results = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const [i, { id, text }] of documents.entries()) {
    const { warnings, ...expected } = await analyse(text, { id });
    expect(results[i]).toEqual(
      JSON.parse(JSON.stringify({ ...expected, ...(results[i].warnings && { warnings }) })),
    );
  }
});
