import { UserError } from '../core/errors.ts';

export { oneOf } from '../core/choice.ts';

/** Wrong usage: one line and exit code 2. */
export class UsageError extends UserError {}

/** `a,b, c` → its parts, without empty ones. */
export const listOf = (value: string): string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
