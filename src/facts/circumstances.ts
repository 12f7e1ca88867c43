import { Category as C, Feature as F } from '../lexicon/features.ts';
import { relativeOf } from './clause-roles.ts';
import {
  type FactContext,
  isCapital,
  has as isToken,
  lowerOf,
  nameOf,
  punctuation,
  sentenceEnd,
  sentenceFirst,
} from './context.ts';
import type { Argument, Fact } from './fact.ts';
import { mentionArgument, timeArgument } from './found.ts';
import { leftEdge } from './left-edge.ts';
import { readNoun } from './noun-phrase.ts';
import { prepositionAt } from './prepositions.ts';
import { isRecalled } from './recalled.ts';
import { rolesOf } from './rule.ts';
import { classesOf, isOffice } from './semantics.ts';

const whereAt = new Set([
  'in',
  'bei',
  'auf',
  'an',
  'nahe',
  'vor',
  'nördlich',
  'südlich',
  'östlich',
  'westlich',
  'unweit',
  'zwischen',
]);

/** Adds place and time where the rule left them open: first from the own clause, then the time of the sentence. */
export function addCircumstances(ctx: FactContext, fact: Fact): void {
  const roles = rolesOf[fact.type] ?? ['place', 'time'];
  const anchor = fact.trigger[0]!;
  if (roles.includes('place') && !has(fact, 'place')) {
    const place = placeNear(ctx, fact, anchor);
    if (place) fact.arguments.push(place);
  }
  if (roles.includes('time') && !has(fact, 'time')) {
    const time = timeNear(ctx, anchor, fact.clause);
    if (time >= 0 && !isOfEvent(ctx, fact, time)) fact.arguments.push(timeArgument(ctx, 'time', time));
  }
  // What a company earned it earned in a quarter or a year, not on the day on which it says so.
  if (roles.includes('period') && !has(fact, 'period')) {
    const time = timeNear(ctx, anchor, fact.clause, isPeriod);
    if (time >= 0) fact.arguments.push(timeArgument(ctx, 'period', time));
  }
}

const has = (fact: Fact, role: string): boolean => fact.arguments.some((a) => a.role === role);

/** The next place after a preposition of place, right behind the trigger or in its clause. */
function placeNear(ctx: FactContext, fact: Fact, anchor: number): Argument | null {
  const [first, end] =
    fact.clause >= 0
      ? [ctx.clauses[fact.clause]!.first, ctx.clauses[fact.clause]!.end]
      : phraseRange(ctx, anchor);
  const aside = isAside(ctx, anchor);
  let best: Argument | null = null;
  let distance = 25;
  for (let i = first; i < end; i++) {
    if (fact.clause >= 0 && ctx.clauseAt[i] !== fact.clause) continue;
    const preposition = prepositionAt(ctx, i);
    if (!preposition || !whereAt.has(preposition) || (aside && !follows(ctx, anchor, i))) continue;
    // "Munition für den Krieg in der Ukraine" is not delivered there.
    if (isCapital(ctx, i - 1) && (elsewhere.test(lowerOf(ctx, i - 1)) || isOffice(ctx, i - 1))) continue;
    if (verbal.has(fact.type) && isAttribute(ctx, fact.clause, i)) continue;
    // "forderte die Herausgabe der [in Wien] ausgestellten Krone"; a relative clause opens with such a word, too.
    if (isArticle(ctx, i - 1) && ctx.clauses[fact.clause]?.introducer !== i - 1) continue;
    const place = placeAfter(ctx, i, end);
    if (!place || fact.arguments.some((a) => a.start < place.stop && place.start < a.stop)) continue;
    // What stands before the trigger is farther: "Nach dem Unfall in Ulm besuchte er Bonn".
    const d = i > anchor ? i - anchor : (anchor - i) * 1.5;
    if (d < distance) {
      distance = d;
      best = place;
    }
  }
  return best;
}

/** "lobte die Köche aus einem Lokal in Genf": what is said has its place only where the clause itself has it. */
const verbal = new Set(
  'agree support concede cooperate request accuse reject threaten sanction aid'.split(' '),
);

function isAttribute(ctx: FactContext, clause: number, i: number): boolean {
  if (clause < 0) return isCapital(ctx, i - 1);
  // "drohte der Führung in Riga": behind a noun it is that noun's place, behind who says it and when it is not
  const beside = isCapital(ctx, i - 1) && ctx.timeAt[i - 1]! < 0 && nameOf(ctx, i - 1)?.type !== 'person';
  return beside || ctx.clauses[clause]!.phrases.some((p) => p.first < i && i < p.end);
}

