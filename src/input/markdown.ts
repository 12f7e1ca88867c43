import { parseHTML } from 'linkedom';
import { marked, type Token, type Tokens } from 'marked';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { InputItem, ReadOptions } from './document.ts';
import { toDocument } from './fields.ts';
import { type Dom, textOf } from './html-text.ts';
import { readString } from './text.ts';

/** A Markdown file is one document: front matter gives date and title, the marks are taken out of the text. */
export async function* readMarkdown(
  chunks: AsyncIterable<Buffer>,
  name: string,
  options: ReadOptions,
): AsyncGenerator<InputItem[]> {
  const read = await readString(chunks, name, options);
  if ('kind' in read) {
    yield [read];
    return;
  }
  const { front, body } = splitFrontMatter(read.text.replace(/^\ufeff/, ''));
  const item = toDocument({ ...front, id: name, text: plainText(body) }, name, name, {
    keep: options.keep,
    fields: { ...options.fields, id: 'id', text: 'text' },
  });
  if (item.kind === 'document') {
    if (read.note) (item.notes ??= []).push(read.note);
    if (!item.text) (item.notes ??= []).push('the input is empty, and so is its result');
  }
  yield [item];
}

/** What Hugo and Jekyll write above a page: YAML between `---`, TOML between `+++`. */
function splitFrontMatter(text: string): { front: Record<string, unknown>; body: string } {
  const fence = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]*?\r?\n)?(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  if (!fence) return { front: {}, body: text };
  const [whole, mark, lines = ''] = fence;
  try {
    const front = mark === '+++' ? plain(parseToml(lines)) : (parseYaml(lines) as unknown);
    if (typeof front === 'object' && front !== null && !Array.isArray(front))
      return { front: front as Record<string, unknown>, body: text.slice(whole!.length) };
  } catch {
    // No front matter after all: two rules and text between them.
  }
  return { front: {}, body: text };
}

/** TOML's dates become strings, as they are in the core schema of YAML. */
const plain = (table: object): Record<string, unknown> => JSON.parse(JSON.stringify(table));

/** Markdown → running text as a reader of the page sees it; code is none. Headings and list items stay lines of their own. */
export function plainText(markdown: string): string {
  const html = marked.parse(withoutFootnoteMarks(markdown), { async: false, walkTokens: keepNumber });
  const { document }: { document: Dom } = parseHTML(`<html><body>${html}</body></html>`);
  for (const code of document.querySelectorAll('pre')) code.remove();
  return textOf(document.body);
}

/**
 * Footnotes are no part of CommonMark: "Das sagte er.[^1]" and, below, "[^1]: Im Interview.", which stays as a paragraph.
 * It may stand right above the next definition, which must not be taken for its second line.
 */
const withoutFootnoteMarks = (markdown: string): string =>
  markdown
    .replace(/^\[[^\]\n]+\]:/gm, '\n$&')
    .replace(/^\[\^[^\]\n]+\]:/gm, '')
    .replace(/\[\^[^\]\n]+\]/g, '');

/** "19. Juni 2024: Die Wahl" at the start of a paragraph is a list to Markdown and a date to us: numbers stay as they are. */
function keepNumber(token: Token): void {
  if (token.type !== 'list_item') return;
  const number = /^\s*\d+[.)]\s/.exec(token.raw)?.[0];
  const first = token.tokens?.[0] as Tokens.Text | Tokens.Paragraph | undefined;
  if (number) first?.tokens?.unshift({ type: 'text', raw: number, text: number, escaped: true });
}
