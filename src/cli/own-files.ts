import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { UserError } from '../core/errors.ts';
import { unreadable } from '../input/sources.ts';
import type { OwnFiles } from '../own/index.ts';

/** What `--dict` and `--rules` name, read; undefined if there is nothing. */
export function ownFilesOf(options: { dict?: string[]; rules?: string[] }): OwnFiles | undefined {
  const read = (names: string[] = []) => names.map((name) => ({ name, text: readTextFile(name) }));
  if (!options.dict && !options.rules) return undefined;
  return { dictionaries: read(options.dict), rules: read(options.rules) };
}

/** The content of a file that the user named; a `UserError` if it cannot be read. */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    throw new UserError(unreadable(file, thrown));
  }
}

/** Replaces a file in one step: whoever reads it meanwhile sees the old or the new one. */
export function writeWhole(file: string, text: string): void {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, file);
  } catch (thrown) {
    throw new UserError(unreadable(file, thrown));
  }
}
