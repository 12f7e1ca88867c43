import { Feature as F } from '../features.ts';

/** A form with its features. */
export type Inflected = [form: string, features: number];

const anyGender = F.Masc | F.Fem | F.Neut;

/** Endings of adjectives, strong and weak together: who needs the case intersects with article and noun. */
const adjectiveEndings: [string, number][] = [
  ['e', F.Nom | F.Acc | anyGender | F.Sing | F.Plur],
  ['en', F.Nom | F.Gen | F.Dat | F.Acc | anyGender | F.Sing | F.Plur],
  ['er', F.Nom | F.Masc | F.Fem | F.Gen | F.Dat | F.Sing | F.Plur],
  ['es', F.Nom | F.Acc | F.Neut | F.Sing],
  ['em', F.Dat | F.Masc | F.Neut | F.Sing],
];

/** The stem that takes endings: dunkel → dunkl-, teuer → teur-, hoch → hoh-. */
function adjectiveStem(base: string): string {
  if (base === 'hoch') return 'hoh';
  // dunkel → dunkl-, flexibel → flexibl-; not parallel
  if (/[^l]el$/.test(base)) return `${base.slice(0, -2)}l`;
  if (/[aeiouäöü]er$/.test(base) && /[ae]uer$/.test(base)) return `${base.slice(0, -2)}r`;
  return base.endsWith('e') ? base.slice(0, -1) : base;
}

const declined = (stem: string, extra = 0): Inflected[] =>
  adjectiveEndings.map(([ending, features]) => [stem + ending, features | extra]);

/** All forms of an adjective without its degrees (`russisch`, `verletzt`). */
export const positive = (base: string, extra = 0): Inflected[] => [
  [base, extra],
  ...declined(adjectiveStem(base), extra),
];

export function inflectAdjective(base: string, comparative: string, superlative: string): Inflected[] {
  const stem = adjectiveStem(base);
  const cmp = comparative || `${stem === 'hoh' ? 'höh' : stem}er`;
  const sup =
    superlative ||
    base + (/(?:[dtszxß]|sch)$/.test(base) && !base.endsWith('isch') && !/end$/.test(base) ? 'est' : 'st');
  return [...positive(base), [cmp, F.Cmp], ...declined(cmp, F.Cmp), ...declined(sup, F.Sup)];
}

/** Nouns that bend like adjectives: Beamter, Abgeordnete, Verletzter. */
export function inflectAdjectival(base: string): Inflected[] {
  const stem = base.replace(/e[rn]?$/, '');
  return declined(stem);
}

const genders: Record<string, number> = { m: F.Masc, f: F.Fem, n: F.Neut };

/** An ending (`-es`), the word itself (`-`) or a form in full. */
const apply = (base: string, ending: string): string =>
  ending.startsWith('-') ? base + ending.slice(1) : ending;

export function inflectNoun(noun: string, gender: string, genitive: string, plural: string): Inflected[] {
  const g = genders[gender] ?? 0;
  if (genitive === 'adj')
    return inflectAdjectival(noun).map(([form, f]) => [form, g ? (f & ~anyGender) | g | (f & F.Plur) : f]);
  if (gender === 'pl') return pluralForms(noun, 0);
  const weak = genitive === '-en' || genitive === '-n';
  const forms: Inflected[] = [
    [noun, F.Sing | g | F.Nom | (weak ? 0 : F.Dat | F.Acc) | (g === F.Fem ? F.Gen : 0)],
  ];
  if (genitive) {
    const form = apply(noun, genitive);
    if (weak) forms.push([form, F.Sing | g | F.Gen | F.Dat | F.Acc]);
    else if (form !== noun) forms.push([form, F.Sing | g | F.Gen]);
    // Des Staats, des Staates; dem Staate.
    if (genitive === '-es') forms.push([`${noun}s`, F.Sing | g | F.Gen], [`${noun}e`, F.Sing | g | F.Dat]);
    if (genitive === '-s' && /[^aeioulrnm]$/.test(noun)) forms.push([`${noun}es`, F.Sing | g | F.Gen]);
  }
  if (plural) forms.push(...pluralForms(apply(noun, plural), g));
  return forms;
}

function pluralForms(form: string, gender: number): Inflected[] {
  const features = F.Plur | gender;
  if (/(?:n|s|[aiou])$/.test(form)) return [[form, features | F.Nom | F.Gen | F.Dat | F.Acc]];
  return [
    [form, features | F.Nom | F.Gen | F.Acc],
    [`${form}n`, features | F.Dat],
  ];
}
