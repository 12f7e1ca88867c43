import { stringify } from 'csv-stringify/sync';
import type { OutputOptions, Writer, WriterFactory } from './format.ts';
import { type RowKind, rowKinds, rowsOf } from './rows.ts';

/** One row a mention, entity, time, quotation or fact. */
const rows =
  (delimiter: string): WriterFactory =>
  (options: OutputOptions): Writer => {
    const kind = (options.rows ?? 'mentions') as RowKind;
    const columns = options.columns ?? rowKinds[kind];
    const render = (records: unknown[]): string =>
      // A cell that a spreadsheet would take for a formula is quoted by its own means.
      stringify(records as object[], { columns: [...columns], delimiter, escape_formulas: true });
    return {
      head: stringify([columns], { delimiter }),
      document: (result) => render(rowsOf(result, kind)),
    };
  };

export const csv = rows(',');
export const tsv = rows('\t');
