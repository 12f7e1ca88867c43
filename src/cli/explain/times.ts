import type { Document } from '../../core/document.ts';
import type { Result, ResultTime } from '../../core/result.ts';
import type { LexicalLayer } from '../../lexicon/annotate.ts';
import { isoDay, pad } from '../../times/calendar.ts';
import { extractTimes } from '../../times/index.ts';
import type { Anchor, Told } from '../../times/resolve/anchor.ts';
import { rules } from '../../times/rules/index.ts';
import type { Meaning } from '../../times/types.ts';

/** How the value of a time came about. */
export interface TimeExplanation {
  /** What the rule is for. */
  reason: string;
  /** What the words themselves say: `{ "weekday": 2 }`. */
  stated: Record<string, unknown>;
  /** What was filled in, and counted from which date. */
  implied: { from: 'document date' | 'earlier date' | 'tense'; reference: string }[];
}

export interface ExplainedTime extends ResultTime {
  explanation: TimeExplanation;
}

/** Every published time with its explanation; times of both stand in the same order. */
export function explainedTimes(doc: Document, layer: LexicalLayer, result: Result): ExplainedTime[] {
  const explanations: TimeExplanation[] = [];
  extractTimes(doc, {
    layer: () => layer,
    watch: (time, meaning, anchor, again) =>
      explanations.push({
        reason: reasons.get(time.rule) ?? '',
        stated: statedBy(meaning),
        implied: impliedBy(time.value, anchor, again),
      }),
  });
  return result.times.map((time, i) => ({ ...time, explanation: explanations[i]! }));
}

const reasons = new Map(rules.map((rule) => [rule.id, rule.reason]));

function statedBy(meaning: Meaning): Record<string, unknown> {
  if (meaning.is === 'value') return { value: meaning.value };
  if (meaning.is === 'today') return { day: 'the day or age of the text' };
  return Object.fromEntries(Object.entries(meaning.fields).filter(([, v]) => v !== undefined));
}

/** A reference was used if the value is another one without it. */
function impliedBy(
  value: string,
  anchor: Anchor,
  again: (anchor: Anchor) => string,
): TimeExplanation['implied'] {
  const implied: TimeExplanation['implied'] = [];
  const matters = (without: Partial<Anchor>): boolean => again({ ...anchor, ...without }) !== value;
  if (anchor.dct && matters({ dct: null }))
    implied.push({ from: 'document date', reference: isoDay(anchor.dct) });
  const earlier = anchor.last ?? anchor.lastDay;
  if (earlier && matters({ last: null, lastDay: null }))
    implied.push({ from: 'earlier date', reference: toldDate(earlier) });
  const tense = anchor.tense();
  if (tense && matters({ tense: () => null })) implied.push({ from: 'tense', reference: tense });
  return implied;
}

const toldDate = ({ year, month, day }: Told): string =>
  [pad(year, 4), ...(month ? [pad(month)] : []), ...(month && day ? [pad(day)] : [])].join('-');
