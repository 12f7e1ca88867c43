import type { Clause, ClausePhrase } from '../clauses/clause.ts';
import {
  type FactContext,
  isCapital,
  lowerOf,
  nameOf,
  punctuation,
  sentenceEnd,
  sentenceFirst,
} from './context.ts';
import { groupOfName, type NounGroup, readNoun } from './noun-phrase.ts';
import { prepositionAt } from './prepositions.ts';
import { nameOfPronoun } from './pronouns.ts';
import { isOffice } from './semantics.ts';

/** The noun phrase of a clause's phrase; a relative pronoun stands for the noun before its clause, "er" for a name before. */
export function groupOf(ctx: FactContext, clause: number, p: ClausePhrase): NounGroup | null {
  const c = ctx.clauses[clause]!;
  if (p.kind !== 'pronoun') return plain(ctx, p);
  if (c.kind === 'relative' && p.head === c.introducer) {
    // "wird Nachfolgerin von Petra Wagner, die …": the name before the comma, not the noun that it hangs on
    const beside = p.plural ? null : nameOf(ctx, c.introducer - 2);
    const only =
      beside?.type === 'person' && c.antecedent && nameOf(ctx, c.antecedent.head)?.type !== 'person';
    return only ? groupOfName(beside) : c.antecedent && plain(ctx, c.antecedent);
  }
  const speaker = speakerOf(ctx, c, p);
  if (speaker) return speaker;
  const name = nameOfPronoun(ctx, c, p);
  return name && groupOfName(name);
}

/**
 * "Die Bank teilte mit, dass sie Stellen abbauen will": the pronoun is the subject of the clause that reports; so is that of
 * "Scholz landete in Rom, wo er …" if nobody else is named.
 */
function speakerOf(ctx: FactContext, c: Clause, p: ClausePhrase): NounGroup | null {
  if (
    p.role !== 'subject' ||
    c.parent < 0 ||
    c.introducer < 0 ||
    !/^(?:er|sie|es)$/.test(lowerOf(ctx, p.head))
  )
    return null;
  const parent = ctx.clauses[c.parent]!;
  const subject = parent.phrases.find((q) => q.role === 'subject' && q.kind === 'noun');
  if (/^(?:wo|nachdem|bevor)$/.test(lowerOf(ctx, c.introducer))) {
    const group = subject && !subject.plural ? plain(ctx, subject) : null;
    const others = parent.phrases.some((q) => q !== subject && nameOf(ctx, q.head)?.type === 'person');
    return group?.name?.type === 'person' && !p.plural && !others ? group : null;
  }
  if (!/^(?:dass|daß|ob)$/.test(lowerOf(ctx, c.introducer)) || parent.verb?.voice !== 'active') return null;
  return subject && subject.plural === p.plural ? plain(ctx, subject) : null;
}

/** A phrase may stand in another clause than the one that uses it: its own clause is the limit. */
function plain(ctx: FactContext, p: ClausePhrase): NounGroup | null {
  if (p.kind === 'pronoun' || p.kind === 'adverb' || isDateline(ctx, p)) return null;
  const own = ctx.clauseAt[p.head]!;
  const limit = Math.max(p.end, own >= 0 ? ctx.clauses[own]!.end : sentenceEnd(ctx, p.head));
  const group = readNoun(ctx, prepositionAt(ctx, p.first) ? p.first + 1 : p.first, limit);
  return (group?.name ? null : named(ctx, p.apposition)) ?? group;
}

/** "Die Beauftragte der Union, [Petra Wagner], …", "Seine Frau, [die Ärztin Petra Wagner], …": the name says who it is. */
function named(ctx: FactContext, apposition: ClausePhrase | null): NounGroup | null {
  const group = apposition && readNoun(ctx, apposition.first, apposition.end);
  return group?.name?.type === 'person' ? group : null;
}

