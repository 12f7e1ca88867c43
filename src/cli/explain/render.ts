import type { TextSpan } from '../../core/result.ts';
import { printable } from '../../output/layout.ts';
import type { Shift } from '../../times/types.ts';
import type { Lookup } from '../dict/lookup.ts';
import type { ExplainedName, Explanation, Loser, Reading } from './gather.ts';
import { factLines } from './render-fact.ts';
import type { ExplainedTime } from './times.ts';

export interface Styles {
  heading(text: string): string;
  name(text: string): string;
  dim(text: string): string;
}

/** Losers that only repeat the winner say nothing; of the others the first few do. */
const shown = 4;

/** An explanation as text: what was found, why, and what was not taken. */
export function renderExplanation(
  { result, names, passedOver, words, times, facts }: Explanation,
  styles: Styles,
): string {
  const about = [result.language, result.date].filter(Boolean).join(', ');
  const sections: [string, string[]][] = [
    ['Names', names.flatMap((name) => nameLines(name, styles))],
    ['Not taken', passedOver.map((loser) => loserLine(loser, styles))],
    ['Times', times.flatMap((time) => timeLines(time, styles))],
    ['Facts', facts.flatMap((fact) => factLines(fact, styles))],
    ['Words', (words ?? []).map(wordLine)],
  ];
  let out = `${styles.heading(printable(result.id))}${about ? styles.dim(`  ${about}`) : ''}\n`;
  for (const warning of result.warnings ?? []) out += `  ${warning}\n`;
  const filled = sections.filter(([, lines]) => lines.length);
  if (!filled.length) out += `  ${styles.dim('nothing found')}\n`;
  for (const [title, lines] of filled)
    out += `\n${styles.heading(title)}\n${lines.map((line) => `  ${line}\n`).join('')}`;
  return out;
}

export const where = (span: TextSpan): string => `${span.field ? 'title ' : ''}${span.start}–${span.end}`;

function nameLines(name: ExplainedName, styles: Styles): string[] {
  const losers = name.losers.filter((l) => !l.why.startsWith('says the same'));
  const lines = [
    `${styles.name(printable(name.text))}  ${name.type}, ${name.form}  ${styles.dim(where(name))}`,
    `    ${because(name)}`,
    ...losers.slice(0, shown).map((loser) => `    not ${loserLine(loser, styles)}`),
  ];
  if (losers.length > shown) lines.push(styles.dim(`    and ${losers.length - shown} more readings`));
  return lines;
}

/** `dictionary.people 0.95: people.tsv:7712 Wladimir Putin` */
function because(reading: Reading): string {
  const { source } = reading;
  const entry = source
    ? `${source.file}:${source.line} ${source.name}${source.needs ? ` (needs ${source.needs})` : ''}`
    : '';
  const said = reading.rule.startsWith('dictionary.') ? '' : reading.reason;
  return `${reading.rule} ${reading.score.toFixed(2)}: ${[said, entry].filter(Boolean).join('  ')}`;
}

function loserLine(loser: Loser, styles: Styles): string {
  return `${printable(loser.text)} as ${loser.type}, ${because(loser)}  ${styles.dim(`– ${loser.why}`)}`;
}

const unitNames = {
  D: 'day',
  W: 'week',
  M: 'month',
  Y: 'year',
  Q: 'quarter',
  HY: 'half-year',
  DE: 'decade',
  CE: 'century',
};

/** `by -1, unit D` reads "1 day back". */
function shiftWords({ by, unit }: Shift): string {
  const name = unitNames[unit];
  if (!by) return `this ${name}`;
  return `${Math.abs(by)} ${name}${Math.abs(by) > 1 ? 's' : ''} ${by < 0 ? 'back' : 'ahead'}`;
}

function timeLines(time: ExplainedTime, styles: Styles): string[] {
  const { reason, stated, implied } = time.explanation;
  const words = Object.entries(stated).map(([k, v]) =>
    k === 'shift' ? shiftWords(v as Shift) : `${k} ${v}`,
  );
  const lines = [
    `${styles.name(printable(time.text))}  ${[time.type, time.value, time.mod].filter(Boolean).join(' ')}  ${styles.dim(where(time))}`,
    `    ${time.rule}: ${reason}`,
    `    stated: ${words.join(', ') || 'nothing'}`,
  ];
  if (implied.length)
    lines.push(`    implied: by the ${implied.map((i) => `${i.from} (${i.reference})`).join(' and the ')}`);
  return lines;
}

const wordLine = ({ form, readings }: Lookup): string => {
  const known = readings.map((r) => `${r.is} (${r.file}:${r.line}${r.needs ? `, needs ${r.needs}` : ''})`);
  return `${printable(form)}: ${[...new Set(known)].join(', ') || 'in no dictionary'}`;
};

export async function stylesFor(color: boolean): Promise<Styles> {
  const plain = (text: string): string => text;
  if (!color) return { heading: plain, name: plain, dim: plain };
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return { heading: chalk.bold, name: chalk.cyan, dim: chalk.dim };
}
