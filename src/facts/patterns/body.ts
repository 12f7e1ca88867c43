import { Category as C } from '../../lexicon/features.ts';
import type { Mention } from '../../names/candidate.ts';
import { type FactContext, isCapital, isGenitiveName, lowerOf, nameOf, sentenceEnd } from '../context.ts';
import { membersOf, type NounGroup, readNoun } from '../noun-phrase.ts';
import { prepositionAt } from '../prepositions.ts';
import { classesOf } from '../semantics.ts';

/** The organisation or territory that an office belongs to. */
export interface Body {
  mention: Mention | null;
  first: number;
  end: number;
  /** Offset where it ends inside its token: [Zirpa]-Chef. */
  stop?: number;
}

const links = new Set(['von', 'bei', 'für', 'in', 'an']);
const genitive = /^(?:des|der|eines|einer|seiner|seines|ihrer|ihres|dieser|dieses)$/;

/** [der Volkshilfe], [von Bosch und Miele], [Nordkoreas], [bei BMW] right after the title. */
export function bodyAfter(ctx: FactContext, at: number, depth = 0): { bodies: Body[]; end: number } {
  const none = { bodies: [], end: at };
  const limit = at < ctx.doc.tokens.count ? sentenceEnd(ctx, at - 1) : at;
  if (at >= limit) return none;
  const direct = nameOf(ctx, at);
  if (direct) {
    const fits = direct.type === 'organisation' || (direct.type === 'place' && isGenitiveName(ctx, direct));
    return fits
      ? { bodies: [{ mention: direct, first: direct.first, end: direct.end }], end: direct.end }
      : none;
  }
  const preposition = prepositionAt(ctx, at);
  if (preposition ? !links.has(preposition) : !genitive.test(lowerOf(ctx, at))) return none;
  if (ctx.timeAt[at]! >= 0 || ctx.timeAt[at + 1]! >= 0) return none;
  const group = readNoun(ctx, preposition ? at + 1 : at, limit);
  if (!group) return none;
  const bodies = membersOf(group).flatMap((g) => bodyOf(ctx, g) ?? []);
  const end = endOf(group);
  if (bodies.some((b) => b.mention) || depth > 1) return { bodies, end };
  // die Leiterin der Abteilung [von X]: the name behind says more than the description
  const further = bodyAfter(ctx, end, depth + 1);
  return further.bodies.length ? further : { bodies, end };
}

const endOf = (group: NounGroup): number => group.conjuncts.at(-1)?.end ?? group.end;

function bodyOf(ctx: FactContext, group: NounGroup): Body | null {
  const named = [group.name, group.genitive?.name, group.genitive?.genitive?.name, group.owner].find(
    (m) => m && m.type !== 'person',
  );
  if (named) return { mention: named, first: named.first, end: named.end };
  if (group.name) return null;
  if (group.part) return { mention: group.part, first: group.part.first, end: group.part.end };
  // Präsident von Lumo Brixa, Chef der Zirpa GmbH: words that no dictionary has
  if (!ctx.lex.mask[group.lead] && isCapital(ctx, group.lead) && !hasNounEnding(ctx, group.lead))
    return {
      mention: null,
      first: group.lead,
      end: group.end > group.head ? coreEnd(ctx, group) : group.end,
    };
  if (!(classesOf(ctx, group.head) & C.GroupNoun)) return null;
  return { mention: null, first: group.head, end: group.head + 1 };
}

const hasNounEnding = (ctx: FactContext, i: number): boolean =>
  classesOf(ctx, i) !== 0 || /(?:ung|heit|keit|schaft|ion|ismus)(?:en|s)?$/.test(lowerOf(ctx, i));

/** The run of capitalised words without the genitive behind it. */
function coreEnd(ctx: FactContext, group: NounGroup): number {
  let j = group.lead;
  while (j < group.end && isCapital(ctx, j)) j++;
  return j;
}
