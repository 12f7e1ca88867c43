import type { Result, ResultEntity, ResultFact, ResultQuote, ResultTime } from '../../core/result.ts';
import { context, type Difference } from './difference.ts';
import type {
  EntityPattern,
  FactPattern,
  PartialExpectation,
  QuotePattern,
  TimePattern,
} from './expectation.ts';

/** Part of a result: each `include` needs a thing that fits it, each `exclude` must have none. */
export function comparePartial(expected: PartialExpectation, found: Result, text: string): Difference[] {
  const nameOf = new Map(found.entities.map((entity) => [entity.id, entity.name]));
  const language = expected.language && expected.language !== found.language;
  return [
    ...(language
      ? [
          {
            kind: 'different' as const,
            what: 'language',
            detail: `expected ${expected.language}, found ${found.language}`,
          },
        ]
      : []),
    ...compareKind('entity', expected.entities, found.entities, fitsEntity, describeEntity, text),
    ...compareKind('time', expected.times, found.times, fitsTime, describeTime, text),
    ...compareKind(
      'quote',
      expected.quotes,
      found.quotes,
      (q, p) => fitsQuote(q, p, nameOf),
      describeQuote,
      text,
    ),
    ...compareKind('fact', expected.facts, found.facts, (f, p) => fitsFact(f, p, nameOf), describeFact, text),
  ];
}

interface Spanned {
  start: number;
  end: number;
}

function compareKind<Found, Pattern extends object>(
  kind: string,
  expected: { include?: Pattern[]; exclude?: Pattern[] } | undefined,
  found: Found[],
  fits: (item: Found, pattern: Pattern) => boolean,
  describe: (item: Found) => { words: string; span: Spanned },
  text: string,
): Difference[] {
  const differences: Difference[] = [];
  for (const pattern of expected?.include ?? []) {
    if (found.some((item) => fits(item, pattern))) continue;
    differences.push(missing(kind, pattern, found, fits, describe));
  }
  for (const pattern of expected?.exclude ?? [])
    for (const item of found.filter((candidate) => fits(candidate, pattern))) {
      const { words, span } = describe(item);
      differences.push({
        kind: 'extra',
        what: words,
        detail: `excluded by ${inWords(pattern)}; ${context(text, span)}`,
      });
    }
  return differences;
}

/** Names the field that fails: the thing that fits when one field is left out is the one that was meant. */
function missing<Found, Pattern extends object>(
  kind: string,
  pattern: Pattern,
  found: Found[],
  fits: (item: Found, pattern: Pattern) => boolean,
  describe: (item: Found) => { words: string },
): Difference {
  const near = nearest(pattern, found, fits);
  if (!near) return { kind: 'missing', what: `${kind} ${inWords(pattern)}` };
  const wish = inWords({ [near.field]: (pattern as Record<string, unknown>)[near.field] });
  return { kind: 'different', what: describe(near.item).words, detail: `expected ${wish}` };
}

/** What fits when one field of the pattern is left out, and which field that is. */
export function nearest<Found, Pattern extends object>(
  pattern: Pattern,
  found: Found[],
  fits: (item: Found, pattern: Pattern) => boolean,
): { item: Found; field: string } | null {
  const names = Object.keys(pattern);
  for (const field of names) {
    // Without a name or words of its own, anything would be near.
    if (!names.some((other) => other !== field && telling.has(other))) continue;
    const rest = Object.fromEntries(Object.entries(pattern).filter(([key]) => key !== field)) as Pattern;
    const item = found.find((candidate) => fits(candidate, rest));
    if (item) return { item, field };
  }
  return null;
}

const telling = new Set(['name', 'text', 'mentions', 'value', 'speaker', 'arguments', 'evidence']);

export const inWords = (pattern: object): string =>
  Object.entries(pattern)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? `"${value}"` : JSON.stringify(value)}`)
    .join(', ');

const allOf = (wanted: string | string[] | undefined): string[] =>
  wanted === undefined ? [] : Array.isArray(wanted) ? wanted : [wanted];

export function fitsEntity(entity: ResultEntity, p: EntityPattern): boolean {
  if (p.type && entity.type !== p.type) return false;
  if (p.name && entity.name !== p.name) return false;
  if (!allOf(p.sameAs).every((id) => entity.sameAs.includes(id))) return false;
  const texts = entity.mentions.filter((m) => !p.form || m.form === p.form).map((m) => m.text);
  if (p.form && !texts.length) return false;
  return (!p.text || texts.includes(p.text)) && (p.mentions ?? []).every((text) => texts.includes(text));
}

export const fitsTime = (time: ResultTime, p: TimePattern): boolean =>
  (!p.text || time.text === p.text) &&
  (!p.value || time.value === p.value) &&
  (!p.type || time.type === p.type) &&
  (!p.mod || time.mod === p.mod);

export function fitsQuote(quote: ResultQuote, p: QuotePattern, nameOf: Map<string, string>): boolean {
  if (p.kind && quote.kind !== p.kind) return false;
  if (p.text && !quote.content.text.includes(p.text)) return false;
  if (p.cue && quote.cue?.text !== p.cue) return false;
  if (p.speaker === undefined) return true;
  if (p.speaker === null || !quote.speaker) return p.speaker === null && !quote.speaker;
  return isPartOf(p.speaker, quote.speaker, nameOf);
}

export function fitsFact(fact: ResultFact, p: FactPattern, nameOf: Map<string, string>): boolean {
  const plain = (['type', 'mode', 'polarity', 'tense', 'modality'] as const).every(
    (key) => !p[key] || fact[key] === p[key],
  );
  if (!plain) return false;
  if (p.attributed !== undefined && p.attributed !== (fact.attribution !== null)) return false;
  if (p.evidence && !fact.evidence.text.includes(p.evidence)) return false;
  return Object.entries(p.arguments ?? {}).every(([role, wanted]) =>
    allOf(wanted).every((text) => fact.arguments.some((a) => a.role === role && isPartOf(text, a, nameOf))),
  );
}

const isPartOf = (
  wanted: string,
  span: { text: string; ref?: string },
  nameOf: Map<string, string>,
): boolean => span.text.includes(wanted) || (nameOf.get(span.ref ?? '')?.includes(wanted) ?? false);

export const describeEntity = (entity: ResultEntity) => ({
  words: `${entity.type} "${entity.name}" (${[...new Set(entity.mentions.map((m) => `"${m.text}" ${m.form}`))].join(', ')})`,
  span: entity.mentions[0] ?? { start: 0, end: 0 },
});

export const describeTime = (time: ResultTime) => ({
  words: `time "${time.text}" ${time.type} ${time.value}${time.mod ? ` ${time.mod}` : ''}`,
  span: time,
});

export const describeQuote = (quote: ResultQuote) => ({
  words: `${quote.kind} quote "${quote.content.text.slice(0, 60)}" by ${quote.speaker ? `"${quote.speaker.text}"` : 'nobody'}`,
  span: quote.content,
});

export const describeFact = (fact: ResultFact) => ({
  words: `fact ${fact.type}${fact.mode ? ` (${fact.mode})` : ''} ${fact.arguments.map((a) => `${a.role}: "${a.text}"`).join(', ')} [${fact.polarity}, ${fact.tense}, ${fact.modality}]`,
  span: fact.evidence,
});
