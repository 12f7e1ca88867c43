import { z } from 'zod';
import type { Result } from '../core/result.ts';
import type { Span } from '../core/span.ts';
import { toUtf16 } from '../core/units.ts';
import type { GoldDocument } from './gold.ts';

const offset = z.int().min(0);
const span = z.looseObject({
  start: offset,
  end: offset,
  field: z.literal('title').optional(),
  spans: z.array(z.object({ start: offset, end: offset })).optional(),
});

/** What is scored of a result of the tool; further fields may be there. */
export const resultShape = z.looseObject({
  offsets: z.enum(['utf16', 'codepoint', 'byte']).optional(),
  entities: z.array(
    z.looseObject({
      type: z.enum(['person', 'place', 'organisation', 'misc']),
      mentions: z.array(
        span.extend({ form: z.enum(['name', 'derived', 'compound', 'nominal']).default('name') }),
      ),
    }),
  ),
  times: z
    .array(span.extend({ type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']), value: z.string() }))
    .default([]),
  quotes: z
    .array(z.looseObject({ kind: z.enum(['direct', 'indirect']), content: span, speaker: span.nullable() }))
    .default([]),
  facts: z
    .array(
      z.looseObject({
        type: z.string(),
        arguments: z.array(span.extend({ role: z.string() })),
        evidence: span,
      }),
    )
    .default([]),
});

interface SpanLike extends Span {
  field?: 'title';
  spans?: Span[];
}

/** What is read of a result. */
export interface ResultLike {
  offsets?: Result['offsets'];
  entities: { type: string; mentions: (SpanLike & { form: string })[] }[];
  times: (SpanLike & { type: string; value: string })[];
  quotes: { kind: string; content: SpanLike; speaker: SpanLike | null }[];
  facts: { type: string; arguments: (SpanLike & { role: string })[]; evidence: SpanLike }[];
}

/**
 * A result as marks, all in UTF-16; the tool's own results and corrected ones take the same way. Nominal mentions and what
 * stands in the title are left out. Gives the path of the first offset beyond the text, or null.
 */
export function addResult(doc: GoldDocument, result: ResultLike, line: number): PropertyKey[] | null {
  const at = toUtf16(result.offsets ?? 'utf16', doc.text);
  const length = {
    utf16: doc.text.length,
    codepoint: [...doc.text].length,
    byte: Buffer.byteLength(doc.text),
  };
  const limit = length[result.offsets ?? 'utf16'];
  const of = (s: Span) => ({ start: at(s.start), end: at(s.end) });
  const pieces = (s: SpanLike) => (s.spans ?? [s]).map(of);
  let outside: PropertyKey[] | null = null;
  const inText = (s: SpanLike, ...path: PropertyKey[]): boolean => {
    if (s.field !== 'title' && s.end > limit) outside ??= [...path, 'end'];
    return s.field !== 'title';
  };
  result.entities.forEach((entity, e) => {
    entity.mentions.forEach((m, i) => {
      if (m.form === 'nominal' || !inText(m, 'entities', e, 'mentions', i)) return;
      const label = m.form === 'name' ? entity.type : `${entity.type}, ${m.form}`;
      doc.names.push({ ...of(m), line, label });
    });
  });
  result.times.forEach((t, i) => {
    if (inText(t, 'times', i)) doc.times.push({ ...of(t), line, label: t.type, value: t.value });
  });
  result.quotes.forEach(({ kind, content, speaker }, i) => {
    if (inText(content, 'quotes', i, 'content'))
      doc.quotes.push({
        ...of(content),
        line,
        label: kind,
        content: pieces(content),
        speaker: speaker && speaker.field !== 'title' ? pieces(speaker) : [],
      });
  });
  result.facts.forEach(({ type, arguments: args, evidence }, i) => {
    if (inText(evidence, 'facts', i, 'evidence'))
      doc.facts.push({
        ...of(evidence),
        line,
        label: type,
        arguments: args.filter((a) => a.field !== 'title').map((a) => ({ role: a.role, ...of(a) })),
        about: args.filter((a) => a.field !== 'title').map(of),
      });
  });
  return outside;
}
