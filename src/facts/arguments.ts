import { Category as C } from '../lexicon/features.ts';
import type { Mention } from '../names/candidate.ts';
import { type Amount, amountsIn } from './amounts.ts';
import { type FactContext, isCapital, isCountry, lowerOf, nameOf, partOf, sentenceEnd, sentenceFirst, textOf } from './context.ts';
import type { Argument } from './fact.ts';
import { membersOf, type NounGroup } from './noun-phrase.ts';
import type { Slot, SlotType } from './rule.ts';

/** Nouns whose bearers act for the country or body they belong to. */
const deputies =
  /(?:vertreter|vertretern|regierung|regierungen|armee|armeen|truppen?|soldaten|streitkräften?|militärs?|delegation|führung|behörden?|polizei|luftwaffe|marine|diplomaten|politiker|politikern|seite|unterhändler|kräften?|justiz|parlament|außenministerium|verteidigungsministerium|geheimdienste?s?|abgeordneten?|gericht|marine|artillerie|präsidentschaft|administration)$/;

/** Descriptions of companies. */
const companyNouns =
  /(?:konzerns?|unternehmens?|firma|firmen|hersteller|herstellers|händler|händlers|bank|airline|kette|gruppe|tochter|anbieters?|betreibers?|gesellschaft|versicherers?|autobauers?|brauerei|fluggesellschaft|fluglinie|reederei|verlags?|betriebs?|institut|instituts|spezialist|spezialisten|riese|riesen|börsenbetreiber|start-up|start-ups|startup|holding|bauers?|produzent|produzenten|zulieferer|zulieferers|dienstleisters?|finanzinvestors?|investors?|investmentgesellschaft|krankenhaus|klinik|klinikum|werft|werkes?)$/;

/** Semantic classes of a noun; those of a compound are those of its last part: Regierungstruppen are Truppen. */
export function classesOf(ctx: FactContext, i: number): number {
  const own = ctx.lex.mask[i]! & (C.PersonNoun | C.GroupNoun | C.PlaceNoun | C.EventNoun | C.TimeNoun | C.MeasureNoun | C.Title);
  if (own || ctx.lex.mask[i]! & C.Noun) return own;
  const { lexicon } = ctx.lex;
  const from = ctx.doc.tokens.start[i]!;
  const to = ctx.doc.tokens.end[i]!;
  for (let at = from + 3; at <= to - 4; at++) {
    const mask = lexicon.mask(lexicon.find(ctx.doc.text, at, to));
    if (mask & (C.Noun | C.Title)) return mask & (C.PersonNoun | C.GroupNoun | C.PlaceNoun | C.EventNoun | C.TimeNoun | C.MeasureNoun | C.Title);
  }
  return 0;
}

export const mentionArgument = (ctx: FactContext, role: string, m: Mention): Argument => ({
  role,
  first: m.first,
  end: m.end,
  start: m.start,
  stop: m.form === 'compound' && ctx.doc.text[m.stop - 1] === '-' ? m.stop - 1 : m.stop,
  entity: ctx.entityOf.get(m) ?? -1,
  time: -1,
});

export function tokensArgument(ctx: FactContext, role: string, first: number, end: number, entity = -1): Argument {
  const { start, end: stops } = ctx.doc.tokens;
  return { role, first, end, start: start[first]!, stop: stops[end - 1]!, entity, time: -1 };
}

export function timeArgument(ctx: FactContext, role: string, time: number): Argument {
  const t = ctx.times[time]!;
  return { role, first: t.first, end: t.end, start: t.start, stop: t.stop, entity: -1, time };
}

export function fits(ctx: FactContext, m: Mention, is: readonly SlotType[]): boolean {
  if (is.includes(m.type)) return true;
  if (is.includes('union') && /^(?:\w+)?gewerkschaft(?:en)?$/.test(lowerOf(ctx, m.first - 1))) return true;
  if (m.type === 'place') return is.includes('country') && isCountry(ctx, m);
  if (m.type !== 'organisation') return false;
  if (is.includes('union') && isUnion(ctx, m)) return true;
  if (is.includes('party') && kindOf(ctx, m) === 'party') return true;
  return is.includes('company') && !publicBody.test(kindOf(ctx, m)) && !isUnion(ctx, m);
}

