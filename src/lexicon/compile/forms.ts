import { Category as C, Feature as F, Need } from '../features.ts';
import { type Inflected, inflectAdjective, inflectNoun } from './inflect-common.ts';
import * as names from './inflect-name.ts';
import { completeParts, finiteForms, nonFiniteForms, type Parts } from './inflect-verb.ts';
import { type Row, split } from './tsv.ts';

/** Receives every form of an entry. */
export type Emit = (form: string, category: number, features: number) => void;

/** Principal parts of the simple verbs, by infinitive: prefix verbs take theirs from here. */
export type BaseVerbs = Map<string, Partial<Parts>>;

const each = (emit: Emit, forms: Inflected[], category: number, extra = 0): void => {
  for (const [form, features] of forms) emit(form, category, features | extra);
};

/** Derives all forms of one entry; the one place that knows which dictionary bends how. */
export function inflectRow(row: Row, verbs: BaseVerbs, emit: Emit): void {
  const f = row.fields;
  switch (row.dictionary) {
    case 'first-names':
      for (const name of [f.name!, ...split(f.variants)])
        each(emit, names.inflectPlainName(name), C.FirstName | guard(row, C.GuardedFirst));
      return;
    case 'family-names':
      for (const name of [f.name!, ...split(f.variants)])
        each(emit, names.inflectFamilyName(name), C.FamilyName | guard(row, C.GuardedFamily));
      return;
    case 'people':
      return person(f, emit);
    case 'countries':
      return country(f, emit);
    case 'towns':
    case 'cities':
    case 'regions':
    case 'nature':
    case 'landmarks':
      return place(f, emit);
    case 'titles':
      return title(f, emit);
    case 'nouns':
      return each(
        emit,
        inflectNoun(f.noun!, f.gender!, f.genitive!, f.plural!),
        C.Noun | (nounClasses[f.class!] ?? 0),
      );
    case 'adjectives':
      return each(emit, inflectAdjective(f.adjective!, f.comparative!, f.superlative!), C.Adjective);
    case 'verbs':
      return verb(f, verbs, emit);
    case 'function-words':
      return emit(f.form!, C.Function, universalFeatures(f.features!));
    case 'misc':
      each(emit, names.inflectInstitution(f.name!, f.gender!), C.Misc);
      for (const v of split(f.variants))
        each(emit, names.inflectInstitution(v, f.gender!), C.Misc, F.Variant);
      return;
    default:
      each(emit, names.inflectInstitution(f.name!, f.gender!), C.Organisation);
      for (const v of [...split(f.abbreviation), ...split(f.variants)]) {
        each(emit, names.inflectInstitution(v, f.gender!), C.Organisation, F.Variant);
      }
  }
}

const guard = (row: Row, bit: number): number => (row.needs & Need.full ? bit : 0);

const nounClasses: Record<string, number> = {
  person: C.PersonNoun,
  group: C.GroupNoun,
  place: C.PlaceNoun,
  event: C.EventNoun,
  time: C.TimeNoun,
  measure: C.MeasureNoun,
};

function title(f: Record<string, string>, emit: Emit): void {
  const category = C.Title | C.PersonNoun | (f.office === 'yes' ? C.Office : 0);
  if (f.masculine) each(emit, names.inflectTitle(f.masculine), category, F.Masc);
  for (const feminine of split(f.feminine)) each(emit, names.inflectTitle(feminine), category, F.Fem);
}

function person(f: Record<string, string>, emit: Emit): void {
  each(emit, names.inflectPlainName(f.name!), C.Person);
  for (const v of split(f.variants)) each(emit, names.inflectPlainName(v), C.Person, F.Variant);
  if (f.family) {
    each(emit, names.inflectFamilyName(f.family), f.alone === 'yes' ? C.PersonAlone : C.FamilyName);
  }
}

function country(f: Record<string, string>, emit: Emit): void {
  for (const [i, name] of [f.name!, ...split(f.variants)].entries()) {
    each(emit, names.inflectInstitution(name, f.gender!), C.Country, i ? F.Variant : 0);
  }
  for (const a of split(f.adjective)) each(emit, names.inflectPlaceAdjective(a), C.PlaceAdjective);
  for (const i of [...split(f.inhabitant), ...split(f['inhabitant-f'])])
    each(emit, names.inflectInhabitant(i), C.Inhabitant);
}

const settlements = new Set(['city', 'district']);

