import { type DictionaryName, dictionaries } from '../features.ts';
import { type Entry, Lexicon } from '../lexicon.ts';
import { Builder } from './builder.ts';
import { baseVerbs } from './compile.ts';
import { type BaseVerbs, inflectRow } from './forms.ts';
import type { Row } from './tsv.ts';

/** A row of a user's dictionary and the file that it stands in. */
export interface OwnRow extends Row {
  file: string;
}

/**
 * The dictionaries with the user's rows beside them, inflected as ours are. Where both know a form as the same kind of
 * word, the user's entry counts alone. The base stays as it is.
 */
export function extendLexicon(base: Lexicon, rows: OwnRow[]): Lexicon {
  const firstEntry = base.data.entryDictionary.length;
  const builder = new Builder(base);
  const verbs = verbsOf(base, rows);
  rows.forEach((row, i) => {
    inflectRow(row, verbs, (form, category, features) =>
      builder.add(form, category, features, firstEntry + i),
    );
  });
  const { slots, ...tables } = builder.tables();
  const { data } = base;
  const extended = {
    ...data,
    ...tables,
    entryDictionary: Uint8Array.from([
      ...data.entryDictionary,
      ...rows.map((r) => dictionaries.indexOf(r.dictionary)),
    ]),
    entryNeeds: Uint8Array.from([...data.entryNeeds, ...rows.map((r) => r.needs)]),
  };
  const entries = rows.map(
    ({ dictionary, file, line, fields }, i): Entry => ({
      id: firstEntry + i,
      dictionary,
      file,
      line,
      fields,
    }),
  );
  return new Lexicon(extended, { slots, firstEntry, entries });
}

/** Every form that a row stands for, as written. */
export function formsOf(base: Lexicon, row: Row): string[] {
  const forms = new Set<string>();
  inflectRow(row, verbsOf(base, [row]), (form) => forms.add(form));
  return [...forms];
}

/** Principal parts for the user's verbs: `an|docken` takes them from our `docken`. */
function verbsOf(base: Lexicon, rows: Row[]): BaseVerbs {
  if (!rows.some((r) => r.dictionary === 'verbs')) return new Map();
  const wanted: DictionaryName = 'verbs';
  const number = dictionaries.indexOf(wanted);
  const ours: Pick<Row, 'dictionary' | 'fields'>[] = [];
  base.data.entryDictionary.forEach((dictionary, id) => {
    if (dictionary === number) ours.push({ dictionary: wanted, fields: base.entry(id).fields });
  });
  return baseVerbs([...ours, ...rows]);
}
