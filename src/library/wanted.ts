import { oneOf } from '../core/choice.ts';
import { extraNames, partNames } from '../core/parts.ts';
import type { Wanted } from '../core/result.ts';
import { everything } from '../pipeline.ts';

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

/** `only` and `with` → what the pipeline is asked for. Throws a `UserError` for a part that there is not. */
export function wantedOf(
  only: readonly string[] | undefined,
  extra: readonly string[] = [],
  dashes = '',
): Wanted {
  const wanted: Wanted = { ...everything };
  if (only !== undefined) {
    const chosen = only.map((name) => oneOf(synonyms[name] ?? name, partNames, `part for ${dashes}only`));
    for (const part of partNames) wanted[part] = chosen.includes(part);
  }
  for (const name of extra) wanted[oneOf(name, extraNames, `part for ${dashes}with`)] = true;
  return wanted;
}
