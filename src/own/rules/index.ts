import { loadFactRules } from '../../facts/loading/compile.ts';
import { fault, fieldsOf, type RuleSource, readSource } from '../../facts/loading/source.ts';
import type { CompiledRule, RuleExample } from '../../facts/rule.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { OwnFile } from '../index.ts';
import type { EntityRule } from './entity-rule.ts';

export interface OwnRules {
  facts: CompiledRule[];
  /** Examples of the fact rules. */
  examples: RuleExample[];
  entities: EntityRule[];
}

/**
 * Reads a user's rule files: fact rules as ours (`type:` and `rules:`), entity rules under `entities:`, or both in one
 * file. Throws a `UserError` with file, line, column and what was expected at the first fault.
 */
export async function readOwnRules(files: OwnFile[], lexicon: Lexicon): Promise<OwnRules> {
  const own: OwnRules = { facts: [], examples: [], entities: [] };
  const ids = new Map<string, string>();
  for (const { name, text } of files) {
    const source = readSource(name, text.replace(/^\uFEFF/, ''));
    const fields = fieldsOf(source, source.root, ['type', 'about', 'rules', 'entities'], 'the file');
    const entities = fields.get('entities');
    const rules = entities && !fields.has('rules') ? [] : factRules(source, lexicon, own);
    const found = entities ? await entityRules(source, entities.value, lexicon) : [];
    own.entities.push(...found);
    for (const { id } of [...rules, ...found]) {
      if (ids.has(id))
        throw fault(source, source.root, `a second rule '${id}'; ${ids.get(id)} has it`, 'an id of its own');
      ids.set(id, name);
    }
  }
  return own;
}

function factRules(source: RuleSource, lexicon: Lexicon, own: OwnRules): CompiledRule[] {
  const { rules, examples } = loadFactRules(source, lexicon, ['type', 'about', 'rules', 'entities']);
  own.facts.push(...rules);
  own.examples.push(...examples);
  return rules;
}

async function entityRules(source: RuleSource, list: unknown, lexicon: Lexicon): Promise<EntityRule[]> {
  const { isSeq } = await import('yaml');
  if (!isSeq(list) || !list.items.length)
    throw fault(source, list, "no rules under 'entities'", 'a list of rules with id, type and match');
  const { loadEntityRule } = await import('./entity-rule.ts');
  return list.items.map((item) => loadEntityRule(source, item, lexicon));
}
