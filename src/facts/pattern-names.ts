/** Patterns of the program that find facts without a trigger word; a rule file names the one that it switches on. */
export const patternNames = ['office', 'party', 'age', 'life', 'match'] as const;
export type PatternName = (typeof patternNames)[number];
