import { eachReadingOf, type LexicalLayer } from '../lexicon/annotate.ts';
import { Category, Feature as F } from '../lexicon/features.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { wordTable, worked } from '../lexicon/word-tests.ts';
import type { Reader } from './reader.ts';

/** What the verb forms of a stretch of text say about its tense; one bit each. */
export const V = {
  /** `kam`, `regnete` */
  Past: 1,
  /** `kommt`, `reist`; plurals too, which are spelt as infinitives: see `Inf` */
  Present: 1 << 1,
  /** `sei`, `habe`, `komme`: the present of reported speech */
  Reported: 1 << 2,
  /** `könnte`, `würde` */
  Unreal: 1 << 3,
  Inf: 1 << 4,
  ZuInf: 1 << 5,
  /** `gekommen`, `besucht` */
  Part: 1 << 6,
  /** `veröffentlichte`, `geplanten` before a noun */
  Attributive: 1 << 7,
  /** `stattfindende` */
  PartPres: 1 << 8,
  Haben: 1 << 9,
  Sein: 1 << 10,
  Werden: 1 << 11,
  Modal: 1 << 12,
  /** `sagt`, `meldet`: in the present it tells what has been said */
  Speech: 1 << 13,
  /** `planen`, `ankündigen`, `aufrufen`: looks ahead, whatever its own tense */
  Plan: 1 << 14,
  /** The participle of a verb that forms its perfect with "sein": "ist gekommen", but "ist gesperrt" is a state. */
  MovesOn: 1 << 15,
} as const;

const finite = V.Past | V.Present | V.Reported | V.Unreal;

const planning = new Set(
  `planen ankündigen aufrufen einladen vorladen laden ansetzen anberaumen vorsehen erwarten rechnen vereinbaren verschieben vertagen fordern
  auffordern verlangen vorschlagen versprechen zusagen verlängern terminieren einberufen beantragen anstreben anpeilen hoffen beabsichtigen befristen
  verhängen bestellen erbitten einplanen festsetzen festlegen buchen anmelden vorbereiten drohen`.split(
    /\s+/,
  ),
);

/** "Er spricht am Mittwoch im Rat" is an appointment, "die Zeitung berichtet am Mittwoch" is not. */
const appointments = new Set(
  'sprechen reden beraten diskutieren verhandeln finden halten predigen'.split(' '),
);

/** Verbs of saying whose prefix stands apart: "teilt … mit". */
const reporting = new Set('mitteilen angeben aussagen bekanntgeben zugeben hinzufügen'.split(' '));

const stops = new Set('.!?…');

const roles: Record<string, number> = { haben: V.Haben, sein: V.Sein, werden: V.Werden };

/** What stands apart at the end of a clause: "rief … auf". */
const particle =
  /^(?:ab|an|auf|aus|bei|ein|fest|fort|heim|her|hin|los|mit|nach|nieder|statt|teil|vor|weg|weiter|zu|zurueck|zusammen)$/;

/** After these a word that could be a verb is an adjective: "von regelrechten Lawinen", "die bekannten Gäste". */
const beforeNoun =
  /^(?:von|mit|in|im|am|an|auf|aus|bei|nach|zu|zum|zur|vom|fuer|durch|gegen|ohne|um|ueber|unter|vor|zwischen|d(?:er|ie|as|en|em|es)|k?eine?[nmrs]?|dies\w+|alle|viele|seine\w?|ihre\w?|sehr|\d+)$/;

/** The verbs of a document, looked up token by token when a tense is asked for. */
export class Verbs {
  constructor(
    private readonly t: Reader,
    private readonly layer: () => LexicalLayer,
  ) {}

  /** Bits of `V` of all verb readings of token `i`; 0 if it is none. `last` closes its clause: a particle may stand there. */
  at(i: number, last = -1): number {
    const { t } = this;
    if (t.capital(i) && !t.startsSentence(i)) return 0;
    const word = worked(this.layer(), i, verbReadings);
    let { bits } = word;
    const { other } = word;
    if (last < 0) bits |= word.apart;
    else if (word.unsplit.length) bits |= withParticle(word.unsplit, t.text(last).toLowerCase());
    const helps = bits & (V.Haben | V.Sein | V.Werden | V.Modal);
    if (other & Category.Function && !helps) return 0;
    if (other & Category.Adjective && !(bits & (V.Part | V.Inf))) return 0;
    if (bits & V.Attributive && bits & finite && this.describes(i)) bits &= ~finite;
    return bits;
  }

