import { readFileSync } from 'node:fs';
import { compiledFile } from '../lexicon/open.ts';
import type { CompiledRule } from './rule.ts';
import { indexRules, type TriggerIndex } from './triggers.ts';

let built: TriggerIndex | undefined;

/** The rules that were compiled at build, read once a process. */
export const openRules = (): TriggerIndex => (built ??= indexRules(compiledRules()));

const compiledRules = (): CompiledRule[] =>
  JSON.parse(readFileSync(compiledFile('rules.json'), 'utf8')) as CompiledRule[];

/** The built rules and the user's; of two with the same id the user's counts. */
export function openRulesWith(own: CompiledRule[]): TriggerIndex {
  if (!own.length) return openRules();
  const replaced = new Set(own.map((r) => r.id));
  return indexRules([...compiledRules().filter((r) => !replaced.has(r.id)), ...own]);
}
