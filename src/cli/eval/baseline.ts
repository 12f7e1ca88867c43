import { z } from 'zod';
import { messageOf, UserError } from '../../core/errors.ts';
import { contentOf } from '../../gold/read.ts';
import type { Report } from './report.ts';

const measured = z.looseObject({ right: z.number(), missed: z.number(), f1: z.number() });
const shape = z.looseObject({
  documents: z.number(),
  scores: z.record(z.string(), z.record(z.string(), z.looseObject({ strict: measured, relaxed: measured }))),
});

export type Baseline = z.infer<typeof shape>;

export function readBaseline(path: string): Baseline {
  try {
    return shape.parse(JSON.parse(contentOf(path)));
  } catch (thrown) {
    if (thrown instanceof UserError) throw thrown;
    const said =
      thrown instanceof z.ZodError
        ? `${thrown.issues[0]!.path.join('.')}: ${thrown.issues[0]!.message}`
        : messageOf(thrown);
    throw new UserError(
      `${path}: no former result (${said.replace(/\s+/g, ' ').slice(0, 100)}); write one with werwaswo eval --to json > ${path}`,
    );
  }
}

/**
 * Each F1, strict and relaxed, that fell by more than `tolerance` (in points of 100), in words; and rows that are gone. Fewer
 * rows are asked for with `--only`: then the others are no loss.
 */
export function regressions(
  before: Baseline,
  now: Report,
  tolerance: number,
  only: Set<string> | null,
): string[] {
  const lines: string[] = [];
  for (const [kind, rows] of Object.entries(before.scores)) {
    if (only && !now.scores[kind] && !only.has(kind)) continue;
    for (const [name, row] of Object.entries(rows)) {
      const then = now.scores[kind]?.[name];
      for (const measure of ['strict', 'relaxed'] as const) {
        const old = row[measure].f1;
        const fresh = then?.[measure].f1;
        const fell = (old - (fresh ?? 0)) * 100;
        // Rounding to four places must not look like a loss.
        if (fell <= tolerance + 0.005) continue;
        const to = fresh === undefined ? 'nothing: the row is gone' : (fresh * 100).toFixed(2);
        lines.push(
          `${kind}, ${name}: ${measure} F1 fell by ${fell.toFixed(2)}, from ${(old * 100).toFixed(2)} to ${to}`,
        );
      }
    }
  }
  return lines;
}

/** A remark if the two did not measure the same gold. */
export function otherGold(before: Baseline, now: Report): string | null {
  const size = (scores: Baseline['scores'] | Report['scores']): number =>
    Object.values(scores).reduce(
      (n, rows) => n + (rows.all ? rows.all.strict.right + rows.all.strict.missed : 0),
      0,
    );
  if (before.documents === now.documents && size(before.scores) === size(now.scores)) return null;
  return `the baseline was measured on other gold (${before.documents} documents with ${size(before.scores)} marks, now ${now.documents} with ${size(now.scores)})`;
}
