import type { EntityType, MentionForm, Result, TextSpan } from '../../core/result.ts';
import { annotate } from '../../lexicon/annotate.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Candidate } from '../../names/candidate.ts';
import { explainNames, type Weighed } from '../../names/explain.ts';
import { nameRules } from '../../names/index.ts';
import { builtInKnowledge, type Knowledge } from '../../own/index.ts';
import { type AnalyseOptions, analyse } from '../../pipeline.ts';
import { Placement } from '../../publish.ts';
import { readDocument } from '../../text/read.ts';
import { rules as timeRules } from '../../times/rules/index.ts';
import type { Lookup } from '../dict/lookup.ts';

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
  names: ExplainedName[];
  /** Candidates that no name has taken the words from: they were too weak. */
  passedOver: Loser[];
  /** What the dictionaries know of the words that were asked about. */
  words?: Lookup[];
}

/** What was found in a text, with the rules and entries behind it and the readings that lost. */
export async function explainText(text: string, options: AnalyseOptions): Promise<Explanation> {
  const result = await analyse(text, options);
  if (result.language !== 'de') return { result, names: [], passedOver: [] };
  const title = options.title ? `${options.title}\n\n` : '';
  const doc = readDocument(title + text, { ...options, language: 'de' });
  const knowledge = options.knowledge ?? builtInKnowledge;
  const lexicon = knowledge.lexicon();
  const weighed = explainNames(doc, annotate(doc, lexicon), knowledge.proposer());
  return { result, ...sortOut(weighed, readings(knowledge, new Placement(doc, title.length))) };
}

function sortOut(weighed: Weighed[], reading: (c: Candidate) => Reading): Omit<Explanation, 'result'> {
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

const timeReasons = new Map(timeRules.map((rule) => [rule.id, rule.reason]));

/** Why a rule for times exists; empty for one that is not in the table. */
export const timeReason = (rule: string): string => timeReasons.get(rule) ?? '';
