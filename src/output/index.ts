import type { WriterFactory } from './format.ts';

/** Each writer is loaded when it is asked for. */
const writers = {
  table: async () => (await import('./table.ts')).table,
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./json.ts')).ndjson,
} satisfies Record<string, () => Promise<WriterFactory>>;

export type OutputFormat = keyof typeof writers;

export const outputFormatNames = Object.keys(writers) as OutputFormat[];

export const loadWriter = (format: OutputFormat): Promise<WriterFactory> => writers[format]();

/** Endings of the files that `--out DIR` writes. */
export const outputExtensions: Record<OutputFormat, string> = {
  table: '.txt',
  json: '.json',
  ndjson: '.ndjson',
};
