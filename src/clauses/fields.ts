import type { Clause } from './clause.ts';

/** A range of tokens, half-open; empty where nothing stands in a field. */
export interface Field {
  first: number;
  end: number;
}

/** The topological fields of a clause: what stands before, between and behind the brackets that its verb makes. */
export interface Fields {
  prefield: Field;
  /** The finite verb, or the word that introduces a verb-final clause. */
  left: Field;
  middle: Field;
  /** Prefix, participle, infinitive; all verbs of a verb-final clause. */
  right: Field;
  postfield: Field;
}

const field = (first: number, end: number): Field => ({ first, end: Math.max(first, end) });

export function fieldsOf(clause: Clause): Fields | null {
  const { verb, first, end, introducer } = clause;
  if (!verb) return null;
  const own = verb.tokens.filter((t) => t >= first && t < end).sort((a, b) => a - b);
  if (!own.length) return null;
  const verbFinal = introducer >= 0 || verb.finite < 0 || !own.includes(verb.finite);
  const left = verbFinal
    ? field(first, introducer >= first ? introducer + 1 : first)
    : field(verb.finite, verb.finite + 1);
  const rest = own.filter((t) => t >= left.end);
  const right = rest.length ? field(rest[0]!, rest[rest.length - 1]! + 1) : field(end, end);
  return {
    prefield: field(first, left.first),
    left,
    middle: field(left.end, right.first),
    right,
    postfield: field(right.end, end),
  };
}
