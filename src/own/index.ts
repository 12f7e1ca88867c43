import { openRules, openRulesWith } from '../facts/index.ts';
import type { TriggerIndex } from '../facts/triggers.ts';
import type { DictionaryName } from '../lexicon/features.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { lexiconReady, openLexicon } from '../lexicon/open.ts';
import type { Proposer } from '../names/candidate.ts';
import type { EntityRule } from './rules/entity-rule.ts';

/** A file of the user's, read by the caller. */
export interface OwnFile {
  /** Path or name: says the format by its ending, and stands in messages. */
  name: string;
  text: string;
  /** The dictionary that it extends, where neither its name nor its columns tell. */
  as?: DictionaryName;
}

/** What a user adds to our dictionaries and rules. */
export interface OwnFiles {
  /** TSV, CSV or YAML with the columns of one of our dictionaries. */
  dictionaries?: OwnFile[];
  /** YAML with fact rules, entity rules or both. */
  rules?: OwnFile[];
}

/** Dictionaries and rules that documents are read with; opened when they are first asked for. */
export interface Knowledge {
  lexicon(): Lexicon;
  factRules(): TriggerIndex;
  /** What proposes the names that the user's entity rules find; null without such rules. */
  proposer(): Proposer | null;
  /** Why the user's entity rules are true and where they stand, by id. */
  reasons: ReadonlyMap<string, string>;
}

const reasonOf = ({ about, file, line }: EntityRule): string => `${about ? `${about}  ` : ''}${file}:${line}`;

export const builtInKnowledge: Knowledge = {
  lexicon: openLexicon,
  factRules: openRules,
  proposer: () => null,
  reasons: new Map(),
};

/**
 * Our dictionaries and rules with the user's: compiled once, used for many documents. Where both know a word or a
 * rule's id, the user's counts. Throws a `UserError` with file, line, column and what was expected at the first fault.
 */
export async function loadKnowledge(own: OwnFiles = {}): Promise<Knowledge> {
  const { dictionaries = [], rules = [] } = own;
  if (!dictionaries.length && !rules.length) return builtInKnowledge;
  await lexiconReady();
  let lexicon = openLexicon();
  if (dictionaries.length) {
    const { withOwnDictionaries } = await import('./dictionary/index.ts');
    lexicon = await withOwnDictionaries(lexicon, dictionaries);
  }
  const known = { ...builtInKnowledge, lexicon: () => lexicon };
  if (!rules.length) return known;
  const { readOwnRules } = await import('./rules/index.ts');
  const { facts, entities } = await readOwnRules(rules, lexicon);
  const factRules = openRulesWith(facts);
  const { proposerOf } = entities.length ? await import('./rules/matcher.ts') : { proposerOf: () => null };
  const proposer = proposerOf(entities);
  const reasons = new Map(entities.map((rule) => [rule.id, reasonOf(rule)]));
  return { ...known, factRules: () => factRules, proposer: () => proposer, reasons };
}
