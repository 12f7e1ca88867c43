import { annotate, type LexicalLayer } from '../lexicon/annotate.ts';
import { openLexicon } from '../lexicon/open.ts';
import type { Reader } from './reader.ts';
import type { Tense } from './types.ts';
import { V, Verbs } from './verbs.ts';

/** The tense around a token: does the clause that it stands in look back or ahead? */
export type TenseAt = (token: number) => Tense | null;

/** Reads tenses from the dictionaries' verb forms; the layer is made when the first tense is asked for. */
export function tenseReader(
  t: Reader,
  layer: () => LexicalLayer = () => annotate(t.doc, openLexicon()),
): TenseAt {
  let known: LexicalLayer | undefined;
  const verbs = new Verbs(t, () => (known ??= layer()));
  return (token) => tenseAround(t, verbs, token);
}

function tenseAround(t: Reader, verbs: Verbs, token: number): Tense | null {
  const leader = leaderOf(t, token);
  if (leader === 'seit' || leader === 'vom') return 'past';
  return (
    attributiveTense(t, verbs, token) ??
    directed(clauseBits(t, verbs, token), leader, t.sentence(token).headline)
  );
}

/** The preposition before an expression, without articles and "spätestens", "voraussichtlich". */
function leaderOf(t: Reader, token: number): string {
  let i = token - 1;
  while (
    /^(?:de[nmr]|die|das|mindestens|spaetestens|fruehestens|voraussichtlich|einschliesslich|zum|zur|inklusive)$/.test(
      t.lower(i),
    )
  )
    i--;
  const word = t.lower(i);
  // "vom 3. bis 5. Mai", "Montag bis Freitag": the end of a range is no date to come.
  if (word === 'bis' && t.word(i - 1).is) return '';
  if (!/^vo[nm]$/.test(word)) return word;
  // "von Sonntagabend an"; "das Ergebnis vom Sonntag" is known, "vom 3. bis 5. Mai" says nothing.
  for (let k = token + 1; k < token + 5; k++) {
    if (t.lower(k) === 'an') return 'ab';
    if (/^(?:bis|auf|–|-)$/.test(t.lower(k))) return '';
  }
  return word === 'vom' || i < token - 1 ? 'vom' : '';
}

/**
 * A participle that describes a noun and takes the time with it: "der am Montag geplante Streik", "der im Juni mitgeteilte
 * Betrag", "in einer am Mittwoch im Fachblatt veröffentlichten Arbeit", "das am Freitag beginnende Fest".
 */
function attributiveTense(t: Reader, verbs: Verbs, token: number): Tense | null {
  let next = token + 1;
  while (t.word(next).is) next++;
  const from = /^(?:am|vom|fuer|ab|im|seit|bis)$/.test(t.lower(token - 1)) ? token - 2 : token - 1;
  const end = article.test(t.lower(from)) ? Math.min(t.sentence(token).end, token + 10) : next + 1;
  for (let i = next; i < end; i++) {
    if (commas.has(t.text(i))) return null;
    const bits = verbs.at(i);
    if (bits & V.Attributive && t.capital(i + 1)) return bits & (V.PartPres | V.Plan) ? 'future' : 'past';
    if (bits & (V.Past | V.Present) && !(bits & (V.Inf | V.Part | V.Attributive))) return null;
  }
  return null;
}

const commas = new Set(',;:');
const article = /^(?:d(?:er|ie|as|en|em|es)|(?:k?ein|ihr|sein|unser)(?:e[nmrs]?)?|dies(?:e[nmrs]?))$/;

const ahead = /^(?:bis|ab|fuer)$/;

/** What verbs and preposition say together. */
function directed(bits: number, leader: string, headline: boolean): Tense | null {
  const tense = tenseOf(bits);
  // "rief die Beschäftigten für Freitag zu einer Kundgebung auf", "auf Montag vertagt"
  if (bits & V.Plan && (ahead.test(leader) || leader === 'auf') && !isPluperfect(bits)) return 'future';
  // "erwartet für Dienstag", "bleibt bis Mittwoch gesperrt", "ist bis Mittwoch gesperrt"
  if (leader === 'fuer' && !isPluperfect(bits)) return 'future';
  if (ahead.test(leader) && (tense !== 'past' || isState(bits))) return 'future';
  // Headlines tell in the present what has happened: "Zug entgleist am Sonntag".
  return headline && tense === 'present' ? null : tense;
}

