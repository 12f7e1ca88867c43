import { TokenKind } from '../core/document.ts';
import { Char, charClass, isWordClass } from './characters.ts';
import { skipWhile, type TokenBuilder } from './scanner.ts';

export const isUrlStart = (text: string, i: number): boolean =>
  /^(?:https?:\/\/|www\.)\S/i.test(text.slice(i, i + 9));

export function scanUrl(text: string, i: number, out: TokenBuilder): number {
  let end = i;
  while (end < text.length) {
    const k = charClass[text.charCodeAt(end)]!;
    if (
      k === Char.Space ||
      k === Char.Newline ||
      k === Char.OpenQuote ||
      k === Char.CloseQuote ||
      text[end] === '<'
    )
      break;
    end++;
  }
  while (
    end > i &&
    ".,;:!?)]'…".includes(text[end - 1]!) &&
    !(text[end - 1] === ')' && text.slice(i, end).includes('('))
  )
    end--;
  return out.put(i, end, TokenKind.Url);
}

export function scanEmail(text: string, i: number, at0: number, out: TokenBuilder): number {
  let end = skipWhile(text, at0 + 1, isWordClass, '.-_');
  while (text[end - 1] === '.' || text[end - 1] === '-') end--;
  return out.put(i, end, TokenKind.Email);
}
