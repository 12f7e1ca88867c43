import { parseDocument } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { fault, type InputItem, type ReadOptions } from './document.ts';
import { toDocument } from './fields.ts';
import { textOf } from './html-text.ts';
import { readString } from './text.ts';

interface Node {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Node[];
}

/** RSS, RDF or Atom: one entry a document. */
export async function* readFeed(
  chunks: AsyncIterable<Buffer>,
  name: string,
  options: ReadOptions,
): AsyncGenerator<InputItem[]> {
  const read = await readString(chunks, name, options, xmlEncoding);
  if ('kind' in read) {
    yield [read];
    return;
  }
  const root = parseDocument(read.text, { xmlMode: true, decodeEntities: true }) as unknown as Node;
  const entries = [...descendants(root, 'item'), ...descendants(root, 'entry')];
  if (!entries.length) {
    yield [
      fault(`${name}: no entries of a feed (<item> or <entry>) in this XML; say what it is with --from`),
    ];
    return;
  }
  const language =
    textIn(first([...descendants(root, 'language')])) ||
    first([...descendants(root, 'feed')])?.attribs?.['xml:lang'];
  for (const [i, entry] of entries.entries())
    yield [toDocument({ language, ...recordOf(entry) }, `${name}[${i}]`, String(i + 1), options)];
}

/** What the XML declaration says. */
const xmlEncoding = (start: string): string | undefined =>
  /^\s*<\?xml[^>]*\bencoding=["']([\w-]+)/.exec(start)?.[1];

function recordOf(entry: Node): Record<string, unknown> {
  const get = (...names: string[]): string => {
    for (const name of names) {
      const text = textIn(entry.children?.find((child) => child.name === name));
      if (text) return text;
    }
    return '';
  };
  const links = entry.children?.filter((child) => child.name === 'link') ?? [];
  const link = links.find((l) => !l.attribs?.rel || l.attribs.rel === 'alternate') ?? links[0];
  const url = link?.attribs?.href || textIn(link);
  const child = (name: string): Node | undefined => entry.children?.find((inner) => inner.name === name);
  const category = child('category');
  const record = {
    id: get('guid', 'id') || url || undefined,
    text: fromHtml(get('content:encoded', 'content', 'description', 'summary')),
    title: fromHtml(get('title')),
    date: get('pubDate', 'published', 'dc:date', 'updated'),
    url,
    author:
      get('dc:creator') || textIn(first([...descendants(child('author') ?? entry, 'name')])) || get('author'),
    section: get('category') || category?.attribs?.label || category?.attribs?.term,
    summary: fromHtml(get('description', 'summary')),
  };
  return Object.fromEntries(Object.entries(record).filter(([key, value]) => value || key === 'text'));
}

/** Entries hold HTML, as CDATA or escaped; plain text passes unchanged but for its white space. */
const fromHtml = (html: string): string =>
  /[<&]/.test(html) ? textOf(parseHTML(`<html><body>${html}</body></html>`).document.body) : html.trim();

const first = (nodes: Node[]): Node | undefined => nodes[0];

function* descendants(node: Node, name: string): Generator<Node> {
  for (const child of node.children ?? []) {
    if (child.name === name) yield child;
    else yield* descendants(child, name);
  }
}

function textIn(node: Node | undefined): string {
  if (!node) return '';
  if (node.data !== undefined) return node.data;
  // Atom's XHTML content has elements in it; their text is enough.
  return (node.children ?? [])
    .map((child) => textIn(child) + (/^(?:p|div|br|li|h\d)$/.test(child.name ?? '') ? '\n\n' : ''))
    .join('')
    .trim();
}
