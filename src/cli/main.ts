import { isMainThread, workerData } from 'node:worker_threads';
import { messageOf, UserError } from '../core/errors.ts';
import { complain } from './messages.ts';
import { createProgram } from './program.ts';
import { quietOnBrokenPipe } from './sink.ts';

/** Worker threads start from this file too: the bundle has one more entry than it needs files. */
const thisFile = new URL(import.meta.url);
// Awaited here: a thread whose first module has run and listens to nothing yet would end.
if (!isMainThread && workerData?.werwaswo) (await import('./worker.ts')).start(workerData.werwaswo);

/** Runs one command line and gives its exit code. */
export async function main(argv: string[]): Promise<number> {
  quietOnBrokenPipe();
  let code = 0;
  try {
    await createProgram(thisFile, (exitCode) => {
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
