import { type Amount, amountsIn } from './amounts.ts';
import type { FactContext } from './context.ts';
import type { Argument } from './fact.ts';
import { tokensArgument } from './found.ts';
import type { NounGroup } from './noun-phrase.ts';
import type { SlotType } from './rule.ts';

const quantities = ['money', 'percent', 'count', 'casualties'] as const;

const victims =
  /^(?:tote[nr]?|todesopfern?|opfern?|verletzte[nr]?|schwerverletzte[nr]?|leichtverletzte[nr]?|menschen|personen|menschenleben|zivilisten|kindern?|soldaten|leichen|vermisste[nr]?|männern?|frauen|insassen|passagieren?)$/;

export function fillQuantity(
  ctx: FactContext,
  group: NounGroup,
  role: string,
  is: readonly SlotType[],
): Argument | null {
  const kinds = quantities.filter((k) => is.includes(k));
  if (!kinds.length) return null;
  const fitsKind = (a: Amount): boolean =>
    (kinds as string[]).includes(a.kind) ||
    (a.kind === 'count' && kinds.includes('casualties') && victims.test(a.unit.toLowerCase()));
  const amount = amountsIn(ctx, group.first, group.end).find(fitsKind);
  if (!amount) return null;
  return {
    ...tokensArgument(ctx, role, amount.first, amount.end),
    quantity: { value: amount.value, unit: amount.unit, ...(amount.approximate && { approximate: true }) },
  };
}
