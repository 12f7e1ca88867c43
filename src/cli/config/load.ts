import { basename, dirname, relative, resolve } from 'node:path';
import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { UserError } from '../../core/errors.ts';
import { didYouMean } from '../../core/suggest.ts';
import { readTextFile } from '../own-files.ts';
import { type Config, configSchema, onlyFor } from './schema.ts';

/** A value as the command line would give it, and the commands that take it; undefined: all that have the option. */
export interface Stated {
  value: string | string[] | boolean;
  commands?: string[];
}

interface Source {
  file: string;
  document: Document.Parsed;
  lines: LineCounter;
  /** Keys that lead to our part of the file. */
  prefix: string[];
}

/** Reads a configuration: option → value. Paths in it count from its folder. A fault is a `UserError` with its place. */
export function loadConfig(path: string, named: boolean): Map<string, Stated> {
  const file = named ? path : relative('', path);
  const lines = new LineCounter();
  const document = parseDocument(readTextFile(path).replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    prettyErrors: false,
  });
  const source: Source = {
    file,
    document,
    lines,
    prefix: basename(path) === 'package.json' ? ['werwaswo'] : [],
  };
  const [error] = document.errors;
  if (error) throw faultAt(source, error.pos[0], `${error.message.split('\n')[0]}; expected YAML or JSON`);
  const raw = (source.prefix.length ? document.getIn(source.prefix, true) : document.contents) as Node | null;
  if (raw !== null && !(isScalar(raw) && raw.value === null) && !isMap(raw))
    throw faultAt(
      source,
      raw.range?.[0] ?? 0,
      "no options here; expected a mapping such as 'only: [people, places]'",
    );
  const parsed = configSchema.safeParse(isMap(raw) ? raw.toJS(document) : {});
  if (!parsed.success) throw complaint(source, parsed.error.issues[0]!);
  return asOptions(parsed.data, dirname(path));
}

function asOptions(config: Config, folder: string): Map<string, Stated> {
  const stated = new Map<string, Stated>();
  for (const [key, value] of Object.entries(config))
    stated.set(key, { value: asOption(key, value, folder), commands: onlyFor[key as keyof Config] });
  return stated;
}

function asOption(key: string, value: unknown, folder: string): Stated['value'] {
  if (key === 'dict' || key === 'rules')
    return (value as string[]).map((path) => relative('', resolve(folder, path)) || path);
  if (key === 'field') return Object.entries(value as object).map(([ours, theirs]) => `${ours}=${theirs}`);
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'boolean' ? value : String(value);
}

/** What zod says, with the place in the file and the word that was probably meant. */
function complaint(source: Source, issue: z.core.$ZodIssue): UserError {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!;
    const known = Object.keys(configSchema.shape);
    const meant = didYouMean(key, known) || `; expected one of ${known.join(', ')}`;
    return faultAt(source, keyOffset(source, path, key), `unknown key '${key}'${meant}`);
  }
  const node = nodeAt(source, path);
  const where = node?.range?.[0] ?? 0;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const written = isScalar(node) ? String(node.value) : JSON.stringify(node);
    const word = written.split(',').find((part) => !values.includes(part.trim())) ?? written;
    const meant = didYouMean(word, values) || `; expected one of ${values.join(', ')}`;
    return faultAt(source, where, `'${word.trim()}' is no value of '${path[0]}'${meant}`);
  }
  return faultAt(source, where, `'${path[0]}': ${issue.message.replace(/^Invalid input: /, '')}`);
}

/** The node of a path; where a word stands for a list, that word. */
function nodeAt({ document, prefix }: Source, path: string[]): Node | undefined {
  for (let length = path.length; length > 0; length--) {
    const keys = [...prefix, ...path.slice(0, length)].map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const node = document.getIn(keys, true) as Node | undefined;
    if (node) return node;
  }
  return undefined;
}

function keyOffset({ document, prefix }: Source, path: string[], key: string): number {
  const keys = [...prefix, ...path];
  const map = keys.length ? document.getIn(keys, true) : document.contents;
  const pair = isMap(map) ? map.items.find((item) => String(item.key) === key) : undefined;
  return (pair?.key as Node | undefined)?.range?.[0] ?? 0;
}

function faultAt({ file, lines }: Source, offset: number, message: string): UserError {
  const { line, col } = lines.linePos(offset);
  return new UserError(`${file}:${Math.max(line, 1)}:${Math.max(col, 1)}: ${message}`);
}
