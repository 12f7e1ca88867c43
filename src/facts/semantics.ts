import { Category as C } from '../lexicon/features.ts';
import { lowerTest, passes, wordTable, wordTest, worked } from '../lexicon/word-tests.ts';
import type { Mention } from '../names/candidate.ts';
import { type FactContext, isCountry, lowerOf } from './context.ts';
import type { SlotType } from './rule.ts';

/** Nouns whose bearers act for the country or body they belong to. */
export const deputies =
  /(?:vertreter|vertretern|regierung|regierungen|armee|armeen|truppen?|soldaten|streitkräften?|militärs?|delegation|führung|behörden?|polizei|luftwaffe|marine|diplomaten|politiker|politikern|seite|unterhändler|kräften?|justiz|parlament|außenministerium|verteidigungsministerium|geheimdienste?s?|abgeordneten?|gericht|marine|artillerie|präsidentschaft|administration)$/;

/** auf keinen [Fall], zum [Teil], in diesem [Zusammenhang]: nouns that mean nothing by themselves. */
export const idioms =
  /^(?:fall|falle|weise|ende|rahmen|hinblick|bezug|laufe|blick|gegensatz|gegenzug|anschluss|prozent|teil|zusammenhang|seite|zuge|sinne|hinsicht)$/;

/** People by their number alone, and the members of a union as a whole. */
export const crowds =
  /^(?:dutzende|hunderte|tausende|zehntausende|hunderttausende|seiten|beschäftigten?|(?:bundes)?ländern?|(?:mitglieds?|anrainer|nachbar)?staaten|kommunen|(?:konflikt|kriegs)parteien)$/;

/** What stands for those whom it belongs to when it is attacked: Stellungen der Hisbollah. */
export const targets =
  /^(?:stellungen|ziele|stützpunkte?|kämpfern?|truppen|soldaten|lager|hauptquartier|dörfer|konvois?|schiffe?|flotte|armee)$/;

/** Descriptions of companies. */
export const companyNouns =
  /(?:konzerns?|unternehmens?|firma|firmen|hersteller|herstellers|händler|händlers|bank|airline|kette|gruppe|tochter|anbieters?|betreibers?|gesellschaft|versicherers?|autobauers?|brauerei|fluggesellschaft|fluglinie|reederei|verlags?|betriebs?|institut|instituts|spezialist|spezialisten|riese|riesen|börsenbetreiber|start-up|start-ups|startup|holding|bauers?|produzent|produzenten|zulieferer|zulieferers|konkurrent|konkurrenten|rivale|rivalen|möbelhaus|agentur|dienstleisters?|finanzinvestors?|investors?|investmentgesellschaft|krankenhaus|klinik|klinikum|werft|werkes?)$/;

const semantic =
  C.PersonNoun | C.GroupNoun | C.PlaceNoun | C.EventNoun | C.TimeNoun | C.MeasureNoun | C.Title;

/** Semantic classes of a noun; those of a compound are those of its last part: Regierungstruppen are Truppen. */
export function classesOf(ctx: FactContext, i: number): number {
  const mask = ctx.lex.mask[i]!;
  return mask & (semantic | C.Noun) ? mask & semantic : worked(ctx.lex, i, classesOfHead);
}

const classesOfHead = wordTable(({ text, lexicon }) => {
  for (let at = 3; at <= text.length - 4; at++) {
    const mask = lexicon.mask(lexicon.find(text, at));
    if (mask & (C.Noun | C.Title)) return mask & semantic;
  }
  return 0;
});

export const branches =
  /^(?:nahverkehr|einzelhandel|luftverkehr|flugverkehr|bahnverkehr|schienenverkehr|güterverkehr|regionalverkehr|busverkehr)$/;

export const wholes =
  /^(?:vermögen|vermögens|tochter|gruppe|konzern|konzerns|aktionäre|eigentümer|mitarbeiter|beschäftigten|beschäftigte|flugbegleiter|piloten|lokführer|filialen|anteile|anteilen|mehrheit|aktien|geschäft|sparte|werk|werke|werken|standort|standorten|versandzentren)$/;

