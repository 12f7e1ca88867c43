import { Category as C, Feature as F } from './features.ts';

/** Universal Dependencies features, in their alphabetical order. */
const groups: [name: string, values: [bit: number, value: string][]][] = [
  [
    'Case',
    [
      [F.Nom, 'Nom'],
      [F.Gen, 'Gen'],
      [F.Dat, 'Dat'],
      [F.Acc, 'Acc'],
    ],
  ],
  [
    'Degree',
    [
      [F.Cmp, 'Cmp'],
      [F.Sup, 'Sup'],
    ],
  ],
  [
    'Gender',
    [
      [F.Masc, 'Masc'],
      [F.Fem, 'Fem'],
      [F.Neut, 'Neut'],
    ],
  ],
  [
    'Mood',
    [
      [F.Ind, 'Ind'],
      [F.Imp, 'Imp'],
      [F.Sub1 | F.Sub2, 'Sub'],
    ],
  ],
  [
    'Number',
    [
      [F.Sing, 'Sing'],
      [F.Plur, 'Plur'],
    ],
  ],
  [
    'Person',
    [
      [F.P1, '1'],
      [F.P2, '2'],
      [F.P3, '3'],
    ],
  ],
  [
    'Tense',
    [
      [F.Pres, 'Pres'],
      [F.Past | F.PartPast, 'Past'],
    ],
  ],
  [
    'VerbForm',
    [
      [F.Fin, 'Fin'],
      [F.Inf | F.ZuInf, 'Inf'],
      [F.PartPast | F.PartPres, 'Part'],
    ],
  ],
];

/** `Case=Dat,Nom|Number=Sing` for the packed features of a reading. */
export function featureText(features: number): string {
  const named = groups.map(([name, values]) => {
    const present = values.filter(([bit]) => features & bit).map(([, value]) => value);
    return present.length ? `${name}=${present.sort().join(',')}` : '';
  });
  return named.filter(Boolean).join('|');
}

const categories: [bit: number, name: string][] = [
  [C.FirstName, 'first name'],
  [C.FamilyName, 'family name'],
  [C.Person, 'person'],
  [C.PersonAlone, 'person, family name alone'],
  [C.Country, 'country'],
  [C.Place, 'place'],
  [C.PlaceAdjective, 'adjective of a place'],
  [C.Inhabitant, 'inhabitant of a place'],
  [C.Organisation, 'organisation'],
  [C.Misc, 'other name'],
  [C.Title, 'title'],
  [C.Noun, 'noun'],
  [C.Verb, 'verb'],
  [C.Adjective, 'adjective'],
  [C.Function, 'function word'],
];

/** What a reading is, in words. */
export const categoryText = (category: number): string =>
  categories.find(([bit]) => category & bit)?.[1] ?? 'unknown';
