import { stringify } from 'csv-stringify/sync';
import type { OutputOptions, Writer, WriterFactory } from './format.ts';
import { type RowKind, rowKinds, rowsOf } from './rows.ts';

/** A field of the input that is a list or an object fills its cell as JSON. */
const cell = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

/** One row a mention, entity, time, quotation or fact. */
const rows =
  (delimiter: string): WriterFactory =>
  (options: OutputOptions): Writer => {
    const kind = (options.rows ?? 'mentions') as RowKind;
    const kept = options.kept ?? [];
    const columns = options.columns ?? [rowKinds[kind][0], ...kept, ...rowKinds[kind].slice(1)];
    const render = (records: unknown[]): string =>
      // A cell that a spreadsheet would take for a formula is quoted by its own means.
      stringify(records as object[], { columns: [...columns], delimiter, escape_formulas: true });
    return {
      head: stringify([columns], { delimiter }),
      document(result) {
        const fields = result as unknown as Record<string, unknown>;
        const cells = Object.fromEntries(kept.map((name) => [name, cell(fields[name])]));
        return render(rowsOf(result, kind).map((row) => ({ ...cells, ...row })));
      },
    };
  };

export const csv = rows(',');
export const tsv = rows('\t');
