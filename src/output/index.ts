import type { WriterFactory } from './format.ts';

interface Format {
  /** Each writer is loaded when it is asked for. */
  load(): Promise<WriterFactory>;
  /** Ending of the files that `--out DIR` writes. */
  extension: string;
  /** What has to be extracted for it beside what the user asks for. */
  needs?: ('sentences' | 'tokens')[];
  /** It counts in its own way: `--offsets` does not apply. */
  ownOffsets?: boolean;
}

const formats = {
  table: { load: async () => (await import('./table.ts')).table, extension: '.txt', ownOffsets: true },
  json: { load: async () => (await import('./json.ts')).json, extension: '.json' },
  ndjson: { load: async () => (await import('./json.ts')).ndjson, extension: '.ndjson' },
  csv: { load: async () => (await import('./csv.ts')).csv, extension: '.csv' },
  tsv: { load: async () => (await import('./csv.ts')).tsv, extension: '.tsv' },
  conll: {
    load: async () => (await import('./conll.ts')).conll,
    extension: '.conll',
    needs: ['sentences', 'tokens'],
    ownOffsets: true,
  },
  brat: { load: async () => (await import('./brat.ts')).brat, extension: '.ann', ownOffsets: true },
  timeml: {
    load: async () => (await import('./timeml-writer.ts')).timeml,
    extension: '.tml',
    ownOffsets: true,
  },
  jsonld: { load: async () => (await import('./jsonld.ts')).jsonld, extension: '.jsonld', ownOffsets: true },
  markdown: {
    load: async () => (await import('./markdown.ts')).markdown,
    extension: '.md',
    ownOffsets: true,
  },
  html: { load: async () => (await import('./html.ts')).html, extension: '.html', ownOffsets: true },
  graphml: {
    load: async () => (await import('./graph.ts')).graphml,
    extension: '.graphml',
    ownOffsets: true,
  },
  dot: { load: async () => (await import('./graph.ts')).dot, extension: '.dot', ownOffsets: true },
} satisfies Record<string, Format>;

export type OutputFormat = keyof typeof formats;

export const outputFormats: Record<OutputFormat, Format> = formats;

export const outputFormatNames = Object.keys(formats) as OutputFormat[];
