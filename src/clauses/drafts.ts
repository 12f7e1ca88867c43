import type { Clause } from './clause.ts';

/** A clause while its pieces are put together; numbers are units of the current sentence. */
export interface Draft {
  kind: Clause['kind'];
  /** Unit of the introducer, -1 if none. */
  intro: number;
  units: number[];
  /** Unit of the finite verb, -1 if not found (yet). */
  finite: number;
  /** Has all that its kind needs; only then the next comma can end it. */
  complete: boolean;
  /** Draft it depends on, -1 for none. */
  parent: number;
  /** "und lobte ihn": the draft that lends its subject, -1 for none. */
  lender: number;
  /** "wurde gelobt und befördert": the unit of the finite verb that the draft before lends, too; -1 for none. */
  auxiliary: number;
  /** "soll verhaftet und die Frau befragt worden sein": the units of the helpers that the draft behind lends. */
  helpers: number[];
}

/** The clauses of the current sentence as far as they are put together. */
export const sentence = {
  drafts: [] as Draft[],
  /** The clauses that may still go on, the innermost last. */
  stack: [] as number[],
  /** The main clause that is being told, -1 before the first. */
  main: -1,
};

export function newSentence(): void {
  sentence.drafts.length = 0;
  sentence.stack = [];
  sentence.main = -1;
}

export function draft(kind: Clause['kind'], parent: number): number {
  const { drafts } = sentence;
  drafts.push({
    kind,
    intro: -1,
    units: [],
    finite: -1,
    complete: false,
    parent,
    lender: -1,
    auxiliary: -1,
    helpers: [],
  });
  return drafts.length - 1;
}

export function join(d: number, a: number, b: number): void {
  const { units } = sentence.drafts[d]!;
  for (let u = a; u < b; u++) units.push(u);
}

/** The innermost clause that may still go on, -1 for none. */
export const top = (): number => (sentence.stack.length ? sentence.stack[sentence.stack.length - 1]! : -1);

/** Is the innermost clause one with an introducer that still waits for its verb? */
export function waits(d: number): boolean {
  return d >= 0 && sentence.drafts[d]!.intro >= 0 && !sentence.drafts[d]!.complete;
}

/** Does the main clause have its finite verb? */
export const mainHasVerb = (): boolean => sentence.main >= 0 && sentence.drafts[sentence.main]!.finite >= 0;

/** What follows belongs to the main clause. */
export function toMain(): void {
  if (sentence.main < 0) sentence.main = draft('main', -1);
  sentence.stack = [sentence.main];
}

/** "der kommt und geht": a second clause with the introducer and the subject of the first takes its place. */
export function again(t: number): number {
  const { drafts, stack } = sentence;
  const d = draft(drafts[t]!.kind, drafts[t]!.parent);
  drafts[d]!.intro = drafts[t]!.intro;
  drafts[d]!.lender = t;
  stack[stack.length - 1] = d;
  return d;
}

/** After a comma the clause that still waits for its verb goes on: "dass Kim, der …, kommt". */
export function closeComplete(): void {
  const { drafts, stack } = sentence;
  let k = stack.length - 1;
  while (k >= 0 && drafts[stack[k]!]!.complete) k--;
  if (k >= 0 && drafts[stack[k]!]!.intro >= 0) stack.length = k + 1;
}
