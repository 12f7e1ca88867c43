import { counted } from '../../core/count.ts';
import type { CaseReport, Difference } from './difference.ts';

export interface Summary {
  passed: number;
  failed: number;
}

/** A report as text: something at the start, for each case, and at the end. */
export interface Reporter {
  start?(count: number): string;
  case(report: CaseReport, index: number): string;
  end(reports: CaseReport[], summary: Summary): string;
}

const marks = { missing: '-', extra: '+', different: '~' } as const;

const inOneLine = ({ kind, what, detail }: Difference): string =>
  `${kind} ${what}${detail ? `: ${detail}` : ''}`;

export const isFailure = (report: CaseReport): boolean =>
  report.status === 'failed' || report.status === 'error';

/** For people: green and red, and what to look at. */
async function byDefault(color: boolean): Promise<Reporter> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const paint = { missing: chalk.red, extra: chalk.green, different: chalk.yellow };
  const difference = (d: Difference): string => {
    const head = paint[d.kind](`${marks[d.kind]} ${d.kind.padEnd(9)} ${d.what}`);
    return `    ${head}${d.detail ? `\n        ${chalk.dim(d.detail)}` : ''}\n`;
  };
  return {
    case: (report) => {
      const sign = isFailure(report) ? chalk.red('✗') : chalk.green('✓');
      const message = report.message ? chalk.dim(`  ${report.message}`) : '';
      return `${sign} ${report.name}${message}\n${report.differences.map(difference).join('')}`;
    },
    end: (_, { passed, failed }) => `${passed} passed, ${failed} failed\n`,
  };
}

/** Test Anything Protocol, version 14. */
const tap = (): Reporter => ({
  start: (count) => `TAP version 14\n1..${count}\n`,
  case: (report, index) => {
    const line = `${isFailure(report) ? 'not ok' : 'ok'} ${index + 1} - ${report.name.replace(/#/g, '\\#')}\n`;
    const said = [
      ...(isFailure(report) && report.message ? [report.message] : []),
      ...report.differences.map(inOneLine),
    ];
    if (!said.length) return line;
    return `${line}  ---\n  file: ${JSON.stringify(report.file)}\n  differences:\n${said.map((s) => `    - ${JSON.stringify(s)}\n`).join('')}  ...\n`;
  },
  end: () => '',
});

const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[<>&"]/g, (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[c]!);

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

/** JUnit XML, as CI servers read it. */
const junit = (): Reporter => ({
  case: () => '',
  end: (reports) => {
    const count = (status: string): number => reports.filter((r) => r.status === status).length;
    const total = reports.reduce((sum, r) => sum + r.milliseconds, 0);
    const head = `tests="${reports.length}" failures="${count('failed')}" errors="${count('error')}" time="${seconds(total)}"`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${head}>\n  <testsuite name="werwaswo check" ${head}>\n${reports.map(junitCase).join('')}  </testsuite>\n</testsuites>\n`;
  },
});

function junitCase(report: CaseReport): string {
  const open = `    <testcase classname="werwaswo" name="${xml(report.name)}" file="${xml(report.file)}" time="${seconds(report.milliseconds)}"`;
  if (report.status === 'error')
    return `${open}>\n      <error message="${xml(report.message ?? '')}"/>\n    </testcase>\n`;
  if (report.status !== 'failed') return `${open}/>\n`;
  const body = report.differences.map(inOneLine).join('\n');
  return `${open}>\n      <failure message="${counted(report.differences.length, 'difference')}">${xml(body)}</failure>\n    </testcase>\n`;
}

const escapeData = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** Annotations of GitHub Actions. */
const github = (): Reporter => ({
  case: (report) => {
    if (!isFailure(report)) return '';
    const lines = report.status === 'error' ? [report.message ?? ''] : report.differences.map(inOneLine);
    const title = escapeProperty(`werwaswo: ${report.name}`);
    return lines
      .map((l) => `::error file=${escapeProperty(report.file)},title=${title}::${escapeData(l)}\n`)
      .join('');
  },
  end: (_, { passed, failed }) => `${passed} passed, ${failed} failed\n`,
});

const json = (): Reporter => ({
  case: () => '',
  end: (reports, summary) => `${JSON.stringify({ ...summary, cases: reports }, null, 2)}\n`,
});

const reporters = { default: byDefault, tap, junit, github, json };

export type ReporterName = keyof typeof reporters;
export const reporterNames = Object.keys(reporters) as ReporterName[];

export const createReporter = async (name: ReporterName, color: boolean): Promise<Reporter> =>
  reporters[name](color);
