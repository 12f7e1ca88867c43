import type { Result } from '../core/result.ts';
import type { SourceText } from './format.ts';

export type OffsetUnit = Result['offsets'];

/** The same result with its offsets counted in code points or in bytes of UTF-8 instead of UTF-16 code units. */
export function recount(result: Result, source: SourceText, unit: OffsetUnit): Result {
  if (unit === 'utf16') return result;
  const inText = counter(source.text, unit);
  const inTitle = counter(source.title ?? '', unit);
  const visit = (value: unknown, count: (at: number) => number): unknown => {
    if (Array.isArray(value)) return value.map((item) => visit(item, count));
    if (typeof value !== 'object' || value === null) return value;
    const own = (value as { field?: string }).field === 'title' ? inTitle : count;
    const isSpan = 'start' in value && 'end' in value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        isSpan && (key === 'start' || key === 'end') ? own(inner as number) : visit(inner, own),
      ]),
    );
  };
  const { entities, times, quotes, facts, sentences, tokens, triples } = result;
  const spans = { entities, times, quotes, facts, sentences, tokens, triples };
  const present = Object.fromEntries(Object.entries(spans).filter(([, value]) => value));
  return { ...result, ...(visit(present, inText) as typeof spans), offsets: unit } as Result;
}

/** Offset in UTF-16 code units → offset in the other unit, from one pass over the text. */
function counter(text: string, unit: 'codepoint' | 'byte'): (at: number) => number {
  // Nothing but ASCII counts the same in every unit.
  if (/^[\x00-\x7f]*$/.test(text)) return (at) => at;
  const table = new Uint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    table[i] = count;
    const code = text.charCodeAt(i);
    const pair = code >= 0xd800 && code < 0xdc00 && i + 1 < text.length;
    // The second half of a pair is the same place as the end of the whole.
    if (pair) table[++i] = count;
    count += unit === 'codepoint' ? 1 : pair ? 4 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  table[text.length] = count;
  return (at) => table[at]!;
}
