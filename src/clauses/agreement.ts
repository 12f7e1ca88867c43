import { Feature as F } from '../lexicon/features.ts';

/**
 * What a noun phrase can be: a set of cells, one bit for each case and each of Masc, Fem, Neut (singular) and Plur.
 * "der" is Nom-Masc, Gen-Fem, Dat-Fem, Gen-Plur; the intersection over article, adjectives and noun leaves the case.
 */
export const anyCell = 0xffff;
const plural = 0x8888;
const cases = [0x000f, 0x00f0, 0x0f00, 0xf000];

/** The cells of one dictionary reading. Missing case, gender or number: any. */
export function cellsOf(features: number): number {
  const genders = (features >> 4) & 7 || 7;
  const sing = features & F.Sing;
  const plur = features & F.Plur;
  const column = (sing || !plur ? genders : 0) | (plur || !sing ? 8 : 0);
  return column * spread(features & 15 || 15);
}

/** Bit c → bit 4c: a column times this is the column in each case of the set. */
const spread = (set: number): number => (set & 1) | ((set & 2) << 3) | ((set & 4) << 6) | ((set & 8) << 9);

/** The cases of a set of cells, as `Feature` bits. */
export function casesOf(cells: number): number {
  let set = 0;
  for (let c = 0; c < 4; c++) if (cells & cases[c]!) set |= 1 << c;
  return set;
}

/** Genders and number of a set of cells, whatever the case: 1 Masc, 2 Fem, 4 Neut, 8 Plur. */
export const columnsOf = (cells: number): number =>
  (cells | (cells >> 4) | (cells >> 8) | (cells >> 12)) & 15;

/** Keeps only the cells of these cases. */
export const withCases = (cells: number, set: number): number => cells & (15 * spread(set));

export const canBePlural = (cells: number): boolean => (cells & plural) !== 0;
export const canBeSingular = (cells: number): boolean => (cells & ~plural & anyCell) !== 0;
/** Only the plural fits: "die Länder". */
export const isPlural = (cells: number): boolean => canBePlural(cells) && !canBeSingular(cells);

/** Cells of an adjective by its ending, after a der-word (weak) and without one (strong). */
const ending = {
  weakE: 0x600f & ~0x0008,
  weakEn: 0x0ff0 | 0x9000 | 0x0008,
  strongE: 0xa00a,
  strongEn: 0x0050 | 0x0800 | 0x1000,
  er: 0x0001 | 0x00a0 | 0x0200,
  es: 0x4004,
  em: 0x0500,
};

/** `after`: 0 without a determiner, 1 after one (der-words and ein-words together). */
export function adjectiveCells(text: string, end: number, after: number): number {
  const last = text.charCodeAt(end - 1);
  if (last === 101) return after ? ending.weakE | ending.strongE : ending.strongE;
  if (text.charCodeAt(end - 2) !== 101) return anyCell;
  // Mixed: "ein großer", "kein neues"; weak and strong endings share -er, -es.
  if (last === 110) return after ? ending.weakEn : ending.strongEn;
  if (last === 114) return ending.er;
  if (last === 115) return ending.es;
  return last === 109 ? ending.em : anyCell;
}
