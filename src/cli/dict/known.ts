import { typeOf } from '../../lexicon/check/names.ts';
import type { OwnRow } from '../../lexicon/compile/extend.ts';
import { split } from '../../lexicon/compile/tsv.ts';
import { Category as C } from '../../lexicon/features.ts';
import type { Entry, Lexicon } from '../../lexicon/lexicon.ts';

/** What our own dictionaries know under a name that a user adds. */
export interface Known {
  /** Name or variant. */
  text: string;
  entry: Entry;
  /** The same kind of thing, another one, or a common word. */
  as: 'same' | 'other' | 'common';
}

/** The first of our entries that has one of the row's names of one word or more; null if none, or for common words. */
export function knownAlready(lexicon: Lexicon, row: OwnRow): Known | null {
  const type = typeOf(row);
  if (!type) return null;
  let common: Known | null = null;
  for (const text of [row.fields.name!, ...split(row.fields.abbreviation), ...split(row.fields.variants)]) {
    const form = lexicon.find(text);
    if (form < 0) continue;
    const { formReadings, readingCategory, readingEntry } = lexicon.data;
    for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
      const entry = lexicon.entry(readingEntry[r]!);
      if (readingCategory[r]! & (C.Noun | C.Adjective | C.Title)) common ??= { text, entry, as: 'common' };
      const named = typeOf(entry);
      if (!named || !isNamed(entry, text)) continue;
      return { text, entry, as: named === type ? 'same' : 'other' };
    }
  }
  return common;
}

/** The entry's own name or spelling, not a form of something else. */
const isNamed = ({ fields: f }: Entry, text: string): boolean =>
  [f.name, ...split(f.abbreviation), ...split(f.variants), f.alone === 'yes' ? f.family : ''].includes(text);
