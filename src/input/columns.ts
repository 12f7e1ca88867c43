import type { ReadOptions } from './document.ts';

/** What tables call our fields, the likelier name first; spelt as `bare` spells them. */
const known = {
  id: ['id', 'guid', 'kennung'],
  text: ['text', 'volltext', 'fulltext', 'artikeltext', 'inhalt', 'content', 'body'],
  title: ['title', 'titel', 'headline', 'uberschrift', 'ueberschrift', 'schlagzeile'],
  date: [
    'date',
    'datum',
    'published',
    'publishedat',
    'pubdate',
    'datepublished',
    'publicationdate',
    'veroffentlicht',
    'veroeffentlicht',
    'veroffentlichtam',
    'veroeffentlichtam',
    'erscheinungsdatum',
  ],
  language: ['language', 'lang', 'sprache'],
};

/** Without case, marks, spaces and signs: `Published_At` → `publishedat`, `Überschrift` → `uberschrift`. */
const bare = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}\s_.-]/gu, '')
    .toLowerCase();

/** Does one of the cells name the column that holds the text? */
export const namesText = (cells: string[], field: string): boolean =>
  cells.some((cell) => bare(cell) === bare(field) || (field === 'text' && known.text.includes(bare(cell))));

/**
 * Our field → column of the table: the one that was named, else the one of our name, else the one that is called like it
 * (`Datum`, `Titel`). `guessed` are those that go by another name than ours.
 */
export function columnsOf(
  header: string[],
  named: ReadOptions['fields'] = {},
): { columns: Record<string, string>; guessed: string[] } {
  const columns: Record<string, string> = { text: 'text', ...named };
  const guessed: string[] = [];
  for (const [ours, names] of Object.entries(known)) {
    if (named[ours] || header.includes(ours)) continue;
    const theirs = names.flatMap((name) => header.find((cell) => bare(cell) === name) ?? [])[0];
    if (theirs === undefined) continue;
    columns[ours] = theirs;
    if (theirs.toLowerCase() !== ours) guessed.push(`${ours}=${theirs}`);
  }
  return { columns, guessed };
}
