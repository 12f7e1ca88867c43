import { formsOf } from '../../lexicon/compile/extend.ts';
import { Category as C } from '../../lexicon/features.ts';
import type { Entry, Lexicon } from '../../lexicon/lexicon.ts';

const words = C.Noun | C.Verb | C.Adjective | C.Title;

/** Every form of a word in small letters, whatever it is a form of: Besuch, besuchen. Empty if no dictionary has it. */
export function lemmaForms(lexicon: Lexicon, lemma: string): string[] {
  const form = lexicon.find(lemma);
  if (form < 0) return [];
  const { formReadings, readingCategory, readingEntry } = lexicon.data;
  const forms = new Set<string>();
  const seen = new Set<number>();
  for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
    const id = readingEntry[r]!;
    if (!(readingCategory[r]! & words) || seen.has(id)) continue;
    seen.add(id);
    const entry = lexicon.entry(id);
    if (baseForms(entry).includes(lemma))
      for (const one of formsOf(lexicon, { ...entry, raw: '', needs: 0 }))
        if (!/\s/.test(one)) forms.add(one.toLowerCase());
  }
  return [...forms];
}

const baseForms = ({ fields: f }: Entry): (string | undefined)[] => [
  f.noun,
  f.adjective,
  f.infinitive?.replace('|', ''),
  f.masculine,
  f.feminine,
];
