import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { InputItem, ReadOptions } from './document.ts';
import { toDocument } from './fields.ts';
import { type Metadata, metadataOf } from './html-metadata.ts';
import { type Dom, flat, textOf } from './html-text.ts';
import { readString } from './text.ts';

/** A web page is one document: its article without navigation; title, date and language from its metadata. */
export async function* readHtml(
  chunks: AsyncIterable<Buffer>,
  name: string,
  options: ReadOptions,
): AsyncGenerator<InputItem[]> {
  const read = await readString(chunks, name, options, htmlEncoding);
  if ('kind' in read) {
    yield [read];
    return;
  }
  const item = toDocument({ id: name, ...articleOf(read.text) }, name, name, { keep: options.keep });
  if (item.kind === 'document') {
    if (read.note) (item.notes ??= []).push(read.note);
    if (!item.text) (item.notes ??= []).push('no running text found in this page; the result is empty');
  }
  yield [item];
}

/** What the page says of its encoding, in a `meta` element or as XHTML. */
export const htmlEncoding = (start: string): string | undefined =>
  /<meta[^>]+charset=["']?\s*([\w-]+)/i.exec(start)?.[1] ??
  /^\s*<\?xml[^>]*\bencoding=["']([\w-]+)/.exec(start)?.[1];

export interface Article extends Metadata {
  text: string;
}

export function articleOf(html: string): Article {
  const document: Dom = parseHTML(withBody(html)).document;
  const { body, ...about } = metadataOf(document);
  // Readability takes the document apart; what it needs not see goes first, so that it cannot be taken for text.
  for (const node of document.querySelectorAll('script,style,noscript,template,iframe,svg,form,button'))
    node.remove();
  for (const node of document.querySelectorAll('[class],[itemprop],[role],time'))
    if (isFurniture(node)) node.remove();
  for (const node of document.querySelectorAll('h1'))
    if (flat(node.textContent) === about.title) node.remove();
  const fallback = textOf(document.querySelector('article,main,[role=main]') ?? document.body);
  const text = mainText(document) || fallback;
  // Some pages show a stub and keep the article for search engines.
  return { text: body && body.length > 2 * text.length ? body : text, ...about };
}

/** The tags that HTML allows to leave out, and our parser does not. */
function withBody(html: string): string {
  if (!/<html\b/i.test(html)) return `<html><body>${html}</body></html>`;
  if (/<body\b/i.test(html)) return html;
  return html.replace(/<\/?head\b[^>]*>/gi, '').replace(/<html\b[^>]*>/i, '$&<body>');
}

/** Words of `class` and `itemprop` that newsrooms give to what stands around an article and is none of it. */
const furniture =
  /(?:^|[\s_-])(?:ad|ads|advert|advertisement|anzeige|werbung|breadcrumbs?|byline|credits?|copyright|fotograf|photographer|share|sharing|social|teaser|related|newsletter|paywall|cookie|consent|comments?|kommentare?)(?:$|[\s_-])/i;
/** What holds the article itself may be called anything. */
const trunk = new Set(['HTML', 'BODY', 'MAIN', 'ARTICLE', 'H1']);

/** A few words in a box of such a name, or the time of publication in a line of its own. */
function isFurniture(node: Dom): boolean {
  const tag = node.tagName.toUpperCase();
  if (trunk.has(tag) || node.querySelector('article,main,h1')) return false;
  if (
    /^(?:dialog|alertdialog|navigation|banner|contentinfo|complementary)$/.test(
      node.getAttribute('role') ?? '',
    )
  )
    return true;
  if (tag === 'TIME')
    return !node.parentNode?.textContent.replace(node.textContent, '').trim() || !inText(node);
  const names = `${node.getAttribute('class') ?? ''} ${node.getAttribute('itemprop') ?? ''}`;
  return furniture.test(names) && node.textContent.length < 600;
}

const inText = (node: Dom): boolean => Boolean(node.closest('p,li,td,h1,h2,h3,blockquote,figcaption'));

function mainText(document: Dom): string {
  try {
    const found = new Readability(document, { charThreshold: 140 }).parse();
    return found?.content
      ? textOf(parseHTML(`<html><body>${found.content}</body></html>`).document.body)
      : '';
  } catch {
    return '';
  }
}
