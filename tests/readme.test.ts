// Every ```sh block of the documents is run as written (without the installing); a block of output that is announced by
// <!-- output --> must be what the command prints. UPDATE_README=1 writes it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, runShell } from './cli/run.ts';

const update = Boolean(process.env.UPDATE_README);
const installing = /npm ci(?: && npm run build)?(?: && )?|^npm test$/g;

interface Example {
  command: string;
  /** Where its output stands in the document, if it does. */
  output: { from: number; to: number; text: string } | null;
}

function examplesIn(markdown: string): Example[] {
  const pattern = /```sh\n([\s\S]*?)```\n(\n<!-- output -->\n```\w*\n)?/g;
  return [...markdown.matchAll(pattern)].map((m) => {
    const command = m[1]!
      .replace(installing, '')
      .replace(/^npm test$/m, '')
      .trim();
    if (!m[2]) return { command, output: null };
    const from = m.index + m[0].length;
    const to = markdown.indexOf('```', from);
    return { command, output: { from, to, text: markdown.slice(from, to) } };
  });
}

const documents = ['README.md', 'CONTRIBUTING.md', 'docs/evaluation.md', 'docs/own.md'];

for (const document of documents) {
  const path = join(root, document);
  const markdown = readFileSync(path, 'utf8');
  describe(document, () => {
    for (const { command, output } of examplesIn(markdown).filter((example) => example.command)) {
      test(command.split('\n')[0]!, async () => {
        const run = await runShell(`set -o pipefail; ${command}`, root);
        expect(run.exit, run.err).toBe(0);
        if (!output) return;
        if (update) writeFileSync(path, markdown.slice(0, output.from) + run.out + markdown.slice(output.to));
        else expect(run.out).toBe(output.text);
      });
    }
  });
}
