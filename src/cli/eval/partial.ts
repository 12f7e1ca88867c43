import type { Result } from '../../core/result.ts';
import type { Kind } from '../../gold/gold.ts';
import type { PartialExpectation } from '../check/expectation.ts';
import * as check from '../check/partial.ts';
import type { ErrorList } from './errors.ts';
import { nameRows } from './names.ts';
import type { Counts, Measure, Tally } from './tally.ts';

type Both<P> = { include?: P[]; exclude?: P[] } | undefined;

/**
 * A partial expectation: each `include` is one thing of the gold, each thing found that an `exclude` fits is wrong; all the
 * rest is open, so that precision here is that of what the expectation speaks about. Relaxed: all fields of an `include`
 * but one fit. Rows are the types of the patterns; a pattern without one counts in `type not stated`.
 */
export function countPartial(
  expected: PartialExpectation,
  result: Result,
  tally: Tally,
  errors: ErrorList,
  at: string,
) {
  const nameOf = new Map(result.entities.map((entity) => [entity.id, entity.name]));
  const count = <Found, P extends object>(
    kind: Kind,
    patterns: Both<P>,
    found: Found[],
    fits: (item: Found, pattern: P) => boolean,
    labelOf: (item: P) => string | undefined,
    describe: (item: Found) => { words: string },
  ): void => {
    const add = (label: string | undefined, measure: Measure, what: keyof Counts): void => {
      for (const row of rowsOf(kind, label)) tally.add(kind, row, measure, { [what]: 1 });
    };
    for (const pattern of patterns?.include ?? []) {
      const label = labelOf(pattern);
      const strict = found.some((item) => fits(item, pattern));
      const near = strict ? null : check.nearest(pattern, found, fits);
      add(label, 'strict', strict ? 'right' : 'missed');
      add(label, 'relaxed', strict || near ? 'right' : 'missed');
      if (strict) continue;
      const instead = near && describe(near.item).words;
      errors.plain(kind, near ? `wrong ${near.field}` : 'missed', check.inWords(pattern), instead, at);
    }
    for (const pattern of patterns?.exclude ?? [])
      for (const item of found.filter((candidate) => fits(candidate, pattern))) {
        const label = labelOf(pattern) ?? (item as { type?: string }).type;
        for (const measure of ['strict', 'relaxed'] as const) add(label, measure, 'wrong');
        errors.plain(kind, 'wrong', null, describe(item).words, at);
      }
  };
  const { entities, times, quotes, facts } = expected;
  count(
    'names',
    entities,
    result.entities,
    check.fitsEntity,
    (p) => labelled(p.type, p.form),
    check.describeEntity,
  );
  count('times', times, result.times, check.fitsTime, (p) => p.type, check.describeTime);
  count(
    'quotes',
    quotes,
    result.quotes,
    (q, p) => check.fitsQuote(q, p, nameOf),
    (p) => p.kind,
    check.describeQuote,
  );
  count(
    'facts',
    facts,
    result.facts,
    (f, p) => check.fitsFact(f, p, nameOf),
    (p) => p.type,
    check.describeFact,
  );
}

const labelled = (type?: string, form?: string): string | undefined =>
  type && (form === 'derived' || form === 'compound' ? `${type}, ${form}` : type);

const rowsOf = (kind: Kind, label = 'type not stated'): string[] =>
  kind === 'names' ? nameRows(label) : [label, 'all'];
