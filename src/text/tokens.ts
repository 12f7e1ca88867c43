import { TokenKind, type Tokens } from '../core/document.ts';
import { Char, charClass, isLetterClass, isWordClass } from './characters.ts';
import { scanNumber } from './scan-number.ts';
import { scanWord } from './scan-word.ts';
import { at, skipWhile, TokenBuilder } from './scanner.ts';

/**
 * Cuts a cleaned text into tokens in one pass. Hyphenated words stay whole (`US-Präsident`), as in NoSta-D.
 * White space belongs to no token; every other character belongs to exactly one.
 */
export function tokenize(text: string): Tokens {
  const builder = new TokenBuilder(text);
  let i = 0;
  while (i < text.length) {
    const k = charClass[text.charCodeAt(i)]!;
    if (k === Char.Space) i++;
    else if (k === Char.Newline) {
      builder.lineStart = true;
      i++;
    } else i = scanOne(text, i, k, builder);
  }
  return builder.finish();
}

function scanOne(text: string, i: number, k: number, out: TokenBuilder): number {
  if (k === Char.Digit) return scanNumber(text, i, out);
  if (isLetterClass(k)) return scanWord(text, i, out);
  const c = text[i]!;
  if ((c === '#' || c === '@') && isWordClass(at(text, i + 1)) && !isWordClass(at(text, i - 1))) {
    const end = skipWhile(text, i + 1, (q) => isWordClass(q), '_');
    return out.put(i, end, c === '#' ? TokenKind.Hashtag : TokenKind.Handle);
  }
  const face = c === ':' || c === ';' ? /^[:;]-?[()DP](?![\p{L}\d])/u.exec(text.slice(i, i + 4)) : null;
  if (face && at(text, i - 1) === Char.Space) return out.put(i, i + face[0].length, TokenKind.Symbol);
  // Runs of the same character are one token: `...`, `--`, `''`, "``".
  if (k === Char.Period || k === Char.Hyphen || c === "'" || c === '`' || c === '=' || c === '*') {
    let end = i + 1;
    while (text[end] === c) end++;
    return out.put(i, end, TokenKind.Punctuation);
  }
  if (k !== Char.Other) return out.put(i, i + 1, TokenKind.Punctuation);
  const end = i + (isHighSurrogate(text, i) ? 2 : 1);
  return out.put(i, Math.min(end, text.length), TokenKind.Symbol);
}

const isHighSurrogate = (text: string, i: number): boolean => (text.charCodeAt(i) & 0xfc00) === 0xd800;
