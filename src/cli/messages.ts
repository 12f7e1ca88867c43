/** Everything that is no result goes to standard error, one line each. */
let quiet = false;

export const setQuiet = (value: boolean): void => {
  quiet = value;
};

export function note(message: string): void {
  if (!quiet) process.stderr.write(`werwaswo: ${oneLine(message)}\n`);
}

/** Faults are told also with `--quiet`: nothing is lost in silence. */
export const complain = (message: string): void => {
  process.stderr.write(`werwaswo: ${oneLine(message)}\n`);
};

const oneLine = (message: string): string => message.replace(/\s*[\r\n]+\s*/g, ' ').trim();
