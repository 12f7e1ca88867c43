import { type Sentence, Shape, TokenKind, type Tokens } from '../core/document.ts';
import * as lists from './abbreviations.ts';
import { Char, charClass, isLetterClass } from './characters.ts';

/** Cuts the tokens of a text into sentences. Each token belongs to exactly one. */
export function splitSentences(text: string, tokens: Tokens): Sentence[] {
  const sentences: Sentence[] = [];
  const wrapped = isHardWrapped(text);
  let first = 0;
  let i = 0;
  const close = (end: number) => {
    if (end > first) sentences.push({ first, end, headline: !endsWithStop(text, tokens, end) });
    first = end;
  };
  while (i < tokens.count) {
    const line = i + 1 < tokens.count && tokens.shape[i + 1]! & Shape.LineStart;
    if (isStop(text, tokens, i)) {
      const end = closingEnd(text, tokens, i + 1, first);
      if (endsSentence(text, tokens, i, end)) close(end);
      i = Math.max(end, i + 1);
      // A line break right after the marks that were taken in.
      if (first < i && i < tokens.count && breaksLine(text, tokens, i, wrapped)) close(i);
      continue;
    }
    i++;
    if (line && breaksLine(text, tokens, i, wrapped)) close(i);
  }
  close(tokens.count);
  return sentences;
}

const charAt = (text: string, tokens: Tokens, i: number): string => text[tokens.start[i]!]!;

/** `.`, `!`, `?`, `…`, a colon, a smiley, or an abbreviation that may end a sentence. */
function isStop(text: string, tokens: Tokens, i: number): boolean {
  const kind = tokens.kind[i];
  if (kind === TokenKind.Abbreviation) {
    return lists.anywhere.has(text.slice(tokens.start[i], tokens.end[i]! - 1).toLowerCase());
  }
  if (kind === TokenKind.Symbol) return ':;'.includes(charAt(text, tokens, i));
  return kind === TokenKind.Punctuation && '.!?…:'.includes(charAt(text, tokens, i));
}

/** Takes in further stops, closing quotes and the bracket that the sentence opened with. */
function closingEnd(text: string, tokens: Tokens, i: number, first: number): number {
  for (; i < tokens.count; i++) {
    if (tokens.kind[i] !== TokenKind.Punctuation) return i;
    const c = charAt(text, tokens, i);
    const spaced = tokens.shape[i]! & Shape.SpaceBefore;
    if (spaced) return i;
    const quote = '“”»›"\'’'.includes(c) && !opensQuote(text, tokens, i);
    const bracket = (c === ')' || c === ']') && '([„"'.includes(charAt(text, tokens, first));
    if (!quote && !bracket && !'.!?…'.includes(c)) return i;
  }
  return i;
}

/** A straight or »-mark that opens rather than closes: a word follows without a space, a space stands before. */
function opensQuote(text: string, tokens: Tokens, i: number): boolean {
  const next = charClass[text.charCodeAt(tokens.end[i]!)];
  return next !== undefined && isLetterClass(next) && (tokens.shape[i]! & Shape.SpaceBefore) !== 0;
}

/** Does the stop at token `i`, closed at token `end`, end its sentence? What follows decides. */
function endsSentence(text: string, tokens: Tokens, i: number, end: number): boolean {
  if (end >= tokens.count) return true;
  const stop = charAt(text, tokens, i);
  const next = charAt(text, tokens, end);
  const k = charClass[next.charCodeAt(0)]!;
  if (stop === ':' && tokens.kind[i] === TokenKind.Punctuation)
    return end === i + 1 && colonEnds(text, tokens, i);
  const quoteFollows =
    k === Char.OpenQuote || (k === Char.CloseQuote && (tokens.shape[end]! & Shape.SpaceBefore) !== 0);
  if (tokens.kind[i] === TokenKind.Abbreviation) {
    return (
      k === Char.Upper &&
      lists.sentenceStarters.has(text.slice(tokens.start[end], tokens.end[end]).toLowerCase())
    );
  }
  if (k === Char.Lower) return false;
  // „Was soll das?“ fragte er. / „Gut!“, sagte er.
  if (k === Char.Punctuation && ',;:)]/'.includes(next)) return false;
  if (k === Char.Punctuation && '–—'.includes(next))
    return stop !== '…' && stop !== '.' ? dashStarts(text, tokens, end) : true;
  if (stop === '…' || tokens.end[i]! - tokens.start[i]! > 1) return k === Char.Upper || quoteFollows;
  return (
    k === Char.Upper ||
    k === Char.Digit ||
    k === Char.Letter ||
    quoteFollows ||
    "-*•([#@`'%+&".includes(next) ||
    k === Char.Other ||
    k === Char.Hyphen
  );
}

const dashStarts = (text: string, tokens: Tokens, dash: number): boolean =>
  dash + 1 < tokens.count && charClass[text.charCodeAt(tokens.start[dash + 1]!)] === Char.Upper;

/**
 * A colon ends a sentence at the end of its line and before a full sentence without quotation marks, which German
 * begins with a capital ("Das Ergebnis: Die Zahl sinkt."). "Er sagte: „Ja.“" is one sentence.
 */
function colonEnds(text: string, tokens: Tokens, i: number): boolean {
  if (tokens.shape[i + 1]! & Shape.LineStart) return true;
  if (!(tokens.shape[i + 1]! & Shape.Capital)) return false;
  return lists.sentenceStarters.has(text.slice(tokens.start[i + 1], tokens.end[i + 1]).toLowerCase());
}

function endsWithStop(text: string, tokens: Tokens, end: number): boolean {
  for (let i = end - 1; i >= Math.max(0, end - 3); i--) {
    if (tokens.kind[i] === TokenKind.Abbreviation) return true;
    const c = charAt(text, tokens, i);
    if ('.!?…:'.includes(c)) return true;
    if (!'“”»"\'’)]'.includes(c)) return false;
  }
  return false;
}

/** Token `i` begins a line. Is that a new sentence? */
function breaksLine(text: string, tokens: Tokens, i: number, wrapped: boolean): boolean {
  if (!(tokens.shape[i]! & Shape.LineStart)) return false;
  const gap = text.slice(tokens.end[i - 1], tokens.start[i]);
  if (gap.indexOf('\n') !== gap.lastIndexOf('\n')) return true;
  if (wrapped) return false;
  const k = charClass[text.charCodeAt(tokens.start[i]!)]!;
  return k !== Char.Lower || charAt(text, tokens, i - 1) === ':';
}

/** Mail and old archives break lines at a fixed width: most lines are then nearly as long as the longest and end without a stop. */
function isHardWrapped(text: string): boolean {
  if (!text.includes('\n')) return false;
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .map((l) => l.trimEnd());
  const full = lines.filter((l) => l.length > 0);
  const longest = full.reduce((most, l) => Math.max(most, l.length), 0);
  if (full.length < 4 || longest > 110) return false;
  const inner = lines.filter((l, i) => l && lines[i + 1]);
  const cut = inner.filter((l) => l.length > 0.7 * longest && !/[.!?…:“”"]$/.test(l));
  return inner.length > 2 && cut.length > 0.6 * inner.length;
}
