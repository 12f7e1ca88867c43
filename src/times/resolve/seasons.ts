import { pad, weekOf } from '../calendar.ts';
import type { Fields } from '../types.ts';
import { type Anchor, type Resolved, symbolic } from './anchor.ts';
import { carries } from './months.ts';

const seasonMonths = { SP: [3, 5], SU: [6, 8], FA: [9, 11], WI: [12, 14] } as const;

export function partOfYear(fields: Fields, anchor: Anchor): Resolved {
  const stated = fields.year !== undefined;
  const year = fields.year ?? seasonYear(fields, anchor);
  const code =
    fields.season ??
    (fields.half ? `H${fields.half}` : fields.quarter ? `Q${fields.quarter}` : `W${pad(fields.week!)}`);
  if (year === null) return symbolic(`XXXX-${code}`, {});
  return {
    type: 'DATE',
    value: `${pad(year, 4)}-${code}`,
    told: stated ? { year, statedYear: true } : undefined,
  };
}

function seasonYear(fields: Fields, anchor: Anchor): number | null {
  const { dct, last } = anchor;
  if (!dct) return last?.statedYear ? last.year : null;
  if (!fields.toward && carries(anchor)) return last!.year;
  if (fields.week) return weekOf(dct).year;
  const [from, to] = fields.season
    ? seasonMonths[fields.season]
    : fields.half
      ? [fields.half * 6 - 5, fields.half * 6]
      : [fields.quarter! * 3 - 2, fields.quarter! * 3];
  // The winter of a January began the year before.
  const began = fields.season === 'WI' && dct.month <= 5 ? dct.year - 1 : dct.year;
  if (fields.toward === 'this') return began;
  const tense = fields.toward ?? anchor.tense();
  // "im letzten Frühjahr", written in spring: that of the year before.
  if (fields.toward === 'past' && began === dct.year && from <= dct.month && to >= dct.month)
    return dct.year - 1;
  if (tense === 'past') return from > dct.month + (began < dct.year ? 12 : 0) ? dct.year - 1 : began;
  if (tense === 'future') return to < dct.month ? dct.year + 1 : dct.year;
  return began;
}
