import type { Command } from 'commander';
import { helpTexts } from './help.ts';

const roff = (text: string): string =>
  text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/^([.'])/gm, '\\&$1');

interface Named {
  command: Command;
  path: string;
}

/** The manual page, in roff's man macros, from the same words as `--help`. */
export function manualPage(program: Command, version: string): string {
  const commands = program.commands
    .flatMap((command) => withInner(command))
    .map(({ command, path }) => {
      const options = command.options.map((o) => `.TP\n\\fB${roff(o.flags)}\\fR\n${roff(o.description)}\n`);
      const usage = `${path} ${command.usage()}`;
      const examples = helpTexts[command.name() as keyof typeof helpTexts];
      return `.SS ${roff(usage)}\n${roff(command.description())}\n${options.join('')}${examples ? literal(examples) : ''}`;
    });
  return `.TH WERWASWO 1 "" "werwaswo ${roff(version)}"
.SH NAME
werwaswo \\- ${roff('names, times, quotations and facts from German news')}
.SH SYNOPSIS
.B werwaswo
.I command
[options] [input...]
.SH COMMANDS
${commands.join('')}.SH EXAMPLES AND EXIT STATUS
${literal(helpTexts.program)}`;
}

/** A command and those inside it, each with the words that call it: dict, dict lookup. */
const withInner = (command: Command, outer = ''): Named[] => {
  const path = `${outer}${command.name()}`;
  return [{ command, path }, ...command.commands.flatMap((inner) => withInner(inner, `${path} `))];
};

const literal = (text: string): string => `.PP\n.nf\n${roff(text.trim())}\n.fi\n`;
