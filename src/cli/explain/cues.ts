import type { Fact, Reason } from '../../facts/index.ts';
import type { Inside } from '../../pipeline.ts';
import { words } from './slots.ts';

/** The words that made a fact negative, planned, demanded or only possible, each with what it says. */
export const cuesOf = (inside: Inside, fact: Fact): string[] => [
  ...new Set((fact.because ?? []).map((reason) => cue(inside, reason))),
];

const cue = (inside: Inside, { token, says }: Reason): string =>
  token < 0 ? says : `„${words(inside, token, token + 1)}“: ${says}`;
