import { z } from 'zod';

const offset = z.int().min(0);
const piece = z.object({ start: offset, end: offset });
const span = z.object({
  start: offset.describe('half-open, in the unit that `offsets` names'),
  end: offset,
  text: z
    .string()
    .describe('the text from start to end; the pieces joined by a space where there are `spans`'),
  field: z.literal('title').optional().describe('the offsets point into the title instead of the text'),
  spans: z.array(piece).optional().describe('the pieces of what is split by other words'),
});
const pointing = span.extend({ ref: z.string().optional().describe('id of an entity or time') });
const rule = z.string().describe('the rule or dictionary behind it');
const confidence = z.number().min(0).max(1);

const entity = z.object({
  id: z.string(),
  type: z.enum(['person', 'place', 'organisation', 'misc']),
  name: z.string().describe('canonical name'),
  sameAs: z.array(z.string()).describe('`iso3166-1:KP` …'),
  country: z.string().optional().describe('ISO 3166-1 alpha-2'),
  mentions: z.array(
    span.extend({ form: z.enum(['name', 'derived', 'compound', 'nominal']), rule, confidence }),
  ),
});

const time = span.extend({
  id: z.string(),
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string().describe('TIMEX3: `2024-06-19`, `P24Y`, `PRESENT_REF` …'),
  mod: z.string().optional(),
  quant: z.string().optional(),
  freq: z.string().optional(),
  rule,
});

const quote = z.object({
  id: z.string(),
  kind: z.enum(['direct', 'indirect']),
  content: span,
  speaker: pointing.nullable(),
  cue: span.nullable(),
});

const fact = z.object({
  id: z.string(),
  type: z.string(),
  mode: z.string().optional(),
  arguments: z.array(
    pointing.extend({
      role: z.string(),
      quantity: z
        .object({ value: z.number(), unit: z.string(), approximate: z.boolean().optional() })
        .optional()
        .describe('the amount in the words'),
    }),
  ),
  polarity: z.enum(['positive', 'negative']),
  tense: z.enum(['past', 'present', 'future']),
  modality: z.enum(['asserted', 'possible', 'planned', 'demanded']),
  attribution: z
    .union([z.string(), z.object({ speaker: pointing })])
    .nullable()
    .describe('id of the quotation that the fact hangs on, or who says so'),
  evidence: span,
  alsoAt: z.array(span).optional(),
  rule,
  confidence,
});

const result = z.object({
  id: z.string(),
  language: z.string().describe('ISO 639-1'),
  date: z.string().nullable().describe('document creation time, ISO'),
  offsets: z.enum(['utf16', 'codepoint', 'byte']),
  entities: z.array(entity),
  times: z.array(time),
  quotes: z.array(quote),
  facts: z.array(fact),
  sentences: z.array(piece).optional(),
  tokens: z.array(span).optional(),
  triples: z
    .array(
      z.object({
        subject: span,
        relation: span.extend({ lemma: z.string().optional().describe('infinitive of the verb') }),
        object: span,
      }),
    )
    .optional(),
  warnings: z.array(z.string()).optional(),
});

/** JSON Schema of one result. Further fields may come at any time: readers must let them pass. */
export function resultSchema(): object {
  const schema = z.toJSONSchema(result, {
    // zod closes objects by default; ours are open.
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
    },
  });
  return { ...schema, title: 'werwaswo result' };
}
