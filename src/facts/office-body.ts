import { Category as C } from '../lexicon/features.ts';
import type { Mention } from '../names/candidate.ts';
import {
  type FactContext,
  isCapital,
  isGenitiveName,
  lowerOf,
  nameOf,
  partOf,
  sentenceEnd,
  textOf,
} from './context.ts';
import type { Argument } from './fact.ts';
import { mentionArgument, tokensArgument } from './found.ts';
import { leftEdge } from './left-edge.ts';
import { membersOf, type NounGroup, readNoun } from './noun-phrase.ts';
import { prepositionAt } from './prepositions.ts';
import { isPost, type Office, readOffice } from './office-word.ts';
import { classesOf, isOffice } from './semantics.ts';

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
  // "der Leiter [des Chors] und Vorsitzende des Vereins": behind "und" the next office begins, with a body of its own
  const members = membersOf(group);
  const next = members.findIndex(
    (g, n) => n > 0 && (isOffice(ctx, g.head) || lowerOf(ctx, g.head).endsWith('mitglied')),
  );
  const own = next > 0 ? members.slice(0, next) : members;
  const bodies = own.flatMap((g) => bodyOf(ctx, g) ?? []);
  const end = next > 0 ? own.at(-1)!.end : endOf(group);
  if (bodies.some((b) => b.mention) || depth > 1) return { bodies, end };
  // die Leiterin der Abteilung [von X]: the name behind says more than the description
  const further = bodyAfter(ctx, end, depth + 1);
  return further.bodies.length ? further : { bodies, end };
}

const endOf = (group: NounGroup): number => group.conjuncts.at(-1)?.end ?? group.end;

function bodyOf(ctx: FactContext, group: NounGroup): Body | null {
  // "der Such- und Rettungsagentur": half a word
  if (
    ctx.doc.text[ctx.doc.tokens.end[group.head]! - 1] === '-' ||
    (isPost(ctx, group.head) && group.first === group.head)
  )
    return null;
  const named = [group.name, group.genitive?.name, group.genitive?.genitive?.name, group.owner].find(
    (m) => m && m.type !== 'person',
  );
  // des Zoos Leipzig: the town alone is not what is led, but der Stadt Leipzig is
  if (
    named?.type === 'place' &&
    named === group.name &&
    group.head < named.first &&
    !isTerritory(ctx, group.head)
  )
    return { mention: null, first: group.head, end: named.end };
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

const isTerritory = (ctx: FactContext, i: number): boolean =>
  /(?:stadt|land|landes|staats?|staates|gemeinde|republik|kreis|kreises|kantons?|provinz|region|insel|dorfs?|marktes?|bezirks?|königreichs?|herzogtums?|fürstentums?|ortes?|ortsteils?|stadtteils?)$/.test(
    lowerOf(ctx, i),
  );

const hasNounEnding = (ctx: FactContext, i: number): boolean =>
  classesOf(ctx, i) !== 0 || /(?:ung|heit|keit|schaft|ion|ismus)(?:en|s)?$/.test(lowerOf(ctx, i));

/** The run of capitalised words without the genitive behind it. */
function coreEnd(ctx: FactContext, group: NounGroup): number {
  let j = group.lead;
  while (j < group.end && isCapital(ctx, j)) j++;
  return j;
}

/** The body named before the title: US-, SPD-, russische, Venezuelas. */
export function bodiesBefore(ctx: FactContext, office: Office): Body[] {
  const part = partOf(ctx, office.first);
  if (part?.form === 'compound' && part.type !== 'person')
    return [{ mention: part, first: part.first, end: part.end }];
  if (office.firstPart) return [{ mention: null, ...office.firstPart }];
  const { first, owner } = leftEdge(ctx, office.first);
  if (owner >= 0) {
    const m = ctx.mentions[owner]!;
    return m.type === 'person' ? [] : [{ mention: m, first: m.first, end: m.end }];
  }
  const beside = nameOf(ctx, first - 1);
  // Siemens CEO Joe Kaeser
  if (beside?.type === 'organisation' && first === office.first && !office.owned)
    return [{ mention: beside, first: beside.first, end: beside.end }];
  if (!beside && first === office.first && !office.owned && /^\p{Lu}{2,6}$/u.test(textOf(ctx, first - 1))) {
    return [{ mention: null, first: first - 1, end: first, stop: ctx.doc.tokens.end[first - 1]! }];
  }
  // "der Verein Concordia mit dem Vorsitzenden Karl Huber"
  const club = /^(?:mit|um)$/.test(lowerOf(ctx, first - 1)) ? nameOf(ctx, first - 2) : null;
  if (club?.type === 'organisation') return [{ mention: club, first: club.first, end: club.end }];
  if (!office.territorial) return [];
  for (let i = office.first - 1; i >= first; i--) {
    const adjective = partOf(ctx, i);
    if (adjective?.form === 'derived') return [{ mention: adjective, first: i, end: i + 1 }];
  }
  return [];
}

/** The body named before or behind a title: [SPD]-Chef, [deutscher] Botschafter, Leiterin [des Zoos]. */
export function bodiesOf(ctx: FactContext, office: Office): Body[] {
  const before = bodiesBefore(ctx, office);
  return before.length ? before : bodyAfter(ctx, office.end).bodies;
}

/** The body as an argument of a fact. */
export function bodyArgument(ctx: FactContext, role: string, body: Body): Argument {
  if (body.mention) return mentionArgument(ctx, role, body.mention);
  const whole = tokensArgument(ctx, role, body.first, body.end);
  return body.stop ? { ...whole, stop: body.stop, named: true } : whole;
}

/** Whose office the title is that another role has: "wird Leiterin [des Zoos]", "trat als [SPD]-Chefin zurück". */
export function bodyOfOffice(ctx: FactContext, role: string, found: readonly Argument[]): Argument[] {
  const title = found.find((a) => a.role === 'position' || a.role === 'office');
  if (!title) return [];
  const [body] = bodiesOf(ctx, readOffice(ctx, title.end - 1));
  return body ? [bodyArgument(ctx, role, body)] : [];
}
