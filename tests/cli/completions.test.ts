import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runShell } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'werwaswo-completion-'));
writeFileSync(join(folder, 'artikel.txt'), '');
afterAll(() => rmSync(folder, { recursive: true }));

/** What bash offers at the end of each of these lines, its words as bash takes them apart. */
const offers: [string[], string][] = [
  [['ex'], 'explain extract'],
  [['extract', '--t'], '--to'],
  [['extract', '--to', 'c'], 'conll csv'],
  [['extract', '--to', '=', 'grap'], 'graphml'],
  [['extract', '--to', '='], 'brat conll csv dot graphml html json jsonld markdown ndjson table timeml tsv'],
  [['extract', '--only', 'people,pl'], 'people,places'],
  [['extract', 'art'], 'artikel.txt'],
  [['check', '--reporter', 'j'], 'json junit'],
  [['dict', 'look'], 'lookup'],
  [['dict', 'lookup', '--t'], '--to'],
  [['completion', ''], 'bash fish zsh'],
  [['help', 'sch'], 'schema'],
];

test('bash', async () => {
  const lines = offers.map(([words]) => `offer werwaswo ${words.map((word) => `'${word}'`).join(' ')}`);
  const script = `source <(werwaswo completion bash)
    offer() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _werwaswo; printf '%s\\n' "\${COMPREPLY[@]}" | sort | xargs; }
    ${lines.join('\n')}`;
  const run = await runShell(script, folder);
  expect(run.err).toBe('');
  expect(run.out.trimEnd().split('\n')).toEqual(offers.map(([, offered]) => offered));
});

// Where a shell is at hand, it at least reads the script without a fault.
for (const [shell, check] of [
  ['zsh', 'zsh -n'],
  ['fish', 'fish --no-execute'],
])
  test(shell!, async () => {
    const script = `werwaswo completion ${shell} > s; if command -v ${shell} > /dev/null; then ${check} s; fi; grep -c extract s`;
    const run = await runShell(script, folder);
    expect(run).toMatchObject({ err: '', exit: 0 });
  });
