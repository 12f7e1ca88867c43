import { Shape, TokenKind } from '../core/document.ts';
import { Category as C, NameMask } from '../lexicon/features.ts';
import type { NameRule } from './candidate.ts';
import { has, isCapital, lowerOf, mayBeName, type NameContext, propose, punctuation, sentenceOf, textOf, Word } from './context.ts';
import { inQuotes } from './needs.ts';
import { classNouns } from './nouns.ts';

export const rules: NameRule[] = [
  {
    id: 'organisation.legal-form',
    type: 'organisation',
    reason: 'A legal form closes the name of a company: GmbH, AG, SE, KG, Inc., e. V.',
    examples: ['Die [Krallmeier GmbH] ist pleite.', 'Die [Nordlohn Solar AG] wächst.', 'Die [Meier & Brückl KG] zieht um.'],
  },
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
    reason: 'Ministries, offices and associations say in a prepositional or genitive phrase what they are for.',
    examples: ['Das [Ministerium für Verkehr] warnt.', 'Der [Bundesverband der Krallenmacher] klagt.', 'Das [Institut für Wetterkunde] misst.'],
    counter: ['Das [Institut] misst.'],
  },
  {
    id: 'organisation.club',
    type: 'organisation',
    reason: 'Clubs begin with FC, SV, TSV and the like, or bear a number or a Latin name: Viktoria, Borussia.',
    examples: ['Der [FC Krallendorf] siegt.', 'Der [TSV Niederwambach 09] verliert.', 'Es siegte [Borussia Krollstadt].'],
  },
  {
    id: 'organisation.ampersand',
    type: 'organisation',
    reason: 'Two names joined by & are a firm: Zwirner & Kahl.',
    examples: ['Die Kanzlei [Zwirnbeck & Prollnik] vertritt ihn.'],
    counter: ['Es gab [Kaffee & Kuchen].'],
  },
  {
    id: 'organisation.foreign-head',
    type: 'organisation',
    reason: 'English and Romance institutions end or begin with their head: … Council, … Airways, Banco …',
    examples: ['Der [Northern Refugee Council] half.', 'Die [Kwarim National Airways] flog.', 'Die [Krall Holdings] steigt.'],
  },
  {
    id: 'organisation.name-head',
    type: 'organisation',
    reason: 'Publishers, banks and hotels stand behind their name, without a hyphen: Krahl Verlag.',
    examples: ['Er schreibt für den [Krahlbein Verlag].', 'Sie wohnt im [Krahlbein Hotel].'],
    counter: ['Er kaufte den [Berliner Verlagen] nichts ab.'],
  },
  {
    id: 'organisation.explained',
    type: 'organisation',
    reason: 'An abbreviation in brackets is made of the initials of the name before it.',
    examples: ['Der Bericht des [Northern Krall Observatory of Peace] (NKOP) liegt vor.', 'Die [Freie Krallen Initiative] (FKI) klagt.'],
  },
  {
    id: 'organisation.hyphen-head',
    type: 'organisation',
    reason: 'A name and an institution joined by hyphens are the institution’s name: Friedrich-Krahl-Stiftung.',
    examples: ['Die [Friedrich-Krahl-Stiftung] fördert das.', 'Der [Krahlmann-Verlag] druckt.'],
    counter: ['Der [SPD-Parteitag] endet.'],
  },
  {
    id: 'organisation.adjective-head',
    type: 'organisation',
    reason: 'An adjective of place before the head of an institution makes its name: Hamburger Sparkasse, Kölner Zoo.',
    examples: ['Die [Kieler Volksbank] spart.', 'Die [Bremer Philharmoniker] spielen.'],
    counter: ['Die [Kieler Häuser] sind teuer.'],
  },
  {
    id: 'organisation.capitals',
    type: 'organisation',
    reason: 'An unknown abbreviation in capitals is mostly an organisation.',
    examples: ['Die Gewerkschaft [GRXK] streikt.', 'Der [BVKD] widerspricht.'],
    counter: ['Das Jahr [XVII] begann.'],
  },
  {
    id: 'organisation.after-noun',
    type: 'organisation',
    reason: 'After a noun for a company, party or paper stands its name: der Konzern X, die Zeitung X.',
    examples: ['Der Autohersteller [Krallon] ruft Wagen zurück.', 'Die Zeitung „[Krallpost]“ berichtet darüber.'],
  },
];

