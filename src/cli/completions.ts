import type { Command } from 'commander';

/** Values of options that complete to a list. */
export interface Choices {
  [option: string]: readonly string[];
}

interface Described {
  name: string;
  about: string;
  options: { flag: string; about: string; choices: readonly string[] }[];
}

function describe(program: Command, choices: Choices): Described[] {
  return program.commands.map((command) => ({
    name: command.name(),
    about: command.description(),
    options: command.options
      .filter((option) => option.long)
      .map((option) => ({
        flag: option.long!,
        about: option.description,
        choices:
          option.argChoices ?? choices[`${command.name()} ${option.long}`] ?? choices[option.long!] ?? [],
      })),
  }));
}

const printers: Record<string, (commands: Described[]) => string> = { bash, zsh, fish };

export const shells = Object.keys(printers);

export const completionScript = (shell: string, program: Command, choices: Choices): string =>
  printers[shell]!(describe(program, choices));

function bash(commands: Described[]): string {
  const cases = commands.flatMap(({ name, options }) =>
    options
      .filter(({ choices }) => choices.length)
      .map(
        ({ flag, choices }) =>
          `    ${name}:${flag}) COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$word")); return;;\n`,
      ),
  );
  const flags = commands.map(
    ({ name, options }) => `    ${name}) flags='${options.map(({ flag }) => flag).join(' ')}';;\n`,
  );
  return `# werwaswo completion bash > /etc/bash_completion.d/werwaswo, or: source <(werwaswo completion bash)
_werwaswo() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} flags=
  if [ "$COMP_CWORD" = 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')} help --help --version' -- "$word"))
    return
  fi
  case $command:$before in
${cases.join('')}  esac
  case $command in
${flags.join('')}  esac
  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "$flags" -- "$word")); else COMPREPLY=($(compgen -f -- "$word")); fi
}
complete -o filenames -F _werwaswo werwaswo
`;
}

const single = (text: string): string => text.replace(/'/g, "'\\''");

function zsh(commands: Described[]): string {
  const quoted = (text: string): string => single(text).replace(/[[\]:]/g, '\\$&');
  const blocks = commands.map(({ name, options }) => {
    const specs = options.map(
      ({ flag, about, choices }) =>
        `'${flag}[${quoted(about)}]${choices.length ? `:value:(${choices.join(' ')})` : ''}'`,
    );
    return `    ${name}) _arguments ${[...specs, "'*:file:_files'"].join(' ')};;\n`;
  });
  return `#compdef werwaswo
_werwaswo() {
  if (( CURRENT == 2 )); then
    local -a commands=(${commands.map(({ name, about }) => `'${name}:${quoted(about)}'`).join(' ')})
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words; (( CURRENT-- ))
  case $command in
${blocks.join('')}  esac
}
compdef _werwaswo werwaswo
`;
}

function fish(commands: Described[]): string {
  const lines = commands.flatMap(({ name, about, options }) => [
    `complete -c werwaswo -n __fish_use_subcommand -a ${name} -d '${single(about)}'`,
    ...options.map(
      ({ flag, about: text, choices }) =>
        `complete -c werwaswo -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)} -d '${single(text)}'${choices.length ? ` -x -a '${choices.join(' ')}'` : ''}`,
    ),
  ]);
  return `${lines.join('\n')}\n`;
}
