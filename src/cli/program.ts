import { Argument, Command } from 'commander';
import { version } from '../../package.json';
import { goldFormatNames } from '../gold/format.ts';
import { extraNames, partNames } from '../core/parts.ts';
import { inputFormatNames } from '../input/format.ts';
import { outputFormatNames } from '../output/index.ts';
import { rowKinds } from '../output/rows.ts';
import { applyConfig } from './config/apply.ts';
import { addEvaluation } from './evaluation.ts';
import { helpTexts } from './help.ts';
import { addInspection } from './inspect.ts';
import { complain } from './messages.ts';
import { collect, withColor, withOwnFiles } from './shared-options.ts';
import { oneOf } from './usage.ts';
import { usageLine } from './usage-line.ts';

/** All commands and options. What a command does is loaded when it is called. */
export function createProgram(worker: string, done: (exitCode: number) => void): Command {
  const program: Command = new Command('werwaswo')
    .description('Who, what, where: names, times, quotations and facts from German news.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', helpTexts.program)
    .hook('preAction', (_, command) => applyConfig(command))
    .exitOverride()
    .configureOutput({ outputError: (text) => complain(usageLine(text, program, process.argv.slice(2))) });
  addExtract(program, worker, done);
  addCheck(program, done);
  addEvaluation(program, done);
  addInspection(program, done);
  addSmall(program, done);
  return program;
}

function addExtract(program: Command, worker: string, done: (exitCode: number) => void): void {
  withOwnFiles(
    withColor(
      program
        .command('extract')
        .description('extract names, times, quotations and facts from texts')
        .argument('[input...]', 'files, folders, patterns, or - for standard input')
        .option(
          '--to <format>',
          `output format: ${outputFormatNames.join(', ')} (default: by the ending of --out, else table)`,
        )
        .option(
          '--from <format>',
          `input format: ${inputFormatNames.join(', ')} (default: by ending, then by content)`,
        )
        .option('--date <date>', 'creation date of all documents, which "gestern" is counted from')
        .option('--only <parts>', 'only these: people,places,organisations,misc,dates,quotes,facts')
        .option('--with <parts>', 'these as well: sentences,tokens,triples')
        .option('--lang <code>', 'language of all documents, not detected')
        .option('--offsets <unit>', 'count offsets in utf16, codepoint or byte', 'utf16')
        .option('--field <pairs>', 'read our fields from others: text=body,date=published_at', collect)
        .option('--keep <fields>', 'copy these fields of the input to the result')
        .option('--out <path>', 'write to this file or, a file a document, folder')
        .option('--rows <kind>', 'what a row of csv and tsv is: mentions, entities, times, quotes, facts')
        .option('--columns <names>', 'which columns of table, csv or tsv')
        .option('--jobs <n>', 'worker threads', '1')
        .option('--resume', 'go on with --out FILE of an interrupted run')
        .option('--quiet', 'no remarks, only failures')
        .option('--explain', 'say for each name and time why it was found, and what it was taken for besides')
        .option('--verbose', 'a summary at the end')
        .option('--encoding <name>', 'encoding of all inputs (default: detected)')
        .option('--limit <size>', 'most bytes of one document or line', '16M')
        .option('--fail-on-empty', 'exit with 1 if a document yields nothing'),
    ),
  )
    .addHelpText('after', helpTexts.extract)
    .action(async (args, options) =>
      done(await (await import('./commands/extract.ts')).extract(args, options, worker)),
    );
}

function addCheck(program: Command, done: (exitCode: number) => void): void {
  withOwnFiles(
    withColor(
      program
        .command('check')
        .description('compare results with what a folder of cases expects')
        .argument('<folder>', 'folder of cases, or one case')
        .option('--update', 'rewrite whole expectations; partial ones are left alone')
        .option('--filter <part>', 'only cases whose name has this in it')
        .option('--reporter <name>', 'default, tap, junit, github, json', 'default')
        .option('--init <article...>', 'make a case from each of these articles')
        .option('--date <date>', 'creation date of the articles, for --init'),
    ),
  )
    .addHelpText('after', helpTexts.check)
    .action(async (folder, options) =>
      done(await (await import('./commands/check.ts')).check(folder, options)),
    );
}

/** Commands that print something about the tool itself. */
function addSmall(program: Command, done: (exitCode: number) => void): void {
  program
    .command('help')
    .description('print the help of a command')
    .argument('[command...]', 'such as extract, or dict check')
    .action((names: string[]) => {
      let command = program;
      for (const name of names) {
        const known = command.commands.map((inner) => inner.name());
        command = command.commands[known.indexOf(oneOf(name, known, 'command'))]!;
      }
      command.help();
    });
  program
    .command('schema')
    .description('print the JSON Schema of a result')
    .action(async () => done((await import('./commands/schema.ts')).schema()));
  program
    .command('completion')
    .description('print completions for a shell')
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh', 'fish']))
    .action(async (shell) => {
      const { completionScript } = await import('./completions.ts');
      process.stdout.write(completionScript(shell, program, choices));
      done(0);
    });
  program
    .command('man')
    .description('print the manual page: werwaswo man | man -l -')
    .action(async () => {
      process.stdout.write((await import('./manual.ts')).manualPage(program, version));
      done(0);
    });
}

/** What options of lists and names complete to. */
const choices = {
  '--to': outputFormatNames,
  '--from': inputFormatNames,
  '--only': partNames,
  '--with': extraNames,
  '--offsets': ['utf16', 'codepoint', 'byte'],
  '--rows': Object.keys(rowKinds),
  '--reporter': ['default', 'tap', 'junit', 'github', 'json'],
  'eval --from': goldFormatNames,
  'eval --to': ['table', 'json'],
};
