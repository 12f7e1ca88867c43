import { fstatSync, statSync } from 'node:fs';
import { isoDate } from '../../input/date.ts';
import { decoderFor } from '../../input/decode.ts';
import { defaultLimit, type InputItem, type ReadOptions } from '../../input/document.ts';
import { inputFormatNames } from '../../input/format.ts';
import { readSource } from '../../input/read.ts';
import { resolveSources, type Source } from '../../input/sources.ts';
import { lexiconBytes } from '../../lexicon/open.ts';
import { tableColumns } from '../../output/columns.ts';
import { type OutputFormat, outputFormatNames, outputFormats } from '../../output/index.ts';
import { type RowKind, rowKinds } from '../../output/rows.ts';
import { serialEngine } from '../engine.ts';
import { type Engine, flow, type Handled } from '../flow.ts';
import { complain, note, setBefore, setQuiet } from '../messages.ts';
import { ownFilesOf } from '../own-files.ts';
import type { Settings } from '../process.ts';
import { type Progress, silent, type Tally } from '../progress.ts';
import { type Sink, standardOutput } from '../sink.ts';
import { colourWanted, terminalWidth } from '../terminal.ts';
import { listOf, oneOf, UsageError } from '../usage.ts';
import { wantedFrom } from '../wanted.ts';

