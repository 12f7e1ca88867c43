import { parse } from 'yaml';
import type { InputItem, ReadOptions } from './document.ts';
import { toDocument } from './fields.ts';
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
  if (item.kind === 'document' && read.note) (item.notes ??= []).push(read.note);
  yield [item];
}

function splitFrontMatter(text: string): { front: Record<string, unknown>; body: string } {
  const m = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  if (!m) return { front: {}, body: text };
  try {
    // Dates stay strings in the core schema of YAML.
    const front: unknown = parse(m[1]!);
    if (typeof front === 'object' && front !== null && !Array.isArray(front))
      return { front: front as Record<string, unknown>, body: text.slice(m[0].length) };
  } catch {
    // No front matter after all: two rules and text between them.
  }
  return { front: {}, body: text };
}

/** Markdown → running text. Headings and list items stay lines of their own. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\r\n?/g, '\n')
    .replace(/^(```|~~~)[\s\S]*?^\1[^\n]*$/gm, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^\[[^\]]+\]:\s+\S+.*$/gm, '')
    .replace(/!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<((?:https?|mailto):[^>\s]+)>/g, '$1')
    .replace(/<\/?[a-z][^>\n]*>/gi, '')
    .replace(/^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/gm, '$1')
    .replace(/^(?:=+|-{2,}|(?:[*_-][ \t]*){3,})$/gm, '')
    .replace(/^(?:[ \t]*>)+[ \t]?/gm, '')
    .replace(/^[ \t]*[-*+][ \t]+(?=\S)/gm, '')
    .replace(/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=[^\s*])([^*]*[^\s*])\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_(?=[^\s_])([^_]*[^\s_])_(?![\w_])/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
