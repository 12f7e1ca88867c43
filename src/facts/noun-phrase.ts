import { Shape } from '../core/document.ts';
import { Category as C } from '../lexicon/features.ts';
import type { Mention } from '../names/candidate.ts';
import {
  type FactContext,
  has,
  isCapital,
  isGenitiveName,
  isGenitiveOnly,
  lowerOf,
  nameOf,
  partOf,
  punctuation,
} from './context.ts';
import { afterApproximation, afterModifiers, isDeterminer, isModifier, mayStartNoun } from './modifiers.ts';
import { isCompound } from './semantics.ts';

/** A noun phrase as a slot sees it; read from the tokens, without what depends on it except one genitive. */
export interface NounGroup {
  first: number;
  /** First of the capitalised words side by side: [Modekette] Xyloba. */
  lead: number;
  /** Token of the head noun, or the first token of the name if there is no other noun. */
  head: number;
  end: number;
  /** The name in its core: [Außenminister] Sergej Lawrow. */
  name: Mention | null;
  /** A name in the genitive before the head: Putins Sprecher. */
  owner: Mention | null;
  /** russische, Berliner */
  adjective: Mention | null;
  /** The name that modifies the head: US- in US-Präsident. */
  part: Mention | null;
  genitive: NounGroup | null;
  /** Further members: Kim und Putin. */
  conjuncts: NounGroup[];
}

const genitiveArticles = new Set(
  'des der eines einer seines seiner ihres ihrer dieses dieser beider mehrerer aller zweier dreier'.split(
    ' ',
  ),
);

/** The noun phrase that begins at token `i`, or null. */
export function readNoun(ctx: FactContext, i: number, limit: number, depth = 0): NounGroup | null {
  if (/^(?:sowohl|weder|entweder)$/.test(lowerOf(ctx, i)) && i + 1 < limit)
    return readNoun(ctx, i + 1, limit, depth);
  let j = afterApproximation(ctx, i);
  let adjective: Mention | null = null;
  let owner: Mention | null = null;
  while (j < limit && j - i < 9) {
    const titled = j === i && has(ctx, j, C.Title) && !nameOf(ctx, j);
    const name = nameOf(ctx, titled ? j + 1 : j);
    if (name && isOwner(ctx, name, limit)) {
      owner = name;
      j = name.end;
      continue;
    }
    if (name && !titled) break;
    if (!isModifier(ctx, j)) break;
    const part = partOf(ctx, j);
    if (part?.form === 'derived') adjective ??= part;
    j++;
  }
  if (j >= limit || !mayStartNoun(ctx, j)) return adjectiveAlone(ctx, i, j, adjective);
  const group: NounGroup = {
    first: i,
    lead: j,
    head: j,
    end: j,
    name: null,
    owner,
    adjective,
    part: null,
    genitive: null,
    conjuncts: [],
  };
  readCore(ctx, group, limit);
  if (depth < 2) readTail(ctx, group, limit, depth);
  return group;
}

/** Putins [neuer Sprecher], Präsident Putins [Sprecher]: a name in the genitive with its noun behind it. */
const isOwner = (ctx: FactContext, name: Mention, limit: number): boolean =>
  name.end < limit &&
  isGenitiveName(ctx, name) &&
  !isDeterminer(ctx, name.end) &&
  mayStartNoun(ctx, afterModifiers(ctx, name.end, limit)) &&
  !ownName(ctx, name.end);

/** "die Deutschen", "den Russen": an inhabitant that was taken for a modifier is the head. */
function adjectiveAlone(
  ctx: FactContext,
  first: number,
  at: number,
  adjective: Mention | null,
): NounGroup | null {
  if (!adjective || adjective.first !== at - 1 || !isCapital(ctx, at - 1)) return null;
  return {
    first,
    lead: at - 1,
    head: at - 1,
    end: at,
    name: null,
    owner: null,
    adjective,
    part: null,
    genitive: null,
    conjuncts: [],
  };
}

/** The next token begins another name: "Angela Merkels [CDU]" is a phrase, "Hans Meiser" is not cut. */
const ownName = (ctx: FactContext, i: number): boolean =>
  nameOf(ctx, i)?.type === 'person' && !has(ctx, i, C.Noun | C.Title);