const isPluperfect = (bits: number): boolean =>
  (bits & V.Past) > 0 && (bits & (V.Haben | V.Sein)) > 0 && (bits & V.Part) > 0;
const isState = (bits: number): boolean =>
  (bits & V.Sein) > 0 && (bits & V.Part) > 0 && !(bits & V.MovesOn) && !(bits & V.Past);

function tenseOf(bits: number): Tense | null {
  const has = (wanted: number): boolean => (bits & wanted) > 0;
  if (has(V.Past)) return 'past';
  if (has(V.Modal) || (has(V.Werden) && has(V.Present | V.Reported | V.Unreal))) {
    // "soll im Mai eine Uhr gestohlen haben"
    return has(V.Part) && has(V.Haben) && has(V.Inf) ? 'past' : 'future';
  }
  if (has(V.Part) && has(V.Haben | V.Sein)) return has(V.Plan) && !has(V.Haben) ? 'future' : 'past';
  // "forderte auf, im November in Baku aufzutreten"
  if (has(V.ZuInf)) return has(V.Part) && has(V.Haben) ? 'past' : 'future';
  if (has(V.Plan) && has(V.Present | V.Reported)) return 'future';
  if (has(V.Speech) && has(V.Present)) return null;
  return has(V.Present | V.Reported) ? 'present' : has(V.Part) ? 'past' : null;
}

/** A table without full stops is one sentence of any length: what is far away says nothing. */
const reach = 60;

const breaks = new Set(',;:–—()');
const quotes = new Set('"„“”»«');
const isBreak = (t: Reader, i: number): boolean => {
  const text = t.text(i);
  if (text.length > 1) return false;
  if (breaks.has(text)) return true;
  // A speech in quotation marks has its own verbs; a word in them belongs to the clause: "schlug einen „Fahrplan“ vor".
  return quotes.has(text) && (stops.test(t.text(i - 1)) || stops.test(t.text(i + 1)));
};
const stops = /^[,;:.?!]?$/;
const joins = new Set('und oder sondern doch aber denn'.split(' '));
const subordinates = /^(?:wie|dass|weil|obwohl|nachdem|waehrend|wonach|teilte|sagte|so|laut)$/;

/** The verbs of the clause around a token, or of the nearest clause where it has none: "Am Mittwoch, 19. Juni, kommt er." */
function clauseBits(t: Reader, verbs: Verbs, token: number): number {
  const sentence = t.sentence(token);
  const first = Math.max(sentence.first, token - reach);
  const end = Math.min(sentence.end, token + reach);
  let [from, to] = segment(t, token, first, end);
  const own = verbs.in(...joined(t, verbs, token, from, to));
  if (own && tenseOf(own) !== null) return own;
  const whole = verbs.in(from, to);
  if (tenseOf(whole) !== null) return whole;
  while (from > first || to < end) {
    for (const k of [to + 1, from - 2]) {
      if (k < first || k >= end) continue;
      const [a, b] = segment(t, k, first, end);
      const bits = subordinates.test(t.lower(a)) ? 0 : verbs.in(a, b);
      if (tenseOf(bits) !== null) return bits | whole;
      if (k > to) to = b;
      else from = a;
    }
    if (to + 1 >= end) to = end;
    if (from - 2 < first) from = first;
  }
  return whole;
}

/** The tokens around `i` without a comma, dash, bracket or quotation mark between them. */
function segment(t: Reader, i: number, first: number, end: number): [number, number] {
  let from = i;
  let to = i;
  while (from > first && !isBreak(t, from - 1)) from--;
  while (to < end && !isBreak(t, to)) to++;
  return [from, to];
}

/** The part between two "und" if it and the rest have finite verbs: "Er kam am Montag und reist am Freitag ab." */
function joined(t: Reader, verbs: Verbs, token: number, from: number, to: number): [number, number] {
  let [a, b] = [token, token];
  while (a > from && !joins.has(t.lower(a - 1))) a--;
  while (b < to && !joins.has(t.lower(b))) b++;
  const both = verbs.hasFinite(a, b) && (verbs.hasFinite(from, a) || verbs.hasFinite(b, to));
  return both ? [a, b] : [from, to];
}
