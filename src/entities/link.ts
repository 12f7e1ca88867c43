import type { Document } from '../core/document.ts';
import type { EntityType } from '../core/result.ts';
import { fold } from '../lexicon/fold.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Mention } from '../names/candidate.ts';
import { withoutGenitive } from './base-form.ts';
import type { Entity } from './entity.ts';
import { groupPeople } from './people.ts';

/** Who is who: joins the mentions of a document into entities, in the order of their first mention. */
export function linkEntities(doc: Document, lexicon: Lexicon, mentions: Mention[]): Entity[] {
  const people = groupPeople(
    doc,
    lexicon,
    mentions.filter((m) => m.type === 'person'),
  ).map(
    (g): Entity => ({
      type: 'person',
      name: g.name,
      sameAs: [],
      country: g.entry >= 0 ? lexicon.entry(g.entry).fields.country || null : null,
      mentions: g.mentions,
    }),
  );
  const rest = groupOthers(
    doc,
    lexicon,
    mentions.filter((m) => m.type !== 'person'),
  );
  return [...people, ...rest].sort(
    (a, b) => a.mentions[0]!.start - b.mentions[0]!.start || b.mentions[0]!.stop - a.mentions[0]!.stop,
  );
}

function groupOthers(doc: Document, lexicon: Lexicon, mentions: Mention[]): Entity[] {
  const surfaces = new Set(mentions.map((m) => fold(doc.text.slice(m.start, m.stop))));
  const byKey = new Map<string, Entity>();
  for (const m of mentions) {
    const text = doc.text.slice(m.start, m.stop).replace(/-$/, '');
    const identity = m.entry >= 0 ? fromEntry(lexicon, m.entry, m.type) : unlisted(text, m.type, surfaces);
    const entity = byKey.get(identity.key);
    if (entity) entity.mentions.push(m);
    else byKey.set(identity.key, { ...identity.entity, mentions: [m] });
  }
  return [...byKey.values()];
}

interface Identity {
  key: string;
  entity: Omit<Entity, 'mentions'>;
}

function fromEntry(lexicon: Lexicon, id: number, type: EntityType): Identity {
  const { fields, dictionary } = lexicon.entry(id);
  // An ambiguous short form on a line of its own names its full form as variant: "Grüne" of Bündnis 90/Die Grünen.
  const longer = fields.variants
    ?.split('|')
    .find((v) => v.length > fields.name!.length + 3 && v.includes(' '));
  const name = fields.needs && longer && dictionary !== 'people' ? longer : fields.name!;
  const iso = dictionary === 'countries' ? fields.iso : '';
  const entity = {
    type,
    name,
    sameAs: iso
      ? [`iso3166-1:${iso}`]
      : fields.region && fields.kind !== 'city' && fields.kind !== 'district'
        ? [`iso3166-2:${fields.region}`]
        : [],
    country: iso || fields.country || null,
  };
  return { key: `${type}:${fold(name)}`, entity };
}

function unlisted(text: string, type: EntityType, surfaces: Set<string>): Identity {
  const name = withoutGenitive(text, (w) => surfaces.has(fold(w)));
  return { key: `${type}:${fold(name)}`, entity: { type, name, sameAs: [], country: null } };
}
