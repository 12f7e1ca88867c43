import { Category as C, Feature as F } from '../lexicon/features.ts';
import { casesOf, columnsOf, isPlural, withCases } from './agreement.ts';
import type { ClausePhrase, VerbComplex } from './clause.ts';
import { frameOf } from './forms.ts';
import { isPlace, isTime } from './heads.ts';
import { T } from './tags.ts';
import { Unit, units } from './units.ts';
import { has, lower, type View } from './view.ts';

/** Most phrases have neither attributes nor conjuncts; they share one empty list. */
export const none: ClausePhrase[] = [];
Object.freeze(none);

export function addConjunct(p: ClausePhrase, member: ClausePhrase): void {
  p.conjuncts = p.conjuncts.length ? [...p.conjuncts, member] : [member];
}

/** Hangs a phrase on the one before it: genitive, von-phrase, conjunct, apposition, attribute. False: it stands alone. */
export function attach(
  view: View,
  p: ClausePhrase,
  u: number,
  last: ClausePhrase | null,
  conj: number,
  gap: number,
  phrases: ClausePhrase[],
  vorfeld: boolean,
  verb: VerbComplex | null,
): boolean {
  if (!last || p.kind === 'adverb') return false;
  const host = innermost(last);
  if (conj >= 0) return attachConjunct(view, p, last, phrases, verb);
  const adjacent = host.end === p.first;
  if (p.kind === 'noun') {
    if (
      adjacent &&
      isGenitive(view, p, u) &&
      !(p.cases & F.Dat && !vorfeld && mayBeDative(view, host, last, verb))
    ) {
      host.genitive ??= p;
      narrow(p, F.Gen);
      return extend(last, p, host);
    }
    if (!adjacent && gap === 2 && p.kind === 'noun') return attachApposition(view, p, u, last);
    return false;
  }
  if (p.kind !== 'preposition' || !adjacent) return false;
  if (!belongsToNoun(view, p, host, last, vorfeld, verb)) return false;
  if (p.preposition === 'von' && !host.genitive) host.genitive = p;
  else host.attributes = host.attributes.length ? [...host.attributes, p] : [p];
  return extend(last, p, host);
}

/** "gehört das Schloss der Stadt", "gehört seit Mai der Stadt", but "gilt als Gründer der Stadt" */
const mayBeDative = (view: View, host: ClausePhrase, last: ClausePhrase, verb: VerbComplex | null): boolean =>
  (last.kind !== 'preposition' || isTime(view, host)) && takesDative(view, verb);

/** A verb with a dative and no accusative leaves no genitive. */
function takesDative(view: View, verb: VerbComplex | null): boolean {
  if (!verb || verb.entry < 0) return false;
  const frame = frameOf(view.table, verb.entry);
  return frame.includes(' d ') && !frame.includes(' a ');
}

/** What hangs on a phrase and closes it: "Kim, [der Führer] | Nordkoreas" goes on where the apposition stands. */
const lastPart = (p: ClausePhrase): ClausePhrase | undefined =>
  p.conjuncts[p.conjuncts.length - 1] ??
  p.apposition ??
  p.attributes[p.attributes.length - 1] ??
  (p.genitive && p.genitive.first > p.head ? p.genitive : undefined);

/** The noun that a following attribute hangs on: the last one of the phrase. */
function innermost(p: ClausePhrase): ClausePhrase {
  for (;;) {
    const next = lastPart(p);
    if (!next) return p;
    p = next;
  }
}

/** Stretches the host and everything around it over the new attribute. */
function extend(outer: ClausePhrase, p: ClausePhrase, host: ClausePhrase): boolean {
  for (let x: ClausePhrase | undefined = outer; x && x !== p; ) {
    if (x.end < p.end) x.end = p.end;
    if (x === host) break;
    x = lastPart(x);
  }
  return true;
}

export function narrow(p: ClausePhrase, cases: number): void {
  const cells = withCases(p.cells, cases);
  if (!cells) return;
  p.cells = cells;
  p.cases = casesOf(cells);
  p.plural = isPlural(cells);
}

/** "des Landes", "der Ukraine", "russischer Truppen", "Russlands" after a noun. */
function isGenitive(view: View, p: ClausePhrase, u: number): boolean {
  if (!(p.cases & F.Gen)) return false;
  if (p.cases === F.Gen) return true;
  if (!units.definite[u]) return has(view, p.first, T.Adj) && p.first !== p.head;
  return !has(view, p.first, T.Pron) || has(view, p.first, T.Det);
}

/** "hatte den Prozess im Nahen Osten und ein freies Israel beschworen": the conjunct reaches over a prepositional phrase. */
function attachAcross(p: ClausePhrase, last: ClausePhrase, phrases: ClausePhrase[]): boolean {
  if (last.kind !== 'preposition') return false;
  for (let k = phrases.length - 1; k >= 0; k--) {
    const x = phrases[k]!;
    if (x.kind === 'pronoun') return false;
    if (x.kind !== 'noun') continue;
    if (!(x.cases & p.cases)) return false;
    narrow(x, x.cases & p.cases);
    narrow(p, x.cases);
    addConjunct(x, p);
    return true;
  }
  return false;
}

/** "der Physiker und Astronom Johann Held": two callings before one name, with one article; "… trafen sich" has two. */
function isOnePerson(view: View, last: ClausePhrase, p: ClausePhrase, verb: VerbComplex | null): boolean {
  const callings = C.PersonNoun | C.Title | C.Office;
  const number = verb && verb.finite >= 0 ? view.verb[verb.finite]! & (F.Sing | F.Plur) : 0;
  return (
    number !== F.Plur &&
    p.title >= 0 &&
    p.first === p.title &&
    last.first < last.head &&
    last.title < 0 &&
    (columnsOf(last.cells) & columnsOf(view.noun[p.title]!) & ~8) !== 0 &&
    !has(view, last.head, T.Name) &&
    last.end === last.head + 1 &&
    (view.lex.mask[p.title]! & callings) !== 0 &&
    (view.lex.mask[last.head]! & callings) !== 0
  );
}

