import type { Span } from '../core/span.ts';
import type { TypeMap } from './labels.ts';

/** What somebody marked by hand. All offsets are half-open, in UTF-16 code units of `GoldDocument.text`. */

interface Marked extends Span {
  /** Line of the gold file, counted from 1. */
  line: number;
}

export interface GoldName extends Marked {
  /** One of ours: `person`, `place`, `organisation`, `misc`; with `, derived` or `, compound` where the gold tells forms. */
  label: string;
  /** Stands inside another one, in a column of its own (NoSta-D). */
  inner?: boolean;
}

export interface GoldTime extends Marked {
  /** `DATE`, `TIME`, `DURATION` or `SET`. */
  label: string;
  /** TIMEX3 value, where the gold has one. */
  value?: string;
}

export interface GoldQuote extends Marked {
  /** `direct` or `indirect`. */
  label: string;
  /** The pieces of what is said. */
  content: Span[];
  /** The words that name the speaker; empty if nobody is named. */
  speaker: Span[];
}

export interface GoldFact extends Marked {
  /** One of our fact types. */
  label: string;
  /** With our names of roles. */
  arguments: ({ role: string } & Span)[];
  /** All words that take part in it, also in roles for which we have no name. */
  about: Span[];
}

export interface GoldDocument {
  id: string;
  /** The gold file, and the line where the document begins. */
  file: string;
  line: number;
  text: string;
  date?: string;
  title?: string;
  language?: string;
  /** Where the gold marks whole tokens: ours are widened to them. */
  tokens?: Span[];
  names: GoldName[];
  times: GoldTime[];
  quotes: GoldQuote[];
  facts: GoldFact[];
}

export const kinds = ['names', 'times', 'quotes', 'facts'] as const;
export type Kind = (typeof kinds)[number];

/** What a gold format marks at all; what it leaves out is not held against the tool. */
export interface Scope {
  /** The gold tells `derived` and `compound` from plain names. */
  forms: boolean;
  /** Labels of each kind; null: all of them. A kind that is not marked has none. */
  labels: Record<Kind, Set<string> | null>;
}

/** A document of its own, without any marks yet. */
export const emptyDocument = (id: string, file: string, line: number, text: string): GoldDocument => ({
  id,
  file,
  line,
  text,
  names: [],
  times: [],
  quotes: [],
  facts: [],
});

export interface GoldOptions {
  /** `--map`. */
  map: TypeMap;
  /** Fact types that the tool knows. */
  factTypes: ReadonlySet<string>;
}

/** What a reader makes of one file. */
export interface GoldFile {
  documents: GoldDocument[];
  /** `file:line:column: what was expected`. */
  faults: string[];
  /** Types of the gold that are none of ours, with how often they came. */
  foreign: Map<string, number>;
  /** It marks all that the tool finds: corrected results of its own. */
  complete: boolean;
}

/** Collects what a reader finds. */
export class Reading implements GoldFile {
  readonly documents: GoldDocument[] = [];
  readonly faults: string[] = [];
  readonly foreign = new Map<string, number>();
  complete = false;

  constructor(readonly file: string) {}

  fault(line: number, column: number, message: string): void {
    this.faults.push(`${this.file}:${line}:${column}: ${message}`);
  }

  skip(type: string): void {
    this.foreign.set(type, (this.foreign.get(type) ?? 0) + 1);
  }
}
