import { Shape } from '../core/document.ts';
import { eachReading } from '../lexicon/annotate.ts';
import { Category as C } from '../lexicon/features.ts';
import { lowerTest } from '../lexicon/word-tests.ts';
import type { NameRule } from './candidate.ts';
import {
  has,
  is,
  isCapital,
  lowerOf,
  mayBeName,
  type NameContext,
  propose,
  punctuation,
  Word,
} from './context.ts';
import { isDeterminer, placePrepositions } from './needs.ts';

export const rules: NameRule[] = [
  {
    id: 'place.dateline',
    type: 'place',
    reason: 'Agency copy opens with the place of the report and a dash, colon or agency in brackets.',
    examples: [
      '[Wels]/Wien – Der Prozess beginnt.',
      '[HALLE] (dpa) – Der Winter kommt.',
      '[Prollhausen]: Es brennt.',
    ],
  },
  {
    id: 'place.preposition',
    type: 'place',
    reason: 'An unknown word without an article after in, nach or aus is a place.',
    examples: ['Die Truppen standen in [Kyselivka].', 'Er kommt aus [Mbarganda].'],
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
    counter: ['In [Ost]- und Westdeutschland regnet es.'],
  },
  {
    id: 'place.heads',
    type: 'place',
    reason: 'A noun in the plural stands before several places: die Dörfer X, Y und Z.',
    examples: [
      'Betroffen sind die Dörfer [Prollala], Krumpula und Zwirnaho.',
      'Die Gemeinden Grommal und [Krallsdal] fusionieren.',
    ],
  },
  {
    id: 'place.lies',
    type: 'place',
    reason: 'What lies in, at or near something is a place.',
    examples: ['[Hagen] liegt im Süden des Landes.', '[Siegen] liegt nahe der Grenze.'],
    counter: ['[Krahl] liegt im Bett.', 'Das [Essen] lag auf dem Tisch.'],
  },
  {
    id: 'place.junction',
    type: 'place',
    reason: 'Junctions of motorways are called by the noun and the town beside them: Kreuz Krallheim.',
    examples: [
      'Stau zwischen [Dreieck Krallheim] und dem Tunnel.',
      'Der Unfall war am [Autobahnkreuz Prolldorf].',
    ],
    counter: ['Das Rote [Kreuz Krallheim] half.'],
  },
  {
    id: 'place.head',
    type: 'place',
    reason: 'After a noun for a place stands its name: die Stadt X, die Provinz X, Schloss X, Flughafen X.',
    examples: ['In der Provinz [Kwarambe] wird gekämpft.', 'Die Gemeinde [Unterwulz] spart.'],
  },
];

const heads = new Set(
  'stadt gemeinde dorf ortschaft ort kreis landkreis bezirk provinz region insel halbinsel kleinstadt hauptstadt hafenstadt stadtteil ortsteil vorort marktgemeinde distrikt gouvernement departement département grafschaft bundesstaat kanton bundesland millionenstadt großstadt kreisstadt hochburg küstenstadt grenzstadt touristenort badeort urlaubsort atoll schloss schloß burg kloster flughafen kap fluss see vulkan planet mond gefängnis konzentrationslager kz vernichtungslager atomkraftwerk akw stausee gletscher tal'.split(
    ' ',
  ),
);

