import type { Document } from '../core/document.ts';
import type { LexicalLayer } from '../lexicon/annotate.ts';
import { Feature as F } from '../lexicon/features.ts';

/** "Putins", "Russlands", "Hans'": every reading of the form is a genitive, or its nominative is only the family's plural. */
export const bearsGenitive = (doc: Document, lex: LexicalLayer, i: number): boolean =>
  genitiveForm(doc, lex, i) ?? doc.text.charCodeAt(doc.tokens.end[i]! - 1) !== 115;

/** Is the last word of a name in the genitive? Null where no dictionary knows a form that ends so: "Petrows", "Lukas". */
export function genitiveForm(doc: Document, lex: LexicalLayer, i: number): boolean | null {
  const last = doc.text.charCodeAt(doc.tokens.end[i]! - 1);
  if (last !== 115 && last !== 39 && last !== 8217) return false;
  const form = lex.form[i]!;
  if (form < 0) return null;
  const { formReadings, readingFeatures } = lex.lexicon.data;
  let genitive = false;
  for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
    const features = readingFeatures[r]!;
    if (features & F.Nom && features & F.Sing && !(features & F.Plur)) return false;
    if (features & F.Gen) genitive = true;
  }
  return genitive;
}
