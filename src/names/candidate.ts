import type { EntityType, MentionForm } from '../core/result.ts';
import type { NameContext } from './context.ts';

/** A proposed name. Proposers do not decide; `arbitrate.ts` chooses. */
export interface Candidate {
  /** Token range, `end` exclusive. */
  first: number;
  end: number;
  /** Offsets in the cleaned text; inside a token for the name part of a compound. */
  start: number;
  stop: number;
  type: EntityType;
  form: MentionForm;
  /** Form that results show, where it is another one: EU-Kommission acts like a name and is a compound. */
  published?: MentionForm;
  /** 0 to 1; comparable between all rules. */
  score: number;
  /** Id of the rule or dictionary that proposed it. */
  rule: string;
  /** Dictionary entry behind it, -1 if none. */
  entry: number;
  /** What it names, where the rule says so. */
  naming?: Naming;
}

/** The entity that a rule of the user's finds, in whatever words; `name` may be empty. */
export interface Naming {
  name: string;
  sameAs: string[];
}

/** Adds its candidates to those of the context. */
export type Proposer = (ctx: NameContext) => void;

/** A chosen name; `inner` when it lies inside another one ([FC Kickers [Darmstadt]]). */
export interface Mention extends Candidate {
  inner: boolean;
}

/** One way to find names, with its reason and its tests. */
export interface NameRule {
  id: string;
  type: EntityType;
  /** One line: why this is true of German. */
  reason: string;
  /** The bracketed words must be found by this rule or a better one, with this type. */
  examples: string[];
  /** The bracketed words must not be found with this type. */
  counter?: string[];
}
