import type { Wanted } from '../core/result.ts';
import { everything } from '../pipeline.ts';
import { extraNames, partNames } from './parts.ts';
import { listOf, oneOf } from './usage.ts';

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
    const chosen = listOf(only).map((name) => oneOf(synonyms[name] ?? name, partNames, 'part for --only'));
    for (const part of partNames) wanted[part] = chosen.includes(part);
  }
  for (const name of listOf(extra ?? '')) wanted[oneOf(name, extraNames, 'part for --with')] = true;
  return wanted;
}
