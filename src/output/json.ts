import type { Writer } from './format.ts';

/** One array of results, indented for reading; valid JSON also when there is no document. */
export const json = (): Writer => ({
  head: '[\n',
  separator: ',\n',
  tail: '\n]\n',
  document: (result) => JSON.stringify(result, null, 2).replace(/^/gm, '  '),
});

export const ndjson = (): Writer => ({ document: (result) => `${JSON.stringify(result)}\n` });
