import { oneOf } from '../core/choice.ts';
import { UserError } from '../core/errors.ts';
import type { Result } from '../core/result.ts';
import type { SourceText, Writer } from '../output/format.ts';
import { type OutputFormat, outputFormatNames, outputFormats } from '../output/index.ts';
import { type RowKind, rowKinds } from '../output/rows.ts';

export interface WriteOptions {
  /** What a row of `csv` and `tsv` is; default: `mentions`. */
  rows?: RowKind;
  /** Columns of `table`, `csv` and `tsv`; default: all. */
  columns?: readonly string[];
  /** Colours in a `table`; default: none. */
  color?: boolean;
  /** Width of a `table` in columns of the terminal; default: 100. */
  width?: number;
}

interface Opened {
  writer: Writer;
  needs: readonly ('sentences' | 'tokens')[];
  ownOffsets: boolean;
}

/** Throws a `UserError` for a format, rows or columns that there are not. */
export async function openWriter(to: OutputFormat, options: WriteOptions): Promise<Opened> {
  const format = outputFormats[oneOf(to, outputFormatNames, 'output format')];
  const { rows, columns, color = false, width = 100 } = options;
  const inRows = to === 'csv' || to === 'tsv';
  const kind = oneOf(rows ?? 'mentions', Object.keys(rowKinds) as RowKind[], 'kind of rows');
  if (inRows) for (const name of columns ?? []) oneOf(name, rowKinds[kind] as readonly string[], 'column');
  const load = await format.load();
  const writer = await load({ color, width, rows: kind, columns: columns && [...columns] });
  return { writer, needs: format.needs ?? [], ownOffsets: format.ownOffsets ?? false };
}

/**
 * A result that is at hand, in one of the output formats: a whole file for one document. `source` is what it was made
 * from. Throws a `UserError` if the result lacks what the format needs, as `conll` does sentences and tokens.
 */
export async function formatResult(
  to: OutputFormat,
  result: Result,
  source: SourceText,
  options: WriteOptions = {},
): Promise<string> {
  const { writer, needs, ownOffsets } = await openWriter(to, options);
  const missing = needs.filter((part) => !result[part]);
  if (missing.length)
    throw new UserError(
      `${to} needs ${missing.join(' and ')} in the result; ask for them: { with: ['${needs.join("', '")}'] }`,
    );
  if (ownOffsets && result.offsets !== 'utf16')
    throw new UserError(`${to} needs offsets in utf16, the result has them in ${result.offsets}`);
  const piece = writer.document(result, source);
  const fold = writer.fold?.();
  fold?.add(piece);
  return `${writer.head ?? ''}${fold ? fold.end() : piece}${writer.tail ?? ''}`;
}

/** JSON Schema (2020-12) of a result. */
export const resultSchema = async (): Promise<object> => (await import('../output/schema.ts')).resultSchema();
