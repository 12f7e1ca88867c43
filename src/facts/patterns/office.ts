import { Category as C, Feature as F } from '../../lexicon/features.ts';
import { passes, textTest } from '../../lexicon/word-tests.ts';
import type { Mention } from '../../names/candidate.ts';
import {
  type FactContext,
  has,
  isCapital,
  isGenitiveOnly,
  lowerOf,
  nameOf,
  punctuation,
  sentenceEnd,
  textOf,
} from '../context.ts';
import type { Argument, Fact } from '../fact.ts';
import { mentionArgument } from '../found.ts';
import { leftEdge } from '../left-edge.ts';
import { isDeterminer } from '../modifiers.ts';
import { type Body, bodiesBefore, bodyAfter, bodyArgument } from '../office-body.ts';
import { type Office, officeArgument } from '../office-word.ts';
import type { CompiledRule } from '../rule.ts';
import { isOffice } from '../semantics.ts';
import { bodyMeant } from './body-meant.ts';
import { bearerOfCopula } from './copula.ts';
import { nameEndingAt } from './name-before.ts';
import { timesOf } from './office-times.ts';
import { shareBody } from './shared-body.ts';
import { stateFact } from './state.ts';
import { officeAt, titlePhrases } from './title.ts';

/**
 * Who holds which office: "Außenminister Sergej Lawrow", "Kim Jong Un, der Führer Nordkoreas", "die Chefin der Volkshilfe,
 * Petra Wagner", "Präsident von Y ist X".
 */
export function offices(ctx: FactContext, rule: CompiledRule, out: Fact[]): void {
  const phrases = titlePhrases(ctx);
  let last: Told | null = null;
  for (let i = 0; i < ctx.doc.tokens.count; i++) {
    if (!has(ctx, i, C.Title) && !isCapital(ctx, i) && !passes(ctx.lex, i, hyphened)) continue;
    if (ctx.nameAt[i]! >= 0 && !ctx.mentions[ctx.nameAt[i]!]!.inner) continue;
    const office = officeAt(ctx, i, rule, phrases);
    if (!office) continue;
    const own = factsOf(ctx, rule, office);
    if (!own.length && last) own.push(...furtherOffice(ctx, rule, office, last));
    shareBody(ctx, office, out.at(-1), own);
    for (const fact of own) out.push(fact);
    if (own.length) last = { office, fact: own[0]! };
    i = office.end - 1;
  }
}

/** "Karl Huber, Leiter der Schule und [Vorsitzender] des Vereins,": behind his first office comes his next. */
function furtherOffice(ctx: FactContext, rule: CompiledRule, office: Office, last: Told): Fact[] {
  const { first } = leftEdge(ctx, office.first);
  if (!/^(?:und|sowie)$/.test(lowerOf(ctx, first - 1)) || isPlural(ctx, office)) return [];
  const person = last.fact.arguments.find((a) => a.role === 'person')!;
  if (person.first > last.office.first || bodyAfter(ctx, last.office.end).end !== first - 1) return [];
  const { bodies, end } = bodyAfter(ctx, office.end);
  if (end === office.end || !closes(ctx, end)) return [];
  const { polarity, tense, modality } = last.fact;
  const held = [person, officeArgument(ctx, 'position', office)];
  const all = bodies.length ? bodies.map((b) => [...held, bodyArgument(ctx, 'organisation', b)]) : [held];
  return all.map((args) => stateFact(ctx, rule, args, office.first, { polarity, tense, modality }));
}

/** vzbv-Chefin, dm-Chef: the name before the hyphen is written small. */
const hyphened = textTest(/^\p{Ll}+-\p{Lu}/u);

/** An office and what was told of it. */
interface Told {
  office: Office;
  fact: Fact;
}

interface Held {
  person: Mention;
  bodies: Body[];
}

function factsOf(ctx: FactContext, rule: CompiledRule, office: Office): Fact[] {
  const held = holder(ctx, office);
  if (!held || isNickname(ctx, office, held.person) || isImagined(ctx, office)) return [];
  const position = officeArgument(ctx, 'position', office);
  const person = mentionArgument(ctx, 'person', held.person);
  const bodies = held.bodies.length ? held.bodies : bodiesBefore(ctx, office);
  const f = timesOf(ctx, office);
  const make = (args: Argument[]): Fact => stateFact(ctx, rule, args, office.first, f);
  if (!bodies.length) {
    const meant = bodyMeant(ctx, office);
    return [
      make(meant ? [person, position, mentionArgument(ctx, 'organisation', meant)] : [person, position]),
    ];
  }
  return bodies.map((body) => make([person, position, bodyArgument(ctx, 'organisation', body)]));
}

/** "Bedenken gegen eine Kanzlerin Merkel": with the indefinite article before title and name it is only thought of. */
const isImagined = (ctx: FactContext, office: Office): boolean =>
  /^eine[rmn]?$/.test(lowerOf(ctx, office.first - 1)) && nameOf(ctx, office.end)?.type === 'person';

/** ein Mann namens „König Paule“ */
const isNickname = (ctx: FactContext, office: Office, person: Mention): boolean =>
  '„"»“'.includes(punctuation(ctx, office.first - 1) || 'x') &&
  '“"«”'.includes(punctuation(ctx, person.end) || 'x');

