/** Counts of one measure: right, found but not in the gold, in the gold but not found. */
export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/** One row of the table. */
export interface Row {
  strict: Counts;
  relaxed: Counts;
}

export type Measure = keyof Row;

/** Rows by kind (`names` …) and name (`person`, `all` …), in the order in which they first came. */
export class Tally {
  readonly kinds = new Map<string, Map<string, Row>>();

  row(kind: string, name: string): Row {
    let rows = this.kinds.get(kind);
    if (!rows) this.kinds.set(kind, (rows = new Map()));
    let row = rows.get(name);
    if (!row) rows.set(name, (row = { strict: counts(), relaxed: counts() }));
    return row;
  }

  add(kind: string, name: string, measure: Measure, more: Partial<Counts>): void {
    const row = this.row(kind, name)[measure];
    row.right += more.right ?? 0;
    row.wrong += more.wrong ?? 0;
    row.missed += more.missed ?? 0;
  }
}

const counts = (): Counts => ({ right: 0, wrong: 0, missed: 0 });

export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

/** Of counts, from 0 to 1; what has no gold or no finding counts as 0, as is usual. */
export function scoreOf({ right, wrong, missed }: Counts): Score {
  const precision = right / (right + wrong || 1);
  const recall = right / (right + missed || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
