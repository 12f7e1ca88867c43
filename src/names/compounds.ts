import { Shape } from '../core/document.ts';
import type { EntityType } from '../core/result.ts';
import { Category as C, CommonMask, Feature as F, Need } from '../lexicon/features.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { wordTest } from '../lexicon/word-tests.ts';
import type { NameRule } from './candidate.ts';
import { is, isCapital, type NameContext, textOf, Word } from './context.ts';
import { nameHeads } from './nouns.ts';

export const rules: NameRule[] = [
  {
    id: 'compound.hyphen',
    type: 'organisation',
    reason: 'A name joined to a common noun by a hyphen modifies it: the word as a whole is no name.',
    examples: ['Der [SPD]-Politiker schwieg.', 'Die [VW]-Aktie stieg.', 'Der [NATO]-Generalsekretär kam.'],
    counter: ['Das [Kosten]-Nutzen-Verhältnis stimmt.'],
  },
  {
    id: 'compound.solid',
    type: 'place',
    reason: 'Names are also written together with the noun that they modify, with or without a linking s.',
    examples: ['Seine [Afrika]reise begann.', 'Die [Deutschland]tournee endet.'],
    counter: ['Ein [Bern]stein lag da.', 'Die [Rom]ane verkaufen sich.'],
  },
];

/** Proposes the name part of hyphenated (US-Präsident) and solid (Bundestagswahl) compounds. */
export function proposeCompounds(ctx: NameContext): void {
  const { shape } = ctx.doc.tokens;
  for (let i = 0; i < ctx.doc.tokens.count; i++) {
    if (ctx.word[i] === Word.None || ctx.word[i] === Word.Name || ctx.word[i] === Word.Start) continue;
    if (shape[i]! & (Shape.Hyphen | Shape.Stump)) proposeHyphenated(ctx, i);
    else if (isCapital(ctx, i) && ctx.word[i] !== Word.Both && !(shape[i]! & Shape.AllCaps))
      proposeSolid(ctx, i);
    else if (ctx.word[i] === Word.Lower) proposeWide(ctx, i);
  }
}

/** The name inside a compound: its entity type, entry and the category of the reading. */
interface Named {
  type: EntityType;
  entry: number;
  category: number;
}

const typeOf: [number, EntityType][] = [
  [C.Country, 'place'],
  [C.Organisation, 'organisation'],
  [C.Place, 'place'],
  [C.PersonAlone, 'person'],
  [C.Misc, 'misc'],
  [C.FamilyName, 'person'],
];

/** US- is the country, EU-, UN- and NATO- are organisations, whatever else the letters may mean. */
function nameOf(ctx: NameContext, from: number, to: number): Named | null {
  const { lexicon } = ctx.lex;
  const form = lexicon.find(ctx.doc.text, from, to);
  if (form < 0) return null;
  const { data } = lexicon;
  const text = ctx.doc.text.slice(from, to);
  const upper = text.length > 1 && text === text.toUpperCase();
  let best = typeOf.length;
  let entry = -1;
  for (let r = data.formReadings[form]!; r < data.formReadings[form + 1]!; r++) {
    const rank = typeOf.findIndex(([c]) => c & data.readingCategory[r]!);
    if (rank < 0 || rank >= best) continue;
    if (data.readingFeatures[r]! & F.Caps && !upper) continue;
    if (lexicon.needs(data.readingEntry[r]!) & (Need.context | Need.full)) continue;
    best = rank;
    entry = data.readingEntry[r]!;
  }
  return best < typeOf.length ? { type: typeOf[best]![1], entry, category: typeOf[best]![0] } : null;
}

function proposeHyphenated(ctx: NameContext, i: number): void {
  const { doc } = ctx;
  const from = doc.tokens.start[i]!;
  const to = doc.tokens.end[i]!;
  // The longest run of parts from the left that is a name, but not the whole word: Hartz-IV- in Hartz-IV-Reform.
  for (let cut = doc.text.lastIndexOf('-', to - 1); cut > from; cut = doc.text.lastIndexOf('-', cut - 1)) {
    const found = nameOf(ctx, from, cut);
    if (found && !isCommonPart(ctx, from, cut, found)) return putHyphenated(ctx, i, from, cut, found);
  }
  // Vize-US-Präsident, Ex-SPD-Chef, Nicht-EU-Staaten: the name stands in the middle.
  const parts = doc.text.slice(from, to).split('-');
  let at = from;
  for (const part of parts.slice(0, -1)) {
    const found = at > from ? nameOf(ctx, at, at + part.length) : null;
    if (found && !isCommonPart(ctx, at, at + part.length, found))
      return put(ctx, i, at, at + part.length, found, 0.8, 'compound.hyphen');
    at += part.length + 1;
  }
  // Ex-Jugoslawien, Post-Deutschland: the name stands at the end.
  const last = to - parts.at(-1)!.length;
  if (/^(?:Ex|Nicht|Anti|Pro|Post|Nachkriegs|Vorkriegs|Rest|Kern|Nazi)$/.test(parts[0]!)) {
    const found = nameOf(ctx, last, to);
    if (found && found.category & (C.Country | C.Organisation))
      return put(ctx, i, last, to, found, 0.8, 'compound.hyphen');
  }
  proposeUnknownPart(ctx, i, parts, from);
}

