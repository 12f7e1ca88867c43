import { TokenKind } from '../core/document.ts';
import * as lists from './abbreviations.ts';
import { Char, charClass, isLetterClass, isWordClass } from './characters.ts';
import { isUrlStart, scanEmail, scanUrl } from './scan-address.ts';
import { at, lowerWord, skipWhile, type TokenBuilder } from './scanner.ts';

/** A word, abbreviation or address from offset `i`; returns where it ends. */
export function scanWord(text: string, i: number, out: TokenBuilder): number {
  const c = text[i];
  if ((c === 'h' || c === 'w' || c === 'H' || c === 'W') && isUrlStart(text, i)) return scanUrl(text, i, out);
  let end = wordEnd(text, i);
  if (text[end] === '@' && isWordClass(at(text, end + 1))) return scanEmail(text, i, end, out);
  end = uncutGlue(text, i, end);
  if (text[end] === '.') {
    const host = hostEnd(text, end);
    if (host) return out.put(i, host, TokenKind.Word);
    const dotted = abbreviationEnd(text, i, end, out);
    if (dotted) return out.put(i, dotted, TokenKind.Abbreviation);
  }
  return out.put(i, end, TokenKind.Word);
}

function wordEnd(text: string, i: number): number {
  let end = i;
  for (;;) {
    end = skipWhile(text, end, isWordClass);
    const c = text[end];
    const k = at(text, end);
    const next = at(text, end + 1);
    if (k === Char.Hyphen) {
      if (isWordClass(next)) end++;
      // the stump of a coordination: "nord- und südkoreanisch", "Spa-/Wellness"
      else return isLetterClass(at(text, end - 1)) && text[end + 1] !== '-' ? end + 1 : end;
    } else if (k === Char.Apostrophe && c !== '`' && isLetterClass(next)) end++;
    else if (k === Char.Apostrophe && isGenitiveApostrophe(text, i, end)) return end + 1;
    else if (c === '&' && at(text, end - 1) === Char.Upper && next === Char.Upper) end++;
    else {
      const gender = genderEnd(text, end);
      if (!gender) return end;
      end = gender;
    }
  }
}

/** `Hans'`, `Marx'`: the apostrophe is the genitive, unless a single quote was opened on the same word. */
function isGenitiveApostrophe(text: string, start: number, end: number): boolean {
  if (!'sxzßSXZ'.includes(text[end - 1]!) || text[end + 1] === text[end]) return false;
  if (at(text, end + 1) !== Char.Space || at(text, start) !== Char.Upper) return false;
  const before = text.slice(Math.max(0, start - 60), start);
  const opened = Math.max(before.lastIndexOf('‚'), before.lastIndexOf(" '"), before.lastIndexOf('‘'));
  return opened < 0 && !(before.length < 60 && before.startsWith("'"));
}

/** `Kund:innen`, `Bürger*innen`, `Leser_in`, `Schüler(innen)`, `Lehrer/-innen`: where the ending stops, or 0. */
function genderEnd(text: string, i: number): number {
  const c = text[i];
  if (c !== ':' && c !== '*' && c !== '_' && c !== '(' && c !== '/') return 0;
  const from = c === '/' && text[i + 1] === '-' ? i + 2 : i + 1;
  const plural = text.startsWith('innen', from);
  if (!plural && !text.startsWith('in', from)) return 0;
  const end = from + (plural ? 5 : 2);
  if (c === '(') return text[end] === ')' ? end + 1 : 0;
  if (c === '/' && !plural && text[i + 1] !== '-') return 0;
  return isLetterClass(at(text, end)) && plural === false ? 0 : end;
}

/** Cuts `SanktionenSowohl` before the word that begins the next sentence, and `Zusammenarbeitkündigte` not at all. */
function uncutGlue(text: string, start: number, end: number): number {
  for (let i = start + 3; i < end - 1; i++) {
    if (charClass[text.charCodeAt(i)] !== Char.Upper || charClass[text.charCodeAt(i - 1)] !== Char.Lower)
      continue;
    const word = lowerWord(text, i);
    if (i + word.length === end && word !== 'in' && lists.sentenceStarters.has(word)) return i;
  }
  return end;
}

function hostEnd(text: string, dot: number): number {
  const end = skipWhile(text, dot + 1, (k) => k === Char.Lower);
  if (end === dot + 1 || isWordClass(at(text, end))) return 0;
  return lists.topLevelDomains.has(text.slice(dot + 1, end)) ? end : 0;
}

/** Where the abbreviation that begins at `start` and has its first full stop at `dot` ends, or 0 if it is none. */
function abbreviationEnd(text: string, start: number, dot: number, out: TokenBuilder): number {
  if (dot - start <= 2 || (dot - start === 3 && text[start] === 'z')) {
    // z.B., d.h., u.a., U.S., i.d.R.: letters and dots without a space
    let end = dot + 1;
    while (
      isLetterClass(at(text, end)) &&
      (text[end + 1] === '.' || text[end + 2] === '.') &&
      dottedPart(text, end)
    )
      end = text.indexOf('.', end) + 1;
    if (end > dot + 1) return end;
  }
  const word = text.slice(start, dot).toLowerCase();
  const following = skipWhile(text, dot + 1, (k) => k === Char.Space);
  const next = at(text, following);
  if (word.length === 1) return isInitial(text, start, word, next, out) ? dot + 1 : 0;
  if (lists.inner.has(word)) return dot + 1;
  if (lists.beforeNumber.has(word)) return next === Char.Digit || next === Char.Lower ? dot + 1 : 0;
  if (lists.anywhere.has(word)) return dot + 1;
  return 0;
}

const dottedPart = (text: string, i: number): boolean =>
  text.indexOf('.', i) - i <= 2 && isLetterClass(at(text, text.indexOf('.', i) - 1));

/** `J.` of "J. F. Kennedy", `z.` of "z. B.", but not the B of "Plan B." */
function isInitial(text: string, start: number, letter: string, next: number, out: TokenBuilder): boolean {
  if (next === Char.Lower || next === Char.Digit) return true;
  if (at(text, start) === Char.Lower) return next === Char.Upper || (letter === 'f' && next !== Char.Space);
  return (next === Char.Upper || next === Char.Punctuation) && !lists.lettered.has(out.previous());
}
