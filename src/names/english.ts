import type { Document } from '../core/document.ts';
import { tokenAt } from '../core/document.ts';
import type { EntityType } from '../core/result.ts';
import type { Mention } from './candidate.ts';

interface Found {
  text: string;
  offset: { start: number; length: number };
}

interface View {
  json(options: { offset: boolean }): Found[];
}

interface Matched extends View {
  people(): View;
  places(): View;
  organizations(): View;
}

/** Names of an English document, by compromise's extractors, which cost 300 ms to load and are loaded only for it. */
export async function findEnglishNames(doc: Document): Promise<Mention[]> {
  const { default: nlp } = await import('compromise');
  const read = nlp(doc.text) as unknown as Matched;
  const mentions = [
    ...mentionsOf(doc, read.people(), 'person'),
    ...mentionsOf(doc, read.places(), 'place'),
    ...mentionsOf(doc, read.organizations(), 'organisation'),
  ];
  return mentions.sort((a, b) => a.start - b.start);
}

/** compromise takes titles and the full stop of the sentence into its spans; both stay outside here. */
function mentionsOf(doc: Document, found: View, type: EntityType): Mention[] {
  return found.json({ offset: true }).flatMap(({ offset }) => {
    const raw = doc.text.slice(offset.start, offset.start + offset.length);
    const title =
      type === 'person'
        ? (/^(?:(?:President|Chancellor|Mr|Mrs|Ms|Dr|Sir|Minister|Prime|Secretary)\.?\s+)+/.exec(raw)?.[0]
            .length ?? 0)
        : 0;
    const text = raw.slice(title).replace(/(?<!Inc|Ltd|Corp|Co|[A-Z])[.,;:!?]+$|['’]s$/, '');
    const start = offset.start + title;
    const stop = start + text.length;
    if (!text) return [];
    const first = tokenAt(doc.tokens, start);
    const end = tokenAt(doc.tokens, stop - 1) + 1;
    return [
      {
        first,
        end,
        start,
        stop,
        type,
        form: 'name',
        score: 0.6,
        rule: 'english.compromise',
        entry: -1,
        inner: false,
      },
    ];
  });
}
