/**
 * A clause as German builds it: Vorfeld · left bracket · Mittelfeld · right bracket · Nachfeld. Tokens are numbers of
 * `Document.tokens`; ranges are half-open.
 */
export interface Clause {
  /** Tokens of the clause. Clauses embedded in it lie inside this range, too; see `parent`. */
  first: number;
  end: number;
  kind: 'main' | 'subordinate' | 'relative' | 'infinitive' | 'fragment';
  /** Index of the clause that this one depends on, in the document's list of clauses; -1 for none. */
  parent: number;
  /** Token of the conjunction, relative or question word that introduces it; -1 for none. */
  introducer: number;
  /** Null in a headline or fragment without a verb. */
  verb: VerbComplex | null;
  phrases: ClausePhrase[];
  /**
   * True if the subject among `phrases` stands in another clause and is only understood here: the second verb of
   * "Putin besuchte Kim und lobte ihn", the infinitive of "Putin plant, Kim zu besuchen".
   */
  sharedSubject: boolean;
  /** What a relative clause says something about: [der Präsident], der …; null for other clauses. */
  antecedent: ClausePhrase | null;
}

/** The verb with all its parts put together: kündigte … an → ankündigen; soll … besprochen werden → besprechen. */
export interface VerbComplex {
  /** Infinitive with its separable prefix: `ankündigen`. */
  lemma: string;
  /** Dictionary entry of the lemma, -1 if the form was derived without one. */
  entry: number;
  /** All its tokens in reading order, prefix particle, auxiliaries and modals included. */
  tokens: number[];
  /** The finite verb; -1 in infinitive clauses. */
  finite: number;
  /** The token that carries the meaning. */
  main: number;
  voice: 'active' | 'passive' | 'statal';
  tense: 'past' | 'present' | 'future';
  mood: 'indicative' | 'subjunctive1' | 'subjunctive2';
  /** Infinitive of the modal verb (`sollen`), or null. */
  modal: string | null;
  negated: boolean;
}

export type PhraseRole =
  | 'subject'
  /** Accusative object. */
  | 'object'
  /** Dative object. */
  | 'indirect'
  /** `von`/`durch` phrase of a passive. */
  | 'agent'
  /** Prepositional object or adverbial; `preposition` says which. */
  | 'oblique'
  /** Predicate noun or adjective: "ist der Präsident", "ist krank". */
  | 'predicate'
  | 'adverbial'
  | 'unknown';

export interface ClausePhrase {
  kind: 'noun' | 'preposition' | 'pronoun' | 'adverb';
  first: number;
  end: number;
  /** Token of the head noun, name or pronoun. */
  head: number;
  /** Noun before a name that says what it is: [Präsident] Putin; -1 if none. */
  title: number;
  role: PhraseRole;
  /** Lower-cased preposition (`am` → `an`), or null. */
  preposition: string | null;
  /** Cases it can have, as `Feature` bits (Nom | Gen | Dat | Acc), after preposition and agreement. */
  cases: number;
  /** The same with gender and number, see `agreement.ts`. */
  cells: number;
  plural: boolean;
  /** An adverb phrase that is an adjective: "krank", "deutlich". */
  adjective: boolean;
  /** Genitive attribute or `von` phrase that depends on it: die Invasion [der Ukraine]. */
  genitive: ClausePhrase | null;
  /** Prepositional attributes: das Treffen [mit Kim] [in Moskau]. */
  attributes: ClausePhrase[];
  /** Apposition: Kim Jong Un, [der Führer Nordkoreas],. */
  apposition: ClausePhrase | null;
  /** Further members of a coordination: Kim [und Putin]. */
  conjuncts: ClausePhrase[];
}
