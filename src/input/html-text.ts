// linkedom's types need the browser's; we use a handful of its members.
export type Dom = any;

export const flat = (text: string | undefined | null): string | undefined =>
  text?.replace(/\s+/g, ' ').trim() || undefined;

const blocks = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD BLOCKQUOTE PRE TABLE TR FIGURE FIGCAPTION ADDRESS HR BODY'.split(
    ' ',
  ),
);
const skipped = new Set(
  'NAV ASIDE FOOTER SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG FORM BUTTON SELECT HEAD TITLE'.split(' '),
);

/** Text as a reader sees it: blocks become paragraphs, white space is collapsed. */
export function textOf(root: Dom): string {
  let out = '';
  const visit = (node: Dom): void => {
    if (node.nodeType === 3) {
      out += node.textContent.replace(/[ \t\r\n\f]+/g, ' ');
      return;
    }
    const tag = node.tagName?.toUpperCase();
    if (node.nodeType !== 1 || skipped.has(tag)) return;
    if (tag === 'BR') out += '\n';
    if (tag === 'TD' || tag === 'TH') out += ' ';
    const block = blocks.has(tag);
    if (block) out += '\n\n';
    for (const child of node.childNodes) visit(child);
    if (block) out += '\n\n';
  };
  if (root) visit(root);
  return out
    .replace(/ *\n */g, '\n')
    .replace(/^(?:Anzeige|Werbung)$/gm, '')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