const publicBody = /^(?:union|party|parliament|ministry|agency|court|police|government|league|international|agency-news|armed-group|military)$/;

/** What the dictionary calls the organisation; empty for one that it lacks. */
export function kindOf(ctx: FactContext, m: Mention): string {
  if (m.entry < 0) return '';
  const { dictionary, fields } = ctx.lex.lexicon.entry(m.entry);
  return dictionary === 'parties' ? 'party' : (fields.kind ?? '');
}

const isUnion = (ctx: FactContext, m: Mention): boolean =>
  kindOf(ctx, m) === 'union' || /gewerkschaft/.test(lowerOf(ctx, m.first - 1)) || /gewerkschaft/i.test(ctx.doc.text.slice(m.start, m.stop));

const firms = /^(?:company|airline|bank|broadcaster|newspaper|university)$/;

/** The only candidate of the sentence; where there are two, nobody knows which. */
export function onlyInSentence(ctx: FactContext, token: number, slot: Slot): Argument[] {
  const end = sentenceEnd(ctx, token);
  let found: Argument | null = null;
  for (let i = sentenceFirst(ctx, token); i < end; i++) {
    const m = nameOf(ctx, i) ?? partOf(ctx, i);
    // "ein Mann aus Beckum", "Chad Haga (USA)": where somebody comes from is not where it happened
    if (m?.type === 'organisation' && !slot.is.includes('place') && !firms.test(kindOf(ctx, m))) continue;
    if (m?.type === 'place' && (lowerOf(ctx, m.first - 1) === 'aus' || textOf(ctx, m.first - 1) === '(')) continue;
    const arg = m && m.form !== 'derived' && fits(ctx, m, slot.is) ? mentionArgument(ctx, slot.role, m) : roadAt(ctx, i, slot);
    if (m) i = Math.max(i, m.end - 1);
    if (!arg || i === token) continue;
    if (found && found.entity !== arg.entity && !slot.is.includes('place')) return [];
    found ??= arg;
  }
  return found ? [found] : [];
}

/** The first road of the sentence: what a traffic report is about. */
export function roadIn(ctx: FactContext, token: number, slot: Slot): Argument[] {
  for (let i = sentenceFirst(ctx, token); i < sentenceEnd(ctx, token); i++) {
    const road = roadAt(ctx, i, slot);
    if (road) return [road];
  }
  return [];
}

/** 3:1 in the clause; the score at half time stands in brackets behind it. */
export function scoreIn(ctx: FactContext, role: string, first: number, end: number): Argument[] {
  for (let i = first; i < end; i++) {
    if (/^\d{1,3}:\d{1,3}$/.test(textOf(ctx, i)) && ctx.timeAt[i]! < 0 && lowerOf(ctx, i + 1) !== 'uhr') return [tokensArgument(ctx, role, i, i + 1)];
  }
  return [];
}

/** A7, B 27: roads have no entry in any dictionary. */
function roadAt(ctx: FactContext, i: number, slot: Slot): Argument | null {
  if (!slot.is.includes('place')) return null;
  if (/^[ABLK]\d{1,4}$/.test(textOf(ctx, i))) return tokensArgument(ctx, slot.role, i, i + 1);
  return /^[ABLK]$/.test(textOf(ctx, i)) && /^\d{1,4}$/.test(textOf(ctx, i + 1)) ? tokensArgument(ctx, slot.role, i, i + 2) : null;
}

/** The arguments that a noun phrase and its further members give to a slot. */
export function fill(ctx: FactContext, group: NounGroup, slot: Slot): Argument[] {
  const out: Argument[] = [];
  for (const member of membersOf(group)) {
    out.push(...fillOne(ctx, member, slot));
    if (slot.single && out.length) return out.slice(0, 1);
  }
  return out;
}

