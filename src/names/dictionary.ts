import { Shape, TokenKind } from '../core/document.ts';
import type { EntityType } from '../core/result.ts';
import { eachReading, type Phrase } from '../lexicon/annotate.ts';
import { Category as C, dictionaries, Feature as F, NameMask, Need } from '../lexicon/features.ts';
import { has, is, lowerOf, type NameContext, propose, textOf, Word } from './context.ts';
import { inQuotes, isDeterminer, needsMet, surePlacePrepositions } from './needs.ts';
import { isCommonHead } from './nouns.ts';

/** Scores of a form that stands in a dictionary and is no common word, by category. */
const base: [category: number, type: EntityType, score: number][] = [
  [C.Person, 'person', 0.93],
  [C.PersonAlone, 'person', 0.84],
  [C.Country, 'place', 0.92],
  [C.Place, 'place', 0.86],
  [C.Organisation, 'organisation', 0.85],
  [C.Misc, 'misc', 0.72],
];

/**
 * The user's own entries are taken at their word: no common word casts doubt on them, and our entries for the same words
 * keep silent. A longer name still has more to say: [Bad Hersfeld] stays a place beside a firm called Bad.
 */
const ownScore = 0.9;

/** Proposes what the dictionaries know: entries of several words, then single words. */
export function proposeFromDictionaries(ctx: NameContext): void {
  for (const phrase of ctx.lex.phrases) proposePhrase(ctx, phrase);
  for (let i = 0; i < ctx.doc.tokens.count; i++) {
    if (ctx.word[i] === Word.None && !(ctx.lex.mask[i]! & NameMask)) continue;
    if (has(ctx, i, C.Person | C.PersonAlone | C.Country | C.Place | C.Organisation | C.Misc))
      proposeToken(ctx, i);
  }
}

function proposePhrase(ctx: NameContext, phrase: Phrase): void {
  const { readingCategory, readingEntry } = ctx.lex.lexicon.data;
  for (let r = phrase.from; r < phrase.to; r++) {
    const category = readingCategory[r]!;
    const entry = readingEntry[r]!;
    if (category & (C.PlaceAdjective | C.Inhabitant)) {
      propose(ctx, phrase.first, phrase.end, 'place', 'derived', 0.9, ruleOf(ctx, entry), entry);
      continue;
    }
    const known = base.find(([c]) => c & category);
    if (!known) continue;
    const own = ctx.lex.lexicon.isOwn(entry);
    const type = known[1];
    const score = own ? ownScore : known[2];
    // "die Französische Revolution": the whole is stronger than the adjective in it
    const whole = type === 'misc' ? 0.12 : 0;
    // Papst Franziskus, Königin Elisabeth: the title is no part of the name.
    const titled =
      type === 'person' && has(ctx, phrase.first, C.Title) && !has(ctx, phrase.first, C.FirstName);
    const first = titled ? phrase.first + 1 : phrase.first;
    // A form of several words is unmistakable whatever its short form needs, unless it is an article and a noun: Die Zeit.
    const loose = phrase.end - phrase.first > 2 || !has(ctx, phrase.first, C.Function);
    const needs = loose ? 0 : ctx.lex.lexicon.needs(entry) & ~(Need.full | Need.context | Need.article);
    if (needsMet(ctx, needs, phrase.first, phrase.end, '')) {
      const quoted =
        ctx.lex.lexicon.needs(entry) & Need.quotes && inQuotes(ctx, phrase.first, phrase.end) ? 0.24 : 0.02;
      const doubt =
        !own && type === 'organisation' && ctx.starts[first] && allCommon(ctx, phrase)
          ? phrase.end - phrase.first > 2
            ? 0.2
            : 0.4
          : 0;
      propose(
        ctx,
        first,
        phrase.end,
        type,
        'name',
        score + whole + quoted - doubt,
        ruleOf(ctx, entry),
        entry,
      );
    }
  }
}

/** "Ihr Platz ist in Europa": a firm whose name is made of common words, at the start of a sentence. */
function allCommon(ctx: NameContext, phrase: Phrase): boolean {
  for (let i = phrase.first; i < phrase.end; i++)
    if (!has(ctx, i, C.Function | C.Noun | C.Adjective | C.Verb)) return false;
  return true;
}

