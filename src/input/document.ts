/** What the readers hand on: one text with what is known about it, or a fault of one input. */
export interface InputDocument {
  kind: 'document';
  id: string;
  text: string;
  /** Where it stands, for messages: file and line of a record. Absent where the id says it. */
  where?: string;
  /** Document creation time, ISO to the day or the minute. */
  date?: string;
  title?: string;
  /** ISO 639-1, when the input says so. */
  language?: string;
  /** Fields of the input that are passed through untouched (`--keep`). */
  kept?: Record<string, unknown>;
  /** One-line remarks of the reader: replaced bytes, a date that is none. */
  notes?: string[];
}

/** An input, or a part of one, that could not be read. The rest goes on; the exit code becomes 2. */
export interface InputFault {
  kind: 'fault';
  /** One line: where, what, how to mend it. */
  message: string;
}

export type InputItem = InputDocument | InputFault;

export const fault = (message: string): InputFault => ({ kind: 'fault', message });

export interface ReadOptions {
  /** Format of all inputs; guessed from name and content if absent. */
  from?: string;
  /** Our field → field of the input: `{ text: 'body' }`. */
  fields?: Record<string, string>;
  /** Fields of the input to pass through. */
  keep?: string[];
  /** Character encoding of the inputs; detected if absent. */
  encoding?: string;
  /** Most bytes of one document, and of one line of a file of many documents. */
  limit: number;
  /** Told of every piece read from a source, in bytes as stored. */
  onBytes?: (count: number) => void;
  /** Told in one line what is no fault but may surprise: a file without documents. */
  onNote?: (message: string) => void;
}

/** More than any article has, and little enough to be worked on in the memory that Node gives itself. */
export const defaultLimit = 16 * 1024 * 1024;

export const sizeOf = (bytes: number): string =>
  bytes < 1048576 ? `${bytes} bytes` : `${Math.round((bytes / 1048576) * 10) / 10} MiB`;
