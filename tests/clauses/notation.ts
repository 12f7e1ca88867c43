import type { Clause, ClausePhrase } from '../../src/clauses/clause.ts';
import { findClauses } from '../../src/clauses/index.ts';
import { type Document, tokensText } from '../../src/core/document.ts';
import { annotate } from '../../src/lexicon/annotate.ts';
import { openLexicon } from '../../src/lexicon/open.ts';
import { findNames } from '../../src/names/index.ts';
import { readDocument } from '../../src/text/read.ts';

export function read(text: string): {
  doc: Document;
  clauses: Clause[];
  mentions: ReturnType<typeof findNames>;
} {
  const doc = readDocument(text);
  const layer = annotate(doc, openLexicon());
  const mentions = findNames(doc, layer);
  return { doc, clauses: findClauses(doc, layer, mentions), mentions };
}

/** Each clause as one line: `main ankündigen past | subject Putin | object Besuch | an Montag`. */
export function notation(text: string): string[] {
  const { doc, clauses } = read(text);
  return clauses.map((c) =>
    [verbPart(doc, c), ...c.phrases.map((p) => phrasePart(doc, c, p)).filter(Boolean)].join(' | '),
  );
}

const shortKind: Record<Clause['kind'], string> = {
  main: 'main',
  subordinate: 'sub',
  relative: 'rel',
  infinitive: 'inf',
  fragment: 'frag',
};

function verbPart(doc: Document, { kind, verb, introducer }: Clause): string {
  const parts: string[] = [shortKind[kind]];
  if (introducer >= 0 && kind !== 'relative')
    parts.push(tokensText(doc, introducer, introducer + 1).toLowerCase());
  if (!verb) return parts.join(' ');
  if (verb.negated) parts.push('not');
  if (verb.modal) parts.push(`${verb.modal}+${verb.lemma}`);
  else parts.push(verb.lemma);
  if (verb.voice !== 'active') parts.push(verb.voice);
  if (verb.tense !== 'present') parts.push(verb.tense);
  if (verb.mood !== 'indicative') parts.push(verb.mood === 'subjunctive1' ? 'k1' : 'k2');
  return parts.join(' ');
}

function phrasePart(doc: Document, clause: Clause, p: ClausePhrase): string {
  if (p.role === 'adverbial' && p.kind === 'adverb') return '';
  const label = p.role === 'oblique' ? p.preposition : p.role;
  const shared = p.role === 'subject' && clause.sharedSubject ? '^' : '';
  return `${label} ${shared}${words(doc, p)}`;
}

function words(doc: Document, p: ClausePhrase): string {
  let out = tokensText(doc, p.head, p.head + 1);
  if (p.genitive) out += ` <${words(doc, p.genitive)}>`;
  for (const a of p.attributes) out += ` [${a.preposition} ${words(doc, a)}]`;
  if (p.apposition) out += ` (${words(doc, p.apposition)})`;
  for (const c of p.conjuncts) out += ` + ${words(doc, c)}`;
  return out;
}
