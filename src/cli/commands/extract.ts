import { fstatSync, statSync } from 'node:fs';
import type { InputItem, ReadOptions } from '../../input/document.ts';
import { readSource } from '../../input/read.ts';
import { resolveSources, type Source } from '../../input/sources.ts';
import { lexiconBytes } from '../../lexicon/open.ts';
import { outputFormats } from '../../output/index.ts';
import { serialEngine } from '../engine.ts';
import { type ExtractOptions, readOptionsFrom, settingsFrom, validJobs } from '../extract-settings.ts';
import { type Engine, flow, type Handled } from '../flow.ts';
import { complain, note, setBefore, setQuiet } from '../messages.ts';
import type { Settings } from '../process.ts';
import { type Progress, silent, type Tally } from '../progress.ts';
import { type Sink, standardOutput } from '../sink.ts';
import { UsageError } from '../usage.ts';

/** `werwaswo extract`: exit code 0, 1 with `--fail-on-empty`, 2 if an input could not be read. */
export async function extract(args: string[], options: ExtractOptions, worker: string): Promise<number> {
  const settings = settingsFrom(options);
  const tally: Tally = { documents: 0, failures: 0, empty: 0, bytes: 0, read: 0, settled: 0 };
  const read = readOptionsFrom(options);
  read.onBytes = (count) => {
    tally.bytes += count;
  };
  const told = new Set<string>();
  read.onNote = (message) => {
    if (!told.has(message)) note(message);
    told.add(message);
  };
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
  const seen = new Set<string>();
  const interrupted = await work(
    itemsOf(sources, read, target.done, tally, seen),
    engine,
    target.sink,
    tally,
    progress,
  );
  progress.clear();
  tellUnseen(read.keep ?? [], seen, tally);
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
  seen: Set<string>,
): AsyncGenerator<InputItem[]> {
  for (const source of sources) {
    for await (const batch of source.kind === 'source' ? readSource(source, read) : [[source]]) {
      const open = batch.filter((item) => item.kind === 'fault' || !done(item.id));
      if (seen.size < (read.keep?.length ?? 0))
        for (const item of batch)
          for (const name of item.kind === 'document' && item.kept ? Object.keys(item.kept) : [])
            seen.add(name);
      tally.read += batch.length;
      tally.settled += batch.length - open.length;
      yield open;
    }
  }
}

/** A name in `--keep` that no document has is mostly a misspelt one. */
function tellUnseen(keep: string[], seen: Set<string>, { documents }: Tally): void {
  const unseen = documents ? keep.filter((name) => !seen.has(name)) : [];
  if (unseen.length) note(`--keep ${unseen.join(',')}: no document has such a field`);
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
  const { id, where, piece, companion, notes, empty } = handled.outcome;
  tally.documents++;
  if (piece === null) tally.failures++;
  if (empty) tally.empty++;
  for (const text of notes) (piece === null ? complain : note)(`${where}: ${text}`);
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
