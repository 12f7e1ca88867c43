import { Shape, type TokenKind, type Tokens } from '../core/document.ts';
import { Char, charClass, isLetterClass } from './characters.ts';

/** Class of the character at `i`; white space beyond the end. */
export const at = (text: string, i: number): number =>
  i < text.length ? charClass[text.charCodeAt(i)]! : Char.Space;

/** First offset from `i` on whose class is not `ok` and whose character is not in `also`. */
export function skipWhile(text: string, i: number, ok: (k: number) => boolean, also = ''): number {
  while (i < text.length && (ok(charClass[text.charCodeAt(i)]!) || also.includes(text[i]!))) i++;
  return i;
}

/** The letters that begin at `i`, lower-cased. */
export function lowerWord(text: string, i: number): string {
  const end = skipWhile(text, i, isLetterClass);
  return text.slice(i, end).toLowerCase();
}

/** Tokens in parallel arrays that grow; used by the scanners only. */
export class TokenBuilder {
  lineStart = true;
  private n = 0;
  private start: Int32Array;
  private end: Int32Array;
  private kind: Uint8Array;
  private shape: Uint8Array;

  constructor(private readonly text: string) {
    // German has 6 to 7 characters a token; the arrays double in the rare text that has fewer.
    const room = (text.length >> 2) + 16;
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.kind = new Uint8Array(room);
    this.shape = new Uint8Array(room);
  }

  put(start: number, end: number, kind: TokenKind): number {
    if (this.n === this.start.length) this.grow();
    const n = this.n++;
    this.start[n] = start;
    this.end[n] = end;
    this.kind[n] = kind;
    this.shape[n] = this.shapeOf(start, end, n);
    this.lineStart = false;
    return end;
  }

  /** The text of the token before, lower-cased; empty at the start. */
  previous(): string {
    return this.n ? this.text.slice(this.start[this.n - 1], this.end[this.n - 1]).toLowerCase() : '';
  }

  finish(): Tokens {
    const { n } = this;
    return {
      count: n,
      start: this.start.subarray(0, n),
      end: this.end.subarray(0, n),
      kind: this.kind.subarray(0, n),
      shape: this.shape.subarray(0, n),
    };
  }

  private shapeOf(start: number, end: number, n: number): number {
    const { text } = this;
    let shape = this.lineStart ? Shape.LineStart : 0;
    if (n === 0 || this.end[n - 1]! < start) shape |= Shape.SpaceBefore;
    let upper = 0;
    let lower = 0;
    for (let i = start; i < end; i++) {
      const k = charClass[text.charCodeAt(i)]!;
      if (k === Char.Upper) {
        if (i === start) shape |= Shape.Capital;
        else if (lower && charClass[text.charCodeAt(i - 1)] === Char.Lower) shape |= Shape.InnerCapital;
        upper++;
      } else if (k === Char.Lower) lower++;
      else if (k === Char.Digit) shape |= Shape.Digit;
      else if (k === Char.Hyphen && end - start > 1) shape |= i === end - 1 ? Shape.Stump : Shape.Hyphen;
    }
    if (upper > 1 && !lower) shape |= Shape.AllCaps;
    return shape;
  }

  private grow(): void {
    const wider = <T extends Int32Array | Uint8Array>(old: T, make: new (n: number) => T): T => {
      const grown = new make(old.length * 2);
      grown.set(old);
      return grown;
    };
    this.start = wider(this.start, Int32Array);
    this.end = wider(this.end, Int32Array);
    this.kind = wider(this.kind, Uint8Array);
    this.shape = wider(this.shape, Uint8Array);
  }
}