const legalForms = new Set(
  'gmbh ag se kg kgaa ohg gbr ug eg inc inc. ltd ltd. corp corp. llc plc s.a. sa spa s.p.a. n.v. nv b.v. bv oy ab asa as oyj co. mbh e.v. ev ggmbh a.g. pte sarl pjsc oao zao holding'.split(' '),
);
const clubWords = new Set(
  'fc sv tsv vfb vfl sc fsv sg tsg spvgg ssv tus tsv vfr svg bsc esv msv btsv asv dsc dsg djk rsv hsv hsg thw tbv tv tg post-sv eintracht borussia arminia fortuna viktoria hertha alemannia germania rapid austria dynamo dinamo lokomotive lok energie wacker olympique real racing inter ac as ss ssc us atletico atlético athletic sporting benfica cska spartak zska lokomotiv zenit schachtar hajduk ehc esc erc ec hc vsv ksc bvb cf rc rb ksv sk fk nk pfc afc ud cd rcd sparta slavia'.split(
    ' ',
  ),
);
/** Words that stand before the name of their place or patron. */
const headsBeforeName =
  /^(?:universität|uni|hochschule|fachhochschule|fh|tu|landgericht|amtsgericht|oberlandesgericht|verwaltungsgericht|sozialgericht|arbeitsgericht|oberverwaltungsgericht|finanzgericht|landesarbeitsgericht|bezirksgericht|kreisgericht|obergericht|olg|lg|ag|staatsanwaltschaft|sparkasse|kreissparkasse|volksbank|raiffeisenbank|stadtwerke|klinikum|uniklinik|universitätsklinikum|polizeipräsidium|polizeidirektion|technische|bistum|erzbistum|landeskirche|handelskammer|handwerkskammer|ihk|landeskriminalamt|verlag|brauerei|privatbank|bankhaus|druckerei|stiftung|museum|theater|staatstheater|stadttheater|schauspielhaus|kunsthalle|gymnasium|realschule|gesamtschule|grundschule|hauptschule|berufsschule|musikhochschule|kunsthochschule|flughafengesellschaft|messe|radio|studio|freiwillige|feuerwehr|kammerspiele|opernhaus|landratsamt|finanzamt|arbeitsagentur|landesbank|kantonsspital|kantonspolizei|landespolizeidirektion|bezirkshauptmannschaft|arbeiterkammer|wirtschaftskammer|landwirtschaftskammer|industriellenvereinigung|kripo|institut|galerie|hotel|restaurant|gasthof|gasthaus|pension|café|cafe|kino|club|firma|band|gruppe|brauhaus)$/;
/** Compounds with a place behind them: Verkehrsbetriebe Hamburg, Weingärtnergenossenschaft Metzingen. */
const institutionEnd = /.(?:museum|genossenschaft|betriebe|werke|verband|kammer|hochschule|universität|klinik|klinikum|theater|orchester|philharmonie|akademie|schule|bibliothek|verein|verlag|gesellschaft|amt|kasse|bank|kirche)$/;
/** Of these, the ones that are part of the name only in a loose way: the name alone is the name. */
const looseHeads = /^(?:firma|band|gruppe|kripo|restaurant|hotel|club|messe|staatsanwaltschaft|feuerwehr|museum|theater|verlag|stiftung|gymnasium|institut|galerie|radio|studio)$/;
/** Words that say what an institution is for. */
const headsFor =
  /(?:^|.)(?:ministerium|ministeriums|amt|amts|amtes|institut|instituts|verband|verbands|verbandes|verein|vereins|vereinigung|gesellschaft|gewerkschaft|bund|bundes|kammer|ausschuss|ausschusses|kommission|rat|rates|rats|agentur|behörde|zentrum|zentrums|stiftung|akademie|union|liga|föderation|zentralrat|zentralrats|hochschule|fakultät|museum|museums|forum|initiative|aktion|bewegung|organisation|dachverband|allianz|partei|front|komitee|konferenz|netzwerk|kolleg|fonds|lehrstuhl|bibliothek|archiv|anstalt|büro|gericht|gerichtshof|direktion|zentrale|kasse)$/i;
