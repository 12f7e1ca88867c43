import { Shape, TokenKind } from '../../core/document.ts';
import { Category as C, Feature as F, GenderMask } from '../../lexicon/features.ts';
import { has, is, isCapital, isWord, punctuation, type QuoteContext, wordAt } from './context.ts';
import { finiteness } from './forms.ts';
import type { Range } from './quote.ts';
import { Bit } from './words.ts';

export interface NounPhrase extends Range {
  head: number;
  /** False when its form rules a subject out. */
  subject: boolean;
}

/** The noun phrase that begins at token `i` and ends before `limit`; null if none does. */
export function nounPhrase(ctx: QuoteContext, i: number, limit: number): NounPhrase | null {
  const core = corePhrase(ctx, i, limit);
  if (!core) return null;
  if (core.end === i + 1 && has(ctx, i, Bit.Pronoun) && !isCapital(ctx, i + 1)) return core;
  core.end = modifiers(ctx, core.end, limit, isPersonName(ctx, core.end - 1));
  return core;
}

function corePhrase(ctx: QuoteContext, i: number, limit: number): NounPhrase | null {
  let j = i;
  const determined = has(ctx, j, Bit.Determiner);
  if (determined) j++;
  while (j < limit && isPremodifier(ctx, j, limit)) j++;
  const from = j;
  while (j < limit && isHead(ctx, j, from)) j = headEnd(ctx, j);
  if (j > from)
    return { first: i, end: j, head: headOf(ctx, from, j), subject: mayBeSubject(ctx, i, from, j) };
  // "einer der Zeugen", "keine von ihnen"
  if (/^(?:k?einer|k?eine|k?eines|jeder|jede|viele|einige|mehrere)$/.test(wordAt(ctx, i)))
    if (has(ctx, i + 1, Bit.Genitive) || wordAt(ctx, i + 1) === 'von')
      return { first: i, end: i + 1, head: i, subject: true };
  // "er", "beide", "dieser"; "die meisten", "ein anderer"
  if (has(ctx, i, Bit.Pronoun) || wordAt(ctx, i) === 'es' || (determined && from > i + 1)) {
    const end = determined && from > i + 1 ? from : i + 1;
    return { first: i, end, head: end - 1, subject: !has(ctx, i, Bit.NotSubject) };
  }
  return null;
}

function isPremodifier(ctx: QuoteContext, i: number, limit: number): boolean {
  if (i + 1 >= limit || ctx.shut[i]) return false;
  const kind = ctx.doc.tokens.kind[i];
  if (kind === TokenKind.Number || kind === TokenKind.Ordinal) return true;
  if (kind !== TokenKind.Word) return false;
  if (isCapital(ctx, i))
    return is(ctx, i, C.PlaceAdjective) && !is(ctx, i, C.Inhabitant) && isCapital(ctx, i + 1);
  if (has(ctx, i, Bit.Preposition | Bit.Pronoun | Bit.Reflexive | Bit.Coordinator)) return false;
  if (is(ctx, i, C.Adjective | C.PlaceAdjective)) return true;
  if (is(ctx, i, C.Verb)) return (ctx.lex.features[i]! & F.Attributive) !== 0;
  if (is(ctx, i, C.Function))
    return /^(?:rund|etwa|knapp|über|mehr|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|beiden?|ersten?|so|wenige[nr]?|andere[nr]?|vielen?|einige[nr]?|eigenen?)$/.test(
      wordAt(ctx, i),
    );
  return /(?:e|en|er|es|em)$/.test(wordAt(ctx, i)) && !isAddress(ctx, i);
}

function isHead(ctx: QuoteContext, i: number, from: number): boolean {
  // A name in marks, not a quotation: der Sender „Nord 1“.
  if (ctx.shut[i] === 1) return ctx.closeOf[i]! >= 0 && ctx.closeOf[i]! - i < 6;
  if (ctx.shut[i]) return i > from;
  if (ctx.mentionAt[i]! >= 0 && !(ctx.doc.tokens.kind[i] === TokenKind.Punctuation)) return true;
  if (ctx.doc.tokens.kind[i] === TokenKind.Url) return true;
  if (!isWord(ctx, i)) return false;
  if (isCapital(ctx, i) && i === from && opensAdverbially(ctx, i)) return false;
  if (isCapital(ctx, i)) return i > from || !isOpening(ctx, i);
  if (isAddress(ctx, i)) return true;
  return i > from && (ctx.doc.tokens.shape[i]! & (Shape.Hyphen | Shape.Digit)) !== 0;
}

/** "Dann", "Passend", "Unmissverständlich": capitals of the start of the sentence. "Kritische Stimmen" begins a phrase. */
function isOpening(ctx: QuoteContext, i: number): boolean {
  const mask = ctx.lex.mask[i]! & ~C.StartsPhrase;
  if (!mask || mask & ~(C.Function | C.Verb | C.SpeechVerb | C.Adjective)) return false;
  return (mask & C.Function) !== 0 || !isCapital(ctx, i + 1);
}

/** "Relativierend fügte er an", "Wörtlich sagte sie": an adverb in no dictionary before the verb. */
const opensAdverbially = (ctx: QuoteContext, i: number): boolean =>
  ctx.lex.form[i]! < 0 &&
  ctx.mentionAt[i]! < 0 &&
  finiteness(ctx, i + 1) === 2 &&
  /(?:end|lich|weise|isch)$/.test(wordAt(ctx, i));

