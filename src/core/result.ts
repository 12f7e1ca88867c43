/** The published result: one object a document. See README, "The contract". Adding a field is free, renaming one is a breaking change. */

/** Offsets are half-open, in UTF-16 code units of the text that came in; `text` is that slice. */
export interface TextSpan {
  start: number;
  end: number;
  text: string;
  /** `title` when the offsets point into the document's title instead of its text. */
  field?: 'title';
  /** The pieces, when the span is split by other words; `text` is then the pieces joined by a space. */
  spans?: { start: number; end: number }[];
}

export type EntityType = 'person' | 'place' | 'organisation' | 'misc';

/** NoSta-D: name (PER), derived (LOCderiv), compound (LOCpart); nominal is a description resolved to an entity. */
export type MentionForm = 'name' | 'derived' | 'compound' | 'nominal';

export interface ResultMention extends TextSpan {
  form: MentionForm;
  /** Id of the rule or dictionary that proposed it. */
  rule: string;
  /** 0 to 1. */
  confidence: number;
}

export interface ResultEntity {
  id: string;
  type: EntityType;
  /** Canonical name. */
  name: string;
  /** `iso3166-1:KP` … */
  sameAs: string[];
  /** ISO 3166-1 alpha-2 code of the country that a place, office holder or organisation belongs to, where known. */
  country?: string;
  mentions: ResultMention[];
}

/** A TIMEX3 expression; `value` and `mod` as in ISO-TimeML. */
export interface ResultTime extends TextSpan {
  id: string;
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  value: string;
  mod?: string;
  /** TIMEX3 `quant` and `freq` of a SET. */
  quant?: string;
  freq?: string;
  rule: string;
}

export interface ResultQuote {
  id: string;
  kind: 'direct' | 'indirect';
  content: TextSpan;
  speaker: (TextSpan & { ref?: string }) | null;
  cue: TextSpan | null;
}

export interface FactArgument extends TextSpan {
  role: string;
  /** Id of the entity or time that the words name. */
  ref?: string;
  /** The amount in the words: `zwölf Millionen Euro` → 12000000 Euro. */
  quantity?: { value: number; unit: string; approximate?: boolean };
}

export type Polarity = 'positive' | 'negative';
export type Tense = 'past' | 'present' | 'future';
export type Modality = 'asserted' | 'possible' | 'planned' | 'demanded';

export interface ResultFact {
  id: string;
  type: string;
  mode?: string;
  arguments: FactArgument[];
  polarity: Polarity;
  tense: Tense;
  modality: Modality;
  /** Id of the quote that the fact hangs on, or who says so, or null. */
  attribution: string | { speaker: TextSpan & { ref?: string } } | null;
  evidence: TextSpan;
  /** Further places in the document that tell the same fact. */
  alsoAt?: TextSpan[];
  rule: string;
  confidence: number;
}

export interface Triple {
  subject: TextSpan;
  /** `lemma`: the verb with its right bracket, `ankündigen` for "kündigte"; none where a noun is the relation. */
  relation: TextSpan & { lemma?: string };
  object: TextSpan;
}

export interface Result {
  id: string;
  language: string;
  date: string | null;
  offsets: 'utf16' | 'codepoint' | 'byte';
  entities: ResultEntity[];
  times: ResultTime[];
  quotes: ResultQuote[];
  facts: ResultFact[];
  sentences?: { start: number; end: number }[];
  tokens?: TextSpan[];
  triples?: Triple[];
  /** One-line remarks about this document: an unknown language, replaced characters. */
  warnings?: string[];
}

/** What can be asked for: `--only`, `--with`. Work for what is not asked is not done. */
export interface Wanted {
  people: boolean;
  places: boolean;
  organisations: boolean;
  misc: boolean;
  dates: boolean;
  quotes: boolean;
  facts: boolean;
  sentences: boolean;
  tokens: boolean;
  triples: boolean;
}
