import type { Document } from '../core/document.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Mention } from '../names/candidate.ts';
import type { Entity } from './entity.ts';
import { groupOthers } from './others.ts';
import { groupPeople, type PersonGroup } from './people.ts';

/** Who is who: joins the mentions of a document into entities, in the order of their first mention. */
export function linkEntities(doc: Document, lexicon: Lexicon, mentions: Mention[]): Entity[] {
  const people = mentions.filter((m) => m.type === 'person');
  const rest = mentions.filter((m) => m.type !== 'person');
  const entities = [...groupPeople(doc, lexicon, people).map(toEntity), ...groupOthers(doc, lexicon, rest)];
  return entities.sort(
    (a, b) => a.mentions[0]!.start - b.mentions[0]!.start || b.mentions[0]!.stop - a.mentions[0]!.stop,
  );

  function toEntity(g: PersonGroup): Entity {
    const country = g.entry >= 0 ? lexicon.entry(g.entry).fields.country || null : null;
    return { type: 'person', name: g.name, sameAs: g.sameAs, country, mentions: g.mentions };
  }
}
