import { defaultLimit, type ReadOptions } from '../../input/document.ts';
import { decoderFor } from '../../input/decode.ts';
import { isoDate } from '../../input/date.ts';
import { inputFormatNames } from '../../input/format.ts';
import { readSource } from '../../input/read.ts';
import { resolveSources, type Source } from '../../input/sources.ts';
import { outputFormatNames } from '../../output/index.ts';
import { complain, note } from '../messages.ts';
import { createProcessor, type Outcome, type Settings } from '../process.ts';
import { standardOutput } from '../sink.ts';
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
  encoding?: string;
  limit?: string;
  color?: string | boolean;
  failOnEmpty?: boolean;
}

/** `werwaswo extract`: exit code 0, 1 with `--fail-on-empty`, 2 if an input could not be read. */
export async function extract(args: string[], options: ExtractOptions): Promise<number> {
  const settings = settingsFrom(options);
  const read = readOptionsFrom(options);
  if (!args.length) throw new UsageError('no input; name files, folders or patterns, or - for standard input');
  const process = await createProcessor(settings);
  const sink = standardOutput();
  let faults = 0;
  let empty = 0;
  const tell = (outcome: Outcome): void => {
    for (const text of outcome.notes) note(`${outcome.id}: ${text}`);
    if (outcome.piece === null) faults++;
    if (outcome.empty) empty++;
  };
  for (const source of await resolveSources(args, read.from)) {
    if (source.kind === 'fault') {
      complain(source.message);
      faults++;
      continue;
    }
    for await (const batch of readSource(source as Source, read)) {
      for (const item of batch) {
        if (item.kind === 'fault') {
          complain(item.message);
          faults++;
          continue;
        }
        const outcome = await process(item);
        tell(outcome);
        if (outcome.piece !== null) await sink.write(outcome.piece);
      }
      await sink.flush();
    }
  }
  await sink.close();
  if (faults) return 2;
  return options.failOnEmpty && empty ? 1 : 0;
}

function settingsFrom(options: ExtractOptions): Settings {
  return {
    to: oneOf(options.to, outputFormatNames, 'output format'),
    output: { color: colourWanted(options.color, globalThis.process.stdout), width: terminalWidth() },
    wanted: wantedFrom(options.only, options.with),
    date: options.date === undefined ? undefined : validDate(options.date),
    language: options.lang === undefined ? undefined : validLanguage(options.lang),
    offsets: oneOf(options.offsets, ['utf16', 'codepoint', 'byte'] as const, 'kind of offsets'),
  };
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
  if (!/^[a-z]{2}$/.test(text)) throw new UsageError(`--lang '${text}' is no language code; write de, en, fr …`);
  return text;
}

const ourFields = ['id', 'text', 'date', 'title', 'language'] as const;

function fieldPair(pair: string): [string, string] {
  const [, ours, theirs] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
  if (!ours || !theirs) throw new UsageError(`--field '${pair}' is no pair; write text=body or date=published_at`);
  return [oneOf(ours, ourFields, 'field'), theirs];
}

const resultFields = 'id language date offsets entities times quotes facts sentences tokens triples warnings'.split(' ');

function validKeep(names: string[]): string[] {
  const taken = names.find((name) => resultFields.includes(name));
  if (taken) throw new UsageError(`--keep '${taken}': the result has a field of that name; rename it in the input`);
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
