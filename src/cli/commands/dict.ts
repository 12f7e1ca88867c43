import { existsSync } from 'node:fs';
import { counted } from '../../core/count.ts';
import { UserError } from '../../core/errors.ts';
import type { OwnRow } from '../../lexicon/compile/extend.ts';
import { faultText } from '../../lexicon/compile/tsv.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { openLexicon } from '../../lexicon/open.ts';
import { loadKnowledge } from '../../own/index.ts';
import { note } from '../messages.ts';
import { ownFilesOf, readTextFile, writeWhole } from '../own-files.ts';
import { terminalWidth } from '../terminal.ts';
import { oneOf, UsageError } from '../usage.ts';

/** `werwaswo dict lookup`: what the dictionaries know of each form. */
export async function dictLookup(forms: string[], options: { to: string; dict?: string[] }): Promise<number> {
  const to = oneOf(options.to, ['text', 'json'] as const, 'output format');
  const { lookupForm } = await import('../dict/lookup.ts');
  const { renderLookup } = await import('../dict/render.ts');
  const empty = forms.find((form) => !form.trim());
  if (empty !== undefined)
    throw new UsageError('an empty form; give words, names in quotation marks: "Kim Jong Un"');
  const lexicon = (await loadKnowledge(ownFilesOf(options))).lexicon();
  const found = forms.map((form) => lookupForm(lexicon, form.trim()));
  if (to === 'json') process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  else process.stdout.write(found.map((one) => renderLookup(one, terminalWidth())).join('\n'));
  return 0;
}

/** `werwaswo dict check`: exit code 0, 1 for faults and failing examples, 2 if a file cannot be read. */
export async function dictCheck(files: string[], options: { as?: string }): Promise<number> {
  const { dictionaries } = await import('../../lexicon/features.ts');
  const { readOwnDictionary } = await import('../../own/dictionary/read.ts');
  const { tryLines } = await import('../dict/examples.ts');
  const as = options.as === undefined ? undefined : oneOf(options.as, dictionaries, 'dictionary');
  let wrong = 0;
  for (const name of files) {
    const text = readTextFile(name);
    const { dictionary, entries, faults } = await readOwnDictionary(name, text, as);
    for (const f of faults) process.stdout.write(`${faultText(f)}\n`);
    // Examples of a dictionary that cannot be used would all fail.
    const tried =
      dictionary && !faults.length
        ? await tryLines(text, dictionary, await loadKnowledge({ dictionaries: [{ name, text, as }] }))
        : [];
    const failed = tried.filter(({ complaint }) => complaint);
    for (const { line, text: example, complaint } of failed)
      process.stdout.write(`${name}:${line}: ${example}\n  ${complaint}\n`);
    wrong += faults.length + failed.length;
    const parts = [
      `${counted(entries, 'entry', 'entries')} for ${dictionary ?? 'no dictionary'}`,
      faults.length ? counted(faults.length, 'fault') : 'no faults',
      ...(tried.length ? [`${counted(tried.length, 'example')}, ${failed.length || 'none'} failed`] : []),
    ];
    process.stdout.write(`${name}: ${parts.join(', ')}\n`);
  }
  return wrong ? 1 : 0;
}

/** `werwaswo dict add`: exit code 0, 2 if nothing was written. */
export async function dictAdd(
  file: string,
  words: string[],
  options: { as?: string; force?: boolean },
): Promise<number> {
  const { dictionaries } = await import('../../lexicon/features.ts');
  const { dictionaryOf, extendFile, readEntries } = await import('../../own/dictionary/add.ts');
  const { formsOf } = await import('../../lexicon/compile/extend.ts');
  const as = options.as === undefined ? undefined : oneOf(options.as, dictionaries, 'dictionary');
  const text = existsSync(file) ? readTextFile(file) : null;
  const dictionary = await dictionaryOf(file, text, as);
  const extended = await extendFile(file, text, readEntries(words, dictionary), dictionary);
  const lexicon = openLexicon();
  for (const row of extended.rows) if (!options.force) await refuseKnown(lexicon, row);
  writeWhole(file, extended.text);
  for (const row of extended.rows)
    process.stdout.write(`${file}:${row.line}: ${formsOf(lexicon, row).join(', ')}\n`);
  return 0;
}

/** What we know as another thing must be told apart; a common word is only remarked upon. */
async function refuseKnown(lexicon: Lexicon, row: OwnRow): Promise<void> {
  const { knownAlready } = await import('../dict/known.ts');
  const known = knownAlready(lexicon, row);
  if (!known) return;
  const where = `${known.entry.file}:${known.entry.line}`;
  if (known.as === 'same')
    throw new UserError(
      `'${known.text}' stands in our ${where} already; --force adds it, and then yours counts`,
    );
  if (row.needs) return;
  if (known.as === 'other')
    throw new UserError(
      `'${known.text}' is something else in our ${where}; say with needs=… when it is yours, or --force that it always is`,
    );
  note(`'${known.text}' is a common word too (${where}); needs=… keeps them apart`);
}
