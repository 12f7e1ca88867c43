import { type FactContext, lowerOf } from '../context.ts';
import { leftEdge } from '../left-edge.ts';
import type { Office } from '../office-word.ts';
import type { stateFact } from './state.ts';

/** "der frühere Präsident" no longer is, "der designierte" not yet. */
export function timesOf(ctx: FactContext, office: Office): Parameters<typeof stateFact>[4] {
  const edge = leftEdge(ctx, office.first);
  const own = lowerOf(ctx, office.first);
  if (
    /^(?:ex|alt)-/.test(own) ||
    /^(?:ex|alt)(?:präsident|kanzler|minister|chef|bürgermeister|trainer|bundes)/.test(own)
  )
    return { tense: 'past' };
  for (let i = edge.first; i < office.first; i++) {
    const word = lowerOf(ctx, i);
    if (
      /^(?:ehemalig|früher|damalig|einstig|vormalig|bisherig|abgesetzt|zurückgetreten|verstorben|entlassen|gestürzt|scheidend)e?[nrsm]*$/.test(
        word,
      )
    ) {
      return { tense: /^scheidend/.test(word) ? 'present' : 'past' };
    }
    if (/^(?:designiert|künftig|zukünftig|neugewählt|angehend)e?[nrsm]*$/.test(word))
      return { tense: 'future', modality: 'planned' };
  }
  // "nach dem Tod des Präsidenten X"
  const before = lowerOf(ctx, edge.first - 1) === 'von' ? edge.first - 2 : edge.first - 1;
  if (/^(?:tode?s?|ableben|ermordung|hinrichtung)$/.test(lowerOf(ctx, before))) return { tense: 'past' };
  // "der von 1989 bis 1997 Präsident war"
  const c = ctx.clauses[ctx.clauseAt[office.first]!];
  const predicate = c?.phrases.some(
    (p) => p.role === 'predicate' && p.first <= office.first && office.first < p.end,
  );
  return predicate && c?.verb?.lemma === 'sein' ? { tense: c.verb.tense } : {};
}