/** "vier Milliarden Franken", "20 Pfund": after an amount the word is the currency. */
const afterAmount = (ctx: NameContext, i: number): boolean =>
  ctx.doc.tokens.kind[i - 1] === TokenKind.Number ||
  /^(?:mio\.?|mrd\.?|million|millionen|milliarde|milliarden|tausend|hundert|billionen)$/.test(
    lowerOf(ctx, i - 1),
  );

function proposeToken(ctx: NameContext, i: number): void {
  const { lexicon } = ctx.lex;
  const amount = has(ctx, i, C.Misc) && afterAmount(ctx, i);
  const ambiguous = ctx.word[i] === Word.Both || ctx.word[i] === Word.Start;
  let ownFound = false;
  // The user's readings come before ours.
  eachReading(ctx.doc, ctx.lex, i, (category, features, entry) => {
    const known = base.find(([c]) => c & category);
    const own = lexicon.isOwn(entry);
    if (!known || (ownFound && !own)) return;
    const type = known[1];
    const score = own ? ownScore : known[2];
    if (amount && !(category & C.Misc)) return;
    const needs = amount ? 0 : lexicon.needs(entry);
    if (needs & Need.caps ? !exactSpelling(ctx, i, entry) : false) return;
    if (
      !needsMet(
        ctx,
        needs & ~Need.caps,
        i,
        i + 1,
        '',
        needs & Need.article ? lexicon.entry(entry).fields.gender : '',
      )
    )
      return;
    // The entry says nothing of the common word that it also is: the context must speak for the name.
    const currency = type === 'misc' && lexicon.entry(entry).fields.kind === 'currency';
    const island =
      category & C.Place && lowerOf(ctx, i - 1) === 'auf' && lexicon.entry(entry).fields.kind === 'island';
    const doubt =
      !own && ambiguous && !needs && !currency && !island ? doubtOf(ctx, i, category, features) : 0;
    // die „Kursk“: in quotation marks the ship, not the town
    const quoted = needs & Need.quotes && inQuotes(ctx, i, i + 1) ? 0.2 : 0;
    propose(ctx, i, i + 1, type, 'name', score - doubt + quoted, ruleOf(ctx, entry), entry);
    ownFound ||= own;
    if (type === 'organisation' && isMadeOfName(ctx, i)) ctx.candidates.at(-1)!.published = 'compound';
  });
}

/** EU-Kommission, SPD-Bundestagsfraktion: an institution whose name is a compound of another name and a noun. */
function isMadeOfName(ctx: NameContext, i: number): boolean {
  if (!(ctx.doc.tokens.shape[i]! & Shape.Hyphen)) return false;
  const { lexicon } = ctx.lex;
  const text = textOf(ctx, i);
  const cut = text.indexOf('-');
  const name = lexicon.is(lexicon.find(text.slice(0, cut)), C.Organisation | C.Country);
  return name && isCommonHead(lexicon, text.slice(cut + 1));
}

function doubtOf(ctx: NameContext, i: number, category: number, features: number): number {
  if (features & F.Caps) return 0;
  if (ctx.word[i] === Word.Start) return 0.5;
  if (category & (C.Place | C.Country) && has(ctx, i, C.Inhabitant) && !has(ctx, i, C.Function))
    return isDeterminer(ctx, i - 1) ? 0.3 : 0.05;
  if (category & (C.Place | C.Country) && is(ctx, i - 1, surePlacePrepositions)) return 0.1;
  if (inQuotes(ctx, i, i + 1)) return 0.1;
  return ctx.lex.mask[i]! & (C.Noun | C.Function) ? 0.4 : 0.2;
}

/** `caps`: IS, but not "is"; taz, but not "Taz"; Die Zeit. */
function exactSpelling(ctx: NameContext, i: number, entry: number): boolean {
  const { fields } = ctx.lex.lexicon.entry(entry);
  const text = textOf(ctx, i);
  const spellings = [fields.name, fields.abbreviation, fields.variants].flatMap((f) =>
    f ? f.split('|') : [],
  );
  return (
    spellings.some((s) => s === text || (text.startsWith(s) && text === `${s}s`)) &&
    !(ctx.doc.tokens.shape[i]! & Shape.Stump)
  );
}

/** The rule that a dictionary hit names: the dictionary itself. */
export const ruleOf = (ctx: NameContext, entry: number): string =>
  (ctx.lex.lexicon.isOwn(entry) ? ownRules : rules)[ctx.lex.lexicon.data.entryDictionary[entry]!]!;
const rules = dictionaries.map((name) => `dictionary.${name}`);
const ownRules = dictionaries.map((name) => `dictionary.own.${name}`);
