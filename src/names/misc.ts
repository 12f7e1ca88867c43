import { TokenKind } from '../core/document.ts';
import { Category as C, Feature as F } from '../lexicon/features.ts';
import { textTest } from '../lexicon/word-tests.ts';
import type { NameRule } from './candidate.ts';
import {
  has,
  is,
  isCapital,
  lowerOf,
  type NameContext,
  propose,
  punctuation,
  sentenceOf,
  textOf,
  Word,
} from './context.ts';
import { proposeProduct } from './products.ts';
import { storm } from './single-names.ts';

export const rules: NameRule[] = [
  {
    id: 'misc.award',
    type: 'misc',
    reason: 'Prizes, medals and cups are joined to the name of their patron by hyphens.',
    examples: ['Sie erhielt den [Max-Krahl-Preis].', 'Er bekam die [Ernst-Mohr-Medaille].'],
    counter: ['Der [Benzin-Preis] steigt.'],
  },
  {
    id: 'misc.quoted-work',
    type: 'misc',
    reason: 'After a noun for a work stands its title in quotation marks: der Film „X“, ihr Album „X“.',
    examples: [
      'Der Film „[Das letzte Krallenboot]“ läuft an.',
      'Ihr Roman „[Im Schatten der Halde]“ erscheint.',
    ],
    counter: ['Er sagte: „[Wir gewinnen das Spiel].“'],
  },
  {
    id: 'misc.event-year',
    type: 'misc',
    reason: 'A competition and its year make the name of an event: Fußball-WM 2006.',
    examples: ['Die [Fußball-WM 2006] war ein Fest.', 'Für die [EM 2024] wird gebaut.'],
  },
  {
    id: 'misc.storm',
    type: 'misc',
    reason: 'Storms, highs and lows are christened: their kind stands right before the name.',
    examples: ['Orkan [Annika] fegte über das Land.', 'Das Sturmtief [Brunhild] zieht ab.'],
    counter: ['Im Sturm spielte [Annika].'],
  },
];

const workNouns = textTest(
  /(?:^|.)(?:film|roman|buch|album|song|lied|stück|serie|show|sendung|magazin|oper|operette|musical|gedicht|drama|komödie|ausstellung|projekt|aktion|kampagne|programm|reihe|thriller|krimi|hit|single|titel|spiel|gemälde|bild|dokumentation|doku|studie|essay|erzählung|novelle|werk|drama|streifen|klassiker|bestseller|theaterstück|stücks|films|filmes|romans|buches|albums|musicals|ballett|schiff|fregatte|yacht|frachter|tanker|fähre|segelschiff|sonde|rakete|satellit|raumsonde|hurrikan|taifun|orkan|wirbelsturm|unwort|motto|operation|festival|messe|preis)(?:s|es|n|en|e)?$/i,
);

const vessel = textTest(
  /(?:schiff|fregatte|korvette|yacht|frachter|tanker|fähre|dampfer|flugzeugträger|u-boot|segler|sonde|raumsonde|rakete|satellit)s?$/i,
);

export function proposeMisc(ctx: NameContext): void {
  for (let i = 0; i < ctx.doc.tokens.count; i++) {
    const mark = punctuation(ctx, i);
    if (mark && '„"»“«‚'.includes(mark)) proposeQuotedWork(ctx, i);
    proposeProduct(ctx, i);
    if (!isCapital(ctx, i)) continue;
    if (ctx.word[i]! >= Word.Name && is(ctx, i - 1, storm)) proposeStorm(ctx, i);
    proposeEventYear(ctx, i);
    proposeAward(ctx, i);
  }
}

const closing: Record<string, string> = { '„': '“”"', '"': '"', '»': '«', '«': '»', '“': '”“', '‚': "‘’'" };

/** Where the quotation that opens at `i` closes: the number of the closing token, -1 if it is too long for a title. */
function quotationEnd(ctx: NameContext, i: number): number {
  const stop = Math.min(sentenceOf(ctx, i).end, i + 13);
  const marks = closing[punctuation(ctx, i)] ?? '';
  for (let k = i + 2; k < stop; k++) if (marks.includes(punctuation(ctx, k) || ' ')) return k;
  return -1;
}

