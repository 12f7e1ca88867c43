import { Shape } from '../core/document.ts';
import { Category as C } from '../lexicon/features.ts';
import { lowerTest, textTest } from '../lexicon/word-tests.ts';
import type { NameRule } from './candidate.ts';
import {
  has,
  is,
  isCapital,
  lowerOf,
  mayBeName,
  type NameContext,
  propose,
  textOf,
  Word,
} from './context.ts';
import { isDeterminer, placePrepositions, surePlacePrepositions } from './needs.ts';

export const rules: NameRule[] = [
  {
    id: 'place.suffix',
    type: 'place',
    reason: 'German settlements are known by their endings: -burg, -dorf, -hausen, -ingen, -heim, -stadt.',
    examples: ['Der Unfall geschah in [Krottelsdorf].', 'Sie zog nach [Niederwambach].'],
  },
  {
    id: 'place.prefix',
    type: 'place',
    reason: 'Bad, Sankt, San, New, Mount, Port and the like begin names of places.',
    examples: [
      'Sie kuren in [Bad Krollenbach].',
      'Er lebte in [San Telmario].',
      'Die Feier war in [St. Ottendorf].',
    ],
  },
  {
    id: 'place.feature',
    type: 'place',
    reason:
      'Mountains, valleys, castles and huts are named with the article: der Prollkogel, im Zwirntal, die Krallsburg.',
    examples: ['Sie stiegen auf den [Krallkogel].', 'Das Hochwasser kam aus dem [Prolltal].'],
    counter: ['Er kaufte einen [Bücherberg].'],
  },
  {
    id: 'place.district',
    type: 'place',
    reason: 'A town and its district are joined by a hyphen: Berlin-Mitte, Köln-Deutz.',
    examples: ['Der Täter wohnt in [Hamburg-Ottenbrook].', 'In der [West-Ukraine] ist es ruhig.'],
    counter: ['Er machte eine [Hamburg-Reise].'],
  },
  {
    id: 'place.split',
    type: 'place',
    reason: 'Machine translation tears countries apart and gives them an odd genitive: Nord Koreaes.',
    examples: ['Er reist nach [Nord Korea].', 'Die Lage [Süd Koreas] ist gut.'],
  },
];

const suffix = textTest(
  /(?:burg|dorf|heim|stadt|hausen|ingen|hofen|bach|berg|kirchen|furt|furth|wald|walde|feld|felde|stein|brück|brücken|münde|rode|leben|büttel|stedt|städt|wil|ikon|grad|ville|horn|hagen|hafen|kirch|weiler|thal|tal|au|itz|nitz|witz|zell|bronn|brunn|born|holz|moos|ried|loh|lohe|beuren|reuth|reut|roda|rath|scheid|siel|koog|fehn|büren|matt|stetten|felden|winkel|see|ach|polje|abad|pur|stan|shire|ford|ton)s?$/,
);
/** Endings that unknown nouns and family names have as well: they need a preposition. */
const weakSuffix = textTest(
  /(?:au|see|ach|itz|ton|berg|bach|stein|horn|feld|wald|tal|holz|ford|leben|stadt|brück|ried|matt|winkel|born|hafen|haus|nitz|witz|wil|berger|hof|born|thal|grad|stan)s?$/,
);

/** Natural features and buildings that take the article. */
const featureEnd = textTest(
  /(?:berg|bergs|kogel|kogels|horn|horns|kopf|spitze|stein|steins|tal|tals|thal|bach|bachs|see|sees|burg|hütte|wald|walds|joch|gletscher|graben|moor|schlucht|grund|heide|brunnen|alm|alpe|pass|ache|klamm|riegel|eck|koog|hafen)$/,
);

export const prefixWords = lowerTest(
  'via rue calle piazza plaza avenida lido isola gorge bad sankt st. san santa são sao saint sainte ste. los las new port mount monte mont lake fort cape cap kap puerto rio el isla île val villa nova nowy novi nowo castel cidade ciudad palm long great upper lower north south east west',
);
export const streetEnd =
  /.{3}(?:straße|strasse|straßen|gasse|allee|chaussee|brücke|steig|twiete|damm|ufer|promenade|boulevard|avenue)n?$/i;
