import { Shape, TokenKind } from '../core/document.ts';
import { eachReading } from '../lexicon/annotate.ts';
import { Category as C, Feature as F, NameMask } from '../lexicon/features.ts';
import { fold } from '../lexicon/fold.ts';
import type { NameRule } from './candidate.ts';
import { has, isCapital, lowerOf, mayBeName, type NameContext, propose, punctuation, textOf, Word } from './context.ts';
import { classNouns } from './nouns.ts';
import { isDeterminer, surePlacePrepositions } from './needs.ts';

export const rules: NameRule[] = [
  {
    id: 'person.first-last',
    type: 'person',
    reason: 'A first name and the capitalised word after it, with initials and particles between them, name a person.',
    examples: [
      'Gestern kam [Anna Beispielhuber] nach Hause.',
      'Es sprach [Klaus-Dieter von der Mühlenau].',
      'Der Autor [J. F. Hartwigsen] las vor.',
      '[Sandra P. Oberleitner] gewann.',
    ],
    counter: ['Am [Ernst der Lage] ändert das nichts.'],
  },
  {
    id: 'person.title-last',
    type: 'person',
    reason: 'After a title, an office or a form of address stands the name of its holder; the title is not part of it.',
    examples: ['Kanzlerin [Brettschneidt] reiste ab.', 'Herr [Krüggelmann] schweigt.', 'Trainer [Wolf] lobte die Elf.'],
    counter: ['Der Minister [Montag] früh abgereist.'],
  },
  {
    id: 'person.party-after',
    type: 'person',
    reason: 'A party or an age in brackets or commas follows the name of a politician or witness: Weil (SPD), Huber, 43,',
    examples: ['Für [Weil] (SPD) ist das klar.', '[Oberwimmer], 43, sah den Unfall.'],
  },
  {
    id: 'person.surname',
    type: 'person',
    reason: 'A family name alone, in a place where only a person fits: beside a verb of speech or in the genitive before a noun.',
    examples: ['[Krawczyk] sagte ab.', 'Das erklärte [Krawczyk] gestern.'],
  },
  {
    id: 'person.first-alone',
    type: 'person',
    reason: 'A first name alone, as sport, crime and local news have it.',
    examples: ['Die kleine [Annika] weinte.'],
  },
  {
    id: 'person.unknown-pair',
    type: 'person',
    reason: 'Two or three capitalised words side by side that no dictionary has are mostly a foreign person.',
    examples: ['Dann traf [Gwllyn Trahaearnsky] ein.'],
  },
];

const particles = new Set(
  'von vom van de der den del della di da dos das du la le les zu zur zum ter ten ibn bin bint ben al el abu und y e af av auf'.split(' '),
);
/** Particles that stand at the front of a family name and may begin it alone. */
const nameParticles = new Set('von van de del della di da dos du la le ter ten ibn bin ben al el zu'.split(' '));

/** People in front of, or behind, whom their names stand. */
export function proposePeople(ctx: NameContext): void {
  for (let i = 0; i < ctx.doc.tokens.count; i++) {
    if (!isCapital(ctx, i)) continue;
    if (startsFirstName(ctx, i)) proposeFirstLast(ctx, i);
    if (has(ctx, i - 1, C.Title | C.PersonNoun) || titleCompound(ctx, i - 1)) proposeTitled(ctx, i);
    if (mayBeName(ctx, i)) {
      proposeBeforeParty(ctx, i);
      proposeAlone(ctx, i);
    }
    if (ctx.word[i] === Word.Unknown) proposeUnknownPair(ctx, i);
  }
}

// ---------------------------------------------------------------- first name + family name

function startsFirstName(ctx: NameContext, i: number): boolean {
  // 5,8 Mio. Euro
  if (ctx.doc.tokens.kind[i - 1] === TokenKind.Number) return false;
  if (isInitial(ctx, i)) return (isInitial(ctx, i + 1) || isSurname(ctx, i + 1, true)) && !isInitial(ctx, i - 1) && !isFirstName(ctx, i - 1);
  return isFirstName(ctx, i) && !(isFirstName(ctx, i - 1) && ctx.word[i - 1] !== Word.Both);
}

export const isInitial = (ctx: NameContext, i: number): boolean =>
  i < ctx.doc.tokens.count &&
  ctx.doc.tokens.kind[i] === TokenKind.Abbreviation &&
  isCapital(ctx, i) &&
  /^(?:\p{Lu}\.(?:-?\p{Lu}\.)*|Th\.|Chr\.|St\.|Jr\.)$/u.test(textOf(ctx, i)) &&
  textOf(ctx, i) !== 'St.';

