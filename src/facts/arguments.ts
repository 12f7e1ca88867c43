import { Category as C } from '../lexicon/features.ts';
import { type FactContext, isCapital, isCountry, lowerOf, nameOf, sentenceFirst } from './context.ts';
import type { Argument } from './fact.ts';
import { mentionArgument, tokensArgument } from './found.ts';
import { roadAt } from './in-sentence.ts';
import { isAged } from './modifiers.ts';
import { membersOf, type NounGroup } from './noun-phrase.ts';
import { officeIn } from './office-word.ts';
import { fillQuantity } from './quantity.ts';
import type { Slot, SlotType } from './rule.ts';
import {
  branches,
  businesses,
  classesOf,
  companyNouns,
  crowds,
  deputies,
  firmParts,
  fits,
  idioms,
  isCommon,
  targets,
  wholes,
} from './semantics.ts';

/** The arguments that a noun phrase and its further members give to a slot. */
export function fill(ctx: FactContext, group: NounGroup, slot: Slot): Argument[] {
  const out: Argument[] = [];
  for (const member of membersOf(group)) {
    out.push(...fillOne(ctx, member, slot));
    if (slot.single && out.length) return out.slice(0, 1);
  }
  return out;
}

function fillOne(ctx: FactContext, group: NounGroup, { role, is }: Slot): Argument[] {
  const head = lowerOf(ctx, group.head);
  const quantity = fillQuantity(ctx, group, role, is);
  if (quantity) return [quantity];
  const road = roadAt(ctx, group.head, { role, is } as Slot);
  if (road) return [road];
  const office = is.includes('office') ? officeIn(ctx, role, group) : null;
  if (office) return [office];
  if (
    group.name &&
    group.name.first >= group.head - 1 &&
    fits(ctx, group.name, is) &&
    !modifiesHead(ctx, group)
  ) {
    return [mentionArgument(ctx, role, group.name)];
  }
  // Streik im öffentlichen Dienst, im Nahverkehr: a whole branch
  if (
    is.includes('company') &&
    !group.name &&
    (branches.test(head) || (head === 'dienst' && /^öffentlich/.test(lowerOf(ctx, group.head - 1))))
  ) {
    return [tokensArgument(ctx, role, head === 'dienst' ? group.head - 1 : group.head, group.head + 1)];
  }
  // der Brillenhersteller Ohlendorff: what stands behind such a word is a firm, whatever else bears that name
  if (
    is.includes('company') &&
    group.lead < group.end - 1 &&
    companyNouns.test(lowerOf(ctx, group.lead)) &&
    (group.name ? group.name.first === group.lead + 1 : !isCommon(ctx, group.lead + 1))
  ) {
    const name = group.name;
    if (name) return [mentionArgument(ctx, role, name)];
    return [{ ...tokensArgument(ctx, role, group.lead + 1, group.end), named: true }];
  }
  // das Verfahren über das Vermögen einer Firma
  const holder = group.genitive?.name;
  if (
    holder &&
    !group.name &&
    is.includes('company') &&
    wholes.test(lowerOf(ctx, group.head)) &&
    fits(ctx, holder, is)
  )
    return [mentionArgument(ctx, role, holder)];
  const compound = group.part?.first === group.head && group.part.form === 'compound' ? group.part : null;
  // bei Amazon-Lagern, des Daimler-Konzerns
  if (
    compound &&
    is.includes('company') &&
    fits(ctx, compound, is) &&
    (firmParts.test(lowerOf(ctx, group.head)) || companyNouns.test(lowerOf(ctx, group.head)))
  ) {
    return [mentionArgument(ctx, role, compound)];
  }
  // Stellungen [der Hisbollah]
  if (holder && !group.name && holder.type !== 'person' && targets.test(head) && fits(ctx, holder, is))
    return [mentionArgument(ctx, role, holder)];
  const acts =
    is.includes('person') || is.includes('organisation') || is.includes('country') || is.includes('group');
  const word = lowerOf(ctx, group.head);
  // Not for people alone: when soldiers of an army die, the army does not.
  if (group.genitive && acts && deputies.test(word) && is.some((t) => t !== 'person')) {
    const of = membersOf(group.genitive).filter(
      (g) => g.name && g.name.type !== 'person' && (fits(ctx, g.name, is) || g.name.type === 'place'),
    );
    if (of.length) return of.map((g) => mentionArgument(ctx, role, g.name!));
  }
  const firm = is.includes('company') || is.includes('business') || is.includes('union');
  return acts || firm || is.includes('noun')
    ? described(ctx, group, role, is, word, acts)
    : placeOf(ctx, group, role, is);
}

/** "die Stadt Aleppo" is Aleppo, but the name in "die Deutsche-Bank-Tochter in Wien" is not the head. */
const modifiesHead = (_ctx: FactContext, group: NounGroup): boolean =>
  group.name !== null && group.name.end < group.head;

