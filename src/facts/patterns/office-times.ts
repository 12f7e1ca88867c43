import type { VerbComplex } from '../../clauses/clause.ts';
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
  if (isOver(ctx, office, edge.first)) return { tense: 'past' };
  // "der von 1989 bis 1997 Präsident war"
  const c = ctx.clauses[ctx.clauseAt[office.first]!];
  const predicate = c?.phrases.some(
    (p) => p.role === 'predicate' && p.first <= office.first && office.first < p.end,
  );
  return predicate && c?.verb?.lemma === 'sein' ? { tense: c.verb.tense } : {};
}

/** "Nach dem Tod des Präsidenten X"; "Zurückgetreten ist auch Justizminister X": the words around the title end the office. */
function isOver(ctx: FactContext, office: Office, first: number): boolean {
  const before = lowerOf(ctx, first - 1) === 'von' ? first - 2 : first - 1;
  if (/^(?:tode?s?|ableben|ermordung|hinrichtung)$/.test(lowerOf(ctx, before))) return true;
  const c = ctx.clauses[ctx.clauseAt[office.first]!];
  if (!c?.verb || c.verb.negated || c.verb.tense !== 'past' || !leaves(c.verb)) return false;
  return c.phrases.some((p) => p.role === 'subject' && p.first <= office.first && office.first < p.end);
}

/** "trat zurück", "musste gehen", "musste abtreten", "wurde entlassen" */
function leaves({ lemma, modal, voice }: VerbComplex): boolean {
  if (modal && modal !== 'müssen') return false;
  if (voice === 'passive')
    return /^(?:entlassen|absetzen|stürzen|abwählen|abberufen|suspendieren)$/.test(lemma);
  return lemma === 'zurücktreten' || (modal !== null && /^(?:gehen|abtreten)$/.test(lemma));
}
