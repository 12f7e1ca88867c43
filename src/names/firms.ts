import { Shape, TokenKind } from '../core/document.ts';
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
  punctuation,
  sentenceOf,
  textOf,
  Word,
} from './context.ts';
import { inQuotes } from './needs.ts';
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
    id: 'organisation.foreign-head',
    type: 'organisation',
    reason: 'English and Romance institutions end or begin with their head: … Council, … Airways, Banco …',
    examples: [
      'Der [Northern Refugee Council] half.',
      'Die [Kwarim National Airways] flog.',
      'Die [Krall Holdings] steigt.',
    ],
  },
  {
    id: 'organisation.name-head',
    type: 'organisation',
    reason: 'Publishers, banks and hotels stand behind their name, without a hyphen: Krahl Verlag.',
    examples: ['Er schreibt für den [Krahlbein Verlag].', 'Sie wohnt im [Krahlbein Hotel].'],
    counter: ['Er kaufte den [Berliner Verlagen] nichts ab.'],
  },
  {
    id: 'organisation.after-noun',
    type: 'organisation',
    reason: 'After a noun for a company, party or paper stands its name: der Konzern X, die Zeitung X.',
    examples: [
      'Der Autohersteller [Krallon] ruft Wagen zurück.',
      'Die Zeitung „[Krallpost]“ berichtet darüber.',
    ],
  },
];

const legalForms = lowerTest(
  'gmbh ag se kg kgaa ohg gbr ug eg inc inc. ltd ltd. corp corp. llc plc s.a. sa spa s.p.a. n.v. nv b.v. bv oy ab asa as oyj co. mbh e.v. ev ggmbh a.g. pte sarl pjsc oao zao holding',
);

