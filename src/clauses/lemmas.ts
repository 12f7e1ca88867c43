import { Category as C, Feature as F } from '../lexicon/features.ts';
import { infinitiveOf } from './forms.ts';
import { isPrefix } from './prefixes.ts';
import { lower, type View } from './view.ts';

export function lemma(
  view: View,
  token: number,
  prefix: number,
  wanted: number,
  verbFinal: boolean,
): { lemma: string; entry: number } {
  if (prefix >= 0) {
    const known = prefixedEntry(view, token, lower(view, prefix));
    if (known) return known;
    const base = lemma(view, token, -1, wanted, verbFinal);
    return { lemma: lower(view, prefix) + base.lemma, entry: -1 };
  }
  const form = view.lex.form[token]!;
  if (form < 0) return derivedLemma(view, lower(view, token));
  const { formReadings, readingCategory, readingFeatures, readingEntry } = view.lex.lexicon.data;
  let entry = -1;
  for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
    const features = readingFeatures[r]!;
    if (!(readingCategory[r]! & C.Verb) || features & F.Attributive) continue;
    if (entry < 0) entry = readingEntry[r]!;
    // "gelang" is of gelingen, though gelangen has such an imperative.
    if (features & F.Imp) continue;
    // "ankündigte" stands together only where the verb is final.
    if (features & wanted && !(features & F.Joined && !verbFinal)) {
      entry = readingEntry[r]!;
      break;
    }
  }
  return entry < 0 ? { lemma: lower(view, token), entry } : { lemma: infinitiveOf(view.table, entry), entry };
}

/** Dictionary entry of prefix + verb, or undefined. */
export function prefixedEntry(
  view: View,
  token: number,
  prefix: string,
): { lemma: string; entry: number } | undefined {
  const { lexicon } = view.lex;
  const form = view.lex.form[token]!;
  if (form < 0) return undefined;
  const { formReadings, readingCategory, readingFeatures, readingEntry } = lexicon.data;
  for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
    if (!(readingCategory[r]! & C.Verb) || !(readingFeatures[r]! & F.Fin)) continue;
    const joined = prefix + infinitiveOf(view.table, readingEntry[r]!);
    const entry = verbEntry(view, joined);
    if (entry >= 0) return { lemma: joined, entry };
  }
  return undefined;
}

/** Entry whose infinitive is `word`, -1 if none. */
function verbEntry(view: View, word: string): number {
  const { lexicon } = view.lex;
  const form = lexicon.find(word);
  if (form < 0) return -1;
  const { formReadings, readingCategory, readingFeatures, readingEntry } = lexicon.data;
  for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
    if (
      readingCategory[r]! & C.Verb &&
      readingFeatures[r]! & F.Inf &&
      infinitiveOf(view.table, readingEntry[r]!) === word
    )
      return readingEntry[r]!;
  }
  return -1;
}

/** "wiederherzustellen", "mitfinanziert": the prefix is cut off, the rest is a known verb. */
function derivedLemma(view: View, word: string): { lemma: string; entry: number } {
  const { lexicon } = view.lex;
  for (let at = 2; at <= Math.min(word.length - 3, 11); at++) {
    if (!isPrefix(word.slice(0, at))) continue;
    let rest = word.slice(at);
    let prefix = word.slice(0, at);
    const zu = rest.indexOf('zu', 2);
    const second = zu > 0 && isPrefix(rest.slice(0, zu)) ? rest.slice(0, zu) : '';
    if (second) {
      prefix += second;
      rest = rest.slice(second.length);
    }
    if (rest.startsWith('zu') && verbEntry(view, rest.slice(2)) >= 0)
      return { lemma: prefix + rest.slice(2), entry: -1 };
    const form = lexicon.find(rest);
    if (form < 0 || !lexicon.is(form, C.Verb)) continue;
    const { formReadings, readingCategory, readingEntry } = lexicon.data;
    for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
      if (readingCategory[r]! & C.Verb)
        return { lemma: prefix + infinitiveOf(view.table, readingEntry[r]!), entry: -1 };
    }
  }
  return { lemma: word, entry: -1 };
}
