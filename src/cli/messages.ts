/** Everything that is no result goes to standard error, one line each. */
let quiet = false;
let before: () => void = () => {};

export const setQuiet = (value: boolean): void => {
  quiet = value;
};

/** Called before each line: the progress line has to make way. */
export const setBefore = (clear: () => void): void => {
  before = clear;
};

export function note(message: string): void {
  if (!quiet) complain(message);
}

/** Faults are told also with `--quiet`: nothing is lost in silence. */
export const complain = (message: string): void => {
  before();
  process.stderr.write(`werwaswo: ${oneLine(message)}\n`);
};

const oneLine = (message: string): string => message.replace(/\s*[\r\n]+\s*/g, ' ').trim();