/** `AUD`, `LAN`: capitals among small letters abbreviate, whatever first name they spell; in a headline all words have them. */
function isAbbreviation(ctx: NameContext, i: number): boolean {
  const { shape } = ctx.doc.tokens;
  if (!(shape[i]! & Shape.AllCaps) || textOf(ctx, i).length > 5) return false;
  return !(shape[i - 1]! & Shape.AllCaps) && !(shape[i + 1]! & Shape.AllCaps);
}

function isFirstName(ctx: NameContext, i: number): boolean {
  if (!isCapital(ctx, i) || ctx.word[i] === Word.Start || isAbbreviation(ctx, i)) return false;
  if (has(ctx, i, C.FirstName)) return true;
  // Karl-Theodor, Hans-Dietrich: every part is a first name
  if (!(ctx.doc.tokens.shape[i]! & Shape.Hyphen) || ctx.word[i] === Word.Name) return false;
  const parts = textOf(ctx, i).split('-');
  return parts.length === 2 && parts.every((p) => ctx.lex.lexicon.is(ctx.lex.lexicon.find(p), C.FirstName));
}

/** May token `i` be a family name? After a sure first name nearly every capitalised word may. */
function isSurname(ctx: NameContext, i: number, sure: boolean): boolean {
  if (!isCapital(ctx, i)) return /^(?:al|el|bin|ibn|ad|as|ash|at|d|ben|abu)-?['’]?\p{Lu}/u.test(textOf(ctx, i)) || /^(?:d|al|el)['’-]/.test(textOf(ctx, i));
  const { kind } = ctx.doc.tokens;
  if (kind[i] !== TokenKind.Word) return false;
  const w = ctx.word[i]!;
  if (has(ctx, i, C.FamilyName | C.PersonAlone)) return true;
  if (w === Word.Start || w === Word.None) return false;
  // Sebastian Fels, Wolfgang Schüssel: a bare noun after a first name; not after its genitive (Annas Haus).
  if (w === Word.Common) return sure && !ctx.starts[i] && !has(ctx, i, C.Title | C.PersonNoun | C.TimeNoun | C.Adjective | C.Function | C.Verb) && textOf(ctx, i).length < (has(ctx, i, C.Noun) ? 9 : 14);
  if (w === Word.Both) return !has(ctx, i, C.Noun | C.Function | C.Title) || has(ctx, i, C.FirstName);
  if (w === Word.Name) return !has(ctx, i, C.Country) || has(ctx, i, C.FirstName);
  return true;
}

function proposeFirstLast(ctx: NameContext, i: number): void {
  // Axel Springer SE: a firm that bears its founder's name
  let end = i;
  while (isFirstName(ctx, end) || isInitial(ctx, end) || isNickname(ctx, end)) end += isNickname(ctx, end) ? 3 : 1;
  const given = end - i;
  // "Brians Sohn", "Annas Haus": a genitive before a common noun
  const genitive = (ctx.lex.features[i]! & (F.Gen | F.Nom)) === F.Gen;
  if (given === 1 && genitive && has(ctx, end, C.Noun)) return;
  const sure = isSureFirstName(ctx, i) || given > 1 || isInitial(ctx, i);
  // "… bevor Kim Putin begleitete": two men, the one known by his family name, the other too
  if (given === 1 && has(ctx, i, C.FamilyName | C.PersonAlone) && isSomebodyElse(ctx, i, end)) return;
  const last = beforeLegalForm(ctx, familyEnd(ctx, end, sure));
  if (last > end) return put(ctx, i, last, scoreOf(ctx, i, end, last));
  // The last "first name" is the family name: Peter Alexander, Kim Jong Un, Elton John.
  if (given > 1) return put(ctx, i, numbered(ctx, end), 0.84);
  if (numbered(ctx, end) > end) put(ctx, i, numbered(ctx, end), 0.85);
}

/** Token `at` alone means a person of public life who has another first name than token `i`. */
function isSomebodyElse(ctx: NameContext, i: number, at: number): boolean {
  if (!has(ctx, at, C.PersonAlone)) return false;
  const first = fold(textOf(ctx, i));
  let same = false;
  eachReading(ctx.doc, ctx.lex, at, (category, _features, entry) => {
    if (category & C.PersonAlone && fold(ctx.lex.lexicon.entry(entry).fields.name!).startsWith(first)) same = true;
  });
  return !same;
}