const adjectiveHeads =
  /^(?:Zeitung|Nachrichten|Anzeiger|Rundschau|Tageblatt|Allgemeine|Allgemeinen|Kurier|Bote|Morgenpost|Abendblatt|Abendzeitung|Tagblatt|Wochenblatt|Bank|Sparkasse|Volksbank|Verkehrsbetriebe|Philharmoniker|Philharmonie|Symphoniker|Sinfoniker|Staatsoper|Volksoper|Oper|Staatskapelle|Festspiele|Universität|Hochschule|Zoo|Tierpark|Kammerspiele|Schauspielhaus|Stadtwerke|Volkshochschule|Wirtschaftsbetriebe|Wasserbetriebe|Verkehrsverbund|Kunsthalle|Kunstverein|Literaturhaus|Börse|Messe|Ensemble|Theater|Schaubühne|Volksbühne|Stadttheater|Gebietskrankenkasse|Handelskammer|Arbeiterkammer|Landesbank|Rück|Versicherung|Verlag|Haie|Löwen|Eisbären|Adler|Wölfe|Roosters|Panther|Tigers|Füchse|Akademie|Institut|Museum|Nationalmuseum|Neueste|Merkur|Presse|Post|Volksblatt|Landbote|Woche|Handelszeitung|Nationalbank|Zentralbank|Notenbank|Gesellschaft|Domsingknaben|Sängerknaben|Feuerwehr)(?:s|n)?$/;
const hyphenHeads =
  /-(?:Stiftung|Universität|Uni|Institut|Gesellschaft|Verlag|Museum|Schule|Gymnasium|Grundschule|Realschule|Gesamtschule|Hochschule|Klinik|Klinikum|Krankenhaus|Bank|Theater|Akademie|Verband|Verein|Partei|Werke|Orchester|Quartett|Ensemble|Chor|Kolleg|Bibliothek|Zentrum|Kirche|Gemeinde|Fonds|Club|Hotel|Hütte|Brauerei)(?:s|es|n)?$/;

export function proposeOrganisations(ctx: NameContext): void {
  for (let i = 0; i < ctx.doc.tokens.count; i++) {
    const kind = ctx.doc.tokens.kind[i];
    if (kind !== TokenKind.Word && kind !== TokenKind.Abbreviation) continue;
    // e. V. and mbH are the only legal forms that begin with a small letter.
    if (!isCapital(ctx, i) && kind !== TokenKind.Abbreviation && textOf(ctx, i) !== 'mbH') continue;
    const lower = lowerOf(ctx, i);
    if (legalForms.has(lower)) proposeLegalForm(ctx, i);
    if (!isCapital(ctx, i)) continue;
    if (textOf(ctx, i + 1) === '&' && mayBeName(ctx, i) && mayBeName(ctx, i + 2)) {
      const end = mayBeName(ctx, i + 3) && isCapital(ctx, i + 3) ? i + 4 : i + 3;
      propose(ctx, mayBeName(ctx, i - 1) ? i - 1 : i, end, 'organisation', 'name', 0.84, 'organisation.ampersand');
    }
    if (clubWords.has(lower)) proposeClub(ctx, i, lower);
    if (headsBeforeName.test(lower)) proposeHeadName(ctx, i, lower);
    else if (institutionEnd.test(lower) && has(ctx, i + 1, C.Place) && !has(ctx, i, NameMask)) proposeHeadName(ctx, i, lower);
    if (headsFor.test(lower)) proposeHeadFor(ctx, i);
    if (adjectiveHeads.test(textOf(ctx, i))) proposeAdjectiveHead(ctx, i);
    if (ctx.doc.tokens.shape[i]! & Shape.Hyphen && hyphenHeads.test(textOf(ctx, i))) proposeHyphenHead(ctx, i);
    if (foreignHeads.test(textOf(ctx, i))) proposeForeign(ctx, i);
    if (nameHeads.test(textOf(ctx, i))) proposeNameHead(ctx, i);
    if (ctx.doc.tokens.shape[i]! & Shape.AllCaps && punctuation(ctx, i - 1) === '(') proposeExplained(ctx, i);
    if (ctx.word[i] === Word.Unknown) proposeCapitals(ctx, i);
    if (ctx.word[i] === Word.Unknown || (ctx.word[i] === Word.Common && inQuotes(ctx, i, i + 1))) proposeAfterNoun(ctx, i);
  }
}

