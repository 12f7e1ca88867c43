import type { Result, ResultEntity, ResultMention } from '../../core/result.ts';
import { byPosition, firstAfter, type Span } from '../../core/span.ts';
import type { GoldDocument, GoldFact, GoldName, GoldQuote, GoldTime, Scope } from '../../gold/gold.ts';
import { addResult } from '../../gold/result.ts';

/** What was found in a document, in the terms of its gold. */
export interface Found {
  names: Omit<GoldName, 'line'>[];
  times: Omit<GoldTime, 'line'>[];
  quotes: Omit<GoldQuote, 'line'>[];
  facts: Omit<GoldFact, 'line'>[];
}

/** A result as marks, without what the gold does not mark at all. */
export function foundIn(result: Result, gold: GoldDocument, scope: Scope): Found {
  const doc = { ...gold, names: [], times: [], quotes: [], facts: [] };
  addResult(doc, { ...result, entities: result.entities.map((e) => plainForms(e, scope)) }, 0);
  const marked = <T extends { label: string }>(items: T[], labels: Set<string> | null): T[] =>
    labels ? items.filter((item) => labels.has(item.label)) : items;
  return {
    names: nested(marked(widened(doc.names, gold.tokens), scope.labels.names), gold.tokens),
    times: marked(doc.times, scope.labels.times),
    quotes: marked(doc.quotes, scope.labels.quotes),
    facts: marked(doc.facts, scope.labels.facts),
  };
}

/** Gold without forms means plain names, also within words: `derived` ones are none. */
function plainForms(entity: ResultEntity, { forms }: Scope): ResultEntity {
  if (forms) return entity;
  const mentions = entity.mentions.filter((m) => m.form === 'name' || m.form === 'compound');
  return { ...entity, mentions: mentions.map((m): ResultMention => ({ ...m, form: 'name' })) };
}

type Name = Omit<GoldName, 'line'>;

/** `NATO` in `NATO-Generalsekretär` becomes the whole token where the gold marks whole tokens. */
function widened(names: Name[], tokens: Span[] | undefined): Name[] {
  if (!tokens) return names;
  return names.flatMap((name) => {
    const first = firstAfter(tokens, name.start);
    let last = first - 1;
    while (last + 1 < tokens.length && tokens[last + 1]!.start < name.end) last++;
    if (last < first) return [];
    return [{ ...name, start: tokens[first]!.start, end: tokens[last]!.end }];
  });
}

/** Names within names go to the inner column, where the gold has one; of two on the same words the second. */
function nested(names: Name[], tokens: Span[] | undefined): Name[] {
  if (!tokens) return names;
  const sorted = [...names].sort(byPosition);
  let end = -1;
  return sorted.map((name) => {
    const inner = name.end <= end;
    end = Math.max(end, name.end);
    return inner ? { ...name, inner } : name;
  });
}
