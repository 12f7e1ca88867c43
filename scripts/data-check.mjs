// Checks src/lexicon/de: format, values, duplicates, contradictions, names that are common words. Exits 1 for faults.
// With --fix, names of people that are common words get what follows from that: `full`, or no `alone`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript, readDictionaries } from './compile-lexicon.mjs';

const folder = 'src/lexicon/de';
const list = join(folder, 'exceptions.txt');
const { checkDictionaries } = await importTypeScript('src/lexicon/check/index.ts');
const { columns } = await importTypeScript('src/lexicon/features.ts');
const check = () =>
  checkDictionaries(readDictionaries(folder), existsSync(list) ? readFileSync(list, 'utf8') : '');

/** What a fault of this file sets in its line. */
const fixes = { 'first-names': ['needs', 'full'], 'family-names': ['needs', 'full'], people: ['alone', ''] };

function fix(faults) {
  for (const [name, [column, value]] of Object.entries(fixes)) {
    const lines = new Set(
      faults.filter((f) => f.file === `${name}.tsv` && f.check === 'common').map((f) => f.line),
    );
    if (!lines.size) continue;
    const path = join(folder, `${name}.tsv`);
    const text = readFileSync(path, 'utf8').split('\n');
    for (const line of lines) text[line - 1] = withField(text[line - 1], columns[name], column, value);
    writeFileSync(path, text.join('\n'));
    console.error(`${path}: ${lines.size} lines, ${column} set to "${value}"`);
  }
}

function withField(line, names, column, value) {
  const cells = line.split('\t');
  while (cells.length < names.length) cells.push('');
  cells[names.indexOf(column)] = value;
  return cells.join('\t');
}

if (process.argv.includes('--fix')) fix(check().faults);
const { entries, excused, faults } = check();
for (const { file, line, column, message } of faults)
  console.log(`${folder}/${file}:${line}:${column}: ${message}`);
console.error(`${entries} entries, ${faults.length} faults, ${excused} exceptions`);
process.exitCode = faults.length ? 1 : 0;
