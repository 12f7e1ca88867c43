import type { Mention } from '../../names/candidate.ts';
import { groupOf } from '../clause-roles.ts';
import type { FactContext } from '../context.ts';

/** "Petra Wagner ist Leiterin der Volkshilfe", "Präsident von Y bleibt X": the person on the other side of the copula. */
export function bearerOfCopula(ctx: FactContext, token: number): Mention | null {
  const k = ctx.clauseAt[token]!;
  const c = k >= 0 ? ctx.clauses[k]! : null;
  if (!c?.verb || !/^(?:sein|bleiben)$/.test(c.verb.lemma) || c.verb.negated || c.verb.modal) return null;
  const sides = c.phrases.filter((p) => p.role === 'subject' || p.role === 'predicate');
  const own = sides.find((p) => p.head === token);
  if (!own) return null;
  for (const p of sides) {
    if (p === own) continue;
    const name = groupOf(ctx, k, p)?.name;
    if (name?.type === 'person') return name;
  }
  return null;
}