/** Takes in the capitalised words, `&` and numbers before the form, within the sentence. */
function proposeLegalForm(ctx: NameContext, i: number): void {
  if (!/^[A-Z]|^e\.|^mbh/.test(textOf(ctx, i))) return;
  const from = sentenceOf(ctx, i).first;
  let first = i;
  while (first > from && i - first < 7 && belongsToFirm(ctx, first - 1)) first--;
  while (first < i && !isCapital(ctx, first) && ctx.doc.tokens.kind[first] !== TokenKind.Number) first++;
  let end = i + 1;
  // GmbH & Co. KG
  while (end < ctx.doc.tokens.count && (legalForms.has(lowerOf(ctx, end)) || (textOf(ctx, end) === '&' && legalForms.has(lowerOf(ctx, end + 1))))) end++;
  if (first < i) propose(ctx, first, end, 'organisation', 'name', 0.92, 'organisation.legal-form');
}

function belongsToFirm(ctx: NameContext, i: number): boolean {
  const text = textOf(ctx, i);
  if (text === '&' || text === '+' || text === 'und') return isCapital(ctx, i - 1) && isCapital(ctx, i + 1) && text !== 'und';
  if (ctx.word[i] === Word.Start || has(ctx, i, C.Function | C.Title)) return false;
  if (ctx.word[i] === Word.Common && has(ctx, i, C.PersonNoun | C.GroupNoun) && !/er$/.test(text)) return false;
  return isCapital(ctx, i);
}

function proposeClub(ctx: NameContext, i: number, lower: string): void {
  const short = textOf(ctx, i) === textOf(ctx, i).toUpperCase();
  if (lower.length <= 4 && !short && !/^(?:lok|vfb|vfl|vfr|tus|spvgg|inter|real)$/.test(lower)) return;
  let first = i;
  if (ctx.doc.tokens.kind[i - 1] === TokenKind.Ordinal) first = i - 1;
  let end = i + 1;
  // Two club words: SV Eintracht X, SC Fortuna X
  if (clubWords.has(lowerOf(ctx, end)) && isCapital(ctx, end)) end++;
  const named = end;
  while (end - named < 3 && isCapital(ctx, end) && ctx.word[end] !== Word.Start && ctx.word[end] !== Word.None && (mayBeName(ctx, end) || ctx.word[end] === Word.Common && end === named && short)) end++;
  // Blau-Weiß, Rot-Weiss
  if (/^\d{2,4}$/.test(textOf(ctx, end)) && end > named - 1) end++;
  if (end <= i + 1) return;
  const strong = short || /^(?:spvgg|vfb|vfl|vfr|tus|borussia|eintracht|fortuna|arminia|hertha|alemannia|dynamo|viktoria|dinamo|spartak|lok)$/.test(lower);
  if (!strong && !has(ctx, i + 1, C.Place)) return;
  propose(ctx, first, end, 'organisation', 'name', strong ? 0.86 : 0.8, 'organisation.club');
}

