import { Shape, TokenKind } from '../core/document.ts';
import { eachReading } from '../lexicon/annotate.ts';
import { Category as C, Feature as F, NameMask, Need } from '../lexicon/features.ts';
import { fold } from '../lexicon/fold.ts';
import { lowerTest } from '../lexicon/word-tests.ts';
import type { NameRule } from './candidate.ts';
import {
  has,
  is,
  isCapital,
  lowerOf,
  mayBeName,
  type NameContext,
  propose,
  punctuation,
  textOf,
  Word,
} from './context.ts';
import { isDeterminer } from './needs.ts';
import { titleCompound } from './nouns.ts';
import { besideFinite, besideSpeech } from './single-names.ts';

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
    ],
    counter: ['Am [Ernst der Lage] ändert das nichts.'],
  },
  {
    id: 'person.unknown-pair',
    type: 'person',
    reason: 'Two or three capitalised words side by side that no dictionary has are mostly a foreign person.',
    examples: ['Dann traf [Gwllyn Trahaearnsky] ein.'],
  },
];

export const particles = lowerTest(
  'von vom van de der den del della di da dos das du la le les zu zur zum ter ten ibn bin bint ben al el abu und y e af av auf',
);
/** Particles that stand at the front of a family name and may begin it alone. */
export const nameParticles = lowerTest(
  'von van de del della di da dos du la le ter ten ibn bin ben al el zu',
);

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
  return isFirstName(ctx, i) && !(isFirstName(ctx, i - 1) && ctx.word[i - 1] !== Word.Both);
}

export const isInitial = (ctx: NameContext, i: number): boolean =>
  i < ctx.doc.tokens.count &&
  ctx.doc.tokens.kind[i] === TokenKind.Abbreviation &&
  isCapital(ctx, i) &&
  /^(?:\p{Lu}\.(?:-?\p{Lu}\.)*|Th\.|Chr\.|St\.|Jr\.)$/u.test(textOf(ctx, i)) &&
  textOf(ctx, i) !== 'St.';

/** `AUD`, `LAN`: capitals among small letters abbreviate, whatever first name they spell; in a headline all words have them. */
export function isAbbreviation(ctx: NameContext, i: number): boolean {
  const { shape } = ctx.doc.tokens;
  if (!(shape[i]! & Shape.AllCaps) || textOf(ctx, i).length > 5) return false;
  return !(shape[i - 1]! & Shape.AllCaps) && !(shape[i + 1]! & Shape.AllCaps);
}

export function isFirstName(ctx: NameContext, i: number): boolean {
  if (!isCapital(ctx, i) || ctx.word[i] === Word.Start || isAbbreviation(ctx, i)) return false;
  if (has(ctx, i, C.FirstName)) return true;
  // Karl-Theodor, Hans-Dietrich: every part is a first name
  if (!(ctx.doc.tokens.shape[i]! & Shape.Hyphen) || ctx.word[i] === Word.Name) return false;
  const parts = textOf(ctx, i).split('-');
  return parts.length === 2 && parts.every((p) => ctx.lex.lexicon.is(ctx.lex.lexicon.find(p), C.FirstName));
}