const companyHead =
  /(?:gruppe|konzern|werft|werke|werk|bank|verlag|aktie|aktien|mitarbeiter|filiale|filialen|kette|markt|märkte|brauerei|stiftung|chef|manager|vorstand|tochter|händler|kunden|produkte|haus|chefin|sprecher|sprecherin|coach|trainer|anleger|aktionäre|belegschaft|vorstandschef|zentrale|übernahme|manager|spitze|team|profi|profis|stürmer|fans|werk|fabrik)s?$/i;

/** A mere family name modifies as often a firm (Bruns-Gruppe) as a person (Krahl-Anhänger): the head decides. */
function putHyphenated(
  ctx: NameContext,
  i: number,
  from: number,
  cut: number,
  found: { type: EntityType; entry: number; category: number },
): void {
  if (!(found.category & C.FamilyName)) return put(ctx, i, from, cut, found, 0.85, 'compound.hyphen');
  const text = ctx.doc.text.slice(from, ctx.doc.tokens.end[i]);
  if (/^[A-ZÄÖÜ]+-/.test(text)) return;
  const type = companyHead.test(text) ? 'organisation' : 'person';
  put(ctx, i, from, cut, { type, entry: -1 }, 0.66, 'compound.hyphen');
}

/**
 * `Bild-` in "Bild-Reporter", `Grünen-` in "Grünen-Fraktion": common nouns are written together with their head, so the
 * hyphen speaks for the name where the dictionary knows that the word is both. "Kohl-Suppe" stays out.
 */
function isCommonPart(
  ctx: NameContext,
  from: number,
  to: number,
  found: { category: number; entry: number },
): boolean {
  if (found.category & C.Country) return false;
  const { lexicon } = ctx.lex;
  if (found.category & C.Organisation && lexicon.needs(found.entry)) return false;
  const text = ctx.doc.text.slice(from, to);
  if (text === text.toUpperCase()) return false;
  return (lexicon.mask(lexicon.find(text)) & CommonMask) !== 0;
}

const placeHead =
  /^(?:Abkommen|Kraftwerk|Konflikt|Krise|Krieg|Region|Gebiet|Tal|Brücke|Gipfel|Konferenz|Reise|Expedition|Ufer|Küste|Delta|Becken|Pass|Tunnel|Prozess|Vertrag|Massaker|Offensive|Front)s?$/;

/** Capitals that no dictionary has, before a hyphen and a noun, abbreviate an organisation: KRX-Mitarbeiter. */
function proposeUnknownPart(ctx: NameContext, i: number, parts: string[], from: number): void {
  const [first, second] = parts;
  if (!first || !second || ctx.word[i] !== Word.Common) return;
  const stop = from + first.length;
  const { lexicon } = ctx.lex;
  if (/^\p{Lu}\p{Ll}{3,}$/u.test(first) && lexicon.find(first) < 0 && parts.length === 2) {
    // Prollram-Chef, Krumja-Abkommen: unknown words do not stand before a hyphen otherwise; the head says what they are.
    if (placeHead.test(second))
      put(ctx, i, from, stop, { type: 'place', entry: -1 }, 0.62, 'compound.hyphen');
    else if (companyHead.test(second))
      put(ctx, i, from, stop, { type: 'organisation', entry: -1 }, 0.66, 'compound.hyphen');
    return;
  }
  // PSA-Test, ECM-Lösung: things are abbreviated as often as bodies; people and parts of bodies belong to the latter.
  const { length } = parts;
  const head = lexicon.mask(lexicon.find(parts[length - 1]!));
  if (!/^[A-ZÄÖÜ]{2,5}$/.test(first) || generic.has(first)) return;
  if (!(head & (C.PersonNoun | C.Title | C.GroupNoun | C.EventNoun)) && !companyHead.test(parts[length - 1]!))
    return;
  put(ctx, i, from, from + first.length, { type: 'organisation', entry: -1 }, 0.62, 'compound.hyphen');
}