/** Capitalised words side by side: title, noun and name. */
function readCore(ctx: FactContext, group: NounGroup, limit: number): void {
  let j = group.head;
  while (j < limit && mayStartNoun(ctx, j)) {
    if (ctx.timeAt[j]! >= 0 && j > group.head) break;
    const name = nameOf(ctx, j);
    if (name) {
      if (j > group.head && isAttribute(ctx, group, name)) break;
      // A second name in the same run is not this phrase's: "beim Treffen mit Kim Putin"
      if (group.name && !sameKind(group.name, name)) break;
      group.name ??= name;
      j = Math.max(j + 1, name.end);
      continue;
    }
    if (group.name) break;
    const part = partOf(ctx, j);
    if (part && part.form === 'compound') group.part = part;
    else if (part && !group.adjective) group.adjective = part;
    // "wirft dem Minister Zynismus vor": two common nouns side by side are two phrases
    if (
      j > group.head &&
      has(ctx, group.head, C.Noun | C.Title) &&
      !has(ctx, group.head, C.MeasureNoun) &&
      isNoun(ctx, j)
    )
      break;
    if (!group.name) group.head = j;
    j++;
    // „Deutschland“-Chef: quotation marks around a name
    if ('„"»'.includes(punctuation(ctx, j) || 'x') && nameOf(ctx, j + 1)) j++;
  }
  group.end = j;
  if ('“"«'.includes(punctuation(ctx, j) || 'x') && group.name && group.name.end === j) group.end = j + 1;
}

/**
 * "Gegner Margaret Thatchers", "die Partei Thailands": a genitive behind a noun that is no title. A title with an article has
 * nobody's name with -s behind it but whose it is: "die Anwältin Petrows", but "Außenministerin Baerbocks Besuch".
 */
function isAttribute(ctx: FactContext, group: NounGroup, name: Mention): boolean {
  if (name.type !== 'person' && name.type !== 'place') return false;
  if (!has(ctx, group.head, C.Title)) return isGenitiveName(ctx, name);
  return isDeterminer(ctx, group.first) && isGenitiveOnly(ctx, name);
}

const isNoun = (ctx: FactContext, j: number): boolean =>
  !has(ctx, j, C.Title | C.FamilyName | C.FirstName | C.Organisation) &&
  (has(ctx, j, C.Noun) ||
    isCompound(ctx, j) ||
    /(?:ung|keit|heit|schaft|ismus|tät)(?:en)?$/.test(lowerOf(ctx, j)));

const sameKind = (a: Mention, b: Mention): boolean =>
  a.type === 'organisation' && b.type === 'place' && a.end === b.first;

function readTail(ctx: FactContext, group: NounGroup, limit: number, depth: number): void {
  let j = group.end;
  // die Präsidentin der Kommission; Vertreter der USA; "Chef von X" is left to whoever knows what von means there
  if (!group.name || group.name.first > group.head) {
    const begins = genitiveArticles.has(lowerOf(ctx, j)) || (nameOf(ctx, j) && nameOf(ctx, j) !== group.name);
    if (begins && j < limit) {
      const next = readNoun(ctx, j, limit, depth + 1);
      if (next && !group.name) {
        group.genitive = next;
        j = group.end = next.conjuncts.at(-1)?.end ?? next.end;
      }
    }
  }
  for (let n = 0; n < 4 && j < limit; n++) {
    const joined = joinedBy(ctx, j);
    if (!joined) break;
    const next = readNoun(ctx, j + joined, limit, 2);
    if (!next || !alike(ctx, group, next)) break;
    group.conjuncts.push(next);
    j = next.end;
  }
}

/** "und", "sowie", "als auch", "noch", a comma between two members; how many tokens it takes, 0 for none. */
function joinedBy(ctx: FactContext, j: number): number {
  const word = lowerOf(ctx, j);
  if (word === 'und' || word === 'sowie' || word === '&') return 1;
  if (word === 'noch') return 1;
  // sowohl Rom als auch Paris
  if (word === 'als' && lowerOf(ctx, j + 1) === 'auch') return 2;
  if (word === ',' && nameOf(ctx, j + 1)) return 1;
  // Minister Karl Huber, Präsidentin Petra Wagner und …
  const titled = word === ',' && has(ctx, j + 1, C.Title) ? nameOf(ctx, j + 2) : null;
  if (titled?.type === 'person' && nameOf(ctx, j - 1)?.type === 'person' && !isGenitiveName(ctx, titled))
    return 1;
  return 0;
}

/** Both members have a name, or neither: "Kim und Putin", "Soldaten und Zivilisten", not "Kim und die Lage". */
function alike(ctx: FactContext, a: NounGroup, b: NounGroup): boolean {
  if (a.name && b.name)
    return a.name.type === b.name.type || (a.name.type !== 'person' && b.name.type !== 'person');
  return !a.name && !b.name && (ctx.doc.tokens.shape[b.head]! & Shape.Capital) !== 0;
}

/** A name alone as a phrase. */
export const groupOfName = (m: Mention): NounGroup => ({
  first: m.first,
  lead: m.first,
  head: m.first,
  end: m.end,
  name: m,
  owner: null,
  adjective: null,
  part: null,
  genitive: null,
  conjuncts: [],
});

/** First and further members. */
export const membersOf = (group: NounGroup): NounGroup[] => [group, ...group.conjuncts];
