import { Category as C, Need } from '../lexicon/features.ts';
import { lowerTest, type WordTest } from '../lexicon/word-tests.ts';
import { has, is, lowerOf, type NameContext, punctuation, Word } from './context.ts';

/** Prepositions that stand before places. */
const placePrepositionList =
  'in aus nach bei um über ueber von bis ab nahe gen richtung zwischen via ins südlich nördlich östlich westlich unweit';
export const placePrepositions = lowerTest(placePrepositionList);
/** Of these, the ones before which persons and companies are rare. */
export const surePlacePrepositions = lowerTest(
  'in nach aus richtung nahe gen südlich nördlich östlich westlich unweit',
);

/** Prepositions of every kind: behind one stands no subject. */
export const prepositions = lowerTest(
  `${placePrepositionList} mit zu auf an unter vor hinter neben für gegen ohne durch seit während wegen trotz statt außer gegenüber binnen innerhalb außerhalb mittels per pro je`,
);

const articles = lowerTest('der die das den dem des im am zum zur vom beim ins ans');
/** Articles by the gender of the noun behind them. */
const articlesOf: Record<string, WordTest> = {
  m: lowerTest('der den dem des im am zum vom beim'),
  f: lowerTest('die der zur'),
  n: lowerTest('das dem des im am zum vom beim ins ans'),
  pl: lowerTest('die der den'),
};
const determiners = lowerTest(
  'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner mein meine sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere dieser diese dieses diesem diesen jeder jede jedes jedem jeden im am zum zur vom beim ins ans fürs aufs alle viele mehr wenig welche welcher solche',
);

export const isArticle = (ctx: NameContext, i: number): boolean => is(ctx, i, articles);
export const isDeterminer = (ctx: NameContext, i: number): boolean => is(ctx, i, determiners);

const openQuotes = '„"»«“‚\'';
const closeQuotes = '“"«»”’\'';

/** The tokens are the whole of a quotation: the „Spiegel“. */
export const inQuotes = (ctx: NameContext, first: number, end: number): boolean => {
  const before = punctuation(ctx, first - 1);
  const after = punctuation(ctx, end);
  return before !== '' && after !== '' && openQuotes.includes(before) && closeQuotes.includes(after);
};

const sourceCues = lowerTest(
  'laut berichtet berichtete meldet meldete schreibt schrieb magazin zeitung blatt zeitschrift tageszeitung wochenzeitung nachrichtenmagazin zufolge sagte',
);

/** Are the needs of an ambiguous dictionary entry met around tokens `first` to `end`? `gender` is that of the entry. */
export function needsMet(
  ctx: NameContext,
  needs: number,
  first: number,
  end: number,
  spelling: string,
  gender = '',
): boolean {
  if (!needs) return true;
  if (needs & (Need.full | Need.context)) return false;
  if (
    needs & Need.caps &&
    spelling !== ctx.doc.text.slice(ctx.doc.tokens.start[first], ctx.doc.tokens.end[end - 1])
  )
    return false;
  if (needs & Need.preposition && !afterPlacePreposition(ctx, first, end)) return false;
  if (needs & Need.article && !afterArticle(ctx, first, gender) && !besideParty(ctx, first, end))
    return false;
  if (needs & Need['no-article'] && afterDeterminer(ctx, first)) return false;
  if (needs & Need.quotes && !inQuotes(ctx, first, end) && !besideSourceCue(ctx, first, end)) return false;
  return true;
}

const placeNouns = lowerTest(/(?:stadt|gemeinde|ort|kreis|bezirk|dorf|region)$/);

function afterPlacePreposition(ctx: NameContext, first: number, end: number): boolean {
  const before = lowerOf(ctx, first - 1);
  if (is(ctx, first - 1, placePrepositions) || is(ctx, first - 1, placeNouns)) return true;
  // Hamburg und Essen; Köln, Essen und Bochum; Essen (Nordrhein-Westfalen)
  const joined =
    before === 'und' ||
    before === 'oder' ||
    punctuation(ctx, first - 1) === ',' ||
    punctuation(ctx, first - 1) === '/';
  if (joined && has(ctx, first - 2, C.Place | C.Country)) return true;
  return punctuation(ctx, end) === '(' && has(ctx, end + 1, C.Place | C.Country);
}

/** SPD, Grüne und FDP; Habeck (Grüne): beside another party the article is missing. */
function besideParty(ctx: NameContext, first: number, end: number): boolean {
  const joins = (i: number): boolean =>
    (punctuation(ctx, i) !== '' && ',/-–'.includes(punctuation(ctx, i))) ||
    /^(?:und|oder|mit|sowie)$/.test(lowerOf(ctx, i));
  if (punctuation(ctx, first - 1) === '(' && '),/'.includes(punctuation(ctx, end) || ' ')) return true;
  const party = (i: number): boolean => has(ctx, i, C.Organisation) && ctx.word[i]! >= Word.Name;
  return (joins(first - 1) && party(first - 2)) || (joins(end) && party(end + 1));
}

/** "die Sieg" is a river, "den Sieg" is none; "den Republikaner" is one man, "den Republikanern" the party. */
function agrees(ctx: NameContext, article: number, at: number, gender: string): boolean {
  if (!isArticle(ctx, article)) return false;
  if (gender === 'pl' && lowerOf(ctx, article) === 'den' && !/n$/.test(lowerOf(ctx, at))) return false;
  const test = articlesOf[gender];
  return !test || is(ctx, article, test);
}

function afterArticle(ctx: NameContext, at: number, gender: string): boolean {
  const first =
    punctuation(ctx, at - 1) !== '' && openQuotes.includes(punctuation(ctx, at - 1)) ? at - 1 : at;
  if (agrees(ctx, first - 1, at, gender)) return true;
  // "die deutschen Grünen", "der regierenden Linken"
  return (
    ctx.word[first - 1] === Word.Lower &&
    has(ctx, first - 1, C.Adjective | C.PlaceAdjective | C.Verb) &&
    agrees(ctx, first - 2, at, gender)
  );
}

function afterDeterminer(ctx: NameContext, first: number): boolean {
  if (isDeterminer(ctx, first - 1)) return true;
  return (
    ctx.word[first - 1] === Word.Lower &&
    has(ctx, first - 1, C.Adjective) &&
    !has(ctx, first - 1, C.Verb | C.Function)
  );
}

function besideSourceCue(ctx: NameContext, first: number, end: number): boolean {
  // "Der Konzern meldet Gewinn": what a verb inside the clause reports is no source
  const verb = has(ctx, first - 1, C.Verb) && punctuation(ctx, first - 2) === '';
  for (const i of [first - 1, first - 2, end, end + 1])
    if (is(ctx, i, sourceCues) && !(verb && i === first - 1)) return true;
  return false;
}
