import type { Command } from 'commander';
import { collect, withColor, withOwnFiles } from './shared-options.ts';

type Done = (exitCode: number) => void;

/** Commands that show why something was found, and what the dictionaries know. */
export function addInspection(program: Command, done: Done): void {
  withOwnFiles(
    withColor(
      program
        .command('explain')
        .description('show for each name and time the rule or entry behind it, and the readings that lost')
        .argument('<input>', 'a file, or - for standard input')
        .option('--at <place>', 'only what stands at this offset, or at these words of the text')
        .option('--to <format>', 'output format: text, json', 'text')
        .option('--from <format>', 'input format (default: by ending, then by content)')
        .option('--date <date>', 'creation date of the text')
        .option('--lang <code>', 'language of the text, not detected'),
    ),
  )
    .addHelpText('after', explainHelp)
    .action(async (file, options) =>
      done(await (await import('./commands/explain.ts')).explain(file, options)),
    );
  const dict = program
    .command('dict')
    .description('look into the dictionaries, or check a dictionary of your own');
  dict
    .command('lookup')
    .description('what the dictionaries know of a form, in any inflection')
    .argument('<form...>', 'words, or names of several words in quotation marks')
    .option('--dict <file>', 'a dictionary of your own beside ours; may be given again', collect)
    .option('--to <format>', 'output format: text, json', 'text')
    .addHelpText('after', lookupHelp)
    .action(async (forms, options) =>
      done(await (await import('./commands/dict.ts')).dictLookup(forms, options)),
    );
  dict
    .command('check')
    .description('check dictionary files of your own (TSV, CSV, YAML)')
    .argument('<file...>', 'files with the columns of one of our dictionaries')
    .option('--as <dictionary>', 'which dictionary it extends (default: by file name, then by columns)')
    .addHelpText('after', checkHelp)
    .action(async (files, options) =>
      done(await (await import('./commands/dict.ts')).dictCheck(files, options)),
    );
  dict
    .command('add')
    .description('add entries to a dictionary file of your own, and show the forms that they stand for')
    .argument('<file>', 'the file (TSV, CSV, YAML); it is made if it is not there')
    .argument('<entry...>', 'names, each with its fields after it: Kugel kind=company country=DE')
    .option('--as <dictionary>', 'which dictionary it extends (default: by file name, then by columns)')
    .option('--force', 'also what our own dictionaries know already')
    .addHelpText('after', addHelp)
    .action(async (file, entries, options) =>
      done(await (await import('./commands/dict.ts')).dictAdd(file, entries, options)),
    );
  addRules(program, done);
}

/** Commands for rule files of the user's own. */
function addRules(program: Command, done: Done): void {
  const rules = program.command('rules').description('check and test rule files of your own');
  const common = (command: Command): Command =>
    command
      .argument('<file...>', 'YAML files with fact rules, entity rules or both')
      .option('--dict <file>', 'a dictionary of your own that the rules use; may be given again', collect);
  common(rules.command('check').description('check that rule files are right and that every rule can match'))
    .addHelpText('after', rulesHelp)
    .action(async (files, options) =>
      done(await (await import('./commands/rules.ts')).rulesCheck(files, options)),
    );
  common(rules.command('test').description('run the examples and counter-examples in rule files'))
    .addHelpText('after', rulesHelp)
    .action(async (files, options) =>
      done(await (await import('./commands/rules.ts')).rulesTest(files, options)),
    );
}

const addHelp = `
Examples:
  werwaswo dict add companies.tsv Quellwerk kind=company country=DE "variants=Quellwerk AG|QW AG"
  werwaswo dict add --as people namen.csv "Ada Quell" family=Quell gender=f "Bo Quell" gender=m
  werwaswo extract --dict companies.tsv artikel.txt`;

const rulesHelp = `
Examples:
  werwaswo rules check meine-regeln.yaml           a fault: file, line, column, what was expected; exit code 1
  werwaswo rules test meine-regeln.yaml            prints the examples that fail; exit code 1
  werwaswo extract --rules meine-regeln.yaml artikel.txt`;

const explainHelp = `
Examples:
  werwaswo explain artikel.txt
  werwaswo explain --at Putins artikel.txt         why this is a name, or why it is none
  werwaswo explain --at 120 --to json artikel.txt`;

const lookupHelp = `
Examples:
  werwaswo dict lookup Essen Mueller
  werwaswo dict lookup "Kim Jong Un"`;

const checkHelp = `
Examples:
  werwaswo dict check companies.tsv
  werwaswo dict check --as people namen.csv

Faults are printed as file:line:column: what is wrong and what was expected. Comments such as
\`#+ Die [Krahl Werke] wachsen.\` (must be found) and \`#- Das [Werk] wächst.\` (must not) are run as tests.
The exit code is 1 for a fault or a failed test.`;
