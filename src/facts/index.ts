import type { Clause } from '../clauses/clause.ts';
import type { Document } from '../core/document.ts';
import type { Entity } from '../entities/entity.ts';
import type { LexicalLayer } from '../lexicon/annotate.ts';
import type { Mention } from '../names/candidate.ts';
import type { Timex } from '../times/index.ts';
import { addCircumstances } from './circumstances.ts';
import { factContext } from './context.ts';
import { endOffices } from './ended-offices.ts';
import type { Fact } from './fact.ts';
import { mergeFacts } from './merge.ts';
import { nounFacts } from './noun-facts.ts';
import { patternFacts } from './patterns/index.ts';
import type { TriggerIndex } from './triggers.ts';
import { verbFacts } from './verb-facts.ts';

export type { Argument, Fact, Quantity, Reason } from './fact.ts';
export { openRules, openRulesWith } from './open.ts';

/** `explained`: facts carry the reasons of their polarity and modality. Every fact that the rules find in a document, in reading order; an event told twice is one fact. */
export function findFacts(
  doc: Document,
  lex: LexicalLayer,
  mentions: Mention[],
  entities: Entity[],
  times: Timex[],
  clauses: Clause[],
  rules: TriggerIndex,
  explained = false,
): Fact[] {
  const ctx = factContext(doc, lex, mentions, entities, times, clauses);
  ctx.explained = explained;
  const facts: Fact[] = [];
  verbFacts(ctx, rules, facts);
  nounFacts(ctx, rules, facts);
  patternFacts(ctx, rules, facts);
  endOffices(facts);
  for (const fact of facts) if (rules.circumstances.has(fact.rule)) addCircumstances(ctx, fact);
  return mergeFacts(ctx, facts);
}
