import { Category as C, Feature as F } from '../lexicon/features.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { anyCell, cellsOf } from './agreement.ts';
import { prefixes } from './prefixes.ts';
import { T, VerbTags, Writing } from './tags.ts';

/** What a form can be, worked out once a form and writing and kept: `tags[3 * form + writing]`. */
export interface FormTable {
  lexicon: Lexicon;
  known: Uint8Array;
  tags: Uint32Array;
  /** Cells as noun, name or pronoun. */
  noun: Uint16Array;
  /** Cells as determiner; as preposition: the governed cases (with the article's gender in "am"). */
  det: Uint16Array;
  /** Union of the features of its verb readings. */
  verb: Uint32Array;
  /** Entries of the verbs that build a complex with others → their tag. */
  auxiliaries: Map<number, number>;
  /** Frame of each verb entry met so far, with a space at both ends: ` d a mit+d `. */
  frames: Map<number, string>;
  /** Infinitive of each verb entry met so far, with its prefix on. */
  infinitives: Map<number, string>;
  /** Lower-cased base form of each preposition met so far. */
  prepositions: Map<number, string>;
  /** Forms that can be a separated prefix. */
  prefixes: Set<number>;
}

const tables = new WeakMap<Lexicon, FormTable>();

export function formTable(lexicon: Lexicon): FormTable {
  let table = tables.get(lexicon);
  if (!table) {
    const n = lexicon.data.formMask.length * 3;
    table = {
      lexicon,
      known: new Uint8Array(n),
      tags: new Uint32Array(n),
      noun: new Uint16Array(n),
      det: new Uint16Array(n),
      verb: new Uint32Array(n),
      auxiliaries: auxiliaryEntries(lexicon),
      frames: new Map(),
      infinitives: new Map(),
      prepositions: new Map(),
      prefixes: new Set([...prefixes].map((p) => lexicon.find(p))),
    };
    tables.set(lexicon, table);
  }
  return table;
}

/** Index of a form in the table; fills its row when the form is met for the first time. */
export function formRow(table: FormTable, form: number, writing: number): number {
  const row = form * 3 + writing;
  if (!table.known[row]) {
    table.known[row] = 1;
    fillRow(table, row, form, writing);
  }
  return row;
}

/** What a verb takes: cases, prepositions, a clause; `?` for a verb without entry. */
export function frameOf(table: FormTable, entry: number): string {
  if (entry < 0) return '?';
  let frame = table.frames.get(entry);
  if (frame === undefined) {
    frame = ` ${table.lexicon.entry(entry).fields.frame ?? ''} `;
    table.frames.set(entry, frame);
  }
  return frame;
}

export function infinitiveOf(table: FormTable, entry: number): string {
  let infinitive = table.infinitives.get(entry);
  if (infinitive === undefined) {
    infinitive = table.lexicon.entry(entry).fields.infinitive!.replace('|', '');
    table.infinitives.set(entry, infinitive);
  }
  return infinitive;
}

const nominal = C.Noun | C.Title | C.Inhabitant;
const names =
  C.FirstName | C.FamilyName | C.Person | C.PersonAlone | C.Country | C.Place | C.Organisation | C.Misc;

function fillRow(table: FormTable, row: number, form: number, writing: number): void {
  const { lexicon } = table;
  const { formReadings, readingCategory, readingFeatures, readingEntry } = lexicon.data;
  for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
    const features = readingFeatures[r]!;
    const category = readingCategory[r]!;
    if (features & (F.Capital | F.Caps) && writing === Writing.Small) continue;
    if (category & C.Function) {
      // "Die" inside a sentence is no article, but "Sie" and "Ihr" are pronouns.
      if (writing !== Writing.Capital || features & F.Capital)
        functionWord(table, row, lexicon, readingEntry[r]!, features);
    } else if (category & C.Verb) verbForm(table, row, readingEntry[r]!, features, writing);
    else if (category & (C.Adjective | C.PlaceAdjective)) {
      adjective(table, row, features, writing);
      if (table.tags[row]! & T.Bare && table.prefixes.has(form)) table.tags[row]! |= T.Prefix;
    } else if (category & nominal) noun(table, row, features, category);
  }
  // "lange", "eben", "weiter": an adverb before it is a form of a rare verb.
  const t = table.tags[row]!;
  if (
    t & (T.Adv | T.Adp | T.Cconj | T.Sconj) &&
    t & VerbTags &&
    !(t & T.Part) &&
    !(t & (T.Sein | T.Haben | T.Werden | T.Modal))
  ) {
    table.tags[row] = t & ~VerbTags;
    table.verb[row] = 0;
  }
  // Which words are names the names room has said; what is left counts as a name only where it is nothing else.
  if (table.tags[row]) return;
  for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
    if (readingFeatures[r]! & (F.Capital | F.Caps) && writing === Writing.Small) continue;
    if (readingCategory[r]! & names) name(table, row, readingFeatures[r]!);
  }
}

