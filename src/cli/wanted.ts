import type { Wanted } from '../core/result.ts';
import { wantedOf } from '../library/wanted.ts';
import { listOf } from './usage.ts';

/** `--only` and `--with` → what the pipeline is asked for. */
export const wantedFrom = (only?: string, extra = ''): Wanted =>
  wantedOf(only === undefined ? undefined : listOf(only), listOf(extra), '--');
