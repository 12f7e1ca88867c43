import type { Result, ResultMention, ResultTime } from '../../core/result.ts';
import { type AnalyseOptions, everything } from '../../pipeline.ts';
import { type ExplainedName, explainText, timeReason } from './gather.ts';

/** `extract --explain`: every mention and time of the result carries its `explanation`. */
export async function withExplanations(
  result: Result,
  text: string,
  options: AnalyseOptions,
): Promise<Result> {
  const { names } = await explainText(text, {
    ...options,
    language: result.language,
    wanted: { ...everything, quotes: false, facts: false },
  });
  const byKey = new Map(names.map((name) => [keyOf(name), name]));
  const mention = (m: ResultMention): ResultMention => {
    const name = byKey.get(keyOf(m));
    return name ? Object.assign({ ...m }, { explanation: explanationOf(name) }) : m;
  };
  const time = (t: ResultTime): ResultTime =>
    Object.assign({ ...t }, { explanation: { reason: timeReason(t.rule) } });
  return {
    ...result,
    entities: result.entities.map((entity) => ({ ...entity, mentions: entity.mentions.map(mention) })),
    times: result.times.map(time),
  };
}

const keyOf = (m: { start: number; end: number; field?: string; rule: string }): string =>
  `${m.field ?? ''}${m.start}-${m.end} ${m.rule}`;

const explanationOf = ({ reason, source, losers }: ExplainedName): object => ({
  reason,
  ...(source && { source }),
  losers: losers.map(({ reason: _, ...loser }) => loser),
});
