import type { VerbComplex } from '../../clauses/clause.ts';
import { type Fields, fieldsOf } from '../../clauses/fields.ts';
import type { Result, ResultFact, TextSpan } from '../../core/result.ts';
import type { Fact } from '../../facts/index.ts';
import type { Inside } from '../../pipeline.ts';
import { cuesOf } from './cues.ts';
import { slotReason } from './slots.ts';

/** The clause of a fact: its topological fields (those that are filled), and the verb put together. */
export interface ExplainedClause {
  kind: string;
  fields: Partial<Record<keyof Fields, TextSpan>>;
  verb: Pick<VerbComplex, 'lemma' | 'voice' | 'tense' | 'mood' | 'modal' | 'negated'> | null;
}

/** How a fact came about. */
export interface FactExplanation {
  /** Null for a fact that a phrase without a clause tells. */
  clause: ExplainedClause | null;
  trigger: TextSpan[];
  /** One for each argument, in their order: why these words fill the role. */
  slots: { role: string; text: string; reason: string }[];
  /** What makes it negative, planned, demanded or only possible. */
  cues: string[];
  /** Who says so and in which words; null where the text itself does. */
  attribution: string | null;
}

export interface ExplainedFact extends ResultFact {
  explanation: FactExplanation;
}

/** Every published fact with how it came about; the facts of both stand in the same order. */
export const explainedFacts = (inside: Inside, result: Result): ExplainedFact[] =>
  result.facts.map((fact, i) => ({ ...fact, explanation: explain(inside, inside.facts[i]!, fact, result) }));

function explain(inside: Inside, fact: Fact, published: ResultFact, result: Result): FactExplanation {
  return {
    clause: clauseOf(inside, fact),
    trigger: runs(fact.trigger).map(([first, end]) => inside.place.tokens(first, end)),
    slots: fact.arguments.map((a, i) => ({
      role: a.role,
      text: published.arguments[i]!.text,
      reason: slotReason(inside, fact, a),
    })),
    cues: cuesOf(inside, fact),
    attribution: attributionOf(published, result),
  };
}

function clauseOf(inside: Inside, fact: Fact): ExplainedClause | null {
  if (fact.clause < 0) return null;
  const clause = inside.clauses[fact.clause]!;
  const fields: ExplainedClause['fields'] = {};
  for (const [name, { first, end }] of Object.entries(fieldsOf(clause) ?? {}))
    if (first < end) fields[name as keyof Fields] = inside.place.tokens(first, end);
  const { verb } = clause;
  return {
    kind: clause.kind,
    fields,
    verb: verb && {
      lemma: verb.lemma,
      voice: verb.voice,
      tense: verb.tense,
      mood: verb.mood,
      modal: verb.modal,
      negated: verb.negated,
    },
  };
}

/** Neighbouring tokens as one range. */
function runs(tokens: number[]): [number, number][] {
  const out: [number, number][] = [];
  for (const t of tokens) {
    const last = out[out.length - 1];
    if (last && last[1] === t) last[1] = t + 1;
    else out.push([t, t + 1]);
  }
  return out;
}

function attributionOf({ attribution }: ResultFact, { quotes }: Result): string | null {
  if (!attribution) return null;
  if (typeof attribution !== 'string') return `the clause names its source: „${attribution.speaker.text}“`;
  const quote = quotes.find((q) => q.id === attribution);
  const who = quote?.speaker ? `„${quote.speaker.text}“` : 'nobody named';
  return `${attribution}, a quotation (${quote?.kind}) of ${who}${quote?.cue ? `, cue „${quote.cue.text}“` : ''}`;
}
