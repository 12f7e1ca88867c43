import { Shape, TokenKind } from '../core/document.ts';
import { eachReading } from '../lexicon/annotate.ts';
import { Category as C } from '../lexicon/features.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { wordTest } from '../lexicon/word-tests.ts';
import type { NameRule } from './candidate.ts';
import { has, is, isCapital, lowerOf, type NameContext, propose, textOf, Word } from './context.ts';
import { ruleOf } from './dictionary.ts';
import { isDeterminer } from './needs.ts';

export const rules: NameRule[] = [
  {
    id: 'derived.hyphenated',
    type: 'place',
    reason: 'Adjectives of two places are joined by a hyphen; both parts are derived from names.',
    examples: [
      'Die [deutsch-französischen] Beziehungen sind gut.',
      'Er nannte das [österreichisch-ungarische] Erbe.',
    ],
    counter: ['Das [politisch-militärische] Bündnis hält.'],
  },
  {
    id: 'derived.region',
    type: 'place',
    reason: 'nord-, süd-, ost-, west- and mittel- make regions of adjectives and inhabitants of places.',
    examples: [
      'Die [ostdeutschen] Länder wachsen.',
      'Viele [südkoreanische] Firmen liefern.',
      'Der [Westdeutsche] gewann.',
    ],
    counter: ['Der [nordische] Wind wehte.'],
  },
  {
    id: 'derived.stump',
    type: 'place',
    reason: 'A stump shares its ending with the adjective after the conjunction: nord- und südkoreanisch.',
    examples: ['Die [nord-] und südkoreanischen Soldaten standen sich gegenüber.'],
  },
];

const prefixes =
  /^(nord|süd|sued|ost|west|mittel|zentral|inner|gesamt|alt|neu|binnen|außer|anti|pro|nordost|nordwest|südost|südwest|ober|unter|nieder|prä|afro|latein|anglo|austro|franko|groß|vor|US-)/i;

/** Adjectives and inhabitants of places: russisch, Berliner, Franzose, deutsch-französisch. */
export function proposeDerived(ctx: NameContext): void {
  for (let i = 0; i < ctx.doc.tokens.count; i++) {
    if (has(ctx, i, C.PlaceAdjective | C.Inhabitant)) proposeListed(ctx, i);
    else if (ctx.word[i] !== Word.None && !(ctx.lex.mask[i]! & ~C.StartsPhrase)) proposeMade(ctx, i);
  }
}

function proposeListed(ctx: NameContext, i: number): void {
  let done = false;
  eachReading(ctx.doc, ctx.lex, i, (category, _features, entry) => {
    if (done || !(category & (C.PlaceAdjective | C.Inhabitant))) return;
    done = true;
    propose(ctx, i, i + 1, 'place', 'derived', listedScore(ctx, i), ruleOf(ctx, entry), entry);
  });
}

/** `Berliner` is sure before a noun; alone it may be a family name (Rainer Wiener) or a common word (Frankfurter). */
function listedScore(ctx: NameContext, i: number): number {
  if (!isCapital(ctx, i)) return 0.92;
  // A language rather than a people: auf Deutsch, ins Englische, kann kein Russisch.
  if (/isch$|^deutsch$/i.test(lowerOf(ctx, i)) && !ctx.starts[i] && !isCapital(ctx, i + 1)) return 0.3;
  // "ins Englische übersetzt"
  if (
    /ische[n]?$/.test(lowerOf(ctx, i)) &&
    !isCapital(ctx, i + 1) &&
    /^(?:ins|im|vom|zum)$/.test(lowerOf(ctx, i - 1))
  )
    return 0.3;
  // Bayern, Polen, Schwaben: the land without an article, its people with one.
  if (has(ctx, i, C.Place | C.Country) && has(ctx, i, C.Inhabitant)) return isPeople(ctx, i) ? 0.95 : 0.4;
  // "Bayer Krallheim siegt", "bei Bayer": the firm has no article, the man from Bavaria has one
  if (has(ctx, i, C.Organisation) && has(ctx, i, C.Inhabitant) && !hasAttribute(ctx, i)) return 0.4;
  // laut der Süddeutschen; with a noun after it, it is an adjective
  if (has(ctx, i, C.Organisation) && !isCapital(ctx, i + 1) && !ctx.starts[i]) return 0.6;
  if (!isCapital(ctx, i + 1) && isAgentNoun(ctx, i)) return 0.3;
  // "der Politiker Straubinger, …": behind a title and before no noun it is his name
  if (!isCapital(ctx, i + 1) && /er$/.test(lowerOf(ctx, i)) && has(ctx, i - 1, C.Title) && !ctx.starts[i])
    return 0.55;
  if (has(ctx, i, C.FirstName | C.FamilyName) && !has(ctx, i + 1, C.Noun | C.Title)) return 0.66;
  if (has(ctx, i, C.Noun | C.Verb | C.Function) && !has(ctx, i + 1, C.Noun | C.Title)) return 0.55;
  return 0.88;
}

