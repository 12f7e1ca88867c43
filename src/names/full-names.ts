import { TokenKind } from '../core/document.ts';
import { eachReading } from '../lexicon/annotate.ts';
import { Category as C, NameMask, Need } from '../lexicon/features.ts';
import { fold } from '../lexicon/fold.ts';
import { textTest } from '../lexicon/word-tests.ts';
import type { NameRule } from './candidate.ts';
import {
  beginsParagraph,
  has,
  is,
  isCapital,
  mayBeName,
  type NameContext,
  propose,
  textOf,
  Word,
} from './context.ts';
import { familyEnd, isSurname, nameParticles, numbered } from './family-names.ts';
import {
  foreignGiven,
  isFirstName,
  isGenitiveFirstName,
  isInitial,
  isNickname,
  isSureFirstName,
} from './given-names.ts';
import { isDeterminer } from './needs.ts';

export const rules: NameRule[] = [
  {
    id: 'person.first-last',
    type: 'person',
    reason:
      'A first name and the capitalised word after it, with initials and particles between them, name a person.',
    examples: [
      'Gestern kam [Anna Beispielhuber] nach Hause.',
      'Es sprach [Klaus-Dieter von der Mühlenau].',
      'Der Autor [J. F. Hartwigsen] las vor.',
      '[Sandra P. Oberleitner] gewann.',
      'Gestern kam [Tobias Grell] nach Hause.',
    ],
    counter: ['Am [Ernst der Lage] ändert das nichts.'],
  },
];

export function startsFirstName(ctx: NameContext, i: number): boolean {
  // 5,8 Mio. Euro; but "im Jahr 1801 Robert Krahl"
  if (ctx.doc.tokens.kind[i - 1] === TokenKind.Number && !/^1\d{3}$|^20\d\d$/.test(textOf(ctx, i - 1)))
    return false;
  if (isInitial(ctx, i))
    return (
      (isInitial(ctx, i + 1) || isSurname(ctx, i + 1, true)) &&
      !isInitial(ctx, i - 1) &&
      !isFirstName(ctx, i - 1)
    );
  if (!isFirstName(ctx, i)) return false;
  return beginsParagraph(ctx, i) || !isFirstName(ctx, i - 1) || ctx.word[i - 1] === Word.Both;
}

export function proposeFirstLast(ctx: NameContext, i: number): void {
  // Axel Springer SE: a firm that bears its founder's name
  let end = i;
  while (isFirstName(ctx, end) || isInitial(ctx, end) || isNickname(ctx, end))
    end += isNickname(ctx, end) ? 3 : 1;
  const given = end - i;
  end = nobleEnd(ctx, end);
  // "Ottos Sohn", "Annas Haus": a genitive before a common noun
  const genitive = isGenitiveFirstName(ctx, i);
  if (given === 1 && genitive && has(ctx, end, C.Noun)) return;
  const sure = isSureFirstName(ctx, i) || given > 1 || isInitial(ctx, i);
  // "die geografische Lage Prollvilles": a noun with its adjective
  if (!sure && has(ctx, i, C.Noun) && has(ctx, i - 1, C.Adjective | C.PlaceAdjective)) return;
  // "nach dem Tor von Müller"
  if (!sure && has(ctx, i, C.Noun) && isDeterminer(ctx, i - 1) && !isCapital(ctx, end)) return;
  // Dow Jones, Charlie Hebdo: the dictionaries know better
  if (beginsOtherName(ctx, i, end)) return;
  // "… bevor Kim Putin begleitete": two men, the one known by his family name, the other too
  if (given === 1 && standsFirst(ctx, i) && isSomebodyElse(ctx, i, end)) return;
  const last = beforeLegalForm(ctx, familyEnd(ctx, end, sure));
  if (last > end) return put(ctx, i, last, scoreOf(ctx, i, end, last));
  // The last "first name" is the family name: Peter Alexander, Kim Jong Un, Elton John.
  if (given > 1) return put(ctx, i, numbered(ctx, end), 0.84);
  if (numbered(ctx, end) > end) put(ctx, i, numbered(ctx, end), 0.85);
}

