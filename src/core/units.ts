import type { Result } from './result.ts';

/** From offsets in the unit that a result or a file counts in to UTF-16 code units; beyond the text: its end. */
export function toUtf16(unit: Result['offsets'], text: string): (offset: number) => number {
  if (unit === 'utf16') return (offset) => offset;
  const starts = new Map<number, number>();
  let counted = 0;
  let i = 0;
  for (const character of text) {
    starts.set(counted, i);
    counted += unit === 'codepoint' ? 1 : utf8Length(character.codePointAt(0)!);
    i += character.length;
  }
  starts.set(counted, i);
  return (offset) => starts.get(offset) ?? text.length;
}

const utf8Length = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
