/**
 * Folding: `Müller`, `MUELLER` and `Mueller` are one form, `Erdoğan` and `Erdogan` too. The table gives up to two
 * characters for each code unit below U+0250 (and U+1E00–U+1EFF); everything else stands for itself.
 */
const special: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  å: 'a',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  İ: 'i',
  '’': "'",
  ʼ: "'",
  '´': "'",
  '`': "'",
  '‐': '-',
  '‑': '-',
};

const size = 0x250;
/** Two 16-bit characters in one number; 0 in the upper half where there is only one. */
const table = new Uint32Array(size);
for (let code = 0; code < size; code++) table[code] = pack(foldCharacter(String.fromCharCode(code)));

function pack(text: string): number {
  return text.charCodeAt(0) | (text.length > 1 ? text.charCodeAt(1) << 16 : 0);
}

function foldCharacter(c: string): string {
  const lower = c.toLowerCase();
  const known = special[c] ?? special[lower];
  if (known) return known;
  const plain = lower.normalize('NFD').replace(/\p{M}/gu, '');
  return plain || lower;
}

const rest = new Map<number, number>();
/** Folded characters of a code unit beyond the table; remembered, because they are rare but come in runs. */
function foldRare(code: number): number {
  let folded = rest.get(code);
  if (folded === undefined) {
    folded = pack(foldCharacter(String.fromCharCode(code)));
    rest.set(code, folded);
  }
  return folded;
}

const foldCode = (code: number): number => (code < size ? table[code]! : foldRare(code));

/** Folding of a whole text; most words are ASCII and only lose their capitals. */
export const fold = (text: string): string =>
  /^[\w .&'/()-]*$/.test(text) ? text.toLowerCase() : foldAll(text);

const foldAll = (text: string): string => {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const two = foldCode(text.charCodeAt(i));
    out += two >>> 16 ? String.fromCharCode(two & 0xffff, two >>> 16) : String.fromCharCode(two);
  }
  return out;
};

/** The two halves of the hash of a folded range; `hashRange` leaves them here so that no object is made per token. */
export const hash = { slot: 0, check: 0 };

export const hashStart = { slot: 0x811c9dc5, check: 0x9e3779b9 };

/** Continues the hash in `hash` with one code unit; prefixes of a word are hashed in one run this way. */
export function hashStep(code: number): void {
  const two = foldCode(code);
  mix(two & 0xffff);
  if (two >>> 16) mix(two >>> 16);
}

function mix(c: number): void {
  hash.slot = Math.imul(hash.slot ^ c, 0x01000193);
  const x = Math.imul(hash.check ^ c, 0x85ebca6b);
  hash.check = x ^ (x >>> 15);
}

export function hashRange(text: string, start: number, end: number): void {
  hash.slot = hashStart.slot;
  hash.check = hashStart.check;
  for (let i = start; i < end; i++) hashStep(text.charCodeAt(i));
}
