import { counted } from '../../core/count.ts';
import type { Mistake } from './errors.ts';
import { type Counts, type Row, type Score, scoreOf, type Tally } from './tally.ts';

/** What `--to json` prints, and `--baseline` reads. */
export interface Report {
  format: string;
  documents: number;
  /** Kind (`names`, `times`, `quotes`, `facts`) → row (`person`, `all` …) → what was measured. */
  scores: Record<string, Record<string, { strict: Counts & Score; relaxed: Counts & Score }>>;
  /** With `--errors`: the most frequent of each sort. */
  errors?: Mistake[];
}

const sums = [
  'type not stated',
  'people, places, organisations',
  'all',
  'all, with nested ones',
  'any type',
  'with value',
  'with speaker',
];
/** Sums that say nothing new where the gold has no misc, and no nested names. */
const droppable = new Set(['people, places, organisations', 'all, with nested ones']);

/** Types by their names, then the sums. */
function sorted(rows: Map<string, Row>): [string, Row][] {
  const rank = (name: string): number => sums.indexOf(name);
  const counts = (row: Row | undefined): string => JSON.stringify(row?.strict);
  return [...rows]
    .filter(([name, row]) => !droppable.has(name) || counts(row) !== counts(rows.get('all')))
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

const rounded = (counts: Counts): Counts & Score => {
  const score = scoreOf(counts);
  const short = (n: number): number => Math.round(n * 1e4) / 1e4;
  return { ...counts, precision: short(score.precision), recall: short(score.recall), f1: short(score.f1) };
};

export function reportOf(format: string, documents: number, tally: Tally, errors?: Mistake[]): Report {
  const scores: Report['scores'] = {};
  for (const [kind, rows] of tally.kinds)
    scores[kind] = Object.fromEntries(
      sorted(rows).map(([name, row]) => [
        name,
        { strict: rounded(row.strict), relaxed: rounded(row.relaxed) },
      ]),
    );
  return { format, documents, scores, ...(errors && { errors }) };
}

const head = ['gold', 'found', 'right', '    P', 'R', 'F1', '  relaxed P', 'R', 'F1'];

/** The table for reading: a block a kind, counts and per cent. */
export function renderTable(report: Report): string {
  const blocks = Object.entries(report.scores).map(([kind, rows]) => {
    const lines = Object.entries(rows).map(([name, row]) => [name, ...cellsOf(name, row)]);
    const all = [[kind, ...head], ...lines];
    const widths = all[0]!.map((_, c) => Math.max(...all.map((line) => line[c]!.length)));
    return all.map((line) => `${aligned(line, widths)}\n`).join('');
  });
  const count = counted(report.documents, 'document');
  return `${count} (${report.format})\n\n${blocks.join('\n')}`;
}

function cellsOf(name: string, { strict, relaxed }: Report['scores'][string][string]): string[] {
  const perCent = ({ precision, recall, f1 }: Score) =>
    [precision, recall, f1].map((n) => (n * 100).toFixed(1));
  const counts = [strict.right + strict.missed, strict.right + strict.wrong, strict.right].map(String);
  // Nested names are compared strictly alone.
  return [
    ...counts,
    ...perCent(strict),
    ...(name === 'all, with nested ones' ? ['', '', ''] : perCent(relaxed)),
  ];
}

/** The name to the left, numbers to the right. */
const aligned = (line: string[], widths: number[]): string =>
  line
    .map((text, c) => (c ? text.padStart(widths[c]!) : text.padEnd(widths[c]!)))
    .join('  ')
    .trimEnd();

/** The errors, sort by sort, each with how often, what was expected, what was found, and the first place. */
export function renderErrors(errors: Mistake[], most: number): string {
  let out = '';
  for (const [title, group] of grouped(errors)) {
    const total = group.reduce((n, e) => n + e.count, 0);
    out += `\n${title} (${total})\n`;
    for (const e of group.slice(0, most)) {
      const said = [e.expected, e.found].filter((part) => part !== null).join(' → ');
      out += `${String(e.count).padStart(6)}×  ${said}\n          ${[e.at, e.context].filter(Boolean).join('  ')}\n`;
    }
    if (group.length > most) out += `        … and ${group.length - most} more\n`;
  }
  return out;
}

/** `names: missed` … with the most frequent errors of each sort. */
export function mostOfEach(errors: Mistake[], most: number): Mistake[] {
  return grouped(errors).flatMap(([, group]) => group.slice(0, most));
}

function grouped(errors: Mistake[]): [string, Mistake[]][] {
  const groups = new Map<string, Mistake[]>();
  for (const error of errors) {
    const title = `${error.kind}: ${error.error}`;
    groups.set(title, [...(groups.get(title) ?? []), error]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
