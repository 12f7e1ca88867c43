import type { Naming, Proposer } from '../../names/candidate.ts';
import { lowerOf, type NameContext, propose, textOf } from '../../names/context.ts';
import type { EntityRule } from './entity-rule.ts';
import { matching } from './pattern.ts';
import { hasTag, type Tagged, tagged } from './tags.ts';

/** A token as compromise's matcher reads it; tags are looked up where a pattern asks for them. */
interface Term {
  text: string;
  normal: string;
  tags: { has(tag: string): boolean };
  pre: string;
  post: string;
}

/** The matcher copies the rest of a sentence for each of its tokens: a line without end is matched in pieces. */
const longest = 300;

/** Proposes what the user's entity rules find, with their ids. */
export function proposerOf(rules: EntityRule[]): Proposer {
  const namings = new Map(rules.map((rule) => [rule, namingOf(rule)]));
  return (ctx) => {
    const { sentences, firsts } = termsOf(tagged(ctx));
    for (const rule of rules) {
      for (const { elements, group } of rule.patterns) {
        for (const [n, from, to] of matching.match(sentences, { regs: elements, group }).ptrs)
          proposeMatch(ctx, rule, namings.get(rule), firsts[n]! + from, firsts[n]! + to);
      }
    }
  };
}

const namingOf = ({ name, sameAs }: EntityRule): Naming | undefined =>
  name || sameAs.length ? { name, sameAs } : undefined;

function termsOf(doc: Tagged): { sentences: Term[][]; firsts: number[] } {
  const sentences: Term[][] = [];
  const firsts: number[] = [];
  for (const { first, end } of doc.ctx.doc.sentences) {
    for (let from = first; from < end; from += longest) {
      firsts.push(from);
      const to = Math.min(end, from + longest);
      sentences.push(Array.from({ length: to - from }, (_, i) => termOf(doc, from + i)));
    }
  }
  return { sentences, firsts };
}

const termOf = (doc: Tagged, i: number): Term => ({
  text: textOf(doc.ctx, i),
  normal: lowerOf(doc.ctx, i),
  tags: { has: (tag) => hasTag(doc, i, tag) },
  pre: '',
  post: '',
});

function proposeMatch(
  ctx: NameContext,
  rule: EntityRule,
  naming: Naming | undefined,
  first: number,
  end: number,
): void {
  propose(ctx, first, end, rule.type, 'name', rule.confidence, rule.id);
  if (naming) ctx.candidates.at(-1)!.naming = naming;
}
