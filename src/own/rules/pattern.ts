import nlp from 'compromise/one';
import { closest } from '../../core/suggest.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { tokenize } from '../../text/tokens.ts';
import { lemmaForms } from './lemma.ts';
import { tagNames } from './tags.ts';

/** One element of a parsed pattern, as compromise has it; only what we look at. */
export interface Element {
  word?: string;
  tag?: string;
  regex?: RegExp;
  /** What a regular expression is tested on. */
  use?: string;
  anything?: boolean;
  method?: string;
  chunk?: string;
  switch?: string;
  root?: string;
  machine?: string;
  fastOr?: Set<string>;
  choices?: Element[][];
  group?: string | null;
  groupStart?: boolean;
  optional?: boolean;
  negative?: boolean;
  greedy?: boolean;
}

/** The parts of compromise's machinery that are used here: its parser, and its matcher over lists of terms. */
export interface Matching {
  parseMatch(pattern: string, options: object, world: object): Element[];
  match(
    sentences: object[][],
    wanted: { regs: Element[]; group?: string },
  ): { ptrs: [sentence: number, first: number, end: number][] };
}

export const matching = (nlp.methods() as { one: Matching }).one;

export interface Pattern {
  elements: Element[];
  /** The bracketed part that is the name; undefined if all of it is. */
  group?: string;
}

/** What is wrong with a pattern, where in it, and what was expected. */
export class PatternFault extends Error {
  constructor(
    readonly at: number,
    readonly reason: string,
    readonly expected: string,
  ) {
    super(reason);
  }
}

const example = "words, #Tags and signs such as 'der [#Capital+] Gruppe'";

/**
 * Reads a pattern of compromise's match syntax. Whatever its matcher would pass over in silence is a `PatternFault`:
 * unknown tags, words that our tokens never are, signs without meaning here.
 */
export function readPattern(written: string, lexicon: Lexicon): Pattern {
  checkBrackets(written);
  const prepared = wholeWords(withLemmas(written, lexicon));
  let elements: Element[];
  try {
    elements = matching.parseMatch(prepared, {}, nlp.world());
  } catch (thrown) {
    throw new PatternFault(0, (thrown as Error).message, example);
  }
  if (!elements.length) throw new PatternFault(0, 'an empty pattern', example);
  for (const element of elements) checkElement(element, written);
  if (elements.every((e) => e.optional || e.negative))
    throw new PatternFault(
      0,
      'nothing in the pattern must be there',
      'at least one word or #Tag without ? or !',
    );
  const [group, another] = new Set(elements.map((e) => e.group).filter((g) => typeof g === 'string'));
  if (another !== undefined)
    throw new PatternFault(written.lastIndexOf('['), 'a second part in [ ]', 'one part that is the name');
  return { elements, ...(group !== undefined && { group }) };
}

/** compromise takes what it cannot pair as part of a word, and knows no ( ) inside ( ). */
function checkBrackets(written: string): void {
  const open: { sign: string; at: number }[] = [];
  const bare = written.replace(/(?<=^|\s|[[!(|>])\/(?:\\.|[^/\\])+\/|\\./g, (m) => '.'.repeat(m.length));
  [...bare.matchAll(/[()[\]]/g)].forEach(({ 0: sign, index }) => {
    if (sign === '(' || sign === '[') {
      if (open.some((o) => o.sign === sign))
        throw new PatternFault(index, `${sign} inside ${sign}`, 'one level, as in (a|b c)');
      open.push({ sign, at: index });
    } else if (open.pop()?.sign !== (sign === ')' ? '(' : '['))
      throw new PatternFault(index, `${sign} without its partner`, 'pairs of ( ) and [ ]');
  });
  if (open[0])
    throw new PatternFault(open[0].at, `${open[0].sign} without its partner`, 'pairs of ( ) and [ ]');
}

/** `{besuchen}` stands for every form of the word: (besuchen|besucht|besuchte|…). */
function withLemmas(written: string, lexicon: Lexicon): string {
  return written.replace(/\{([^}\d,][^}]*)\}/g, (_, lemma: string, at: number) => {
    const forms = lemmaForms(lexicon, lemma);
    if (!forms.length)
      throw new PatternFault(
        at,
        `'${lemma}' is no word of the dictionary`,
        'a verb, noun or adjective in its base form',
      );
    const inside = written.lastIndexOf('(', at) > written.lastIndexOf(')', at);
    return inside ? forms.join('|') : `(${forms.join('|')})`;
  });
}

/** compromise cuts words at hyphens, our tokens do not: as the only choice of ( ) `us-sanktionen` stays whole. */
function wholeWords(pattern: string): string {
  return pattern.replace(
    /(?<=^|\s)([[!^]*(?:<\w+>)?)([\p{L}\p{N}]+(?:[-–][\p{L}\p{N}]+)+)(?=[\]?+*$]*(?:\s|$))/gu,
    '$1($2)',
  );
}

function checkElement(element: Element, written: string): void {
  const { word, tag, regex, fastOr, choices } = element;
  if (element.method !== undefined || element.chunk !== undefined || element.switch !== undefined)
    throw unknownSign(written, element.method ?? element.chunk ?? element.switch!);
  if (tag !== undefined && !tagNames.includes(tag)) throw unknownTag(written, tag);
  // As written: in small letters no pattern could ask for capitals.
  if (regex) element.use = 'text';
  if (word !== undefined) checkWord(word, written);
  for (const choice of fastOr ?? []) checkWord(choice, written);
  for (const inner of (choices ?? []).flat()) {
    // The matcher passes over these signs there: "!berlin" would be asked for, not shut out.
    if (inner.negative || inner.optional || inner.groupStart)
      throw new PatternFault(
        Math.max(0, written.indexOf('(')),
        '!, ? or [ inside ( )',
        'the sign before or behind the ( )',
      );
    checkElement(inner, written);
  }
  const says = word ?? tag ?? regex ?? fastOr ?? choices ?? element.anything;
  if (says === undefined) throw new PatternFault(0, 'a part of the pattern says nothing', example);
}

const unknownSign = (written: string, text: string): PatternFault =>
  new PatternFault(
    Math.max(0, written.indexOf(text) - 1),
    `'${text}' asks for what our tokens do not say`,
    example,
  );

const unknownTag = (written: string, tag: string): PatternFault =>
  new PatternFault(
    Math.max(0, written.toLowerCase().indexOf(`#${tag.toLowerCase()}`)),
    `unknown tag '#${tag}'`,
    closest(tag, tagNames) ? `'#${closest(tag, tagNames)}'` : `one of ${tagNames.join(', ')}`,
  );

/** A word that is several tokens for us, or none, never matches one of them. */
function checkWord(word: string, written: string): void {
  const at = Math.max(0, written.toLowerCase().indexOf(word));
  const tokens = tokenize(word);
  if (/[()[\]{}#|]/.test(word) && word.length > 1)
    throw new PatternFault(at, `'${word}' cannot be read`, example);
  if (tokens.count === 1) return;
  const parts = Array.from({ length: tokens.count }, (_, i) => word.slice(tokens.start[i], tokens.end[i]));
  throw new PatternFault(
    at,
    `'${word}' is ${tokens.count} tokens, so no token is it`,
    `'${parts.join(' ')}'`,
  );
}