/** "Jerusalem – Erneut hat …" */
const isDateline = (ctx: FactContext, p: ClausePhrase): boolean =>
  p.first === sentenceFirst(ctx, p.first) &&
  /^[–—:-]$/.test(punctuation(ctx, nameOf(ctx, p.head)?.end ?? p.head + 1));

const ofRole = (c: Clause, role: ClausePhrase['role']): ClausePhrase | undefined =>
  c.phrases.find((p) => p.role === role);

/** Who does it: the agent of a passive, else the subject, understood from another clause where there is none. */
export function subjectOf(ctx: FactContext, clause: number): NounGroup | null {
  const c = ctx.clauses[clause]!;
  if (c.verb && c.verb.voice !== 'active') return agentOf(ctx, clause);
  const own = ofRole(c, 'subject');
  return own ? (both(ctx, own) ?? groupOf(ctx, clause, own)) : null;
}

/** "wurde am Flughafen von Pjöngjang von Kim begrüßt": a von-phrase right behind a noun belongs to that noun. */
function agentOf(ctx: FactContext, clause: number): NounGroup | null {
  const c = ctx.clauses[clause]!;
  const candidates = c.phrases.filter(
    (p) =>
      (p.role === 'agent' || p.preposition === 'von' || p.preposition === 'durch') && !isMeasured(ctx, p),
  );
  const free = candidates.filter(
    (p) =>
      !(isCapital(ctx, p.first - 1) || punctuation(ctx, p.first - 1) === ')') ||
      (c.verb?.tokens.includes(p.first - 1) ?? false),
  );
  const agent =
    free.find((p) => p.role === 'agent') ??
    free[0] ??
    candidates.find((p) => p.role === 'agent' && !isOfficeOf(ctx, p));
  return agent ? groupOf(ctx, clause, agent) : null;
}

/** "wurde der Sprecher von Petra Wagner festgenommen": whose speaker he is. */
const isOfficeOf = (ctx: FactContext, p: ClausePhrase): boolean =>
  p.preposition === 'von' && isOffice(ctx, p.first - 1) && nameOf(ctx, p.head) !== null;

/** "eine Gruppe von 40 Journalisten" */
const isMeasured = (ctx: FactContext, p: ClausePhrase): boolean =>
  p.preposition === 'von' &&
  /(?:gruppe|reihe|zahl|anzahl|dutzend|vielzahl|serie|teil)$/.test(lowerOf(ctx, p.first - 1));

/** Whom it concerns: the accusative object of an active clause, the subject of a passive. */
export function objectsOf(ctx: FactContext, clause: number): NounGroup[] {
  const c = ctx.clauses[clause]!;
  const role = c.verb && c.verb.voice !== 'active' ? 'subject' : 'object';
  const found = c.phrases
    .filter((p) => p.role === role)
    .flatMap((p) => both(ctx, p) ?? groupOf(ctx, clause, p) ?? []);
  return found.length ? found : c.phrases.flatMap((p) => behindTime(ctx, p) ?? []);
}

/** "Beide Länder sind …; Syrien für …, und Iran für …": the two that the rest of the sentence tells apart. */
function both(ctx: FactContext, p: ClausePhrase): NounGroup | null {
  if (!/^beiden?$/.test(lowerOf(ctx, p.first)) && lowerOf(ctx, p.first + 1) !== 'beiden') return null;
  const limit = sentenceEnd(ctx, p.head);
  const members: NounGroup[] = [];
  for (let i = p.end; i + 1 < limit; i++) {
    const name = nameOf(ctx, i);
    if (!name || name.first !== i || !/^(?:[;:,]|und)$/.test(lowerOf(ctx, i - 1))) continue;
    const group = prepositionAt(ctx, name.end) ? readNoun(ctx, i, name.end) : null;
    if (group) members.push(group);
  }
  return members.length === 2 ? { ...members[0]!, conjuncts: [members[1]!] } : null;
}

/** The noun phrases that a function of a slot points to: several rules ask the same of a clause. */
export function groupsOf(ctx: FactContext, clause: number, as: string): NounGroup[] {
  const known = (ctx.groups[clause] ??= new Map());
  let groups = known.get(as);
  if (!groups) known.set(as, (groups = readGroups(ctx, clause, as)));
  return groups;
}

