import { parseHTML } from 'linkedom';
import { normaliseDate } from './date.ts';
import { type Dom, flat, textOf } from './html-text.ts';

export interface Metadata {
  title?: string;
  date?: string;
  language?: string;
  url?: string;
  author?: string;
}

/** What the page says of itself: in JSON-LD, in `meta` elements, in headings and `time`. */
export function metadataOf(document: Dom): Metadata & { body?: string } {
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
  return Object.fromEntries(Object.entries(about).filter(([, value]) => value));
}

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
