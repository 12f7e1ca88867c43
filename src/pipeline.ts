import { type Document, sourceSpan } from './core/document.ts';
import type { EntityType, Result, ResultEntity, ResultTime, TextSpan, Wanted } from './core/result.ts';
import type { Span } from './core/span.ts';
import type { Entity } from './entities/entity.ts';
import { linkEntities } from './entities/link.ts';
import { annotate } from './lexicon/annotate.ts';
import { openLexicon } from './lexicon/open.ts';
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
  if (wanted.people || wanted.places || wanted.organisations || wanted.misc || wanted.facts || wanted.quotes) {
    const entities = linkEntities(doc, lexicon, findNames(doc, layer));
    result.entities = publishEntities(entities, wanted, place);
  }
  if (wanted.dates || wanted.facts) {
    result.times = extractTimes(doc).map((t, i) => publishTime(t, i, place));
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
