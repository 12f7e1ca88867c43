import type { Result, ResultMention } from '../../core/result.ts';
import { type AnalyseOptions, everything } from '../../pipeline.ts';
import { type ExplainedName, explainText } from './gather.ts';
import { renderExplanation, stylesFor } from './render.ts';

/**
 * `extract --explain`: every mention, time and fact of the result carries its `explanation`; a table gets the
 * explanations as text below it.
 */
export async function withExplanations(
  result: Result,
  text: string,
  options: AnalyseOptions,
  table: { color: boolean } | false,
): Promise<{ result: Result; below: string }> {
  // Both analyses find the same; what was not asked for is not in this result.
  const explained = await explainText(text, { ...options, language: result.language, wanted: everything });
  const { names } = explained;
  const times = result.times.length ? explained.times : [];
  const facts = result.facts.length ? explained.facts : [];
  const mentioned = new Set(result.entities.flatMap((entity) => entity.mentions.map(keyOf)));
  if (table) {
    const taken = names.filter((name) => mentioned.has(keyOf(name)));
    const shown = { result, names: taken, passedOver: [], times, facts };
    return { result, below: `\nWhy: ${renderExplanation(shown, await stylesFor(table.color))}` };
  }
  const byKey = new Map(names.map((name) => [keyOf(name), name]));
  const entities = result.entities.map((entity) => ({
    ...entity,
    mentions: entity.mentions.map((m) => explainedMention(m, byKey.get(keyOf(m)))),
  }));
  return {
    result: {
      ...result,
      entities,
      times: result.times.map((t, i) => ({ ...t, ...explanationOf(times[i]) })),
      facts: result.facts.map((f, i) => ({ ...f, ...explanationOf(facts[i]) })),
    },
    below: '',
  };
}

const explanationOf = (x: { explanation: object } | undefined): object =>
  x ? { explanation: x.explanation } : {};

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
