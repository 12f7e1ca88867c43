import { findClauses } from './clauses/index.ts';
import { type Document, sourceSpan } from './core/document.ts';
import type { EntityType, FactArgument, Result, ResultEntity, ResultFact, ResultQuote, ResultTime, TextSpan, Wanted } from './core/result.ts';
import type { Span } from './core/span.ts';
import type { Entity } from './entities/entity.ts';
import { linkEntities } from './entities/link.ts';
import { type Argument, type Fact, findFacts, openRules } from './facts/index.ts';
import { findQuotes, type Quote } from './facts/quotes/index.ts';
import { annotate } from './lexicon/annotate.ts';
import { openLexicon } from './lexicon/open.ts';
import type { Mention } from './names/candidate.ts';
import { findNames } from './names/index.ts';
import { detectLanguage } from './text/language.ts';
import { readDocument } from './text/read.ts';
import { extractTimes, type Timex } from './times/index.ts';

export interface AnalyseOptions {
  id?: string;
  /** Headline; extracted from as well, with `field: 'title'` on what was found in it. */
  title?: string;
  /** Document creation time, ISO. */
  date?: string;
  /** ISO 639-1; detected if absent. */
  language?: string;
  /** What to look for; default: entities, times, quotes and facts. */
  wanted?: Wanted;
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

/** Extracts entities, times, quotes and facts from one text. The one place that knows the order of the rooms. */
export async function analyse(text: string, options: AnalyseOptions = {}): Promise<Result> {
  const wanted = options.wanted ?? everything;
  const language = options.language ?? (await detectLanguage(text));
  // The headline is read as a paragraph before the text, so that its "Putins" is the text's Wladimir Putin.
  const title = options.title ? `${options.title}\n\n` : '';
  const doc = readDocument(title + text, { ...options, language });
  const place = new Placement(doc, title.length);
  const result: Result = {
    id: options.id ?? '',
    language,
    date: doc.date,
    offsets: 'utf16',
    entities: [],
    times: [],
    quotes: [],
    facts: [],
  };
  const lexicon = openLexicon();
  const layer = annotate(doc, lexicon);
  let mentions: Mention[] = [];
  let entities: Entity[] = [];
  if (wanted.people || wanted.places || wanted.organisations || wanted.misc || wanted.facts || wanted.quotes) {
    mentions = findNames(doc, layer);
    entities = linkEntities(doc, lexicon, mentions);
    result.entities = publishEntities(entities, wanted, place);
    if (wanted.quotes) {
      const published = entities.filter((e) => wanted[wantedKey[e.type]]);
      result.quotes = findQuotes(doc, layer, mentions, entities).map((q, i) => publishQuote(q, i, entities, published, place));
    }
  }
  if (wanted.dates || wanted.facts) {
    const times = extractTimes(doc);
    result.times = times.map((t, i) => publishTime(t, i, place));
    if (wanted.facts) {
      const clauses = findClauses(doc, layer, mentions);
      const facts = findFacts(doc, layer, mentions, entities, times, clauses, openRules());
      const published = entities.filter((e) => wanted[wantedKey[e.type]]);
      result.facts = facts.map((f, i) => publishFact(f, i, (e) => published.indexOf(entities[e]!), place));
    }
  }
  if (wanted.sentences) {
    result.sentences = doc.sentences.map((s) => place.tokens(s.first, s.end)).filter((s) => !s.field).map(({ start, end }) => ({ start, end }));
  }
  if (wanted.tokens) {
    result.tokens = Array.from({ length: doc.tokens.count }, (_, i) => place.tokens(i, i + 1)).filter((t) => !t.field);
  }
  if (doc.warnings.length) result.warnings = doc.warnings;
  return result;
}

/** Leads spans of the cleaned text back to the text that came in, or to its title; the class is private to this module. */
class Placement {
  constructor(
    private readonly doc: Document,
    private readonly titleLength: number,
  ) {}

  of(span: Span): TextSpan {
    const { start, end } = sourceSpan(this.doc, span);
    const text = this.doc.source.slice(start, end);
    if (start < this.titleLength) return { start, end, text, field: 'title' };
    return { start: start - this.titleLength, end: end - this.titleLength, text };
  }

  /** Several pieces as one span with its `spans`. */
  pieces(spans: Span[]): TextSpan {
    const parts = spans.map((s) => this.of(s));
    const [first] = parts;
    if (parts.length === 1) return first!;
    const last = parts[parts.length - 1]!;
    const text = parts.map((p) => p.text).join(' ');
    return { ...first!, end: last.end, text, spans: parts.map(({ start, end }) => ({ start, end })) };
  }

  tokens(first: number, end: number): TextSpan {
    return this.of({ start: this.doc.tokens.start[first]!, end: this.doc.tokens.end[end - 1]! });
  }
}

const publishTime = (t: Timex, i: number, place: Placement): ResultTime => ({
  id: `t${i + 1}`,
  type: t.type,
  value: t.value,
  ...(t.mod && { mod: t.mod }),
  ...(t.quant && { quant: t.quant }),
  ...(t.freq && { freq: t.freq }),
  ...place.of({ start: t.start, end: t.stop }),
  rule: t.rule,
});

function publishQuote(q: Quote, i: number, entities: Entity[], published: Entity[], place: Placement): ResultQuote {
  const ref = q.speaker && q.speaker.entity >= 0 ? published.indexOf(entities[q.speaker.entity]!) : -1;
  return {
    id: `q${i + 1}`,
    kind: q.kind,
    content: place.pieces(q.content),
    speaker: q.speaker && { ...place.of(q.speaker), ...(ref >= 0 && { ref: `e${ref + 1}` }) },
    cue: q.cue.length ? place.pieces(q.cue) : null,
  };
}

function publishFact(f: Fact, i: number, entityNumber: (entity: number) => number, place: Placement): ResultFact {
  const span = (s: Span): TextSpan => place.of(s);
  const refOf = (a: Argument): string | null => {
    if (a.time >= 0) return `t${a.time + 1}`;
    const n = a.entity >= 0 ? entityNumber(a.entity) : -1;
    return n >= 0 ? `e${n + 1}` : null;
  };
  const argument = (a: Argument): FactArgument => {
    const ref = refOf(a);
    return { role: a.role, ...span({ start: a.start, end: a.stop }), ...(ref && { ref }), ...(a.quantity && { quantity: a.quantity }) };
  };
  return {
    id: `f${i + 1}`,
    type: f.type,
    ...(f.mode && { mode: f.mode }),
    arguments: f.arguments.map(argument),
    polarity: f.polarity,
    tense: f.tense,
    modality: f.modality,
    attribution: null,
    evidence: span(f.evidence),
    ...(f.alsoAt.length && { alsoAt: f.alsoAt.map(span) }),
    rule: f.rule,
    confidence: f.confidence,
  };
}

const wantedKey: Record<EntityType, keyof Wanted> = {
  person: 'people',
  place: 'places',
  organisation: 'organisations',
  misc: 'misc',
};

function publishEntities(entities: Entity[], wanted: Wanted, place: Placement): ResultEntity[] {
  return entities
    .filter((e) => wanted[wantedKey[e.type]])
    .map((e, i) => ({
      id: `e${i + 1}`,
      type: e.type,
      name: e.name,
      sameAs: e.sameAs,
      ...(e.country && { country: e.country }),
      mentions: e.mentions.map((m) => ({
        ...place.of({ start: m.start, end: m.stop }),
        form: m.form,
        rule: m.rule,
        confidence: Math.min(1, Math.round(m.score * 100) / 100),
      })),
    }));
}
