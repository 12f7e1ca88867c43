/**
 * A fault that the user can mend. The message is one line: what, where, how to mend it.
 * The command line prints it without a stack trace; anything else that is thrown is a bug of ours.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** The message of whatever was thrown. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
