import { Shape } from '../core/document.ts';
import { Category as C } from '../lexicon/features.ts';
import type { NameRule } from './candidate.ts';
import { has, isCapital, lowerOf, mayBeName, type NameContext, propose, punctuation, textOf, Word } from './context.ts';
import { isDeterminer, placePrepositions, surePlacePrepositions } from './needs.ts';

export const rules: NameRule[] = [
  {
    id: 'place.suffix',
    type: 'place',
    reason: 'German settlements are known by their endings: -burg, -dorf, -hausen, -ingen, -heim, -stadt.',
    examples: ['Der Unfall geschah in [Krottelsdorf].', 'Sie zog nach [Niederwambach].'],
  },
  {
    id: 'place.preposition',
    type: 'place',
    reason: 'An unknown word without an article after in, nach or aus is a place.',
    examples: ['Die Truppen standen in [Kyselivka].', 'Er kommt aus [Mbarganda].'],
  },
  {
    id: 'place.prefix',
    type: 'place',
    reason: 'Bad, Sankt, San, New, Mount, Port and the like begin names of places.',
    examples: ['Sie kuren in [Bad Krollenbach].', 'Er lebte in [San Telmario].', 'Die Feier war in [St. Ottendorf].'],
  },
  {
    id: 'place.street',
    type: 'place',
    reason: 'Streets and squares end in -straße, -platz, -allee and keep the name that they were given.',
    examples: ['Der Zeuge wohnt in der [Krahlerstraße].', 'Sie trafen sich am [Elbersfelder Platz].', 'Die [Ludwig-Krahl-Allee] ist gesperrt.'],
    counter: ['Er bekam einen [Arbeitsplatz].'],
  },
  {
    id: 'place.adjective',
    type: 'place',
    reason: 'A place takes im and an adjective that says where or when: im englischen X, im heutigen X.',
    examples: ['Er starb im englischen [Hatfordly].', 'Das Lager lag im heutigen [Krysowka].'],
  },
  {
    id: 'place.list',
    type: 'place',
    reason: 'Places are listed with places: zwischen Köln und X, von X nach Rom.',
    examples: ['Die Bahn fährt zwischen Köln und [Grommeck].', 'Sie flogen von [Kwarim] nach Rom.'],
  },
  {
    id: 'place.feature',
    type: 'place',
    reason: 'Mountains, valleys, castles and huts are named with the article: der Rierkogel, im Pramtal, die Marksburg.',
    examples: ['Sie stiegen auf den [Krallkogel].', 'Das Hochwasser kam aus dem [Prolltal].'],
    counter: ['Er kaufte einen [Bücherberg].'],
  },
  {
    id: 'place.heads',
    type: 'place',
    reason: 'A noun in the plural stands before several places: die Dörfer X, Y und Z.',
    examples: ['Betroffen sind die Dörfer [Hokkalu], Kumpulu und Noposenah.', 'Die Gemeinden Bedral und [Praunsdal] fusionieren.'],
  },
  {
    id: 'place.district',
    type: 'place',
    reason: 'A town and its district are joined by a hyphen: Berlin-Mitte, Köln-Deutz.',
    examples: ['Der Täter wohnt in [Hamburg-Ottenbrook].'],
    counter: ['Er machte eine [Hamburg-Reise].'],
  },
  {
    id: 'place.road',
    type: 'place',
    reason: 'Motorways and federal roads are called by a letter and a number.',
    examples: ['Auf der [A 7] staut es sich.', 'Die [Bundesstraße 216] ist gesperrt.', 'Der Ausbau der [A1] beginnt.'],
  },
  {
    id: 'place.split',
    type: 'place',
    reason: 'Machine translation tears countries apart and gives them an odd genitive: Nord Koreaes.',
    examples: ['Er reist nach [Nord Korea].', 'Die Lage [Süd Koreas] ist gut.'],
  },
  {
    id: 'place.head',
    type: 'place',
    reason: 'After a noun for a place stands its name: die Stadt X, die Provinz X, Schloss X, Flughafen X.',
    examples: ['In der Provinz [Kwarambe] wird gekämpft.', 'Die Gemeinde [Unterwulz] spart.'],
  },
];