/** A firm by its legal form, its head, an ampersand or the noun before it. */
export function proposeFirm(ctx: NameContext, i: number): void {
  if (is(ctx, i, legalForms)) proposeLegalForm(ctx, i);
  if (!isCapital(ctx, i)) return;
  if (textOf(ctx, i + 1) === '&') proposeAmpersand(ctx, i);
  if (is(ctx, i, foreignHeads)) proposeForeign(ctx, i);
  if (is(ctx, i, nameHeads)) proposeNameHead(ctx, i);
  const made = ctx.word[i] === Word.Common && !has(ctx, i, C.Noun | C.Title | C.Adjective | C.Verb);
  const family =
    ctx.word[i] === Word.Name && has(ctx, i, C.FamilyName) && !has(ctx, i, C.Place | C.FirstName);
  if (
    ctx.word[i] === Word.Unknown ||
    made ||
    family ||
    (ctx.word[i] === Word.Common && inQuotes(ctx, i, i + 1))
  ) {
    proposeAfterNoun(ctx, i);
  } else if (ctx.word[i]! >= Word.Name && !has(ctx, i, C.Country) && isFirmNoun(ctx, i - 1)) {
    proposeAfterFirmNoun(ctx, i);
  }
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

const foreignHeads = textTest(
  /^(?:Council|Board|Federation|Commission|Force|School|College|University|Theatre|Theater|Airways|Airlines|Holdings?|Group|Club|Association|Institute|Foundation|Trust|Corporation|Company|Records|Studios?|Orchestra|Society|Party|Church|Cent(?:er|re)|Museum|Gallery|Agency|Department|Office|Committee|Network|Systems|Technologies|Partners|Motors|Industries|International|Worldwide|Entertainment|Lines?|Observatory|Services|Solutions|Pharmaceuticals|Energy|Resources|Investments?|Securities|Brothers|Sachs|Laboratories|Labs|Software|Networks|Communications|Broadcasting|Productions|Pictures|Films|Media|Press|Hospital|Academy|Alliance|Union|Movement|Army|Guard|Navy|Brigade|Squad|Band|Quartet|Ensemble|Rovers|Wanderers|Rangers|Devils|Spurs|Lakers|Bulls|Sharks|Flyers|Giants|Raiders|Cowboys|Pirates|Ltd|Inc)$/,
);
const foreignLinks = textTest(/^(?:of|and|&|for|on|the|de|des|du|di|della|et|y)$/);

/** Walks left over capitalised words that are no German nouns, and the small words between them. */
function proposeForeign(ctx: NameContext, i: number): void {
  const from = sentenceOf(ctx, i).first;
  let first = i;
  while (first > from && i - first < 6) {
    const w = ctx.word[first - 1];
    const nominal =
      isCapital(ctx, first - 1) &&
      (w! >= Word.Name ||
        (w === Word.Common && !has(ctx, first - 1, C.Title | C.PersonNoun) && isForeign(ctx, first - 1)));
    if (nominal) first--;
    else if (
      is(ctx, first - 1, foreignLinks) &&
      isCapital(ctx, first - 2) &&
      ctx.word[first - 2]! >= Word.Name
    )
      first -= 2;
    else break;
  }
  if (first === i) return;
  let end = i + 1;
  // Northern Board on Trade and Peace
  while (
    end - i < 6 &&
    is(ctx, end, foreignLinks) &&
    isCapital(ctx, end + 1) &&
    ctx.word[end + 1] !== Word.Common
  )
    end += 2;
  while (end - i < 6 && isCapital(ctx, end) && is(ctx, end, foreignHeads)) end++;
  if (has(ctx, first, C.PlaceAdjective | C.Inhabitant) && !has(ctx, first, C.Place | C.Country)) first++;
  if (first < i) propose(ctx, first, end, 'organisation', 'name', 0.84, 'organisation.foreign-head');
}

/** Words that are German nouns by chance: Royal, Air, Art. */
const isForeign = (ctx: NameContext, i: number): boolean =>
  /^(?:Air|Art|Hall|House|Music|Sports?|State|National|Royal|Power|Super|Red|Blue|Black|White|First|Star|Street|Park|Radio|Film|Energy|Health|Bank|Capital|Global|Team|Service|Computer|Business|Design|Fashion|Rock|Jazz|Public|Social|Golf|General|Electric)$/.test(
    textOf(ctx, i),
  );

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

/** Nouns that stand for nothing but a business; "Rivale", "Entwickler" and "Bank" stand before persons and towns too. */
const firmNouns = lowerTest(
  /(?:konzern|hersteller|firma|unternehmen|verlag|agentur|versicherer|kette|airline|reederei|brauerei|autobauer|maschinenbauer|zulieferer|discounter|versandhändler|onlinehändler|holding|riese|gigant|start-up|startup|label|handelskette|supermarktkette)$/,
);

const isFirmNoun = (ctx: NameContext, i: number): boolean =>
  ctx.word[i] === Word.Common && is(ctx, i, firmNouns) && !has(ctx, i, C.PersonNoun);

/** "die Agentur Conrad Krahl", "Firma Töpfer": what would be a person elsewhere bears the name of its founder. */
function proposeAfterFirmNoun(ctx: NameContext, i: number): void {
  let end = i + 1;
  while (
    end - i < 3 &&
    isCapital(ctx, end) &&
    (ctx.word[end] === Word.Unknown || has(ctx, end, C.FamilyName))
  )
    end++;
  if (has(ctx, i, C.Place) && end === i + 1) return;
  propose(ctx, i, end, 'organisation', 'name', 0.92, 'organisation.after-noun');
}

function proposeAfterNoun(ctx: NameContext, i: number): void {
  let noun = i - 1;
  // "der Heimatverein Krahl-Lesungen": a compound with a noun at its end
  if (ctx.word[i] === Word.Common && ctx.doc.tokens.shape[i]! & Shape.Hyphen) return;
  const quoted = '„"“»«'.includes(punctuation(ctx, noun) || ' ');
  if (quoted) noun--;
  if (ctx.word[noun] !== Word.Common || !is(ctx, noun, classNouns)) return;
  let end = i + 1;
  while (
    end - i < 4 &&
    isCapital(ctx, end) &&
    (ctx.word[end] === Word.Unknown || ctx.word[end] === Word.Name)
  )
    end++;
  propose(ctx, i, end, 'organisation', 'name', 0.78, 'organisation.after-noun');
}
