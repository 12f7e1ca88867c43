/** What can be asked for alone (`only`), and what comes on request (`with`). */
export const partNames = ['people', 'places', 'organisations', 'misc', 'dates', 'quotes', 'facts'] as const;
export const extraNames = ['sentences', 'tokens', 'triples'] as const;

export type Part = (typeof partNames)[number];
export type Extra = (typeof extraNames)[number];
