import { type Document, tokenText } from '../core/document.ts';
import { Category as C } from '../lexicon/features.ts';
import { fold } from '../lexicon/fold.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Mention } from '../names/candidate.ts';
import { withoutGenitive } from './base-form.ts';

/** The parts of a person's name as a mention has them. */
interface NameParts {
  /** Given names; empty when the family name stands alone. Spellings of one name are the same string. */
  given: string[];
  /** The first word as it is written, folded: the family name of Kim Jong Un. */
  first: string;
  /** Folded family name with its particles. */
  family: string;
}

export interface PersonGroup {
  name: string;
  entry: number;
  sameAs: string[];
  mentions: Mention[];
}

const particles =
  /^(?:von|vom|van|de|der|den|del|della|di|da|dos|das|du|la|le|zu|zur|zum|ter|ten|ibn|bin|bint|ben|al|el)$/i;

/**
 * Groups the mentions of persons. A family name alone belongs to the bearer that the document names in full: the
 * latest one before it, or the first one after it (headlines). Two bearers of a family name stay two people.
 */
export function groupPeople(doc: Document, lexicon: Lexicon, mentions: Mention[]): PersonGroup[] {
  const groups: PersonGroup[] = [];
  const parts = new Map(mentions.map((m) => [m, partsOf(doc, lexicon, m)]));
  const full = mentions.filter(
    (m) =>
      m.form === 'name' && (parts.get(m)!.given.length > 0 || isKnownPerson(lexicon, m) || m.naming?.name),
  );
  const groupOf = new Map<Mention, PersonGroup>();
  for (const m of full) {
    const same = groups.find((g) => g.mentions.some((o) => sameBearer(m, o, parts)));
    const group = same ?? newGroup(groups);
    group.mentions.push(m);
    groupOf.set(m, group);
  }
  for (const m of mentions) {
    if (groupOf.has(m)) continue;
    const bearer = bearerOf(m, full, parts);
    const group =
      (bearer && groupOf.get(bearer)) ??
      groups.find((g) => g.mentions.some((o) => sameAlone(m, o, parts))) ??
      newGroup(groups);
    group.mentions.push(m);
    if (!bearer) groupOf.set(m, group);
  }
  for (const g of groups) finish(doc, lexicon, g, parts);
  return groups;
}

function newGroup(groups: PersonGroup[]): PersonGroup {
  const group: PersonGroup = { name: '', entry: -1, sameAs: [], mentions: [] };
  groups.push(group);
  return group;
}

function isKnownPerson(lexicon: Lexicon, m: Mention): boolean {
  return m.entry >= 0 && lexicon.dictionaryOf(m.entry) === 'people';
}

function partsOf(doc: Document, lexicon: Lexicon, m: Mention): NameParts {
  if (m.form === 'compound') return { given: [], first: '', family: fold(doc.text.slice(m.start, m.stop)) };
  const words: string[] = [];
  for (let i = m.first; i < m.end; i++) words.push(tokenText(doc, i));
  while (words.length > 1 && /^(?:[IVX]+\.?|\.|jun\.?|sen\.?|jr\.?)$/i.test(words.at(-1)!)) words.pop();
  const last = words.length - 1;
  words[last] = withoutGenitive(words[last]!, (w) =>
    lexicon.is(lexicon.find(w), C.FamilyName | C.PersonAlone | C.FirstName),
  );
  if (words.length === 1) return { given: [], first: '', family: fold(words[0]!) };
  let from = last;
  while (from > 1 && particles.test(words[from - 1]!)) from--;
  return {
    given: words.slice(0, from).map((w) => givenKey(lexicon, w)),
    first: fold(words[0]!),
    family: fold(words.slice(from).join(' ')),
  };
}

/** Spellings of a first name that the dictionary holds on one line are the same name: Wladimir, Vladimir. */
function givenKey(lexicon: Lexicon, word: string): string {
  const form = lexicon.find(word);
  if (form >= 0) {
    const { data } = lexicon;
    for (let r = data.formReadings[form]!; r < data.formReadings[form + 1]!; r++) {
      if (data.readingCategory[r]! & C.FirstName) return `#${data.readingEntry[r]}`;
    }
  }
  return fold(word);
}

function sameBearer(a: Mention, b: Mention, parts: Map<Mention, NameParts>): boolean {
  if (a.entry >= 0 && a.entry === b.entry) return true;
  if (a.naming?.name && a.naming === b.naming) return true;
  const p = parts.get(a)!;
  const q = parts.get(b)!;
  if (p.family !== q.family || !p.given.length || !q.given.length) return false;
  return givenAgree(p.given, q.given) || givenAgree(q.given, p.given);
}

/** J. agrees with John, "Karl" with "Karl Theodor", but Michael not with Ralf. */
function givenAgree(short: string[], long: string[]): boolean {
  const [a] = short;
  const [b] = long;
  if (a === b) return true;
  const initial = /^(.)\.$/.exec(a!);
  return initial !== null && b!.startsWith(initial[1]!);
}

function bearerOf(m: Mention, full: Mention[], parts: Map<Mention, NameParts>): Mention | undefined {
  const { family } = parts.get(m)!;
  const bearers = full.filter((o) => {
    const p = parts.get(o)!;
    return (
      p.family === family ||
      p.family.endsWith(` ${family}`) ||
      p.first === family ||
      (m.entry >= 0 && m.entry === o.entry)
    );
  });
  const before = bearers.filter((o) => o.first < m.first);
  return before.at(-1) ?? bearers[0];
}

const sameAlone = (a: Mention, b: Mention, parts: Map<Mention, NameParts>): boolean =>
  !parts.get(a)!.given.length && parts.get(a)!.family === parts.get(b)!.family;

function finish(doc: Document, lexicon: Lexicon, group: PersonGroup, parts: Map<Mention, NameParts>): void {
  group.mentions.sort((a, b) => a.start - b.start);
  group.sameAs = [...new Set(group.mentions.flatMap((m) => m.naming?.sameAs ?? []))];
  const named = group.mentions.find((m) => m.naming?.name);
  if (named) {
    group.name = named.naming!.name;
    return;
  }
  const known = group.mentions.find((m) => isKnownPerson(lexicon, m));
  if (known) {
    group.entry = known.entry;
    group.name = lexicon.entry(known.entry).fields.name!;
    return;
  }
  const best = group.mentions.reduce((a, b) =>
    parts.get(b)!.given.length > parts.get(a)!.given.length ? b : a,
  );
  const text = doc.text.slice(best.start, best.stop);
  group.name = withoutGenitive(
    text,
    (w) =>
      lexicon.is(lexicon.find(w.split(' ').at(-1)!), C.FamilyName | C.PersonAlone | C.FirstName) ||
      group.mentions.some((m) => doc.text.slice(m.start, m.stop).endsWith(w.split(' ').at(-1)!)),
  );
}
