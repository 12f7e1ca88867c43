import type { Modality, Polarity } from '../core/result.ts';

/** What a word group must be to fill a slot. */
export const slotTypes = [
  'person',
  'organisation',
  'place',
  /** A state, by name, adjective or inhabitant. */
  'country',
  'misc',
  /** People without a name: Soldaten, die Polizei, Vertreter. */
  'group',
  /** A firm, by name or as "der Konzern"; not a union, party, court or ministry. */
  'company',
  /** A firm without its name: der Möbelhändler, das Unternehmen. */
  'firm',
  /** A part of a firm: die Sparte, fünf Hotels. */
  'business',
  'union',
  'party',
  /** 19 Tote, drei Verletzte */
  'casualties',
  /** Title of an office: Präsident, Trainer. */
  'office',
  'money',
  'percent',
  'count',
  'score',
  'time',
  /** Any noun phrase. */
  'noun',
] as const;
export type SlotType = (typeof slotTypes)[number];

/** Where in the clause or around the noun a slot looks; prepositions are named by themselves (`mit`, `in`). */
export const slotFunctions = [
  /** Who does it: subject of the active, agent of the passive; for a noun: subject of its light verb. */
  'subject',
  /** Whom it concerns: accusative object of the active, subject of the passive. */
  'object',
  /** Dative object. */
  'indirect',
  'predicate',
  /** Genitive or von-phrase of a noun: die Festnahme [des Mannes]. */
  'genitive',
  /** Name before the noun: [Putins] Besuch. */
  'possessive',
  /** die [russische] Invasion */
  'adjective',
  /** First part of the compound: [Ukraine]-Invasion. */
  'compound',
  /** Capacity: wechselt [als] Botschafter nach Rom. */
  'als',
  /** Name right after the noun: Sturmtief [Sabine], Gewerkschaft [Verdi]. */
  'apposition',
  /** Name that the noun tells of, before a comma: [Osram], ein Ableger von Siemens. */
  'described',
  /** Noun behind an adjective: die insolvente [Maple Bank]. */
  'modified',
  /** Subject of the clause whatever its verb: [BMW] verlor mit der Übernahme von … */
  'topic',
  /** Title before the name that another role has: Tod des [Regisseurs] X. */
  'title',
  /** Whose office the title is that `position` or `office` has: Leiterin [des Zoos], [SPD]-Chef. */
  'body',
  /** The only one that the sentence, the paragraph or, as the one that it is about, the text names. */
  'text',
  /** The trigger itself. */
  'trigger',
  /** Anywhere in the clause. */
  'clause',
  /** The first road of the sentence: A7, B 27. */
  'road',
  /** Anywhere in the sentence, if there is only one candidate. */
  'sentence',
] as const;

export interface Slot {
  role: string;
  is: SlotType[];
  as: string[];
  need: boolean;
  /** No more than one filler: of a list the first. */
  single: boolean;
  /** The fillers of all functions named, not only of the first that has one: [Linde] fusioniert mit [Praxair]. */
  every: boolean;
}

export interface NounForm {
  /** Lower-cased inflected form. */
  form: string;
  lemma: string;
  /** The form may also be the last part of a compound. */
  compound: boolean;
}

/** A rule as the program reads it. */
export interface CompiledRule {
  id: string;
  type: string;
  mode?: string;
  /** Infinitives. */
  verbs: string[];
  nouns: NounForm[];
  /** Adjectives before a noun. */
  adjectives: NounForm[];
  /** Nouns that look like compounds of a trigger but are none: Arztbesuch. */
  except: string[];
  /** A word of this list, in any form, must stand in the clause of the verb too. */
  with: NounForm[];
  words: string[];
  /** If one of these words stands in the clause, the rule is silent. */
  without: string[];
  /** Verbs whose subject is the subject of the noun: Vorwürfe [erheben]. */
  light: string[];
  voice?: 'active' | 'passive';
  /** Name of a built-in pattern that finds what no trigger word marks (`pattern: title-and-name`). */
  pattern?: string;
  slots: Slot[];
  /** At least one of these roles must be filled. */
  some: string[];
  /** Of several that do it together each is the other's recipient: "Meloni und Macron trafen sich". */
  mutual: boolean;
  /** Whether place and time are looked for in the clause. */
  circumstances: boolean;
  modality?: Modality;
  polarity?: Polarity;
  /** How modal verbs are read, where it differs: "muss Insolvenz anmelden" has happened. */
  modals: Record<string, Modality>;
  /** A fact of this rule needs no name at all. */
  nameless: boolean;
  confidence: number;
}

export interface RuleSet {
  rules: CompiledRule[];
}

/** What stands in a rule file beside what is compiled; read by the tests only. */
export interface RuleExample {
  file: string;
  line: number;
  rule: string;
  type: string;
  text: string;
  date?: string;
  /** Expected facts, role → words; empty for a counter-example. */
  facts: Record<string, unknown>[];
}

/** Roles by fact type, as the contract states them. */
const dyadic = ['actor', 'recipient', 'object', 'place', 'time'];
export const rolesOf: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    'agree consult support concede cooperate aid retreat request accuse reject threaten protest sanction mobilize coerce assault'
      .split(' ')
      .map((type) => [type, dyadic]),
  ),
  acquisition: ['buyer', 'acquired', 'seller', 'price', 'time'],
  merger: ['party', 'result', 'time'],
  'spin-off': ['parent', 'child', 'time'],
  insolvency: ['company', 'place', 'time'],
  layoffs: ['company', 'count', 'place', 'time'],
  strike: ['company', 'union', 'striker', 'place', 'time'],
  disaster: ['kind', 'place', 'victims', 'time'],
  accident: ['place', 'time', 'victims'],
  'position-held': ['person', 'position', 'organisation'],
  appointment: ['person', 'position', 'organisation', 'time'],
  resignation: ['person', 'position', 'organisation', 'time'],
  'party-member': ['person', 'party'],
  birth: ['person', 'place', 'time'],
  death: ['person', 'place', 'time'],
  age: ['person', 'value'],
  election: ['winner', 'office', 'share', 'place', 'time'],
  'financial-result': ['company', 'measure', 'amount', 'change', 'period'],
  'match-result': ['winner', 'loser', 'score', 'competition', 'time'],
};

export const modes: Record<string, readonly string[]> = {
  consult: ['visit', 'meeting', 'phone', 'multilateral', 'mediation'],
};
