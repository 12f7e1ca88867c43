import { messageOf, UserError } from '../core/errors.ts';
import type { Result, Wanted } from '../core/result.ts';
import type { InputDocument } from '../input/document.ts';
import { finish } from '../library/finish.ts';
import type { OutputOptions, Writer } from '../output/format.ts';
import { type OutputFormat, outputFormats } from '../output/index.ts';
import type { OffsetUnit } from '../output/offsets.ts';
import { type Knowledge, loadKnowledge, type OwnFiles } from '../own/index.ts';
import { type AnalyseOptions, analyse } from '../pipeline.ts';

/** What a run needs to know to turn documents into output. Plain data: it travels to worker threads. */
export interface Settings {
  to: OutputFormat;
  output: OutputOptions;
  wanted: Wanted;
  /** Document creation time for all documents. */
  date?: string;
  language?: string;
  offsets: OffsetUnit;
  /** Say why each name and time was found. */
  explain?: boolean;
  /** Write the second file of formats that have one. */
  companion?: boolean;
  /** The user's dictionaries and rules. */
  own?: OwnFiles;
}

/** What became of one document. */
export interface Outcome {
  id: string;
  /** What remarks begin with: where the document stands, else its id. */
  where: string;
  /** Rendered output; null if the document failed. */
  piece: string | null;
  /** The second file of formats that have one. */
  companion?: string;
  /** Remarks for standard error. */
  notes: string[];
  /** Nothing was found. */
  empty: boolean;
}

export type Processor = (doc: InputDocument) => Promise<Outcome>;

export async function createProcessor(settings: Settings): Promise<Processor> {
  const writer = await (await outputFormats[settings.to].load())(settings.output);
  const knowledge = await loadKnowledge(settings.own);
  return (doc) => processDocument(doc, settings, writer, knowledge);
}

async function processDocument(
  doc: InputDocument,
  settings: Settings,
  writer: Writer,
  knowledge: Knowledge,
): Promise<Outcome> {
  const { id, where = id } = doc;
  try {
    const options = { ...analyseOptions(doc, settings), knowledge };
    const result = await analyse(doc.text, options);
    const explained = settings.explain ? await explain(result, doc, settings, options) : null;
    const notes = new Set([...(doc.notes ?? []), ...newWarnings(result, doc)]);
    const published = finish(explained?.result ?? result, doc, settings.offsets);
    const piece = writer.document(published, doc) + (explained?.below ?? '');
    const companion = settings.companion ? writer.companion?.document(published, doc) : undefined;
    return { id, where, piece, companion, notes: [...notes], empty: isEmpty(result) };
  } catch (thrown) {
    if (thrown instanceof UserError) throw thrown;
    // A bug of ours must not cost the other documents.
    const trace = process.env.WERWASWO_DEBUG ? ` ${(thrown as Error).stack}` : '';
    const message = `failed: ${messageOf(thrown)}; please report it with this document (WERWASWO_DEBUG=1 shows where)${trace}`;
    return { id, where, piece: null, notes: [...(doc.notes ?? []), message], empty: true };
  }
}

async function explain(result: Result, doc: InputDocument, settings: Settings, options: AnalyseOptions) {
  const { withExplanations } = await import('./explain/attach.ts');
  return withExplanations(result, doc.text, options, settings.to === 'table' && settings.output);
}

export const analyseOptions = (doc: InputDocument, settings: Settings): AnalyseOptions => ({
  id: doc.id,
  title: doc.title,
  date: settings.date ?? doc.date,
  language: settings.language ?? doc.language,
  wanted: settings.wanted,
});

/** Replaced bytes are told once, by the reader, which knows where they were. */
function newWarnings(result: Result, doc: InputDocument): string[] {
  const told = doc.notes?.some((text) => text.includes('U+FFFD'));
  return (result.warnings ?? []).filter((text) => !(told && text.includes('U+FFFD')));
}

export const isEmpty = (result: Result): boolean =>
  !result.entities.length && !result.times.length && !result.quotes.length && !result.facts.length;
