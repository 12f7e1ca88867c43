import type { TextSpan } from '../../core/result.ts';
import { UsageError } from '../usage.ts';

/** Which places of a text `--at` means: those that hold an offset, or those that share words with a text. */
export function placesAt(at: string, text: string): (span: TextSpan) => boolean {
  if (/^\d+$/.test(at)) {
    const offset = Number(at);
    if (offset >= text.length)
      throw new UsageError(`--at ${at}: the text ends at ${text.length}; offsets count from 0`);
    return (span) => !span.field && span.start <= offset && offset < span.end;
  }
  const found: number[] = [];
  for (let i = text.indexOf(at); at && i >= 0; i = text.indexOf(at, i + 1)) found.push(i);
  if (!found.length)
    throw new UsageError(`--at '${at}': the text has no such words; copy them from it, or give an offset`);
  return (span) => !span.field && found.some((start) => start < span.end && span.start < start + at.length);
}
