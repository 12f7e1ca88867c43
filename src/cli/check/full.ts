import type { Result } from '../../core/result.ts';
import { context, type Difference } from './difference.ts';
import type { FullExpectation } from './expectation.ts';

/** A thing found, as compared: a key that says which it is, and its fields in words. */
interface Item {
  key: string;
  what: string;
  start: number;
  end: number;
  fields: Record<string, string>;
}

type Loose = Record<string, any>;

/** Whole result against whole result. Ids, rules and confidences are left out: they change without any harm. */
export function compareFull(expected: FullExpectation, found: Result, text: string): Difference[] {
  const differences: Difference[] = [];
  for (const field of ['language', 'date'] as const)
    if (expected[field] !== found[field])
      differences.push({
        kind: 'different',
        what: field,
        detail: `expected ${expected[field]}, found ${found[field]}`,
      });
  return [...differences, ...compareItems(itemsOf(expected), itemsOf(found), text)];
}

function compareItems(expected: Item[], found: Item[], text: string): Difference[] {
  const differences: Difference[] = [];
  const left = new Map<string, Item[]>();
  for (const item of found) left.set(item.key, [...(left.get(item.key) ?? []), item]);
  for (const item of expected) {
    const match = left.get(item.key)?.shift();
    if (!match) differences.push({ kind: 'missing', what: item.what, detail: context(text, item) });
    else differences.push(...compareFields(item, match));
  }
  for (const items of left.values())
    for (const item of items)
      differences.push({ kind: 'extra', what: item.what, detail: context(text, item) });
  return differences;
}

function compareFields(expected: Item, found: Item): Difference[] {
  return Object.keys({ ...expected.fields, ...found.fields })
    .filter((name) => expected.fields[name] !== found.fields[name])
    .map((name) => ({
      kind: 'different' as const,
      what: expected.what,
      detail: `${name}: expected ${expected.fields[name] ?? 'none'}, found ${found.fields[name] ?? 'none'}`,
    }));
}

function itemsOf(result: FullExpectation | Result): Item[] {
  const loose = result as Loose;
  const names = new Map<string, string>(loose.entities.map((e: Loose) => [e.id, `${e.type} ${e.name}`]));
  for (const time of loose.times) names.set(time.id, `${time.type} ${time.value}`);
  const refOf = (ref: unknown): string => names.get(ref as string) ?? 'none';
  return [
    ...loose.entities.flatMap(mentionItems),
    ...loose.times.map(timeItem),
    ...loose.quotes.map((quote: Loose) => quoteItem(quote, refOf)),
    ...loose.facts.map((fact: Loose) => factItem(fact, refOf)),
  ];
}

/** Mentions carry their entity: an entity that is split or renamed shows at each of its mentions. */
const mentionItems = (entity: Loose): Item[] =>
  entity.mentions.map((mention: Loose) => ({
    key: `mention ${entity.type} ${place(mention)}`,
    what: `${entity.type} "${mention.text}"`,
    start: mention.start,
    end: mention.end,
    fields: {
      entity: `"${entity.name}"`,
      form: mention.form,
      sameAs: (entity.sameAs ?? []).join(' ') || 'none',
    },
  }));

const timeItem = (time: Loose): Item => ({
  key: `time ${place(time)}`,
  what: `time "${time.text}"`,
  start: time.start,
  end: time.end,
  fields: { value: time.value, type: time.type, mod: time.mod ?? 'none' },
});

const quoteItem = (quote: Loose, refOf: (ref: unknown) => string): Item => ({
  key: `quote ${place(quote.content)}`,
  what: `${quote.kind} quote "${shorten(quote.content.text)}"`,
  start: quote.content.start,
  end: quote.content.end,
  fields: {
    kind: quote.kind,
    speaker: quote.speaker ? `"${quote.speaker.text}" (${refOf(quote.speaker.ref)})` : 'none',
    cue: quote.cue?.text ?? 'none',
  },
});

function factItem(fact: Loose, refOf: (ref: unknown) => string): Item {
  const roles = fact.arguments.map((a: Loose) => `${a.role}: "${a.text}"`).sort();
  const type = fact.mode ? `${fact.type} (${fact.mode})` : fact.type;
  return {
    key: `fact ${type} ${place(fact.evidence)} ${roles.join(' ')}`,
    what: `fact ${type} ${roles.join(', ')}`,
    start: fact.evidence.start,
    end: fact.evidence.end,
    fields: {
      polarity: fact.polarity,
      tense: fact.tense,
      modality: fact.modality,
      attribution: attributionOf(fact.attribution),
      refs: fact.arguments
        .map((a: Loose) => `${a.role}=${refOf(a.ref)}`)
        .sort()
        .join(', '),
    },
  };
}

const attributionOf = (attribution: any): string =>
  attribution === null || attribution === undefined
    ? 'none'
    : typeof attribution === 'string'
      ? 'a quote'
      : `"${attribution.speaker?.text}"`;

const place = (span: Loose): string => `${span.field ?? ''}${span.start}-${span.end}`;

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
