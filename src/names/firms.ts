import { TokenKind } from '../core/document.ts';
import { Category as C } from '../lexicon/features.ts';
import { lowerTest, textTest } from '../lexicon/word-tests.ts';
import type { NameRule } from './candidate.ts';
import {
  has,
  is,
  isCapital,
  mayBeName,
  type NameContext,
  propose,
  sentenceOf,
  textOf,
  Word,
} from './context.ts';
import { classNouns } from './nouns.ts';

export const rules: NameRule[] = [
  {
    id: 'organisation.legal-form',
    type: 'organisation',
    reason: 'A legal form closes the name of a company: GmbH, AG, SE, KG, Inc., e. V.',
    examples: [
      'Die [Krallmeier GmbH] ist pleite.',
      'Die [Nordlohn Solar AG] wächst.',
      'Die [Meier & Brückl KG] zieht um.',
    ],
  },
  {
    id: 'organisation.ampersand',
    type: 'organisation',
    reason: 'Two names joined by & are a firm: Zwirner & Kahl.',
    examples: ['Die Kanzlei [Zwirnbeck & Prollnik] vertritt ihn.'],
    counter: ['Es gab [Kaffee & Kuchen].'],
  },
  {
    id: 'organisation.name-head',
    type: 'organisation',
    reason: 'Publishers, banks and hotels stand behind their name, without a hyphen: Krahl Verlag.',
    examples: ['Er schreibt für den [Krahlbein Verlag].', 'Sie wohnt im [Krahlbein Hotel].'],
    counter: ['Er kaufte den [Berliner Verlagen] nichts ab.'],
  },
];

const legalForms = lowerTest(
  'gmbh ag se kg kgaa ohg gbr ug eg inc inc. ltd ltd. corp corp. llc plc s.a. sa spa s.p.a. n.v. nv b.v. bv oy ab asa as oyj co. mbh e.v. ev ggmbh a.g. pte sarl pjsc oao zao holding',
);

/** A firm by its legal form, its head or an ampersand. */
export function proposeFirm(ctx: NameContext, i: number): void {
  if (is(ctx, i, legalForms)) proposeLegalForm(ctx, i);
  if (!isCapital(ctx, i)) return;
  if (textOf(ctx, i + 1) === '&') proposeAmpersand(ctx, i);
  if (is(ctx, i, nameHeads)) proposeNameHead(ctx, i);
  if (is(ctx, i, countryTail)) proposeCountryTail(ctx, i);
}

const countryTail = textTest(
  /^(?:Austria|Germany|Deutschland|Österreich|Schweiz|Suisse|Switzerland|Europe|International|Italia|France|España|America)$/,
);

/** Geosphere Austria, Attac Deutschland: the national branch of an organisation. */
function proposeCountryTail(ctx: NameContext, i: number): void {
  let first = i;
  while (i - first < 3 && isCapital(ctx, first - 1) && ctx.word[first - 1] === Word.Unknown) first--;
  if (first < i && !ctx.starts[i])
    propose(ctx, first, i + 1, 'organisation', 'name', 0.86, 'organisation.name-head');
}

/** Zwirner & Kahl; Herzog & de Meuron */
function proposeAmpersand(ctx: NameContext, i: number): void {
  // Krohn & Söhne, Meier & Partner
  const kin = /^(?:Söhne|Sohn|Töchter|Tochter|Partner|Co|Cie|Brüder|Kollegen|Friends|Company|Sons)\.?$/.test(
    textOf(ctx, i + 2),
  );
  if (!mayBeName(ctx, i) || !(mayBeName(ctx, i + 2) || kin)) return;
  const end = mayBeName(ctx, i + 3) && isCapital(ctx, i + 3) ? i + 4 : i + 3;
  propose(
    ctx,
    mayBeName(ctx, i - 1) ? i - 1 : i,
    end,
    'organisation',
    'name',
    0.84,
    'organisation.ampersand',
  );
}

/** Takes in the capitalised words, `&` and numbers before the form, within the sentence. */
function proposeLegalForm(ctx: NameContext, i: number): void {
  if (!/^[A-Z]|^e\.|^mbh/.test(textOf(ctx, i))) return;
  const from = sentenceOf(ctx, i).first;
  let first = i;
  while (first > from && i - first < 7 && belongsToFirm(ctx, first - 1)) first--;
  while (first < i && !isCapital(ctx, first) && ctx.doc.tokens.kind[first] !== TokenKind.Number) first++;
  let end = i + 1;
  // GmbH & Co. KG
  while (
    end < ctx.doc.tokens.count &&
    (is(ctx, end, legalForms) || (textOf(ctx, end) === '&' && is(ctx, end + 1, legalForms)))
  )
    end++;
  if (first < i) propose(ctx, first, end, 'organisation', 'name', 0.92, 'organisation.legal-form');
}

function belongsToFirm(ctx: NameContext, i: number): boolean {
  const text = textOf(ctx, i);
  if (text === '&' || text === '+' || text === 'und')
    return isCapital(ctx, i - 1) && isCapital(ctx, i + 1) && text !== 'und';
  if (ctx.word[i] === Word.Start || has(ctx, i, C.Function | C.Title)) return false;
  // Der Düsseldorfer Farbenhersteller [Rheinlack AG]: the noun that says what it is stays outside.
  // Krolle Bank GmbH: behind a name the noun is part of it.
  if (ctx.word[i] === Word.Common && (is(ctx, i, classNouns) || has(ctx, i, C.PersonNoun | C.GroupNoun)))
    return (ctx.word[i - 1] === Word.Unknown && !ctx.starts[i]) || textOf(ctx, i - 1) === '&';
  return isCapital(ctx, i);
}

const nameHeads = textTest(
  /^(?:Verlag|Verlags|Bank|Hotel|Stiftung|Theater|Museum|Versicherung|Versicherungen|Gruppe|Werke|Tonstudio|Brauerei|Buchverlag|Kunstverlag|Zeitung|Arena-?Betriebs|Logistik|Immobilien|Reisen|Touristik|Software|Consulting|Medien|Energie|Solar|Pharma|Chemie|Stahl|Bau|Technik|Klinik|Kliniken|Akademie|Institut|Galerie|Ensemble|Quartett|Trio|Orchester|Chor|Film|Filmproduktion|Fernsehproduktion|Wohnen|Immobilien|Textil|Moden|Gastronomie|Transporte|Spedition)$/,
);

function proposeNameHead(ctx: NameContext, i: number): void {
  let first = i;
  while (
    i - first < 3 &&
    isCapital(ctx, first - 1) &&
    !ctx.starts[first] &&
    (ctx.word[first - 1] === Word.Name ||
      ctx.word[first - 1] === Word.Unknown ||
      ctx.word[first - 1] === Word.Both)
  )
    first--;
  if (first === i || has(ctx, first, C.PlaceAdjective | C.Inhabitant | C.Title | C.Country)) return;
  // "Krahls Hotel" is his hotel
  if (/[^s]s$/.test(textOf(ctx, i - 1)) && !has(ctx, i - 1, C.Organisation)) return;
  const strong =
    /^(?:Verlag|Verlags|Bank|Hotel|Stiftung|Versicherung|Gruppe|Tonstudio|Brauerei|Quartett|Trio|Ensemble)$/.test(
      textOf(ctx, i),
    );
  propose(ctx, first, i + 1, 'organisation', 'name', strong ? 0.84 : 0.7, 'organisation.name-head');
}
