import type { Result } from '../core/result.ts';
import { createExtractor } from './extractor.ts';
import type { ExtractorOptions, SourceDocument } from './options.ts';

/**
 * Extracts from one text. For many, `createExtractor` looks at the options once. Rejects with a `UserError` for wrong
 * options, never for what the text holds.
 */
export async function analyse(
  text: string,
  options: ExtractorOptions & Omit<SourceDocument, 'text' | 'language'> = {},
): Promise<Result> {
  const { id, title, kept, date, ...rest } = options;
  const extractor = await createExtractor(rest);
  return extractor.extract({ text, id, title, kept, date });
}