function proposeHeadName(ctx: NameContext, i: number, lower: string): void {
  let end = i + 1;
  if (lower === 'technische' || lower === 'freiwillige') end++;
  const from = end;
  while (end - from < 3 && isCapital(ctx, end) && (mayBeName(ctx, end) || (ctx.word[end] === Word.Common && end > from && false))) end++;
  if (end === from) return;
  if (looseHeads.test(lower) && !has(ctx, from, C.Place) && lower !== 'stiftung' && lower !== 'verlag') {
    return propose(ctx, from, end, 'organisation', 'name', 0.6, 'organisation.after-noun');
  }
  if (has(ctx, from, C.FirstName) && !has(ctx, from, C.Place)) return;
  // Halle (Saale), Frankfurt am Main
  if (/^(?:am|an|im|in|ob)$/.test(lowerOf(ctx, end)) && isCapital(ctx, end + 1) && has(ctx, from, C.Place) && has(ctx, end + 1, C.Place)) end += 2;
  propose(ctx, i, end, 'organisation', 'name', looseHeads.test(lower) ? 0.62 : 0.8, 'organisation.head-name');
}

/** Ministerium für X und Y; Verband der X; Institut für X (Y) */
function proposeHeadFor(ctx: NameContext, i: number): void {
  const link = lowerOf(ctx, i + 1);
  const strong = link === 'für';
  if (!strong && !/^(?:der|des|deutscher|zur|gegen|freier|evangelischer|katholischer|österreichischer)$/.test(link)) return;
  let end = i + 2;
  // "Verband der deutschen Automobilindustrie": adjectives before the noun
  while (end - i < 5 && ctx.word[end] === Word.Lower && (has(ctx, end, C.Adjective | C.PlaceAdjective) || /^(?:die|den|das)$/.test(lowerOf(ctx, end)))) end++;
  if (!isCapital(ctx, end) || ctx.word[end] === Word.Start) return;
  const general = !strong && !/(?:verband|verbands|verbandes|bund|zentralrat|zentralrats|vereinigung|gewerkschaft|gesellschaft|verein|union)$/i.test(lowerOf(ctx, i));
  if (general) return;
  // "der Rat der Stadt", "das Büro des Präsidenten": a phrase, not a name
  if (!strong && (has(ctx, end, C.Title | C.PlaceNoun) || ctx.word[end] === Word.Name)) return;
  end++;
  while (end - i < 11) {
    if (isCapital(ctx, end) && ctx.word[end] === Word.Common && punctuation(ctx, end - 1) === '') end++;
    else if ((textOf(ctx, end) === 'und' || punctuation(ctx, end) === ',') && isCapital(ctx, end + 1) && ctx.word[end + 1] !== Word.Start && strong && closesList(ctx, end)) end += 2;
    else if (strong && /^(?:und|&)$/.test(textOf(ctx, end)) && ctx.word[end + 1] === Word.Lower && has(ctx, end + 1, C.Adjective) && isCapital(ctx, end + 2)) end += 3;
    else break;
  }
  // Zentralrat der Juden in Deutschland
  if (!strong && lowerOf(ctx, end) === 'in' && has(ctx, end + 1, C.Country | C.Place)) end += 2;
  let first = i;
  while (first > 0 && isCapital(ctx, first - 1) && has(ctx, first - 1, C.Adjective | C.PlaceAdjective) && !ctx.starts[first - 1]) first--;
  propose(ctx, first, end, 'organisation', 'name', strong ? 0.78 : 0.62, 'organisation.head-for');
}

/** "für Umwelt, Bau und Verkehr": the comma belongs to the name only if an "und" closes the list. */
function closesList(ctx: NameContext, i: number): boolean {
  if (textOf(ctx, i) === 'und') return ctx.word[i + 1] === Word.Common || ctx.word[i + 1] === Word.Unknown;
  return punctuation(ctx, i + 2) === ',' || textOf(ctx, i + 2) === 'und';
}

function proposeAdjectiveHead(ctx: NameContext, i: number): void {
  const before = textOf(ctx, i - 1);
  if (!isCapital(ctx, i - 1) || !has(ctx, i - 1, C.PlaceAdjective | C.Inhabitant) || !/(?:er|sche[rnsm]?)$/.test(before)) return;
  let end = i + 1;
  // Frankfurter Allgemeine Zeitung, Leipziger Neueste Nachrichten
  while (end - i < 3 && isCapital(ctx, end) && adjectiveHeads.test(textOf(ctx, end))) end++;
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
  if (person || known || unknown) propose(ctx, i, i + 1, 'organisation', 'name', person ? 0.86 : 0.6, 'organisation.hyphen-head');
}