function fillOne(ctx: FactContext, group: NounGroup, { role, is }: Slot): Argument[] {
  const head = lowerOf(ctx, group.head);
  const quantity = fillQuantity(ctx, group, role, is);
  if (quantity) return [quantity];
  const road = roadAt(ctx, group.head, { role, is } as Slot);
  if (road) return [road];
  if (is.includes('office') && isOffice(ctx, group.head)) return [tokensArgument(ctx, role, group.head, group.head + 1)];
  if (group.name && group.name.first >= group.head - 1 && fits(ctx, group.name, is) && !modifiesHead(ctx, group)) {
    return [mentionArgument(ctx, role, group.name)];
  }
  // Streik im öffentlichen Dienst, im Nahverkehr: a whole branch
  if (is.includes('company') && !group.name && (branches.test(head) || (head === 'dienst' && /^öffentlich/.test(lowerOf(ctx, group.head - 1))))) {
    return [tokensArgument(ctx, role, head === 'dienst' ? group.head - 1 : group.head, group.head + 1)];
  }
  // der Bekleidungshersteller Steilmann: what stands behind such a word is a firm, whatever else bears that name
  if (is.includes('company') && group.lead < group.end - 1 && companyNouns.test(lowerOf(ctx, group.lead)) && (group.name ? group.name.first === group.lead + 1 : !isCommon(ctx, group.lead + 1))) {
    const name = group.name;
    if (name) return [mentionArgument(ctx, role, name)];
    return [{ ...tokensArgument(ctx, role, group.lead + 1, group.end), named: true }];
  }
  // ein Insolvenzverfahren über das Vermögen der X GmbH
  const holder = group.genitive?.name;
  if (holder && !group.name && is.includes('company') && wholes.test(lowerOf(ctx, group.head)) && fits(ctx, holder, is)) return [mentionArgument(ctx, role, holder)];
  const compound = group.part?.first === group.head && group.part.form === 'compound' ? group.part : null;
  // bei Amazon-Lagern, des Daimler-Konzerns
  if (compound && is.includes('company') && fits(ctx, compound, is) && (firmParts.test(lowerOf(ctx, group.head)) || companyNouns.test(lowerOf(ctx, group.head)))) {
    return [mentionArgument(ctx, role, compound)];
  }
  const acts = is.includes('person') || is.includes('organisation') || is.includes('country') || is.includes('group');
  const word = lowerOf(ctx, group.head);
  if (group.genitive && acts && deputies.test(word)) {
    const of = membersOf(group.genitive).filter((g) => g.name && g.name.type !== 'person');
    if (of.length) return of.map((g) => mentionArgument(ctx, role, g.name!));
  }
  return acts || is.includes('noun') ? described(ctx, group, role, is, word) : placeOf(ctx, group, role, is);
}

/** A common noun, or a compound that ends in one. */
function isCommon(ctx: FactContext, i: number): boolean {
  if (ctx.lex.mask[i]! & (C.Noun | C.Title | C.Adjective | C.Verb | C.Function)) return true;
  const { lexicon } = ctx.lex;
  const to = ctx.doc.tokens.end[i]!;
  for (let at = ctx.doc.tokens.start[i]! + 3; at <= to - 4; at++) if (lexicon.is(lexicon.find(ctx.doc.text, at, to), C.Noun)) return true;
  return false;
}

const branches = /^(?:nahverkehr|einzelhandel|luftverkehr|flugverkehr|bahnverkehr|schienenverkehr|güterverkehr|regionalverkehr|busverkehr)$/;
const wholes = /^(?:vermögen|vermögens|tochter|gruppe|konzern|konzerns|aktionäre|eigentümer|mitarbeiter|beschäftigten|beschäftigte|flugbegleiter|piloten|lokführer|filialen|anteile|anteilen|mehrheit|aktien|geschäft|sparte|werk|werke|werken|standort|standorten|versandzentren)$/;
const firmParts = /(?:gruppe|konzerns?|werke?n?|lagern?|zentrum|zentren|filialen?|sparte|geschäft|mitarbeitern?|beschäftigten|piloten|fahrern?|flugbegleitern?|versandzentrum|lokführern?|mutter|anteile?n?|aktien|standort|standorten|schaltern?)$/;

const isOffice = (ctx: FactContext, i: number): boolean =>
  (ctx.lex.mask[i]! & C.Office) !== 0 || /(?:chef|chefin|minister|ministerin|präsident|präsidentin|vorsitzender?|vorsitzenden|trainer|trainerin|direktor|direktorin|kanzler|kanzlerin|sprecher|sprecherin|vorstand|leiter|leiterin|sekretär)$/.test(lowerOf(ctx, i));

