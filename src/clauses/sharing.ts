import { Feature as F } from '../lexicon/features.ts';
import { columnsOf } from './agreement.ts';
import type { Draft } from './drafts.ts';
import type { Clause, ClausePhrase } from './clause.ts';
import type { View } from './view.ts';

/** Gives clauses of one sentence the subject that they share, and relative clauses their antecedent. */
export function linkClauses(view: View, drafts: Draft[], clauses: Clause[], base: number): void {
  for (let d = 0; d < drafts.length; d++) {
    const clause = clauses[base + d]!;
    const lent = drafts[d]!.lender;
    // "eine Gruppe, die Sender betreibt und Zeitungen druckt": both say something of the group.
    if (clause.kind === 'relative')
      clause.antecedent =
        lent >= 0 ? clauses[base + lent]!.antecedent : antecedent(view, clauses, base, clause);
    if (!clause.verb || clause.phrases.some((p) => p.role === 'subject')) continue;
    const lender = drafts[d]!.lender;
    if (lender >= 0) share(clause, subjectOf(clauses[base + lender]!), clause.verb.finite, view);
    else if (clause.kind === 'infinitive' && clause.parent >= 0)
      share(clause, controller(clauses[clause.parent]!), -1, view);
  }
}

const subjectOf = (clause: Clause): ClausePhrase | null =>
  clause.phrases.find((p) => p.role === 'subject') ?? null;

function share(clause: Clause, subject: ClausePhrase | null, finite: number, view: View): void {
  if (!subject) return;
  const number = finite >= 0 ? view.verb[finite]! : 0;
  if (number & F.Sing && !(number & F.Plur) && subject.plural) return;
  clause.phrases.unshift(subject.role === 'subject' ? subject : { ...subject, role: 'subject' });
  clause.sharedSubject = true;
}

/** Who does what the infinitive says: the object of "zwang ihn, …", "bat Kim, …", else the subject. */
const objectControl = new Set(
  'bitten auffordern zwingen verbieten erlauben raten empfehlen befehlen überreden ermutigen drängen bewegen veranlassen auffordern anweisen ermöglichen warnen verpflichten beauftragen vorwerfen beschuldigen nahelegen untersagen gestatten helfen aufrufen'.split(
    ' ',
  ),
);

function controller(parent: Clause): ClausePhrase | null {
  // "Es gelang der Polizei, den Dieb festzunehmen": the dative acts.
  if (parent.verb && /^(?:ge|miss)lingen$/.test(parent.verb.lemma))
    return parent.phrases.find((p) => p.role === 'indirect') ?? null;
  if (parent.verb && objectControl.has(parent.verb.lemma)) {
    const object = parent.phrases.find((p) => p.role === 'object' || p.role === 'indirect');
    if (object) return object;
    if (parent.verb.voice === 'active') return null;
  }
  if (parent.verb?.voice === 'passive' && !objectControl.has(parent.verb.lemma)) return null;
  return subjectOf(parent);
}

/** The last noun phrase before the relative pronoun that agrees with it in gender and number; else the last one. */
function antecedent(view: View, clauses: Clause[], base: number, clause: Clause): ClausePhrase | null {
  const before: ClausePhrase[] = [];
  for (let c = base; c < clauses.length; c++) {
    if (clauses[c] === clause) continue;
    for (const p of clauses[c]!.phrases)
      if ((p.kind === 'noun' || p.kind === 'preposition') && p.end <= clause.first) before.push(p);
  }
  before.sort((a, b) => b.end - a.end);
  const wanted = columns(view, clause);
  for (const p of before.slice(0, near)) {
    const found = agreeing(p, wanted);
    if (found) return found;
  }
  return before.length ? inner(before[0]!, clause.first) : null;
}

/** "hat Briefe aus dem Krieg verkauft, die …": so many phrases back. */
const near = 3;

const plural = 8;

/** What the relative pronoun can stand for; as a subject it has the number of its verb. */
function columns(view: View, clause: Clause): number {
  const pronoun = clause.phrases.find((p) => p.head === clause.introducer);
  if (!pronoun?.cells) return 15;
  const set = columnsOf(pronoun.cells);
  if (pronoun.role !== 'subject' || !clause.verb || clause.verb.finite < 0) return set;
  const number = view.verb[clause.verb.finite]! & (F.Sing | F.Plur);
  const kept = number === F.Plur ? set & plural : number === F.Sing ? set & ~plural : set;
  return kept || set;
}

/** The innermost part that agrees: "Briefe aus [dem Krieg], der …"; of a noun and its genitive the noun if it can be. */
function agreeing(p: ClausePhrase, wanted: number): ClausePhrase | null {
  for (const x of [lastOf(p.conjuncts), p.apposition, lastOf(p.attributes)]) {
    const deeper = x && x.end === p.end ? agreeing(x, wanted) : null;
    if (deeper) return deeper;
  }
  if ((p.conjuncts.length ? plural : columnsOf(p.cells)) & wanted) return p;
  const { genitive } = p;
  return genitive && genitive.end === p.end ? agreeing(genitive, wanted) : null;
}

const lastOf = (list: ClausePhrase[]): ClausePhrase | undefined => list[list.length - 1];

/** The innermost phrase that ends right before the clause. */
function inner(p: ClausePhrase, before: number): ClausePhrase {
  for (const x of [p.apposition, lastOf(p.conjuncts), lastOf(p.attributes)])
    if (x && x.end === p.end && x.end <= before) return inner(x, before);
  return p;
}