/** No common word: Hans, Sebastian, Nick; not Wolf or Rose. */
const isSureFirstName = (ctx: NameContext, i: number): boolean => has(ctx, i, C.FirstName) && !has(ctx, i, C.GuardedFirst | C.Noun | C.Function | C.Title | C.Adjective);

function scoreOf(ctx: NameContext, i: number, end: number, last: number): number {
  if (/^(?:SE|AG|GmbH|KG|KGaA|Inc\.?|Ltd\.?|LLP|Corp\.?|Plc|PLC|Group|Holdings?|Immobilien|Verlag|Stiftung|Hotel|Bank)$/.test(textOf(ctx, last))) return 0.5;
  // "Sebastian Fels": a common noun as family name, sure only by its place
  if (ctx.word[last - 1] === Word.Common && !has(ctx, last - 1, C.FamilyName)) return 0.7;
  return !isSureFirstName(ctx, i) && end - i === 1 ? 0.8 : 0.9;
}

const put = (ctx: NameContext, first: number, end: number, score: number): void =>
  propose(ctx, first, end, 'person', 'name', score, 'person.first-last');

const beforeLegalForm = (ctx: NameContext, end: number): number =>
  /^(?:SE|AG|GmbH|KG|KGaA|Inc\.?|Ltd\.?|LLP|Corp\.?|Plc|PLC)$/.test(textOf(ctx, end - 1)) ? end - 1 : end;

/** Fritz „Fiete“ Arp */
const isNickname = (ctx: NameContext, i: number): boolean =>
  '„"“«»'.includes(punctuation(ctx, i) || ' ') && isCapital(ctx, i + 1) && '“"”»«'.includes(punctuation(ctx, i + 2) || ' ') && isCapital(ctx, i + 3) && isCapital(ctx, i - 1);

/** Where the family name that begins at `i` ends; `i` if there is none. */
function familyEnd(ctx: NameContext, i: number, sure: boolean): number {
  let at = i;
  while (at - i < 3 && particles.has(lowerOf(ctx, at)) && (at > i || nameParticles.has(lowerOf(ctx, at)))) at++;
  if (at > i && !(isCapital(ctx, at) && ctx.word[at] !== Word.Common)) return i;
  if (!isSurname(ctx, at, sure || at > i)) return i;
  at++;
  // A second family name: Leutheusser Schnarrenberger, García Márquez, Jong Un.
  while (at - i < 5 && isCapital(ctx, at) && (ctx.word[at] === Word.Unknown || hasOnlyPersonNames(ctx, at))) at++;
  if (/^(?:de|del|van|von|al|el|bin|da|dos|y|ibn|zu)$/.test(lowerOf(ctx, at)) && isCapital(ctx, at + 1) && ctx.word[at + 1] !== Word.Common && has(ctx, at + 1, C.FamilyName)) at += 2;
  return numbered(ctx, at);
}

const hasOnlyPersonNames = (ctx: NameContext, i: number): boolean =>
  has(ctx, i, C.FamilyName | C.FirstName) && !has(ctx, i, NameMask & ~(C.FamilyName | C.FirstName)) && ctx.word[i] === Word.Name;

/** Benedikt XVI., Elisabeth II.; Bush jun. */
function numbered(ctx: NameContext, i: number): number {
  const text = textOf(ctx, i);
  if (/^(?:jun|sen|jr|sr)\.?$/i.test(text)) return i + 1;
  if (!/^[IVX]{1,5}\.?$/.test(text) || ctx.doc.tokens.end[i - 1] === ctx.doc.tokens.start[i]) return i;
  const dot = punctuation(ctx, i + 1) === '.' && ctx.doc.tokens.end[i] === ctx.doc.tokens.start[i + 1];
  return dot && (ctx.word[i + 2] === Word.Lower || punctuation(ctx, i + 2) !== '') ? i + 2 : i + 1;
}

// ---------------------------------------------------------------- title + name

/** US-Außenminister, SPD-Fraktionschef, Exkanzler: the last part is a title. */
function titleCompound(ctx: NameContext, i: number): boolean {
  if (i < 0 || ctx.word[i] !== Word.Common) return false;
  const { lexicon } = ctx.lex;
  const from = ctx.doc.tokens.start[i]!;
  const to = ctx.doc.tokens.end[i]!;
  for (let at = from + 2; at <= to - 4; at++) {
    const mask = lexicon.mask(lexicon.find(ctx.doc.text, at, to));
    if (mask & (C.Title | C.PersonNoun)) return true;
  }
  return false;
}

