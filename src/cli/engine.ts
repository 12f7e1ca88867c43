import type { Engine } from './flow.ts';
import { createProcessor, type Settings } from './process.ts';

/** Works in this thread, one batch after the other. */
export async function serialEngine(settings: Settings): Promise<Engine> {
  const process = await createProcessor(settings);
  let busy = 0;
  return {
    depth: 1,
    free: () => busy === 0,
    async run(documents) {
      busy++;
      const outcomes = [];
      for (const doc of documents) outcomes.push(await process(doc));
      busy--;
      return outcomes;
    },
    close: async () => {},
  };
}