function holder(ctx: FactContext, office: Office): Held | null {
  const at = office.end;
  const direct = personAt(ctx, at);
  // "die Sprecherin Petrows" is somebody else
  if (direct && isGenitiveOnly(ctx, direct) && isDeterminer(ctx, leftEdge(ctx, office.first).first))
    return null;
  // "Außenminister Sergej Lawrow"; the genitive "Lawrows" before a noun is still his name
  if (direct) return { person: direct, bodies: bodiesBehindName(ctx, office, direct) };
  const joined = afterCoordination(ctx, at);
  if (joined) return { person: joined, bodies: [] };
  const { bodies, end } = bodyAfter(ctx, at);
  if (bodies.length) {
    const behind = personAt(ctx, end);
    if (behind) return { person: behind, bodies };
    const mark = afterShortForm(ctx, end);
    const comma = punctuation(ctx, mark) === ',' ? personAt(ctx, mark + 1) : null;
    if (comma && !startsList(ctx, office) && closes(ctx, comma.end)) return { person: comma, bodies };
  }
  const before = apposed(ctx, office, end, end > at);
  if (before) return { person: before, bodies };
  const equal = bearerOfCopula(ctx, office.first);
  // "Müller ist der beste Sprecher" gives no office.
  return equal && (bodies.length || office.owned || office.sovereign) ? { person: equal, bodies } : null;
}

/** "der Chef der Deutschen Turnhilfe (DTH), Karl Huber": the short form in brackets belongs to the name before it. */
function afterShortForm(ctx: FactContext, end: number): number {
  const short = /^\p{Lu}[\p{L}\d-]*$/u.test(textOf(ctx, end + 1));
  return short && punctuation(ctx, end) === '(' && punctuation(ctx, end + 2) === ')' ? end + 3 : end;
}

function personAt(ctx: FactContext, at: number): Mention | null {
  let i = at;
  while (/^(?:dr|prof|professor|h)\.?$/i.test(textOf(ctx, i)) && !nameOf(ctx, i)) i++;
  // "der Vorsitzende Richter Otto Meier": a surname that is a title too, with a name behind it
  if (isOffice(ctx, i) && nameOf(ctx, i)?.end === i + 1 && nameOf(ctx, i + 1)?.type === 'person') i++;
  const m = nameOf(ctx, i);
  return m?.type === 'person' && m.first === i ? m : null;
}

/** "Präsident und Parteichef Wladimir Putin": both are his if the first has no article of its own behind it. */
function afterCoordination(ctx: FactContext, at: number): Mention | null {
  if (!/^(?:und|\/)$/.test(lowerOf(ctx, at)) || !isCapital(ctx, at + 1) || !isOffice(ctx, at + 1))
    return null;
  return personAt(ctx, at + 2);
}

/** "Sprecherin Petra Wagner von der Volkshilfe": only where nothing before the title names the body. */
function bodiesBehindName(ctx: FactContext, office: Office, name: Mention): Body[] {
  if (bodiesBefore(ctx, office).length || !/^(?:von|vom|bei|beim|des)$/.test(lowerOf(ctx, name.end)))
    return [];
  return bodyAfter(ctx, name.end).bodies.filter((b) => b.mention?.type === 'organisation');
}

/** "Kim Jong Un, der Führer Nordkoreas," – "Petra Wagner (Chefin der Volkshilfe)" – "Anna Huber (43), Leiterin von X," */
function apposed(ctx: FactContext, office: Office, end: number, isOfSomething: boolean): Mention | null {
  const { first } = leftEdge(ctx, office.first);
  // "Karl Huber als Leiter des Amtes"
  if (isOfSomething && lowerOf(ctx, first - 1) === 'als') return nameEndingAt(ctx, first - 1);
  const mark = punctuation(ctx, first - 1);
  if (mark !== ',' && mark !== '(' && mark !== '–' && mark !== '-') return null;
  if (isPlural(ctx, office)) return null;
  // "…, Geschäftsführer von Y." ends the apposition; a name that follows would make it a list.
  if (!closes(ctx, end) && !(isOfSomething && /^(?:und|sowie)$/.test(lowerOf(ctx, end)))) return null;
  const person = nameEndingAt(ctx, first - 1);
  if (!person) return null;
  // A bare title between commas needs the closing comma: "X, Präsident," not "X, Minister und Y".
  return isOfSomething || office.owned || /[,).]/.test(punctuation(ctx, end)) ? person : null;
}

const isPlural = (ctx: FactContext, office: Office): boolean => {
  const f = ctx.lex.features[office.end - 1]!;
  return (f & F.Plur) !== 0 && (f & F.Sing) === 0;
};

/** The phrase ends here: punctuation, the end of the sentence, or a finite verb. */
function closes(ctx: FactContext, i: number): boolean {
  if (i >= sentenceEnd(ctx, i - 1)) return true;
  if (punctuation(ctx, i)) return true;
  return has(ctx, i, C.Verb) && (ctx.lex.features[i]! & F.Fin) !== 0 && !isCapital(ctx, i);
}

/** "die Chefs der Parteien, Merkel und Seehofer" names several. */
const startsList = (ctx: FactContext, office: Office): boolean =>
  isPlural(ctx, office) || has(ctx, office.first, C.GroupNoun);