const isArticle = (ctx: FactContext, i: number): boolean =>
  /^(?:de[rsmn]|die|das|eine?[nmrs]?)$/.test(lowerOf(ctx, i));

const elsewhere =
  /(?:krieg|krieges|kriegs|konflikt|konflikts|lage|krise|situation|menschen|bürger|botschaft|botschafter|truppen|soldaten|streitkräfte|regierung|wahl|wahlen|entwicklung|ereignisse|ereignissen)$/;

function phraseRange(ctx: FactContext, anchor: number): [number, number] {
  return [Math.max(sentenceFirst(ctx, anchor), anchor - 6), Math.min(sentenceEnd(ctx, anchor), anchor + 12)];
}

/** in [Berlin], im russischen [Jakutsk], auf der Insel [Rügen], im Zentrum [Kairos], am Flughafen von [Pjöngjang] */
export function placeAfter(ctx: FactContext, preposition: number, end: number): Argument | null {
  const group = readNoun(ctx, preposition + 1, end);
  if (!group) return null;
  if (group.name?.type === 'place' && group.name.end >= group.end - 1)
    return mentionArgument(ctx, 'place', group.name);
  const inner = group.genitive?.name;
  if (inner?.type === 'place' && !group.name) return mentionArgument(ctx, 'place', inner);
  const von =
    prepositionAt(ctx, group.end) === 'von' || prepositionAt(ctx, group.end) === 'in'
      ? nameOf(ctx, group.end + 1)
      : null;
  if (von?.type === 'place' && !group.name) return mentionArgument(ctx, 'place', von);
  if (group.owner?.type === 'place' && !group.name) return mentionArgument(ctx, 'place', group.owner);
  return null;
}

/** The time of the clause, the nearest if there are several; else the only one of the sentence. */
function timeNear(ctx: FactContext, anchor: number, clause: number, fits = dates): number {
  let best = -1;
  let distance = 1000;
  const aside = isAside(ctx, anchor);
  const inSentence = new Set<number>();
  for (let i = sentenceFirst(ctx, anchor); i < sentenceEnd(ctx, anchor); i++) {
    const t = ctx.timeAt[i]!;
    if (t < 0 || !fits(ctx, t) || isSince(ctx, t, anchor) || isBound(ctx, t) || isInside(ctx, t, anchor))
      continue;
    if (aside && !follows(ctx, anchor, ctx.times[t]!.first)) continue;
    // "wie er am Montag mitteilte": when it was said, not when it happened
    const k = ctx.clauseAt[i]!;
    if (k >= 0 && k !== clause && isReport(ctx, k)) continue;
    inSentence.add(t);
    if (clause >= 0 && ctx.clauseAt[i] !== clause) continue;
    const d = Math.abs(i - anchor);
    if (d < distance) {
      best = t;
      distance = d;
    }
  }
  // "Die Anschläge führten dazu, dass die Regierung im Februar …": a noun has no time but that of its clause.
  if (best < 0 && clause >= 0 && isCapital(ctx, anchor)) return timeInRelative(ctx, anchor, clause, fits);
  if (best >= 0) return best;
  return inSentence.size === 1 ? [...inSentence][0]! : -1;
}

/** "ein Unfall, der sich [am Sonntag] ereignete" */
function timeInRelative(ctx: FactContext, noun: number, clause: number, fits: typeof dates): number {
  const k = relativeOf(ctx, clause, noun);
  if (k < 0) return -1;
  for (let i = ctx.clauses[k]!.first; i < ctx.clauses[k]!.end; i++) {
    const t = ctx.timeAt[i]!;
    if (t >= 0 && ctx.clauseAt[i] === k && fits(ctx, t) && !isBound(ctx, t)) return t;
  }
  return -1;
}

/** "Nach dem Anschlag sagte er am Montag …", "demonstrierten am Samstag gegen den Angriff": time and place of the verb, not of the noun. */
function isAside(ctx: FactContext, anchor: number): boolean {
  if (!isCapital(ctx, anchor)) return false;
  if (isRecalled(ctx, anchor)) return true;
  // "Nach einem Unfall starb am Sonntag ein Kind" tells both for the first time.
  const { first, preposition } = leftEdge(ctx, anchor);
  return apart.has(preposition ?? '') && /^(?:de[rsmn]|die|das)$/.test(lowerOf(ctx, first));
}

const apart = new Set(['nach', 'gegen', 'wegen', 'seit', 'trotz', 'über', 'für']);

