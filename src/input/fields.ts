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
  const field = (name: string): unknown => source[options.fields?.[name] ?? name];
  const text = field('text');
  if (typeof text !== 'string') return fault(`${where}: ${missingText(source, options)}`);
  const id = field('id');
  const notes: string[] = [];
  return {
    kind: 'document',
    id: typeof id === 'string' ? id : typeof id === 'number' ? String(id) : fallbackId,
    text,
    date: dateOf(field('date'), options, notes),
    title: stringOf(field('title')),
    language: languageOf(field('language') ?? field('lang')),
    kept: options.keep?.length ? keptOf(source, options.keep) : undefined,
    notes: notes.length ? notes : undefined,
  };
}

function missingText(source: Record<string, unknown>, options: Pick<ReadOptions, 'fields'>): string {
  const name = options.fields?.text ?? 'text';
  const found = source[name];
  const problem =
    found === undefined ? `no field '${name}'` : `the field '${name}' is ${kindOf(found)}, not a string`;
  const names = Object.keys(source).slice(0, 8);
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

function keptOf(source: Record<string, unknown>, keep: string[]): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const name of keep) if (name in source) kept[name] = source[name];
  return kept;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
