import type { Modality, Polarity, Tense } from '../core/result.ts';
import type { Span } from '../core/span.ts';

/** A number with its unit: 1,3 Mio. Euro → 1300000 EUR; 12,5 Prozent → 12.5 %; rund 200 Menschen → 200. */
export interface Quantity {
  value: number;
  /** ISO 4217 code, `%`, or the counted noun's lemma as written; empty for a bare number. */
  unit: string;
  /** `rund`, `mehr als`, `mindestens` … */
  approximate?: boolean;
}

/** What fills a role: a name, a description, a time or a number. Offsets are those of the cleaned text. */
export interface Argument {
  role: string;
  /** Token range, half-open. */
  first: number;
  end: number;
  /** Offsets; inside a token for the name part of a compound. */
  start: number;
  stop: number;
  /** Index of the entity it refers to, -1 for none. */
  entity: number;
  /** Index of the time, -1 for none. */
  time: number;
  quantity?: Quantity;
  /** A name that no entity stands for: Modekette [Xyloba]. */
  named?: boolean;
}

/** A word that made a fact negative, planned, demanded or only possible, and what it says. */
export interface Reason {
  /** -1: the rule itself. */
  token: number;
  says: string;
}

export interface Fact {
  type: string;
  mode?: string;
  arguments: Argument[];
  polarity: Polarity;
  tense: Tense;
  modality: Modality;
  /** What decided on polarity and modality; only where somebody asked for reasons. */
  because?: Reason[];
  /** Who says so, where the clause itself names the source ("nach Angaben von …"); quotations are joined later. */
  attribution: { start: number; stop: number; entity: number } | null;
  /** The smallest clause or phrase that holds the trigger and the arguments. */
  evidence: Span;
  /** Further places that tell the same fact. */
  alsoAt: Span[];
  rule: string;
  /** 0 to 1. */
  confidence: number;
  /** Tokens of the trigger; the first of them is where the fact is told. */
  trigger: number[];
  /** Index of the clause that it was read in, -1 for a phrase without one. */
  clause: number;
}
