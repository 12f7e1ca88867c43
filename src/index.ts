export { UserError } from './core/errors.ts';
export type * from './core/result.ts';
export { type AnalyseOptions, analyse, everything } from './pipeline.ts';
