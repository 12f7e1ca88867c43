import { counted } from '../../core/count.ts';
import { messageOf, UserError } from '../../core/errors.ts';
import { loadKnowledge } from '../../own/index.ts';
import { type OwnRules, readOwnRules } from '../../own/rules/index.ts';
import { ownFilesOf, readTextFile } from '../own-files.ts';
import { tryExamples } from '../rules/examples.ts';

interface RulesOptions {
  dict?: string[];
}

/** `werwaswo rules check`: exit code 0, 1 for faults, 2 if a file cannot be read. */
export async function rulesCheck(files: string[], options: RulesOptions): Promise<number> {
  const lexicon = (await loadKnowledge(ownFilesOf(options))).lexicon();
  const read = files.map((name) => ({ name, text: readTextFile(name) }));
  let faults = 0;
  for (const file of read) {
    try {
      const own = await readOwnRules([file], lexicon);
      process.stdout.write(`${file.name}: ${summaryOf(own)}, no faults\n`);
    } catch (thrown) {
      if (!(thrown instanceof UserError)) throw thrown;
      faults++;
      process.stdout.write(`${messageOf(thrown)}\n`);
    }
  }
  return faults ? 1 : 0;
}

/** `werwaswo rules test`: exit code 0, 1 if an example fails, 2 if a file is faulty. */
export async function rulesTest(files: string[], options: RulesOptions): Promise<number> {
  const names = { ...options, rules: files };
  const knowledge = await loadKnowledge(ownFilesOf(names));
  const own = await readOwnRules(ownFilesOf(names)!.rules!, knowledge.lexicon());
  const tested = new Set<string>();
  let count = 0;
  let failed = 0;
  for await (const { file, line, rule, text, complaint } of tryExamples(own, knowledge)) {
    count++;
    tested.add(rule);
    if (!complaint) continue;
    failed++;
    process.stdout.write(`${file}:${line}: ${rule}: ${text}\n  ${complaint}\n`);
  }
  const untested = [...own.facts, ...own.entities].filter(({ id }) => !tested.has(id));
  if (untested.length) process.stdout.write(`without examples: ${untested.map(({ id }) => id).join(', ')}\n`);
  process.stdout.write(`${summaryOf(own)}: ${failed ? `${failed} of ${count} failed` : 'all passed'}\n`);
  return failed ? 1 : 0;
}

function summaryOf({ facts, entities, examples }: OwnRules): string {
  const sentences =
    examples.length + entities.reduce((n, rule) => n + rule.examples.length + rule.not.length, 0);
  const kinds = [
    facts.length && counted(facts.length, 'fact rule'),
    entities.length && counted(entities.length, 'entity rule'),
  ].filter(Boolean);
  return `${kinds.join(' and ')} with ${counted(sentences, 'example')}`;
}
