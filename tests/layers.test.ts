// Text falls through the rooms one way: a room imports only from rooms above it, nothing imports cli.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './cli/run.ts';

const src = join(root, 'src');

/** The rooms from top to bottom. */
const order = [
  'core',
  'text',
  'lexicon',
  'names',
  'times',
  'entities',
  'clauses',
  'facts',
  'own',
  'publish.ts',
  'pipeline.ts',
];

/** Rooms beside the flow: they know the document model and nothing of how it is made. */
const beside: Record<string, string[]> = { output: ['core'], input: ['core'], gold: ['core', 'input'] };

/** What the library is made of: it joins the flow with what stands beside it. */
const above = ['library', 'index.ts'];

const rooms = [...order, ...Object.keys(beside), ...above, 'cli'];

function mayImport(room: string): string[] {
  if (room === 'cli') return rooms;
  if (above.includes(room)) return rooms.slice(0, rooms.indexOf(room) + 1);
  return [...(beside[room] ?? order.slice(0, order.indexOf(room))), room];
}

/** Every relative import of a file, also dynamic and type-only ones. */
function importsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  const found = code.matchAll(/(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g);
  return [...found].map(([, path]) => relative(src, join(dirname(file), path!)));
}

const roomOf = (path: string): string => path.split('/')[0]!;

const files = (readdirSync(src, { recursive: true }) as string[]).filter((path) => path.endsWith('.ts'));

describe('layers', () => {
  test('every room has its place in the order', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !rooms.includes(room))).toEqual([]);
  });

  for (const room of rooms) {
    test(`${room} imports only from ${mayImport(room).join(', ') || 'nothing'}`, () => {
      const wrong = files
        .filter((file) => roomOf(file) === room)
        .flatMap((file) => importsOf(join(src, file)).map((path) => [file, path]))
        .filter(([, path]) => !path!.startsWith('..') && !mayImport(room).includes(roomOf(path!)));
      expect(wrong.map(([file, path]) => `${file} imports ${path}`)).toEqual([]);
    });
  }

  test('core imports no package', () => {
    const packages = files
      .filter((file) => roomOf(file) === 'core')
      .filter((file) => /from '(?!\.)/.test(readFileSync(join(src, file), 'utf8')));
    expect(packages).toEqual([]);
  });
});
