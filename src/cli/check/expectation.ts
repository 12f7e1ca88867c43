import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UserError } from '../../core/errors.ts';
import { jsonFault } from '../../core/json.ts';

/** Part of a result: what must be there and what must not. Unknown keys are faults: a misspelt one would guard nothing. */
const entityType = z.enum(['person', 'place', 'organisation', 'misc']);
const form = z.enum(['name', 'derived', 'compound', 'nominal']);
const text = z.string().min(1);

const entityPattern = z.strictObject({
  type: entityType.optional(),
  /** Canonical name, exactly. */
  name: text.optional(),
  /** Text of one mention, exactly. */
  text: text.optional(),
  /** All of these are mentions of the entity. */
  mentions: z.array(text).optional(),
  form: form.optional(),
  sameAs: z.union([text, z.array(text)]).optional(),
});

const timePattern = z.strictObject({
  text: text.optional(),
  value: text.optional(),
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']).optional(),
  mod: text.optional(),
});

const quotePattern = z.strictObject({
  /** Part of what is said. */
  text: text.optional(),
  /** Part of the speaker's words or name; null if nobody is named. */
  speaker: text.nullable().optional(),
  cue: text.optional(),
  kind: z.enum(['direct', 'indirect']).optional(),
});

const factPattern = z.strictObject({
  type: text.optional(),
  mode: text.optional(),
  /** Role → part of the argument's words, or of the name of the entity it refers to. */
  arguments: z.record(z.string(), z.union([text, z.array(text)])).optional(),
  polarity: z.enum(['positive', 'negative']).optional(),
  tense: z.enum(['past', 'present', 'future']).optional(),
  modality: z.enum(['asserted', 'possible', 'planned', 'demanded']).optional(),
  /** Is it hung on a quote or a speaker? */
  attributed: z.boolean().optional(),
  evidence: text.optional(),
});

const both = <T extends z.ZodType>(pattern: T) =>
  z.strictObject({ include: z.array(pattern).optional(), exclude: z.array(pattern).optional() }).optional();

const partial = z.strictObject({
  $schema: text.optional(),
  comment: text.optional(),
  date: text.optional(),
  title: text.optional(),
  language: text.optional(),
  entities: both(entityPattern),
  times: both(timePattern),
  quotes: both(quotePattern),
  facts: both(factPattern),
});

const span = z.looseObject({ start: z.number(), end: z.number(), text: z.string() });
const list = z.array(z.looseObject({}));

/** A whole result, as `--update` writes it. */
const full = z.looseObject({
  language: z.string(),
  date: z.string().nullable(),
  entities: z.array(z.looseObject({ type: entityType, name: z.string(), mentions: z.array(span) })),
  times: z.array(
    z.looseObject({
      type: z.string(),
      value: z.string(),
      start: z.number(),
      end: z.number(),
      text: z.string(),
    }),
  ),
  quotes: z.array(
    z.looseObject({ kind: z.string(), content: span, speaker: span.nullable(), cue: span.nullable() }),
  ),
  facts: z.array(z.looseObject({ type: z.string(), arguments: list, evidence: span })),
});

export type EntityPattern = z.infer<typeof entityPattern>;
export type TimePattern = z.infer<typeof timePattern>;
export type QuotePattern = z.infer<typeof quotePattern>;
export type FactPattern = z.infer<typeof factPattern>;
export type PartialExpectation = z.infer<typeof partial>;
export type FullExpectation = z.infer<typeof full>;

export type Expectation =
  | { kind: 'partial'; value: PartialExpectation }
  | { kind: 'full'; value: FullExpectation };

/** Reads and validates an expectation. A list of entities makes it a whole result, `include`/`exclude` a part of one. */
export function readExpectation(path: string): Expectation {
  const raw = readJson(path);
  const isFull =
    typeof raw === 'object' && raw !== null && Array.isArray((raw as { entities?: unknown }).entities);
  return isFull
    ? { kind: 'full', value: validate(full, raw, path) }
    : { kind: 'partial', value: validate(partial, raw, path) };
}

export const metaSchema = z.strictObject({
  date: text.optional(),
  title: text.optional(),
  lang: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
});

export function validate<T>(schema: z.ZodType<T>, raw: unknown, path: string): T {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const where = issue.path.length ? ` at ${issue.path.join('.')}` : '';
  const more = parsed.error.issues.length > 1 ? ` (and ${parsed.error.issues.length - 1} more)` : '';
  throw new UserError(
    `${path}${where}: ${issue.message.replace(/^Invalid input: /, '')}${more}; see CONTRIBUTING.md, "A fixture"`,
  );
}

export function readJson(path: string): unknown {
  const content = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  try {
    return JSON.parse(content);
  } catch (thrown) {
    const { line, column, said } = jsonFault(content, thrown);
    throw new UserError(
      `${path}:${line}:${column}: no valid JSON (${said}); look for a missing comma or quotation mark there`,
    );
  }
}
