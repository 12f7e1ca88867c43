import { Shape } from '../core/document.ts';
import { Category as C, Feature as F, NameMask } from '../lexicon/features.ts';
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
  punctuation,
  textOf,
  Word,
} from './context.ts';

export const rules: NameRule[] = [
  {
    id: 'organisation.head-name',
    type: 'organisation',
    reason: 'Heads such as Universität, Landgericht, Verlag stand before the name of their place or patron.',
    examples: ['Das [Landgericht Krollstadt] urteilt.', 'Die [Sparkasse Niederwambach] schließt.'],
    counter: ['Die [Universität] schließt.'],
  },
  {
    id: 'organisation.head-for',
    type: 'organisation',
    reason:
      'Ministries, offices and associations say in a prepositional or genitive phrase what they are for.',
    examples: [
      'Das [Ministerium für Verkehr] warnt.',
      'Der [Bundesverband der Krallenmacher] klagt.',
      'Das [Institut für Wetterkunde] misst.',
    ],
    counter: ['Das [Institut] misst.'],
  },
  {
    id: 'organisation.hyphen-head',
    type: 'organisation',
    reason:
      'A name and an institution joined by hyphens are the institution’s name: Friedrich-Krahl-Stiftung.',
    examples: ['Die [Friedrich-Krahl-Stiftung] fördert das.', 'Der [Krahlmann-Verlag] druckt.'],
    counter: ['Der [SPD-Parteitag] endet.'],
  },
  {
    id: 'organisation.adjective-head',
    type: 'organisation',
    reason:
      'An adjective of place before the head of an institution makes its name: Hamburger Sparkasse, Kölner Zoo.',
    examples: ['Die [Kieler Volksbank] spart.', 'Die [Bremer Philharmoniker] spielen.'],
    counter: ['Die [Kieler Häuser] sind teuer.'],
  },
];

/** Words that stand before the name of their place or patron. */
const headsBeforeName = lowerTest(
  /^(?:universität|uni|hochschule|fachhochschule|fh|tu|landgericht|landesgericht|handelsgericht|bundesgericht|kantonsgericht|strafgericht|amtsgericht|oberlandesgericht|verwaltungsgericht|sozialgericht|arbeitsgericht|oberverwaltungsgericht|finanzgericht|landesarbeitsgericht|bezirksgericht|kreisgericht|obergericht|olg|lg|ag|staatsanwaltschaft|sparkasse|kreissparkasse|volksbank|raiffeisenbank|stadtwerke|klinikum|uniklinik|universitätsklinikum|polizeipräsidium|polizeidirektion|technische|bistum|erzbistum|landeskirche|handelskammer|handwerkskammer|ihk|landeskriminalamt|verlag|brauerei|privatbank|bankhaus|druckerei|stiftung|museum|theater|staatstheater|stadttheater|schauspielhaus|kunsthalle|gymnasium|realschule|gesamtschule|grundschule|hauptschule|berufsschule|musikhochschule|kunsthochschule|flughafengesellschaft|messe|radio|studio|freiwillige|feuerwehr|kammerspiele|opernhaus|landratsamt|finanzamt|arbeitsagentur|landesbank|kantonsspital|kantonspolizei|landespolizeidirektion|bezirkshauptmannschaft|arbeiterkammer|wirtschaftskammer|landwirtschaftskammer|industriellenvereinigung|kripo|institut|galerie|hotel|restaurant|gasthof|gasthaus|pension|café|cafe|kino|club|firma|band|gruppe|brauhaus)$/,
);

/** Compounds with a place behind them: Verkehrsbetriebe Kiel, Winzergenossenschaft Deidesheim. */
const institutionEnd = lowerTest(
  /.(?:museum|genossenschaft|betriebe|werke|verband|kammer|hochschule|universität|klinik|klinikum|theater|orchester|philharmonie|akademie|schule|bibliothek|verein|verlag|gesellschaft|amt|kasse|bank|kirche)$/,
);