const hasAttribute = (ctx: NameContext, i: number): boolean =>
  isDeterminer(ctx, i - 1) || has(ctx, i - 1, C.Adjective) || ctx.doc.tokens.kind[i - 1] === TokenKind.Number;

/** Lenker, Konzern, Fahrer: also a common noun, or what a verb makes of him who does it. */
function isAgentNoun(ctx: NameContext, i: number): boolean {
  if (has(ctx, i, C.Noun) && !has(ctx, i, C.Country)) return true;
  const stem = /^(.{3,})er(?:s|n|in|innen)?$/.exec(lowerOf(ctx, i))?.[1];
  return stem !== undefined && ctx.lex.lexicon.is(ctx.lex.lexicon.find(`${stem}en`), C.Verb);
}

function isPeople(ctx: NameContext, i: number): boolean {
  const before = lowerOf(ctx, i - 1);
  if (/^(?:die|der|den|vielen?|alle[nr]?|zwei|drei|beide[nr]?|meisten|einige[nr]?)$/.test(before))
    return true;
  return ctx.word[i - 1] === Word.Lower && has(ctx, i - 1, C.Adjective) && isDeterminer(ctx, i - 2);
}

/** Form of the word without its nord-, süd- and the like; -1 if that is no adjective or inhabitant of a place. */
function regionless(lexicon: Lexicon, text: string): number {
  const prefix = text.length < 8 ? undefined : prefixes.exec(text.slice(0, 9))?.[1];
  if (!prefix) return -1;
  const rest = lexicon.find(text, prefix.length);
  return lexicon.is(rest, C.PlaceAdjective | C.Inhabitant) ? rest : -1;
}

const regional = wordTest(({ text, lexicon }) => regionless(lexicon, text) >= 0);

function proposeMade(ctx: NameContext, i: number): void {
  const { doc, lex } = ctx;
  const from = doc.tokens.start[i]!;
  const to = doc.tokens.end[i]!;
  const shape = doc.tokens.shape[i]!;
  if (shape & Shape.Stump) return proposeStump(ctx, i);
  if (shape & Shape.Hyphen) {
    const hyphen = doc.text.lastIndexOf('-', to - 1);
    const last = lex.lexicon.find(doc.text, hyphen + 1, to);
    const first = lex.lexicon.find(doc.text, from, hyphen);
    // deutsch-französisch; US-amerikanisch; not "deutsch-sprachig"
    if (!lex.lexicon.is(last, C.PlaceAdjective | C.Inhabitant)) return;
    if (
      lex.lexicon.is(first, C.PlaceAdjective | C.Country | C.Place) ||
      /^(?:nord|süd|ost|west|ex|anti|nicht|deutsch|franko|anglo|US)$/i.test(doc.text.slice(from, hyphen))
    ) {
      propose(ctx, i, i + 1, 'place', 'derived', 0.9, 'derived.hyphenated', entryOf(ctx, last));
    }
    return;
  }
  if (!is(ctx, i, regional)) return;
  const rest = regionless(lex.lexicon, textOf(ctx, i));
  propose(ctx, i, i + 1, 'place', 'derived', 0.88, 'derived.region', entryOf(ctx, rest));
}

function proposeStump(ctx: NameContext, i: number): void {
  const { doc, lex } = ctx;
  const stump = doc.text.slice(doc.tokens.start[i], doc.tokens.end[i]! - 1);
  const next = i + 2;
  if (!/^(?:und|oder|bis|wie|sowie)$/.test(lowerOf(ctx, i + 1)) || next >= doc.tokens.count) return;
  const form = lex.lexicon.find(stump);
  const country = lex.lexicon.is(form, C.PlaceAdjective) || /^(?:nord|süd|ost|west|mittel)$/i.test(stump);
  const partner = lowerOf(ctx, next).replace(/^(?:nord|süd|ost|west|mittel)/, '');
  const capital = isCapital(ctx, i);
  const adjective = (word: string): boolean => lex.lexicon.is(lex.lexicon.find(word), C.PlaceAdjective);
  if (!capital && country && (adjective(partner) || adjective(lowerOf(ctx, next)))) {
    propose(ctx, i, i + 1, 'place', 'derived', 0.8, 'derived.stump', entryOf(ctx, form));
  }
}

/** The first entry that makes the form an adjective or inhabitant, -1 if none. */
function entryOf(ctx: NameContext, form: number): number {
  const { data } = ctx.lex.lexicon;
  if (form < 0) return -1;
  for (let r = data.formReadings[form]!; r < data.formReadings[form + 1]!; r++) {
    if (data.readingCategory[r]! & (C.PlaceAdjective | C.Inhabitant)) return data.readingEntry[r]!;
  }
  return -1;
}
