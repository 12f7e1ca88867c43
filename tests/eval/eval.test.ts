// `werwaswo eval` as users run it: what the tool wrote itself scores 100 per cent in every format that it can read back.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root, runShell } from '../cli/run.ts';

const work = mkdtempSync(join(tmpdir(), 'werwaswo-eval-'));
afterAll(() => rmSync(work, { recursive: true }));

const articles = ['putin-nordkorea', 'stellenabbau-zulieferer', 'bundesliga-freiburg'];
mkdirSync(join(work, 'in'));
for (const name of articles)
  cpSync(join(root, 'fixtures', name, 'article.txt'), join(work, 'in', `${name}.txt`));

interface Counted {
  right: number;
  wrong: number;
  missed: number;
  f1: number;
}
type Scores = Record<string, Record<string, { strict: Counted; relaxed: Counted }>>;

async function scores(command: string): Promise<Scores> {
  const run = await runShell(command, work);
  expect(run.exit, run.err).toBe(0);
  return JSON.parse(run.out).scores;
}

describe('round trips', () => {
  const ways: [string, string, string[]][] = [
    [
      'brat',
      'werwaswo extract --date 2024-06-19 --to brat --out brat/ in && werwaswo eval --to json --date 2024-06-19 brat',
      ['names', 'times', 'quotes', 'facts'],
    ],
    [
      'timeml',
      'werwaswo extract --date 2024-06-19 --to timeml --out tml/ in && werwaswo eval --to json tml',
      ['times'],
    ],
    [
      'own results',
      'werwaswo extract --date 2024-06-19 --to ndjson --keep text in > own.jsonl && werwaswo eval --to json own.jsonl',
      ['names', 'times', 'quotes', 'facts'],
    ],
  ];
  for (const [name, command, kinds] of ways)
    test(name, async () => {
      const found = await scores(command);
      for (const kind of kinds) {
        expect(found[kind]!.all!.strict, kind).toMatchObject({ wrong: 0, missed: 0 });
        expect(found[kind]!.all!.strict.right, kind).toBeGreaterThan(0);
      }
    });
});

test('a mark more, a mark less, a mark moved', async () => {
  const text = 'Angela Merkel besuchte am Montag Paris.';
  const mention = (start: number, end: number, type: string) => ({ start, end, type });
  const line = (mentions: object[]) => `${JSON.stringify({ id: 'a', text, mentions })}\n`;
  const marks = [mention(0, 13, 'person'), mention(33, 38, 'place')];
  writeFileSync(join(work, 'more.jsonl'), line([...marks, mention(14, 22, 'place')]));
  expect((await scores('werwaswo eval --to json more.jsonl')).names!.place!.strict).toMatchObject({
    right: 1,
    missed: 1,
    wrong: 0,
  });
  writeFileSync(join(work, 'less.jsonl'), line([marks[0]!]) + line([marks[1]!]));
  expect((await scores('werwaswo eval --to json less.jsonl')).names!.person!.strict).toMatchObject({
    right: 1,
    missed: 0,
    wrong: 1,
  });
  writeFileSync(join(work, 'moved.jsonl'), line([mention(7, 13, 'person'), marks[1]!]));
  const { person } = (await scores('werwaswo eval --to json moved.jsonl')).names!;
  expect(person!.strict).toMatchObject({ right: 0, missed: 1, wrong: 1 });
  expect(person!.relaxed).toMatchObject({ right: 1, missed: 0, wrong: 0 });
});

test('a baseline: the same passes, a fall is told and fails, a tolerance forgives', async () => {
  const text = 'Angela Merkel besuchte am Montag Paris.';
  const gold = (end: number) => JSON.stringify({ text, mentions: [{ start: 0, end, type: 'person' }] });
  writeFileSync(join(work, 'gold.jsonl'), gold(13));
  writeFileSync(join(work, 'other.jsonl'), gold(6));
  const same = await runShell(
    'werwaswo eval --to json gold.jsonl > b.json && werwaswo eval --baseline b.json gold.jsonl',
    work,
  );
  expect(same.exit, same.err).toBe(0);
  const fell = await runShell('werwaswo eval --baseline b.json other.jsonl', work);
  expect(fell.exit).toBe(1);
  expect(fell.err).toContain('b.json: names, person: strict F1 fell by 100.00, from 100.00 to 0.00\n');
  expect(fell.err).not.toContain('relaxed F1 fell');
  const forgiven = await runShell('werwaswo eval --baseline b.json --tolerance 100 other.jsonl', work);
  expect(forgiven.exit, forgiven.err).toBe(0);
  const dates = await runShell('werwaswo eval --baseline b.json --only dates gold.jsonl', work);
  expect(dates.exit, dates.err).toBe(0);
});

test('the JSONL of the documentation', async () => {
  const page = readFileSync(join(root, 'docs/evaluation.md'), 'utf8');
  writeFileSync(join(work, 'doc.jsonl'), /```jsonl gold\n([\s\S]*?)```/.exec(page)![1]!);
  const found = await scores('werwaswo eval --to json doc.jsonl');
  const gold = ({ strict }: { strict: Counted }): number => strict.right + strict.missed;
  expect([gold(found.names!.organisation!), gold(found.facts!.acquisition!)]).toEqual([2, 1]);
});