/** "die Stadt Aleppo" is Aleppo, but the name in "die Deutsche-Bank-Tochter in Wien" is not the head. */
const modifiesHead = (_ctx: FactContext, group: NounGroup): boolean => group.name !== null && group.name.end < group.head;

/** am Flughafen von Pjöngjang, im Zentrum Istanbuls */
function placeOf(ctx: FactContext, group: NounGroup, role: string, is: readonly SlotType[]): Argument[] {
  if (!is.includes('place')) return [];
  const inner = group.genitive?.name ?? group.owner;
  return inner && inner.type === 'place' ? [mentionArgument(ctx, role, inner)] : [];
}

/** A description without a name: die russische Armee, der Konzern, 200 Demonstranten. */
function described(ctx: FactContext, group: NounGroup, role: string, is: readonly SlotType[], word: string): Argument[] {
  if (group.name) return [];
  const part = group.part?.first === group.head ? group.part : null;
  const adjective = group.adjective && isCountry(ctx, group.adjective) ? group.adjective : null;
  // die Deutschen, zwei Russen
  if (adjective && adjective.first === group.head && isCapital(ctx, group.head)) {
    return is.includes('group') || is.includes('person') ? [mentionArgument(ctx, role, adjective)] : [];
  }
  const classes = classesOf(ctx, group.head);
  const people = (classes & (C.PersonNoun | C.GroupNoun | C.Title)) !== 0 || deputies.test(word);
  if (deputies.test(word) && (adjective || part) && (is.includes('country') || is.includes('group'))) {
    const owner = adjective ?? part!;
    const first = adjective && adjective.first === group.head - 1 ? adjective.first : group.head;
    return [tokensArgument(ctx, role, first, group.head + 1, ctx.entityOf.get(owner) ?? -1)];
  }
  if (is.includes('company') && companyNouns.test(word)) {
    return [tokensArgument(ctx, role, group.head, group.head + 1, /^(?:der|die|das|dem|des)$/.test(lowerOf(ctx, group.first)) ? companyMeant(ctx, group.head) : -1)];
  }
  if (is.includes('group') && people) {
    const first = adjective && adjective.first === group.head - 1 ? adjective.first : group.head;
    const whole = tokensArgument(ctx, role, first, group.head + 1);
    // Lufthansa-[Piloten]: the name before the hyphen may fill another role
    return [part && ctx.doc.text[part.stop] === '-' ? { ...whole, start: part.stop + 1 } : whole];
  }
  return is.includes('noun') && !people && ctx.timeAt[group.head]! < 0 ? [tokensArgument(ctx, role, group.head, group.head + 1)] : [];
}

/** "Der Konzern" is the company that the sentences before name, if they name only one. */
function companyMeant(ctx: FactContext, token: number): number {
  const sentence = ctx.sentenceAt[token]!;
  let found = -1;
  for (let i = sentenceFirst(ctx, token) - 1; i >= 0 && ctx.sentenceAt[i]! >= sentence - 2; i--) {
    const m = nameOf(ctx, i);
    if (!m || !fits(ctx, m, ['company'])) continue;
    const entity = ctx.entityOf.get(m) ?? -1;
    if (found >= 0 && entity !== found) return -1;
    found = entity;
  }
  return found;
}

const quantities = ['money', 'percent', 'count', 'casualties'] as const;
const victims = /^(?:tote[nr]?|todesopfern?|opfern?|verletzte[nr]?|schwerverletzte[nr]?|leichtverletzte[nr]?|menschen|personen|menschenleben|zivilisten|kindern?|soldaten|leichen|vermisste[nr]?|männern?|frauen|insassen|passagieren?)$/;

function fillQuantity(ctx: FactContext, group: NounGroup, role: string, is: readonly SlotType[]): Argument | null {
  const kinds = quantities.filter((k) => is.includes(k));
  if (!kinds.length) return null;
  const fitsKind = (a: Amount): boolean =>
    (kinds as string[]).includes(a.kind) || (a.kind === 'count' && kinds.includes('casualties') && victims.test(a.unit.toLowerCase()));
  const amount = amountsIn(ctx, group.first, group.end).find(fitsKind);
  if (!amount) return null;
  return { ...tokensArgument(ctx, role, amount.first, amount.end), quantity: { value: amount.value, unit: amount.unit, ...(amount.approximate && { approximate: true }) } };
}