function proposeQuotedWork(ctx: NameContext, i: number): void {
  const end = quotationEnd(ctx, i);
  if (end < 0) return;
  const first = i + 1;
  if (!isCapital(ctx, first) && ctx.doc.tokens.kind[first] !== TokenKind.Number) return;
  const noun =
    (ctx.word[i - 1] === Word.Common || ctx.word[i - 1] === Word.Both) && is(ctx, i - 1, workNouns);
  // Her „Pulp Fiction“ of 1994: several capitalised words in quotation marks that are no sentence.
  const last = punctuation(ctx, end - 1);
  if (last && '.,!?'.includes(last) && !noun) return;
  if (noun)
    // die Fregatte „Hessen“: a ship may bear the name of anything
    return propose(
      ctx,
      first,
      last === ',' ? end - 1 : end,
      'misc',
      'name',
      is(ctx, i - 1, vessel) ? 0.96 : 0.74,
      'misc.quoted-work',
    );
  // Becketts „Glückliche Tage“: behind the genitive of its author
  const author = has(ctx, i - 1, C.FamilyName | C.PersonAlone) && (ctx.lex.features[i - 1]! & F.Gen) !== 0;
  if (author && !(last && '.,!?'.includes(last)))
    return propose(ctx, first, end, 'misc', 'name', 0.72, 'misc.quoted-work');
  const words = end - first;
  let finite = 0;
  let unknown = 0;
  let common = 0;
  for (let k = first; k < end; k++) {
    if (has(ctx, k, C.Verb) && ctx.word[k] === Word.Lower) finite++;
    if (ctx.word[k] === Word.Unknown || ctx.word[k] === Word.Name) unknown++;
    else if (ctx.word[k] === Word.Common || ctx.word[k] === Word.Both) common++;
  }
  // ein „Schlag ins Gesicht“, „Fest der Sprachen“: words of the language, quoted for their effect
  if (
    common > unknown ||
    /^(?:ein|eine|einen|einem|einer|als|von|kein|keine|keinen)$/.test(lowerOf(ctx, i - 1))
  )
    return;
  if (words >= 2 && !finite && unknown >= 1 && isCapital(ctx, end - 1))
    propose(ctx, first, end, 'misc', 'name', 0.54, 'misc.quoted-work');
}

const awardHead = textTest(/-(?:Preis|Medaille|Orden|Pokal|Cup|Plakette|Stipendium|Ehrung)e?s?$/);

/** Max-Ophüls-Preis: the first part is a first name, or the whole patron is known. */
function proposeAward(ctx: NameContext, i: number): void {
  const text = textOf(ctx, i);
  if (!is(ctx, i, awardHead)) return;
  const [first, second, third] = text.split('-');
  const { lexicon } = ctx.lex;
  const patron =
    third && second
      ? lexicon.is(lexicon.find(first!), C.FirstName)
      : lexicon.is(lexicon.find(first!), C.PersonAlone);
  if (patron) propose(ctx, i, i + 1, 'misc', 'name', 0.9, 'misc.award');
}

/** Orkan Kyrill, Hurrikan „Katrina“ (that one is a quoted work); "hoch" alone is also an adjective. */
function proposeStorm(ctx: NameContext, i: number): void {
  if (ctx.word[i - 1] !== Word.Common || isCapital(ctx, i + 1)) return;
  if (has(ctx, i, C.FirstName) || ctx.word[i] === Word.Unknown)
    propose(ctx, i, i + 1, 'misc', 'name', 0.8, 'misc.storm');
}

const eventHead = textTest(
  /(?:^|-)(?:WM|EM|Weltmeisterschaft|Europameisterschaft|Spiele|Expo|Olympia|Winterspiele|Sommerspiele|Copa|Cup)$/,
);

function proposeEventYear(ctx: NameContext, i: number): void {
  if (!is(ctx, i, eventHead)) return;
  if (!/^(?:19|20)\d\d$/.test(textOf(ctx, i + 1))) return;
  const first = /^Olympische/.test(textOf(ctx, i - 1)) ? i - 1 : i;
  propose(ctx, first, i + 2, 'misc', 'name', 0.7, 'misc.event-year');
}
