import { Feature as F } from '../lexicon/features.ts';
import type { Draft } from './assemble.ts';
import type { Clause, ClausePhrase } from './clause.ts';
import type { View } from './view.ts';

/** Gives clauses of one sentence the subject that they share, and relative clauses their antecedent. */
export function linkClauses(view: View, drafts: Draft[], clauses: Clause[], base: number): void {
  for (let d = 0; d < drafts.length; d++) {
    const clause = clauses[base + d]!;
    const lent = drafts[d]!.lender;
    // "eine Gruppe, die Sender betreibt und Zeitungen druckt": both say something of the group.
    if (clause.kind === 'relative')
      clause.antecedent = lent >= 0 ? clauses[base + lent]!.antecedent : antecedent(clauses, base, clause);
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
  if (parent.verb && objectControl.has(parent.verb.lemma)) {
    const object = parent.phrases.find((p) => p.role === 'object' || p.role === 'indirect');
    if (object) return object;
    if (parent.verb.voice === 'active') return null;
  }
  if (parent.verb?.voice === 'passive' && !objectControl.has(parent.verb.lemma)) return null;
  return subjectOf(parent);
}

/** The last noun phrase before the relative pronoun that can agree with it. */
function antecedent(clauses: Clause[], base: number, clause: Clause): ClausePhrase | null {
  let best: ClausePhrase | null = null;
  for (let c = base; c < clauses.length; c++) {
    if (clauses[c] === clause) continue;
    for (const p of clauses[c]!.phrases) {
      if (p.kind !== 'noun' && p.kind !== 'preposition') continue;
      if (p.first >= clause.first) continue;
      if (p.end <= clause.first && (!best || p.end >= best.end)) best = p;
    }
  }
  return best && inner(best, clause.first);
}

/** The innermost phrase that ends right before the clause. */
function inner(p: ClausePhrase, before: number): ClausePhrase {
  for (const x of [
    p.apposition,
    p.conjuncts[p.conjuncts.length - 1],
    p.attributes[p.attributes.length - 1],
  ]) {
    if (x && x.end === p.end && x.end <= before) return inner(x, before);
  }
  return p;
}
