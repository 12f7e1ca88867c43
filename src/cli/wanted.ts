import { partNames } from '../core/parts.ts';
import type { Wanted } from '../core/result.ts';
import { wantedOf } from '../library/wanted.ts';
import { listOf, UsageError } from './usage.ts';

/** `--only` and `--with` → what the pipeline is asked for. */
export function wantedFrom(only?: string, extra = ''): Wanted {
  const parts = only === undefined ? undefined : listOf(only);
  if (parts && !parts.length)
    throw new UsageError(`--only '${only}' names nothing; choose from ${partNames.join(', ')}`);
  return wantedOf(parts, listOf(extra), '--');
}
