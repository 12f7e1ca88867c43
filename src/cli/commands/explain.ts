import type { TextSpan } from '../../core/result.ts';
import { isoDate } from '../../input/date.ts';
import { defaultLimit, type InputDocument } from '../../input/document.ts';
import { inputFormatNames } from '../../input/format.ts';
import { readSource } from '../../input/read.ts';
import { resolveSources } from '../../input/sources.ts';
import { loadKnowledge } from '../../own/index.ts';
import { nowhere, placesAt } from '../explain/at.ts';
import type { ExplainedFact } from '../explain/facts.ts';
import { type Explanation, explainText } from '../explain/gather.ts';
import { renderExplanation, stylesFor } from '../explain/render.ts';
import { wordsAt } from '../explain/words.ts';
import { complain } from '../messages.ts';
import { ownFilesOf } from '../own-files.ts';
import { colourWanted } from '../terminal.ts';
import { oneOf, UsageError } from '../usage.ts';

export interface ExplainOptions {
  at?: string;
  to: string;
  from?: string;
  date?: string;
  lang?: string;
  color?: string | boolean;
  dict?: string[];
  rules?: string[];
}

/** `werwaswo explain`: exit code 0, 2 if the input could not be read. */
export async function explain(file: string, options: ExplainOptions): Promise<number> {
  const to = oneOf(options.to, ['text', 'json'] as const, 'output format');
  const date = options.date === undefined ? undefined : isoDate(options.date);
  if (date === null) throw new UsageError(`--date '${options.date}' is no date; write it as 2024-06-19`);
  const styles = await stylesFor(colourWanted(options.color, process.stdout));
  const { documents, failures } = await documentsOf(file, options.from);
  const knowledge = await loadKnowledge(ownFilesOf(options));
  const explained: Explanation[] = [];
  for (const { id, text, title, ...doc } of documents) {
    // Of many documents those are explained that have the place.
    const places = options.at === undefined ? undefined : placesAt(options.at, text);
    if (places === null) continue;
    const language = options.lang ?? doc.language;
    const settings = { id, title, date: date ?? doc.date, language, knowledge };
    const whole = await explainText(text, settings);
    if (!places) explained.push(withoutPassedOver(whole));
    else explained.push(limited(whole, places, wordsAt(options.at!, text, knowledge.lexicon())));
  }
  if (options.at !== undefined && documents.length && !explained.length)
    throw nowhere(
      options.at,
      documents.map((doc) => doc.text),
    );
  if (to === 'json') process.stdout.write(`${JSON.stringify(explained.map(asJson), null, 2)}\n`);
  else process.stdout.write(explained.map((e) => renderExplanation(e, styles)).join('\n'));
  return failures ? 2 : 0;
}

async function documentsOf(
  file: string,
  from?: string,
): Promise<{ documents: InputDocument[]; failures: number }> {
  const format = from === undefined ? undefined : oneOf(from, inputFormatNames, 'input format');
  const documents: InputDocument[] = [];
  let failures = 0;
  for (const source of await resolveSources([file], format)) {
    const batches =
      source.kind === 'source' ? readSource(source, { from: format, limit: defaultLimit }) : [[source]];
    for await (const batch of batches) {
      for (const item of batch) {
        if (item.kind === 'document') documents.push(item);
        else {
          failures++;
          complain(item.message);
        }
      }
    }
  }
  return { documents, failures };
}

/** Weak candidates are many; they are told where somebody asks about their words. */
const withoutPassedOver = (e: Explanation): Explanation => ({ ...e, passedOver: [] });

function limited(
  { result, names, passedOver, times, facts }: Explanation,
  wanted: (span: TextSpan) => boolean,
  words: Explanation['words'],
): Explanation {
  return {
    result,
    times: times.filter(wanted),
    facts: facts.filter((f) => wordsOf(f).some(wanted)),
    names: names.filter(wanted),
    passedOver: passedOver.filter(wanted),
    words,
  };
}

/** The words that make a fact: its arguments, its trigger and the verb of its clause. */
function wordsOf({ arguments: args, explanation: { trigger, clause } }: ExplainedFact): TextSpan[] {
  const brackets = [clause?.fields.left, clause?.fields.right].filter((span) => span !== undefined);
  return [...args, ...trigger, ...brackets];
}

const asJson = ({ result, names, passedOver, words, times, facts }: Explanation): object => ({
  id: result.id,
  language: result.language,
  date: result.date,
  offsets: result.offsets,
  names,
  ...(passedOver.length && { passedOver }),
  ...(words && { words }),
  times,
  facts,
});
