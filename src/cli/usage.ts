import { UserError } from '../core/errors.ts';
import { didYouMean } from '../core/suggest.ts';

/** Wrong usage: one line and exit code 2. */
export class UsageError extends UserError {}

/** A value out of a list, or an error that names the list and the likely one. */
export function oneOf<T extends string>(value: string, choices: readonly T[], what: string): T {
  if ((choices as readonly string[]).includes(value)) return value as T;
  throw new UsageError(
    `unknown ${what} '${value}'${didYouMean(value, choices) || `; choose from ${choices.join(', ')}`}`,
  );
}

/** `a,b, c` → its parts, without empty ones. */
export const listOf = (value: string): string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