/** Of these, the ones that are part of the name only in a loose way: the name alone is the name. */
const looseHeads = lowerTest(
  /^(?:firma|band|gruppe|kripo|restaurant|hotel|club|messe|feuerwehr|museum|theater|verlag|stiftung|gymnasium|institut|galerie|radio|studio)$/,
);

/** Words that say what an institution is for. */
const headsFor = lowerTest(
  /(?:^|.)(?:ministerium|ministeriums|amt|amts|amtes|institut|instituts|verband|verbands|verbandes|verein|vereins|vereinigung|gesellschaft|gewerkschaft|bund|bundes|kammer|ausschuss|ausschusses|kommission|rat|rates|rats|agentur|behörde|zentrum|zentrums|stiftung|akademie|union|liga|föderation|zentralrat|zentralrats|hochschule|fakultät|museum|museums|forum|initiative|aktion|bewegung|organisation|dachverband|allianz|partei|front|komitee|konferenz|netzwerk|kolleg|fonds|lehrstuhl|bibliothek|archiv|anstalt|büro|gericht|gerichtshof|direktion|zentrale|kasse)$/i,
);

const adjectiveHeads = textTest(
  /^(?:Zeitung|Nachrichten|Anzeiger|Rundschau|Tageblatt|Allgemeine|Allgemeinen|Kurier|Bote|Morgenpost|Abendblatt|Abendzeitung|Tagblatt|Wochenblatt|Bank|Sparkasse|Volksbank|Verkehrsbetriebe|Philharmoniker|Philharmonie|Symphoniker|Sinfoniker|Staatsoper|Volksoper|Oper|Staatskapelle|Festspiele|Universität|Hochschule|Zoo|Tierpark|Kammerspiele|Schauspielhaus|Stadtwerke|Volkshochschule|Wirtschaftsbetriebe|Wasserbetriebe|Verkehrsverbund|Kunsthalle|Kunstverein|Literaturhaus|Börse|Messe|Ensemble|Theater|Schaubühne|Volksbühne|Stadttheater|Gebietskrankenkasse|Handelskammer|Arbeiterkammer|Landesbank|Rück|Versicherung|Verlag|Haie|Löwen|Eisbären|Adler|Wölfe|Roosters|Panther|Tigers|Füchse|Akademie|Institut|Museum|Nationalmuseum|Neueste|Merkur|Presse|Post|Volksblatt|Landbote|Woche|Handelszeitung|Nationalbank|Zentralbank|Notenbank|Gesellschaft|Domsingknaben|Sängerknaben|Feuerwehr)(?:s|n)?$/,
);

const hyphenHeads = textTest(
  /-(?:Stiftung|Universität|Uni|Institut|Gesellschaft|Verlag|Museum|Schule|Gymnasium|Grundschule|Realschule|Gesamtschule|Hochschule|Klinik|Klinikum|Krankenhaus|Bank|Theater|Akademie|Verband|Verein|Partei|Werke|Orchester|Quartett|Ensemble|Chor|Kolleg|Bibliothek|Zentrum|Kirche|Gemeinde|Fonds|Club|Hotel|Hütte|Brauerei)(?:s|es|n)?$/,
);

/** An institution by its head, which stands before, behind or inside its name. */
export function proposeInstitution(ctx: NameContext, i: number): void {
  const lower = lowerOf(ctx, i);
  proposeNational(ctx, i);
  if (is(ctx, i, headsBeforeName)) proposeHeadName(ctx, i, lower);
  else if (is(ctx, i, institutionEnd) && has(ctx, i + 1, C.Place) && !has(ctx, i, NameMask))
    proposeHeadName(ctx, i, lower);
  if (is(ctx, i, headsFor)) proposeHeadFor(ctx, i);
  if (is(ctx, i, adjectiveHeads)) proposeAdjectiveHead(ctx, i);
  if (ctx.doc.tokens.shape[i]! & Shape.Hyphen && is(ctx, i, hyphenHeads)) proposeHyphenHead(ctx, i);
}