function proposeTitled(ctx: NameContext, i: number): void {
  if ((ctx.word[i] === Word.Common && !has(ctx, i, C.FamilyName)) || has(ctx, i, C.TimeNoun)) return;
  if (ctx.word[i] === Word.Start || ctx.starts[i] || isFirstName(ctx, i) || classNouns.test(textOf(ctx, i - 1))) return;
  if (has(ctx, i, C.Country | C.Organisation) && !has(ctx, i, C.FamilyName)) return;
  // "Die Sprecher Putin" is no title phrase, plural titles stand before two names; a place may follow too: Bürgermeister Wien?
  const honorific = /^(?:herrn?|frau|familie|dr\.|prof\.|sir|lord|lady|mr\.|mrs\.|pater|papst|prinz|prinzessin|könig|königin|kaiser)$/i.test(textOf(ctx, i - 1));
  const last = familyEnd(ctx, i, true);
  if (last === i || /^[IVX]+\.?$/.test(textOf(ctx, i)) || isAbbreviation(ctx, i)) return;
  const known = has(ctx, i, C.FamilyName | C.PersonAlone);
  const place = has(ctx, i, C.Place) && !known;
  const noun = has(ctx, i, C.Noun);
  const score = honorific ? 0.9 : place ? 0.45 : known ? (noun ? 0.74 : 0.86) : 0.76;
  propose(ctx, i, last, 'person', 'name', score, 'person.title-last');
}

// ---------------------------------------------------------------- name alone

const parties = /^(?:SPD|CDU|CSU|FDP|AfD|Grüne|Grünen|Linke|Linkspartei|PDS|ÖVP|SPÖ|FPÖ|NEOS|Neos|BZÖ|SVP|FDP|CVP|SP|BSW|parteilos|NPD|Piraten|Die|CDA|KPÖ|DP|GLP|EVP)$/;

function proposeBeforeParty(ctx: NameContext, i: number): void {
  const bracket = punctuation(ctx, i + 1);
  if (bracket === '(' && parties.test(textOf(ctx, i + 2))) {
    return propose(ctx, i, i + 1, 'person', 'name', 0.78, 'person.party-after');
  }
  const age = Number(textOf(ctx, i + 2));
  const closing = punctuation(ctx, i + 3);
  if ((bracket === ',' && closing === ',') || (bracket === '(' && closing === ')')) {
    if (age >= 5 && age <= 110 && !has(ctx, i, C.Place | C.Country | C.Organisation)) {
      propose(ctx, i, i + 1, 'person', 'name', 0.7, 'person.party-after');
    }
  }
}

/** One word alone: family names by what stands around them, first names and unknown words with a low score. */
function proposeAlone(ctx: NameContext, i: number): void {
  if (isAbbreviation(ctx, i) || ctx.doc.tokens.end[i]! - ctx.doc.tokens.start[i]! < 2) return;
  const family = has(ctx, i, C.FamilyName);
  const unknown = ctx.word[i] === Word.Unknown;
  if (has(ctx, i, C.FirstName) && !family && ctx.word[i] === Word.Name) {
    return propose(ctx, i, i + 1, 'person', 'name', has(ctx, i, C.Place) ? 0.45 : 0.58, 'person.first-alone');
  }
  if ((!family && !unknown) || ctx.word[i] === Word.Both) {
    // Kohl sagte; Wolf kritisierte: a common noun would have an article.
    // "Richter bezog sich", "Braun übernahm": a common noun in the singular would have an article.
    const bare = !isDeterminer(ctx, i - 1) && !has(ctx, i - 1, C.Adjective | C.PlaceAdjective | C.Function);
    const countable = has(ctx, i, C.PersonNoun | C.Adjective) && !has(ctx, i, C.Place | C.Country | C.Organisation | C.Inhabitant);
    if (family && bare && (besideSpeech(ctx, i, true) || (countable && besideFinite(ctx, i)))) propose(ctx, i, i + 1, 'person', 'name', 0.62, 'person.surname');
    return;
  }
  if (ctx.doc.tokens.shape[i]! & Shape.Stump || ctx.doc.tokens.kind[i - 1] === TokenKind.Number) return;
  if (unknown && ctx.doc.tokens.end[i]! - ctx.doc.tokens.start[i]! < 3) return;
  let score = family ? 0.56 : 0.4;
  const bare = !isDeterminer(ctx, i - 1) && !has(ctx, i - 1, C.Adjective | C.PlaceAdjective);
  if (besideSpeech(ctx, i, family)) score += 0.2;
  else if (bare && besideFinite(ctx, i)) score += 0.14;
  if (isDeterminer(ctx, i - 1)) score -= 0.2;
  if (surePlacePrepositions.has(lowerOf(ctx, i - 1))) score -= 0.25;
  if (ctx.doc.tokens.shape[i]! & (Shape.AllCaps | Shape.Digit)) score -= 0.2;
  // Katzians Vorschlag; Lawrow und Blinken
  if (unknown && bare && /[^s]s$/.test(textOf(ctx, i)) && besideNoun(ctx, i)) score += 0.14;
  if (/^(?:laut|so|zufolge|geborene|geborener|geborenen|geb\.|alias|namens|genannt|familie)$/.test(lowerOf(ctx, i - 1))) score += family ? 0.2 : 0.12;
  // Interviews: "Schwarz: Ich bin eine Leseratte."
  if (ctx.starts[i] && punctuation(ctx, i + 1) === ':') score += 0.1;
  propose(ctx, particleStart(ctx, i), i + 1, 'person', 'name', score, 'person.surname');
}

