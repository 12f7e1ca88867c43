import { readFileSync } from 'node:fs';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { compiledFile } from '../lexicon/open.ts';
import type { CompiledRule } from './rule.ts';
import { indexRules, type TriggerIndex } from './triggers.ts';

let built: TriggerIndex | undefined;

/** The rules that were compiled at build, read once a process. */
export const openRules = (): TriggerIndex => (built ??= indexRules(compiledRules()));

const compiledRules = (): CompiledRule[] =>
  JSON.parse(readFileSync(compiledFile('rules.json'), 'utf8')) as CompiledRule[];

/** The built rules and those of the user's files; YAML is loaded only here. */
export async function openRulesWith(
  files: { name: string; text: string }[],
  lexicon: Lexicon,
): Promise<TriggerIndex> {
  if (!files.length) return openRules();
  const { loadRuleFile } = await import('./loading/compile.ts');
  const own = files.flatMap(({ name, text }) => loadRuleFile(name, text, lexicon).rules);
  const replaced = new Set(own.map((r) => r.id));
  return indexRules([...compiledRules().filter((r) => !replaced.has(r.id)), ...own]);
}
