import { baseVerbs } from '../compile/compile.ts';
import { inflectRow } from '../compile/forms.ts';
import type { Fault, Row } from '../compile/tsv.ts';
import { Category as C, CommonMask, Feature as F } from '../features.ts';
import { isNamePart, placeOf, spellingsOf, typeOf } from './names.ts';

/** A fault that an exception may answer for. */
export interface Collision extends Fault {
  check: 'same' | 'types' | 'common';
  form: string;
  kind: string;
}

export const collision = (
  check: Collision['check'],
  row: Row,
  form: string,
  column: number,
  message: string,
): Collision => ({
  check,
  form,
  kind: row.fields.kind ?? '',
  file: `${row.dictionary}.tsv`,
  line: row.line,
  column,
  message,
});

/** One form with two types, and nothing that tells when it is which. */
export function findContradictions(rows: Row[]): Collision[] {
  const first = new Map<string, Row>();
  const found: Collision[] = [];
  for (const row of rows) {
    if (!typeOf(row) || row.needs) continue;
    for (const { text, column } of spellingsOf(row)) {
      const other = first.get(text);
      if (!other) first.set(text, row);
      else if (typeOf(other) !== typeOf(row)) {
        const message = `"${text}" is a ${typeOf(row)} here and a ${typeOf(other)} in ${placeOf(other)}, and neither states what it needs`;
        found.push(collision('types', row, text, column, message));
      }
    }
  }
  return found;
}

/** Names that are written like a common word and state no need. */
export function findCommonWords(rows: Row[]): Collision[] {
  const common = commonForms(rows);
  const found: Collision[] = [];
  for (const row of rows) {
    if ((!typeOf(row) && !isNamePart(row)) || row.needs) continue;
    for (const { text, column } of spellingsOf(row)) {
      const word = isCapitals(text) ? undefined : (common.get(text.toLowerCase()) ?? undefined);
      if (!word) continue;
      const message = `"${text}" is a common word too (${placeOf(word)}) and states no need`;
      found.push(collision('common', row, text, column, message));
    }
  }
  return found;
}

/** Written so, a form is told apart by its capitals: UFO, MIT. */
const isCapitals = (text: string): boolean => text.length > 1 && text === text.toUpperCase();

/**
 * Forms of common words that can have a capital inside a sentence: nouns, and adjectives, infinitives and participles
 * used as nouns. A finite verb cannot; at the start of a sentence the position gives it away.
 */
function commonForms(rows: Row[]): Map<string, Row> {
  const forms = new Map<string, Row>();
  const verbs = baseVerbs(rows);
  const nominal = F.Inf | F.PartPast | F.PartPres;
  for (const row of rows) {
    if (typeOf(row) || isNamePart(row)) continue;
    inflectRow(row, verbs, (form, category, features) => {
      if (!(category & (CommonMask | C.Title))) return;
      if (category & C.Verb && !(features & nominal)) return;
      if (!form.includes(' ') && !forms.has(form.toLowerCase())) forms.set(form.toLowerCase(), row);
    });
  }
  return forms;
}
