/** What a form can be. One bit each, so that all readings of a token fit one mask. */
export const Category = {
  FirstName: 1 << 0,
  FamilyName: 1 << 1,
  /** A full name of `people.tsv`. */
  Person: 1 << 2,
  /** The part of such a name that is used alone (Putin). */
  PersonAlone: 1 << 3,
  Country: 1 << 4,
  Place: 1 << 5,
  /** russisch, Berliner, bayerische */
  PlaceAdjective: 1 << 6,
  /** Russe, Berlinerinnen */
  Inhabitant: 1 << 7,
  Organisation: 1 << 8,
  Misc: 1 << 9,
  Title: 1 << 10,
  Noun: 1 << 11,
  Verb: 1 << 12,
  Adjective: 1 << 13,
  Function: 1 << 14,
  /** The form begins an entry of several words. */
  StartsPhrase: 1 << 15,
  /** Semantic classes of nouns (and of titles: PersonNoun). */
  PersonNoun: 1 << 16,
  GroupNoun: 1 << 17,
  PlaceNoun: 1 << 18,
  EventNoun: 1 << 19,
  TimeNoun: 1 << 20,
  MeasureNoun: 1 << 21,
  /** Verbs of saying and thinking. */
  SpeechVerb: 1 << 22,
  /** A title that names an office one can hold. */
  Office: 1 << 23,
  /** A first name, or a family name, that counts only as part of a fuller name (`needs` full). */
  GuardedFirst: 1 << 24,
  GuardedFamily: 1 << 25,
  /** The form begins an entry of several words that is written with a small letter. */
  StartsLower: 1 << 26,
} as const;
export type Category = (typeof Category)[keyof typeof Category];

/** Categories of names, as opposed to common words. */
export const NameMask = (1 << 10) - 1;
export const CommonMask = Category.Noun | Category.Verb | Category.Adjective | Category.Function;

/** Universal Dependencies features of a reading, packed. A set of cases or genders is the union of their bits. */
export const Feature = {
  Nom: 1 << 0,
  Gen: 1 << 1,
  Dat: 1 << 2,
  Acc: 1 << 3,
  Masc: 1 << 4,
  Fem: 1 << 5,
  Neut: 1 << 6,
  Sing: 1 << 7,
  Plur: 1 << 8,
  P1: 1 << 9,
  P2: 1 << 10,
  P3: 1 << 11,
  Pres: 1 << 12,
  Past: 1 << 13,
  Ind: 1 << 14,
  /** Konjunktiv I, the mood of reported speech. */
  Sub1: 1 << 15,
  /** Konjunktiv II. */
  Sub2: 1 << 16,
  Imp: 1 << 17,
  Fin: 1 << 18,
  Inf: 1 << 19,
  PartPast: 1 << 20,
  PartPres: 1 << 21,
  /** `anzukündigen` */
  ZuInf: 1 << 22,
  Cmp: 1 << 23,
  Sup: 1 << 24,
  /** Written with a capital wherever it stands: nouns and names. */
  Capital: 1 << 25,
  /** Written in capitals only: NATO, SPD. */
  Caps: 1 << 26,
  /** An abbreviation or another spelling of the entry's name. */
  Variant: 1 << 27,
  /** A separable verb with its prefix on: `ankündigte` in a subordinate clause. */
  Joined: 1 << 28,
  /** A participle with an adjective's ending. */
  Attributive: 1 << 29,
} as const;

export const CaseMask = Feature.Nom | Feature.Gen | Feature.Dat | Feature.Acc;
export const GenderMask = Feature.Masc | Feature.Fem | Feature.Neut;
export const NumberMask = Feature.Sing | Feature.Plur;

/** Context that an ambiguous form must have; see `de/README.md`. */
export const Need = {
  full: 1,
  preposition: 2,
  article: 4,
  'no-article': 8,
  quotes: 16,
  caps: 32,
  context: 64,
} as const;
export type NeedName = keyof typeof Need;

/** The dictionaries in the order of their numbers in the binary. */
export const dictionaries = [
  'first-names',
  'family-names',
  'people',
  'countries',
  'towns',
  'cities',
  'regions',
  'nature',
  'landmarks',
  'parties',
  'government',
  'international',
  'companies',
  'media',
  'clubs',
  'universities',
  'associations',
  'misc',
  'titles',
  'nouns',
  'adjectives',
  'verbs',
  'function-words',
] as const;
export type DictionaryName = (typeof dictionaries)[number];

/** The columns of each dictionary, as its first line must name them. */
export const columns: Record<DictionaryName, readonly string[]> = {
  'first-names': ['name', 'gender', 'origin', 'variants', 'needs'],
  'family-names': ['name', 'origin', 'variants', 'needs'],
  people: ['name', 'family', 'gender', 'country', 'alone', 'variants', 'needs'],
  countries: ['name', 'iso', 'gender', 'adjective', 'inhabitant', 'inhabitant-f', 'capital', 'variants'],
  ...sameColumns(
    ['towns', 'cities', 'regions', 'nature', 'landmarks'],
    ['name', 'kind', 'country', 'region', 'gender', 'adjective', 'inhabitant', 'variants', 'needs'],
  ),
  ...sameColumns(
    ['parties', 'government', 'international', 'companies', 'media', 'clubs', 'universities', 'associations'],
    ['name', 'kind', 'abbreviation', 'gender', 'country', 'variants', 'needs'],
  ),
  misc: ['name', 'kind', 'gender', 'variants', 'needs'],
  titles: ['masculine', 'feminine', 'kind', 'office', 'of'],
  nouns: ['noun', 'gender', 'genitive', 'plural', 'class'],
  adjectives: ['adjective', 'comparative', 'superlative'],
  verbs: ['infinitive', 'present', 'preterite', 'participle', 'auxiliary', 'frame', 'class'],
  'function-words': ['form', 'pos', 'features', 'lemma'],
} as Record<DictionaryName, readonly string[]>;

function sameColumns(names: DictionaryName[], list: string[]): Partial<Record<DictionaryName, string[]>> {
  return Object.fromEntries(names.map((n) => [n, list]));
}