const suffix =
  /(?:burg|dorf|heim|stadt|hausen|ingen|hofen|bach|berg|kirchen|furt|furth|wald|walde|feld|felde|stein|brück|brücken|münde|rode|leben|büttel|stedt|städt|wil|ikon|grad|ville|horn|hagen|hafen|kirch|weiler|thal|tal|au|itz|nitz|witz|zell|bronn|brunn|born|holz|moos|ried|loh|lohe|beuren|reuth|reut|roda|rath|scheid|siel|koog|fehn|büren|matt|stetten|felden|winkel|see|ach|polje|abad|pur|stan|shire|ford|ton)s?$/;
/** Endings that unknown nouns and family names have as well: they need a preposition. */
const weakSuffix = /(?:au|see|ach|itz|ton|berg|bach|stein|horn|feld|wald|tal|holz|ford|leben|stadt|brück|ried|matt|winkel|born|hafen|haus|nitz|witz|wil|berger|hof|born|thal|grad|stan)s?$/;

/** Natural features and buildings that take the article. */
const featureEnd = /(?:berg|bergs|kogel|kogels|horn|horns|kopf|spitze|stein|steins|tal|tals|thal|bach|bachs|see|sees|burg|hütte|wald|walds|joch|gletscher|graben|moor|schlucht|grund|heide|brunnen|alm|alpe|pass|ache|klamm|riegel|eck|koog|hafen)$/;

const prefixWords = new Set(
  'via rue calle piazza plaza avenida lido isola gorge bad sankt st. san santa são sao saint sainte ste. los las new port mount monte mont lake fort cape cap kap puerto rio el isla île val villa nova nowy novi nowo castel cidade ciudad palm long great upper lower north south east west'.split(' '),
);
const streetEnd = /.{3}(?:straße|strasse|straßen|gasse|allee|chaussee|brücke|steig|twiete|damm|ufer|promenade|boulevard|avenue)n?$/i;
const squareEnd = /^(?:(?:Land|Haupt|Ring|Vor|Bahnhof|Markt|Kirch|Hafen)(?:straße|strasse|platz|brücke|stadt)|Mühle|Hütte|Warte|Klause|Pforte|Schanze|Steig|Stiege|Graben|Tunnel|Platz|Straße|Strasse|Allee|Tor|Chaussee|Damm|Brücke|Ufer|Ring|Weg|Gasse|Hauptbahnhof|Bahnhof|Flughafen|Hafen|Dom|Schloss|Schloß|Heide|Forst|Bucht|Becken|Alb|Moor|Land|See|Berge|Berg|Wald|Park|Viertel|Kreuz|Dreieck|Altstadt|Innenstadt|Neustadt|Münster|Stadion|Allee|Heath|Berges|Platzes|Sees|Schlosses|Doms|Waldes)$/;
/** Not a name with any adjective of place: "Berliner Hauptbahnhof" is, "Hamburger Innenstadt" is a description. */
const looseEnd = /^(?:Innenstadt|Altstadt|Viertel|Land|Berge|Hafen|Park|Wald|Forst|Stadion|Neustadt)$/;

const heads = new Set(
  'stadt gemeinde dorf ortschaft ort kreis landkreis bezirk provinz region insel halbinsel kleinstadt hauptstadt hafenstadt stadtteil ortsteil vorort marktgemeinde distrikt gouvernement departement département grafschaft bundesstaat kanton bundesland millionenstadt großstadt kreisstadt hochburg küstenstadt grenzstadt touristenort badeort urlaubsort atoll schloss schloß burg kloster flughafen kap fluss see vulkan planet mond gefängnis konzentrationslager kz vernichtungslager atomkraftwerk akw stausee gletscher tal'.split(
    ' ',
  ),
);

