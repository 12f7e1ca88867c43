import { namesText } from './columns.ts';

/** Input formats by name, with the endings that name them. */
export const inputFormats = {
  text: ['txt', 'text', 'asc'],
  markdown: ['md', 'markdown'],
  html: ['html', 'htm', 'xhtml'],
  ndjson: ['ndjson', 'jsonl'],
  json: ['json'],
  csv: ['csv'],
  tsv: ['tsv', 'tab'],
  feed: ['rss', 'atom', 'rdf', 'xml'],
  warc: ['warc'],
} as const;

export type InputFormat = keyof typeof inputFormats;

export const inputFormatNames = Object.keys(inputFormats) as InputFormat[];

/** Endings that say too little to read a file found in a folder unasked: configuration, expectations, any XML. */
const ambiguous = new Set(['json', 'xml', 'tab', 'rdf']);

const packed = /\.(?:gz|gzip|zst|zstd)$/i;

function ending(name: string): string {
  const bare = name.replace(packed, '');
  return /\.([a-z0-9]+)$/i.exec(bare.slice(bare.lastIndexOf('/') + 1))?.[1]?.toLowerCase() ?? '';
}

export function formatOfName(name: string): InputFormat | null {
  const end = ending(name);
  return inputFormatNames.find((format) => (inputFormats[format] as readonly string[]).includes(end)) ?? null;
}

/** Is a file that was found in a folder to be read? With `--from`, all endings of that format are. */
export function belongsInFolder(name: string, from?: string): boolean {
  const format = formatOfName(name);
  if (!format) return false;
  return from ? format === from || (from === 'text' && format === 'markdown') : !ambiguous.has(ending(name));
}

/** Where the content shows beyond doubt that the ending is wrong: a page saved as `.txt`, NDJSON saved as `.json`. */
const mistaken: Partial<Record<InputFormat, InputFormat[]>> = {
  text: ['html', 'feed', 'warc'],
  html: ['feed', 'warc'],
  feed: ['html'],
  json: ['ndjson'],
  ndjson: ['json'],
};

/** The format of a file by its ending and its first bytes. `textField` is the name of the column that holds the text. */
export function formatOf(name: string, start: Uint8Array, textField = 'text'): InputFormat {
  const named = formatOfName(name);
  const looks = formatOfContent(start, textField);
  if (!named || !mistaken[named]?.includes(looks)) return named ?? looks;
  const head = headOf(start);
  if (named === 'json') return isManyObjects(head) ? 'ndjson' : 'json';
  // A first line that is broken makes no array of the rest.
  return named === 'ndjson' && !head.startsWith('[') ? 'ndjson' : looks;
}

const headOf = (start: Uint8Array, length = 4096): string =>
  Buffer.from(start.subarray(0, length))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();

/** For standard input and unknown endings: what the first bytes look like. */
export function formatOfContent(start: Uint8Array, textField = 'text'): InputFormat {
  const head = headOf(start);
  if (/^WARC\/\d/.test(head)) return 'warc';
  // Comments may stand before everything.
  const markup = head.replace(/^(?:<!--[\s\S]*?-->\s*)+/, '');
  if (/^<(?:!doctype html|html|head|body|article)\b/i.test(markup)) return 'html';
  if (/^<\?xml|^<(?:rss|feed|rdf:RDF)\b/.test(markup)) return /<html\b/i.test(markup) ? 'html' : 'feed';
  if (/^\{\s*"/.test(head)) return /^\{\s*\n/.test(head) ? 'json' : 'ndjson';
  if (/^\[\s*\{\s*"/.test(head)) return 'json';
  return tableOf(head.split(/\r?\n/, 1)[0]!, textField) ?? 'text';
}

/** Is the first line one whole object, with more to come? */
function isManyObjects(head: string): boolean {
  const end = head.indexOf('\n');
  if (end < 0 || !/\S/.test(head.slice(end))) return false;
  return /\}\s*$/.test(head.slice(0, end));
}

/** A header line that names the column of the text. */
function tableOf(line: string, textField: string): 'csv' | 'tsv' | null {
  for (const delimiter of ['\t', ';', ',', '|']) {
    const cells = line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    if (cells.length > 1 && namesText(cells, textField) && cells.every((cell) => cell.length <= 40))
      return delimiter === '\t' ? 'tsv' : 'csv';
  }
  return null;
}
