import { Feature as F } from '../lexicon/features.ts';
import { narrow } from './nesting.ts';
import type { Clause, ClausePhrase, VerbComplex } from './clause.ts';
import { frameOf } from './forms.ts';
import { isAnimate, isTime } from './heads.ts';
import { chooseSubject, isPlaceholder } from './subjects.ts';
import { T } from './tags.ts';
import { isCopular, isIntransitive } from './valency.ts';
import { has, lower, type View } from './view.ts';

/** Says what each phrase is to the verb: by case, agreement, frame, animacy and, last, position. */
/** `lent`: the clause may take its subject from another one ("… und versprach Hilfe"). */
export function assignRoles(view: View, clause: Clause, lent: boolean): void {
  const { verb, phrases } = clause;
  for (const p of phrases) {
    if (p.kind === 'adverb') p.role = 'adverbial';
    else if (p.kind === 'preposition') p.role = 'oblique';
  }
  if (!verb) return;
  const copular = isCopular(verb);
  const frame = frameOf(view.table, verb.entry);
  const subject = clause.kind === 'infinitive' ? null : chooseSubject(view, clause, verb, copular, lent);
  if (subject) {
    subject.role = 'subject';
    narrow(subject, F.Nom);
  }
  for (const p of phrases)
    if (p.role === 'unknown') p.role = restRole(view, p, verb, copular, frame, phrases);
  if (verb.voice === 'passive') markAgent(view, phrases);
  if (copular) markPredicate(phrases);
}

/** "dauerte zwei Tage", "beurteilte seine Amtszeit": what these verbs measure, and time that somebody has. */
const measuring = new Set('dauern verbringen brauchen benötigen feiern begehen kosten'.split(' '));
const isTimeObject = (view: View, p: ClausePhrase, verb: VerbComplex): boolean =>
  (p.cases & F.Acc) !== 0 &&
  (measuring.has(verb.lemma) ||
    (p.first < p.head && /^(?:sein|ihr)en?$/.test(lower(view, p.first)) && !isIntransitive(view, verb)));

function restRole(
  view: View,
  p: ClausePhrase,
  verb: VerbComplex,
  copular: boolean,
  frame: string,
  phrases: ClausePhrase[],
): ClausePhrase['role'] {
  if (copular && p.cases & F.Nom && verb.voice === 'active') return 'predicate';
  if (isTime(view, p) && p.cases & (F.Acc | F.Gen) && !isTimeObject(view, p, verb)) return 'adverbial';
  // "mir", "uns" are no accusatives of the passive either: "mir wurden 8 Euro berechnet".
  if (has(view, p.head, T.Refl) && !(p.cases & F.Acc && verb.voice !== 'passive')) return 'indirect';
  // "sind sich einig"
  if (has(view, p.head, T.Refl))
    return p.kind === 'pronoun' && !copular ? reflexiveRole(phrases) : 'indirect';
  const accusative = verb.voice === 'passive' ? 0 : p.cases & F.Acc;
  const dative = p.cases & F.Dat;
  if (accusative && dative) {
    // A bare name or pronoun has no case of its own: the frame decides, and news uses few datives.
    if (frame.includes(' d ') && !frame.includes(' a ')) return take(p, F.Dat, 'indirect');
    if (frame.startsWith(' d ') && isRecipient(view, p, phrases)) return take(p, F.Dat, 'indirect');
    if (p.kind === 'pronoun' && isSpokenTo(view, p, verb, phrases)) return take(p, F.Dat, 'indirect');
    return take(p, F.Acc, 'object');
  }
  if (accusative) {
    if (isPlaceholder(view, p, verb)) return 'unknown';
    // A verb that takes no accusative has a leftover here, not an object: "liegt 20 Zähler über dem Stand".
    if (p.cases & F.Nom && isIntransitive(view, verb)) return 'unknown';
    const taken = phrases.some((q) => q.role === 'object');
    return taken && isTime(view, p) ? 'adverbial' : take(p, F.Acc, 'object');
  }
  if (dative) return take(p, F.Dat, 'indirect');
  return p.cases & F.Gen ? 'adverbial' : 'unknown';
}

/** "nimmt sich Zeit": with another accusative the reflexive is a dative. */
const reflexiveRole = (phrases: ClausePhrase[]): ClausePhrase['role'] =>
  phrases.some((q) => q.kind === 'noun' && q.role !== 'subject' && q.cases & F.Acc) ? 'indirect' : 'object';

/** "warf Nordkorea vor, …", "versprach Kim Hilfe": who is spoken to, where the thing itself has its own phrase or clause. */
function isRecipient(view: View, p: ClausePhrase, phrases: ClausePhrase[]): boolean {
  const m = view.mentionAt[p.head]!;
  if (m < 0 && !isAnimate(view, p)) return false;
  const others = phrases.filter(
    (q) => q !== p && q.kind === 'noun' && q.role !== 'subject' && q.cases & F.Acc,
  );
  return others.length > 0 || (m >= 0 && p.first === p.head);
}

/** "spart uns Zeit", "blieb uns in Erinnerung": an accusative of its own, or a verb without one, leaves the dative. */
const isSpokenTo = (view: View, p: ClausePhrase, verb: VerbComplex, phrases: ClausePhrase[]): boolean =>
  isIntransitive(view, verb) ||
  phrases.some(
    (q) => q !== p && q.kind === 'noun' && q.role !== 'subject' && q.cases & F.Acc && !isTime(view, q),
  );

function take(p: ClausePhrase, cases: number, role: ClausePhrase['role']): ClausePhrase['role'] {
  narrow(p, cases);
  return role;
}

/** The von- or durch-phrase of a passive that names who acts. */
function markAgent(view: View, phrases: ClausePhrase[]): void {
  for (const p of phrases) {
    if (p.role !== 'oblique' || (p.preposition !== 'von' && p.preposition !== 'durch') || isTime(view, p))
      continue;
    if (
      view.mentionAt[p.head]! >= 0 &&
      view.mentions[view.mentionAt[p.head]!]!.type === 'place' &&
      p.preposition === 'durch'
    )
      continue;
    p.role = 'agent';
    return;
  }
}

/** "ist krank", "wurde deutlich": an adjective is the predicate where no noun is. */
function markPredicate(phrases: ClausePhrase[]): void {
  if (phrases.some((p) => p.role === 'predicate')) return;
  for (let k = phrases.length - 1; k >= 0; k--) {
    const p = phrases[k]!;
    if (p.kind === 'adverb' && p.adjective) {
      p.role = 'predicate';
      return;
    }
  }
}
