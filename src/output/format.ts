import type { Result } from '../core/result.ts';

/** What a writer may need beside the result. */
export interface SourceText {
  text: string;
  title?: string;
}

export interface OutputOptions {
  color: boolean;
  /** Columns of the terminal. */
  width: number;
  /** Which columns, for formats with rows; all if absent. */
  columns?: string[];
  /** Fields of the input that have a column of their own behind the id. */
  kept?: string[];
  /** What a row is: `mentions`, `entities`, `times`, `quotes`, `facts`. */
  rows?: string;
  /** Parts that were not asked for are not shown as missing. */
  wanted?: readonly string[];
}

/** Turns results into text, one document after the other; state, if any, lives from `head` to `tail`. */
export interface Writer {
  /** Before the first document. */
  head?: string;
  /** Between two documents. */
  separator?: string;
  /** One document. Must not depend on the documents before it: worker threads share the work. */
  document(result: Result, source: SourceText): string;
  /** After the last document. */
  tail?: string;
  /** For formats that join all documents into one thing: takes what `document` gave, in order, and prints at the end. */
  fold?(): Fold;
  /** A second file a document, for `--out DIR`. */
  companion?: { extension: string; document(result: Result, source: SourceText): string };
}

export interface Fold {
  add(piece: string): void;
  end(): string;
}

export type WriterFactory = (options: OutputOptions) => Writer | Promise<Writer>;