function proposeHeadName(ctx: NameContext, i: number, lower: string): void {
  let end = i + 1;
  if (lower === 'technische' || lower === 'freiwillige') end++;
  const from = end;
  while (
    end - from < 3 &&
    isCapital(ctx, end) &&
    (mayBeName(ctx, end) || (ctx.word[end] === Word.Common && end > from && false))
  )
    end++;
  if (end === from) return;
  if (is(ctx, i, looseHeads) && !has(ctx, from, C.Place) && lower !== 'stiftung' && lower !== 'verlag') {
    return propose(ctx, from, end, 'organisation', 'name', 0.6, 'organisation.after-noun');
  }
  if (has(ctx, from, C.FirstName) && !has(ctx, from, C.Place)) return;
  // Halle (Saale), Frankfurt am Main
  if (
    /^(?:am|an|im|in|ob)$/.test(lowerOf(ctx, end)) &&
    isCapital(ctx, end + 1) &&
    has(ctx, from, C.Place) &&
    has(ctx, end + 1, C.Place)
  )
    end += 2;
  propose(ctx, i, end, 'organisation', 'name', is(ctx, i, looseHeads) ? 0.62 : 0.8, 'organisation.head-name');
}

const nationalHead = lowerTest(
  /(?:verband|verbands|bund|bundes|amt|amts|stelle|gesellschaft|vereinigung|bank|post|bahn|rat|rats|institut|akademie|kammer|union|gewerkschaft|zentrale|agentur|stiftung|verein|liga|orchester|museum|nationalmuseum|bibliothek|zentrum|kommission|behörde|rundfunk|fernsehen|versicherung|partei|armee|marine|kirche|caritas|konferenz|rettungsdienst|alpenverein|skiverband)s?$/i,
);

const landAdjective = textTest(/^(?:\p{Lu}.*(?:isch|deutsch)e[rnsm]?|Deutsche[rnsm]?)$/u);

/** Schweizerischer Bauernverband: an adjective of a country has a capital inside a sentence only in a name. */
function proposeNational(ctx: NameContext, i: number): void {
  if (!is(ctx, i - 1, landAdjective)) return;
  if (
    !has(ctx, i - 1, C.PlaceAdjective) ||
    ctx.starts[i - 1] ||
    (ctx.word[i] !== Word.Common && ctx.word[i] !== Word.Both)
  )
    return;
  // "Bayerische Vereine": several of them are no name
  const one = (ctx.lex.features[i]! & F.Sing) !== 0 || !(ctx.lex.features[i]! & F.Plur);
  if (is(ctx, i, nationalHead) || (has(ctx, i, C.GroupNoun) && one))
    propose(ctx, i - 1, i + 1, 'organisation', 'name', 0.88, 'organisation.adjective-head');
}

