import { loadKnowledge } from '../../own/index.ts';
import { ownFilesOf, readTextFile } from '../own-files.ts';
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

/** `werwaswo dict check`: exit code 0, 1 for faults, 2 if a file cannot be read. */
export async function dictCheck(files: string[], options: { as?: string }): Promise<number> {
  const { dictionaries } = await import('../../lexicon/features.ts');
  const { readOwnDictionary } = await import('../../own/dictionary/read.ts');
  const chosen = options.as === undefined ? undefined : oneOf(options.as, dictionaries, 'dictionary');
  let faults = 0;
  for (const file of files) {
    const checked = await readOwnDictionary(file, readTextFile(file), chosen);
    for (const f of checked.faults) process.stdout.write(`${f.file}:${f.line}:${f.column}: ${f.message}\n`);
    faults += checked.faults.length;
    const count = checked.faults.length === 1 ? '1 fault' : `${checked.faults.length || 'no'} faults`;
    process.stdout.write(
      `${file}: ${checked.entries} entries for ${checked.dictionary ?? 'no dictionary'}, ${count}\n`,
    );
  }
  return faults ? 1 : 0;
}
