import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { UserError } from '../core/errors.ts';
import { decode } from '../input/decode.ts';
import { unreadable } from '../input/sources.ts';
import type { GoldFormat, GoldSource } from './format.ts';
import { type GoldDocument, type GoldFile, type GoldOptions, kinds, type Scope } from './gold.ts';
import { allNameLabels } from './labels.ts';

type FileReader = (text: string, file: string, options: GoldOptions) => GoldFile | Promise<GoldFile>;

/** Each reader is loaded when its format is read. */
const readers: Record<Exclude<GoldFormat, 'fixtures'>, () => Promise<FileReader>> = {
  conll: async () => (await import('./conll.ts')).readConll,
  brat: async () => {
    const { readBrat } = await import('./brat.ts');
    return (ann, file, options) => readBrat(ann, textBeside(file), file, options);
  },
  timeml: async () => (await import('./timeml.ts')).readTimeml,
  jsonl: async () => (await import('./jsonl.ts')).readJsonl,
};

/** Reads one file of any format but fixtures. Throws a `UserError` if it cannot be read at all. */
export async function readGold({ path, format }: GoldSource, options: GoldOptions): Promise<GoldFile> {
  const read = await readers[format as Exclude<GoldFormat, 'fixtures'>]();
  return read(contentOf(path), path, options);
}

/** Standard input can be read once only, and is first looked into for its format. */
let standardInput: Buffer | undefined;

/** The text of a file, or of standard input (`-`); gzip is unpacked. */
export function contentOf(path: string): string {
  try {
    const bytes = path === '-' ? (standardInput ??= readFileSync(0)) : readFileSync(path);
    return decode(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).text;
  } catch (thrown) {
    throw new UserError(unreadable(path, thrown));
  }
}

function textBeside(ann: string): string {
  if (ann === '-') throw new UserError('stdin: brat keeps the text in a second file; name the .ann file');
  const path = ann.replace(/\.ann$/i, '.txt');
  try {
    return decode(readFileSync(path)).text;
  } catch {
    throw new UserError(`${ann}: no ${path} beside it; brat keeps the text in a .txt of the same name`);
  }
}

/**
 * What the gold marks: in TimeML all times, in CoNLL people, places and organisations (in NoSta-D, which knows forms, all
 * names), in results of the tool everything; elsewhere the labels
 * that come at least once in the whole gold.
 */
export function scopeOf(format: GoldFormat, documents: GoldDocument[], complete: boolean): Scope {
  if (complete) return { forms: true, labels: { names: null, times: null, quotes: null, facts: null } };
  const seen = (pick: (doc: GoldDocument) => { label: string }[]): Set<string> =>
    new Set(documents.flatMap((doc) => pick(doc).map((item) => item.label)));
  const labels = Object.fromEntries(kinds.map((kind) => [kind, seen((doc) => doc[kind])])) as Scope['labels'];
  const forms = [...labels.names!].some((label) => label.includes(','));
  if (format === 'timeml') labels.times = null;
  if (format === 'conll')
    labels.names = new Set(forms ? allNameLabels : ['person', 'place', 'organisation', ...labels.names!]);
  return { forms, labels };
}
