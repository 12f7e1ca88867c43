import type { Result, ResultFact } from '../../core/result.ts';
import type { RuleExample } from '../../facts/rule.ts';
import type { Knowledge } from '../../own/index.ts';
import type { EntityRule } from '../../own/rules/entity-rule.ts';
import type { OwnRules } from '../../own/rules/index.ts';
import { analyse } from '../../pipeline.ts';

/** An example of a rule file that was run. */
export interface TriedExample {
  file: string;
  line: number;
  rule: string;
  text: string;
  /** What is wrong, in words; empty if nothing is. */
  complaint: string;
}

/** What an example without a date of its own counts "gestern" from. */
const defaultDate = '2024-06-19';

/** Runs every example and counter-example of the rules, in the order of the files. */
export async function* tryExamples(own: OwnRules, knowledge: Knowledge): AsyncGenerator<TriedExample> {
  const read = (text: string, date = defaultDate): Promise<Result> =>
    analyse(text, { language: 'de', date, knowledge });
  for (const example of own.examples) {
    const { file, line, rule, text, date } = example;
    const { facts } = await read(text, date);
    yield { file, line, rule, text, complaint: factComplaint(example, facts) };
  }
  for (const rule of own.entities) {
    const base = { file: rule.file, rule: rule.id };
    for (const { text, line } of rule.examples) {
      const marked = readMarked(text);
      yield { ...base, line, text, complaint: missed(rule, marked, await read(marked.text)) };
    }
    for (const { text, line } of rule.not) {
      const marked = readMarked(text);
      yield { ...base, line, text, complaint: wronglyFound(rule, marked, await read(marked.text)) };
    }
  }
}

interface Marked {
  text: string;
  start: number;
  end: number;
}

/** `Er lebt in [Essen].` → the sentence without its brackets, and where the bracketed words stand: all, if there are none. */
export function readMarked(example: string): Marked {
  const start = example.indexOf('[');
  if (start < 0) return { text: example, start: 0, end: example.length };
  const end = example.indexOf(']') - 1;
  const text = example.slice(0, start) + example.slice(start + 1, end + 1) + example.slice(end + 2);
  return { text, start, end };
}

interface FoundMention {
  text: string;
  start: number;
  end: number;
  type: string;
  rule: string;
}

const mentionsIn = (result: Result, { start, end }: Marked): FoundMention[] =>
  result.entities
    .flatMap((e) => e.mentions.map(({ rule, ...m }) => ({ ...m, type: e.type, rule })))
    .filter((m) => m.start < end && start < m.end);

/** A better rule may find it too: what counts is the name with its type. */
function missed(rule: EntityRule, marked: Marked, result: Result): string {
  const found = mentionsIn(result, marked);
  if (found.some((m) => m.start === marked.start && m.end === marked.end && m.type === rule.type)) return '';
  const wanted = `expected ${rule.type} „${marked.text.slice(marked.start, marked.end)}“`;
  return `${wanted}, found ${found.map((m) => `${m.type} „${m.text}“ (${m.rule})`).join(' and ') || 'nothing'}`;
}

function wronglyFound(rule: EntityRule, marked: Marked, result: Result): string {
  const own = mentionsIn(result, marked).filter((m) => m.rule === rule.id);
  return own.length ? `expected no ${rule.type}, found ${own.map((m) => `„${m.text}“`).join(' and ')}` : '';
}

const status = ['mode', 'polarity', 'tense', 'modality'] as const;

/** What is wrong with the facts of an example, in words; empty if nothing is. */
export function factComplaint(example: RuleExample, facts: ResultFact[]): string {
  const own = facts.filter((f) => f.type === example.type);
  if (!example.facts.length)
    return own.length ? `expected no ${example.type}, found ${own.map(show).join(' and ')}` : '';
  const missing = example.facts.find((wanted) => !own.some((f) => agrees(f, wanted)));
  return missing
    ? `expected ${JSON.stringify(missing)}, found ${own.map(show).join(' and ') || 'nothing'}`
    : '';
}

function agrees(fact: ResultFact, wanted: Record<string, unknown>): boolean {
  return Object.entries(wanted).every(([key, value]) => {
    if ((status as readonly string[]).includes(key)) return fact[key as (typeof status)[number]] === value;
    const texts = fact.arguments.filter((a) => a.role === key).map((a) => a.text);
    // ~ (null): nobody has this role
    if (value === null) return !texts.length;
    return Array.isArray(value)
      ? value.every((v) => texts.includes(String(v)))
      : texts.includes(String(value));
  });
}

const show = (f: ResultFact): string =>
  JSON.stringify({
    mode: f.mode,
    ...Object.fromEntries(f.arguments.map((a) => [a.role, a.text])),
    polarity: f.polarity,
    tense: f.tense,
    modality: f.modality,
  });