/** van der Vaart, de Maizière, von Trotha: the particles before a family name that stands alone. */
function particleStart(ctx: NameContext, i: number): number {
  let first = i;
  while (i - first < 3 && particles.has(lowerOf(ctx, first - 1)) && !isCapital(ctx, first - 1)) first--;
  const word = lowerOf(ctx, first);
  if (first === i || !nameParticles.has(word)) return i;
  // "von" is mostly the preposition: only where a subject stands, right before the verb.
  if (word !== 'von' && word !== 'zu') return first;
  return (ctx.starts[first] || punctuation(ctx, first - 1) !== '') && besideFinite(ctx, i) ? first : i;
}

/**
 * Subject of a verb in the third person singular, right beside it: "Demirović schied aus", "Es schoss Kaká". A common
 * noun in the singular would have an article there.
 */
function besideFinite(ctx: NameContext, i: number): boolean {
  const finite = (k: number): boolean => {
    const f = ctx.lex.features[k] ?? 0;
    return has(ctx, k, C.Verb) && ctx.word[k] === Word.Lower && (f & F.Fin) !== 0 && (f & F.P3) !== 0 && (f & F.Sing) !== 0;
  };
  if (isCapital(ctx, i - 1) && !ctx.starts[i - 1]) return false;
  return finite(i + 1) || finite(i - 1);
}

/** Nerudas gesundheitliche Verfassung; die Aussprüche Luthers. */
const besideNoun = (ctx: NameContext, i: number): boolean =>
  ctx.word[i + 1] === Word.Common || (ctx.word[i + 1] === Word.Lower && has(ctx, i + 1, C.Adjective) && ctx.word[i + 2] === Word.Common) || (ctx.word[i - 1] === Word.Common && isDeterminer(ctx, i - 2));

/** A verb of speech before or after it; a known family name may have any verb that persons have. */
function besideSpeech(ctx: NameContext, i: number, family: boolean): boolean {
  const speech = (k: number): boolean => has(ctx, k, C.SpeechVerb) && ctx.word[k] !== Word.Common && (ctx.lex.features[k]! & F.Fin) !== 0;
  if (speech(i + 1) || speech(i - 1)) return true;
  return family && /^(?:zufolge|will|habe|sei|hatte|wollte|soll)$/.test(lowerOf(ctx, i + 1));
}

/** Two or three unknown words together; more are a title in a foreign language. */
function proposeUnknownPair(ctx: NameContext, i: number): void {
  if (mayBeName(ctx, i - 1) || ctx.doc.tokens.shape[i]! & (Shape.AllCaps | Shape.Digit)) return;
  let end = i + 1;
  while (end < ctx.doc.tokens.count && end - i < 5 && (ctx.word[end] === Word.Unknown || has(ctx, end, C.FamilyName | C.FirstName)) && isCapital(ctx, end)) end++;
  if (end - i < 2 || end - i > 3) return;
  if (ctx.doc.tokens.shape[end - 1]! & Shape.AllCaps) return;
  const subject = besideFinite(ctx, end - 1) || besideFinite(ctx, i) || besideSpeech(ctx, end - 1, false) || has(ctx, i - 1, C.SpeechVerb | C.PersonNoun | C.Title);
  const article = isDeterminer(ctx, i - 1);
  propose(ctx, i, end, 'person', 'name', has(ctx, end - 1, C.FamilyName) ? 0.7 : subject && !article ? 0.56 : 0.44, 'person.unknown-pair');
}
