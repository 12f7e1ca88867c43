import { Category as C } from '../lexicon/features.ts';
import {
  type FactContext,
  has,
  isCapital,
  isGenitiveName,
  lowerOf,
  nameOf,
  partOf,
  punctuation,
  sentenceEnd,
} from './context.ts';
import { leftEdge } from './left-edge.ts';
import { groupOfName, type NounGroup, readNoun } from './noun-phrase.ts';
import { prepositionAt } from './prepositions.ts';

/** What stands around a noun: [Putins] Besuch [in Nordkorea], die [russische] Invasion [der Ukraine]. */
export interface Surroundings {
  token: number;
  /** Function → noun phrases in reading order. */
  groups: Map<string, NounGroup[]>;
  end: number;
}

/** Reads the phrases that hang on the noun, to its left and to its right. */
export function lookAround(ctx: FactContext, token: number): Surroundings {
  const groups = new Map<string, NounGroup[]>();
  const add = (as: string, group: NounGroup): void => {
    const list = groups.get(as);
    if (list) list.push(group);
    else groups.set(as, [group]);
  };
  const edge = leftEdge(ctx, token);
  if (edge.owner >= 0) add('possessive', groupOfName(ctx.mentions[edge.owner]!));
  const before = edge.preposition ? null : nameOf(ctx, edge.first - 2);
  if (before && punctuation(ctx, edge.first - 1) === ',') add('described', groupOfName(before));
  for (let i = edge.first; i < token; i++) {
    const part = partOf(ctx, i);
    if (part?.form === 'derived')
      add('adjective', { ...groupOfName(ctx.mentions[ctx.partAt[i]!]!), adjective: part });
  }
  const modified = !isCapital(ctx, token) ? readNoun(ctx, token, sentenceEnd(ctx, token)) : null;
  if (modified) {
    add('modified', modified);
    return { token, groups, end: modified.end };
  }
  const part = partOf(ctx, token);
  if (part?.form === 'compound') add('compound', groupOfName(ctx.mentions[ctx.partAt[token]!]!));
  return { token, groups, end: lookRight(ctx, token, add) };
}

function lookRight(ctx: FactContext, token: number, add: (as: string, group: NounGroup) => void): number {
  const limit = sentenceEnd(ctx, token);
  const clause = ctx.clauseAt[token]!;
  let j = token + 1;
  if (punctuation(ctx, j) === '(') j = closing(ctx, j, limit);
  const close = nameOf(ctx, j);
  if (close && j < limit) {
    // "Invasion Russlands" is a genitive, "Orkan Sabine" an apposition, in "nach dem Besuch Putin" there is none.
    add(
      isGenitiveName(ctx, close) ? 'genitive' : 'apposition',
      readNoun(ctx, j, limit) ?? groupOfName(ctx.mentions[ctx.nameAt[j]!]!),
    );
    j = close.end;
  }
  for (let n = 0; n < 6 && j < limit && j - token < 24; n++) {
    // "Amtsantritt von Petra Wagner (CDU) als Kanzlerin"
    if (punctuation(ctx, j) === '(') j = closing(ctx, j, limit);
    const capacity = lowerOf(ctx, j) === 'als' ? readNoun(ctx, j + 1, limit) : null;
    if (capacity) {
      add('als', capacity);
      j = capacity.end;
      continue;
    }
    if (ctx.timeAt[j]! >= 0) {
      j = ctx.times[ctx.timeAt[j]!]!.end;
      continue;
    }
    const preposition = prepositionAt(ctx, j);
    if (preposition && ctx.timeAt[j + 1]! >= 0 && j + 1 < limit) {
      j = ctx.times[ctx.timeAt[j + 1]!]!.end;
      continue;
    }
    const group = readNoun(ctx, preposition ? j + 1 : j, limit);
    if (!group || (clause >= 0 && ctx.clauseAt[group.head] !== clause && !preposition)) break;
    if (preposition && lowerOf(ctx, j - 1) === 'außer') break;
    if (preposition) addPrepositional(preposition, group, add, n === 0);
    else if (n === 0 && isGenitive(ctx, j, group)) add('genitive', group);
    else break;
    j = group.conjuncts.at(-1)?.end ?? group.end;
  }
  return j;
}

/** A von-phrase is a genitive only right behind the noun: "Proteste im Iran [von der Polizei] niedergeschlagen". */
function addPrepositional(
  preposition: string,
  group: NounGroup,
  add: (as: string, group: NounGroup) => void,
  beside: boolean,
): void {
  // "ein Zankapfel zwischen SPD einerseits …": there must be two
  if (preposition === 'zwischen' && group.name && !group.conjuncts.length) return;
  add(preposition, group);
  if (preposition === 'von' && beside) add('genitive', group);
  if (preposition === 'durch') add('agent', group);
  // im Fall der Firma X: a place inside a description counts as that preposition's, too
  if (preposition === 'in' && group.genitive && !group.name) add('in', group.genitive);
}

/** Skips what stands in brackets after the noun: "Streik (GDL)". */
function closing(ctx: FactContext, open: number, limit: number): number {
  for (let j = open + 1; j < limit && j - open < 8; j++) if (punctuation(ctx, j) === ')') return j + 1;
  return open;
}

const genitiveStart =
  /^(?:des|der|eines|einer|seines|seiner|ihres|ihrer|dieses|dieser|beider|mehrerer|zweier|dreier|aller|vieler|von)$/;
const isGenitive = (ctx: FactContext, j: number, group: NounGroup): boolean =>
  genitiveStart.test(lowerOf(ctx, j)) ||
  (group.adjective !== null &&
    group.adjective.first === j &&
    /er$/.test(lowerOf(ctx, j)) &&
    !has(ctx, j, C.Inhabitant));