/** May token `i` be a family name? After a sure first name nearly every capitalised word may. */
function isSurname(ctx: NameContext, i: number, sure: boolean): boolean {
  if (!isCapital(ctx, i))
    return (
      /^(?:al|el|bin|ibn|ad|as|ash|at|d|ben|abu)-?['’]?\p{Lu}/u.test(textOf(ctx, i)) ||
      /^(?:d|al|el)['’-]/.test(textOf(ctx, i))
    );
  const { kind } = ctx.doc.tokens;
  if (kind[i] !== TokenKind.Word) return false;
  // Victor FB, Mio CHF; a street keeps the first name of its patron
  if (
    isAbbreviation(ctx, i) ||
    ctx.doc.tokens.shape[i]! & Shape.Digit ||
    /.{3}(?:straße|strasse|gasse)$/.test(textOf(ctx, i))
  )
    return false;
  const w = ctx.word[i]!;
  if (has(ctx, i, C.FamilyName | C.PersonAlone)) return true;
  if (w === Word.Start || w === Word.None) return false;
  // Sebastian Turm, Wolfgang Schüssel: a bare noun after a first name; not after its genitive (Annas Haus).
  if (w === Word.Common && sure && /^\p{Lu}[\p{L}]+-\p{Lu}\p{Ll}+s?$/u.test(textOf(ctx, i))) return true;
  if (w === Word.Common)
    return (
      sure &&
      !ctx.starts[i] &&
      !has(ctx, i, C.Title | C.PersonNoun | C.TimeNoun | C.Adjective | C.Function | C.Verb) &&
      textOf(ctx, i).length < (has(ctx, i, C.Noun) ? 9 : 14)
    );
  if (w === Word.Both) return !has(ctx, i, C.Noun | C.Function | C.Title) || has(ctx, i, C.FirstName);
  if (w === Word.Name) return !has(ctx, i, C.Country) || has(ctx, i, C.FirstName);
  return true;
}

/** Kims, Annas; not Lars or Hans, whatever family may be called Kims. */
function isGenitiveFirstName(ctx: NameContext, i: number): boolean {
  let features = 0;
  eachReading(ctx.doc, ctx.lex, i, (category, f) => {
    if (category & C.FirstName) features |= f;
  });
  return (features & (F.Gen | F.Nom)) === F.Gen;
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

/** Karl Graf Krahl, Franz Freiherr von Prollnitz: the noble title between the names is part of the name. */
function nobleEnd(ctx: NameContext, end: number): number {
  const noble =
    /^(?:Graf|Gräfin|Freiherr|Freifrau|Fürst|Fürstin|Prinz|Prinzessin|Ritter|Edler|Baron|Reichsgraf)$/;
  const named = is(ctx, end + 1, nameParticles) || (isCapital(ctx, end + 1) && mayBeName(ctx, end + 1));
  return noble.test(textOf(ctx, end)) && named ? end + 1 : end;
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

/** No common word: Hans, Sebastian, Nick; not Wolf or Rose. */
const isSureFirstName = (ctx: NameContext, i: number): boolean =>
  has(ctx, i, C.FirstName) && !has(ctx, i, C.GuardedFirst | C.Noun | C.Function | C.Title | C.Adjective);

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

/** ", Krolton Daniel Prohl, …": a given name that no list has, between a comma or small word and the one that is known. */
function foreignGiven(ctx: NameContext, first: number): number {
  const i = first - 1;
  const { shape } = ctx.doc.tokens;
  if (i < 0 || ctx.word[i] !== Word.Unknown || ctx.starts[first] || shape[first]! & Shape.LineStart)
    return first;
  if (shape[i]! & (Shape.AllCaps | Shape.Digit | Shape.Stump)) return first;
  if (isCapital(ctx, i - 1) && !has(ctx, i - 1, C.Title | C.PersonNoun)) return first;
  return isDeterminer(ctx, i - 1) || has(ctx, i - 1, C.Adjective | C.PlaceAdjective) ? first : i;
}

const beforeLegalForm = (ctx: NameContext, end: number): number =>
  /^(?:SE|AG|GmbH|KG|KGaA|Inc\.?|Ltd\.?|LLP|Corp\.?|Plc|PLC)$/.test(textOf(ctx, end - 1)) ? end - 1 : end;

/** Fritz „Fiete“ Arp */
const isNickname = (ctx: NameContext, i: number): boolean =>
  '„"“«»'.includes(punctuation(ctx, i) || ' ') &&
  isCapital(ctx, i + 1) &&
  '“"”»«'.includes(punctuation(ctx, i + 2) || ' ') &&
  isCapital(ctx, i + 3) &&
  isCapital(ctx, i - 1);

/** Where the family name that begins at `i` ends; `i` if there is none. */
export function familyEnd(ctx: NameContext, i: number, sure: boolean): number {
  let at = i;
  while (at - i < 3 && is(ctx, at, particles) && (at > i || is(ctx, at, nameParticles))) at++;
  if (at > i && !(isCapital(ctx, at) && ctx.word[at] !== Word.Common)) return i;
  // "Anna Krahl von der Bundesbank": what she belongs to
  if (at > i && has(ctx, at, C.Organisation | C.Noun) && !has(ctx, at, C.FamilyName)) return i;
  if (!isSurname(ctx, at, sure || at > i)) return i;
  at++;
  // A second family name: Leutheusser Schnarrenberger, García Márquez, Jong Un.
  while (at - i < 5 && isCapital(ctx, at) && (ctx.word[at] === Word.Unknown || hasOnlyPersonNames(ctx, at)))
    at++;
  if (
    /^(?:de|del|van|von|al|el|bin|da|dos|y|ibn|zu)$/.test(lowerOf(ctx, at)) &&
    isCapital(ctx, at + 1) &&
    ctx.word[at + 1] !== Word.Common &&
    has(ctx, at + 1, C.FamilyName) &&
    // "mit Anna Krahl zu Gast"
    !has(ctx, at + 1, C.Noun)
  )
    at += 2;
  return numbered(ctx, at);
}

const hasOnlyPersonNames = (ctx: NameContext, i: number): boolean =>
  has(ctx, i, C.FamilyName | C.FirstName) &&
  !has(ctx, i, NameMask & ~(C.FamilyName | C.FirstName)) &&
  ctx.word[i] === Word.Name;

/** Benedikt XVI., Elisabeth II.; Bush jun. */
function numbered(ctx: NameContext, i: number): number {
  const text = textOf(ctx, i);
  if (/^(?:jun|sen|jr|sr)\.?$/i.test(text)) return i + 1;
  if (!/^[IVX]{1,5}\.?$/.test(text) || ctx.doc.tokens.end[i - 1] === ctx.doc.tokens.start[i]) return i;
  const dot = punctuation(ctx, i + 1) === '.' && ctx.doc.tokens.end[i] === ctx.doc.tokens.start[i + 1];
  return dot && (ctx.word[i + 2] === Word.Lower || punctuation(ctx, i + 2) !== '') ? i + 2 : i + 1;
}

/** Two or three unknown words together; more are a title in a foreign language. */
export function proposeUnknownPair(ctx: NameContext, i: number): void {
  const { shape } = ctx.doc.tokens;
  if (mayBeName(ctx, i - 1) || shape[i]! & (Shape.AllCaps | Shape.Digit)) return;
  let end = i + 1;
  while (
    end < ctx.doc.tokens.count &&
    end - i < 5 &&
    (ctx.word[end] === Word.Unknown || has(ctx, end, C.FamilyName | C.FirstName)) &&
    isCapital(ctx, end) &&
    !(shape[end]! & Shape.LineStart)
  )
    end++;
  if (end - i < 2 || end - i > 3) return;
  // "Prolle Bank", "Krollo Link": a noun closes the name of something else
  if (shape[end - 1]! & Shape.AllCaps || has(ctx, end - 1, C.Noun)) return;
  // "der Krallograf Pomponius Mohr": behind an article the first of three words says what he is
  const first = end - i === 3 && isDeterminer(ctx, i - 1) ? i + 1 : i;
  propose(ctx, first, end, 'person', 'name', pairScore(ctx, first, end), 'person.unknown-pair');
}

function pairScore(ctx: NameContext, i: number, end: number): number {
  if (has(ctx, end - 1, C.FamilyName)) return 0.7;
  const subject =
    besideFinite(ctx, end - 1) ||
    besideFinite(ctx, i) ||
    besideSpeech(ctx, end - 1, false) ||
    has(ctx, i - 1, C.SpeechVerb | C.PersonNoun | C.Title);
  return (subject && !isDeterminer(ctx, i - 1)) || isApposition(ctx, i, end) ? 0.56 : 0.44;
}

/** "der Polizeichef von Prollo, Sajad Krall Mohr, …": between commas behind the title of its bearer. */
function isApposition(ctx: NameContext, i: number, end: number): boolean {
  if (punctuation(ctx, i - 1) !== ',' || !',.'.includes(punctuation(ctx, end) || ' ')) return false;
  for (let k = i - 2; k > i - 7 && punctuation(ctx, k) === ''; k--)
    if (has(ctx, k, C.Title | C.PersonNoun) || titleCompound(ctx, k)) return true;
  return false;
}