function joinTitles(last: ClausePhrase, p: ClausePhrase): boolean {
  last.title = last.head;
  last.head = p.head;
  last.end = p.end;
  narrow(last, p.cases);
  return true;
}

function attachConjunct(
  view: View,
  p: ClausePhrase,
  last: ClausePhrase,
  phrases: ClausePhrase[],
  verb: VerbComplex | null,
): boolean {
  if (p.kind === 'preposition' && last.kind !== 'preposition') return false;
  if (p.kind === 'preposition') {
    addConjunct(last, p);
    last.end = p.end;
    return true;
  }
  if (isOnePerson(view, last, p, verb)) return joinTitles(last, p);
  // The conjunct joins the nearest phrase whose case it can share.
  for (let x: ClausePhrase | null = innermost(last); x; x = hostOf(last, x)) {
    if (!(x.cells && p.cells) || casesOf(x.cells) & p.cases) {
      const shared = x.cases & p.cases;
      if (shared && shared !== x.cases) narrow(x, shared);
      narrow(p, shared);
      addConjunct(x, p);
      extend(last, p, x);
      if (x.end < p.end) x.end = p.end;
      last.end = p.end;
      return true;
    }
  }
  return attachAcross(p, last, phrases);
}

function hostOf(outer: ClausePhrase, inner: ClausePhrase): ClausePhrase | null {
  for (let x: ClausePhrase | undefined = outer; x; ) {
    const next = lastPart(x);
    if (next === inner) return x;
    x = next;
  }
  return null;
}

const sameKind = (view: View, a: ClausePhrase, b: ClausePhrase): boolean =>
  has(view, a.head, T.Name) && has(view, b.head, T.Name);

/** ", der Führer Nordkoreas,": a noun phrase after a comma in a case that fits. */
function attachApposition(view: View, p: ClausePhrase, u: number, last: ClausePhrase): boolean {
  if (!(last.cases & p.cases)) return false;
  const list =
    u + 1 < units.count &&
    (units.kind[u + 1] === Unit.Conj ||
      (units.kind[u + 1] === Unit.Comma && u + 2 < units.count && units.kind[u + 2] === Unit.Noun));
  const inner = innermost(last);
  // "die Chefs von Ford, Opel und Audi": the list goes on where the last member stands.
  const host = list && inner !== last && sameKind(view, inner, p) && inner.cases & p.cases ? inner : last;
  const named = has(view, host.head, T.Name) !== has(view, p.head, T.Name);
  if (list && !named) {
    addConjunct(host, p);
    return extend(last, p, host);
  }
  if (host.apposition || host.conjuncts.length) return false;
  host.apposition = p;
  host.end = p.end;
  const shared = host.cases & p.cases;
  narrow(host, shared);
  narrow(p, shared);
  return true;
}

/** Does the prepositional phrase belong to the noun before it rather than to the verb? */
function belongsToNoun(
  view: View,
  p: ClausePhrase,
  host: ClausePhrase,
  last: ClausePhrase,
  vorfeld: boolean,
  verb: VerbComplex | null,
): boolean {
  if (host.kind === 'pronoun' || isTime(view, p) || isTime(view, host)) return false;
  if (vorfeld || !verb || isAmount(view, p)) return true;
  if (verb.voice === 'passive' && (p.preposition === 'von' || p.preposition === 'durch')) {
    // "am Flughafen von Pjöngjang begrüßt": a place after a place does nothing.
    return (
      p.preposition === 'von' &&
      last.kind === 'preposition' &&
      isPlace(view, p) &&
      (view.lex.mask[host.head]! & C.PlaceNoun) !== 0
    );
  }
  if (frameHas(view, verb, p.preposition!)) return false;
  if (has(view, host.head, T.Name)) return false;
  if (p.preposition === 'von') return true;
  if (last.kind === 'noun' && isPredicative(verb)) return true;
  if (p.preposition === 'aus')
    return (view.lex.mask[host.head]! & (C.PersonNoun | C.GroupNoun | C.Title)) !== 0;
  return (
    alwaysNominal.has(p.preposition!) || (isEvent(view, host.head) && nounPrepositions.has(p.preposition!))
  );
}

/** "Einsparungen in Höhe von zwölf Millionen Euro" */
const isAmount = (view: View, p: ClausePhrase): boolean =>
  p.preposition === 'in' && lower(view, p.head) === 'höhe';

/** "neue Regeln für Banken", "ein Vertrag zwischen beiden Staaten" */
const alwaysNominal = new Set(['für', 'zwischen', 'gegen']);
const isPredicative = (verb: VerbComplex): boolean =>
  verb.lemma === 'sein' || verb.lemma === 'werden' || verb.lemma === 'bleiben';

const nounPrepositions = new Set('mit auf gegen für über zwischen an zu um nach'.split(' '));

function isEvent(view: View, i: number): boolean {
  if (view.lex.mask[i]! & C.EventNoun) return true;
  const { text, tokens } = view.doc;
  const end = tokens.end[i]!;
  return text.startsWith('ung', end - 3) || text.startsWith('ungen', end - 5);
}

function frameHas(view: View, verb: VerbComplex, preposition: string): boolean {
  if (verb.entry < 0) return false;
  return frameOf(view.table, verb.entry).includes(` ${preposition}+`);
}
