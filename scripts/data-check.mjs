// Checks src/lexicon/de: format, values, duplicates, contradictions, names that are common words. Exits 1 for faults.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript, readDictionaries } from './compile-lexicon.mjs';

const folder = 'src/lexicon/de';
const { checkDictionaries } = await importTypeScript('src/lexicon/check/index.ts');
const list = join(folder, 'exceptions.txt');
const { entries, excused, faults } = checkDictionaries(
  readDictionaries(folder),
  existsSync(list) ? readFileSync(list, 'utf8') : '',
);
for (const { file, line, column, message } of faults)
  console.log(`${folder}/${file}:${line}:${column}: ${message}`);
console.error(`${entries} entries, ${faults.length} faults, ${excused} exceptions`);
process.exitCode = faults.length ? 1 : 0;