/** "im aargauischen X", "südlich von X", "in der Nähe von X" and lists with known places. */
export function proposeListed(ctx: NameContext, i: number): void {
  const before = lowerOf(ctx, i - 1);
  if (
    before === 'von' &&
    /^(?:südlich|nördlich|östlich|westlich|südöstlich|südwestlich|nordöstlich|nordwestlich|nähe|unweit|umgebung|vorort|küste|hafen|bürgermeister|oberbürgermeister|zentrum|großraum|region|außerhalb|innerhalb|umland|straßen|einwohner|bischof|erzbischof)$/.test(
      lowerOf(ctx, i - 2),
    )
  ) {
    return propose(ctx, i, i + 1, 'place', 'name', 0.78, 'place.list');
  }
  const adjective =
    !isCapital(ctx, i - 1) &&
    (has(ctx, i - 1, C.PlaceAdjective) ||
      /^(?:heutigen|nahen|nahe|nahegelegenen|benachbarten|fernen|ehemaligen|damaligen)$/.test(before));
  if (adjective && /^(?:im|ins|vom|zum)$/.test(lowerOf(ctx, i - 2)))
    return propose(ctx, i, i + 1, 'place', 'name', 0.78, 'place.adjective');
  const joined = (at: number): boolean =>
    /^(?:und|oder|nach|bis|sowie)$/.test(lowerOf(ctx, at)) ||
    (punctuation(ctx, at) !== '' && ',–-/'.includes(punctuation(ctx, at)));
  const place = (at: number): boolean =>
    has(ctx, at, C.Place | C.Country) &&
    ctx.word[at] === Word.Name &&
    !has(ctx, at, C.FirstName | C.FamilyName | C.PersonAlone | C.Inhabitant);
  // "in Ost- und Westdeutschland": half a word is no place of its own
  if (
    ctx.doc.tokens.shape[i]! & (Shape.AllCaps | Shape.Stump) ||
    mayBeName(ctx, i - 1) ||
    mayBeName(ctx, i + 1)
  )
    return;
  const listed = (joined(i - 1) && place(i - 2)) || (joined(i + 1) && place(i + 2));
  const context = is(ctx, i - 1, placePrepositions) || is(ctx, i - 3, placePrepositions);
  if (listed) propose(ctx, i, i + 1, 'place', 'name', context ? 0.72 : 0.56, 'place.list');
}

/** "Hagen liegt im Süden": what lies somewhere is a place, whatever else the word may be. */
export function proposeLying(ctx: NameContext, i: number): void {
  if (
    !is(ctx, i + 1, lies) ||
    !is(ctx, i + 2, where) ||
    isDeterminer(ctx, i - 1) ||
    has(ctx, i - 1, C.Adjective)
  )
    return;
  propose(ctx, i, i + 1, 'place', 'name', 0.92, 'place.lies', placeEntry(ctx, i));
}

const lies = lowerTest('liegt lag gehört gehörte');
const where = lowerTest('in im am an bei nahe südlich nördlich östlich westlich zu zum zur rund etwa auf');

function placeEntry(ctx: NameContext, i: number): number {
  let known = -1;
  eachReading(ctx.doc, ctx.lex, i, (category, _features, entry) => {
    if (known < 0 && category & (C.Place | C.Country)) known = entry;
  });
  return known;
}

/** "von Wilson nach Prollview": two ends of a way, whoever else is called so; not "von Krahl nach Hause". */
export function proposeFromTo(ctx: NameContext, i: number): void {
  const goal =
    ctx.word[i + 2] === Word.Unknown || (has(ctx, i + 2, C.Place) && ctx.word[i + 2] === Word.Name);
  if (!goal || ctx.word[i]! < Word.Name || has(ctx, i, C.FirstName | C.Place | C.Country)) return;
  propose(ctx, i, i + 1, 'place', 'name', 0.74, 'place.list');
}

/** Junctions of motorways: the noun is part of the name on every sign. */
const junction = lowerTest('kreuz dreieck autobahnkreuz autobahndreieck');

/** Nouns behind which nothing but a place can stand, whoever or whatever else is called so: Planet Eros, Dorf Rosenau. */
const sureHead = lowerTest(
  'dorf planet planeten vulkan vulkans provinz insel ortschaft gemeinde marktgemeinde ortsteil stadtteil departement departements département départements kanton bezirk landkreis station bahnhof haltestelle halbinsel grafschaft weiler asteroid asteroiden',
);

/** Dorf Rosenau, Dreieck Krallheim: a name that may be a person's or a firm's elsewhere. */
export function proposeKnownAfterHead(ctx: NameContext, i: number): void {
  if (ctx.starts[i] || ctx.word[i - 1] !== Word.Common) return;
  const named = ctx.word[i]! >= Word.Name || (ctx.word[i] === Word.Common && !has(ctx, i, C.Noun | C.Title));
  if (named && is(ctx, i - 1, junction) && !has(ctx, i - 2, C.Adjective | C.Noun))
    return propose(ctx, i - 1, i + 1, 'place', 'name', 0.9, 'place.junction');
  if (
    ctx.word[i]! < Word.Name ||
    !is(ctx, i - 1, sureHead) ||
    has(ctx, i, C.Place | C.Country | C.Inhabitant)
  )
    return;
  if (
    has(ctx, i, C.FirstName | C.Title | C.PlaceAdjective) ||
    (isCapital(ctx, i + 1) && ctx.word[i + 1] === Word.Common)
  )
    return;
  propose(ctx, i, i + 1, 'place', 'name', 0.88, 'place.head');
}

