/** One thing that is not as expected, in words. */
export interface Difference {
  kind: 'missing' | 'extra' | 'different';
  /** `person "Wladimir Putin"`. */
  what: string;
  /** What was expected and found, for `different`; a hint or the place in the text for the others. */
  detail?: string;
}

export interface CaseReport {
  name: string;
  /** The file to look at and to mend. */
  file: string;
  status: 'passed' | 'failed' | 'error' | 'updated' | 'kept';
  differences: Difference[];
  /** Why it could not be run, or what was done to the expectation. */
  message?: string;
  milliseconds: number;
}

/** A piece of the article around a span, on one line, for a reader who wonders where that was. */
export function context(text: string, span: { start: number; end: number }): string {
  const before = text.slice(Math.max(0, span.start - 25), span.start);
  const after = text.slice(span.end, span.end + 25);
  const line = `${before}[${text.slice(span.start, span.end)}]${after}`.replace(/\s+/g, ' ').trim();
  return `„…${line}…“`;
}
