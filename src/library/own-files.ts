import { readFileSync } from 'node:fs';
import { UserError } from '../core/errors.ts';
import { unreadable } from '../input/sources.ts';
import type { OwnFile } from '../own/index.ts';

/** Files by their paths, or with their text at hand. Throws a `UserError` for one that cannot be read. */
export const ownFiles = (files: readonly (string | OwnFile)[]): OwnFile[] =>
  files.map((file) => (typeof file === 'string' ? { name: file, text: readTextFile(file) } : file));

/** The content of a file that the user named; a `UserError` if it cannot be read. */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    throw new UserError(unreadable(file, thrown));
  }
}