export const squareEnd =
  /^(?:(?:Land|Haupt|Ring|Vor|Bahnhof|Markt|Kirch|Hafen)(?:straße|strasse|platz|brücke|stadt)|Mühle|Hütte|Warte|Klause|Pforte|Schanze|Steig|Stiege|Graben|Tunnel|Platz|Straße|Strasse|Allee|Tor|Chaussee|Damm|Brücke|Ufer|Ring|Weg|Gasse|Hauptbahnhof|Bahnhof|Flughafen|Hafen|Dom|Schloss|Schloß|Heide|Forst|Bucht|Becken|Alb|Moor|Land|See|Berge|Berg|Wald|Park|Viertel|Kreuz|Dreieck|Altstadt|Innenstadt|Neustadt|Münster|Stadion|Allee|Heath|Berges|Platzes|Sees|Schlosses|Doms|Waldes)$/;
/** Not a name with any adjective of place: "Berliner Hauptbahnhof" is, "Hamburger Innenstadt" is a description. */
export const looseEnd = /^(?:Innenstadt|Altstadt|Viertel|Land|Berge|Hafen|Park|Wald|Forst|Stadion|Neustadt)$/;

/** Hellerburg, Neustadt: made of words of the language, a place where a preposition of place stands right before it. */
export function proposeMadePlace(ctx: NameContext, i: number): void {
  const text = textOf(ctx, i);
  if (
    has(ctx, i, C.Noun | C.Title | C.Adjective | C.Verb) ||
    !is(ctx, i - 1, surePlacePrepositions) ||
    ctx.starts[i - 1]
  )
    return;
  if (
    /(?:burg|dorf|heim|hausen|hofen|kirchen|stedt|ingen|rode|stadt|bach|brück|felden|berg)$/.test(text) &&
    text.length > 6
  ) {
    propose(ctx, i, i + 1, 'place', 'name', 0.66, 'place.suffix');
  }
}

/** in Bälde, in Betracht: nouns that live in phrases only */
const idiom =
  /^(?:Bälde|Betracht|Anbetracht|Anlehnung|Abrede|Verruf|Misskredit|Schach|Trümmer|Süd|Nord|Ost|West)$/;

/** Words that begin the names of towns beside older ones; inside a sentence only names write them with a capital. */
export const townPrefix = lowerTest(
  'neu alt groß klein ober unter nieder hohen wildbad río cerro sierra villa',
);

/** Neu Lübbenau, Wildbad Kreuth, Río Xingú */
export function proposeNewTown(ctx: NameContext, i: number): void {
  if (ctx.starts[i] || !has(ctx, i + 1, C.Place) || ctx.word[i + 1]! < Word.Name) return;
  if (has(ctx, i + 1, C.PlaceAdjective | C.Inhabitant)) return;
  propose(ctx, i, i + 2, 'place', 'name', 0.84, 'place.prefix');
}

export function proposeUnknown(ctx: NameContext, i: number): void {
  const before = lowerOf(ctx, i - 1);
  const text = textOf(ctx, i);
  const caps = ctx.doc.tokens.shape[i]! & Shape.AllCaps;
  const sure = is(ctx, i - 1, surePlacePrepositions);
  if (
    is(ctx, i, featureEnd) &&
    text.length > 6 &&
    !caps &&
    /^(?:der|die|das|dem|den|am|im|zum|vom|beim|des)$/.test(before)
  ) {
    return propose(ctx, i, i + 1, 'place', 'name', 0.62, 'place.feature');
  }
  if (is(ctx, i, suffix) && text.length > 5 && !caps) {
    const weak = is(ctx, i, weakSuffix);
    const score = sure ? 0.82 : is(ctx, i - 1, placePrepositions) ? 0.68 : weak ? 0.42 : 0.58;
    return propose(
      ctx,
      i,
      i + 1,
      'place',
      'name',
      isDeterminer(ctx, i - 1) ? score - 0.2 : score,
      'place.suffix',
    );
  }
  if (!sure || caps || (isCapital(ctx, i + 1) && mayBeName(ctx, i + 1)) || idiom.test(text)) return;
  // "in Ost- und Westdeutschland": half a word
  if (ctx.doc.tokens.shape[i]! & Shape.Stump) return;
  // "nach Krolls Ausscheiden": the genitive of whoever left
  if (/[^s]s$/.test(text) && ctx.word[i + 1] === Word.Common) return;
  // "Nach Zuspiel von …": after a sentence's first word the preposition is of time as often as of place.
  const score = before === 'in' ? 0.66 : before === 'nach' && !ctx.starts[i - 1] ? 0.6 : 0.52;
  propose(ctx, i, i + 1, 'place', 'name', ctx.starts[i - 1] ? score - 0.06 : score, 'place.preposition');
}

