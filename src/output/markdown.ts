import type { EntityType, Result, ResultFact } from '../core/result.ts';
import type { SourceText, Writer } from './format.ts';

/** A summary for notes and wikis. */
export const markdown = (): Writer => ({ separator: '\n', document: render });

const titles: [EntityType, string][] = [
  ['person', 'People'],
  ['place', 'Places'],
  ['organisation', 'Organisations'],
  ['misc', 'Other names'],
];

/** What Markdown or HTML would take for a mark. */
const escapeMarks = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]#|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

function render(result: Result, source: SourceText): string {
  const about = [result.date, result.language].filter(Boolean).join(', ');
  let out = `# ${escapeMarks(source.title ?? result.id)}\n\n${source.title ? `${escapeMarks(result.id)}, ` : ''}${about}\n`;
  for (const [type, title] of titles) {
    const entities = result.entities.filter((entity) => entity.type === type);
    out += section(
      title,
      entities.map((e) => `${escapeMarks(e.name)} (${e.mentions.length}×)`),
    );
  }
  out += section(
    'Times',
    result.times.map((t) => `${escapeMarks(t.text)}: \`${t.value}\``),
  );
  out += section(
    'Quotes',
    result.quotes.map(
      (q) =>
        `${escapeMarks(q.speaker?.text ?? 'Nobody named')}: ${said(escapeMarks(q.content.text))} (${q.kind})`,
    ),
  );
  return out + section('Facts', result.facts.map(factLine));
}

/** Direct speech brings its quotation marks along. */
const said = (text: string): string => (/^[„“"»«‚‘’']/.test(text) ? text : `„${text}“`);

function factLine(fact: ResultFact): string {
  const roles = fact.arguments.map((a) => `${a.role} ${escapeMarks(a.text)}`).join(', ');
  const status = [
    fact.polarity === 'negative' && 'negated',
    fact.modality !== 'asserted' && fact.modality,
    fact.tense,
  ];
  return `**${fact.mode ? `${fact.type} (${fact.mode})` : fact.type}**: ${roles} (${status.filter(Boolean).join(', ')}) — „${escapeMarks(fact.evidence.text)}“`;
}

const section = (title: string, lines: string[]): string =>
  lines.length ? `\n## ${title}\n\n${lines.map((line) => `- ${line}\n`).join('')}` : '';