/** Parts of a firm that can be sold. */
export const businesses =
  /(?:sparten?|geschäfte?|geschäftsbereich|werke?n?|filialen?|hotels?|restaurants?|tochter|töchter|tochterfirma|marken?)$/;

export const firmParts =
  /(?:gruppe|konzerns?|werke?n?|lagern?|zentrum|zentren|filialen?|sparten?|geschäfte?|hotels?|restaurants?|tochter|töchter|mitarbeitern?|beschäftigten|piloten|fahrern?|flugbegleitern?|versandzentrum|lokführern?|kliniken?|klinikum|häusern?|flughafens?|flughäfen|mutter|anteile?n?|aktien|standort|standorten|schaltern?)$/;

export const isOffice = (ctx: FactContext, i: number): boolean =>
  (ctx.lex.mask[i]! & C.Office) !== 0 || passes(ctx.lex, i, officeEnd);

const officeEnd = lowerTest(
  /(?:chef|chefin|minister|ministerin|präsident|präsidentin|vorsitzender?|vorsitzenden|trainer|trainerin|direktor|direktorin|nachfolger|nachfolgerin|verwalter|verwalterin|kanzler|kanzlerin|sprecher|sprecherin|vorstand|leiter|leiterin|sekretär)$/,
);

/** A common noun, or a compound that ends in one. */
export const isCommon = (ctx: FactContext, i: number): boolean =>
  (ctx.lex.mask[i]! & (C.Noun | C.Title | C.Adjective | C.Verb | C.Function)) !== 0 || isCompound(ctx, i);

/** A compound that ends in a noun: Wortbruch. */
export const isCompound = (ctx: FactContext, i: number): boolean => passes(ctx.lex, i, endsInNoun);

const endsInNoun = wordTest(({ text, lexicon }) => {
  for (let at = 3; at <= text.length - 4; at++) if (lexicon.is(lexicon.find(text, at), C.Noun)) return true;
  return false;
});

const publicBody =
  /^(?:club|union|party|parliament|ministry|agency|court|police|government|league|international|agency-news|armed-group|military)$/;

/** Bodies that their names give away. */
const authority =
  /^(?:ag|olg) |gericht|ministerium|behörde|staatsanwaltschaft|polizei|kommission|universität|partei/i;

/** What the dictionary calls the organisation; empty for one that it lacks. */
export function kindOf(ctx: FactContext, m: Mention): string {
  if (m.entry < 0) return '';
  const { dictionary, fields } = ctx.lex.lexicon.entry(m.entry);
  return dictionary === 'parties' ? 'party' : dictionary === 'clubs' ? 'club' : (fields.kind ?? '');
}

const isUnion = (ctx: FactContext, m: Mention): boolean =>
  kindOf(ctx, m) === 'union' ||
  /gewerkschaft/.test(lowerOf(ctx, m.first - 1)) ||
  /gewerkschaft/i.test(ctx.doc.text.slice(m.start, m.stop));

export function fits(ctx: FactContext, m: Mention, is: readonly SlotType[]): boolean {
  if (is.includes(m.type)) return true;
  if (is.includes('union') && /^(?:\w+)?gewerkschaft(?:en)?$/.test(lowerOf(ctx, m.first - 1))) return true;
  if (m.type === 'place') return is.includes('country') && isCountry(ctx, m);
  if (m.type !== 'organisation') return false;
  if (is.includes('union') && isUnion(ctx, m)) return true;
  if (is.includes('party') && kindOf(ctx, m) === 'party') return true;
  return (
    is.includes('company') &&
    !publicBody.test(kindOf(ctx, m)) &&
    !authority.test(ctx.doc.text.slice(m.start, m.stop)) &&
    !isUnion(ctx, m)
  );
}
