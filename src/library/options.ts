import { oneOf } from '../core/choice.ts';
import { UserError } from '../core/errors.ts';
import type { Extra, Part } from '../core/parts.ts';
import type { Result } from '../core/result.ts';
import { didYouMean } from '../core/suggest.ts';
import { isoDate } from '../input/date.ts';
import { loadKnowledge, type OwnFile } from '../own/index.ts';
import type { AnalyseOptions } from '../pipeline.ts';
import { ownFiles } from './own-files.ts';
import { wantedOf } from './wanted.ts';

/** What holds for all documents of an extractor. */
export interface ExtractorOptions {
  /** Only these parts; default: all. Work for what is not asked for is not done. */
  only?: readonly Part[];
  /** These as well: `sentences`, `tokens`, `triples`. */
  with?: readonly Extra[];
  /** Creation date of all documents, ISO (`2024-06-19`, `2024-06-19T20:30`), before their own and their dateline's. */
  date?: string;
  /** Language of all documents, ISO 639-1; default: the document's own, else detected. `de` reads any text as German. */
  lang?: string;
  /** Unit of all `start` and `end`: UTF-16 code units, as in `text.slice` (default), code points or bytes of UTF-8. */
  offsets?: Result['offsets'];
  /** Own dictionaries (TSV, CSV, YAML with the columns of ours): paths, or `{ name, text }`. */
  dictionaries?: readonly (string | OwnFile)[];
  /** Own fact and entity rules (YAML): paths, or `{ name, text }`. */
  rules?: readonly (string | OwnFile)[];
}

/** One text with what is known about it. */
export interface SourceDocument {
  /** Copied to the result; default: ''. */
  id?: string;
  /** The running text; offsets in the result point into it. */
  text: string;
  /** Headline; extracted from as well, with `field: 'title'` on what was found in it. */
  title?: string;
  /** Creation date, ISO, which "gestern" is counted from; default: the dateline's. */
  date?: string;
  /** ISO 639-1; default: detected. */
  language?: string;
  /** Copied to the result as fields of their own. */
  kept?: Record<string, unknown>;
}

export type Prepared = Required<Pick<ExtractorOptions, 'offsets'>> & AnalyseOptions;

const known = ['only', 'with', 'date', 'lang', 'offsets', 'dictionaries', 'rules'];

/** Options as written → what the pipeline is given. Throws a `UserError` for the first one that is wrong. */
export async function prepare(options: ExtractorOptions): Promise<Prepared> {
  for (const name of Object.keys(options))
    if (!known.includes(name)) throw new UserError(`unknown option '${name}'${didYouMean(name, known)}`);
  const { date, lang, offsets = 'utf16', dictionaries = [], rules = [] } = options;
  if (lang !== undefined && !/^[a-z]{2,3}$/.test(lang))
    throw new UserError(`lang '${lang}' is no language code; write de, en, fr …`);
  return {
    wanted: wantedOf(options.only, options.with),
    date: date === undefined ? undefined : validDate(date),
    language: lang,
    offsets: oneOf(offsets, ['utf16', 'codepoint', 'byte'], 'kind of offsets'),
    knowledge: await loadKnowledge({ dictionaries: ownFiles(dictionaries), rules: ownFiles(rules) }),
  };
}

export function validDate(text: string): string {
  const date = isoDate(text);
  if (!date) throw new UserError(`date '${text}' is no date; write it as 2024-06-19 or 2024-06-19T20:30`);
  return date;
}