/** Abbreviations of common words. */
const generic = new Set(
  'TV PC CD DVD IT PR AKW KKW LKW PKW SMS WM EM OP ICE IC ID IQ CO UV GPS DNA DNS HIV AIDS USB LED PIN SUV VIP DJ MP NS KZ CEO CFO BIP EKG MRT CT UKW WC KI AI VR AR IP HTML WLAN LAN DSL XL XXL US TÜV UFO RTL ABC BMX BSE EHEC PVC PKV GKV FSK NGO NRO FCK ABS ESP CSD FKK HNO IM DM ZNS MS PS GEZ AGB GEMA SIM SEK MEK OB SS SA II III IV VI VII VIII IX XI XII'.split(
    ' ',
  ),
);

function put(
  ctx: NameContext,
  i: number,
  start: number,
  stop: number,
  found: { type: EntityType; entry: number },
  score: number,
  rule: string,
): void {
  ctx.candidates.push({
    first: i,
    end: i + 1,
    start,
    stop,
    type: found.type,
    form: 'compound',
    score,
    rule,
    entry: found.entry,
  });
}

const leastSolid = 4;

/** Length of the name that the word `text` begins with, 0 for none; `listed`: the word is a noun of its own. */
function solidCut(lexicon: Lexicon, text: string, listed: boolean): number {
  if (text.length < 8) return 0;
  let cut = 0;
  lexicon.prefixes(text, 0, text.length - 3, listed ? 6 : leastSolid, (form, end) => {
    if (!lexicon.is(form, C.Country | C.Organisation | C.Place | C.PersonAlone | C.Inhabitant)) return;
    // A country stays one where some family is called so too: Nepalreise.
    const country = lexicon.is(form, C.Country);
    if (lexicon.mask(form) & (country ? CommonMask & ~C.Noun : CommonMask | C.FirstName | C.FamilyName))
      return;
    if (headAfter(lexicon, text, end)) cut = end;
    else if (text[end] === 's' && lexicon.is(form, C.Organisation) && headAfter(lexicon, text, end + 1))
      cut = end;
  });
  return cut;
}

const isListed = ({ mask }: { mask: number }): boolean => (mask & C.Noun) !== 0;
const solid = wordTest((word) => solidCut(word.lexicon, word.text, isListed(word)) > 0);

function proposeSolid(ctx: NameContext, i: number): void {
  if (!is(ctx, i, solid)) return;
  const from = ctx.doc.tokens.start[i]!;
  const cut = from + solidCut(ctx.lex.lexicon, textOf(ctx, i), isListed({ mask: ctx.lex.mask[i]! }));
  const found = nameOf(ctx, from, cut) ?? peopleOf(ctx, from, cut);
  // Neptunwerft, Marsriegel: gods and brands as often as planets
  const planet = found?.category === C.Place && ctx.lex.lexicon.entry(found.entry).fields.kind === 'space';
  if (
    found &&
    !planet &&
    found.category & (C.Country | C.Organisation | C.Place | C.PersonAlone | C.Inhabitant)
  ) {
    put(ctx, i, from, cut, found, found.category & C.Place && cut - from < 6 ? 0.55 : 0.74, 'compound.solid');
  }
}

/** Chinesenviertel, Russenmafia: the people of a country. */
function peopleOf(ctx: NameContext, from: number, to: number): Named | null {
  const { lexicon } = ctx.lex;
  const form = lexicon.find(ctx.doc.text, from, to);
  const { data } = lexicon;
  for (let r = data.formReadings[form]!; r < data.formReadings[form + 1]!; r++) {
    const entry = data.readingEntry[r]!;
    if (data.readingCategory[r]! & C.Inhabitant && lexicon.dictionaryOf(entry) === 'countries')
      return { type: 'place', entry, category: C.Inhabitant };
  }
  return null;
}

/** europaweit, deutschlandweit: the one adjective that is made of names of countries themselves. */
function proposeWide(ctx: NameContext, i: number): void {
  const start = ctx.doc.tokens.start[i]!;
  const stop = ctx.doc.tokens.end[i]! - 4;
  if (stop - start < 4 || !ctx.doc.text.startsWith('weit', stop)) return;
  const form = ctx.lex.lexicon.find(ctx.doc.text, start, stop);
  if (!ctx.lex.lexicon.is(form, C.Country | C.Place)) return;
  const { readingEntry } = ctx.lex.lexicon.data;
  const entry = readingEntry[ctx.lex.lexicon.firstReading(form)]!;
  put(ctx, i, start, stop, { type: 'place', entry }, 0.8, 'compound.solid');
}

/** The rest of the word is a common noun of at least four letters that ends no place name. */
function headAfter(lexicon: Lexicon, text: string, from: number): boolean {
  if (text.length - from < 4) return false;
  if (!lexicon.is(lexicon.find(text, from), C.Noun | C.Title)) return false;
  return !nameHeads.has(text.slice(from).toLowerCase());
}
