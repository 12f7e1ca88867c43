import type { Writer } from './format.ts';
import { toTimeml } from './timeml.ts';

/** One TimeML document after the other; with `--out DIR`, a file each. */
export const timeml = (): Writer => ({ document: (result, source) => toTimeml(result, source.text) });