/** nord-online.de */
const isAddress = (ctx: QuoteContext, i: number): boolean => /[a-z]\.[a-z]{2,4}$/.test(wordAt(ctx, i));

/** Past a quoted name (der Sender „Nord 1“) or a parenthesis (Karl Roth (CDU)) or one word. */
function headEnd(ctx: QuoteContext, i: number): number {
  const shut = ctx.shut[i];
  if (!shut) return i + 1;
  if (shut === 1) return Math.max(ctx.closeOf[i]!, i) + 1;
  let j = i + 1;
  while (j < ctx.shut.length && ctx.shut[j] === 2 && punctuation(ctx, j - 1) !== ')') j++;
  return j;
}

function headOf(ctx: QuoteContext, from: number, end: number): number {
  for (let i = from; i < end; i++) if (is(ctx, i, C.Noun | C.Title) && ctx.mentionAt[i]! < 0) return i;
  return from;
}

/** "den Sprecher", "der Polizei" (a feminine noun: genitive or dative) cannot be subjects. */
function mayBeSubject(ctx: QuoteContext, i: number, from: number, end: number): boolean {
  if (has(ctx, i, Bit.NotSubject)) return false;
  if (from === i) return true;
  const word = wordAt(ctx, i);
  if (!/^(?:der|einer|seiner|ihrer|dieser|keiner)$/.test(word)) return true;
  const head = headOf(ctx, from, end);
  const f = ctx.lex.features[head]! & GenderMask;
  if (word === 'der' || word === 'dieser') return f !== F.Fem;
  return false;
}

/** Genitives, parentheses, `von` phrases, members of a coordination, names in apposition without comma. */
function modifiers(ctx: QuoteContext, i: number, limit: number, named: boolean): number {
  for (let round = 0; round < 6 && i < limit; round++) {
    if (ctx.shut[i] === 2) {
      i = headEnd(ctx, i);
      continue;
    }
    let from = -1;
    // "laut Anna Roth der Fahrer": a person's name has no genitive behind it.
    if (has(ctx, i, Bit.Genitive) && !named) from = i;
    else if (/^(?:von|vom|für|aus|beim|zum|zur|im|in|bei)$/.test(wordAt(ctx, i))) from = i + 1;
    else if (has(ctx, i, Bit.Coordinator) && /^(?:und|sowie|oder)$/.test(wordAt(ctx, i))) from = i + 1;
    if (from < 0) return i;
    const next = corePhrase(ctx, from, limit);
    if (!next || is(ctx, next.head, C.TimeNoun)) return i;
    i = next.end;
    named = isPersonName(ctx, i - 1);
  }
  return i;
}

const isPersonName = (ctx: QuoteContext, i: number): boolean =>
  ctx.mentionAt[i]! >= 0 && ctx.mentions[ctx.mentionAt[i]!]!.type === 'person';

/** A comma and a name or an office: ", Karl Roth," ", Chef der Behörde,". The phrase with it, else as it was. */
export function withApposition(ctx: QuoteContext, phrase: NounPhrase, limit: number): NounPhrase {
  const comma = phrase.end;
  if (comma >= limit || punctuation(ctx, comma) !== ',' || ctx.shut[comma]) return phrase;
  const next = nounPhrase(ctx, comma + 1, limit);
  if (!next?.subject || ctx.shut[next.first] === 1) return phrase;
  const closed = next.end >= limit || ',.'.includes(punctuation(ctx, next.end) || 'x');
  return closed && next.end > next.first && !has(ctx, next.first, Bit.Pronoun)
    ? { ...phrase, end: next.end }
    : phrase;
}

/** The first phrase among tokens `from` to `end` that may be a subject; adverbials and datives are passed over. */
export function findSubject(ctx: QuoteContext, from: number, end: number): NounPhrase | null {
  let i = from;
  while (i < end) {
    if (ctx.shut[i] === 1 && ctx.closeOf[i]! < 0) {
      i++;
      continue;
    }
    if (has(ctx, i, Bit.Preposition) || wordAt(ctx, i) === 'als') {
      const inside = nounPhrase(ctx, i + 1, end);
      if (inside && !(has(ctx, i + 1, Bit.Pronoun) && inside.end === i + 2 && isNominative(ctx, i + 1))) {
        i = Math.max(inside.end, i + 1);
        continue;
      }
      i++;
      continue;
    }
    if (has(ctx, i, Bit.Impersonal)) return null;
    const adverb = has(ctx, i, Bit.Adverb | Bit.Reflexive) && !has(ctx, i, Bit.Determiner | Bit.Pronoun);
    const phrase = adverb ? null : nounPhrase(ctx, i, end);
    if (phrase?.subject && !isTime(ctx, phrase)) return phrase;
    i = phrase ? Math.max(phrase.end, i + 1) : i + 1;
  }
  return null;
}

const isNominative = (ctx: QuoteContext, i: number): boolean => /^(?:er|wir|ich)$/.test(wordAt(ctx, i));

/** "vergangene Woche", "diesen Montag" */
const isTime = (ctx: QuoteContext, p: NounPhrase): boolean =>
  is(ctx, p.head, C.TimeNoun) && ctx.mentionAt[p.head]! < 0;
