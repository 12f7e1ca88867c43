import { resultSchema } from '../../output/schema.ts';

/** `werwaswo schema`: the JSON Schema of one result. */
export function schema(): number {
  process.stdout.write(`${JSON.stringify(resultSchema(), null, 2)}\n`);
  return 0;
}
