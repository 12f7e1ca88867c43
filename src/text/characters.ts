/** Classes of UTF-16 code units, in one table: the scanners look up a byte instead of testing ranges. */
export const Char = {
  Other: 0,
  Lower: 1,
  Upper: 2,
  /** Letters without case (Arabic, CJK) and both halves of surrogate pairs that are letters. */
  Letter: 3,
  Digit: 4,
  Space: 5,
  Newline: 6,
  Hyphen: 7,
  Apostrophe: 8,
  OpenQuote: 9,
  CloseQuote: 10,
  Period: 11,
  /** `, ; : ! ? ( ) [ ] …` and dashes: tokens of their own. */
  Punctuation: 12,
  Mark: 13,
} as const;

export const charClass = buildTable();

/** Ranges are filled, only alphabets with case are asked letter by letter: this runs at every start. */
function buildTable(): Uint8Array {
  const table = new Uint8Array(65536).fill(Char.Letter);
  for (let code = 0; code < 0x530; code++) table[code] = classOf(code);
  for (let code = 0x1e00; code < 0x2000; code++) table[code] = classOf(code);
  table.fill(Char.Other, 0x2000, 0x2c00);
  table.fill(Char.Space, 0x2000, 0x200b);
  table.fill(Char.Other, 0x3001, 0x3040);
  table.fill(Char.Other, 0xd800, 0xe000);
  table.fill(Char.Other, 0xe000, 0xf900);
  table.fill(Char.Other, 0xfe00);
  set(table, '\u202f\u205f\u3000', Char.Space);
  set(table, '\n\u2028\u2029', Char.Newline);
  set(table, '-', Char.Hyphen);
  set(table, "'’ʼ`´", Char.Apostrophe);
  set(table, '„«‚‹', Char.OpenQuote);
  set(table, '“”»›"', Char.CloseQuote);
  set(table, '.', Char.Period);
  set(table, ',;:!?()[]{}…–—―/|\\·•¿¡', Char.Punctuation);
  return table;
}

function set(table: Uint8Array, characters: string, value: number): void {
  for (const c of characters) table[c.charCodeAt(0)] = value;
}

/** Class of a character of the alphabets with case, and of ASCII. */
function classOf(code: number): number {
  if (code < 128) {
    if (code >= 97 && code <= 122) return Char.Lower;
    if (code >= 65 && code <= 90) return Char.Upper;
    if (code >= 48 && code <= 57) return Char.Digit;
    return code <= 32 ? Char.Space : Char.Other;
  }
  if (code < 0xc0)
    return code === 0xa0 ? Char.Space : code === 0xaa || code === 0xba ? Char.Lower : Char.Other;
  if (code === 0xd7 || code === 0xf7) return Char.Other;
  if (code >= 0x300 && code < 0x370) return Char.Mark;
  return isUpper(code) ? Char.Upper : Char.Lower;
}

function isUpper(code: number): boolean {
  const c = String.fromCharCode(code);
  return c !== c.toLowerCase();
}

/** Letters and digits. */
export const isWordClass = (k: number): boolean => (k >= Char.Lower && k <= Char.Digit) || k === Char.Mark;
export const isLetterClass = (k: number): boolean => k >= Char.Lower && k <= Char.Letter;