/** Ministerium für X und Y; Verband der X; Institut für X (Y) */
function proposeHeadFor(ctx: NameContext, i: number): void {
  const link = lowerOf(ctx, i + 1);
  const strong = link === 'für';
  if (
    !strong &&
    !/^(?:der|des|deutscher|zur|gegen|freier|evangelischer|katholischer|österreichischer)$/.test(link)
  )
    return;
  let end = i + 2;
  // "Verband der deutschen Automobilindustrie": adjectives before the noun
  while (
    end - i < 5 &&
    ctx.word[end] === Word.Lower &&
    (has(ctx, end, C.Adjective | C.PlaceAdjective) || lowerOf(ctx, end) === 'die')
  )
    end++;
  if (!isCapital(ctx, end) || ctx.word[end] === Word.Start) return;
  const general =
    !strong &&
    !/(?:verband|verbands|verbandes|bund|zentralrat|zentralrats|vereinigung|gewerkschaft|gesellschaft|verein|union)$/i.test(
      lowerOf(ctx, i),
    );
  if (general) return;
  // "der Rat der Stadt", "das Büro des Präsidenten": a phrase, not a name
  if (!strong && (has(ctx, end, C.Title | C.PlaceNoun) || ctx.word[end] === Word.Name)) return;
  end++;
  while (end - i < 11) {
    if (isCapital(ctx, end) && ctx.word[end] === Word.Common && punctuation(ctx, end - 1) === '') end++;
    else if (
      (textOf(ctx, end) === 'und' || punctuation(ctx, end) === ',') &&
      isCapital(ctx, end + 1) &&
      ctx.word[end + 1] !== Word.Start &&
      strong &&
      closesList(ctx, end)
    )
      end += 2;
    else if (
      strong &&
      /^(?:und|&)$/.test(textOf(ctx, end)) &&
      ctx.word[end + 1] === Word.Lower &&
      has(ctx, end + 1, C.Adjective) &&
      isCapital(ctx, end + 2)
    )
      end += 3;
    else break;
  }
  // Hochschule für Technik des Saarlandes
  if (
    strong &&
    /^(?:des|der)$/.test(lowerOf(ctx, end)) &&
    has(ctx, end + 1, C.Place | C.Country) &&
    ctx.word[end + 1] === Word.Name
  )
    end += 2;
  // Zentralrat der Juden in Deutschland
  if (!strong && lowerOf(ctx, end) === 'in' && has(ctx, end + 1, C.Country | C.Place)) end += 2;
  let first = i;
  while (
    first > 0 &&
    isCapital(ctx, first - 1) &&
    has(ctx, first - 1, C.Adjective | C.PlaceAdjective) &&
    !ctx.starts[first - 1]
  )
    first--;
  propose(ctx, first, end, 'organisation', 'name', strong ? 0.78 : 0.62, 'organisation.head-for');
}

/** "für Umwelt, Bau und Verkehr": the comma belongs to the name only if an "und" closes the list. */
function closesList(ctx: NameContext, i: number): boolean {
  if (textOf(ctx, i) === 'und') return ctx.word[i + 1] === Word.Common || ctx.word[i + 1] === Word.Unknown;
  return punctuation(ctx, i + 2) === ',' || textOf(ctx, i + 2) === 'und';
}

function proposeAdjectiveHead(ctx: NameContext, i: number): void {
  const before = textOf(ctx, i - 1);
  if (
    !isCapital(ctx, i - 1) ||
    !has(ctx, i - 1, C.PlaceAdjective | C.Inhabitant) ||
    !/(?:er|sche[rnsm]?)$/.test(before) ||
    // "Europäische Börsen" begins a sentence, "Schweizer Versicherung Krall" describes a firm
    (ctx.starts[i - 1] && /sche[rnsm]?$/.test(before) && /en$/.test(textOf(ctx, i))) ||
    (has(ctx, i - 1, C.PlaceAdjective) && ctx.word[i + 1]! >= Word.Name && has(ctx, i + 1, C.Organisation))
  )
    return;
  let end = i + 1;
  // Frankfurter Allgemeine Zeitung, Leipziger Neueste Nachrichten
  while (end - i < 3 && isCapital(ctx, end) && is(ctx, end, adjectiveHeads)) end++;
  propose(ctx, i - 1, end, 'organisation', 'name', 0.86, 'organisation.adjective-head');
}

function proposeHyphenHead(ctx: NameContext, i: number): void {
  const text = textOf(ctx, i);
  const head = text.slice(text.lastIndexOf('-') + 1);
  const stem = text.slice(0, text.lastIndexOf('-'));
  const first = stem.split('-')[0]!;
  const { lexicon } = ctx.lex;
  const mask = lexicon.mask(lexicon.find(first));
  const person = (mask & C.FirstName) !== 0 && stem.includes('-');
  const known = lexicon.is(lexicon.find(stem), C.Person | C.PersonAlone | C.FamilyName);
  const unknown = lexicon.find(first) < 0 && !/^[A-ZÄÖÜ]{2,}$/.test(first);
  if (/^(?:Partei|Gemeinde|Zentrum|Kirche|Werke|Gesellschaft|Fonds|Club|Bank)/.test(head) && !person) return;
  if (person || known || unknown)
    propose(ctx, i, i + 1, 'organisation', 'name', person ? 0.86 : 0.72, 'organisation.hyphen-head');
}
