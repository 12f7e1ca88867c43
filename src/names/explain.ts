import type { Document } from '../core/document.ts';
import { overlaps } from '../core/span.ts';
import type { LexicalLayer } from '../lexicon/annotate.ts';
import { threshold } from './arbitrate.ts';
import type { Candidate, Mention, Proposer } from './candidate.ts';
import { weighNames } from './index.ts';

/** A candidate and what became of it. */
export interface Weighed {
  candidate: Candidate;
  /** The name that it became; null if it lost. */
  chosen: Mention | null;
  /** Why it lost; empty for a chosen one. */
  why: string;
  /** The chosen name that has its words; null if it was too weak by itself. */
  lostTo: Mention | null;
}

/** Finds the names and keeps what `findNames` throws away: the candidates that lost, and why. */
export function explainNames(doc: Document, lex: LexicalLayer, own: Proposer | null = null): Weighed[] {
  const { candidates, mentions } = weighNames(doc, lex, own);
  const open = new Set(mentions);
  return candidates.map((candidate) => {
    const chosen = [...open].find((m) => isSame(m, candidate));
    if (chosen) open.delete(chosen);
    return chosen ? { candidate, chosen, why: '', lostTo: null } : lost(candidate, mentions);
  });
}

const isSame = (a: Candidate, b: Candidate): boolean =>
  a.start === b.start &&
  a.stop === b.stop &&
  a.type === b.type &&
  a.rule === b.rule &&
  a.score === b.score &&
  a.entry === b.entry;

function lost(candidate: Candidate, mentions: Mention[]): Weighed {
  const span = { start: candidate.start, end: candidate.stop };
  const rivals = mentions.filter((m) => overlaps(span, { start: m.start, end: m.stop }));
  // Of a name and the name inside it the closer one is the rival.
  const closeness = (m: Mention): number => Math.abs(m.start - span.start) + Math.abs(m.stop - span.end);
  const lostTo = rivals.sort((a, b) => closeness(a) - closeness(b))[0] ?? null;
  return { candidate, chosen: null, why: reasonOf(candidate, lostTo), lostTo };
}

function reasonOf(c: Candidate, winner: Mention | null): string {
  if (c.score < threshold) return `too weak: a name needs ${threshold}`;
  if (!winner) return 'its words belong to another name';
  const same = c.start === winner.start && c.stop === winner.stop;
  if (same && c.type === winner.type) return 'says the same with less or equal weight';
  if (same) return `weaker than ${winner.type}`;
  return c.score > winner.score
    ? 'the longer reading explains more words'
    : 'a stronger reading has its words';
}
