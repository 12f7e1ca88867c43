import { Shape } from '../core/document.ts';
import { Category as C, Feature as F } from '../lexicon/features.ts';
import type { Mention } from '../names/candidate.ts';
import {
  type FactContext,
  has,
  isCapital,
  isGenitiveName,
  isNumber,
  isWord,
  lowerOf,
  nameOf,
  partOf,
  punctuation,
} from './context.ts';

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

export const prepositionBase: Record<string, string> = {
  am: 'an',
  ans: 'an',
  im: 'in',
  ins: 'in',
  vom: 'von',
  beim: 'bei',
  zum: 'zu',
  zur: 'zu',
  fürs: 'für',
  aufs: 'auf',
  übers: 'über',
  ums: 'um',
  durchs: 'durch',
  vorm: 'vor',
};
const prepositions = new Set(
  'durch für gegen ohne um bis per pro aus außer bei gegenüber gemäß mit nach seit von zu nahe dank laut trotz an auf hinter in neben über unter vor zwischen wegen während statt innerhalb außerhalb infolge aufgrund nördlich südlich östlich westlich unweit'.split(
    ' ',
  ),
);

/** The preposition at token `i` in its base form (`am` → `an`), or null. */
export function prepositionAt(ctx: FactContext, i: number): string | null {
  // Most tokens are no function words: no string is made for them.
  if (!has(ctx, i, C.Function)) return null;
  const word = lowerOf(ctx, i);
  const base = prepositionBase[word] ?? word;
  return prepositions.has(base) ? base : null;
}

const determiners = new Set(
  'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres mein meine unser unsere unseren unserem unserer dieser diese dieses diesen diesem jener jene jenes jenen alle aller allen beide beiden beider mehrere mehreren mehrerer viele vielen vieler einige einigen einiger zahlreiche zahlreichen etliche wenige wenigen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(
    ' ',
  ),
);
export const isDeterminer = (ctx: FactContext, i: number): boolean => determiners.has(lowerOf(ctx, i));

const genitiveArticles = new Set(
  'des der eines einer seines seiner ihres ihrer dieses dieser beider mehrerer aller zweier dreier'.split(
    ' ',
  ),
);
const neverModifier = new Set(
  'und oder sowie aber als wie dass ob wenn weil sich nicht auch noch schon nur er sie es wir man ist sind war wird werden wurde hat haben zu'.split(
    ' ',
  ),
);

/** An adjective, participle, numeral or determiner inside a noun phrase. */
function isModifier(ctx: FactContext, i: number): boolean {
  if (isNumber(ctx, i) || ctx.doc.tokens.kind[i] === 2) return true;
  if (!isWord(ctx, i)) return false;
  const word = lowerOf(ctx, i);
  if (determiners.has(word)) return true;
  if (neverModifier.has(word) || prepositions.has(word) || word in prepositionBase) return false;
  const part = partOf(ctx, i);
  if (part && part.form === 'derived' && isCapital(ctx, i))
    return isCapital(ctx, i + 1) || !isCapital(ctx, i);
  if (isCapital(ctx, i)) return false;
  if (part && part.form === 'derived') return true;
  if (has(ctx, i, C.Adjective)) return true;
  if (has(ctx, i, C.Verb) && ctx.lex.features[i]! & F.Attributive) return true;
  return ctx.lex.mask[i] === 0 && /(?:e[nrsm]?)$/.test(word) && word.length > 4;
}

const mayStartNoun = (ctx: FactContext, i: number): boolean =>
  i < ctx.doc.tokens.count && (ctx.nameAt[i]! >= 0 || (isCapital(ctx, i) && isWord(ctx, i)));

/** [rund] 200 Menschen, [mehr als] 8500 Bauern */
function afterApproximation(ctx: FactContext, i: number): number {
  const word = lowerOf(ctx, i);
  // bis zu 800 Stellen
  if (word === 'zu' && lowerOf(ctx, i - 1) === 'bis' && isNumber(ctx, i + 1)) return i + 1;
  const end =
    /^(?:mehr|weniger)$/.test(word) && lowerOf(ctx, i + 1) === 'als'
      ? i + 2
      : /^(?:rund|etwa|knapp|fast|nahezu|über|gut|mindestens|höchstens|circa|ungefähr)$/.test(word)
        ? i + 1
        : i;
  return end > i && isNumber(ctx, end) ? end : i;
}

/** The noun phrase that begins at token `i`, or null. */
export function readNoun(ctx: FactContext, i: number, limit: number, depth = 0): NounGroup | null {
  if (/^(?:sowohl|weder|entweder)$/.test(lowerOf(ctx, i)) && i + 1 < limit)
    return readNoun(ctx, i + 1, limit, depth);
  let j = afterApproximation(ctx, i);
  let adjective: Mention | null = null;
  let owner: Mention | null = null;
  while (j < limit && j - i < 9) {
    const name = nameOf(ctx, j);
    if (name) {
      if (
        name.end < limit &&
        isGenitiveName(ctx, name) &&
        !isDeterminer(ctx, name.end) &&
        mayStartNoun(ctx, afterModifiers(ctx, name.end, limit)) &&
        !ownName(ctx, name.end)
      ) {
        owner = name;
        j = name.end;
        continue;
      }
      break;
    }
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

const afterModifiers = (ctx: FactContext, i: number, limit: number): number => {
  let j = i;
  while (j < limit && !nameOf(ctx, j) && isModifier(ctx, j)) j++;
  return j;
};

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
      // "Gegner Margaret Thatchers", "die Partei Thailands": a genitive behind a noun that is no title
      if (
        j > group.head &&
        !has(ctx, group.head, C.Title) &&
        (name.type === 'person' || name.type === 'place') &&
        isGenitiveName(ctx, name)
      )
        break;
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

const isNoun = (ctx: FactContext, j: number): boolean =>
  !has(ctx, j, C.Title | C.FamilyName | C.FirstName | C.Organisation) &&
  (has(ctx, j, C.Noun) || /(?:ung|keit|heit|schaft|ismus|tät)(?:en)?$/.test(lowerOf(ctx, j)));

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
