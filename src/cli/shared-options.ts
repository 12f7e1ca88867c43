import { type Command, Option } from 'commander';

/** Values of an option that may be given again. */
export const collect = (value: string, before: string[] = []): string[] => [...before, value];

export const withColor = (command: Command): Command =>
  command
    .addOption(new Option('--color [when]', 'always, never or auto').choices(['always', 'never', 'auto']))
    .option('--no-color', 'the same as --color never');

/** The user's own dictionaries, rules and configuration, for every command that reads texts. */
export const withOwnFiles = (command: Command): Command =>
  command
    .option('--dict <file>', 'a dictionary of your own (TSV, CSV, YAML); may be given again', collect)
    .option('--rules <file>', 'rules of your own (YAML); may be given again', collect)
    .option('--config <file>', 'options from this file (default: the nearest werwaswo.config.yaml)')
    .option('--no-config', 'no options from any file');
