import { TokenKind } from '../core/document.ts';
import * as lists from './abbreviations.ts';
import { Char, charClass, isLetterClass } from './characters.ts';
import { scanWord } from './scan-word.ts';
import { at, lowerWord, type TokenBuilder } from './scanner.ts';

/** A number, an ordinal, or a word that begins with digits, from offset `i`; returns where it ends. */
export function scanNumber(text: string, i: number, out: TokenBuilder): number {
  const iso = isoDateEnd(text, i);
  if (iso) return out.put(i, iso, TokenKind.Number);
  let end = i + 1;
  for (; end < text.length; end++) {
    const k = charClass[text.charCodeAt(end)]!;
    if (k === Char.Digit) continue;
    const c = text[end]!;
    if ((c === '.' || c === ',' || c === ':') && at(text, end + 1) === Char.Digit) continue;
    break;
  }
  // `60er`, `35-Stunden-Woche`, `24-jährig`: a word that begins with digits. `1939-1945` stays three tokens.
  const k = at(text, end);
  if (isLetterClass(k) && !isGluedUnit(text, end)) return scanWord(text, i, out);
  if (k === Char.Hyphen && isLetterClass(at(text, end + 1))) {
    const compound = compoundEnd(text, i, end);
    return compound ? out.put(i, compound, TokenKind.Word) : scanWord(text, i, out);
  }
  // prices: `14.--`, `14,-`
  const price = /^[.,](?:--|–|-(?![\p{L}\d]))/u.exec(text.slice(end, end + 4));
  if (price) return out.put(i, end + price[0].length, TokenKind.Number);
  if (text[end] === '.' && isOrdinal(text, i, end, out)) return out.put(i, end + 1, TokenKind.Ordinal);
  return out.put(i, end, TokenKind.Number);
}

/** `4:1-Sieg`, `1,5-Grad-Ziel`: a word whose number is no plain one; 0 for others. */
function compoundEnd(text: string, start: number, end: number): number {
  if (!/[.,:]/.test(text.slice(start, end))) return 0;
  const tail = /^(?:-[\p{L}\d]+)+/u.exec(text.slice(end, end + 60));
  return tail ? end + tail[0].length : 0;
}

/** A sentence glued to a number: `2013Die`. Units such as `20km` stay whole. */
const isGluedUnit = (text: string, i: number): boolean =>
  at(text, i) === Char.Upper &&
  at(text, i + 1) === Char.Lower &&
  lists.sentenceStarters.has(lowerWord(text, i));

function isoDateEnd(text: string, i: number): number {
  if (text[i + 4] !== '-' || text[i + 7] !== '-') return 0;
  const date = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?(?!\d)/.exec(text.slice(i, i + 20));
  return date ? i + date[0].length : 0;
}

/** Is the full stop at `dot` that of an ordinal ("am 3. Oktober") or of the sentence ("im Jahr 2013. Die")? */
function isOrdinal(text: string, start: number, dot: number, out: TokenBuilder): boolean {
  const digits = dot - start;
  const dated = text.slice(start, dot).includes('.');
  if (dated ? digits > 5 : digits > 4) return false;
  let next = dot + 1;
  if (text[next] === '/' || text[next] === '-' || text[next] === '–')
    return at(text, next + 1) === Char.Digit;
  const spaced = at(text, next) === Char.Space || at(text, next) === Char.Newline;
  while (at(text, next) === Char.Space || (at(text, next) === Char.Newline && next - dot < 3)) {
    if (next >= text.length) return false;
    next++;
  }
  const k = at(text, next);
  if (k === Char.Lower) return true;
  if (',;)'.includes(text[next]!) && digits <= 5) return true;
  if (k === Char.Digit || text[next] === '–' || text[next] === '-') return spaced && digits <= 2;
  if (k !== Char.Upper || digits > 3)
    return k === Char.Upper && lists.afterOrdinal.has(lowerWord(text, next)) && dated;
  const word = lowerWord(text, next);
  if (lists.afterOrdinal.has(word)) return true;
  return (
    !lists.sentenceStarters.has(word) &&
    (lists.beforeOrdinal.has(out.previous()) || beginsSentence(out.previous()))
  );
}

/** "… fest. 2. Soziale Bewegungen": the number of a list. */
const beginsSentence = (previous: string): boolean => previous === '' || previous === '.' || previous === ':';
