import { isMainThread, workerData } from 'node:worker_threads';
import { messageOf, UserError } from '../core/errors.ts';
import { preloadLexicon } from '../lexicon/open.ts';
import { complain } from './messages.ts';
import { createProgram } from './program.ts';
import { quietOnBrokenPipe } from './sink.ts';

/** Worker threads start from this file too: the bundle is one file. */
const thisFile = new URL(import.meta.url);
if (!isMainThread && workerData?.werwaswo) {
  void import('./worker.ts').then(({ start }) => start(workerData.werwaswo));
}

/** Runs one command line and gives its exit code. */
export async function main(argv: string[]): Promise<number> {
  quietOnBrokenPipe();
  if (argv[0] === 'extract' && isMainThread) preloadLexicon();
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
