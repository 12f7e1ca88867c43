import type { EntityType } from '../../core/result.ts';
import { type Example, readExamples } from '../../lexicon/compile/tsv.ts';
import type { DictionaryName } from '../../lexicon/features.ts';
import type { Knowledge } from '../../own/index.ts';
import { analyse } from '../../pipeline.ts';
import { readMarked } from '../rules/examples.ts';

/** What the entries of a dictionary name; titles name nobody by themselves. */
export function typeNamedBy(dictionary: DictionaryName): EntityType | null {
  if (dictionary === 'titles') return null;
  return types[dictionary] ?? 'organisation';
}

const types: Partial<Record<DictionaryName, EntityType>> = {
  'first-names': 'person',
  'family-names': 'person',
  people: 'person',
  countries: 'place',
  towns: 'place',
  cities: 'place',
  regions: 'place',
  nature: 'place',
  landmarks: 'place',
  misc: 'misc',
};

/** An example beside an entry that was run; `complaint` is empty if it holds. */
export interface TriedLine extends Example {
  complaint: string;
}

/**
 * Runs the examples in the comments of a dictionary: `#+ Die [Quelle] wächst.` must be found, `#- Die [Quelle] versiegt.`
 * must not. A person's name may be part of a longer one.
 */
export async function tryLines(
  content: string,
  dictionary: DictionaryName,
  knowledge: Knowledge,
): Promise<TriedLine[]> {
  const type = typeNamedBy(dictionary);
  if (!type) return [];
  const tried: TriedLine[] = [];
  for (const example of readExamples(content)) {
    const { text, start, end } = readMarked(example.text);
    const { entities } = await analyse(text, { language: 'de', knowledge });
    const found = entities.flatMap((e) =>
      e.mentions.map((m) => ({ type: e.type, start: m.start, end: m.end })),
    );
    const fits = found.filter((m) =>
      type === 'person' ? m.start <= start && end <= m.end : m.start === start && m.end === end,
    );
    const there = fits.some((m) => m.type === type);
    const words = `„${text.slice(start, end)}“`;
    const complaint = example.wanted
      ? `expected ${type} ${words}, found ${fits.map((m) => m.type).join(' and ') || 'nothing'}`
      : `expected no ${type} ${words}`;
    tried.push({ ...example, complaint: there === example.wanted ? '' : complaint });
  }
  return tried;
}
