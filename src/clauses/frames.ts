import { Category as C } from '../lexicon/features.ts';
import { T } from './tags.ts';
import { mood } from './tense.ts';
import { Unit, units } from './units.ts';
import { prefixedEntry } from './lemmas.ts';
import { has, lower, type View } from './view.ts';

/** "…, sprach mit Soldaten und ging" names nobody: its subject is that of the clause before. */
export function hasNominative(a: number, b: number): boolean {
  for (let u = a; u < b; u++) {
    const kind = units.kind[u]!;
    if ((kind === Unit.Noun || kind === Unit.Pronoun) && units.cells[u]! & 0x000f) return true;
  }
  return false;
}

const goingOn = new Set('aber jedoch allerdings zugleich gleichzeitig zudem außerdem dann danach'.split(' '));

/** A verb that comes first after a comma tells who says so: "…, teilte die Polizei mit", "…, heißt es". */
export function isFrame(view: View, a: number, b: number, before: number): boolean {
  if (!hasNominative(a, b)) return false;
  const token = units.head[a]!;
  // "lobte den Plan, forderte aber mehr Personal": who goes on so says something of the same subject
  if (a + 1 < b && goingOn.has(lower(view, units.head[a + 1]!)) && mood(view, before) === 'indicative')
    return false;
  if (view.lex.mask[token]! & C.SpeechVerb) return true;
  // „…“, entschied das Gericht: what was said stands in quotation marks or in Konjunktiv I.
  if (token >= 2 && has(view, token - 2, T.Quote)) return true;
  if (mood(view, before) === 'subjunctive1') return true;
  const last = units.head[b - 1]!;
  const known =
    b - 1 > a && has(view, last, T.Prefix) ? prefixedEntry(view, token, lower(view, last)) : undefined;
  return known !== undefined && /speech|thought/.test(view.lex.lexicon.entry(known.entry).fields.class!);
}
