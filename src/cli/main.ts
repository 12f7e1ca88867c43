import { messageOf, UserError } from '../core/errors.ts';
import { complain } from './messages.ts';
import { createProgram } from './program.ts';
import { quietOnBrokenPipe } from './sink.ts';

/** Worker threads start from this file too, told apart by their address. */
const workerEntry = new URL('?worker', import.meta.url);
if (import.meta.url === workerEntry.href) import('./worker.ts').then(({ start }) => start());

/** Runs one command line and gives its exit code. */
export async function main(argv: string[]): Promise<number> {
  quietOnBrokenPipe();
  let code = 0;
  try {
    await createProgram(workerEntry, (exitCode) => {
      code = exitCode;
    }).parseAsync(argv, { from: 'user' });
    return code;
  } catch (thrown) {
    return exitCodeOf(thrown);
  }
}

function exitCodeOf(thrown: unknown): number {
  // Commander has said what there is to say: help, the version, or a line about wrong usage.
  if (thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('commander.'))
    return (thrown as { exitCode?: number }).exitCode === 0 ? 0 : 2;
  if (thrown instanceof UserError) complain(messageOf(thrown));
  else complain(`unexpected error: ${(thrown as Error)?.stack ?? thrown}; please report it`);
  return 2;
}
