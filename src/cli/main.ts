import { messageOf, UserError } from '../core/errors.ts';
import { takeLexicon } from '../lexicon/open.ts';
import { complain } from './messages.ts';
import { createProgram } from './program.ts';
import { quietOnBrokenPipe } from './sink.ts';

export { work } from './worker.ts';

/** What `boot.cjs` gives to the bundle. */
export interface Boot {
  /** The compiled dictionaries, being read; nothing if they are not needed or cannot be read. */
  dictionaries?: Promise<Uint8Array | undefined>;
  /** The file that worker threads start from. */
  worker: string;
}

/** Runs one command line and gives its exit code. */
export async function main(argv: string[], { dictionaries, worker }: Boot): Promise<number> {
  quietOnBrokenPipe();
  if (dictionaries) takeLexicon(dictionaries);
  let code = 0;
  try {
    await createProgram(worker, (exitCode) => {
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
