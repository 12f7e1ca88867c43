import { isUtf8 } from 'node:buffer';
import { UserError } from '../core/errors.ts';
import { windows1252 } from './windows.ts';

export interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

export interface Decoded {
  text: string;
  /** What was done to bytes that are no UTF-8, in one line. */
  note?: string;
}

/** Bytes → text. Valid UTF-8 passes at once; anything else is told apart by what its bytes look like. */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  if (encoding && !/^utf-?8$/i.test(encoding)) return { text: decoderFor(encoding).decode(bytes) };
  if (isUtf8(bytes)) return { text: utf8(bytes) };
  const marked = byteOrderMark(bytes);
  if (marked) return { text: decoderFor(marked).decode(bytes) };
  const { firstFault, multibyte, faults } = survey(bytes);
  if (!encoding && !multibyte && faults) {
    const guess = looksLatin(bytes);
    if (guess)
      return {
        text: decoderFor(guess).decode(bytes),
        note: `is not UTF-8; read as ${guess} (else give --encoding)`,
      };
  }
  return {
    text: utf8(bytes),
    note: `broken UTF-8 at byte ${firstFault}${faults > 1 ? ` and ${faults - 1} more` : ''}; replaced by U+FFFD`,
  };
}

/**
 * Bytes of HTML or XML, which may say their own encoding. Many say a wrong one; what is valid UTF-8 and not plain ASCII is
 * hardly ever anything else.
 */
export function decodeDeclared(bytes: Uint8Array, declared: string | undefined, encoding?: string): Decoded {
  if (encoding || !declared || !isKnown(declared) || isUtf8(bytes) || byteOrderMark(bytes))
    return decode(bytes, encoding);
  return /^utf-?8$/i.test(declared) ? decode(bytes) : { text: decoderFor(declared).decode(bytes) };
}

function isKnown(encoding: string): boolean {
  try {
    return Boolean(new TextDecoder(encoding));
  } catch {
    return false;
  }
}

/** Throws for a name that the runtime does not know. */
export function decoderFor(encoding: string): Decoder {
  try {
    const decoder = new TextDecoder(encoding);
    return decoder.encoding === 'windows-1252'
      ? { decode: (bytes) => (bytes ? windows1252(bytes) : '') }
      : decoder;
  } catch {
    throw new UserError(
      `unknown encoding '${encoding}'; use utf-8, windows-1252, iso-8859-15, utf-16le or another WHATWG name`,
    );
  }
}

// The mark stays: offsets then agree with everyone who reads the file as plain UTF-8.
const utf8 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');

export function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** `utf-16le` or `utf-16be` of a text that begins with its mark, or of which every other byte is NUL; else null. */
export function wideEncoding(head: Uint8Array): string | null {
  const marked = byteOrderMark(head);
  if (marked) return marked;
  const sample = head.subarray(0, 4096 & ~1);
  if (sample.length < 2) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  if (Math.max(even, odd) * 5 < sample.length * 2 || Math.min(even, odd)) return null;
  const guess = odd ? 'utf-16le' : 'utf-16be';
  // Other binary data has control characters in it.
  return /[\0-\x08\x0e-\x1f]/.test(new TextDecoder(guess).decode(sample)) ? null : guess;
}

/** Text has no NUL bytes, unless it is UTF-16 with its mark. */
export const looksBinary = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, 65536).includes(0) && !byteOrderMark(bytes);

/** Counts the valid multi-byte sequences and the faults, and finds the first fault. */
function survey(bytes: Uint8Array): { firstFault: number; multibyte: number; faults: number } {
  let firstFault = -1;
  let multibyte = 0;
  let faults = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 0) {
      if (firstFault < 0) firstFault = i;
      faults++;
      i++;
    } else {
      if (length > 1) multibyte++;
      i += length;
    }
  }
  return { firstFault, multibyte, faults };
}

/** Length of the valid UTF-8 sequence at `i`, 0 if there is none. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const first = bytes[i]!;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || i + length > bytes.length) return 0;
  return isUtf8(bytes.subarray(i, i + length)) ? length : 0;
}

/** German letters, quotation marks and dashes of the one-byte encodings make up most of the high bytes of a German text. */
function looksLatin(bytes: Uint8Array): string | null {
  const usual = new Set([
    0xe4, 0xf6, 0xfc, 0xdf, 0xc4, 0xd6, 0xdc, 0xe9, 0xe8, 0xe0, 0xe7, 0xab, 0xbb, 0xa0, 0xa4, 0xa7, 0xb0,
  ]);
  const windows = new Set([0x80, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97]);
  let high = 0;
  let known = 0;
  let fromWindows = 0;
  let currency = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    high++;
    if (usual.has(byte)) known++;
    if (windows.has(byte)) fromWindows++;
    if (byte === 0xa4) currency++;
  }
  if ((known + fromWindows) * 2 < high) return null;
  return currency && !fromWindows ? 'iso-8859-15' : 'windows-1252';
}
