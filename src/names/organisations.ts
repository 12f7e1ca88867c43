import { TokenKind } from '../core/document.ts';
import { proposeAbbreviated } from './abbreviated-names.ts';
import { proposeClub } from './clubs.ts';
import { isCapital, type NameContext, textOf } from './context.ts';
import { proposeFirm } from './firms.ts';
import { proposeInstitution } from './institutions.ts';

/** Words that say what an institution is for. */
export const headsFor =
  /(?:^|.)(?:ministerium|ministeriums|amt|amts|amtes|institut|instituts|verband|verbands|verbandes|verein|vereins|vereinigung|gesellschaft|gewerkschaft|bund|bundes|kammer|ausschuss|ausschusses|kommission|rat|rates|rats|agentur|behörde|zentrum|zentrums|stiftung|akademie|union|liga|föderation|zentralrat|zentralrats|hochschule|fakultät|museum|museums|forum|initiative|aktion|bewegung|organisation|dachverband|allianz|partei|front|komitee|konferenz|netzwerk|kolleg|fonds|lehrstuhl|bibliothek|archiv|anstalt|büro|gericht|gerichtshof|direktion|zentrale|kasse)$/i;

export const adjectiveHeads =
  /^(?:Zeitung|Nachrichten|Anzeiger|Rundschau|Tageblatt|Allgemeine|Allgemeinen|Kurier|Bote|Morgenpost|Abendblatt|Abendzeitung|Tagblatt|Wochenblatt|Bank|Sparkasse|Volksbank|Verkehrsbetriebe|Philharmoniker|Philharmonie|Symphoniker|Sinfoniker|Staatsoper|Volksoper|Oper|Staatskapelle|Festspiele|Universität|Hochschule|Zoo|Tierpark|Kammerspiele|Schauspielhaus|Stadtwerke|Volkshochschule|Wirtschaftsbetriebe|Wasserbetriebe|Verkehrsverbund|Kunsthalle|Kunstverein|Literaturhaus|Börse|Messe|Ensemble|Theater|Schaubühne|Volksbühne|Stadttheater|Gebietskrankenkasse|Handelskammer|Arbeiterkammer|Landesbank|Rück|Versicherung|Verlag|Haie|Löwen|Eisbären|Adler|Wölfe|Roosters|Panther|Tigers|Füchse|Akademie|Institut|Museum|Nationalmuseum|Neueste|Merkur|Presse|Post|Volksblatt|Landbote|Woche|Handelszeitung|Nationalbank|Zentralbank|Notenbank|Gesellschaft|Domsingknaben|Sängerknaben|Feuerwehr)(?:s|n)?$/;

export const hyphenHeads =
  /-(?:Stiftung|Universität|Uni|Institut|Gesellschaft|Verlag|Museum|Schule|Gymnasium|Grundschule|Realschule|Gesamtschule|Hochschule|Klinik|Klinikum|Krankenhaus|Bank|Theater|Akademie|Verband|Verein|Partei|Werke|Orchester|Quartett|Ensemble|Chor|Kolleg|Bibliothek|Zentrum|Kirche|Gemeinde|Fonds|Club|Hotel|Hütte|Brauerei)(?:s|es|n)?$/;

/** Organisations that no dictionary has, by their heads, legal forms and capitals. */
export function proposeOrganisations(ctx: NameContext): void {
  for (let i = 0; i < ctx.doc.tokens.count; i++) {
    const kind = ctx.doc.tokens.kind[i];
    if (kind !== TokenKind.Word && kind !== TokenKind.Abbreviation) continue;
    // e. V. and mbH are the only legal forms that begin with a small letter.
    if (!isCapital(ctx, i) && kind !== TokenKind.Abbreviation && textOf(ctx, i) !== 'mbH') continue;
    proposeFirm(ctx, i);
    if (!isCapital(ctx, i)) continue;
    proposeClub(ctx, i);
    proposeInstitution(ctx, i);
    proposeAbbreviated(ctx, i);
  }
}
