/** What `--only` and `--with` choose from. */
export const partNames = ['people', 'places', 'organisations', 'misc', 'dates', 'quotes', 'facts'] as const;
export const extraNames = ['sentences', 'tokens', 'triples'] as const;
