import { renameSync, writeFileSync } from 'node:fs';
import { UserError } from '../core/errors.ts';
import { unreadable } from '../input/sources.ts';
import { ownFiles } from '../library/own-files.ts';
import type { OwnFiles } from '../own/index.ts';

export { readTextFile } from '../library/own-files.ts';

/** What `--dict` and `--rules` name, read; undefined if there is nothing. */
export function ownFilesOf(options: { dict?: string[]; rules?: string[] }): OwnFiles | undefined {
  const { dict, rules } = options;
  if (!dict && !rules) return undefined;
  return { dictionaries: ownFiles(dict ?? []), rules: ownFiles(rules ?? []) };
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
