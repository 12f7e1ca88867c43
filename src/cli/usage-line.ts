import { existsSync } from 'node:fs';
import type { Command } from 'commander';

/** What commander says about wrong usage, over several lines or with words of its own, as one line of ours. */
export function usageLine(text: string, program: Command, args: string[]): string {
  const said = text
    .replace(/^error: /, '')
    .replace(/\s*\n\(Did you mean (.+?)\?\)/, "; did you mean '$1'?")
    .trim()
    .replace(/\.$/, '');
  const [, name] = /^unknown command '(.+)'$/.exec(said) ?? [];
  if (name && existsSync(name)) return `${said}; to read it write: werwaswo extract ${name}`;
  if (/^missing required argument 'folder'$/.test(said) && args.includes('--init'))
    return `${said}; put it behind --: werwaswo check --init artikel.txt -- fixtures`;
  if (/^missing required argument 'gold'$/.test(said) && args.includes('--errors'))
    return `${said}; put it before --errors, or say how many: --errors 20`;
  const [, what, value, choices] =
    /^(?:option '(--\S+).*?' argument|command-argument value) '(.*?)' is invalid.*?Allowed choices are (.*)$/.exec(
      said,
    ) ?? [];
  if (choices) return `${what ? `${what} '${value}'` : `'${value}'`} is no choice; choose from ${choices}`;
  return said.endsWith('?') ? said : `${said}; see ${commandIn(program, args)} --help`;
}

/** `werwaswo dict check`, as far as the words name commands. */
function commandIn(program: Command, args: string[]): string {
  let command = program;
  const names = [program.name()];
  for (const arg of args) {
    const inner = command.commands.find((known) => known.name() === arg);
    if (!inner) break;
    command = inner;
    names.push(arg);
  }
  return names.join(' ');
}
