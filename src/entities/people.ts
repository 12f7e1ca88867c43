import { type Document, tokenText } from '../core/document.ts';
import { Category as C } from '../lexicon/features.ts';
import { fold } from '../lexicon/fold.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Mention } from '../names/candidate.ts';
import { onOneLine, withoutGenitive } from './base-form.ts';

/** The parts of a person's name as a mention has them. */
interface Bearer {
  mention: Mention;
  /** Whose name it is, once that is decided. */
  group: PersonGroup | null;
  /** Given names; empty when the family name stands alone. Spellings of one name are the same string. */
  given: string[];
  /** The first word as it is written, folded: the family name of Kim Jong Un. */
  first: string;
  /** Folded family name with its particles. */
  family: string;
}

export interface PersonGroup {
  /** Order in which the groups were opened. */
  number: number;
  name: string;
  entry: number;
  sameAs: string[];
  mentions: Mention[];
  bearers: Bearer[];
}

const particles =
  /^(?:von|vom|van|de|der|den|del|della|di|da|dos|das|du|la|le|zu|zur|zum|ter|ten|ibn|bin|bint|ben|al|el)$/i;

/**
 * Groups the mentions of persons. A family name alone belongs to the bearer that the document names in full: the
 * latest one before it, or the first one after it (headlines). Two bearers of a family name stay two people.
 */
export function groupPeople(doc: Document, lexicon: Lexicon, mentions: Mention[]): PersonGroup[] {
  const groups: PersonGroup[] = [];
  const bearers = mentions.map((m) => bearerOf(doc, lexicon, m));
  const full = bearers.filter(
    ({ mention: m, given }) =>
      m.form === 'name' && (given.length > 0 || isKnownPerson(lexicon, m) || m.naming?.name),
  );
  const joined: Index<PersonGroup> = new Map();
  for (const b of full) join(b, earliest(b, joined, sameBearer) ?? newGroup(groups), joined);
  const named = indexOfFullNames(full);
  for (const b of bearers) {
    if (b.group) continue;
    const group = fullNameOf(b, named)?.group ?? earliest(b, joined, sameAlone) ?? newGroup(groups);
    join(b, group, joined);
  }
  for (const g of groups) finish(doc, lexicon, g);
  return groups;
}

/** Lists by what two bearers must share to be one: family name, entry or naming by the user's rule. A text may name ten thousand people. */
type Index<T> = Map<unknown, T[]>;

function put<T>(index: Index<T>, key: unknown, value: T): void {
  const list = index.get(key);
  if (!list) index.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

function keysOf({ family, mention: m }: Bearer): unknown[] {
  const keys: unknown[] = [family];
  if (m.entry >= 0) keys.push(m.entry);
  if (m.naming?.name) keys.push(m.naming);
  return keys;
}

/** Of the groups with a bearer that is the same person the one opened first. */
function earliest(
  b: Bearer,
  joined: Index<PersonGroup>,
  same: (a: Bearer, b: Bearer) => boolean,
): PersonGroup | undefined {
  let found: PersonGroup | undefined;
  for (const key of keysOf(b))
    for (const g of joined.get(key) ?? [])
      if ((!found || g.number < found.number) && g.bearers.some((o) => same(b, o))) found = g;
  return found;
}

function join(b: Bearer, group: PersonGroup, joined: Index<PersonGroup>): void {
  b.group = group;
  group.bearers.push(b);
  for (const key of keysOf(b)) put(joined, key, group);
}

function newGroup(groups: PersonGroup[]): PersonGroup {
  const group: PersonGroup = {
    number: groups.length,
    name: '',
    entry: -1,
    sameAs: [],
    mentions: [],
    bearers: [],
  };
  groups.push(group);
  return group;
}

function isKnownPerson(lexicon: Lexicon, m: Mention): boolean {
  return m.entry >= 0 && lexicon.dictionaryOf(m.entry) === 'people';
}

function bearerOf(doc: Document, lexicon: Lexicon, m: Mention): Bearer {
  const alone = (family: string): Bearer => ({ mention: m, group: null, given: [], first: '', family });
  if (m.form === 'compound') return alone(fold(doc.text.slice(m.start, m.stop)));
  const words: string[] = [];
  for (let i = m.first; i < m.end; i++) words.push(tokenText(doc, i));
  while (words.length > 1 && /^(?:[IVX]+\.?|\.|jun\.?|sen\.?|jr\.?)$/i.test(words.at(-1)!)) words.pop();
  const last = words.length - 1;
  words[last] = withoutGenitive(words[last]!, (w) =>
    lexicon.is(lexicon.find(w), C.FamilyName | C.PersonAlone | C.FirstName),
  );
  if (words.length === 1) return alone(fold(words[0]!));
  let from = last;
  while (from > 1 && particles.test(words[from - 1]!)) from--;
  return {
    mention: m,
    group: null,
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

function sameBearer(p: Bearer, q: Bearer): boolean {
  const [a, b] = [p.mention, q.mention];
  if (a.entry >= 0 && a.entry === b.entry) return true;
  if (a.naming?.name && a.naming === b.naming) return true;
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

/** Those named in full, by every word that may stand for them alone: Lyen, von der Lyen; Ursula; the entry. */
function indexOfFullNames(full: Bearer[]): Index<Bearer> {
  const index: Index<Bearer> = new Map();
  for (const b of full) {
    const words = b.family.split(' ');
    for (let i = 0; i < words.length; i++) put(index, words.slice(i).join(' '), b);
    put(index, b.first, b);
    if (b.mention.entry >= 0) put(index, b.mention.entry, b);
  }
  return index;
}

/** The bearer of a family name that stands alone: the last one named in full before it, else the first one after it. */
function fullNameOf({ mention: m, family }: Bearer, full: Index<Bearer>): Bearer | undefined {
  let first: Bearer | undefined;
  let before: Bearer | undefined;
  for (const key of m.entry >= 0 ? [family, m.entry] : [family])
    for (const o of full.get(key) ?? []) {
      if (!first || o.mention.first < first.mention.first) first = o;
      if (o.mention.first < m.first && (!before || o.mention.first > before.mention.first)) before = o;
    }
  return before ?? first;
}

const sameAlone = (a: Bearer, b: Bearer): boolean => !a.given.length && a.family === b.family;

function finish(doc: Document, lexicon: Lexicon, group: PersonGroup): void {
  group.bearers.sort((a, b) => a.mention.start - b.mention.start);
  group.mentions = group.bearers.map((b) => b.mention);
  for (const m of group.mentions) if (m.naming) group.sameAs.push(...m.naming.sameAs);
  if (group.sameAs.length) group.sameAs = [...new Set(group.sameAs)];
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
  const { mention: best } = group.bearers.reduce((a, b) => (b.given.length > a.given.length ? b : a));
  const text = onOneLine(doc.text.slice(best.start, best.stop));
  group.name = withoutGenitive(
    text,
    (w) =>
      lexicon.is(lexicon.find(w.split(' ').at(-1)!), C.FamilyName | C.PersonAlone | C.FirstName) ||
      group.mentions.some((m) => doc.text.slice(m.start, m.stop).endsWith(w.split(' ').at(-1)!)),
  );
}