export function proposeSplit(ctx: NameContext, i: number): void {
  if (!isCapital(ctx, i + 1)) return;
  const joined = textOf(ctx, i) + textOf(ctx, i + 1).toLowerCase();
  const { lexicon } = ctx.lex;
  for (const form of [joined, joined.replace(/s$/, ''), joined.replace(/es$/, '')]) {
    const number = lexicon.find(form);
    if (!lexicon.is(number, C.Country)) continue;
    return propose(
      ctx,
      i,
      i + 2,
      'place',
      'name',
      0.9,
      'place.split',
      lexicon.data.readingEntry[lexicon.firstReading(number)],
    );
  }
}

export function proposeDistrict(ctx: NameContext, i: number): void {
  if (ctx.lex.form[i]! >= 0 && has(ctx, i, C.Place | C.Country | C.Organisation | C.FamilyName)) return;
  const text = textOf(ctx, i);
  const hyphen = text.indexOf('-');
  const { lexicon } = ctx.lex;
  // A8 München-Salzburg: the road between two towns
  if (/^[ABKL]\s?\d{1,4}$|^\d{1,4}$/.test(textOf(ctx, i - 1))) return;
  // West-Ukraine
  if (
    /^(?:Nord|Süd|Ost|West|Zentral|Mittel)$/.test(text.slice(0, hyphen)) &&
    lexicon.is(lexicon.find(text.slice(hyphen + 1)), C.Country)
  )
    return propose(ctx, i, i + 1, 'place', 'name', 0.9, 'place.district');
  const town = lexicon.mask(lexicon.find(text.slice(0, hyphen)));
  if (!(town & C.Place) || town & (C.FirstName | C.Noun) || hyphen < 3) return;
  const rest = text.slice(hyphen + 1).replace(/s$/, '');
  if (!/^[A-ZÄÖÜ][a-zäöüß-]{2,}/.test(rest)) return;
  const mask = lexicon.mask(lexicon.find(rest));
  const district =
    (mask & C.Place) !== 0 ||
    /^(?:Mitte|Nord|Süd|Ost|West|Stadt|Land|Altstadt|Neustadt|Zentrum|Innenstadt|City|Flughafen)$/.test(rest);
  if (
    !district &&
    (mask & (C.Noun | C.Title | C.Verb | C.Adjective | C.FamilyName | C.FirstName) ||
      ctx.word[i] === Word.Common)
  )
    return;
  propose(ctx, i, i + 1, 'place', 'name', 0.9, 'place.district');
}

export function proposePrefixed(ctx: NameContext, i: number): void {
  const word = lowerOf(ctx, i);
  const next = ctx.word[i + 1];
  if (/^(?:di|de|del|della|delle|du)$/.test(lowerOf(ctx, i + 1)) && isCapital(ctx, i + 2) && !german(word)) {
    return propose(ctx, i, i + 3, 'place', 'name', 0.74, 'place.prefix');
  }
  if (
    !isCapital(ctx, i + 1) ||
    next === Word.Start ||
    (next === Word.Common && word !== 'bad' && word !== 'sankt' && word !== 'st.')
  )
    return;
  if (ctx.word[i] === Word.Common && word !== 'bad') return;
  if (!german(word) && has(ctx, i + 1, C.Noun)) return;
  const preposition = is(ctx, i - 1, placePrepositions);
  propose(
    ctx,
    i,
    prefixedEnd(ctx, i + 2),
    'place',
    'name',
    preposition ? 0.82 : german(word) ? 0.72 : 0.6,
    'place.prefix',
  );
}

const german = (word: string): boolean => word === 'bad' || word === 'sankt' || word === 'st.';

/** Lido di Jesolo, Isola di San Pietro */
function prefixedEnd(ctx: NameContext, end: number): number {
  if (/^(?:de|di|del|della|delle|du|des|da|do)$/.test(lowerOf(ctx, end)) && isCapital(ctx, end + 1))
    return end + 2;
  return isCapital(ctx, end) && ctx.word[end] === Word.Unknown ? end + 1 : end;
}