function readGroups(ctx: FactContext, clause: number, as: string): NounGroup[] {
  const c = ctx.clauses[clause]!;
  switch (as) {
    case 'subject': {
      const subject = subjectOf(ctx, clause);
      return subject ? [subject] : [];
    }
    case 'topic': {
      const topic = c.phrases.find((p) => p.role === 'subject');
      const group = topic && groupOf(ctx, clause, topic);
      return group ? [group] : [];
    }
    case 'object':
      return objectsOf(ctx, clause);
    case 'indirect':
    case 'predicate':
      return c.phrases.filter((p) => p.role === as).flatMap((p) => groupOf(ctx, clause, p) ?? []);
    case 'genitive':
      // die Leitung [der Volkshilfe] übernehmen, zum Chef [der Bank] ernennen
      return c.phrases
        .filter((p) => p.role === 'object' || p.role === 'predicate' || p.role === 'oblique')
        .flatMap((p) => groupOf(ctx, clause, p)?.genitive ?? []);
    case 'als':
      return afterAls(ctx, clause);
    case 'clause':
      return c.phrases.flatMap((p) =>
        p.kind === 'noun' || p.kind === 'preposition' ? (groupOf(ctx, clause, p) ?? []) : [],
      );
    default:
      return afterPreposition(ctx, clause, as);
  }
}

/** "wird [als Finanzchef] ersetzt"; "mehr als", "sowohl … als auch" name no capacity. */
function afterAls(ctx: FactContext, clause: number): NounGroup[] {
  const c = ctx.clauses[clause]!;
  const out: NounGroup[] = [];
  for (let i = c.first; i < c.end; i++) {
    if (ctx.clauseAt[i] !== clause || lowerOf(ctx, i) !== 'als') continue;
    const group = readNoun(ctx, i + 1, c.end);
    if (group) out.push(group);
  }
  return out;
}

/** Every phrase of the clause that begins with the preposition; those that hang on another phrase come last. */
function afterPreposition(ctx: FactContext, clause: number, preposition: string): NounGroup[] {
  const c = ctx.clauses[clause]!;
  const out: NounGroup[] = [];
  const nested: NounGroup[] = [];
  for (let i = c.first; i < c.end; i++) {
    if (ctx.clauseAt[i] !== clause || prepositionAt(ctx, i) !== preposition) continue;
    // "mit allen, außer mit der AfD"
    if (lowerOf(ctx, i - 1) === 'außer') continue;
    const group = readNoun(ctx, i + 1, c.end);
    if (preposition === 'zwischen' && group?.name && !group.conjuncts.length) continue;
    if (group) (c.phrases.some((p) => p.first < i && i < p.end) ? nested : out).push(group);
  }
  // "protestierten gegen das Vorgehen gegen Journalisten": the second hangs on the first
  return out.length ? out : nested;
}

/** "besuchte am Montag Paris": the noun behind a time phrase is no part of it. */
function behindTime(ctx: FactContext, p: ClausePhrase): NounGroup | null {
  if (p.kind !== 'preposition' || ctx.timeAt[p.first + 1]! < 0) return null;
  const { end, type } = ctx.times[ctx.timeAt[p.first + 1]!]!;
  if (type !== 'DATE' && type !== 'TIME') return null;
  return end < p.end ? readNoun(ctx, end, p.end) : null;
}

/** "ein Unfall, [bei dem drei Menschen starben]": the relative clause of a noun in clause `clause`, -1 for none. */
export function relativeOf(ctx: FactContext, clause: number, noun: number): number {
  for (let k = clause + 1; k < ctx.clauses.length; k++) {
    const c = ctx.clauses[k]!;
    if (ctx.sentenceAt[c.first] !== ctx.sentenceAt[noun]) return -1;
    if (c.kind === 'relative' && c.antecedent?.head === noun) return k;
  }
  return -1;
}
