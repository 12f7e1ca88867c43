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

/** For standard input and unknown endings: what the first bytes look like. */
export function formatOfContent(start: Uint8Array): InputFormat {
  const head = Buffer.from(start.subarray(0, 4096))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (/^WARC\/\d/.test(head)) return 'warc';
  if (/^<(?:!doctype html|html|head|body|article)\b/i.test(head)) return 'html';
  if (/^<\?xml|^<(?:rss|feed|rdf:RDF)\b/.test(head)) return /<html\b/i.test(head) ? 'html' : 'feed';
  if (/^\{\s*"/.test(head)) return 'ndjson';
  if (/^\[\s*\{\s*"/.test(head)) return 'json';
  return 'text';
}
