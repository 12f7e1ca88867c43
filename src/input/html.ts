import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { normaliseDate } from './date.ts';
import type { InputItem, ReadOptions } from './document.ts';
import { toDocument } from './fields.ts';
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

export interface Article {
  text: string;
  title?: string;
  date?: string;
  language?: string;
  url?: string;
  author?: string;
}

// linkedom's types need the browser's; we use a handful of its members.
type Dom = any;

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

function metadataOf(document: Dom): Omit<Article, 'text'> & { body?: string } {
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const node = document.querySelector(
        `meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`,
      );
      const content = node?.getAttribute('content')?.trim();
      if (content) return content;
    }
    return undefined;
  };
  const data = linkedData(document);
  const time = document.querySelector(
    'time[pubdate],article time[datetime],main time[datetime],time[datetime]',
  );
  const h1 = document.querySelectorAll('h1');
  const about = {
    title:
      data.headline ??
      meta('og:title', 'twitter:title') ??
      (h1.length === 1 ? flat(h1[0].textContent) : undefined) ??
      flat(document.querySelector('title')?.textContent),
    date: firstDate(
      data.datePublished,
      meta('article:published_time', 'datePublished', 'date', 'dc.date', 'DC.date.issued', 'last-modified'),
      time?.getAttribute('datetime'),
    ),
    language: document.documentElement?.getAttribute('lang') || undefined,
    url: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? meta('og:url'),
    author: data.author ?? meta('author'),
    body: data.articleBody,
  };
  return Object.fromEntries(Object.entries(about).filter(([, value]) => value)) as Omit<Article, 'text'> & {
    body?: string;
  };
}

const flat = (text: string | undefined | null): string | undefined =>
  text?.replace(/\s+/g, ' ').trim() || undefined;

function firstDate(...candidates: (string | undefined | null)[]): string | undefined {
  for (const candidate of candidates) {
    const date = candidate ? normaliseDate(candidate) : null;
    if (date) return date;
  }
  return undefined;
}

/** The first article that the page describes in JSON-LD. Broken JSON-LD is common and no reason to stop. */
function linkedData(document: Dom): {
  headline?: string;
  datePublished?: string;
  author?: string;
  articleBody?: string;
} {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent);
    } catch {
      continue;
    }
    const article = findArticle(data);
    if (!article) continue;
    const author = [article.author].flat()[0];
    return {
      headline: flat(stringOf(article.headline) ?? stringOf(article.name)),
      datePublished: stringOf(article.datePublished) ?? stringOf(article.dateCreated),
      author: stringOf(author) ?? stringOf(author?.name),
      articleBody: bodyOf(stringOf(article.articleBody)),
    };
  }
  return {};
}

/** Some put their HTML in, escaped or not. */
const bodyOf = (text: string | undefined): string | undefined =>
  text && /<\/?(?:p|br|div)\b/i.test(text)
    ? textOf(parseHTML(`<html><body>${text}</body></html>`).document.body)
    : text?.trim();

const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

function findArticle(data: any): Record<string, any> | null {
  for (const node of [data].flat()) {
    if (typeof node !== 'object' || node === null) continue;
    if ([node['@type']].flat().some((type) => /Article|BlogPosting|Report$/.test(String(type)))) return node;
    const inner = findArticle(node['@graph'] ?? []);
    if (inner) return inner;
  }
  return null;
}

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
