// The measurements as a table to read, and what they are meant to reach.
import { contestants } from './contestants.mjs';

/** What was measured beside what is wanted; only what was measured is listed. */
export function targets({ texts, startUp }) {
  const list = [];
  for (const [name, { rates }] of Object.entries(texts)) {
    const add = (id, wanted) => {
      const value = rates[id]?.toCompromise;
      if (value) list.push(atLeast(`${id} on ${name} text, times compromise`, value, wanted));
    };
    add('names+times', 10);
    add('everything', 6);
  }
  if (startUp) {
    const { ratio } = startUp.extract;
    list.push({
      what: 'extract from a cold start, times node -e 0',
      value: ratio,
      wanted: '<= 2',
      reached: ratio <= 2,
    });
  }
  return list;
}

const atLeast = (what, value, wanted) => ({ what, value, wanted: `>= ${wanted}`, reached: value >= wanted });

export function report(result) {
  const parts = Object.entries(result.texts).map(([name, text]) => ratesTable(name, text));
  if (result.startUp) parts.push(startUpTable(result.startUp));
  if (result.memory) parts.push(memoryTable(result.memory));
  const rows = result.targets.map((t) => [
    t.what,
    t.value.toFixed(1),
    t.wanted,
    t.reached ? 'reached' : 'MISSED',
  ]);
  parts.push(table(['target', 'measured', 'wanted', ''], rows));
  return parts.join('\n\n');
}

function ratesTable(name, { articles, tokens, rates }) {
  const rows = Object.entries(rates).map(([id, r]) => [
    contestants[id].name,
    whole(r.articlesPerSecond),
    whole(r.tokensPerSecond),
    r.megabytesPerSecond.toFixed(2),
    r.toCompromise ? `${r.toCompromise.toFixed(1)}x` : '',
    `${Math.round(r.spread * 100)} %`,
  ]);
  const head = [
    `${name} text: ${articles} articles, ${whole(tokens)} tokens`,
    'articles/s',
    'tokens/s',
    'MB/s',
    'to compromise',
    'spread',
  ];
  return table(head, rows);
}

function startUpTable(startUp) {
  const label = { node: 'node -e 0', version: 'werwaswo --version' };
  const rows = Object.entries(startUp).map(([name, { milliseconds, ratio }]) => [
    label[name] ?? `werwaswo ${name}`,
    milliseconds.toFixed(0),
    `${ratio.toFixed(2)}x`,
  ]);
  return table(['start-up, one article', 'ms', 'to node'], rows);
}

function memoryTable(memory) {
  const rows = Object.entries(memory).map(([id, peak]) => [
    contestants[id]?.name ?? 'node, reading the texts',
    peak.toFixed(0),
  ]);
  return table(['peak memory, all texts', 'MiB'], rows);
}

const whole = (n) => Math.round(n).toLocaleString('en');

/** First column to the left, the others to the right. */
function table(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, c) => Math.max(...all.map((row) => row[c].length)));
  const lines = all.map((row) =>
    row
      .map((cell, c) => (c ? cell.padStart(widths[c]) : cell.padEnd(widths[c])))
      .join('  ')
      .trimEnd(),
  );
  return [lines[0], '-'.repeat(lines[0].length), ...lines.slice(1)].join('\n');
}
