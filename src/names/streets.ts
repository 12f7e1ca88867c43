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

export const rules: NameRule[] = [
  {
    id: 'place.street',
    type: 'place',
    reason: 'Streets and squares end in -straße, -platz, -allee and keep the name that they were given.',
    examples: [
      'Der Zeuge wohnt in der [Krahlerstraße].',
      'Sie trafen sich am [Elbersfelder Platz].',
      'Die [Ludwig-Krahl-Allee] ist gesperrt.',
    ],
    counter: ['Er bekam einen [Arbeitsplatz].'],
  },
  {
    id: 'place.road',
    type: 'place',
    reason: 'Motorways and federal roads are called by a letter and a number.',
    examples: [
      'Auf der [A 7] staut es sich.',
      'Die [Bundesstraße 216] ist gesperrt.',
      'Der Ausbau der [A1] beginnt.',
    ],
  },
];

export const prefixWords = new Set(
  'via rue calle piazza plaza avenida lido isola gorge bad sankt st. san santa são sao saint sainte ste. los las new port mount monte mont lake fort cape cap kap puerto rio el isla île val villa nova nowy novi nowo castel cidade ciudad palm long great upper lower north south east west'.split(
    ' ',
  ),
);
const streetEnd = textTest(
  /.{3}(?:straße|strasse|straßen|gasse|allee|chaussee|brücke|steig|twiete|damm|ufer|promenade|boulevard|avenue)n?$/i,
);
const squareEnd = textTest(
  /^(?:(?:Land|Haupt|Ring|Vor|Bahnhof|Markt|Kirch|Hafen)(?:straße|strasse|platz|brücke|stadt)|Mühle|Hütte|Warte|Klause|Pforte|Schanze|Steig|Stiege|Graben|Tunnel|Platz|Straße|Strasse|Allee|Tor|Chaussee|Damm|Brücke|Ufer|Ring|Weg|Gasse|Hauptbahnhof|Bahnhof|Flughafen|Hafen|Dom|Schloss|Schloß|Heide|Forst|Bucht|Becken|Alb|Moor|Land|See|Berge|Berg|Wald|Park|Viertel|Kreuz|Dreieck|Altstadt|Innenstadt|Neustadt|Münster|Stadion|Allee|Heath|Berges|Platzes|Sees|Schlosses|Doms|Waldes)$/,
);
/** Not a name with any adjective of place: "Berliner Hauptbahnhof" is, "Hamburger Innenstadt" is a description. */
const looseEnd = textTest(
  /^(?:Innenstadt|Altstadt|Viertel|Land|Berge|Hafen|Park|Wald|Forst|Stadion|Neustadt)$/,
);

/** What a road can be called by; a bare letter and a number need more around them. */
const roadWord = textTest(
  /^(?:Bundesstraße|Autobahn|Landesstraße|Kreisstraße|Staatsstraße|Interstate|Highway|Route|[ABLS]|[AB]\d{1,3})$/,
);

export function proposeRoad(ctx: NameContext, i: number): void {
  if (!is(ctx, i, roadWord)) return;
  const text = textOf(ctx, i);
  const number = /^\d{1,3}[an]?$/.test(textOf(ctx, i + 1));
  if (
    /^(?:Bundesstraße|Autobahn|Landesstraße|Kreisstraße|Staatsstraße|Interstate|Highway|Route)$/.test(text) &&
    number
  ) {
    return propose(ctx, i, i + 2, 'place', 'name', 0.78, 'place.road');
  }
  const road = is(ctx, i - 1, beforeRoad);
  if (/^[ABLS]$/.test(text) && number && road) propose(ctx, i, i + 2, 'place', 'name', 0.8, 'place.road');
  else if (/^[AB]\d{1,3}$/.test(text) && road) propose(ctx, i, i + 1, 'place', 'name', 0.74, 'place.road');
}

const beforeRoad = lowerTest(/^(?:\(|der|die|zur|autobahn|autobahnen|bundesstraße|und|richtung)$/);

export function proposeStreet(ctx: NameContext, i: number): void {
  const text = textOf(ctx, i);
  if (
    is(ctx, i, squareEnd) &&
    has(ctx, i - 1, C.PlaceAdjective | C.Inhabitant) &&
    textOf(ctx, i - 1).endsWith('er') &&
    isCapital(ctx, i - 1)
  ) {
    return propose(ctx, i - 1, i + 1, 'place', 'name', is(ctx, i, looseEnd) ? 0.6 : 0.85, 'place.street');
  }
  // Unknown demonym: Elbersfelder Platz
  if (is(ctx, i, squareEnd) && ctx.word[i - 1] === Word.Unknown && textOf(ctx, i - 1).endsWith('er')) {
    return propose(ctx, i - 1, i + 1, 'place', 'name', 0.78, 'place.street');
  }
  const hyphen = ctx.doc.tokens.shape[i]! & Shape.Hyphen;
  if (
    hyphen &&
    /-(?:Straße|Strasse|Platz|Allee|Ring|Weg|Ufer|Brücke|Park|Gasse|Stadion|Damm|Haus|Arena)s?$/.test(text) &&
    !/^(?:[A-Z]-|[A-Z]{2,}-)/.test(text)
  ) {
    return propose(ctx, i, i + 1, 'place', 'name', 0.9, 'place.street');
  }
  if (
    !hyphen &&
    is(ctx, i, streetEnd) &&
    !has(ctx, i, C.Noun) &&
    !/^(?:haupt|seiten|neben|einbahn|parallel|geh|bahn|roll|quer|park|spiel|land|bundes|einkaufs|zufahrts|durchgangs|wasser|fußgänger|auto|schnell|sack|ring|wohn|dorf|eisenbahn|hänge|zug|hoch)/i.test(
      text,
    )
  ) {
    propose(ctx, i, i + 1, 'place', 'name', 0.66, 'place.street');
  }
}

const road = textTest(
  /^(?:[ABKLS]\s?\d{1,4}[an]?|Landesstraße|Bundesstraße|Autobahn|Kreisstraße|Staatsstraße|Strecke|Bahnstrecke|Anschlussstelle)$/,
);

/** "A3 Krallstadt Richtung Prollheim zwischen Wambach und Mohrau": traffic news names only places. */
export function proposeOnRoads(ctx: NameContext): void {
  for (const s of ctx.doc.sentences) {
    let seen = -1;
    for (let i = s.first; i < s.end; i++) {
      if (!isCapital(ctx, i)) continue;
      if (is(ctx, i, road)) seen = i;
      if (seen < 0 || i - seen > 14 || !mayBeName(ctx, i) || !isCapital(ctx, i)) continue;
      const before = lowerOf(ctx, i - 1);
      const linked = /^(?:zwischen|und|richtung|nach|von|bis|-|–)$/.test(before) || i - 1 === seen;
      if (linked && !has(ctx, i, C.FirstName)) propose(ctx, i, i + 1, 'place', 'name', 0.7, 'place.road');
    }
  }
}
