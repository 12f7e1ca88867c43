import type { Document } from '../core/document.ts';
import { clean } from './clean.ts';
import { splitSentences } from './sentences.ts';
import { tokenize } from './tokens.ts';

export interface DocumentInfo {
  id?: string;
  date?: string | null;
  language?: string;
}

/** Text as it came in → cleaned, cut into tokens and sentences. Never throws. */
export function readDocument(source: string, info: DocumentInfo = {}): Document & { warnings: string[] } {
  const { text, toSource, warnings } = clean(source);
  const tokens = tokenize(text);
  return {
    id: info.id ?? '',
    source,
    text,
    toSource,
    language: info.language ?? 'de',
    date: info.date ?? null,
    tokens,
    sentences: splitSentences(text, tokens),
    warnings,
  };
}
