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
  if (item.kind === 'document') {
    if (read.note) (item.notes ??= []).push(read.note);
    if (!item.text) (item.notes ??= []).push('the input is empty, and so is its result');
  }
  yield [item];
}

function splitFrontMatter(text: string): { front: Record<string, unknown>; body: string } {
  const toml = /^\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/.exec(text);
  if (toml) return { front: topOfToml(toml[1]!), body: text.slice(toml[0].length) };
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

/** What Hugo writes between `+++`: `title = "…"`, `date = 2024-06-19`. Tables and lists below hold nothing of ours. */
function topOfToml(toml: string): Record<string, unknown> {
  const top = toml.split(/^\[/m, 1)[0]!;
  const pairs = top.matchAll(
    /^[ \t]*([\w-]+)[ \t]*=[ \t]*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([^\s"'[{#]+))/gm,
  );
  return Object.fromEntries(
    [...pairs].map(([, key, escaped, literal, bare]) => [
      key!,
      escaped?.replace(/\\(.)/g, '$1') ?? literal ?? bare,
    ]),
  );
}

/** `| Polen | Warschau |` → its cells; the line under the head of a table has none. */
const tableRow = (row: string): string =>
  /^[\s|:-]+$/.test(row)
    ? ''
    : row
        .split('|')
        .map((cell) => cell.trim())
        .join('  ');

/** Markdown → running text. Headings and list items stay lines of their own. */
export function plainText(markdown: string): string {
  return (
    markdown
      .replace(/\r\n?/g, '\n')
      .replace(/^(```|~~~)[\s\S]*?^\1[^\n]*$/gm, '')
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/^\[\^[^\]]+\]:[ \t]*/gm, '')
      .replace(/\[\^[^\]]+\]/g, '')
      .replace(/^\[[^\]]+\]:\s+\S+.*$/gm, '')
      // An address may have brackets of its own, one deep.
      .replace(/!\[([^\]]*)\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]]*\])/g, '$1')
      .replace(/\[([^\]]+)\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]]*\])/g, '$1')
      .replace(/^[ \t]*\|(.*)\|[ \t]*$/gm, (_, row: string) => tableRow(row))
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
      .trim()
  );
}
