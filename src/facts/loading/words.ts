import { inflectAdjective, inflectNoun } from '../../lexicon/compile/inflect-common.ts';
import { Category as C, Feature as F } from '../../lexicon/features.ts';
import type { Entry, Lexicon } from '../../lexicon/lexicon.ts';
import type { NounForm } from '../rule.ts';

/** Is it the infinitive of a verb that the dictionary knows? */
export function isVerb(lexicon: Lexicon, infinitive: string): boolean {
  return readings(lexicon, infinitive).some(
    ([category, features]) => (category & C.Verb) !== 0 && (features & F.Inf) !== 0,
  );
}

/**
 * Every form of a noun or adjective. `Besuch` is the word itself, `*besuch` every compound that ends in it, too. The
 * last part of a compound that the dictionary lacks says how it bends. Null if no part is known.
 */
export function nounForms(lexicon: Lexicon, written: string): NounForm[] | null {
  const compound = written.startsWith('*');
  const word = compound ? written.slice(1) : written;
  const lemma = word.split('|')[0]!;
  // A word that the dictionary lacks brings its forms along: Stippvisite|Stippvisiten.
  if (word.includes('|'))
    return word.split('|').map((form) => ({ form: form.toLowerCase(), lemma, compound }));
  const noun = word[0]!.toUpperCase() + word.slice(1);
  for (let at = 0; at <= noun.length - 3; at++) {
    const base = noun.slice(at);
    const entry = entryOf(
      lexicon,
      base[0]!.toUpperCase() + base.slice(1),
      (word[0] === word[0]!.toUpperCase() || compound) && word[0] !== word[0]!.toLowerCase(),
    );
    if (!entry) continue;
    const forms = formsOf(entry);
    const head = noun.slice(0, at);
    const all = forms.map((form) =>
      (head + (at ? form[0]!.toLowerCase() + form.slice(1) : form)).toLowerCase(),
    );
    return [...new Set(all)].map((form) => ({ form, lemma, compound }));
  }
  return null;
}

function formsOf({ dictionary, fields: f }: Entry): string[] {
  if (dictionary === 'adjectives')
    return inflectAdjective(f.adjective!, f.comparative!, f.superlative!).map(([form]) => form);
  if (dictionary === 'titles')
    return [f.masculine!, `${f.masculine}s`, `${f.masculine}n`, f.feminine!].filter((w) => w.length > 1);
  return inflectNoun(f.noun!, f.gender!, f.genitive!, f.plural!).map(([form]) => form);
}

function entryOf(lexicon: Lexicon, word: string, noun: boolean): Entry | null {
  const wanted = noun ? C.Noun : C.Noun | C.Adjective;
  const candidates = [word, word.toLowerCase()];
  for (const spelling of candidates) {
    for (const [category, , id] of readings(lexicon, spelling)) {
      if (!(category & wanted)) continue;
      const entry = lexicon.entry(id);
      const base = entry.fields.noun ?? entry.fields.adjective;
      if (base?.toLowerCase() === word.toLowerCase()) return entry;
    }
  }
  return null;
}

function readings(lexicon: Lexicon, word: string): [category: number, features: number, entry: number][] {
  const form = lexicon.find(word);
  if (form < 0) return [];
  const { formReadings, readingCategory, readingFeatures, readingEntry } = lexicon.data;
  const out: [number, number, number][] = [];
  for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++)
    out.push([readingCategory[r]!, readingFeatures[r]!, readingEntry[r]!]);
  return out;
}
