import { type Document, sourceSpan } from './core/document.ts';
import type {
  EntityType,
  FactArgument,
  ResultEntity,
  ResultFact,
  ResultMention,
  ResultQuote,
  ResultTime,
  TextSpan,
  Triple,
  Wanted,
} from './core/result.ts';
import type { Span } from './core/span.ts';
import type { Entity } from './entities/entity.ts';
import type { Argument, Fact } from './facts/index.ts';
import type { Quote } from './facts/quotes/index.ts';
import type { TokenTriple, TripleSpan } from './facts/triples.ts';
import type { Mention } from './names/candidate.ts';
import type { Timex } from './times/index.ts';

/** Leads spans of the cleaned text back to the text that came in, or to its title. */
export class Placement {
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
    return this.of(this.tokenSpan(first, end));
  }

  tokenSpan(first: number, end: number): Span {
    return { start: this.doc.tokens.start[first]!, end: this.doc.tokens.end[end - 1]! };
  }
}

const wantedKey: Record<EntityType, keyof Wanted> = {
  person: 'people',
  place: 'places',
  organisation: 'organisations',
  misc: 'misc',
};

/** The entities that were asked for, in the order of their numbers (`e1`, `e2` …). */
export const publishedEntities = (entities: Entity[], wanted: Wanted): Entity[] =>
  entities.filter((e) => wanted[wantedKey[e.type]]);

/** Fields are added one by one, here and below: spreading spans of several shapes takes many times as long. */
export function publishEntity(e: Entity, i: number, place: Placement): ResultEntity {
  const out = { id: `e${i + 1}`, type: e.type, name: e.name, sameAs: e.sameAs } as ResultEntity;
  if (e.country) out.country = e.country;
  out.mentions = e.mentions.map((m) => publishMention(m, place));
  return out;
}

function publishMention(m: Mention, place: Placement): ResultMention {
  const out = place.of({ start: m.start, end: m.stop }) as ResultMention;
  out.form = m.published ?? m.form;
  out.rule = m.rule;
  out.confidence = Math.min(1, Math.round(m.score * 100) / 100);
  return out;
}

export function publishTime(t: Timex, i: number, place: Placement): ResultTime {
  const out = { id: `t${i + 1}`, type: t.type, value: t.value } as ResultTime;
  if (t.mod) out.mod = t.mod;
  if (t.quant) out.quant = t.quant;
  if (t.freq) out.freq = t.freq;
  addSpan(out, place.of({ start: t.start, end: t.stop }));
  out.rule = t.rule;
  return out;
}

function addSpan(out: TextSpan, span: TextSpan): void {
  out.start = span.start;
  out.end = span.end;
  out.text = span.text;
  if (span.field) out.field = span.field;
}

type Speaker = TextSpan & { ref?: string };

function publishSpeaker(span: Span, ref: string | null, place: Placement): Speaker {
  const out: Speaker = place.of(span);
  if (ref) out.ref = ref;
  return out;
}

/** Published ids of entities and times by their index in the analysis; null for what was not asked for. */
export interface Ids {
  entity(index: number): string | null;
  time(index: number): string | null;
}

export function publishQuote(q: Quote, i: number, ids: Ids, place: Placement): ResultQuote {
  const ref = q.speaker && ids.entity(q.speaker.entity);
  return {
    id: `q${i + 1}`,
    kind: q.kind,
    content: place.pieces(q.content),
    speaker: q.speaker && publishSpeaker(q.speaker, ref, place),
    cue: q.cue.length ? place.pieces(q.cue) : null,
  };
}

export function publishFact(
  f: Fact,
  i: number,
  quotes: Quote[] | null,
  ids: Ids,
  place: Placement,
): ResultFact {
  const out = { id: `f${i + 1}`, type: f.type } as ResultFact;
  if (f.mode) out.mode = f.mode;
  out.arguments = f.arguments.map((a) => publishArgument(a, ids, place));
  out.polarity = f.polarity;
  out.tense = f.tense;
  out.modality = f.modality;
  out.attribution = attributionOf(f, quotes, ids, place);
  out.evidence = place.of(f.evidence);
  if (f.alsoAt.length) out.alsoAt = f.alsoAt.map((s) => place.of(s));
  out.rule = f.rule;
  out.confidence = Math.round(f.confidence * 100) / 100;
  return out;
}

function publishArgument(a: Argument, ids: Ids, place: Placement): FactArgument {
  const ref = ids.time(a.time) ?? ids.entity(a.entity);
  const out = { role: a.role } as FactArgument;
  addSpan(out, place.of({ start: a.start, end: a.stop }));
  if (ref) out.ref = ref;
  if (a.quantity) out.quantity = a.quantity;
  return out;
}

/** The innermost quotation that the trigger stands in, else the source that the clause itself names. */
function attributionOf(
  f: Fact,
  quotes: Quote[] | null,
  ids: Ids,
  place: Placement,
): ResultFact['attribution'] {
  const { start } = place.tokenSpan(f.trigger[0]!, f.trigger[0]! + 1);
  let best = -1;
  let length = Number.POSITIVE_INFINITY;
  quotes?.forEach((q, i) => {
    const size = q.content.reduce((n, s) => n + s.end - s.start, 0);
    if (size < length && q.content.some((s) => s.start <= start && start < s.end)) {
      best = i;
      length = size;
    }
  });
  if (best >= 0) return `q${best + 1}`;
  if (!f.attribution) return null;
  const { start: from, stop: end, entity } = f.attribution;
  return { speaker: publishSpeaker({ start: from, end }, ids.entity(entity), place) };
}

export function publishTriple(t: TokenTriple, place: Placement): Triple {
  const part = (s: TripleSpan): TextSpan => place.tokens(s.first, s.end);
  return {
    subject: part(t.subject),
    relation: { ...part(t.relation), ...(t.lemma && { lemma: t.lemma }) },
    object: part(t.object),
  };
}
