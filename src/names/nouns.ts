import { Shape } from '../core/document.ts';
import { Category as C, CommonMask, NameMask } from '../lexicon/features.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { textTest, wordTest } from '../lexicon/word-tests.ts';
import { is, type NameContext, Word } from './context.ts';

/** Endings that make nouns of anything; no name of a person, place or organisation is formed with them. */
const nounEndings =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|sion|sionen|ität|itäten|itaet|ismus|ismen|nis|nisse|nissen|nisses|ling|linge|lingen|chen|ierung|erei|ereien|erinnen|istinnen|innen|ologie|ologen|ologe|isten|ismus|ment|mente|ments|age|agen|eur|eure|euren|euse|atoren|ator|ators|enz|enzen|anz|anzen|logie|metrie|grafie|graphie|graph|graphen|graphin|pathie|therapie|ikum|arium|ysen|yse|thek|theken|ierer|isierung|ierte|ierten|istik|itis|ose|werk|werke|werks|werken|ler|lers|lern|er:innen|er\*innen|Innen)$/;

/** Shortest head of a compound; shorter ones (Amt, Tag, Rat) count only when what stands before them is a word too. */
const leastHead = 4;

/**
 * Is the capitalised token `i`, which no dictionary has, a common noun? German makes nouns by composition, so the
 * question is whether its last part is a known noun (Wirtschaftshilfe, Atomwaffenprogramm) or has a noun's ending.
 */
export const isNounLike = (ctx: NameContext, i: number): boolean =>
  !(ctx.doc.tokens.shape[i]! & Shape.AllCaps) && is(ctx, i, nounLike);

const nounLike = wordTest(({ text, lexicon }) =>
  text.slice(0, -1).includes('-')
    ? wordIsCommon(lexicon, text.slice(text.lastIndexOf('-') + 1))
    : headIsNoun(lexicon, text) || nounEndings.test(text),
);

/** Is the word a common noun, in the dictionaries or by its parts? */
export const isCommonHead = (lexicon: Lexicon, word: string): boolean =>
  lexicon.is(lexicon.find(word), C.Noun | C.Title) || headIsNoun(lexicon, word);

function wordIsCommon(lexicon: Lexicon, text: string): boolean {
  if (text.length < 2) return false;
  const mask = lexicon.mask(lexicon.find(text));
  if (mask & CommonMask || mask & C.Title) return !(mask & NameMask) || (mask & (C.Noun | C.Title)) !== 0;
  if (mask & NameMask) return false;
  return headIsNoun(lexicon, text) || nounEndings.test(text);
}

/** The last part of the word is a noun, and what stands before it is not itself nonsense. */
function headIsNoun(lexicon: Lexicon, text: string): boolean {
  for (let at = 3; at <= text.length - 3; at++) {
    const mask = lexicon.mask(lexicon.find(text, at));
    if (!(mask & (C.Noun | C.Title))) continue;
    if (modifierIsWord(lexicon, text, at)) return true;
    if (text.length - at >= leastHead + 2 && !nameHeads.has(text.slice(at).toLowerCase())) return true;
  }
  return false;
}

/** Heads that also end family names and place names: Hoffmann, Steinberg, Altdorf. They need a known first part. */
export const nameHeads = new Set(
  'mann manns mannes berg bergs berge bergen burg burgen dorf dorfs dorfer dörfer bach bachs stein steins feld felds felder haus hausen heim heims stadt städte wald walds brunn kirch kirche kirchen hof hofs höfe hofer tal tals eck ecke brück brücke brücken meier meyer bauer bauers müller becker schmidt wirt stätter thal ried see sees haupt kopf auer land lands rath vogel winkler steiner berger burger kamp horst holz horn brand acker gruber huber egger rode leben wig fried ried hard rich hart wald werth weiler'.split(
    ' ',
  ),
);

/** A known word, with or without the linking element (Wirtschaft-s-, Sonne-n-, Kind-er-), or a verb's stem. */
function modifierIsWord(lexicon: Lexicon, text: string, to: number): boolean {
  const common = (end: number): boolean =>
    end >= 3 && (lexicon.mask(lexicon.find(text, 0, end)) & CommonMask) !== 0;
  if (common(to)) return true;
  const stem = text.slice(0, to);
  // Austragungs-ort, Sicherheits-lücke: derived nouns need no entry of their own
  if (/(?:ungs|heits|keits|schafts|tions|itäts)$/.test(stem)) return true;
  const last = stem.at(-1);
  if (last === 's' && common(to - 1)) return true;
  if (last === 'n' && common(to - 1)) return true;
  // Schulhof, Spielplatz: the modifier has lost its -e or -en
  return (
    to >= 4 && (lexicon.is(lexicon.find(`${stem}e`), C.Noun) || lexicon.is(lexicon.find(`${stem}en`), C.Verb))
  );
}

/** Nouns that stand before the name of the company, party, paper or group that they classify: der Autohersteller X. */
export const classNouns = textTest(
  /(?:^|.)(?:konzern|hersteller|firma|unternehmen|verlag|zeitung|magazin|partei|gewerkschaft|agentur|bank|versicherer|anbieter|betreiber|sender|kette|gruppe|gesellschaft|fluglinie|airline|reederei|brauerei|autobauer|maschinenbauer|flugzeugbauer|motorenbauer|anlagenbauer|kranbauer|fahrzeugbauer|zulieferer|discounter|einzelhändler|versandhändler|onlinehändler|versender|dienstleister|stiftung|verein|verband|klub|club|ausrüster|börsenneuling|blatt|zeitschrift|organisation|miliz|band|label|studio|netzwerk|portal|dienst|start-up|startup|versorger|holding|riese|branchenprimus|marktführer|verarbeiter|entwickler|vermarkter|produzent|logistiker|spezialist|rivale|erzrivale|möbelhaus|modehaus|autohaus|kaufhaus|warenhaus|versandhaus|verleih|produktionsfirma|-mutter|-tochter|-schwester)(?:s|es|n|en|e)?$/i,
);

/** US-Außenminister, SPD-Fraktionschef, Exkanzler: the last part is a title. */
export function titleCompound(ctx: NameContext, i: number): boolean {
  return ctx.word[i] === Word.Common && is(ctx, i, endsInTitle);
}

const endsInTitle = wordTest(({ text, lexicon }) => {
  for (let at = 2; at <= text.length - 4; at++)
    if (lexicon.is(lexicon.find(text, at), C.Title | C.PersonNoun)) return true;
  return false;
});
