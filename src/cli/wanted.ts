import type { Wanted } from '../core/result.ts';
import { everything } from '../pipeline.ts';
import { listOf, oneOf } from './usage.ts';

const parts = ['people', 'places', 'organisations', 'misc', 'dates', 'quotes', 'facts'] as const;
const extras = ['sentences', 'tokens', 'triples'] as const;
export const partNames: readonly string[] = parts;
export const extraNames: readonly string[] = extras;

/** Spellings that nobody should have to look up. */
const synonyms: Record<string, string> = {
  persons: 'people',
  person: 'people',
  place: 'places',
  locations: 'places',
  organisation: 'organisations',
  organization: 'organisations',
  organizations: 'organisations',
  date: 'dates',
  times: 'dates',
  quote: 'quotes',
  fact: 'facts',
};

/** `--only` and `--with` → what the pipeline is asked for. */
export function wantedFrom(only?: string, extra?: string): Wanted {
  const wanted: Wanted = { ...everything };
  if (only !== undefined) {
    const chosen = listOf(only).map((name) => oneOf(synonyms[name] ?? name, parts, 'part for --only'));
    for (const part of parts) wanted[part] = chosen.includes(part);
  }
  for (const name of listOf(extra ?? '')) wanted[oneOf(name, extras, 'part for --with')] = true;
  return wanted;
}
