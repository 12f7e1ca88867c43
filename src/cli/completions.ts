import type { Command } from 'commander';

/** Values of options that complete to a list. */
export interface Choices {
  [option: string]: readonly string[];
}

interface Described {
  /** `dict check` for a command inside another. */
  name: string;
  about: string;
  /** What may stand in its first place: commands inside it, or the values of its argument. */
  words: readonly string[];
  options: { flag: string; about: string; choices: readonly string[] }[];
}

/** Options that take several values, with commas between them. */
const lists = ['--only', '--with'];

const describe = (program: Command, choices: Choices): Described[] =>
  program.commands.flatMap((command) => [
    describeOne(command, command.name(), choices),
    ...command.commands.map((inner) => describeOne(inner, `${command.name()} ${inner.name()}`, choices)),
  ]);

const describeOne = (command: Command, name: string, choices: Choices): Described => ({
  name,
  about: command.description(),
  words: [
    ...(name === 'help' ? command.parent!.commands.map((other) => other.name()) : []),
    ...command.commands.map((inner) => inner.name()),
    ...(command.registeredArguments[0]?.argChoices ?? []),
  ],
  options: command.options
    .filter((option) => option.long)
    .map((option) => ({
      flag: option.long!,
      about: option.description,
      choices: option.argChoices ?? choices[`${name} ${option.long}`] ?? choices[option.long!] ?? [],
    })),
});

const isInner = ({ name }: Described): boolean => name.includes(' ');
const outer = (commands: Described[]): Described[] => commands.filter((command) => !isInner(command));
/** Names of the commands that have others inside them. */
const parents = (commands: Described[]): string[] => [
  ...new Set(commands.filter(isInner).map(({ name }) => name.split(' ')[0]!)),
];

const printers: Record<string, (commands: Described[]) => string> = { bash, zsh, fish };

export const shells = Object.keys(printers);

export const completionScript = (shell: string, program: Command, choices: Choices): string =>
  printers[shell]!(describe(program, choices));

function bash(commands: Described[]): string {
  const names = outer(commands).map(({ name }) => name);
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter(({ choices }) => choices.length)
      .map(({ flag, choices }) => `    '${name}:${flag}') values='${choices.join(' ')}';;\n`),
  );
  const own = commands.map(
    ({ name, words, options }) =>
      `    '${name}') words='${words.join(' ')}' flags='${options.map(({ flag }) => flag).join(' ')} --help';;\n`,
  );
  return `# werwaswo completion bash > /etc/bash_completion.d/werwaswo, or: source <(werwaswo completion bash)
_werwaswo() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} first=2 prefix=
  local command=\${COMP_WORDS[1]} values= words= flags=
  if [ "$COMP_CWORD" = 1 ]; then
    COMPREPLY=($(compgen -W '${names.join(' ')} --help --version' -- "$word"))
    return
  fi
  # bash takes --to=csv apart.
  if [ "$word" = = ]; then word=; elif [ "$before" = = ]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  case $command in
    ${parents(commands).join('|') || 'none'}) if [ "$COMP_CWORD" -gt 2 ]; then command="$command \${COMP_WORDS[2]}" first=3; fi;;
  esac
  case "$command:$before" in
${values.join('')}  esac
  if [ "$values" ]; then
    case "$before:$word" in ${lists.map((flag) => `${flag}:*,*`).join('|')}) prefix=\${word%,*}, word=\${word##*,};; esac
    COMPREPLY=($(compgen -P "$prefix" -W "$values" -- "$word"))
    return
  fi
  case "$command" in
${own.join('')}  esac
  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "$flags" -- "$word"))
  elif [ "$words" ] && [ "$COMP_CWORD" = "$first" ]; then COMPREPLY=($(compgen -W "$words" -- "$word"))
  else compopt -o filenames 2> /dev/null; COMPREPLY=($(compgen -f -- "$word")); fi
}
complete -F _werwaswo werwaswo
`;
}

const single = (text: string): string => text.replace(/'/g, "'\\''");

function zsh(commands: Described[]): string {
  const quoted = (text: string): string => single(text).replace(/[[\]:]/g, '\\$&');
  const described = (list: Described[]): string =>
    list.map(({ name, about }) => `'${name.split(' ').at(-1)}:${quoted(about)}'`).join(' ');
  const blocks = commands.map(({ name, words, options }) => {
    const specs = options.map(({ flag, about, choices }) => {
      const action = lists.includes(flag)
        ? `_values -s , value ${choices.join(' ')}`
        : `(${choices.join(' ')})`;
      return `'${flag}[${quoted(about)}]${choices.length ? `:value:${action}` : ''}'`;
    });
    const rest = words.length ? `'1:word:(${words.join(' ')})'` : "'*:file:_files'";
    return `    '${name}') _arguments ${[...specs, rest].join(' ')};;\n`;
  });
  const inner = parents(commands).map(
    (parent) => `    ${parent})
      if (( CURRENT == 2 )); then
        commands=(${described(commands.filter(({ name }) => name.startsWith(`${parent} `)))})
        _describe command commands
        return
      fi
      command="$command $words[2]"
      shift words; (( CURRENT-- ));;
`,
  );
  return `#compdef werwaswo
_werwaswo() {
  local -a commands=(${described(outer(commands))})
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words; (( CURRENT-- ))
  case $command in
${inner.join('')}  esac
  case $command in
${blocks.join('')}  esac
}
compdef _werwaswo werwaswo
`;
}

function fish(commands: Described[]): string {
  const lines = commands.flatMap((command) => {
    const { name, about, words, options } = command;
    const [first, second] = name.split(' ');
    const seen = [first, second]
      .filter(Boolean)
      .map((part) => `__fish_seen_subcommand_from ${part}`)
      .join('; and ');
    const inside = `__fish_seen_subcommand_from ${first}; and not __fish_seen_subcommand_from ${commands
      .filter((other) => other.name.startsWith(`${first} `))
      .map((other) => other.name.split(' ')[1])
      .join(' ')}`;
    const where = second ? inside : '__fish_use_subcommand';
    return [
      `complete -c werwaswo -n '${where}' -f -a ${second ?? first} -d '${single(about)}'`,
      // The commands inside it have lines of their own, with what they do.
      ...(words.length && !parents(commands).includes(name)
        ? [`complete -c werwaswo -n '${seen}' -f -a '${words.join(' ')}'`]
        : []),
      ...options.map(
        ({ flag, about: text, choices }) =>
          `complete -c werwaswo -n '${seen}' -l ${flag.slice(2)} -d '${single(text)}'${choices.length ? ` -x -a '${choices.join(' ')}'` : ''}`,
      ),
    ];
  });
  return `${lines.join('\n')}\n`;
}
