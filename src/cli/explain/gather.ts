import type { EntityType, MentionForm, Result, TextSpan } from '../../core/result.ts';
import { annotate } from '../../lexicon/annotate.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Candidate } from '../../names/candidate.ts';
import { explainNames, type Weighed } from '../../names/explain.ts';
import { nameRules } from '../../names/index.ts';
import { builtInKnowledge, type Knowledge } from '../../own/index.ts';
import { type AnalyseOptions, analyse, type Inside } from '../../pipeline.ts';
import type { Placement } from '../../publish.ts';
import type { Lookup } from '../dict/lookup.ts';
import { type ExplainedFact, explainedFacts } from './facts.ts';
import { type ExplainedTime, explainedTimes } from './times.ts';

/** The line of a dictionary behind a name. */
export interface Source {
  file: string;
  line: number;
  name: string;
  needs?: string;
}

/** A reading of some words as a name. */
export interface Reading extends TextSpan {
  type: EntityType;
  form: MentionForm;
  rule: string;
  score: number;
  /** Why the rule is true of German, or what the dictionary has. */
  reason: string;
  source?: Source;
}

export interface Loser extends Reading {
  why: string;
}

export interface ExplainedName extends Reading {
  losers: Loser[];
}

export interface Explanation {
  result: Result;
  times: ExplainedTime[];
  facts: ExplainedFact[];
  names: ExplainedName[];
  /** Candidates that no name has taken the words from: they were too weak. */
  passedOver: Loser[];
  /** What the dictionaries know of the words that were asked about. */
  words?: Lookup[];
}

/** What was found in a text, with the rules and entries behind it and the readings that lost. */
export async function explainText(text: string, options: AnalyseOptions): Promise<Explanation> {
  let inside: Inside | undefined;
  const observe = (seen: Inside): void => {
    inside = seen;
  };
  const result = await analyse(text, { ...options, observe });
  if (result.language !== 'de' || !inside) return { result, times: [], facts: [], names: [], passedOver: [] };
  const { doc, place } = inside;
  const knowledge = options.knowledge ?? builtInKnowledge;
  const lexicon = knowledge.lexicon();
  const layer = annotate(doc, lexicon);
  return {
    result,
    times: explainedTimes(doc, layer, result),
    facts: explainedFacts(inside, result),
    ...sortOut(explainNames(doc, layer, knowledge.proposer()), readings(knowledge, place)),
  };
}

function sortOut(
  weighed: Weighed[],
  reading: (c: Candidate) => Reading,
): Pick<Explanation, 'names' | 'passedOver'> {
  const loser = (w: Weighed): Loser => ({ ...reading(w.candidate), why: w.why });
  const chosen = weighed.filter((w) => w.chosen).sort((a, b) => a.candidate.start - b.candidate.start);
  const names = chosen.map((w) => ({
    ...reading(w.candidate),
    losers: weighed
      .filter((l) => l.lostTo === w.chosen)
      .map(loser)
      .sort((a, b) => b.score - a.score),
  }));
  return { names, passedOver: weighed.filter((w) => !w.chosen && !w.lostTo).map(loser) };
}

const reasons = new Map(nameRules.map((rule) => [rule.id, rule.reason]));

const readings =
  ({ lexicon, reasons: own }: Knowledge, place: Placement) =>
  (c: Candidate): Reading => {
    const source = c.entry >= 0 ? sourceOf(lexicon(), c.entry) : undefined;
    return {
      ...place.of({ start: c.start, end: c.stop }),
      type: c.type,
      form: c.form,
      rule: c.rule,
      score: Math.round(c.score * 100) / 100,
      reason: own.get(c.rule) ?? reasons.get(c.rule) ?? (source ? `${source.file} has it.` : ''),
      ...(source && { source }),
    };
  };

export function sourceOf(lexicon: Lexicon, entry: number): Source {
  const { file, line, fields } = lexicon.entry(entry);
  const name = Object.values(fields).find(Boolean)!;
  return { file, line, name, ...(fields.needs && { needs: fields.needs }) };
}
