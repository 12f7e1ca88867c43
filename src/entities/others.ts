import { type Document, tokenText } from '../core/document.ts';
import type { EntityType } from '../core/result.ts';
import { fold } from '../lexicon/fold.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Mention, Naming } from '../names/candidate.ts';
import { onOneLine, withoutGenitive } from './base-form.ts';
import type { Entity } from './entity.ts';

/** Groups the mentions of places, organisations and the rest by what they name. */
export function groupOthers(doc: Document, lexicon: Lexicon, mentions: Mention[]): Entity[] {
  let known: Set<string> | null = null;
  // Only names that no dictionary has ask for it.
  const surfaces = (): Set<string> =>
    (known ??= new Set(mentions.map((m) => fold(doc.text.slice(m.start, m.stop)))));
  const aliases = bracketAliases(doc, mentions);
  const byKey = new Map<string, Entity>();
  for (const m of mentions) {
    const source = (aliases.size && aliases.get(fold(surfaceOf(doc, m)))) || m;
    const identity = identify(doc, lexicon, source, surfaces);
    const entity = byKey.get(identity.key);
    if (entity) {
      entity.mentions.push(m);
      for (const id of identity.entity.sameAs) if (!entity.sameAs.includes(id)) entity.sameAs.push(id);
    } else {
      const { type, name, sameAs, country } = identity.entity;
      byKey.set(identity.key, { type, name, sameAs: [...sameAs], country, mentions: [m] });
    }
  }
  return mergeShortForms([...byKey.values()]);
}

/** What the mention says, without the hyphen of a stump: SPD- und CDU-Politiker. */
const surfaceOf = (doc: Document, m: Mention): string =>
  onOneLine(doc.text.slice(m.start, doc.text[m.stop - 1] === '-' ? m.stop - 1 : m.stop));

/**
 * "Deutscher Tennis Bund (DTB)": an abbreviation in brackets right behind an organisation is that organisation in the
 * whole document, whatever else the dictionaries know by these letters.
 */
function bracketAliases(doc: Document, mentions: Mention[]): Map<string, Mention> {
  const aliases = new Map<string, Mention>();
  for (const m of mentions) {
    if (m.type !== 'organisation' || m.end - m.first > 1 || m.first < 2) continue;
    // Characters before words: most organisations stand in no brackets.
    if (doc.text[doc.tokens.end[m.first - 1]! - 1] !== '(' || tokenText(doc, m.end) !== ')') continue;
    const full = mentions.find(
      (o) => !o.inner && o.type === 'organisation' && o.end === m.first - 1 && o.end - o.first > 1,
    );
    if (full && abbreviates(surfaceOf(doc, m), doc.text.slice(full.start, full.stop)))
      aliases.set(fold(surfaceOf(doc, m)), full);
  }
  return aliases;
}

/** Every letter of the abbreviation occurs in the name, in order, the first one at its start. */
function abbreviates(short: string, long: string): boolean {
  const text = fold(long);
  let at = -1;
  for (const letter of fold(short).replace(/[^a-z0-9]/g, '')) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return text[0] === fold(short)[0];
}

interface Identity {
  key: string;
  entity: Omit<Entity, 'mentions'>;
}

function identify(doc: Document, lexicon: Lexicon, m: Mention, surfaces: () => Set<string>): Identity {
  if (m.naming) return fromRule(surfaceOf(doc, m), m.type, m.naming, surfaces);
  return m.entry >= 0 ? fromEntry(lexicon, m.entry, m.type) : unlisted(surfaceOf(doc, m), m.type, surfaces);
}

function fromRule(
  text: string,
  type: EntityType,
  { name, sameAs }: Naming,
  surfaces: () => Set<string>,
): Identity {
  if (!name) {
    const { key, entity } = unlisted(text, type, surfaces);
    return { key, entity: { ...entity, sameAs } };
  }
  return { key: `${type}:${fold(name)}`, entity: { type, name, sameAs, country: null } };
}

/** What an entry names never changes: worked out once a process. */
const identities = new WeakMap<Lexicon, Map<number, Identity>>();

function fromEntry(lexicon: Lexicon, id: number, type: EntityType): Identity {
  let known = identities.get(lexicon);
  if (!known) identities.set(lexicon, (known = new Map()));
  const key = 4 * id + types.indexOf(type);
  let identity = known.get(key);
  if (!identity) known.set(key, (identity = readIdentity(lexicon, id, type)));
  return identity;
}

const types: EntityType[] = ['person', 'place', 'organisation', 'misc'];

function readIdentity(lexicon: Lexicon, id: number, type: EntityType): Identity {
  const { fields, dictionary } = lexicon.entry(id);
  // An ambiguous short form on a line of its own names its full form as variant: "Grüne" of Bündnis 90/Die Grünen.
  const longer = fields.variants
    ?.split('|')
    .find((v) => v.length > fields.name!.length + 3 && v.includes(' '));
  const name = fields.needs && longer ? longer : fields.name!;
  const iso = dictionary === 'countries' ? fields.iso : '';
  const region = fields.region && !['city', 'district'].includes(fields.kind ?? '') ? fields.region : '';
  const sameAs = iso ? [`iso3166-1:${iso}`] : region ? [`iso3166-2:${region}`] : [];
  return {
    key: `${type}:${fold(name)}`,
    entity: { type, name, sameAs, country: iso || fields.country || null },
  };
}

const legalForm =
  /\s+(?:GmbH(?: & Co\.? KG)?|AG|SE|KG|KGaA|OHG|Inc\.?|Ltd\.?|Corp\.?|LLC|Plc|PLC|S\.A\.|SpA|N\.V\.|B\.V\.|e\. ?V\.)$/;

function unlisted(text: string, type: EntityType, surfaces: () => Set<string>): Identity {
  const plain = type === 'organisation' ? text.replace(legalForm, '') : text;
  const name = withoutGenitive(plain, (w) => surfaces().has(fold(w)));
  return { key: `${type}:${fold(name)}`, entity: { type, name, sameAs: [], country: null } };
}

/**
 * Joins the short form of an organisation to its full form where the document has exactly one: Colora to Colora
 * Coatings, Bahn to Deutsche Bahn, Rheinlack to Rheinlack AG.
 */
function mergeShortForms(entities: Entity[]): Entity[] {
  const organisations = entities.filter((e) => e.type === 'organisation');
  if (organisations.length < 2) return inReadingOrder(entities);
  const merged = new Set<Entity>();
  const words = new Map(organisations.map((e) => [e, wordsOf(e.name)]));
  if (!organisations.some((e) => words.get(e)!.length)) return inReadingOrder(entities);
  for (const short of organisations) {
    if (/[\s/]/.test(short.name)) continue;
    const word = fold(short.name);
    const all = organisations.filter((e) => e !== short && !merged.has(e) && words.get(e)!.includes(word));
    // Bahn is the Deutsche Bahn rather than Pro Bahn.
    const national = all.filter((e) => /^(?:\p{L}*deutsche|\p{L}+ische)[rsnm]? \S+$/iu.test(e.name));
    const full = all.length > 1 ? national : all;
    if (full.length !== 1) continue;
    full[0]!.mentions.push(...short.mentions);
    merged.add(short);
  }
  return inReadingOrder(entities.filter((e) => !merged.has(e)));
}

function inReadingOrder(entities: Entity[]): Entity[] {
  for (const e of entities)
    if (e.mentions.length > 1) e.mentions.sort((a, b) => a.start - b.start || b.stop - a.stop);
  return entities;
}

const wordsOf = (name: string): string[] => (/\s/.test(name) ? fold(name).split(/\s+/) : []);
