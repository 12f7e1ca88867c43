import type { Result } from '../core/result.ts';
import { type OffsetUnit, recount } from '../output/offsets.ts';

/** What was read beside the text. */
interface Read {
  text: string;
  title?: string;
  kept?: Record<string, unknown>;
}

/** A result as it is handed out: with the fields kept from the input, and counted in the unit asked for. */
export const finish = (result: Result, doc: Read, unit: OffsetUnit): Result =>
  recount(withKept(result, doc.kept), doc, unit);

/** The input's own fields come right after the id, where a reader looks for them. */
function withKept(result: Result, kept: Record<string, unknown> | undefined): Result {
  if (!kept) return result;
  const { id, ...rest } = result;
  return { id, ...kept, ...rest };
}
