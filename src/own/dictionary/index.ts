import { UserError } from '../../core/errors.ts';
import { extendLexicon } from '../../lexicon/compile/extend.ts';
import { faultText } from '../../lexicon/compile/tsv.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { OwnFile } from '../index.ts';
import { readOwnDictionary } from './read.ts';

/** The built-in dictionaries with the user's files beside them. Throws a `UserError` at the first faulty line. */
export async function withOwnDictionaries(base: Lexicon, files: OwnFile[]): Promise<Lexicon> {
  const tables = [];
  for (const { name, text, as } of files) tables.push(await readOwnDictionary(name, text, as));
  const faults = tables.flatMap((table) => table.faults);
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more: werwaswo dict check)` : '';
  if (faults[0]) throw new UserError(faultText(faults[0]) + more);
  return extendLexicon(
    base,
    tables.flatMap((table) => table.rows),
  );
}
