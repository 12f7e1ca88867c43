import type { Clause } from '../../clauses/clause.ts';
import * as lists from '../../facts/factuality-words.ts';
import type { Fact } from '../../facts/index.ts';
import type { Inside } from '../../pipeline.ts';
import { words } from './slots.ts';

/** The words that make a fact negative, planned, demanded or only possible, each with what it says. */
export function cuesOf(inside: Inside, fact: Fact): string[] {
  const clause = fact.clause >= 0 ? inside.clauses[fact.clause]! : null;
  const cues = nounCues(inside, fact);
  if (clause) cues.push(...clauseCues(inside, clause), ...governing(inside, clause));
  const sentence = inside.doc.sentences.find((s) => fact.trigger[0]! < s.end)!;
  const last = words(inside, Math.max(sentence.first, sentence.end - 2), sentence.end);
  if (last.includes('?')) cues.push('a question asserts nothing');
  const marked = fact.polarity === 'negative' || fact.modality !== 'asserted';
  return marked && !cues.length ? ['the rule itself says so'] : cues;
}

const lower = (inside: Inside, token: number): string => words(inside, token, token + 1).toLowerCase();

function clauseCues(inside: Inside, clause: Clause): string[] {
  const cues: string[] = [];
  const { verb } = clause;
  for (let i = clause.first; i < clause.end; i++) {
    const word = lower(inside, i);
    if (lists.negators.has(word) && verb?.negated) cues.push(`„${word}“ negates`);
    else if (lists.maybe.has(word)) cues.push(`„${word}“: possible`);
  }
  if (!verb) return cues;
  if (verb.modal)
    cues.push(
      `modal verb ${verb.modal} („${words(inside, verb.finite >= 0 ? verb.finite : verb.main, (verb.finite >= 0 ? verb.finite : verb.main) + 1)}“)`,
    );
  if (verb.mood === 'subjunctive1') cues.push('Konjunktiv I: somebody says so');
  if (verb.mood === 'subjunctive2') cues.push('Konjunktiv II: not real');
  return cues;
}

/** Conjunctions and verbs that the clause hangs on: "plant, …", "dementierte, dass …", "ob …". */
function governing(inside: Inside, clause: Clause): string[] {
  const cues: string[] = [];
  for (let c = clause, depth = 0; depth < 3; depth++) {
    const word = c.introducer >= 0 ? lower(inside, c.introducer) : '';
    if (/^(?:ob|wonach|falls|sofern|wenn)$/.test(word)) cues.push(`„${word}“: possible`);
    if (/^(?:ohne|statt|anstatt)$/.test(word)) cues.push(`„${word}“ negates`);
    if (word === 'um' && c.kind === 'infinitive') cues.push('„um … zu“: a purpose');
    const parent = c.parent >= 0 ? inside.clauses[c.parent]! : null;
    if (!parent?.verb || !(word === 'dass' || word === 'daß' || (c.kind === 'infinitive' && !word))) break;
    const says = classOf(parent.verb.lemma) || (c.kind === 'infinitive' ? 'an infinitive, not yet done' : '');
    if (says) cues.push(`hangs on „${parent.verb.lemma}“: ${says}`);
    c = parent;
  }
  return cues;
}

function classOf(lemma: string): string {
  if (lists.denying.has(lemma)) return 'denied or prevented';
  if (lists.planning.has(lemma)) return 'planned';
  if (lists.demanding.has(lemma)) return 'demanded';
  return lists.doubting.has(lemma) ? 'alleged or considered' : '';
}

const adjectives: [RegExp, string][] = [
  [lists.plannedAdjective, 'planned'],
  [lists.possibleAdjective, 'possible'],
  [lists.demandedAdjective, 'demanded'],
  [lists.negatedAdjective, 'did not happen'],
];
const nouns: [RegExp, string][] = [
  [lists.plannedNoun, 'planned'],
  [lists.possibleNoun, 'possible'],
  [lists.demandedNoun, 'demanded'],
];

/** What stands before a noun that is the trigger, and the verb of its clause: "der geplante Besuch", "sagte den Besuch ab". */
function nounCues(inside: Inside, fact: Fact): string[] {
  const trigger = fact.trigger[0]!;
  const verb = fact.clause >= 0 ? inside.clauses[fact.clause]!.verb : null;
  if (verb?.tokens.includes(trigger)) return [];
  const cues: string[] = [];
  const sentence = inside.doc.sentences.find((s) => trigger < s.end)!;
  for (let i = trigger - 1; i >= Math.max(sentence.first, trigger - 5); i--) {
    const word = lower(inside, i);
    const noun = /^\p{Lu}/u.test(words(inside, i, i + 1));
    const says = (noun ? nouns : adjectives).find(([list]) => list.test(word))?.[1];
    if (says) cues.push(`„${words(inside, i, i + 1)}“: ${says}`);
    else if (/^(?:kein|keine[nmrs]?|ohne)$/.test(word)) cues.push(`„${word}“ negates`);
    if (noun && i < trigger - 1) break;
  }
  const says = verb ? classOf(verb.lemma) : '';
  if (says && fact.modality + fact.polarity !== 'assertedpositive')
    cues.push(`the verb „${verb!.lemma}“: ${says}`);
  return cues;
}