export interface ExtractOptions {
  to: string;
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

/** `werwaswo extract`: exit code 0, 1 with `--fail-on-empty`, 2 if an input could not be read. */
export async function extract(args: string[], options: ExtractOptions, worker: string): Promise<number> {
  const settings = settingsFrom(options);
  const tally: Tally = { documents: 0, failures: 0, empty: 0, bytes: 0, read: 0, settled: 0 };
  const read = readOptionsFrom(options);
  read.onBytes = (count) => {
    tally.bytes += count;
  };
  read.onNote = note;
  const jobs = validJobs(options.jobs);
  if (!args.length)
    throw new UsageError('no input; name files, folders or patterns, or - for standard input');
  setQuiet(options.quiet ?? false);
  const started = Date.now();
  const target = await targetOf(options, settings);
  const sources = await resolveSources(args, read.from);
  const progress = await progressOf(options, sources);
  setBefore(progress.clear);
  const engine =
    jobs > 1
      ? (await import('../workers.ts')).parallelEngine(settings, jobs, worker, await lexiconBytes())
      : await serialEngine(settings);
  const interrupted = await work(
    itemsOf(sources, read, target.done, tally),
    engine,
    target.sink,
    tally,
    progress,
  );
  progress.clear();
  if (options.verbose || (progress !== silent && !options.quiet))
    await summarise(tally, Date.now() - started);
  // An input that is still open would keep us alive.
  if (interrupted) process.stdin.destroy();
  if (interrupted) return 130;
  if (tally.failures) return 2;
  return options.failOnEmpty && tally.empty ? 1 : 0;
}

/** Everything that was named, one input after the other, without what `--resume` finds done. */
async function* itemsOf(
  sources: (Source | InputItem)[],
  read: ReadOptions,
  done: (id: string) => boolean,
  tally: Tally,
): AsyncGenerator<InputItem[]> {
  for (const source of sources) {
    for await (const batch of source.kind === 'source' ? readSource(source, read) : [[source]]) {
      const open = batch.filter((item) => item.kind === 'fault' || !done(item.id));
      tally.read += batch.length;
      tally.settled += batch.length - open.length;
      yield open;
    }
  }
}

/** Runs to the end or to the first Ctrl-C; what is in work is finished and written in both cases. */
async function work(
  items: AsyncIterable<InputItem[]>,
  engine: Engine,
  sink: Sink,
  tally: Tally,
  progress: Progress,
): Promise<boolean> {
  let interrupted = false;
  const stop = new Promise<'stop'>((resolve) => {
    const onSignal = (): void => {
      if (interrupted) process.exit(130);
      interrupted = true;
      note('interrupted; writing what is done (again to stop at once)');
      resolve('stop');
    };
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  });
  try {
    for await (const batch of flow(items, engine, stop)) {
      for (const handled of batch) await tell(handled, sink, tally);
      await sink.flush();
      progress.update(tally);
    }
  } finally {
    // Threads would keep a failed run alive.
    await engine.close();
  }
  await sink.close(!interrupted);
  return interrupted;
}

async function tell(handled: Handled, sink: Sink, tally: Tally): Promise<void> {
  tally.settled++;
  if (handled.kind === 'fault') {
    tally.failures++;
    complain(handled.message);
    return;
  }
  const { id, piece, companion, notes, empty } = handled.outcome;
  tally.documents++;
  if (piece === null) tally.failures++;
  if (empty) tally.empty++;
  for (const text of notes) (piece === null ? complain : note)(`${id}: ${text}`);
  if (piece !== null) await sink.write(piece, id, companion);
}

async function summarise(tally: Tally, milliseconds: number): Promise<void> {
  const { summaryOf } = await import('../progress.ts');
  complain(summaryOf(tally, milliseconds));
}

async function targetOf(
  options: ExtractOptions,
  settings: Settings,
): Promise<{ sink: Sink; done(id: string): boolean }> {
  const writer = await (await outputFormats[settings.to].load())(settings.output);
  if (options.resume && (!options.out || settings.to !== 'ndjson'))
    throw new UsageError('--resume needs --out FILE and --to ndjson, to see what is done');
  if (!options.out) return { sink: standardOutput(writer), done: () => false };
  const { openTarget } = await import('../files.ts');
  return openTarget(options.out, writer, outputFormats[settings.to].extension, options.resume ?? false);
}

/** A progress line only where somebody watches and the results do not run over it. */
async function progressOf(options: ExtractOptions, sources: (Source | InputItem)[]): Promise<Progress> {
  if (options.quiet || !(options.out || !process.stdout.isTTY)) return silent;
  // The stream of a pipe takes node two milliseconds to make: the device is asked first.
  const watched = fstatSync(2).isCharacterDevice() && process.stderr.isTTY;
  if (!watched) return silent;
  const { progressLine } = await import('../progress.ts');
  let total: number | null = 0;
  for (const source of sources) {
    if (source.kind !== 'source') continue;
    const size: number | undefined =
      source.path === null ? undefined : statSync(source.path, { throwIfNoEntry: false })?.size;
    total = total === null || !size ? null : total + size;
  }
  return progressLine(total);
}

function validJobs(text: string): number {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw new UsageError(`--jobs '${text}' is no number of threads; write 1 to 64`);
  return jobs;
}

function settingsFrom(options: ExtractOptions): Settings {
  const to = oneOf(options.to, outputFormatNames, 'output format');
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

function rowsAndColumns(to: OutputFormat, options: ExtractOptions): { rows?: string; columns?: string[] } {
  const inRows = to === 'csv' || to === 'tsv';
  if (options.rows !== undefined && !inRows)
    throw new UsageError(`--rows does not go with --to ${to}; use csv or tsv`);
  if (options.columns !== undefined && !inRows && to !== 'table')
    throw new UsageError(`--columns does not go with --to ${to}; use table, csv or tsv`);
  const rows = inRows
    ? oneOf(options.rows ?? 'mentions', Object.keys(rowKinds) as RowKind[], 'kind of rows')
    : undefined;
  const known: readonly string[] = rows ? rowKinds[rows] : tableColumns;
  const columns = options.columns === undefined ? undefined : listOf(options.columns);
  return { rows, columns: columns?.map((name) => oneOf(name, known, rows ? `column of ${rows}` : 'column')) };
}

function readOptionsFrom(options: ExtractOptions): ReadOptions {
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
  if (!/^[a-z]{2}$/.test(text))
    throw new UsageError(`--lang '${text}' is no language code; write de, en, fr …`);
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
