import type { Command } from 'commander';
import { goldFormatNames } from '../gold/format.ts';
import { collect, withOwnFiles } from './shared-options.ts';

/** `eval`: precision and recall over gold of the user's own. */
export function addEvaluation(program: Command, done: (exitCode: number) => void): void {
  withOwnFiles(
    program
      .command('eval')
      .description('measure precision, recall and F1 over texts that somebody marked by hand')
      .argument('<gold...>', 'files, folders or -: CoNLL/NoSta-D, brat, TimeML, JSONL, or cases of check')
      .option(
        '--from <format>',
        `gold format: ${goldFormatNames.join(', ')} (default: by ending, then by content)`,
      )
      .option('--to <format>', 'output format: table, json', 'table')
      .option('--only <parts>', 'only these: people,places,organisations,misc,dates,quotes,facts')
      .option('--errors [n]', 'list the errors, the n most frequent of each sort (20)')
      .option(
        '--map <pairs>',
        'types of the gold: firm=organisation,street=place,Besuch=consult,number=none',
        collect,
      )
      .option('--baseline <file>', 'a former --to json; exit with 1 if an F1 fell')
      .option('--tolerance <points>', 'how far an F1 may fall below the baseline (0)')
      .option('--date <date>', 'creation date of documents that state none')
      .option('--lang <code>', 'language of all documents, not detected'),
  )
    .addHelpText('after', evalHelp)
    .action(async (gold, options) =>
      done(await (await import('./commands/eval.ts')).evaluate(gold, options)),
    );
}

const evalHelp = `
Examples:
  werwaswo eval gold.tsv
  werwaswo eval --errors 10 brat/                       what was missed, and what was found wrongly
  werwaswo eval --to json gold.jsonl > before.json
  werwaswo eval --baseline before.json --tolerance 0.5 gold.jsonl

Strict: the same span and type. Relaxed: the same type and an overlap. docs/evaluation.md has the measures and the formats.
Exit codes: 0; 1 if a measure fell below the baseline; 2 for faults in the gold, told as file:line:column.`;
