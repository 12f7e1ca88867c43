import type { Span } from '../../core/span.ts';

/** What somebody said, thought or wrote, as far as the text tells it. Offsets point into the cleaned text. */
export interface Quote {
  kind: 'direct' | 'indirect';
  /** More than one piece where the cue interrupts it: „Wir kommen“, sagte er, „und wir bleiben.“ */
  content: Span[];
  speaker: Speaker | null;
  /** The words that say that something is said: `sagte`, `kündigte … an`, `laut`; empty if there are none. */
  cue: Span[];
}

export interface Speaker extends Span {
  /** Index of the speaker in the document's entities, -1 if none of them. */
  entity: number;
}

/** A quote while it is being read: ranges of tokens, `end` exclusive. */
export interface Draft {
  kind: 'direct' | 'indirect';
  content: Range[];
  speaker: Range | null;
  cue: number[];
  /** The speaker is named by what was said before: the words of the range only point to it, or there are none. */
  same?: boolean;
  /** Who is meant by a speaker's words that name nobody: the subject of "hat nach eigenen Angaben". */
  meant?: Range;
  /** What is said is the sentence before: "Die Brücke ist zu. Das sagte die Polizei." */
  back?: boolean;
}

export interface Range {
  first: number;
  end: number;
}
