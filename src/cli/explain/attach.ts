import type { Result, ResultMention, ResultTime } from '../../core/result.ts';
import { type AnalyseOptions, everything } from '../../pipeline.ts';
import { type ExplainedName, explainText, timeReason } from './gather.ts';
import { renderExplanation, stylesFor } from './render.ts';

/**
 * `extract --explain`: every mention and time of the result carries its `explanation`; a table gets the explanations
 * as text below it.
 */
export async function withExplanations(
  result: Result,
  text: string,
  options: AnalyseOptions,
  table: { color: boolean } | false,
): Promise<{ result: Result; below: string }> {
  const wanted = { ...everything, quotes: false, facts: false };
  const { names } = await explainText(text, { ...options, language: result.language, wanted });
  const mentioned = new Set(result.entities.flatMap((entity) => entity.mentions.map(keyOf)));
  if (table) {
    const shown = { result, names: names.filter((name) => mentioned.has(keyOf(name))), passedOver: [] };
    return { result, below: `\nWhy: ${renderExplanation(shown, await stylesFor(table.color))}` };
  }
  const byKey = new Map(names.map((name) => [keyOf(name), name]));
  const entities = result.entities.map((entity) => ({
    ...entity,
    mentions: entity.mentions.map((m) => explainedMention(m, byKey.get(keyOf(m)))),
  }));
  const times = result.times.map(
    (t): ResultTime => Object.assign({ ...t }, { explanation: { reason: timeReason(t.rule) } }),
  );
  return { result: { ...result, entities, times }, below: '' };
}

const keyOf = (m: { start: number; end: number; field?: string; rule: string }): string =>
  `${m.field ?? ''}${m.start}-${m.end} ${m.rule}`;

function explainedMention(mention: ResultMention, name: ExplainedName | undefined): ResultMention {
  if (!name) return mention;
  const { reason, source, losers } = name;
  const explanation = {
    reason,
    ...(source && { source }),
    losers: losers.map(({ reason: _, ...loser }) => loser),
  };
  return Object.assign({ ...mention }, { explanation });
}
