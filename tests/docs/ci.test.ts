// docs/ci.md, tried as it stands there: a project that has the package as a dependency, the npm script, the `run:` lines
// of the workflow, and a git repository whose hook refuses a commit with a broken expectation.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root, type Run, runShell } from '../cli/run.ts';

const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');
const work = mkdtempSync(join(tmpdir(), 'werwaswo-ci-'));
afterAll(() => rmSync(work, { recursive: true }));

/** The file that a comment before a block names. */
function fileOf(name: string): string {
  const from = page.indexOf(`<!-- file: ${name} -->`);
  expect(from, name).toBeGreaterThanOrEqual(0);
  return /```.*\n([\s\S]*?)```/.exec(page.slice(from))![1]!;
}

const blocks = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map((m) => m[1]!);

const env = {
  npm_config_offline: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};
const run = (command: string): Promise<Run> => runShell(command, work, env);

async function ok(command: string): Promise<Run> {
  const done = await run(command);
  expect(done.exit, `${command}\n${done.out}${done.err}`).toBe(0);
  return done;
}

const expectation = join(work, 'fixtures/artikel/expected.json');
const put = (name: string, text: string): void => {
  mkdirSync(dirname(join(work, name)), { recursive: true });
  writeFileSync(join(work, name), text);
};

beforeAll(async () => {
  const manifest = { ...JSON.parse(fileOf('package.json')), devDependencies: { werwaswo: `file:${root}` } };
  put('package.json', JSON.stringify(manifest, null, 2));
  put('.gitignore', 'node_modules\n');
  put('artikel.txt', 'Angela Merkel besuchte am Montag Paris.\n');
  // The linked folder stands for the packed file: nothing is fetched.
  await ok('git init -q . && npm install --install-links=false');
  await ok(blocks[0]!);
});

/** An expectation that cannot hold: the commit must not go through. */
const breakIt = (): void =>
  writeFileSync(
    expectation,
    JSON.stringify({ entities: { include: [{ type: 'person', name: 'Otto Normal' }] } }),
  );

describe.sequential('docs/ci.md', () => {
  let good: string;

  test('npm script', async () => {
    good = readFileSync(expectation, 'utf8');
    expect((await ok('npm run --silent check:texts')).out).toContain('1 passed, 0 failed');
  });

  test('workflow', async () => {
    const workflow = parse(fileOf('.github/workflows/texts.yaml'));
    expect(Object.keys(workflow)).toEqual(['name', 'on', 'jobs']);
    const { steps } = workflow.jobs.werwaswo as { steps: { run?: string; uses?: string; if?: string }[] };
    expect(steps.every((step) => step.run || /^actions\/[a-z-]+@v\d+$/.test(step.uses!))).toBe(true);
    for (const step of steps) if (step.run) await ok(step.run);
    expect(readFileSync(join(work, 'werwaswo.xml'), 'utf8')).toContain(
      '<testsuite name="werwaswo check" tests="1"',
    );
    breakIt();
    const compare = steps.find((step) => step.run?.includes('--reporter github'))!;
    const broken = await run(compare.run!);
    expect(broken.exit).toBe(1);
    expect(broken.out).toMatch(/^::error file=fixtures\/artikel\/expected\.json,/m);
    writeFileSync(expectation, good);
  });

  test('the hook lets a good case pass and refuses a broken one', async () => {
    put('.githooks/pre-commit', fileOf('.githooks/pre-commit'));
    chmodSync(join(work, '.githooks/pre-commit'), 0o644);
    await ok(blocks[1]!);
    await ok('git add -A && git commit -qm good');
    breakIt();
    const refused = await run('git commit -qam broken');
    expect(refused.exit).toBe(1);
    expect(`${refused.out}${refused.err}`).toContain('0 passed, 1 failed');
    expect((await ok('git log --oneline')).out.trim().split('\n')).toHaveLength(1);
    // What does not touch the cases is not held up by them.
    await ok('git checkout -q fixtures && echo >> artikel.txt && git commit -qam other');
  });
});
