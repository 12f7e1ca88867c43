import { Category as C } from '../lexicon/features.ts';
import { type Amount, amountsIn } from './amounts.ts';
import { type FactContext, has, lowerOf } from './context.ts';
import type { Argument } from './fact.ts';
import { tokensArgument } from './found.ts';
import type { NounGroup } from './noun-phrase.ts';
import type { SlotType } from './rule.ts';
import { classesOf } from './semantics.ts';

const quantities = ['money', 'percent', 'count', 'casualties'] as const;

const victims =
  /^(?:tote[nr]?|todesopfern?|opfern?|verletzte[nr]?|schwerverletzte[nr]?|leichtverletzte[nr]?|menschen|personen|menschenleben|zivilisten|kindern?|soldaten|leichen|vermisste[nr]?|männern?|frauen|insassen|passagieren?)$/;

/** "ertranken 23 Flüchtlinge", "zwei Skifahrer kamen ums Leben": the verb makes them victims. */
function suffers(ctx: FactContext, token: number): boolean {
  const c = ctx.clauses[ctx.clauseAt[token]!];
  const lemma = c?.verb?.lemma ?? '';
  if (/^(?:sterben|ertrinken|töten|verletzen|umkommen|ersticken|verbrennen)$/.test(lemma)) return true;
  if (lemma !== 'kommen') return false;
  for (let i = c!.first; i < c!.end; i++) if (lowerOf(ctx, i) === 'leben') return true;
  return false;
}

const isPerson = (ctx: FactContext, a: Amount): boolean =>
  (classesOf(ctx, a.end - 1) & (C.PersonNoun | C.Title)) !== 0 || has(ctx, a.end - 1, C.Inhabitant);

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
    (a.kind === 'count' &&
      kinds.includes('casualties') &&
      (victims.test(a.unit.toLowerCase()) || (suffers(ctx, group.head) && isPerson(ctx, a))));
  const amount = amountsIn(ctx, group.first, group.end).find(fitsKind);
  if (!amount) return null;
  return {
    ...tokensArgument(ctx, role, amount.first, amount.end),
    quantity: { value: amount.value, unit: amount.unit, ...(amount.approximate && { approximate: true }) },
  };
}
