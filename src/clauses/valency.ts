import type { VerbComplex } from './clause.ts';
import { frameOf } from './forms.ts';
import type { View } from './view.ts';

const copulas = new Set(['sein', 'werden', 'bleiben', 'heißen']);
export const isCopular = (verb: VerbComplex): boolean => copulas.has(verb.lemma);

/** The dictionary knows the verb, and knows no accusative for it. */
export function isIntransitive(view: View, verb: VerbComplex): boolean {
  const frame = frameOf(view.table, verb.entry);
  return verb.entry >= 0 && frame !== '  ' && !frame.includes(' a ');
}

/** A verb with a dative and no accusative leaves no genitive: "gehört das Schloss der Stadt". */
export function takesDative(view: View, verb: VerbComplex | null): boolean {
  if (!verb || verb.entry < 0) return false;
  const frame = frameOf(view.table, verb.entry);
  return frame.includes(' d ') && !frame.includes(' a ');
}

/** The verb has an object with this preposition: "mit Kim [über Waffen] sprechen". */
export function takesPreposition(view: View, verb: VerbComplex, preposition: string): boolean {
  if (verb.entry < 0) return false;
  return frameOf(view.table, verb.entry).includes(` ${preposition}+`);
}