/** Does what begins at token `i` stand behind the noun, with nothing between that belongs to the verb? */
function follows(ctx: FactContext, anchor: number, i: number): boolean {
  const c = ctx.clauses[ctx.clauseAt[anchor]!];
  if (i <= anchor) return false;
  const between = (t: number): boolean => anchor < t && t < i;
  return (
    !c || !(c.verb?.tokens.some(between) || c.phrases.some((p) => partOfVerb.has(p.role) && between(p.first)))
  );
}

const partOfVerb = new Set(['subject', 'object', 'indirect']);

const isReport = (ctx: FactContext, clause: number): boolean => {
  const { verb } = ctx.clauses[clause]!;
  return verb !== null && isToken(ctx, verb.main, C.SpeechVerb);
};

/** "der fünfte Streik seit November": for a noun it is the span that is counted over, not when it happened. */
const isSince = (ctx: FactContext, time: number, anchor: number): boolean =>
  isCapital(ctx, anchor) && lowerOf(ctx, ctx.times[time]!.first - 1) === 'seit';

/** "kurz vor Ostern", "nach dem 3. März", "gesperrt bis 17. Mai": not on that day; "kurz nach 20 Uhr" is near enough. */
function isBound(ctx: FactContext, time: number): boolean {
  const { first, type } = ctx.times[time]!;
  const before = lowerOf(ctx, first - 1);
  if (before === 'bis') return true;
  if (before !== 'vor' && before !== 'nach') return false;
  // "gesperrt bis kurz vor Mitternacht"
  return type === 'DATE' || lowerOf(ctx, first - 2) === 'bis' || lowerOf(ctx, first - 3) === 'bis';
}

/** "der [für März] geplante Besuch", "das Heft (ab [morgen] im Handel)": the time of something else in the clause. */
function isInside(ctx: FactContext, time: number, anchor: number): boolean {
  const { first, end } = ctx.times[time]!;
  if (isParticiple(ctx, end) && (anchor <= end || anchor > end + 3)) return true;
  // "sagte für das [diesjährige] Fest ab"
  if (isOfNoun(ctx, time) && anchor !== end) return true;
  const open = bracketBefore(ctx, first);
  return open >= 0 && (anchor < open || bracketBefore(ctx, anchor) !== open);
}

/** heutige, gestrigen, diesjährige before its noun */
const isOfNoun = (ctx: FactContext, time: number): boolean => {
  const { first, end } = ctx.times[time]!;
  return first === end - 1 && /(?:ig|isch)e[nmrs]?$/.test(lowerOf(ctx, first)) && isCapital(ctx, end);
};

/** The bracket that is open at a token, -1 for none. */
function bracketBefore(ctx: FactContext, token: number): number {
  for (let i = token - 1; i > token - 12 && i >= sentenceFirst(ctx, token); i--) {
    if (punctuation(ctx, i) === ')') return -1;
    if (punctuation(ctx, i) === '(') return i;
  }
  return -1;
}

/** "rief zu einer Kundgebung [am Samstag] auf": for what is said, the time of an event that it is about is none. */
function isOfEvent(ctx: FactContext, fact: Fact, time: number): boolean {
  if (!verbal.has(fact.type)) return false;
  const { first } = ctx.times[time]!;
  const before = prepositionAt(ctx, first - 1) ? first - 2 : first - 1;
  return (
    isCapital(ctx, before) &&
    !fact.trigger.includes(before) &&
    (classesOf(ctx, before) & C.EventNoun) !== 0 &&
    fact.arguments.some((a) => a.role === 'object' && a.first <= before && before < a.end)
  );
}

/** An attributive participle before its noun: ein gestern [veröffentlichter] Bericht. */
const isParticiple = (ctx: FactContext, i: number): boolean =>
  i + 1 < ctx.doc.tokens.count &&
  !isCapital(ctx, i) &&
  isCapital(ctx, i + 1) &&
  isToken(ctx, i, C.Verb) &&
  (ctx.lex.features[i]! & F.Attributive) !== 0 &&
  !ctx.clauses[ctx.clauseAt[i]!]?.verb?.tokens.includes(i);

/** A year, a half or a quarter. */
const isPeriod = (ctx: FactContext, time: number): boolean =>
  /^\d{4}(?:-[HQ]\d)?$/.test(ctx.times[time]!.value);

/** A point in time; "seit langem" and "täglich" date nothing. */
function dates(ctx: FactContext, time: number): boolean {
  const t = ctx.times[time]!;
  return (t.type === 'DATE' || t.type === 'TIME') && !/_REF$/.test(t.value);
}
