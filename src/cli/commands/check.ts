import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, UserError } from '../../core/errors.ts';
import type { Result } from '../../core/result.ts';
import { isoDate } from '../../input/date.ts';
import { type Knowledge, loadKnowledge } from '../../own/index.ts';
import { type Case, findCases, type LoadedCase, loadCase, runCase } from '../check/cases.ts';
import type { CaseReport } from '../check/difference.ts';
import { compareFull } from '../check/full.ts';
import { createCase, resultOf } from '../check/init.ts';
import { comparePartial } from '../check/partial.ts';
import { createReporter, isFailure, type ReporterName, reporterNames } from '../check/reporters.ts';
import { ownFilesOf } from '../own-files.ts';
import { colourWanted } from '../terminal.ts';
import { oneOf, UsageError } from '../usage.ts';

export interface CheckOptions {
  update?: boolean;
  filter?: string;
  reporter: string;
  init?: string[];
  date?: string;
  color?: string | boolean;
  dict?: string[];
  rules?: string[];
}

/** `werwaswo check`: exit code 0, 1 for differences, 2 for cases that could not be run. */
export async function check(folder: string, options: CheckOptions): Promise<number> {
  const knowledge = await loadKnowledge(ownFilesOf(options));
  if (options.init) return initCases(folder, options.init, knowledge, options.date);
  if (options.date !== undefined)
    throw new UsageError('--date goes with --init; the date of a case stands in its meta.json');
  const name = oneOf(options.reporter, reporterNames, 'reporter') as ReporterName;
  const reporter = await createReporter(name, colourWanted(options.color, process.stdout));
  const cases = chosenCases(folder, options);
  process.stdout.write(reporter.start?.(cases.length) ?? '');
  const reports: CaseReport[] = [];
  for (const found of cases) {
    const report = await reportOf(found, knowledge, options.update ?? false);
    process.stdout.write(reporter.case(report, reports.length));
    reports.push(report);
  }
  const failed = reports.filter(isFailure).length;
  process.stdout.write(reporter.end(reports, { passed: reports.length - failed, failed }));
  if (reports.some((report) => report.status === 'error')) return 2;
  return failed ? 1 : 0;
}

/** Writes the whole result down as the expectation: to be read through, corrected or cut down to what matters. */
async function initCases(
  folder: string,
  articles: string[],
  knowledge: Knowledge,
  date?: string,
): Promise<number> {
  if (date !== undefined && !isoDate(date))
    throw new UsageError(`--date '${date}' is no date; write it as 2024-06-19`);
  for (const article of articles) {
    const made = createCase(folder, article, date);
    writeExpectation(made, await resultOf(made, knowledge));
    process.stdout.write(`${made.folder}: written; read its expected.json and correct what is wrong\n`);
  }
  return 0;
}

function chosenCases(folder: string, { filter }: CheckOptions): Case[] {
  const cases = findCases(folder);
  if (filter === undefined) return cases;
  const chosen = cases.filter((found) => found.name.includes(filter));
  if (!chosen.length)
    throw new UsageError(`--filter '${filter}' fits none of the ${cases.length} cases in ${folder}`);
  return chosen;
}

async function reportOf(found: Case, knowledge: Knowledge, update: boolean): Promise<CaseReport> {
  const started = performance.now();
  const report = { name: found.name, file: found.expected, differences: [] as CaseReport['differences'] };
  const done = (rest: Pick<CaseReport, 'status'> & Partial<CaseReport>): CaseReport => ({
    ...report,
    ...rest,
    milliseconds: Math.round(performance.now() - started),
  });
  try {
    const loaded = await loadCase(found);
    const { expectation } = loaded;
    if (!expectation && !update)
      return done({
        status: 'error',
        message: 'no expected.json; write one, or let check --update write it',
      });
    const result = await runCase(loaded, knowledge);
    if (update && expectation?.kind !== 'partial') return done(updateExpectation(loaded, result));
    const differences = differencesOf(loaded, result);
    const message = update ? 'partial expectation, left as it is' : undefined;
    return done({ status: differences.length ? 'failed' : 'passed', differences, message });
  } catch (thrown) {
    if (thrown instanceof UserError) return done({ status: 'error', message: messageOf(thrown) });
    return done({
      status: 'error',
      message: `failed: ${messageOf(thrown)}; please report it with this article`,
    });
  }
}

function differencesOf({ expectation, document }: LoadedCase, result: Result): CaseReport['differences'] {
  if (expectation?.kind === 'full') return compareFull(expectation.value, result, document.text);
  return expectation ? comparePartial(expectation.value, result, document.text) : [];
}

function updateExpectation(loaded: LoadedCase, result: Result): Pick<CaseReport, 'status' | 'message'> {
  const same = loaded.expectation && !differencesOf(loaded, result).length;
  if (same) return { status: 'passed' };
  writeExpectation(loaded.case, result);
  return {
    status: 'updated',
    message: loaded.expectation ? 'expected.json rewritten' : 'expected.json written',
  };
}

/** Rules and confidences stay out: they change with every improvement, and nobody reviews them. */
export function writeExpectation(found: Pick<Case, 'folder'>, result: Result): void {
  const text = JSON.stringify(
    result,
    (key, value) => (key === 'rule' || key === 'confidence' ? undefined : value),
    2,
  );
  writeFileSync(join(found.folder, 'expected.json'), `${text}\n`);
}
