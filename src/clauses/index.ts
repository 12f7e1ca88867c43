import type { Document } from '../core/document.ts';
import type { LexicalLayer } from '../lexicon/annotate.ts';
import type { Mention } from '../names/candidate.ts';
import { assemble } from './assemble.ts';
import type { Clause } from './clause.ts';
import { cutUnits } from './cut.ts';
import type { Draft } from './drafts.ts';
import { makePhrases } from './phrases.ts';
import { assignRoles } from './roles.ts';
import { linkClauses } from './sharing.ts';
import { units } from './units.ts';
import { verbComplex } from './verbs.ts';
import { lower, makeView, type View } from './view.ts';

/** No writer's sentence has more tokens; what is longer is a table or list, whose chain of conjuncts would take quadratic time. */
const longestSentence = 1500;

/** The clauses of a document, sentence by sentence in the order in which they begin to be told. */
export function findClauses(doc: Document, lex: LexicalLayer, mentions: Mention[]): Clause[] {
  const clauses: Clause[] = [];
  const view = makeView(doc, lex, mentions);
  for (const sentence of doc.sentences) {
    if (sentence.end - sentence.first > longestSentence) continue;
    cutUnits(view, sentence);
    const drafts = assemble(view);
    const base = clauses.length;
    for (const d of drafts) clauses.push(finish(view, d, base));
    linkClauses(view, drafts, clauses, base);
  }
  return clauses;
}

/** "ich habe", "ich gebe": the first person has the form of the Konjunktiv. */
function correctMood(view: View, clause: Clause): void {
  if (clause.verb?.mood !== 'subjunctive1') return;
  const subject = clause.phrases.find((p) => p.role === 'subject');
  if (subject?.kind === 'pronoun' && lower(view, subject.head) === 'ich') clause.verb.mood = 'indicative';
}

function finish(view: View, d: Draft, base: number): Clause {
  const verb = verbComplex(view, d);
  let first = units.first[d.units[0]!]!;
  let end = first;
  for (const u of d.units) {
    if (units.first[u]! < first) first = units.first[u]!;
    if (units.end[u]! > end) end = units.end[u]!;
  }
  const clause: Clause = {
    first,
    end,
    kind: d.kind === 'main' && !verb ? 'fragment' : d.kind,
    parent: d.parent < 0 ? -1 : base + d.parent,
    introducer: d.intro < 0 ? -1 : units.head[d.intro]!,
    verb,
    phrases: makePhrases(view, d, verb),
    sharedSubject: false,
    antecedent: null,
  };
  assignRoles(view, clause, d.lender >= 0 && (d.auxiliary >= 0 || d.finite === d.units[0]));
  correctMood(view, clause);
  return clause;
}
