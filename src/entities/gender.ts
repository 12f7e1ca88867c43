import type { Document } from '../core/document.ts';
import { eachReading, type LexicalLayer } from '../lexicon/annotate.ts';
import { Category as C, Feature as F } from '../lexicon/features.ts';
import type { Entity } from './entity.ts';

/** Gender of a person (`Feature.Masc`, `Feature.Fem`) by the dictionary of people, the title or the given name; 0 if unknown. */
export function genderOf(doc: Document, lex: LexicalLayer, { mentions }: Entity): number {
  for (const m of mentions) {
    let found = m.entry >= 0 ? letter(lex.lexicon.entry(m.entry).fields.gender) : 0;
    if (!found && m.first > 0 && lex.mask[m.first - 1]! & C.Title) {
      const f = lex.features[m.first - 1]! & (F.Masc | F.Fem);
      if (f === F.Masc || f === F.Fem) found = f;
    }
    eachReading(doc, lex, m.first, (category, _features, entry) => {
      if (!found && category & C.FirstName && m.end > m.first + 1)
        found = letter(lex.lexicon.entry(entry).fields.gender);
    });
    if (found) return found;
  }
  return 0;
}

const letter = (gender: string | undefined): number => (gender === 'm' ? F.Masc : gender === 'f' ? F.Fem : 0);
