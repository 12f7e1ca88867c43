import { type Document, Shape, type Tokens } from '../../core/document.ts';

/** A pair of quotation marks: the tokens of both marks. */
export interface Marks {
  open: number;
  close: number;
  /** True for a pair inside another one. */
  inner: boolean;
}

const quoteMarks = '„“”"»«';

/** The mark that token `i` is: one character, `"` for the typewriter's doubled apostrophes; empty for other tokens. */
function markAt(doc: Document, i: number): string {
  const { start, end } = doc.tokens;
  const length = end[i]! - start[i]!;
  const c = doc.text[start[i]!]!;
  if (length === 1) return quoteMarks.includes(c) ? c : '';
  return length === 2 && (c === "'" || c === '`') ? '"' : '';
}

/** Does a mark that stands on both sides („"“, „“ ”“, „»«“) open here? A space before it, none behind. */
function opensHere(tokens: Tokens, i: number): boolean {
  const spaceBefore = (tokens.shape[i]! & Shape.SpaceBefore) !== 0;
  const spaceBehind = i + 1 >= tokens.count || (tokens.shape[i + 1]! & Shape.SpaceBefore) !== 0;
  if (spaceBefore !== spaceBehind) return spaceBefore;
  return false;
}

const hasMarks = /[„“”"»«]|''|``/;

/** All pairs of quotation marks in reading order. A mark without partner in its paragraph is none, see `unclosed`. */
export function pairMarks(doc: Document): Marks[] {
  if (!hasMarks.test(doc.text)) return [];
  const { tokens } = doc;
  const pairs: Marks[] = [];
  const open: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (open.length && tokens.shape[i]! & Shape.LineStart && isParagraph(doc, i))
      unclosed(doc, open, i, pairs);
    const mark = markAt(doc, i);
    if (!mark) continue;
    const last = open.length ? markAt(doc, open[open.length - 1]!) : '';
    if (closes(doc, i, mark, last)) {
      pairs.push({ open: open.pop()!, close: i, inner: false });
    } else if (mark === '„' || opensHere(tokens, i) || (!open.length && i === 0)) {
      if (open.length < 3) open.push(i);
    }
  }
  return nest(pairs.sort((a, b) => a.open - b.open));
}

/** Marks the pairs inside another one; a pair that closed its paragraph may have others in it. */
function nest(pairs: Marks[]): Marks[] {
  let outermost = -1;
  for (const p of pairs) {
    p.inner = p.open < outermost;
    outermost = Math.max(outermost, p.close);
  }
  return pairs;
}

function closes(doc: Document, i: number, mark: string, last: string): boolean {
  if (!last) return false;
  const opening = opensHere(doc.tokens, i);
  switch (last) {
    case '„':
      // A second „ that clings to the word before it was meant to close.
      return (
        mark === '“' ||
        mark === '”' ||
        (mark === '"' && !opening) ||
        (mark === '„' && !opening && !startsWord(doc, i))
      );
    case '»':
      return mark === '«';
    case '«':
      return mark === '»';
    default:
      return (mark === '"' || mark === '“' || mark === '”') && !opening;
  }
}

const startsWord = (doc: Document, i: number): boolean =>
  i + 1 < doc.tokens.count && !(doc.tokens.shape[i + 1]! & Shape.SpaceBefore);

function isParagraph(doc: Document, i: number): boolean {
  if (i === 0) return false;
  const gap = doc.text.slice(doc.tokens.end[i - 1], doc.tokens.start[i]);
  return gap.indexOf('\n') !== gap.lastIndexOf('\n');
}

/**
 * A quotation over several paragraphs opens each of them and closes only the last: the paragraph up to token `i` is then
 * one quotation. Any other mark that was never closed is forgotten.
 */
function unclosed(doc: Document, open: number[], i: number, pairs: Marks[]): void {
  const first = open[0]!;
  const startsParagraph = doc.tokens.shape[first]! & Shape.LineStart;
  const goesOn = markAt(doc, i) === markAt(doc, first);
  if (startsParagraph && goesOn && i - 1 > first) pairs.push({ open: first, close: i - 1, inner: false });
  open.length = 0;
}
