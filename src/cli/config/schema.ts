import { z } from 'zod';
import { inputFormatNames } from '../../input/format.ts';
import { outputFormatNames } from '../../output/index.ts';
import { rowKinds } from '../../output/rows.ts';
import { reporterNames } from '../check/reporters.ts';
import { extraNames, partNames } from '../../core/parts.ts';

/** `a,b` is `[a, b]`, and one word is a list of one. */
const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value),
    z.array(item),
  );
/** A path may have a comma. */
const paths = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.string()));

/** The options of the commands under the names that they have there. */
export const configSchema = z
  .strictObject({
    dict: paths,
    rules: paths,
    to: z.enum(outputFormatNames),
    from: z.enum(inputFormatNames),
    only: listOf(z.enum(partNames)),
    with: listOf(z.enum(extraNames)),
    lang: z.string(),
    offsets: z.enum(['utf16', 'codepoint', 'byte']),
    field: z.record(z.string(), z.string()),
    keep: listOf(z.string()),
    rows: z.enum(Object.keys(rowKinds) as [string, ...string[]]),
    columns: listOf(z.string()),
    jobs: z.int(),
    encoding: z.string(),
    limit: z.union([z.string(), z.int()]),
    quiet: z.boolean(),
    verbose: z.boolean(),
    explain: z.boolean(),
    'fail-on-empty': z.boolean(),
    color: z.enum(['always', 'never', 'auto']),
    reporter: z.enum(reporterNames as [string, ...string[]]),
  })
  .partial();

export type Config = z.infer<typeof configSchema>;

/** Keys that other commands have too, with other values. */
export const onlyFor: Partial<Record<keyof Config, string[]>> = {
  to: ['extract'],
  explain: ['extract'],
  reporter: ['check'],
};
