/**
 * The nominative of a name that no dictionary has. `Putins` loses its -s only if `isKnown` says that the rest is a
 * name; `Putin's` and `Hans'` always do.
 */
export function withoutGenitive(text: string, isKnown: (base: string) => boolean): string {
  const english = /^(.+)['’]s$/.exec(text);
  if (english) return english[1]!;
  if (/[sxzß]['’]$/.test(text)) return text.slice(0, -1);
  if (!text.endsWith('s') || text.length < 4) return text;
  const base = text.slice(0, -1);
  return isKnown(base) && !isKnown(text)
    ? base
    : isKnown(base) && isKnown(text) && !/[aeiouy]s$/.test(text)
      ? base
      : text;
}

/** A name as one writes it in a line of its own, wherever the text breaks it. */
export const onOneLine = (text: string): string => (text.includes('\n') ? text.replace(/\s+/g, ' ') : text);