function noun(table: FormTable, row: number, features: number, category: number): void {
  table.tags[row]! |= T.Noun;
  // The compiler gives titles no case for the plural: "die Präsidenten", "die Minister".
  if (category & C.Title && features & F.Plur) features &= ~15;
  table.noun[row]! |= cellsOf(features);
}

function name(table: FormTable, row: number, features: number): void {
  table.tags[row]! |= T.Name;
  table.noun[row]! |= cellsOf(features & ~(F.Masc | F.Fem | F.Neut));
}

/** "der russische …"; "Berliner", "Schweizer" do not bend and have a capital; "der Verletzte" is a noun. */
function adjective(table: FormTable, row: number, features: number, writing: number): void {
  const bends = features & (F.Nom | F.Gen | F.Dat | F.Acc);
  if (writing === Writing.Capital && !(features & F.Capital))
    table.tags[row]! |= (bends ? T.Adj : 0) | T.Noun;
  else table.tags[row]! |= bends || features & F.Capital ? T.Adj : T.Bare;
}

function verbForm(table: FormTable, row: number, entry: number, features: number, writing: number): void {
  if (features & F.Attributive) return adjective(table, row, features | F.Nom, writing);
  if (writing === Writing.Capital) {
    // "das Treffen", "beim Essen"
    if (!(features & F.Inf)) return;
    table.tags[row]! |= T.Noun;
    table.noun[row]! |= cellsOf(F.Neut | F.Sing | F.Nom | F.Dat | F.Acc);
    return;
  }
  // "komm!", "gib!": news commands nobody, and the forms are nouns, names and prefixes.
  if (features & F.Imp) return;
  // "ihr weist" is no reading of "weist" in news, and would make it a plural.
  if (features & F.Fin && !(features & (F.P1 | F.P3))) return;
  let tags = 0;
  if (features & F.Fin) tags |= T.Fin;
  if (features & F.Inf) tags |= T.Inf;
  if (features & F.PartPast) tags |= T.Part;
  if (features & F.ZuInf) tags |= T.ZuInf;
  if (features & F.PartPres) tags |= T.Bare;
  table.verb[row]! |= features;
  table.tags[row]! |= tags | (table.auxiliaries.get(entry) ?? 0);
}

/** The verbs that build a complex with others. */
const complexVerbs: Record<string, number> = {
  sein: T.Sein,
  haben: T.Haben,
  werden: T.Werden,
  dürfen: T.Modal,
  können: T.Modal,
  mögen: T.Modal,
  müssen: T.Modal,
  sollen: T.Modal,
  wollen: T.Modal,
};

function auxiliaryEntries(lexicon: Lexicon): Map<number, number> {
  const { formReadings, readingCategory, readingFeatures, readingEntry } = lexicon.data;
  const entries = new Map<number, number>();
  for (const [infinitive, tag] of Object.entries(complexVerbs)) {
    const form = lexicon.find(infinitive);
    if (form < 0) continue;
    for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++) {
      if (!(readingCategory[r]! & C.Verb) || !(readingFeatures[r]! & F.Inf)) continue;
      if (lexicon.entry(readingEntry[r]!).fields.infinitive === infinitive)
        entries.set(readingEntry[r]!, tag);
    }
  }
  return entries;
}

const partsOfSpeech: Record<string, number> = {
  DET: T.Det,
  PRON: T.Pron,
  ADP: T.Adp,
  SCONJ: T.Sconj,
  CCONJ: T.Cconj,
  ADV: T.Adv,
  NUM: T.Num,
  PART: T.Adv,
  INTJ: T.Adv,
};

function functionWord(
  table: FormTable,
  row: number,
  lexicon: Lexicon,
  entry: number,
  features: number,
): void {
  const { form, pos, features: list } = lexicon.entry(entry).fields;
  let tag = partsOfSpeech[pos!] ?? 0;
  if (list!.includes('PronType=Rel')) tag = T.Rel;
  if (list!.includes('PronType=Int')) tag = pos === 'DET' ? T.Wh | T.Det : T.Wh;
  if (list!.includes('Neg')) tag |= T.Neg;
  if (list!.includes('Reflex')) tag |= T.Refl;
  if (list!.includes('AdpType=Post')) tag = T.Post;
  if (list!.includes('AdpType=Circ')) tag = 0;
  if (pos === 'PART' && form === 'zu') tag = T.Zu;
  if (prefixes.has(form!)) tag |= T.Prefix;
  if (negative.has(form!)) tag |= T.Neg;
  table.tags[row]! |= tag;
  if (pos === 'PRON') table.noun[row]! |= cellsOf(features);
  if (pos === 'DET') table.det[row]! |= cellsOf(features);
  if (pos === 'ADP' && tag & T.Adp) table.det[row]! |= features & 15 ? cellsOf(features) : anyCell;
}

const negative = new Set(
  'nicht nie niemals nimmer keineswegs keinesfalls mitnichten nirgends nirgendwo weder'.split(' '),
);