/** Places that no dictionary has, by their form and what stands before them. */
export function proposePlaces(ctx: NameContext): void {
  for (let i = 0; i < ctx.doc.tokens.count; i++) {
    if (!isCapital(ctx, i)) continue;
    if (prefixWords.has(lowerOf(ctx, i))) proposePrefixed(ctx, i);
    if (/^(?:nord|süd|ost|west|neu|groß|weiß|saudi)$/.test(lowerOf(ctx, i))) proposeSplit(ctx, i);
    proposeStreet(ctx, i);
    proposeRoad(ctx, i);
    if (ctx.doc.tokens.shape[i]! & Shape.Hyphen) proposeDistrict(ctx, i);
    if (ctx.word[i] !== Word.Unknown) continue;
    proposeUnknown(ctx, i);
    proposeListed(ctx, i);
    proposeAfterHead(ctx, i);
  }
}

function proposeUnknown(ctx: NameContext, i: number): void {
  const before = lowerOf(ctx, i - 1);
  const text = textOf(ctx, i);
  const caps = ctx.doc.tokens.shape[i]! & Shape.AllCaps;
  const sure = surePlacePrepositions.has(before);
  if (suffix.test(text) && text.length > 5 && !caps) {
    const weak = weakSuffix.test(text);
    const score = sure ? 0.82 : placePrepositions.has(before) ? 0.68 : weak ? 0.42 : 0.58;
    if (featureEnd.test(text) && /^(?:der|die|das|dem|den|am|im|zum|vom|beim|des)$/.test(before)) {
      return propose(ctx, i, i + 1, 'place', 'name', 0.62, 'place.feature');
    }
    return propose(ctx, i, i + 1, 'place', 'name', isDeterminer(ctx, i - 1) ? score - 0.2 : score, 'place.suffix');
  }
  if (!sure || caps || isCapital(ctx, i + 1) && mayBeName(ctx, i + 1)) return;
  // "Nach Zuspiel von …": after a sentence's first word the preposition is of time as often as of place.
  const score = before === 'in' ? 0.66 : before === 'nach' && !ctx.starts[i - 1] ? 0.6 : 0.52;
  propose(ctx, i, i + 1, 'place', 'name', ctx.starts[i - 1] ? score - 0.06 : score, 'place.preposition');
}

function proposeSplit(ctx: NameContext, i: number): void {
  if (!isCapital(ctx, i + 1)) return;
  const joined = textOf(ctx, i) + textOf(ctx, i + 1).toLowerCase();
  const { lexicon } = ctx.lex;
  for (const form of [joined, joined.replace(/s$/, ''), joined.replace(/es$/, '')]) {
    const number = lexicon.find(form);
    if (!lexicon.is(number, C.Country)) continue;
    return propose(ctx, i, i + 2, 'place', 'name', 0.9, 'place.split', lexicon.data.readingEntry[lexicon.firstReading(number)]);
  }
}

/** "im aargauischen X", "südlich von X", "in der Nähe von X" and lists with known places. */
function proposeListed(ctx: NameContext, i: number): void {
  const before = lowerOf(ctx, i - 1);
  if (before === 'von' && /^(?:südlich|nördlich|östlich|westlich|südöstlich|südwestlich|nordöstlich|nordwestlich|nähe|unweit|umgebung|vorort|küste|hafen|bürgermeister|oberbürgermeister|zentrum|großraum|region|außerhalb|innerhalb|umland|straßen|einwohner|bischof|erzbischof)$/.test(lowerOf(ctx, i - 2))) {
    return propose(ctx, i, i + 1, 'place', 'name', 0.78, 'place.list');
  }
  const adjective = !isCapital(ctx, i - 1) && (has(ctx, i - 1, C.PlaceAdjective) || /^(?:heutigen|nahen|nahe|nahegelegenen|benachbarten|fernen|ehemaligen|damaligen)$/.test(before));
  if (adjective && /^(?:im|ins|vom|zum)$/.test(lowerOf(ctx, i - 2))) return propose(ctx, i, i + 1, 'place', 'name', 0.78, 'place.adjective');
  const joined = (at: number): boolean => /^(?:und|oder|nach|bis|sowie)$/.test(lowerOf(ctx, at)) || (punctuation(ctx, at) !== '' && ',–-/'.includes(punctuation(ctx, at)));
  const place = (at: number): boolean => has(ctx, at, C.Place | C.Country) && ctx.word[at] === Word.Name && !has(ctx, at, C.FirstName | C.FamilyName | C.PersonAlone | C.Inhabitant);
  if (ctx.doc.tokens.shape[i]! & Shape.AllCaps || mayBeName(ctx, i - 1) || mayBeName(ctx, i + 1)) return;
  const listed = (joined(i - 1) && place(i - 2)) || (joined(i + 1) && place(i + 2));
  const context = placePrepositions.has(lowerOf(ctx, i - 1)) || placePrepositions.has(lowerOf(ctx, i - 3));
  if (listed) propose(ctx, i, i + 1, 'place', 'name', context ? 0.72 : 0.56, 'place.list');
}

