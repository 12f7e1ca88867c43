import type { Clause } from './clauses/clause.ts';
import { findClauses } from './clauses/index.ts';
import type { Document } from './core/document.ts';
import type { Result, Wanted } from './core/result.ts';
import type { Entity } from './entities/entity.ts';
import { linkEntities } from './entities/link.ts';
import { addNominalMentions } from './entities/nominal.ts';
import { type Fact, findFacts } from './facts/index.ts';
import { findQuotes, type Quote } from './facts/quotes/index.ts';
import { findTriples, type TokenTriple } from './facts/triples.ts';
import { annotate, type LexicalLayer } from './lexicon/annotate.ts';
import { lexiconReady } from './lexicon/open.ts';
import type { Mention } from './names/candidate.ts';
import { findEnglishNames } from './names/english.ts';
import { findNames } from './names/index.ts';
import { builtInKnowledge, type Knowledge } from './own/index.ts';
import * as publish from './publish.ts';
import { detectLanguage } from './text/language.ts';
import { readDocument } from './text/read.ts';
import { documentDate, extractTimes, type Timex } from './times/index.ts';

export interface AnalyseOptions {
  /** Copied to the result. */
  id?: string;
  /** Headline; extracted from as well, with `field: 'title'` on what was found in it. */
  title?: string;
  /** Document creation time, ISO; a dateline in the text is used if it is absent. */
  date?: string;
  /** ISO 639-1; detected if absent. `de` treats any text as German. */
  language?: string;
  /** What to look for; default: `everything`. Work for what is not wanted is not done. */
  wanted?: Wanted;
  /** Sees what the rooms found before it is published: for those who explain it. */
  observe?: (inside: Inside) => void;
  /** Dictionaries and rules, with the user's own (`loadKnowledge`); default: the built-in ones. */
  knowledge?: Knowledge;
}

export const everything: Wanted = {
  people: true,
  places: true,
  organisations: true,
  misc: true,
  dates: true,
  quotes: true,
  facts: true,
  sentences: false,
  tokens: false,
  triples: false,
};

/** The insides of a result: its facts, times and quotes stand in the same order here. */
export interface Inside extends Analysis {
  doc: Document;
  place: publish.Placement;
}

/** What the rooms found in one document, in their own terms; null where it was not asked for. */
interface Analysis {
  clauses: Clause[];
  entities: Entity[];
  times: Timex[] | null;
  quotes: Quote[] | null;
  facts: Fact[];
  triples: TokenTriple[];
}

/**
 * Extracts entities, times, quotes and facts from one text. Never throws for what a text may contain; a text in another
 * language than German or English gives an empty result with a warning.
 */
export async function analyse(text: string, options: AnalyseOptions = {}): Promise<Result> {
  const wanted = options.wanted ?? everything;
  const knowledge = options.knowledge ?? builtInKnowledge;
  const language = options.language ?? (await detectLanguage(text));
  // The headline is read as a paragraph before the text, so that its "Putins" is the text's Wladimir Putin.
  const title = options.title ? `${options.title}\n\n` : '';
  const doc = readDocument(title + text, { ...options, language });
  doc.date ??= documentDate(doc);
  const warnings = [...doc.warnings];
  await lexiconReady();
  let found: Analysis = nothing;
  if (language === 'de') found = analyseGerman(doc, wanted, knowledge, options.observe !== undefined);
  else if (language === 'en')
    found = { ...found, entities: linkEntities(doc, knowledge.lexicon(), await findEnglishNames(doc)) };
  else if (doc.tokens.count) warnings.push(foreign(language));
  const place = new publish.Placement(doc, title.length);
  options.observe?.({ ...found, doc, place });
  const result = toResult(doc, found, wanted, place, options.id ?? '');
  if (warnings.length) result.warnings = warnings;
  return result;
}

const nothing: Analysis = { clauses: [], entities: [], times: null, quotes: null, facts: [], triples: [] };

const foreign = (language: string): string =>
  `the language seems to be ${language === 'und' ? 'neither German nor English' : `"${language}"`}, so nothing was extracted; --lang de reads it as German`;

/** The one place that knows the order of the rooms. */
function analyseGerman(doc: Document, wanted: Wanted, knowledge: Knowledge, explained: boolean): Analysis {
  const names = wanted.people || wanted.places || wanted.organisations || wanted.misc;
  const relations = wanted.facts || wanted.quotes || wanted.triples;
  const found: Analysis = { ...nothing };
  // Times look at the dictionaries only where the tense decides: dates alone may need none.
  let annotated: LexicalLayer | undefined;
  const lexical = (): LexicalLayer => (annotated ??= annotate(doc, knowledge.lexicon()));
  if (wanted.dates || wanted.facts) found.times = extractTimes(doc, { layer: lexical });
  if (!names && !relations) return found;
  const layer = lexical();
  const { lexicon } = layer;
  const mentions: Mention[] = findNames(doc, layer, knowledge.proposer());
  found.entities = linkEntities(doc, lexicon, mentions);
  addNominalMentions(doc, layer, found.entities);
  if (!relations) return found;
  const clauses = findClauses(doc, layer, mentions);
  found.clauses = clauses;
  if (wanted.quotes || wanted.facts) found.quotes = findQuotes(doc, layer, mentions, found.entities);
  if (wanted.facts)
    found.facts = findFacts(
      doc,
      layer,
      mentions,
      found.entities,
      found.times!,
      clauses,
      knowledge.factRules(),
      explained,
    );
  if (wanted.triples) found.triples = findTriples(doc, clauses, mentions);
  return found;
}

function toResult(
  doc: Document,
  found: Analysis,
  wanted: Wanted,
  place: publish.Placement,
  id: string,
): Result {
  const entities = publish.publishedEntities(found.entities, wanted);
  const number = new Map(entities.map((e, i) => [e, i + 1]));
  const ids: publish.Ids = {
    entity: (i) => (i >= 0 && number.has(found.entities[i]!) ? `e${number.get(found.entities[i]!)}` : null),
    time: (i) => (i >= 0 && wanted.dates ? `t${i + 1}` : null),
  };
  const quotes = wanted.quotes ? found.quotes : null;
  const result: Result = {
    id,
    language: doc.language,
    date: doc.date,
    offsets: 'utf16',
    entities: entities.map((e, i) => publish.publishEntity(e, i, place)),
    times: wanted.dates ? (found.times ?? []).map((t, i) => publish.publishTime(t, i, place)) : [],
    quotes: (quotes ?? []).map((q, i) => publish.publishQuote(q, i, ids, place)),
    facts: found.facts.map((f, i) => publish.publishFact(f, i, quotes, ids, place)),
  };
  if (wanted.sentences) {
    const spans = doc.sentences.map((s) => place.tokens(s.first, s.end)).filter((s) => !s.field);
    result.sentences = spans.map(({ start, end }) => ({ start, end }));
  }
  if (wanted.tokens) {
    result.tokens = Array.from({ length: doc.tokens.count }, (_, i) => place.tokens(i, i + 1)).filter(
      (t) => !t.field,
    );
  }
  if (wanted.triples) result.triples = found.triples.map((t) => publish.publishTriple(t, place));
  return result;
}
