import { Category as C, Feature as F } from '../lexicon/features.ts';
import { canBePlural, canBeSingular, withCases } from './agreement.ts';
import { narrow } from './attach.ts';
import type { Clause, ClausePhrase, VerbComplex } from './clause.ts';
import { frameOf } from './forms.ts';
import { isPerson, isTime } from './heads.ts';
import { T } from './tags.ts';
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
  const copular = isCopular(view, verb);
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

const copulas = new Set(['sein', 'werden', 'bleiben', 'heißen']);
const isCopular = (_view: View, verb: VerbComplex): boolean => copulas.has(verb.lemma);

function chooseSubject(
  view: View,
  clause: Clause,
  verb: VerbComplex,
  copular: boolean,
  lent: boolean,
): ClausePhrase | null {
  let best: ClausePhrase | null = null;
  // A clause that begins with "und" + verb has the subject of the one before unless a nominative says otherwise.
  let bestScore = lent ? 62 : 0;
  const wanted = verb.finite >= 0 ? view.verb[verb.finite]! : 0;
  let order = 0;
  for (const p of clause.phrases) {
    if (p.kind !== 'noun' && p.kind !== 'pronoun') continue;
    const score = subjectScore(view, p, wanted, clause, verb, copular) - order++ * (copular ? 6 : 3);
    if (score > bestScore) {
      best = p;
      bestScore = score;
    }
  }
  return best;
}

/** 0 where it cannot be the subject at all. */
function subjectScore(
  view: View,
  p: ClausePhrase,
  wanted: number,
  clause: Clause,
  verb: VerbComplex,
  copular: boolean,
): number {
  if (!(p.cases & F.Nom) || has(view, p.head, T.Refl)) return 0;
  const nominative = withCases(p.cells, F.Nom);
  const several = p.conjuncts.length > 0;
  const singular = canBeSingular(nominative);
  const plural = several || canBePlural(nominative);
  const verbSingular = wanted & F.Sing && !(wanted & F.Plur);
  const verbPlural = wanted & F.Plur && !(wanted & F.Sing);
  let score = 50;
  if (verbPlural && !plural) return 0;
  if (verbSingular && !singular) return 0;
  if (verbSingular && several) score -= 12;
  // Of subject and predicate noun both are nominatives.
  if (p.cases === F.Nom && !copular) score += 20;
  if (isTime(view, p)) score -= 25;
  if (isAnimate(view, p)) score += isPerson(view, p) ? 6 : 4;
  if (p.kind === 'noun' && p.first === p.head && !has(view, p.head, T.Name)) score -= 1;
  if (p.kind === 'pronoun') score += pronounScore(view, p, clause, verb);
  if (copular && has(view, p.head, T.Name) && p.title < 0) score += 5;
  // "Merz ist der neue Kanzler", "Neuer Trainer wird Hansi Flick": the office is what is said.
  if (copular && p.title < 0 && view.lex.mask[p.head]! & C.Office && !has(view, p.head, T.Name)) score -= 9;
  if (copular && p.kind === 'noun' && isIndefinite(view, p)) score -= has(view, p.first, T.Det) ? 10 : 5;
  if (verb.finite >= 0 && p.end === verb.finite) score += 1;
  return score;
}

/** "es gibt Streit" has es for its subject, "es herrscht Streit" has Streit; "die sie besuchte": sie. */
function pronounScore(view: View, p: ClausePhrase, clause: Clause, verb: VerbComplex): number {
  // "Ihr droht Haft": news speaks to nobody.
  if (p.cases & F.Dat && lower(view, p.head) === 'ihr') return -30;
  if (verb.lemma === 'geben' && isEs(view, p)) return 40;
  if (isPlaceholder(view, p, verb)) return -15;
  // "der sie geleitet hatte": no dative where the verb takes none.
  if (isRelativeDer(view, p) && !frameOf(view.table, verb.entry).includes(' d ')) return 10;
  return clause.kind === 'relative' && !has(view, p.head, T.Rel) ? 5 : 1;
}

function isEs(view: View, p: ClausePhrase): boolean {
  const at = view.doc.tokens.start[p.head]!;
  return (
    view.doc.tokens.end[p.head]! - at === 2 &&
    (view.doc.text.charCodeAt(at) | 32) === 101 &&
    view.doc.text.charCodeAt(at + 1) === 115
  );
}

/** "es herrscht Streit", "es besteht Gefahr" (the verb has an accusative only in its other sense) */
const isPlaceholder = (view: View, p: ClausePhrase, verb: VerbComplex): boolean =>
  isEs(view, p) && !isCopular(view, verb) && (isIntransitive(view, verb) || verb.lemma === 'bestehen');

const isRelativeDer = (view: View, p: ClausePhrase): boolean =>
  has(view, p.head, T.Rel) && lower(view, p.head) === 'der';

/** The dictionary knows the verb, and knows no accusative for it. */
function isIntransitive(view: View, verb: VerbComplex): boolean {
  const frame = frameOf(view.table, verb.entry);
  return verb.entry >= 0 && frame !== '  ' && !frame.includes(' a ');
}

/** "ein Erfolg", "kein Grund", "Präsident": said of something rather than something that is spoken of. */
function isIndefinite(view: View, p: ClausePhrase): boolean {
  if (has(view, p.head, T.Name)) return false;
  if (!has(view, p.first, T.Det)) return p.first === p.head;
  const { text, tokens } = view.doc;
  const at = tokens.start[p.first]!;
  const from = text.charCodeAt(at) === 107 || text.charCodeAt(at) === 75 ? at + 1 : at;
  const e = text.charCodeAt(from);
  return (e === 101 || e === 69) && text.charCodeAt(from + 1) === 105 && text.charCodeAt(from + 2) === 110;
}

function isAnimate(view: View, p: ClausePhrase): boolean {
  const m = view.mentionAt[p.head]!;
  if (m >= 0) return view.mentions[m]!.type === 'person' || view.mentions[m]!.type === 'organisation';
  return (view.lex.mask[p.head]! & (C.PersonNoun | C.GroupNoun | C.Title)) !== 0;
}

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
