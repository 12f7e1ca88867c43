import type { Span } from '../core/span.ts';

const noSpaceBefore = new Set([',', '.', ';', ':', '!', '?', ')', ']', '}', '%', '“', '»', '…', "'s"]);
const noSpaceAfter = new Set(['(', '[', '{', '„', '«']);

/** Tokens → running text as it would be printed, with the place of each token. Straight quotation marks come in pairs. */
export function detokenise(tokens: string[]): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let open = false;
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    const closes = token === '"' && open;
    const afterOpening = before !== undefined && (noSpaceAfter.has(before) || (before === '"' && open));
    if (i > 0 && !noSpaceBefore.has(token) && !closes && !afterOpening) text += ' ';
    spans.push({ start: text.length, end: text.length + token.length });
    text += token;
    if (token === '"') open = !open;
  });
  return { text, spans };
}
