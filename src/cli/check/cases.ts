import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from '../../core/errors.ts';
import type { Result } from '../../core/result.ts';
import { isoDate } from '../../input/date.ts';
import { defaultLimit, type InputDocument } from '../../input/document.ts';
import { readSource } from '../../input/read.ts';
import type { Knowledge } from '../../own/index.ts';
import { type AnalyseOptions, analyse } from '../../pipeline.ts';
import { type Expectation, metaSchema, readExpectation, readJson, validate } from './expectation.ts';

/** A folder with an article and what is expected of it. */
export interface Case {
  name: string;
  folder: string;
  article: string;
  /** Path of `expected.json`, whether or not it is there. */
  expected: string;
}

/** All cases of a folder, at any depth, sorted by name; the folder itself may be one. */
export function findCases(root: string): Case[] {
  const stat = statSync(root, { throwIfNoEntry: false });
  if (!stat) throw new UserError(`${root}: no such folder; check the path`);
  if (!stat.isDirectory()) throw new UserError(`${root}: is a file; give the folder that holds the cases`);
  const cases = [...casesIn(root, '')];
  if (!cases.length)
    throw new UserError(`${root}: no cases; a case is a folder with article.txt and expected.json`);
  return cases;
}

function* casesIn(root: string, inner: string): Generator<Case> {
  const folder = join(root, inner);
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const article = entries.find((entry) => entry.isFile() && /^article\.[a-z0-9.]+$/i.test(entry.name));
  const expected = join(folder, 'expected.json');
  if (article) yield { name: inner || basename(root), folder, article: join(folder, article.name), expected };
  else if (existsSync(expected))
    throw new UserError(`${folder}: expected.json without an article; add article.txt`);
  for (const entry of entries) if (entry.isDirectory()) yield* casesIn(root, join(inner, entry.name));
}

export interface LoadedCase {
  case: Case;
  document: InputDocument;
  expectation: Expectation | null;
  options: AnalyseOptions;
}

/** Reads article, `meta.json` and expectation. The date of the case stands in `meta.json` or a partial expectation. */
export async function loadCase(found: Case): Promise<LoadedCase> {
  const expectation = existsSync(found.expected) ? readExpectation(found.expected) : null;
  const metaPath = join(found.folder, 'meta.json');
  const meta = existsSync(metaPath) ? validate(metaSchema, readJson(metaPath), metaPath) : {};
  const stated = expectation?.kind === 'partial' ? expectation.value : {};
  const document = await readArticle(found.article);
  const options = {
    id: found.name,
    date: meta.date ?? stated.date ?? document.date,
    title: meta.title ?? stated.title ?? document.title,
    language: meta.lang ?? document.language,
  };
  if (options.date && !isoDate(options.date))
    throw new UserError(`${found.folder}: the date '${options.date}' is none; write it as 2024-06-19`);
  return { case: found, document, expectation, options };
}

async function readArticle(path: string): Promise<InputDocument> {
  const documents: InputDocument[] = [];
  for await (const items of readSource({ kind: 'source', name: path, path }, { limit: defaultLimit }))
    for (const item of items) {
      if (item.kind === 'fault') throw new UserError(item.message);
      documents.push(item);
    }
  if (documents.length !== 1)
    throw new UserError(`${path}: ${documents.length} documents; a case holds exactly one`);
  return documents[0]!;
}

export const runCase = ({ document, options }: LoadedCase, knowledge: Knowledge): Promise<Result> =>
  analyse(document.text, { ...options, knowledge });