/** am Flughafen von Pjöngjang, im Zentrum Istanbuls */
function placeOf(ctx: FactContext, group: NounGroup, role: string, is: readonly SlotType[]): Argument[] {
  if (!is.includes('place')) return [];
  const inner = group.genitive?.name ?? group.owner;
  return inner && inner.type === 'place' ? [mentionArgument(ctx, role, inner)] : [];
}

/** A description without a name: die russische Armee, der Konzern, 200 Demonstranten. */
function described(
  ctx: FactContext,
  group: NounGroup,
  role: string,
  is: readonly SlotType[],
  word: string,
  acts: boolean,
): Argument[] {
  if (group.name) return [];
  const part = group.part?.first === group.head ? group.part : null;
  const adjective = group.adjective && isCountry(ctx, group.adjective) ? group.adjective : null;
  // die Deutschen, zwei Russen
  const native = group.adjective;
  if (native?.first === group.head && isCapital(ctx, group.head)) {
    return is.includes('group') || is.includes('person') ? [mentionArgument(ctx, role, native)] : [];
  }
  const meant = ctx.entities[ctx.describedAt.get(group.head) ?? -1];
  if (meant && (is as readonly string[]).includes(meant.type))
    return [tokensArgument(ctx, role, group.head, group.head + 1, ctx.describedAt.get(group.head)!)];
  const classes = classesOf(ctx, group.head);
  const persons = (classes & (C.PersonNoun | C.Title)) !== 0 || deputies.test(word);
  const people = persons || (classes & C.GroupNoun) !== 0 || isCrowd(ctx, group) || isAged(ctx, group.head);
  if (deputies.test(word) && (adjective || part) && (is.includes('country') || is.includes('group'))) {
    const owner = adjective ?? part!;
    const first = adjective && adjective.first === group.head - 1 ? adjective.first : group.head;
    return [tokensArgument(ctx, role, first, group.head + 1, ctx.entityOf.get(owner) ?? -1)];
  }
  const definite =
    /^(?:der|die|das|dem|des)$/.test(lowerOf(ctx, group.first)) &&
    !/^(?:beiden?|zwei|drei|vier|meisten|anderen?)$/.test(lowerOf(ctx, group.first + 1));
  if ((is.includes('company') || is.includes('organisation')) && companyNouns.test(word)) {
    const firm = definite ? onlyBefore(ctx, group.head, ['company']) : -1;
    // "mehrere kleinere Unternehmen" names nobody.
    if (firm >= 0 || (acts && is.includes('company')) || (definite && is.includes('firm')))
      return [tokensArgument(ctx, role, group.head, group.head + 1, firm)];
  }
  if ((is.includes('union') || is.includes('organisation')) && /^(?:\p{L}+)?gewerkschaft$/u.test(word)) {
    const union = definite ? onlyBefore(ctx, group.head, ['union']) : -1;
    if (union >= 0 || is.includes('union'))
      return [tokensArgument(ctx, role, group.head, group.head + 1, union)];
  }
  if (is.includes('business') && businesses.test(word))
    return [tokensArgument(ctx, role, group.head, group.head + 1)];
  if (is.includes('group') && people) {
    const first = adjective && adjective.first === group.head - 1 ? adjective.first : group.head;
    const whole = tokensArgument(ctx, role, first, group.head + 1);
    // Lufthansa-[Piloten]: the name before the hyphen may fill another role
    return [part && ctx.doc.text[part.stop] === '-' ? { ...whole, start: part.stop + 1 } : whole];
  }
  if ((classes & C.TimeNoun) !== 0 || idioms.test(word)) return [];
  return is.includes('noun') && !persons && ctx.timeAt[group.head]! < 0
    ? [tokensArgument(ctx, role, group.head, group.head + 1)]
    : [];
}

/** beide Seiten, Tausende; "von Seiten der Regierung" are none. */
const isCrowd = (ctx: FactContext, group: NounGroup): boolean => {
  const word = lowerOf(ctx, group.head);
  return crowds.test(word) && (word !== 'seiten' || group.first < group.head);
};

/** "Der Konzern" is the company that the sentences before name, if they name only one; so is "die Gewerkschaft" the union. */
function onlyBefore(ctx: FactContext, token: number, is: readonly SlotType[]): number {
  const sentence = ctx.sentenceAt[token]!;
  let found = -1;
  for (let i = sentenceFirst(ctx, token) - 1; i >= 0 && ctx.sentenceAt[i]! >= sentence - 2; i--) {
    const m = nameOf(ctx, i);
    if (!m || !fits(ctx, m, is)) continue;
    const entity = ctx.entityOf.get(m) ?? -1;
    if (found >= 0 && entity !== found) return -1;
    found = entity;
  }
  return found;
}
