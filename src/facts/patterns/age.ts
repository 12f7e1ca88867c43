import { genderOf } from '../../entities/gender.ts';
import { Category as C, Feature as F } from '../../lexicon/features.ts';
import type { Mention } from '../../names/candidate.ts';
import { groupOf } from '../clause-roles.ts';
import {
  type FactContext,
  has,
  isCapital,
  isNumber,
  lowerOf,
  nameOf,
  punctuation,
  sentenceEnd,
  sentenceFirst,
  textOf,
} from '../context.ts';
import type { Argument, Fact } from '../fact.ts';
import { mentionArgument, tokensArgument } from '../found.ts';
import { readNoun } from '../noun-phrase.ts';
import type { CompiledRule } from '../rule.ts';
import { classesOf } from '../semantics.ts';
import { stateFact } from './state.ts';

/** "Huber, 43,", "Anna Huber (43)", "die 43-jährige Anna Huber", "der 43 Jahre alte Huber". */
export function ages(ctx: FactContext, rule: CompiledRule, out: Fact[]): void {
  for (const m of ctx.mentions) {
    if (m.type !== 'person' || m.form !== 'name' || m.inner) continue;
    const value = ageAfter(ctx, m) ?? ageBefore(ctx, m);
    if (value) out.push(stateFact(ctx, rule, [mentionArgument(ctx, 'person', m), value], m.first));
  }
  for (let i = 1; i < ctx.doc.tokens.count; i++) {
    const fact = ageOfDescription(ctx, rule, i) ?? ageOfSubject(ctx, rule, i);
    if (fact) out.push(fact);
  }
}

/** "Die 44-Jährige" is the only person of the sentence before; "eine 62-jährige Schülerin" says who by itself. */
function ageOfDescription(ctx: FactContext, rule: CompiledRule, i: number): Fact | null {
  if (!isNumberWord(ctx, i)) return null;
  const word = textOf(ctx, i);
  // seine 38 Jahre alte Begleiterin
  if (isAge(word) && lowerOf(ctx, i + 1) === 'jahre' && /^alte[nrm]?$/.test(lowerOf(ctx, i + 2)))
    return ageOfNoun(ctx, rule, i, i + 3);
  if (/^\d{1,3}-jährige[nrms]?$/.test(word)) {
    return ageOfNoun(ctx, rule, i, i + 1);
  }
  if (!/^\d{1,3}-Jährige[nrms]?$/.test(word) || !/^(?:der|die|dem|den|des)$/.test(lowerOf(ctx, i - 1)))
    return null;
  const person = onlyPersonBefore(ctx, i, genderHere(ctx, i));
  if (!person) return null;
  const age = value(ctx, i, i + 1);
  const evidence = { start: ctx.doc.tokens.start[i - 1]!, end: age.stop };
  return stateFact(ctx, rule, [mentionArgument(ctx, 'person', person), age], i, {}, evidence);
}

function ageOfNoun(ctx: FactContext, rule: CompiledRule, i: number, noun: number): Fact | null {
  if (!isCapital(ctx, noun) || nameOf(ctx, noun) || nameOf(ctx, noun + 1)) return null;
  // "bis zu 17-jährige Schüler", "über 80-jährige Patienten": a limit, no age
  if (/^(?:zu|über|unter|ab)$/.test(lowerOf(ctx, i - 1))) return null;
  if (!(classesOf(ctx, noun) & C.PersonNoun) && !has(ctx, noun, C.Inhabitant)) return null;
  // "der 37-jährige Torwart des Vereins, Karl Huber, …": the name behind says who it is
  const end = readNoun(ctx, noun, sentenceEnd(ctx, noun))?.end ?? noun + 1;
  const behind = punctuation(ctx, end) === ',' ? nameOf(ctx, end + 1) : null;
  const isName = behind?.type === 'person' && behind.end - behind.first > 1 && punctuation(ctx, behind.end);
  const person = isName
    ? mentionArgument(ctx, 'person', behind)
    : tokensArgument(ctx, 'person', noun, noun + 1, ctx.describedAt.get(noun));
  return stateFact(ctx, rule, [person, value(ctx, i, noun)], i);
}

/** Tokens that begin with a digit: most are turned away here. */
function isNumberWord(ctx: FactContext, i: number): boolean {
  const code = ctx.doc.text.charCodeAt(ctx.doc.tokens.start[i]!);
  return code >= 48 && code <= 57;
}

