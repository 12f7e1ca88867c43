import { type Document, Shape, tokenText } from '../core/document.ts';
import type { LexicalLayer } from '../lexicon/annotate.ts';
import { Category as C, Feature as F } from '../lexicon/features.ts';
import { fold } from '../lexicon/fold.ts';
import { passes } from '../lexicon/word-tests.ts';
import type { Mention } from '../names/candidate.ts';
import { classNouns } from '../names/nouns.ts';
import type { Entity } from './entity.ts';

/** What the document calls an entity beside its name: Präsident, Nachrichtenagentur. */
interface Description {
  entity: Entity;
  /** Folded noun, without case endings. */
  noun: string;
  /** Token of the adjective of place before it, -1 for none: der [russische] Präsident. */
  adjective: number;
}

/**
 * Adds descriptions that stand for an entity later on: "der russische Präsident", "die Agentur". Only where the document
 * itself has given the description to exactly one entity ("Präsident Wladimir Putin", "die Nachrichtenagentur KCNA").
 */
export function addNominalMentions(doc: Document, lex: LexicalLayer, entities: Entity[]): void {
  const taken = new Uint8Array(doc.tokens.count);
  for (const e of entities) for (const m of e.mentions) taken.fill(1, m.first, m.end);
  const descriptions: Description[] = [];
  for (const e of entities) describe(doc, lex, e, descriptions);
  if (!descriptions.length) return;
  for (let i = 1; i < doc.tokens.count; i++) {
    if (!(doc.tokens.shape[i]! & Shape.Capital) || taken[i] || taken[i + 1]) continue;
    if (!(lex.mask[i]! & (C.Noun | C.Title)) || namesItself(doc, lex, i) || isPlural(doc, lex, i)) continue;
    const phrase = definitePhrase(doc, lex, i);
    if (phrase) resolve(doc, lex, descriptions, phrase, i);
  }
  for (const e of entities)
    if (e.mentions.length > 1) e.mentions.sort((a, b) => a.start - b.start || b.stop - a.stop);
}

/** The nouns right before the entity's names: titles of persons, class nouns of organisations. */
function describe(doc: Document, lex: LexicalLayer, entity: Entity, out: Description[]): void {
  if (entity.type !== 'person' && entity.type !== 'organisation') return;
  const wanted = entity.type === 'person' ? C.Title : C.Noun;
  for (const m of entity.mentions) {
    const at = m.first - 1;
    if (m.form !== 'name' || m.inner || at < 0) continue;
    const fits = (lex.mask[at]! & wanted) !== 0 && (entity.type === 'person' || passes(lex, at, classNouns));
    if (!fits || honorific.test(tokenText(doc, at))) continue;
    const adjective = at > 0 && lex.mask[at - 1]! & C.PlaceAdjective ? at - 1 : -1;
    out.push({ entity, noun: stemOf(doc, at), adjective });
  }
}

/** "Der Zulieferer Krallgut": the name right behind the noun, whether a rule knows it or not, says who is meant. */
const namesItself = (doc: Document, lex: LexicalLayer, i: number): boolean =>
  i + 1 < doc.tokens.count &&
  (doc.tokens.shape[i + 1]! & Shape.Capital) !== 0 &&
  (!(lex.mask[i + 1]! & (C.Noun | C.Function)) || tokenText(doc, i + 1) === 'Gebrüder');

/** "Die Außenminister": behind "die" a title that is not feminine is said of several. */
const isPlural = (doc: Document, lex: LexicalLayer, i: number): boolean =>
  (lex.mask[i]! & C.Title) !== 0 &&
  /^die$/i.test(tokenText(doc, i - 1)) &&
  !(lex.features[i]! & F.Fem) &&
  !tokenText(doc, i).endsWith('in');

const honorific = /^(?:Herrn?|Frau|Familie|Dr\.|Prof\.|Sir|Lord|Lady|Mr\.|Mrs\.)$/;
const article = /^(?:der|die|das|dem|den|des)$/i;

/** Case endings off: Präsidenten → praesident, Konzerns → konzern, Agenturen → agentur. */
const stemOf = (doc: Document, i: number): string =>
  fold(tokenText(doc, i)).replace(/(?:innen|en|es|s|n|in)$/, '');

/** The definite noun phrase whose noun is token `i`: article, at most one adjective of place. */
function definitePhrase(
  doc: Document,
  lex: LexicalLayer,
  i: number,
): { first: number; adjective: number } | null {
  if (article.test(tokenText(doc, i - 1))) return { first: i - 1, adjective: -1 };
  const place = i > 1 && (lex.mask[i - 1]! & C.PlaceAdjective) !== 0;
  if (place && article.test(tokenText(doc, i - 2))) return { first: i - 2, adjective: i - 1 };
  return null;
}

function resolve(
  doc: Document,
  lex: LexicalLayer,
  descriptions: Description[],
  phrase: { first: number; adjective: number },
  i: number,
): void {
  const noun = stemOf(doc, i);
  const fitting = descriptions.filter(
    (d) => sameNoun(d, noun) && sameLand(doc, lex, d.adjective, phrase.adjective),
  );
  const owners = new Set(fitting.map((d) => d.entity));
  if (owners.size !== 1) return;
  const [owner] = owners;
  // A description points back, not ahead.
  if (owner!.mentions[0]!.start > doc.tokens.start[i]!) return;
  owner!.mentions.push(mention(doc, owner!, phrase.first, i + 1));
}

/** "die Agentur" for the Nachrichtenagentur KCNA; a person keeps the whole title. */
const sameNoun = (d: Description, noun: string): boolean =>
  d.noun === noun || (d.entity.type === 'organisation' && noun.length > 4 && d.noun.endsWith(noun));

/** An adjective of another land means somebody else; none at all fits everybody. */
function sameLand(doc: Document, lex: LexicalLayer, known: number, asked: number): boolean {
  if (asked < 0 || known < 0) return asked < 0;
  const stem = (i: number): string => fold(tokenText(doc, i)).replace(/e[nrsm]?$/, '');
  return lex.form[known] === lex.form[asked] || stem(known) === stem(asked);
}

function mention(doc: Document, owner: Entity, first: number, end: number): Mention {
  const start = doc.tokens.start[first]!;
  const stop = doc.tokens.end[end - 1]!;
  return {
    first,
    end,
    start,
    stop,
    type: owner.type,
    form: 'nominal',
    score: 0.7,
    rule: 'entity.nominal',
    entry: -1,
    inner: false,
  };
}
