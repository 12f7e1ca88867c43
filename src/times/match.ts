import type { Reader } from './reader.ts';
import type { Found, Rule } from './types.ts';

/** The best reading that begins at `at`, of the rules given. */
export function bestOf(rules: readonly Rule[], t: Reader, at: number): (Found & { rule: string }) | null {
  let best: Found | null = null;
  let by = '';
  for (const rule of startingWith(rules, t.word(at).is)) {
    const found = rule.read(t, at);
    if (found && (!best || lastEnd(found) > lastEnd(best))) [best, by] = [found, rule.id];
  }
  return best && { ...best, rule: by };
}

const byClass = new Map<readonly Rule[], Map<number, Rule[]>>();

/** The rules that may begin with a word of these classes; there are some forty combinations, each filtered once. */
function startingWith(rules: readonly Rule[], is: number): readonly Rule[] {
  let known = byClass.get(rules);
  if (!known) byClass.set(rules, (known = new Map()));
  let fitting = known.get(is);
  if (!fitting) known.set(is, (fitting = rules.filter((rule) => rule.starts & is)));
  return fitting;
}

const lastEnd = (f: Found): number => f.more?.at(-1)?.end ?? f.end;
