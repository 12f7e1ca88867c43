import type { TextSpan } from '../../core/result.ts';
import { UsageError } from '../usage.ts';

/**
 * Which places of a text `--at` means: those that hold an offset, or those that share words with a text. Null if the text
 * has no such place.
 */
export function placesAt(at: string, text: string): ((span: TextSpan) => boolean) | null {
  if (/^\d+$/.test(at)) {
    const offset = Number(at);
    return offset < text.length ? (span) => !span.field && span.start <= offset && offset < span.end : null;
  }
  const found: number[] = [];
  for (let i = text.indexOf(at); at && i >= 0; i = text.indexOf(at, i + 1)) found.push(i);
  if (!found.length) return null;
  return (span) => !span.field && found.some((start) => start < span.end && span.start < start + at.length);
}

/** What to tell somebody whose `--at` is nowhere in the texts. */
export function nowhere(at: string, texts: string[]): UsageError {
  if (!/^\d+$/.test(at))
    return new UsageError(`--at '${at}': the text has no such words; copy them from it, or give an offset`);
  const longest = Math.max(0, ...texts.map((text) => text.length));
  return new UsageError(`--at ${at}: the text ends at ${longest}; offsets count from 0`);
}
