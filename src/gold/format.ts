import { readdirSync, statSync } from 'node:fs';
import { UserError } from '../core/errors.ts';

/** Gold formats with the endings that name them. Fixtures are folders with `article.*` and `expected.json`. */
export const goldFormats = {
  conll: ['tsv', 'conll', 'bio', 'iob', 'conll2003'],
  brat: ['ann'],
  timeml: ['tml', 'xml'],
  jsonl: ['jsonl', 'ndjson'],
  fixtures: [],
} as const;

export type GoldFormat = keyof typeof goldFormats;
export const goldFormatNames = Object.keys(goldFormats) as GoldFormat[];

export interface GoldSource {
  path: string;
  format: GoldFormat;
}

const endingOf = (path: string): string => /\.([a-z0-9]+)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase() ?? '';

const formatOfEnding = (ending: string): GoldFormat | null =>
  goldFormatNames.find((format) => (goldFormats[format] as readonly string[]).includes(ending)) ?? null;

/** Files and folders as given → gold files, in order. A file whose ending says nothing is told by its first bytes. */
export function findGold(
  args: string[],
  from: GoldFormat | undefined,
  peek: (path: string) => string,
): GoldSource[] {
  const sources = args.flatMap((arg) => inOne(arg, from, peek));
  const formats = [...new Set(sources.map((source) => source.format))];
  if (formats.length > 1)
    throw new UserError(
      `${args.join(' ')}: gold in several formats (${formats.join(', ')}), which are not measured alike; choose one with --from`,
    );
  return sources;
}

function inOne(arg: string, from: GoldFormat | undefined, peek: (path: string) => string): GoldSource[] {
  if (arg === '-') return [{ path: arg, format: from ?? formatOfContent(peek(arg), 'stdin') }];
  const stat = statSync(arg, { throwIfNoEntry: false });
  if (!stat) throw new UserError(`${arg}: no such file or folder; check the path`);
  if (!stat.isDirectory()) {
    const path = endingOf(arg) === 'txt' && (!from || from === 'brat') ? arg.replace(/\.txt$/i, '.ann') : arg;
    if (path !== arg && statSync(path, { throwIfNoEntry: false })) return [{ path, format: 'brat' }];
    return [{ path: arg, format: from ?? formatOfEnding(endingOf(arg)) ?? formatOfContent(peek(arg), arg) }];
  }
  const files = (readdirSync(arg, { recursive: true }) as string[])
    .sort()
    .map((name) => `${arg.replace(/\/+$/, '')}/${name}`);
  if (from === 'fixtures' || (!from && files.some((file) => /(?:^|\/)expected\.json$/.test(file))))
    return [{ path: arg, format: 'fixtures' }];
  const found = files
    .map((path) => ({ path, format: formatOfEnding(endingOf(path)) }))
    .filter((s): s is GoldSource => s.format !== null && (!from || s.format === from))
    .filter(({ path }) => endingOf(path) !== 'xml' || /<TimeML|<TIMEX3/.test(peek(path)));
  if (found.length) return found;
  const wanted = from
    ? `${from} files`
    : 'gold (.tsv, .conll, .ann, .tml, .xml with TIMEX3, .jsonl, expected.json)';
  throw new UserError(
    `${arg}: no ${wanted} in this folder; name the files, or say what they are with --from`,
  );
}

function formatOfContent(head: string, path: string): GoldFormat {
  if (/<TimeML|<TIMEX3/.test(head)) return 'timeml';
  if (/^\s*\{"/.test(head)) return 'jsonl';
  if (/^T\d+\t\S+ \d+ \d+/m.test(head)) return 'brat';
  if (/^\S+.*[\t ](?:O|[BI]-\w+)\r?$/m.test(head)) return 'conll';
  throw new UserError(`${path}: this is no gold known here; give --from ${goldFormatNames.join('|')}`);
}