  /** All bits of the tokens from `from` up to, not including, `to`. */
  in(from: number, to: number): number {
    while (to > from && stops.has(this.t.text(to - 1))) to--;
    const last = particle.test(this.t.lower(to - 1)) ? to - 1 : -1;
    let bits = 0;
    let either = 0;
    for (let i = from; i < to; i++) {
      let own = this.at(i, last);
      if (own & V.Attributive && !(own & (finite | V.Part))) continue;
      if (own & V.Inf && /^(?:zu|um)$/.test(this.t.lower(i - 1))) own = (own & ~(V.Inf | finite)) | V.ZuInf;
      // "beschlossen": they did, or it was done
      if (own & V.Part && own & V.Past) {
        either |= V.Past;
        own &= ~V.Past;
      }
      bits |= own;
    }
    return bits & (V.Haben | V.Sein | V.Werden | V.Modal) ? bits : bits | either;
  }

  /** A finite verb that can be nothing else: "reist", "kam". */
  hasFinite(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const bits = this.at(i);
      if (bits & finite && !(bits & (V.Inf | V.Part | V.Attributive))) return true;
    }
    return false;
  }

  /** Does token `i` describe the noun behind it? */
  private describes(i: number): boolean {
    const { t } = this;
    const before = t.lower(i - 1);
    return (
      t.capital(i + 1) &&
      (beforeNoun.test(before) ||
        /^(?:und|oder|,)$/.test(before) ||
        /^\d/.test(before) ||
        i === t.sentence(i).first)
    );
  }
}

/** What a word can say as a verb, and the categories that it has otherwise. */
interface VerbReadings {
  other: number;
  bits: number;
  /** What else it says where no particle closes its clause. */
  apart: number;
  /** Infinitives without a prefix of their own: a particle at the end of the clause may make them another verb. */
  unsplit: string[];
}

const verbReadings = wordTable((word): VerbReadings => {
  const found: VerbReadings = { other: 0, bits: 0, apart: 0, unsplit: [] };
  eachReadingOf(word.lexicon, word.form, word.shape, (category, features, entry) => {
    if (!(category & Category.Verb)) found.other |= category;
    else if (!(features & F.Imp)) addReading(found, word.lexicon, category, features, entry);
  });
  return found;
});

function addReading(
  found: VerbReadings,
  lexicon: Lexicon,
  category: number,
  features: number,
  entry: number,
): void {
  const { infinitive = '', auxiliary, class: kind } = lexicon.entry(entry).fields;
  const lemma = infinitive.replace('|', '');
  // "worden" and "gewesen" only complete a perfect.
  found.bits |= bitsOf(features) | (features & F.PartPast ? 0 : (roles[lemma] ?? 0));
  if (kind === 'modal') found.bits |= V.Modal;
  if (auxiliary === 'sein' && features & F.PartPast) found.bits |= V.MovesOn;
  const speaks = category & Category.SpeechVerb && !appointments.has(lemma);
  const says = planning.has(lemma) ? V.Plan : speaks ? V.Speech : 0;
  if (infinitive.includes('|')) found.bits |= says;
  else {
    found.apart |= says;
    found.unsplit.push(lemma);
  }
}

function withParticle(infinitives: string[], particle: string): number {
  let bits = 0;
  for (const infinitive of infinitives) {
    const lemma = particle + infinitive;
    if (planning.has(lemma)) bits |= V.Plan;
    else if (reporting.has(lemma)) bits |= V.Speech;
  }
  return bits;
}

function bitsOf(f: number): number {
  if (f & F.Fin) {
    if (f & F.Past) return f & F.Ind ? V.Past : V.Unreal;
    return f & F.Ind ? V.Present : V.Reported;
  }
  if (f & F.Attributive) return V.Attributive | (f & F.PartPres ? V.PartPres : 0);
  if (f & F.PartPast) return V.Part;
  if (f & F.PartPres) return V.PartPres;
  return (f & F.Inf ? V.Inf : 0) | (f & F.ZuInf ? V.ZuInf : 0);
}
