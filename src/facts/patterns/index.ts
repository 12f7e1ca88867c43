import type { FactContext } from '../context.ts';
import type { Fact } from '../fact.ts';
import type { PatternName } from '../pattern-names.ts';
import type { CompiledRule } from '../rule.ts';
import type { TriggerIndex } from '../triggers.ts';
import { ages } from './age.ts';
import { lives } from './life.ts';
import { matches } from './match.ts';
import { offices } from './office.ts';
import { parties } from './party.ts';

const patterns: Record<PatternName, (ctx: FactContext, rule: CompiledRule, out: Fact[]) => void> = {
  office: offices,
  party: parties,
  age: ages,
  life: lives,
  match: matches,
};

/** Facts that no single word triggers: "Außenminister Sergej Lawrow", "Weil (SPD)", "Huber, 43,". */
export function patternFacts(ctx: FactContext, index: TriggerIndex, out: Fact[]): void {
  for (const name of Object.keys(patterns) as PatternName[]) {
    for (const rule of index.byPattern[name] ?? []) patterns[name](ctx, rule, out);
  }
}