function place(f: Record<string, string>, emit: Emit): void {
  for (const [i, name] of [f.name!, ...split(f.variants)].entries()) {
    const forms = f.gender ? names.inflectInstitution(name, f.gender) : names.inflectPlainName(name);
    each(emit, forms, C.Place, i ? F.Variant : 0);
  }
  const adjectives = split(f.adjective);
  for (const a of adjectives) each(emit, names.inflectPlaceAdjective(a), C.PlaceAdjective);
  const inhabitants = split(f.inhabitant);
  for (const i of inhabitants) each(emit, names.inflectInhabitant(i), C.Inhabitant);
  for (const i of inhabitants)
    if (i.endsWith('er')) each(emit, names.inflectInhabitant(`${i}in`), C.Inhabitant);
  if (!settlements.has(f.kind!)) return;
  // Frankfurt am Main has its Frankfurter through the variant "Frankfurt".
  for (const name of [f.name!, ...split(f.variants)]) {
    if (
      !/^[\p{L}'’. -]+$/u.test(name) ||
      / (?:am|an|im|in|bei|ob|vor|der)(?: |$)/.test(name) ||
      /[.]$/.test(name)
    )
      continue;
    const demonym = names.demonymOf(name);
    if (!adjectives.length) each(emit, names.inflectPlaceAdjective(demonym), C.PlaceAdjective);
    const base = adjectives.length ? [] : [demonym];
    for (const d of base) {
      each(emit, names.inflectInhabitant(d), C.Inhabitant);
      each(emit, names.inflectInhabitant(`${d}in`), C.Inhabitant);
    }
  }
}

function verb(f: Record<string, string>, verbs: BaseVerbs, emit: Emit): void {
  const [prefix, base] = f.infinitive!.includes('|')
    ? (f.infinitive!.split('|') as [string, string])
    : ['', f.infinitive!];
  const category = C.Verb | (/speech|thought/.test(f.class!) ? C.SpeechVerb : 0);
  const parts = completeParts({ infinitive: base, ...inheritedParts(base, verbs), ...ownParts(f, prefix) });
  if (prefix) {
    for (const [form, features] of finiteForms(parts)) {
      if (!(features & F.Imp)) emit(prefix + form, category, features | F.Joined);
    }
  } else each(emit, finiteForms(parts), category);
  each(emit, nonFiniteForms(prefix, parts), category);
}

/** The parts given in the row itself, without the separable prefix ("kündigt an", "angekündigt" or "gekündigt"). */
function ownParts(f: Record<string, string>, prefix: string): Partial<Parts> {
  const strip = (form: string | undefined): string | undefined => {
    if (!form) return undefined;
    const plain = form.replace(/ \S+$/, '');
    return prefix && plain.startsWith(prefix) ? plain.slice(prefix.length) : plain;
  };
  const own = { present: strip(f.present), preterite: strip(f.preterite), participle: strip(f.participle) };
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value));
}

const unstressed = [
  'be',
  'emp',
  'ent',
  'er',
  'ge',
  'ver',
  'zer',
  'miss',
  'hinter',
  'über',
  'unter',
  'um',
  'durch',
  'wider',
  'wieder',
  'voll',
];

/** Parts of `verstehen` from `stehen`, of `an|kommen` from `kommen`. */
function inheritedParts(base: string, verbs: BaseVerbs): Partial<Parts> {
  const own = verbs.get(base);
  if (own) return own;
  for (const prefix of unstressed) {
    const rest = base.slice(prefix.length);
    const parts = base.startsWith(prefix) ? verbs.get(rest) : undefined;
    if (!parts) continue;
    const put = (form: string | undefined): string | undefined => form && prefix + form;
    const participle =
      parts.participle?.startsWith('ge') &&
      !(rest.startsWith('ge') && parts.participle.startsWith(rest.slice(0, 3)))
        ? parts.participle.slice(2)
        : parts.participle;
    const derived = {
      present: put(parts.present),
      preterite: put(parts.preterite),
      participle: put(participle),
    };
    return Object.fromEntries(Object.entries(derived).filter(([, value]) => value));
  }
  return {};
}

const featureNames: Record<string, number> = {
  Nom: F.Nom,
  Gen: F.Gen,
  Dat: F.Dat,
  Acc: F.Acc,
  Masc: F.Masc,
  Fem: F.Fem,
  Neut: F.Neut,
  Sing: F.Sing,
  Plur: F.Plur,
  '1': F.P1,
  '2': F.P2,
  '3': F.P3,
};

/** `Case=Nom,Acc|Gender=Fem` → bits; features without a bit are read from the entry by who needs them. */
function universalFeatures(text: string): number {
  let bits = 0;
  for (const part of text.split('|')) {
    const [name, values = ''] = part.split('=');
    if (!['Case', 'Gender', 'Number', 'Person'].includes(name!)) continue;
    for (const value of values.split(',')) bits |= featureNames[value] ?? 0;
  }
  return bits;
}
