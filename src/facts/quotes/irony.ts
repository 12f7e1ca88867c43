import { TokenKind } from '../../core/document.ts';
import { Category as C, CommonMask } from '../../lexicon/features.ts';
import { is, isCapital, isWord, punctuation, type QuoteContext, wordAt } from './context.ts';
import type { Attachment } from './direct.ts';
import { finiteness } from './forms.ts';
import type { Marks } from './marks.ts';
import type { Draft } from './quote.ts';
import { endings } from './words.ts';

/** Are the words in marks speech, and neither a name, a title nor irony? */
export function isSpeech(
  ctx: QuoteContext,
  pair: Marks,
  host: Attachment | null,
  outer: Draft | undefined,
): boolean {
  const words = countWords(ctx, pair);
  if (words === 0) return false;
  if (host?.whole && words > 1) return true;
  // A sentence of its own in marks: „Wir machen weiter.“
  if (words > 1 && endsInStop(ctx, pair) && startsSentence(ctx, pair)) return true;
  if (namesThing(ctx, pair)) return false;
  const verb = hasFinite(ctx, pair);
  // „Gesetz zur Förderung der Kindertagespflege“: nobody says it, it has no verb, and it begins like a name.
  if (!host && !outer && !verb && isLikeName(ctx, pair)) return false;
  if (words > 8) return true;
  if (words > 4) return verb || host !== null || outer !== undefined || !isTitleCase(ctx, pair);
  if (isTitleCase(ctx, pair) && !isGerman(ctx, pair)) return host?.whole === true;
  return (
    host !== null ||
    outer !== undefined ||
    (words > 1 && !isCapital(ctx, pair.open + 1) && !isTitleCase(ctx, pair))
  );
}

/** Before its closing mark, or, in a paragraph that leaves the quotation open, as its last token. */
const endsInStop = (ctx: QuoteContext, pair: Marks): boolean =>
  '.!?…'.includes(punctuation(ctx, pair.close - 1) || 'x') ||
  '.!?…'.includes(punctuation(ctx, pair.close) || 'x');

/** It begins and ends with a noun, has no stop in it and stands inside a sentence. */
function isLikeName(ctx: QuoteContext, pair: Marks): boolean {
  if (startsSentence(ctx, pair) || !isCapital(ctx, pair.open + 1) || !isCapital(ctx, pair.close - 1))
    return false;
  if (is(ctx, pair.open + 1, C.Adjective | C.Function) && !is(ctx, pair.open + 1, C.Noun)) return false;
  for (let i = pair.open + 1; i < pair.close; i++)
    if ('.!?'.includes(punctuation(ctx, i) || 'x')) return false;
  return !slogans.test(wordAt(ctx, pair.open - 1));
}

/** What stands on banners is said by those who hold them. */
const slogans = endings([
  'parole parolen spruch sprüche sprüchen slogan slogans aufschrift losung losungen ^wie',
]);

const startsSentence = (ctx: QuoteContext, pair: Marks): boolean =>
  pair.open === 0 ||
  '.!?…:'.includes(punctuation(ctx, pair.open - 1) || 'x') ||
  ctx.shut[pair.open - 1] === 1;

function countWords(ctx: QuoteContext, pair: Marks): number {
  let n = 0;
  for (let i = pair.open + 1; i < pair.close; i++)
    if (isWord(ctx, i) || ctx.doc.tokens.kind[i] === TokenKind.Number) n++;
  return n;
}

function hasFinite(ctx: QuoteContext, pair: Marks): boolean {
  for (let i = pair.open + 1; i < pair.close; i++)
    if (!isCapital(ctx, i) && finiteness(ctx, i) === 2) return true;
  return false;
}

/** Every word but small function words has a capital or is foreign: a name or title. */
export function isTitleCase(ctx: QuoteContext, pair: Marks): boolean {
  let lower = 0;
  for (let i = pair.open + 1; i < pair.close; i++) {
    if (!isWord(ctx, i)) continue;
    if (!isCapital(ctx, i) && (ctx.lex.form[i]! < 0 || is(ctx, i, C.Adjective | C.Verb | C.Function)))
      lower++;
  }
  return lower === 0;
}

/** Every word is a common German word or is composed of them: „Schaufensterpolitik“, not „Golden Gate“. */
function isGerman(ctx: QuoteContext, pair: Marks): boolean {
  const { lexicon } = ctx.lex;
  for (let i = pair.open + 1; i < pair.close; i++) {
    if (!isWord(ctx, i) || is(ctx, i, CommonMask)) continue;
    const word = wordAt(ctx, i);
    let known = false;
    for (let at = 3; at <= word.length - 4 && !known; at++)
      known = lexicon.is(lexicon.find(word, at), C.Noun);
    if (!known) return false;
  }
  return true;
}

/** Nouns before a name or title in marks; compounds end in them. */
const titleNouns = endings([
  'titel film filme filmen buch buches roman romans song songs lied album zeitung zeitschrift',
  'magazin magazins sender senders sendung serie agentur motto name namen namens schiff projekt',
  'programm preis theater band gruppe ^spiel ^spiels rakete satellit satelliten typ typs marke',
  'modell hotel restaurant partei organisation verein initiative bündnis stiftung gesellschaft',
  'kategorie genannt sogenannte[rnms]* genannte[rnms]* wort begriff begriffe kurz auszeichnung',
  'fähre frachter sonde operation kampagne portal website blog dokumentation studie reihe oper',
  'stück museum tageszeitung nachrichtenagentur wochenzeitung nachrichtenmagazin stadtteil themen',
  'thema',
]);

/** der Film „…“, die sogenannte „…“, so genannten „…“, heißt „…“; a single name that the name rules know. */
function namesThing(ctx: QuoteContext, pair: Marks): boolean {
  const before = wordAt(ctx, pair.open - 1);
  if (titleNouns.test(before) && !ctx.shut[pair.open - 1]) return true;
  const mention = ctx.mentions[ctx.mentionAt[pair.open + 1]!];
  // What is a name only because it stands in marks may as well be a quotation.
  if (mention && mention.end >= pair.close && (mention.type !== 'misc' || mention.entry >= 0)) return true;
  if (punctuation(ctx, pair.open - 1) === '(' && punctuation(ctx, pair.close + 1) === ')') return true;
  return /^genannt/.test(wordAt(ctx, pair.close + 1));
}
