import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { UserError } from '../../core/errors.ts';
import type { Result } from '../../core/result.ts';
import type { Knowledge } from '../../own/index.ts';
import { type Case, loadCase, runCase } from './cases.ts';

/** Makes a case from an article: a folder of its name with the article and `meta.json`. */
export function createCase(root: string, article: string, date?: string): Case {
  if (!existsSync(article)) throw new UserError(`${article}: no such file; --init needs an article to copy`);
  const name = slug(basename(article, extname(article)));
  const folder = join(root, name);
  if (existsSync(folder))
    throw new UserError(`${folder}: is there already; rename the article or remove the folder`);
  mkdirSync(folder, { recursive: true });
  const target = join(folder, `article${extname(article) || '.txt'}`);
  cpSync(article, target);
  if (date) writeFileSync(join(folder, 'meta.json'), `${JSON.stringify({ date }, null, 2)}\n`);
  return { name, folder, article: target, expected: join(folder, 'expected.json') };
}

export async function resultOf(found: Case, knowledge: Knowledge): Promise<Result> {
  return runCase(await loadCase(found), knowledge);
}

function slug(name: string): string {
  const spelled: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  const plain = name.toLowerCase().replace(/[äöüß]/g, (c) => spelled[c]!);
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'case';
}