export function proposeAfterHead(ctx: NameContext, i: number): void {
  if (is(ctx, i - 1, pluralHeads)) return proposeSeveral(ctx, i);
  const head = lowerOf(ctx, i - 1).replace(/^.*-/, '');
  const known =
    heads.has(head) ||
    (ctx.word[i - 1] === Word.Common &&
      /(?:stadt|provinz|insel|gemeinde|region|dorf|bezirk|haus|palast|schloss|burg|kloster|kaserne|stützpunkt|gefängnis|lager|tempel|moschee|kathedrale|gebiet)$/.test(
        head,
      ));
  if (!known || punctuation(ctx, i - 1) !== '') return;
  let end = i + 1;
  while (end - i < 3 && ctx.word[end] === Word.Unknown && isCapital(ctx, end)) end++;
  propose(ctx, i, end, 'place', 'name', 0.74, 'place.head');
}

const pluralHeads = lowerTest(
  /(?:^|.)(?:dörfer|dörfern|gemeinden|städte|städten|orte|orten|ortschaften|inseln|stadtteile|stadtteilen|ortsteile|ortsteilen|provinzen|bezirke|bezirken|weiler|weilern|regionen|landkreise|landkreisen|kreise|kreisen|häfen|flüsse|stationen|bahnhöfe|bahnhöfen|haltestellen)$/,
);

/** die Dörfer Prollala, Krumpula und Zwirnaho */
function proposeSeveral(ctx: NameContext, first: number): void {
  for (let i = first; i - first < 40; i += 2) {
    if (ctx.word[i] === Word.Unknown) propose(ctx, i, i + 1, 'place', 'name', 0.76, 'place.heads');
    else if (has(ctx, i, C.FamilyName) && !has(ctx, i, C.Place | C.Country | C.FirstName))
      propose(ctx, i, i + 1, 'place', 'name', 0.76, 'place.heads');
    else if (!mayBeName(ctx, i)) return;
    if (punctuation(ctx, i + 1) !== ',' && !/^(?:und|sowie|oder)$/.test(lowerOf(ctx, i + 1))) return;
  }
}

/** "Wels/Wien (APA) – …" at the start of the document or of one of its lines. */
export function proposeDateline(ctx: NameContext): void {
  const { shape, count } = ctx.doc.tokens;
  for (let i = 0; i < count; i++) {
    if (!(shape[i]! & Shape.LineStart) || !isCapital(ctx, i)) continue;
    let end = i;
    while (end - i < 6 && isCapital(ctx, end) && ctx.word[end] !== Word.None) {
      end++;
      if (punctuation(ctx, end) === '/' || punctuation(ctx, end) === ',') end++;
    }
    const agency = punctuation(ctx, end) === '(' && punctuation(ctx, end + 2) === ')';
    const mark = punctuation(ctx, agency ? end + 3 : end);
    if (!mark || !'–-—:'.includes(mark) || !followedBySentence(ctx, agency ? end + 3 : end)) continue;
    for (let k = i; k < end; k++) proposeDatelinePlace(ctx, k, agency || mark !== ':');
  }
}

/** A dateline stands before a sentence, not before one word ("Kultur: Film"). */
const followedBySentence = (ctx: NameContext, mark: number): boolean =>
  isCapital(ctx, mark + 1) && (ctx.word[mark + 1] === Word.Start || ctx.word[mark + 2] === Word.Lower);

function proposeDatelinePlace(ctx: NameContext, i: number, sure: boolean): void {
  const known = placeEntry(ctx, i);
  if (known >= 0) propose(ctx, i, i + 1, 'place', 'name', 0.9, 'place.dateline', known);
  else if (sure && ctx.word[i] === Word.Unknown)
    propose(ctx, i, i + 1, 'place', 'name', 0.72, 'place.dateline');
}
