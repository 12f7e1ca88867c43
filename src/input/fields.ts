import { normaliseDate } from './date.ts';
import { fault, type InputItem, type ReadOptions } from './document.ts';

/** A record of NDJSON, JSON, CSV … → a document. `where` names the record in messages, `fallbackId` its place. */
export function toDocument(
  record: unknown,
  where: string,
  fallbackId: string,
  options: Pick<ReadOptions, 'fields' | 'keep'>,
): InputItem {
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return fault(`${where}: expected an object such as {"id": "a1", "text": "…"}, found ${kindOf(record)}`);
  const source = record as Record<string, unknown>;
  const field = (name: string): unknown => valueAt(source, options.fields?.[name] ?? name);
  const text = field('text');
  if (typeof text !== 'string') return fault(`${where}: ${missingText(source, options)}`);
  const id = field('id');
  const notes: string[] = [];
  const name = typeof id === 'string' ? id : typeof id === 'number' ? String(id) : fallbackId;
  return {
    kind: 'document',
    id: name,
    text,
    where: where === name ? undefined : where,
    date: dateOf(field('date'), options, notes),
    title: stringOf(field('title')),
    language: languageOf(field('language') ?? field('lang')),
    kept: options.keep?.length ? keptOf(options.keep, source, field) : undefined,
    notes: notes.length ? notes : undefined,
  };
}

/** A field by its name or, in nested records, its path: `fields.body`. */
function valueAt(source: Record<string, unknown>, name: string): unknown {
  if (name in source || !name.includes('.')) return source[name];
  let value: unknown = source;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

function missingText(source: Record<string, unknown>, options: Pick<ReadOptions, 'fields'>): string {
  const name = options.fields?.text ?? 'text';
  const found = valueAt(source, name);
  const problem =
    found === undefined ? `no field '${name}'` : `the field '${name}' is ${kindOf(found)}, not a string`;
  const names = Object.keys(source)
    .slice(0, 8)
    .map((field) => (field.length > 30 ? `${field.slice(0, 29)}…` : field));
  return `${problem} (fields: ${names.join(', ') || 'none'}); name the right one with --field text=NAME`;
}

function dateOf(raw: unknown, options: Pick<ReadOptions, 'fields'>, notes: string[]): string | undefined {
  if (raw === undefined || raw === null || raw === '') return undefined;
  const date = normaliseDate(raw);
  if (!date)
    notes.push(
      `the field '${options.fields?.date ?? 'date'}' holds no date: ${JSON.stringify(raw)}; ignored`,
    );
  return date ?? undefined;
}

const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

/** `de`, `de-AT`, `de_CH` → `de`. */
export const languageOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? /^([a-z]{2,3})(?:[-_].*)?$/i.exec(value)?.[1]?.toLowerCase() : undefined;

/** Fields of the input by its own names or, where it has none of that name, by ours. */
function keptOf(
  keep: string[],
  source: Record<string, unknown>,
  ours: (name: string) => unknown,
): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const name of keep) {
    const value = valueAt(source, name) ?? ours(name);
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
