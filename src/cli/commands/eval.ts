import { findGold, goldFormatNames } from '../../gold/format.ts';
import { contentOf } from '../../gold/read.ts';
import { isoDate } from '../../input/date.ts';
import { loadKnowledge } from '../../own/index.ts';
import { type Baseline, otherGold, readBaseline, regressions } from '../eval/baseline.ts';
import { goldFrom } from '../eval/gold.ts';
import { measure } from '../eval/measure.ts';
import { mostOfEach, type Report, renderErrors, renderTable, reportOf } from '../eval/report.ts';
import { complain, note } from '../messages.ts';
import { ownFilesOf } from '../own-files.ts';
import { oneOf, UsageError } from '../usage.ts';
import { wantedFrom } from '../wanted.ts';

export interface EvalOptions {
  from?: string;
  to: string;
  only?: string;
  errors?: string | boolean;
  map?: string[];
  baseline?: string;
  tolerance?: string;
  date?: string;
  lang?: string;
  dict?: string[];
  rules?: string[];
}

/** `werwaswo eval`: exit code 0, 1 if a measure fell below the baseline, 2 for faults in the gold. */
export async function evaluate(args: string[], options: EvalOptions): Promise<number> {
  const to = oneOf(options.to, ['table', 'json'] as const, 'output format');
  const from = options.from === undefined ? undefined : oneOf(options.from, goldFormatNames, 'gold format');
  const most = numberOf(
    options.errors === true ? '20' : options.errors || '0',
    '--errors',
    'how many, such as 20',
  );
  const tolerance = numberOf(options.tolerance ?? '0', '--tolerance', 'points of F1, such as 0.5');
  if (options.tolerance !== undefined && options.baseline === undefined)
    throw new UsageError('--tolerance needs --baseline FILE, a former --to json');
  const baseline = options.baseline === undefined ? null : readBaseline(options.baseline);
  const asked = wantedFrom(options.only);
  const knowledge = await loadKnowledge(ownFilesOf(options));
  const factTypes = new Set(knowledge.factRules().rules.map((rule) => rule.type));
  const gold = await goldFrom(
    findGold(args, from, (path) => contentOf(path).slice(0, 4096)),
    options.map ?? [],
    factTypes,
  );
  if (!gold) return 2;
  const { tally, errors } = await measure(gold, asked, {
    date: dateFrom(options.date),
    language: options.lang,
    knowledge,
  });
  const listed = errors.all().filter((error) => !options.only || tally.kinds.has(error.kind));
  const report = reportOf(gold.format, gold.documents.length + gold.partial.length, tally);
  if (to === 'json') {
    const whole = most ? { ...report, errors: mostOfEach(listed, most) } : report;
    process.stdout.write(`${JSON.stringify(whole, null, 2)}\n`);
  } else {
    process.stdout.write(renderTable(report));
    if (most) process.stdout.write(renderErrors(listed, most));
  }
  if (gold.partial.length)
    note(
      `${gold.partial.length} of ${report.documents} cases state a part of what is there: their precision is that of what they include and exclude`,
    );
  return baseline ? compare(baseline, report, tolerance, options) : 0;
}

function compare(
  baseline: Baseline,
  report: Report,
  tolerance: number,
  { baseline: path, only }: EvalOptions,
): number {
  const other = otherGold(baseline, report);
  if (other && only === undefined) note(`${path}: ${other}`);
  const fallen = regressions(
    baseline,
    report,
    tolerance,
    only === undefined ? null : new Set(Object.keys(report.scores)),
  );
  for (const line of fallen) complain(`${path}: ${line}`);
  return fallen.length ? 1 : 0;
}

function dateFrom(date: string | undefined): string | undefined {
  if (date === undefined || isoDate(date)) return date;
  throw new UsageError(`--date '${date}' is no date; write it as 2024-06-19`);
}

function numberOf(value: string, option: string, expected: string): number {
  const number = Number(value);
  if (!value.trim() || !(number >= 0))
    throw new UsageError(`${option} '${value}' is no number; give ${expected}`);
  return number;
}