/** "Die 44-Jährige", "dem 44-Jährigen", "der 44-Jährigen" */
function genderHere(ctx: FactContext, i: number): number {
  const article = lowerOf(ctx, i - 1);
  const plain = textOf(ctx, i).endsWith('e');
  if (/^(?:dem|den|des)$/.test(article)) return F.Masc;
  return plain ? (article === 'die' ? F.Fem : F.Masc) : F.Fem;
}

/**
 * The person of the sentence so far, else of the one before; nobody where two are named. Who is named in the clause itself is
 * somebody else: "Huber sprach lange mit dem 52-Jährigen".
 */
function onlyPersonBefore(ctx: FactContext, token: number, gender: number): Mention | null {
  for (let end = token, n = 0; n < 2 && end > 0; n++) {
    const first = sentenceFirst(ctx, end - 1);
    let found: Mention | null = null;
    for (let i = first; i < end; i++) {
      const m = nameOf(ctx, i);
      if (m?.type !== 'person' || ctx.clauseAt[i] === ctx.clauseAt[token]) continue;
      const entity = ctx.entities[ctx.entityOf.get(m) ?? -1];
      const own = entity ? genderOf(ctx.doc, ctx.lex, entity) : 0;
      if (own && own !== gender) continue;
      if (found && ctx.entityOf.get(found) !== ctx.entityOf.get(m)) return null;
      found = m;
    }
    if (found) return found;
    end = first;
  }
  return null;
}

/** "Huber, der 75 Jahre alt wurde"; "starb im Alter von 91 Jahren" */
function ageOfSubject(ctx: FactContext, rule: CompiledRule, i: number): Fact | null {
  if (!isNumber(ctx, i) || !isAge(textOf(ctx, i)) || !/^jahren?$/.test(lowerOf(ctx, i + 1))) return null;
  const old = lowerOf(ctx, i + 2) === 'alt';
  if (!old && !(lowerOf(ctx, i - 1) === 'von' && lowerOf(ctx, i - 2) === 'alter')) return null;
  const k = ctx.clauseAt[i]!;
  const c = k >= 0 ? ctx.clauses[k]! : null;
  if (!c?.verb || (old && !/^(?:sein|werden)$/.test(c.verb.lemma)) || c.verb.modal || c.verb.negated)
    return null;
  const subject = c.phrases.find((p) => p.role === 'subject');
  const name = subject ? groupOf(ctx, k, subject)?.name : null;
  if (name?.type !== 'person') return null;
  return stateFact(ctx, rule, [mentionArgument(ctx, 'person', name), value(ctx, i, i + 1)], i, {
    tense: c.verb.tense,
  });
}

const isAge = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) >= 3 && Number(text) <= 112;

function value(ctx: FactContext, first: number, end: number): Argument {
  return {
    ...tokensArgument(ctx, 'value', first, end),
    quantity: { value: Number.parseInt(textOf(ctx, first), 10), unit: 'Jahre' },
  };
}

function ageAfter(ctx: FactContext, m: Mention): Argument | null {
  const at = m.end + 1;
  if (!isNumber(ctx, at) || !isAge(textOf(ctx, at)) || ctx.timeAt[at]! >= 0) return null;
  const open = punctuation(ctx, m.end);
  const close = punctuation(ctx, at + 1);
  // A bracketed number behind a surname alone may be a minute or a shirt: "Janko (12)".
  if (open === '(' && close === ')' && m.end - m.first > 1) return value(ctx, at, at + 1);
  if (open === '(' && close === ',' && m.end - m.first > 1) return value(ctx, at, at + 1);
  return open === ',' && close === ',' ? value(ctx, at, at + 1) : null;
}

function ageBefore(ctx: FactContext, m: Mention): Argument | null {
  // A title may stand between: "der 43-jährige Kapitän Müller".
  for (let i = m.first - 1; i >= m.first - 3 && i >= 0; i--) {
    const word = lowerOf(ctx, i);
    // "Die 41-Jährige folgt auf Huber": with a capital it is somebody of its own.
    if (/^\d{1,3}-?jährige[nrm]?$/.test(i === m.first - 1 ? word : textOf(ctx, i)))
      return value(ctx, i, i + 1);
    if (/^alte[nrm]?$/.test(word) && lowerOf(ctx, i - 1) === 'jahre' && isAge(textOf(ctx, i - 2)))
      return value(ctx, i - 2, i);
    if (
      punctuation(ctx, i) ||
      nameOf(ctx, i) ||
      (!isCapital(ctx, i) && !has(ctx, i, C.Adjective) && ctx.partAt[i]! < 0)
    )
      return null;
  }
  return null;
}