const foreignHeads =
  /^(?:Council|Board|Federation|Commission|Force|School|College|University|Theatre|Theater|Airways|Airlines|Holdings?|Group|Club|Association|Institute|Foundation|Trust|Corporation|Company|Records|Studios?|Orchestra|Society|Party|Church|Cent(?:er|re)|Museum|Gallery|Agency|Department|Office|Committee|Network|Systems|Technologies|Partners|Motors|Industries|International|Worldwide|Entertainment|Lines?|Observatory|Services|Solutions|Pharmaceuticals|Energy|Resources|Investments?|Securities|Brothers|Sachs|Laboratories|Labs|Software|Networks|Communications|Broadcasting|Productions|Pictures|Films|Media|Press|Hospital|Academy|Alliance|Union|Movement|Army|Guard|Navy|Brigade|Squad|Band|Quartet|Ensemble|Rovers|Wanderers|Rangers|Devils|Spurs|Lakers|Bulls|Sharks|Flyers|Giants|Raiders|Cowboys|Pirates|Ltd|Inc)$/;
const foreignLinks = /^(?:of|and|&|for|on|the|de|des|du|di|della|et|y)$/;

/** Walks left over capitalised words that are no German nouns, and the small words between them. */
function proposeForeign(ctx: NameContext, i: number): void {
  const from = sentenceOf(ctx, i).first;
  let first = i;
  while (first > from && i - first < 6) {
    const w = ctx.word[first - 1];
    const nominal = isCapital(ctx, first - 1) && (w! >= Word.Name || (w === Word.Common && !has(ctx, first - 1, C.Title | C.PersonNoun) && isForeign(ctx, first - 1)));
    if (nominal) first--;
    else if (foreignLinks.test(textOf(ctx, first - 1)) && isCapital(ctx, first - 2) && ctx.word[first - 2]! >= Word.Name) first -= 2;
    else break;
  }
  if (first === i) return;
  let end = i + 1;
  // International Council on Security and Development
  while (end - i < 6 && foreignLinks.test(textOf(ctx, end)) && isCapital(ctx, end + 1) && ctx.word[end + 1] !== Word.Common) end += 2;
  while (end - i < 6 && isCapital(ctx, end) && foreignHeads.test(textOf(ctx, end))) end++;
  if (has(ctx, first, C.PlaceAdjective | C.Inhabitant) && !has(ctx, first, C.Place | C.Country)) first++;
  if (first < i) propose(ctx, first, end, 'organisation', 'name', 0.84, 'organisation.foreign-head');
}

/** Words that are German nouns by chance: Royal, Air, Art. */
const isForeign = (ctx: NameContext, i: number): boolean => /^(?:Air|Art|Hall|House|Music|Sports?|State|National|Royal|Power|Super|Red|Blue|Black|White|First|Star|Street|Park|Radio|Film|Energy|Health|Bank|Capital|Global|Team|Service|Computer|Business|Design|Fashion|Rock|Jazz|Public|Social|Golf|General|Electric)$/.test(textOf(ctx, i));

const nameHeads =
  /^(?:Verlag|Verlags|Bank|Hotel|Stiftung|Theater|Museum|Versicherung|Versicherungen|Gruppe|Werke|Tonstudio|Brauerei|Buchverlag|Kunstverlag|Zeitung|Arena-?Betriebs|Logistik|Immobilien|Reisen|Touristik|Software|Consulting|Medien|Energie|Solar|Pharma|Chemie|Stahl|Bau|Technik|Klinik|Kliniken|Akademie|Institut|Galerie|Ensemble|Quartett|Trio|Orchester|Chor)$/;

