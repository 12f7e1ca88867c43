import type { Result } from '../core/result.ts';

export type Value = string | number | undefined;
export type Row = Record<string, Value>;

/** What one row can be, with its columns. */
export const rowKinds = {
  mentions: 'id entity type name start end text field form rule confidence'.split(' '),
  entities: 'id entity type name sameAs mentions first'.split(' '),
  times: 'id time type value mod start end text field rule'.split(' '),
  quotes: 'id quote kind speaker speakerName cue start end text field'.split(' '),
  facts:
    'id fact type mode roles polarity tense modality attribution start end evidence rule confidence'.split(
      ' ',
    ),
} as const satisfies Record<string, string[]>;

export type RowKind = keyof typeof rowKinds;

/** A result as flat rows of one kind; the first column is the document's id. */
export const rowsOf = (result: Result, kind: RowKind): Row[] => tables[kind](result);

const tables: Record<RowKind, (result: Result) => Row[]> = {
  mentions: ({ id, entities }) =>
    entities.flatMap((e) =>
      e.mentions.map((m) => ({ id, entity: e.id, type: e.type, name: e.name, ...plain(m) })),
    ),
  entities: ({ id, entities }) =>
    entities.map((e) => ({
      id,
      entity: e.id,
      type: e.type,
      name: e.name,
      sameAs: e.sameAs.join(' '),
      mentions: e.mentions.length,
      first: e.mentions[0]?.start,
    })),
  times: ({ id, times }) => times.map((t) => ({ ...plain(t), id, time: t.id })),
  quotes: ({ id, quotes, entities }) =>
    quotes.map((q) => ({
      id,
      quote: q.id,
      kind: q.kind,
      speaker: q.speaker?.text,
      speakerName: entities.find((e) => e.id === q.speaker?.ref)?.name,
      cue: q.cue?.text,
      ...plain(q.content),
    })),
  facts: ({ id, facts }) =>
    facts.map((f) => ({
      id,
      fact: f.id,
      type: f.type,
      mode: f.mode,
      roles: f.arguments.map((a) => `${a.role}=${a.text}`).join('; '),
      polarity: f.polarity,
      tense: f.tense,
      modality: f.modality,
      attribution: typeof f.attribution === 'string' ? f.attribution : f.attribution?.speaker.text,
      start: f.evidence.start,
      end: f.evidence.end,
      evidence: f.evidence.text,
      rule: f.rule,
      confidence: f.confidence,
    })),
};

/** The fields of an object that fit into a cell. */
const plain = (object: object): Row =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => typeof value !== 'object'));
