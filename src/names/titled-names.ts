import { Shape } from '../core/document.ts';
import { Category as C } from '../lexicon/features.ts';
import { lowerTest, textTest } from '../lexicon/word-tests.ts';
import type { NameRule } from './candidate.ts';
import { has, is, isCapital, type NameContext, propose, punctuation, textOf, Word } from './context.ts';
import { familyEnd } from './family-names.ts';
import { isAbbreviation, isFirstName } from './given-names.ts';
import { isDeterminer } from './needs.ts';
import { classNouns } from './nouns.ts';

export const rules: NameRule[] = [
  {
    id: 'person.title-last',
    type: 'person',
    reason:
      'After a title, an office or a form of address stands the name of its holder; the title is not part of it.',
    examples: [
      'Kanzlerin [Brettschneidt] reiste ab.',
      'Herr [Krüggelmann] schweigt.',
      'Trainer [Wolf] lobte die Elf.',
    ],
    counter: ['Der Minister [Montag] früh abgereist.'],
  },
  {
    id: 'person.party-after',
    type: 'person',
    reason:
      'A party or an age in brackets or commas follows the name of a politician or witness: Weil (SPD), Huber, 43,',
    examples: ['Für [Weil] (SPD) ist das klar.', '[Oberwimmer], 43, sah den Unfall.'],
  },
];

export function proposeTitled(ctx: NameContext, i: number): void {
  // Frau Sommer; "Minister Montag" is the day
  if (has(ctx, i, C.TimeNoun) && !(is(ctx, i - 1, honorifics) && has(ctx, i, C.FamilyName))) return;
  // "Herr Krüggel": after a form of address only a listed noun is none of the family names
  if (
    ctx.word[i] === Word.Common &&
    !has(ctx, i, C.FamilyName) &&
    (has(ctx, i, C.Noun | C.Title) || !is(ctx, i - 1, honorifics))
  )
    return;
  // "Mitglieder Anfang November", "Falschfahrer A81"
  if (/^(?:Anfang|Mitte|Ende)$/.test(textOf(ctx, i)) || ctx.doc.tokens.shape[i]! & Shape.Digit) return;
  if (ctx.word[i] === Word.Start || ctx.starts[i] || isFirstName(ctx, i) || is(ctx, i - 1, classNouns))
    return;
  if (has(ctx, i, C.Country | C.Organisation) && !has(ctx, i, C.FamilyName)) return;
  // "der Konkurrent Merck": firms have rivals and owners too
  if (has(ctx, i, C.Organisation) && is(ctx, i - 1, rival)) return;
  // "Die Sprecher Putin" is no title phrase, plural titles stand before two names; a place may follow too: Bürgermeister Wien?
  const honorific = is(ctx, i - 1, honorifics);
  // "Rebellen Führer", "Garant Staat": two common nouns side by side
  if (
    ctx.word[i] === Word.Both &&
    has(ctx, i, C.Title | C.GroupNoun | C.PlaceNoun) &&
    !has(ctx, i - 1, C.Office)
  )
    return;
  // "Der Autor Arnon Grünberg": an unknown first name before a family name that is also a town
  const pair =
    ctx.word[i] === Word.Unknown &&
    isCapital(ctx, i + 1) &&
    (ctx.word[i + 1] === Word.Name || ctx.word[i + 1] === Word.Unknown) &&
    !has(ctx, i + 1, C.Country | C.Organisation);
  if (pair && familyEnd(ctx, i, true) <= i + 2)
    return propose(ctx, i, i + 2, 'person', 'name', 0.84, 'person.title-last');
  const made = ctx.word[i] === Word.Common && !has(ctx, i, C.FamilyName);
  const last = made ? i + 1 : familyEnd(ctx, i, true);
  if (last === i || /^[IVX]+\.?$/.test(textOf(ctx, i)) || isAbbreviation(ctx, i)) return;
  const known = has(ctx, i, C.FamilyName | C.PersonAlone);
  const place = has(ctx, i, C.Place) && !known;
  const noun = has(ctx, i, C.Noun);
  // "Präsident Cleveland", "Tante Florenz": behind a bare title or a relation a town would need "von".
  const relation = is(ctx, i - 1, kin) || (has(ctx, i - 1, C.Office) && bareTitle(ctx, i - 1));
  const score = honorific ? 0.9 : place ? (relation ? 0.88 : 0.45) : known ? (noun ? 0.74 : 0.86) : 0.76;
  propose(ctx, i, last, 'person', 'name', score, 'person.title-last');
}

const rival = lowerTest(
  /(?:konkurrent|konkurrenten|rivale|rivalen|partner|eigentümer|betreiber|mutter|tochter|zulieferer|anbieter)s?$/,
);
const honorifics = lowerTest(
  'herr herrn frau familie dr. prof. sir lord lady mr. mrs. pater papst prinz prinzessin könig königin kaiser',
);
const kin = lowerTest(
  'tante onkel oma opa großmutter großvater schwester bruder mutter vater tochter sohn cousin cousine nichte neffe ehefrau ehemann freundin witwe',
);

/** "Nachdem Präsident X", "sagte Trainer X": no article before the title. */
const bareTitle = (ctx: NameContext, i: number): boolean =>
  ctx.word[i] === Word.Common &&
  !isDeterminer(ctx, i - 1) &&
  ctx.word[i - 1] === Word.Lower &&
  !has(ctx, i - 1, C.Adjective | C.PlaceAdjective);

const parties = textTest(
  /^(?:SPD|CDU|CSU|FDP|AfD|Grüne|Grünen|Linke|Linkspartei|PDS|ÖVP|SPÖ|FPÖ|NEOS|Neos|BZÖ|SVP|FDP|CVP|SP|BSW|parteilos|NPD|Piraten|Die|CDA|KPÖ|DP|GLP|EVP)$/,
);

export function proposeBeforeParty(ctx: NameContext, i: number): void {
  const bracket = punctuation(ctx, i + 1);
  if (bracket === '(' && is(ctx, i + 2, parties)) {
    return propose(ctx, i, i + 1, 'person', 'name', 0.78, 'person.party-after');
  }
  if (bracket !== ',' && bracket !== '(') return;
  const age = Number(textOf(ctx, i + 2));
  const closing = punctuation(ctx, i + 3);
  if ((bracket === ',' && closing === ',') || (bracket === '(' && closing === ')')) {
    if (age >= 5 && age <= 110 && !has(ctx, i, C.Place | C.Country | C.Organisation)) {
      propose(ctx, i, i + 1, 'person', 'name', 0.7, 'person.party-after');
    }
  }
}