function proposeDistrict(ctx: NameContext, i: number): void {
  if (ctx.lex.form[i]! >= 0 && has(ctx, i, C.Place | C.Country | C.Organisation | C.FamilyName)) return;
  const text = textOf(ctx, i);
  const hyphen = text.indexOf('-');
  const { lexicon } = ctx.lex;
  const town = lexicon.mask(lexicon.find(text.slice(0, hyphen)));
  if (!(town & C.Place) || town & (C.FirstName | C.Noun) || hyphen < 3) return;
  const rest = text.slice(hyphen + 1).replace(/s$/, '');
  if (!/^[A-ZÄÖÜ][a-zäöüß-]{2,}/.test(rest)) return;
  const mask = lexicon.mask(lexicon.find(rest));
  const district = (mask & C.Place) !== 0 || /^(?:Mitte|Nord|Süd|Ost|West|Stadt|Land|Altstadt|Neustadt|Zentrum|Innenstadt|City|Flughafen)$/.test(rest);
  if (!district && (mask & (C.Noun | C.Title | C.Verb | C.Adjective | C.FamilyName | C.FirstName) || ctx.word[i] === Word.Common)) return;
  propose(ctx, i, i + 1, 'place', 'name', 0.9, 'place.district');
}

function proposeRoad(ctx: NameContext, i: number): void {
  const text = textOf(ctx, i);
  const number = /^\d{1,3}[an]?$/.test(textOf(ctx, i + 1));
  if (/^(?:Bundesstraße|Autobahn|Landesstraße|Kreisstraße|Staatsstraße|Interstate|Highway|Route)$/.test(text) && number) {
    return propose(ctx, i, i + 2, 'place', 'name', 0.78, 'place.road');
  }
  const road = isArticleBeforeRoad(ctx, i);
  if (/^[ABLS]$/.test(text) && number && road) propose(ctx, i, i + 2, 'place', 'name', 0.8, 'place.road');
  else if (/^[AB]\d{1,3}$/.test(text) && road) propose(ctx, i, i + 1, 'place', 'name', 0.74, 'place.road');
}

const isArticleBeforeRoad = (ctx: NameContext, i: number): boolean => /^(?:der|die|zur|autobahn|autobahnen|bundesstraße|und|richtung)$/.test(lowerOf(ctx, i - 1));

function proposePrefixed(ctx: NameContext, i: number): void {
  const word = lowerOf(ctx, i);
  const next = ctx.word[i + 1];
  if (/^(?:di|de|del|della|delle|du)$/.test(lowerOf(ctx, i + 1)) && isCapital(ctx, i + 2) && !german(word)) {
    return propose(ctx, i, i + 3, 'place', 'name', 0.74, 'place.prefix');
  }
  if (!isCapital(ctx, i + 1) || next === Word.Start || (next === Word.Common && word !== 'bad' && word !== 'sankt' && word !== 'st.')) return;
  if (ctx.word[i] === Word.Common && word !== 'bad') return;
  if (!german(word) && has(ctx, i + 1, C.Noun)) return;
  const preposition = placePrepositions.has(lowerOf(ctx, i - 1));
  propose(ctx, i, prefixedEnd(ctx, i + 2), 'place', 'name', preposition ? 0.82 : german(word) ? 0.72 : 0.6, 'place.prefix');
}