/** An entry of several words that is no person begins at `i` and reaches beyond the given names. */
function beginsOtherName(ctx: NameContext, i: number, end: number): boolean {
  const { phrases, lexicon } = ctx.lex;
  let low = 0;
  let high = phrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (phrases[middle]!.first < i) low = middle + 1;
    else high = middle;
  }
  for (let k = low; k < phrases.length && phrases[k]!.first === i; k++) {
    // Harry Potter is a series in quotation marks only
    if (phrases[k]!.end <= end) continue;
    if (lexicon.needs(lexicon.data.readingEntry[phrases[k]!.from]!) & Need.quotes) continue;
    const category = lexicon.data.readingCategory[phrases[k]!.from]!;
    return (category & C.Person) === 0 && (category & NameMask) !== 0;
  }
  return false;
}

const noble = textTest(
  /^(?:Graf|Gräfin|Freiherr|Freifrau|Fürst|Fürstin|Prinz|Prinzessin|Ritter|Edler|Baron|Reichsgraf)$/,
);

/** Karl Graf Krahl, Franz Freiherr von Prollnitz: the noble title between the names is part of the name. */
function nobleEnd(ctx: NameContext, end: number): number {
  if (!is(ctx, end, noble)) return end;
  const named = is(ctx, end + 1, nameParticles) || (isCapital(ctx, end + 1) && mayBeName(ctx, end + 1));
  return named ? end + 1 : end;
}

/** A family name that is used alone, or one of those that Asia puts first; not Michael (Haydn), whoever is called Michael. */
function standsFirst(ctx: NameContext, i: number): boolean {
  let first = has(ctx, i, C.PersonAlone);
  eachReading(ctx.doc, ctx.lex, i, (category, _features, entry) => {
    if (category & C.FamilyName && /^(?:ko|zh|vi)$/.test(ctx.lex.lexicon.entry(entry).fields.origin ?? ''))
      first = true;
  });
  return first;
}

/** Token `at` alone means a person of public life who has another first name than token `i`. */
function isSomebodyElse(ctx: NameContext, i: number, at: number): boolean {
  if (!has(ctx, at, C.PersonAlone)) return false;
  const first = fold(textOf(ctx, i));
  let same = false;
  eachReading(ctx.doc, ctx.lex, at, (category, _features, entry) => {
    if (category & C.PersonAlone && fold(ctx.lex.lexicon.entry(entry).fields.name!).startsWith(first))
      same = true;
  });
  return !same;
}

function scoreOf(ctx: NameContext, i: number, end: number, last: number): number {
  if (
    /^(?:SE|AG|GmbH|KG|KGaA|Inc\.?|Ltd\.?|LLP|Corp\.?|Plc|PLC|Group|Holdings?|Immobilien|Verlag|Stiftung|Hotel|Bank)$/.test(
      textOf(ctx, last),
    )
  )
    return 0.5;
  // "Sebastian Turm": a common noun as family name, sure only by its place
  if (ctx.word[last - 1] === Word.Common && !has(ctx, last - 1, C.FamilyName)) return 0.7;
  return !isSureFirstName(ctx, i) && end - i === 1 ? 0.8 : 0.9;
}

const put = (ctx: NameContext, first: number, end: number, score: number): void =>
  propose(ctx, foreignGiven(ctx, first), end, 'person', 'name', score, 'person.first-last');

const beforeLegalForm = (ctx: NameContext, end: number): number =>
  /^(?:SE|AG|GmbH|KG|KGaA|Inc\.?|Ltd\.?|LLP|Corp\.?|Plc|PLC)$/.test(textOf(ctx, end - 1)) ? end - 1 : end;
