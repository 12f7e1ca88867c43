/** The public library; everything else in this package may change at any time. */
export { UserError } from './core/errors.ts';
export type { Extra, Part } from './core/parts.ts';
export type * from './core/result.ts';
export { analyse } from './library/analyse.ts';
export { createExtractor, type Documents, type Extractor } from './library/extractor.ts';
export type { ExtractorOptions, SourceDocument } from './library/options.ts';
export { type ReadDocumentsOptions, readDocuments } from './library/read.ts';
export { formatResult, resultSchema, type WriteOptions } from './library/write.ts';
export type { InputFormat } from './input/format.ts';
export type { InputDocument } from './input/document.ts';
export type { OwnFile } from './own/index.ts';
export type { OutputFormat } from './output/index.ts';
