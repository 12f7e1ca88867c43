import { Shape, TokenKind, type Tokens } from '../core/document.ts';
import * as lists from './abbreviations.ts';
import { Char, charClass, isLetterClass, isWordClass } from './characters.ts';

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

/** Parallel arrays that grow; the class is private to this module. */
class TokenBuilder {
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

const at = (text: string, i: number): number => (i < text.length ? charClass[text.charCodeAt(i)]! : Char.Space);

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

function skipWhile(text: string, i: number, ok: (k: number) => boolean, also = ''): number {
  while (i < text.length && (ok(charClass[text.charCodeAt(i)]!) || also.includes(text[i]!))) i++;
  return i;
}

// ---------------------------------------------------------------- numbers

function scanNumber(text: string, i: number, out: TokenBuilder): number {
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
  if (k === Char.Hyphen && isLetterClass(at(text, end + 1))) return scanWord(text, i, out);
  // prices: `14.--`, `14,-`
  const price = /^[.,](?:--|–|-(?![\p{L}\d]))/u.exec(text.slice(end, end + 4));
  if (price) return out.put(i, end + price[0].length, TokenKind.Number);
  if (text[end] === '.' && isOrdinal(text, i, end, out)) return out.put(i, end + 1, TokenKind.Ordinal);
  return out.put(i, end, TokenKind.Number);
}

/** A sentence glued to a number: `2013Die`. Units such as `20km` stay whole. */
const isGluedUnit = (text: string, i: number): boolean =>
  at(text, i) === Char.Upper && at(text, i + 1) === Char.Lower && lists.sentenceStarters.has(lowerWord(text, i));

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
  if (text[next] === '/' || text[next] === '-' || text[next] === '–') return at(text, next + 1) === Char.Digit;
  const spaced = at(text, next) === Char.Space || at(text, next) === Char.Newline;
  while (at(text, next) === Char.Space || (at(text, next) === Char.Newline && next - dot < 3)) {
    if (next >= text.length) return false;
    next++;
  }
  const k = at(text, next);
  if (k === Char.Lower) return true;
  if (',;)'.includes(text[next]!) && digits <= 5) return true;
  if (k === Char.Digit || text[next] === '–' || text[next] === '-') return spaced && digits <= 2;
  if (k !== Char.Upper || digits > 3) return k === Char.Upper && lists.afterOrdinal.has(lowerWord(text, next)) && dated;
  const word = lowerWord(text, next);
  if (lists.afterOrdinal.has(word)) return true;
  return !lists.sentenceStarters.has(word) && (lists.beforeOrdinal.has(out.previous()) || beginsSentence(out.previous()));
}

/** "… fest. 2. Soziale Bewegungen": the number of a list. */
const beginsSentence = (previous: string): boolean => previous === '' || previous === '.' || previous === ':';

function lowerWord(text: string, i: number): string {
  const end = skipWhile(text, i, isLetterClass);
  return text.slice(i, end).toLowerCase();
}

// ---------------------------------------------------------------- words

function scanWord(text: string, i: number, out: TokenBuilder): number {
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
    if (charClass[text.charCodeAt(i)] !== Char.Upper || charClass[text.charCodeAt(i - 1)] !== Char.Lower) continue;
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
    while (isLetterClass(at(text, end)) && (text[end + 1] === '.' || text[end + 2] === '.') && dottedPart(text, end)) end = text.indexOf('.', end) + 1;
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

const dottedPart = (text: string, i: number): boolean => text.indexOf('.', i) - i <= 2 && isLetterClass(at(text, text.indexOf('.', i) - 1));

/** `J.` of "J. F. Kennedy", `z.` of "z. B.", but not the B of "Plan B." */
function isInitial(text: string, start: number, letter: string, next: number, out: TokenBuilder): boolean {
  if (next === Char.Lower || next === Char.Digit) return true;
  if (at(text, start) === Char.Lower) return next === Char.Upper || (letter === 'f' && next !== Char.Space);
  return (next === Char.Upper || next === Char.Punctuation) && !lists.lettered.has(out.previous());
}

// ---------------------------------------------------------------- addresses

const isUrlStart = (text: string, i: number): boolean => /^(?:https?:\/\/|www\.)\S/i.test(text.slice(i, i + 9));

function scanUrl(text: string, i: number, out: TokenBuilder): number {
  let end = i;
  while (end < text.length) {
    const k = charClass[text.charCodeAt(end)]!;
    if (k === Char.Space || k === Char.Newline || k === Char.OpenQuote || k === Char.CloseQuote || text[end] === '<') break;
    end++;
  }
  while (end > i && '.,;:!?)]\'…'.includes(text[end - 1]!) && !(text[end - 1] === ')' && text.slice(i, end).includes('('))) end--;
  return out.put(i, end, TokenKind.Url);
}

function scanEmail(text: string, i: number, at0: number, out: TokenBuilder): number {
  let end = skipWhile(text, at0 + 1, isWordClass, '.-_');
  while (text[end - 1] === '.' || text[end - 1] === '-') end--;
  return out.put(i, end, TokenKind.Email);
}
