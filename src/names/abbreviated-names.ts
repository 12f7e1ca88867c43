import { Shape, TokenKind } from '../core/document.ts';
import { Category as C, Feature as F } from '../lexicon/features.ts';
import type { NameRule } from './candidate.ts';
import {
  has,
  isCapital,
  lowerOf,
  type NameContext,
  propose,
  punctuation,
  sentenceOf,
  textOf,
  Word,
} from './context.ts';

export const rules: NameRule[] = [
  {
    id: 'organisation.explained',
    type: 'organisation',
    reason: 'An abbreviation in brackets is made of the initials of the name before it.',
    examples: [
      'Der Bericht des [Northern Krall Observatory of Peace] (NKOP) liegt vor.',
      'Die [Freie Krallen Initiative] (FKI) klagt.',
    ],
  },
  {
    id: 'organisation.capitals',
    type: 'organisation',
    reason: 'An unknown abbreviation in capitals is mostly an organisation.',
    examples: ['Die Gewerkschaft [GRXK] streikt.', 'Der [BVKD] widerspricht.'],
    counter: ['Das Jahr [XVII] begann.'],
  },
];

/** Capitals that stand for an organisation, alone or explained by the words before their bracket. */
export function proposeAbbreviated(ctx: NameContext, i: number): void {
  if (!(ctx.doc.tokens.shape[i]! & Shape.AllCaps)) return;
  if (punctuation(ctx, i - 1) === '(') proposeExplained(ctx, i);
  if (ctx.word[i] === Word.Unknown) proposeCapitals(ctx, i);
}

/** "… (ICOS)": the capitals of the abbreviation, read backwards, must be the initials of the words before the bracket. */
function proposeExplained(ctx: NameContext, i: number): void {
  const letters = textOf(ctx, i).replace(/[^\p{L}]/gu, '');
  if (punctuation(ctx, i + 1) !== ')' || letters.length < 2 || letters.length > 6) return;
  let at = i - 2;
  let left = letters.length;
  const from = sentenceOf(ctx, i).first;
  let first = -1;
  while (at >= from && left > 0 && i - at < 12) {
    const text = textOf(ctx, at);
    if (isCapital(ctx, at) && text[0] === letters[left - 1]) {
      left--;
      first = at;
    } else if (isCapital(ctx, at) && letters.length < 4) return;
    else if (punctuation(ctx, at) !== '' && punctuation(ctx, at) !== ',') return;
    at--;
  }
  if (left > 0 || i - 1 - first < 2) return;
  // a degree, a licence
  if (/^(?:Master|Bachelor|Doctor)$/.test(textOf(ctx, first)) || /^Licen[cs]e$/.test(textOf(ctx, i - 2)))
    return;
  propose(ctx, first, i - 1, 'organisation', 'name', 0.82, 'organisation.explained');
  propose(ctx, i, i + 1, 'organisation', 'name', 0.82, 'organisation.explained');
}

const roman = /^(?=[MDCLXVI])M*(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

function proposeCapitals(ctx: NameContext, i: number): void {
  const text = textOf(ctx, i).replace(/-$/, '');
  const shape = ctx.doc.tokens.shape[i]!;
  if (
    !(shape & Shape.AllCaps) ||
    text.length > 8 ||
    roman.test(text) ||
    (shape & Shape.Digit && !/^[A-Z]{2,5}\d{2,4}$/.test(text))
  )
    return;
  // A headline in capitals says nothing of a single word.
  if (ctx.doc.tokens.shape[i - 1]! & Shape.AllCaps || ctx.doc.tokens.shape[i + 1]! & Shape.AllCaps) return;
  // 32 KB, 100 PS; EC 135, RA 5: units and types
  if (
    generic.has(text) ||
    ctx.doc.tokens.kind[i - 1] === TokenKind.Number ||
    ctx.doc.tokens.kind[i + 1] === TokenKind.Number
  )
    return;
  // "Jagdgeschwader (JG)", "Pfaffenhofen (PK)": short for a kind of thing, or for whoever reported from there
  const kind = ctx.word[i - 2] === Word.Common && (ctx.lex.features[i - 2]! & F.Plur) !== 0;
  const bracketed =
    punctuation(ctx, i - 1) === '(' && punctuation(ctx, i + 1) === ')' && !kind && !has(ctx, i - 2, C.Place);
  // "der DRB", "laut GRXK": with the article of a body; bare ones are as often substances, types and units.
  const article =
    /^(?:der|die|das|dem|den|des|vom|zur|zum|beim|im|laut|von|mit|bei|gewerkschaft|verband|partei)$/.test(
      lowerOf(ctx, i - 1),
    );
  const closed =
    ctx.word[i + 1] === Word.Lower || punctuation(ctx, i + 1) !== '' || ctx.word[i + 1] === undefined;
  propose(
    ctx,
    i,
    i + 1,
    'organisation',
    'name',
    bracketed ? 0.66 : article && closed ? 0.6 : 0.44,
    'organisation.capitals',
  );
}

/** Abbreviations that are no organisations. */
const generic = new Set(
  'TV PC CD DVD IT PR SMS WM EM OP ICE DNA HIV AIDS USB MP NS CEO BIP UKW KI HTML XXL UFO PVC AGB OK NN PS DM MHZ KM KG GHZ MB GB TB HD UHR EUR USD CHF GT PIN VIP DJ EP LP MC ISBN ISIN WKN FAQ DIY BMI DSL LTE UMTS GSM GPS WLAN LAN JPG PDF MPEG AM PM CO'.split(
    ' ',
  ),
);