const german = (word: string): boolean => word === 'bad' || word === 'sankt' || word === 'st.';

/** Lido di Spina, Isola di San Pietro */
function prefixedEnd(ctx: NameContext, end: number): number {
  if (/^(?:de|di|del|della|delle|du|des|da|do)$/.test(lowerOf(ctx, end)) && isCapital(ctx, end + 1)) return end + 2;
  return isCapital(ctx, end) && ctx.word[end] === Word.Unknown ? end + 1 : end;
}

function proposeStreet(ctx: NameContext, i: number): void {
  const text = textOf(ctx, i);
  if (squareEnd.test(text) && has(ctx, i - 1, C.PlaceAdjective | C.Inhabitant) && /er$/.test(textOf(ctx, i - 1)) && isCapital(ctx, i - 1)) {
    return propose(ctx, i - 1, i + 1, 'place', 'name', looseEnd.test(text) ? 0.6 : 0.85, 'place.street');
  }
  // Unknown demonym: Elbersfelder Platz
  if (/^(?:Platz|Straße|Strasse|Allee|Chaussee|Damm|Tor|Weg|Ring)$/.test(text) && ctx.word[i - 1] === Word.Unknown && /er$/.test(textOf(ctx, i - 1))) {
    return propose(ctx, i - 1, i + 1, 'place', 'name', 0.78, 'place.street');
  }
  const hyphen = ctx.doc.tokens.shape[i]! & Shape.Hyphen;
  if (hyphen && /-(?:Straße|Strasse|Platz|Allee|Ring|Weg|Ufer|Brücke|Park|Gasse|Stadion|Damm|Haus|Arena)s?$/.test(text) && !/^(?:[A-Z]-|[A-Z]{2,}-)/.test(text)) {
    return propose(ctx, i, i + 1, 'place', 'name', 0.9, 'place.street');
  }
  if (!hyphen && streetEnd.test(text) && !has(ctx, i, C.Noun) && !/^(?:haupt|seiten|neben|einbahn|parallel|geh|bahn|roll|quer|park|spiel|land|bundes|einkaufs|zufahrts|durchgangs|wasser|fußgänger|auto|schnell|sack|ring|wohn|dorf|eisenbahn|hänge|zug|hoch)/i.test(text)) {
    propose(ctx, i, i + 1, 'place', 'name', 0.66, 'place.street');
  }
}

function proposeAfterHead(ctx: NameContext, i: number): void {
  if (pluralHeads.test(lowerOf(ctx, i - 1))) return proposeSeveral(ctx, i);
  const head = lowerOf(ctx, i - 1).replace(/^.*-/, '');
  const known = heads.has(head) || (ctx.word[i - 1] === Word.Common && /(?:stadt|provinz|insel|gemeinde|region|dorf|bezirk|haus|palast|schloss|burg|kloster|kaserne|stützpunkt|gefängnis|lager|tempel|moschee|kathedrale)$/.test(head));
  if (!known || punctuation(ctx, i - 1) !== '') return;
  let end = i + 1;
  while (end - i < 3 && ctx.word[end] === Word.Unknown && isCapital(ctx, end)) end++;
  propose(ctx, i, end, 'place', 'name', 0.74, 'place.head');
}

const pluralHeads = /(?:^|.)(?:dörfer|dörfern|gemeinden|städte|städten|orte|orten|ortschaften|inseln|stadtteile|stadtteilen|ortsteile|ortsteilen|provinzen|bezirke|bezirken|weiler|weilern|regionen|landkreise|landkreisen|kreise|kreisen|häfen|flüsse)$/;

/** die Dörfer Hokkala, Kumpula und Noposenaho */
function proposeSeveral(ctx: NameContext, first: number): void {
  for (let i = first; i - first < 40; i += 2) {
    if (ctx.word[i] === Word.Unknown) propose(ctx, i, i + 1, 'place', 'name', 0.76, 'place.heads');
    else if (!mayBeName(ctx, i)) return;
    if (punctuation(ctx, i + 1) !== ',' && !/^(?:und|sowie|oder)$/.test(lowerOf(ctx, i + 1))) return;
  }
}
