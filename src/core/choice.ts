import { UserError } from './errors.ts';
import { didYouMean } from './suggest.ts';

/** A value out of a list, or an error that names the list and the likely one. */
export function oneOf<T extends string>(value: string, choices: readonly T[], what: string): T {
  if ((choices as readonly string[]).includes(value)) return value as T;
  throw new UserError(
    `unknown ${what} '${value}'${didYouMean(value, choices) || `; choose from ${choices.join(', ')}`}`,
  );
}