function proposeNameHead(ctx: NameContext, i: number): void {
  let first = i;
  while (i - first < 3 && isCapital(ctx, first - 1) && !ctx.starts[first] && (ctx.word[first - 1] === Word.Name || ctx.word[first - 1] === Word.Unknown || ctx.word[first - 1] === Word.Both)) first--;
  if (first === i || has(ctx, first, C.PlaceAdjective | C.Inhabitant | C.Title | C.Country)) return;
  // "Krahls Hotel" is his hotel
  if (/[^s]s$/.test(textOf(ctx, i - 1)) && !has(ctx, i - 1, C.Organisation)) return;
  const strong = /^(?:Verlag|Verlags|Bank|Hotel|Stiftung|Versicherung|Gruppe|Tonstudio|Brauerei|Quartett|Trio|Ensemble)$/.test(textOf(ctx, i));
  propose(ctx, first, i + 1, 'organisation', 'name', strong ? 0.84 : 0.7, 'organisation.name-head');
}

/** "… (ICOS)": the capitals of the abbreviation, read backwards, must be the initials of the words before the bracket. */
function proposeExplained(ctx: NameContext, i: number): void {
  const letters = textOf(ctx, i).replace(/[^\p{L}]/gu, '');
  if (punctuation(ctx, i + 1) !== ')' || letters.length < 2 || letters.length > 6) return;
  let at = i - 2;
  let left = letters.length;
  const from = sentenceOf(ctx, i).first;
  let first = -1;
  while (at >= from && left > 0 && i - at < 12) {
    const text = textOf(ctx, at);
    if (isCapital(ctx, at) && text[0] === letters[left - 1]) {
      left--;
      first = at;
    } else if (isCapital(ctx, at) && letters.length < 4) return;
    else if (punctuation(ctx, at) !== '' && punctuation(ctx, at) !== ',') return;
    at--;
  }
  if (left > 0 || i - 1 - first < 2) return;
  propose(ctx, first, i - 1, 'organisation', 'name', 0.82, 'organisation.explained');
  propose(ctx, i, i + 1, 'organisation', 'name', 0.82, 'organisation.explained');
}

const roman = /^(?=[MDCLXVI])M*(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

function proposeCapitals(ctx: NameContext, i: number): void {
  const text = textOf(ctx, i).replace(/-$/, '');
  const shape = ctx.doc.tokens.shape[i]!;
  if (!(shape & Shape.AllCaps) || text.length > 6 || roman.test(text) || shape & Shape.Digit) return;
  // A headline in capitals says nothing of a single word.
  if (ctx.doc.tokens.shape[i - 1]! & Shape.AllCaps || ctx.doc.tokens.shape[i + 1]! & Shape.AllCaps) return;
  // 32 KB, 100 PS; EC 135, RA 5: units and types
  if (generic.has(text) || ctx.doc.tokens.kind[i - 1] === TokenKind.Number || ctx.doc.tokens.kind[i + 1] === TokenKind.Number) return;
  const bracketed = punctuation(ctx, i - 1) === '(' && punctuation(ctx, i + 1) === ')';
  propose(ctx, i, i + 1, 'organisation', 'name', bracketed ? 0.66 : 0.6, 'organisation.capitals');
}

/** Abbreviations that are no organisations. */
const generic = new Set('TV PC CD DVD IT PR SMS WM EM OP ICE DNA HIV AIDS USB MP NS CEO BIP UKW KI HTML XXL UFO PVC AGB OK NN PS DM MHZ KM KG GHZ MB GB TB HD UHR EUR USD CHF GT PIN VIP DJ EP LP MC ISBN ISIN WKN FAQ DIY BMI DSL LTE UMTS GSM GPS WLAN LAN JPG PDF MPEG AM PM CO'.split(' '));

function proposeAfterNoun(ctx: NameContext, i: number): void {
  let noun = i - 1;
  const quoted = '„"“»«'.includes(punctuation(ctx, noun) || ' ');
  if (quoted) noun--;
  if (ctx.word[noun] !== Word.Common || !classNouns.test(textOf(ctx, noun))) return;
  let end = i + 1;
  while (end - i < 4 && isCapital(ctx, end) && (ctx.word[end] === Word.Unknown || ctx.word[end] === Word.Name)) end++;
  propose(ctx, i, end, 'organisation', 'name', 0.78, 'organisation.after-noun');
}
