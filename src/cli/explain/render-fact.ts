import { printable } from '../../output/layout.ts';
import type { ExplainedClause, ExplainedFact } from './facts.ts';
import { type Styles, where } from './render.ts';

/** How a fact came about: its rule, the clause with its fields, and what filled each role and why. */
export function factLines(fact: ExplainedFact, styles: Styles): string[] {
  const { clause, trigger, slots, cues, attribution } = fact.explanation;
  const how = [fact.polarity, fact.tense, fact.modality].filter((x) => x !== 'positive').join(', ');
  const lines = [
    `${styles.name(fact.mode ? `${fact.type} (${fact.mode})` : fact.type)}  ${how}  ${styles.dim(where(fact.evidence))}`,
    `    ${fact.rule} ${fact.confidence.toFixed(2)}: „${printable(fact.evidence.text)}“`,
    `    trigger: ${trigger.map((t) => printable(t.text)).join(' … ')}`,
    ...(clause ? clauseLines(clause, styles) : ['    told by a phrase, without a clause of its own']),
    ...slots.map((s) => `    ${s.role}: ${printable(s.text)}  ${styles.dim(`– ${printable(s.reason)}`)}`),
  ];
  if (cues.length) lines.push(`    factuality: ${printable(cues.join('; '))}`);
  if (attribution) lines.push(`    attributed: ${printable(attribution)}`);
  return lines;
}

function clauseLines({ kind, fields, verb }: ExplainedClause, styles: Styles): string[] {
  if (!verb) return [`    ${kind}: no verb`];
  const { lemma, voice, tense, mood, modal, negated } = verb;
  const marks = [
    voice === 'active' ? '' : voice,
    tense,
    mood === 'indicative' ? '' : mood,
    modal ? `modal ${modal}` : '',
    negated ? 'negated' : '',
  ];
  const parts = Object.entries(fields).map(
    ([name, span]) => `${styles.dim(`${name}:`)} ${clipped(span.text)}`,
  );
  return [
    `    ${kind} clause of ${lemma} (${marks.filter(Boolean).join(', ')})`,
    `      ${parts.join('  ')}`,
  ];
}

/** A field may hold whole clauses: its beginning and end say which it is. */
function clipped(text: string): string {
  const line = printable(text.replace(/\s+/g, ' '));
  return line.length <= 60 ? line : `${line.slice(0, 38)} … ${line.slice(-19)}`;
}
