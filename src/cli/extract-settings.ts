import { isoDate } from '../input/date.ts';
import { decoderFor } from '../input/decode.ts';
import { defaultLimit, type ReadOptions } from '../input/document.ts';
import { inputFormatNames } from '../input/format.ts';
import { tableColumns } from '../output/columns.ts';
import { type OutputFormat, outputFormatNames, outputFormats } from '../output/index.ts';
import { type RowKind, rowKinds } from '../output/rows.ts';
import { ownFilesOf } from './own-files.ts';
import type { Settings } from './process.ts';
import { colourWanted, terminalWidth } from './terminal.ts';
import { listOf, oneOf, UsageError } from './usage.ts';
import { wantedFrom } from './wanted.ts';

/** Options of `extract` as they are written. */
export interface ExtractOptions {
  to?: string;
  from?: string;
  date?: string;
  only?: string;
  with?: string;
  lang?: string;
  offsets: string;
  field?: string[];
  keep?: string;
  out?: string;
  rows?: string;
  columns?: string;
  jobs: string;
  resume?: boolean;
  quiet?: boolean;
  verbose?: boolean;
  explain?: boolean;
  encoding?: string;
  limit?: string;
  failOnEmpty?: boolean;
  color?: string | boolean;
  dict?: string[];
  rules?: string[];
}

/** As written → as resolved; a `UsageError` for what cannot be meant. */
export function settingsFrom(options: ExtractOptions): Settings {
  const to = formatFrom(options);
  const format = outputFormats[to];
  const wanted = wantedFrom(options.only, options.with);
  for (const part of format.needs ?? []) wanted[part] = true;
  const offsets = oneOf(options.offsets, ['utf16', 'codepoint', 'byte'] as const, 'kind of offsets');
  if (offsets !== 'utf16' && format.ownOffsets)
    throw new UsageError(
      `--offsets does not go with --to ${to}, which counts in its own way; use json, ndjson, csv or tsv`,
    );
  if (options.explain && !['table', 'json', 'ndjson'].includes(to))
    throw new UsageError(`--explain does not go with --to ${to}; use table, json or ndjson`);
  return {
    to,
    explain: options.explain,
    output: {
      color: colourWanted(options.color, process.stdout),
      width: terminalWidth(),
      ...rowsAndColumns(to, options),
    },
    wanted,
    date: options.date === undefined ? undefined : validDate(options.date),
    language: options.lang === undefined ? undefined : validLanguage(options.lang),
    offsets,
    companion: options.out !== undefined,
    own: ownFilesOf(options),
  };
}

/** `--to`, else what the ending of `--out` says, else a table. */
function formatFrom({ to, out }: ExtractOptions): OutputFormat {
  if (to !== undefined) return oneOf(to, outputFormatNames, 'output format');
  return (
    outputFormatNames.find((name) => out?.toLowerCase().endsWith(outputFormats[name].extension)) ?? 'table'
  );
}

function rowsAndColumns(
  to: OutputFormat,
  options: ExtractOptions,
): { rows?: string; columns?: string[]; kept?: string[] } {
  const inRows = to === 'csv' || to === 'tsv';
  if (options.rows !== undefined && !inRows)
    throw new UsageError(`--rows does not go with --to ${to}; use csv or tsv`);
  if (options.columns !== undefined && !inRows && to !== 'table')
    throw new UsageError(`--columns does not go with --to ${to}; use table, csv or tsv`);
  const rows = inRows
    ? oneOf(options.rows ?? 'mentions', Object.keys(rowKinds) as RowKind[], 'kind of rows')
    : undefined;
  const kept = rows && options.keep !== undefined ? validKeep(listOf(options.keep)) : [];
  const own: readonly string[] = rows ? rowKinds[rows] : tableColumns;
  const taken = kept.find((name) => own.includes(name));
  if (taken)
    throw new UsageError(`--keep '${taken}': ${rows} have a column of that name; use json or ndjson`);
  const known = [...own, ...kept];
  const columns = options.columns === undefined ? undefined : listOf(options.columns);
  return {
    rows,
    kept,
    columns: columns?.map((name) => oneOf(name, known, rows ? `column of ${rows}` : 'column')),
  };
}

export function readOptionsFrom(options: ExtractOptions): ReadOptions {
  if (options.encoding) decoderFor(options.encoding);
  return {
    from: options.from === undefined ? undefined : oneOf(options.from, inputFormatNames, 'input format'),
    fields: Object.fromEntries((options.field ?? []).flatMap(listOf).map(fieldPair)),
    keep: options.keep === undefined ? undefined : validKeep(listOf(options.keep)),
    encoding: options.encoding,
    limit: options.limit === undefined ? defaultLimit : validLimit(options.limit),
  };
}

function validDate(text: string): string {
  const date = isoDate(text);
  if (!date) throw new UsageError(`--date '${text}' is no date; write it as 2024-06-19 or 2024-06-19T20:30`);
  return date;
}

function validLanguage(text: string): string {
  if (text !== 'de' && text !== 'en')
    throw new UsageError(`--lang '${text}' is no language that is read; write de or en`);
  return text;
}

const ourFields = ['id', 'text', 'date', 'title', 'language'] as const;

function fieldPair(pair: string): [string, string] {
  const [, ours, theirs] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
  if (!ours || !theirs)
    throw new UsageError(`--field '${pair}' is no pair; write text=body or date=published_at`);
  return [oneOf(ours, ourFields, 'field'), theirs];
}

const resultFields =
  'id language date offsets entities times quotes facts sentences tokens triples warnings'.split(' ');

function validKeep(names: string[]): string[] {
  const taken = names.find((name) => resultFields.includes(name));
  if (taken)
    throw new UsageError(`--keep '${taken}': the result has a field of that name; rename it in the input`);
  return names;
}

const units: Record<string, number> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

function validLimit(text: string): number {
  const m = /^(\d+(?:\.\d+)?)\s*([kmg]?)i?b?$/i.exec(text);
  const bytes = m ? Number(m[1]) * units[m[2]!.toLowerCase()]! : 0;
  if (bytes < 1 || bytes > 128 * 1024 ** 2)
    throw new UsageError(`--limit '${text}' is no size up to 128M; write 500K, 64M …`);
  return bytes;
}

export function validJobs(text: string): number {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw new UsageError(`--jobs '${text}' is no number of threads; write 1 to 64`);
  return jobs;
}
