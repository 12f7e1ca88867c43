import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/text/read.ts';
import { extractTimes } from '../../src/times/index.ts';
import { rules } from '../../src/times/rules/index.ts';

/** The examples and counter-examples that stand beside the rules. */
const defaultDate = '2024-06-19';

/** `Er kam am [3. Mai].` → the text, and the expressions in brackets with their offsets. */
function unbracket(marked: string): { text: string; spans: { start: number; end: number }[] } {
  let text = '';
  const spans: { start: number; end: number }[] = [];
  for (const c of marked) {
    if (c === '[') spans.push({ start: text.length, end: -1 });
    else if (c === ']') spans.at(-1)!.end = text.length;
    else text += c;
  }
  return { text, spans };
}

const timesOf = (text: string, date: string | null) =>
  extractTimes(readDocument(text, { date, language: 'de' }));

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('says why it exists and shows what it does', () => {
    expect(rule.reason).toMatch(/\.$/);
    expect(rule.examples.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.map((e) => [e.text, e] as const))('%s', (_text, example) => {
    const { text, spans } = unbracket(example.text);
    const found = timesOf(text, example.dct === undefined ? defaultDate : example.dct);
    expect(found.map((f) => text.slice(f.start, f.stop))).toEqual(
      spans.map((s) => text.slice(s.start, s.end)),
    );
    expect(found.map((f) => f.value)).toEqual([example.value].flat());
    expect(found.map((f) => f.rule)).toContain(rule.id);
    const own = found.find((f) => f.rule === rule.id)!;
    if (example.type) expect(own.type).toBe(example.type);
    if (example.mod) expect(own.mod).toBe(example.mod);
  });

  if (rule.not) {
    test.each(rule.not)('not: %s', (text) => {
      expect(timesOf(text, defaultDate).map((f) => `${f.rule}: ${text.slice(f.start, f.stop)}`)).toEqual([]);
    });
  }
});

test('no two rules share an id', () => {
  expect(new Set(rules.map((r) => r.id)).size).toBe(rules.length);
});
