import { overlaps, type Span, sameSpan } from '../../core/span.ts';
import type { GoldDocument, GoldFact, GoldQuote, GoldTime, Kind } from '../../gold/gold.ts';
import { fitsStrictly, isAbout } from './facts.ts';
import type { Found } from './items.ts';
import { sameSpeaker, shared } from './quotes.ts';

/** One kind of error: a name that was missed, found where there is none, or found otherwise. */
export interface Mistake {
  kind: Kind;
  /** `missed`, `wrong` (nothing like it in the gold), `wrong span`, `wrong type`, `wrong span and type`, `wrong value` … */
  error: string;
  /** What the gold has; null for what is wrong. */
  expected: string | null;
  /** What was found instead; null for what was missed. */
  found: string | null;
  /** Where the first one stands: file and line of the gold, and the words around it. */
  at: string;
  context: string;
  /** How often. */
  count: number;
}

type Item = Span & { label: string; line?: number };

/** Errors of all documents, those that are alike together, the frequent ones first. */
export class ErrorList {
  private readonly errors = new Map<string, Mistake>();

  add(doc: GoldDocument, found: Found): void {
    const words = (span: Span): string => oneLine(doc.text.slice(span.start, span.end));
    const told = (item: Item): string => `${item.label} "${words(item)}"`;
    const timed = (t: Item): string => `${told(t)}${'value' in t && t.value ? ` ${t.value}` : ''}`;
    this.compare('names', doc, outer(doc.names), outer(found.names), told, () => null);
    this.compare('times', doc, doc.times, found.times, timed, (a, b) =>
      wrongValue(a as GoldTime, b as GoldTime),
    );
    this.compareQuotes(doc, found.quotes, told);
    const fact = (f: Item): string => {
      const roles = (f as GoldFact).arguments.map((a) => `${a.role}: ${words(a)}`);
      return `${f.label} (${roles.join(', ')})`;
    };
    this.compareFacts(doc, found.facts, fact);
  }

  /** Exact matches first; what is left is paired by overlap. */
  private compare(
    kind: Kind,
    doc: GoldDocument,
    gold: Item[],
    found: Item[],
    told: (item: Item) => string,
    otherwise: (gold: Item, found: Item) => string | null,
  ): void {
    const free = new Set(found);
    const left = gold.filter((g) => {
      const same = [...free].find((f) => f.label === g.label && sameSpan(f, g));
      if (!same) return true;
      free.delete(same);
      const error = otherwise(g, same);
      if (error) this.note(kind, error, doc, g, told(g), told(same));
      return false;
    });
    for (const g of left) {
      const near = [...free].find((f) => overlaps(f, g));
      if (!near) {
        this.note(kind, 'missed', doc, g, told(g), null);
        continue;
      }
      free.delete(near);
      const parts = [sameSpan(near, g) ? '' : 'span', near.label === g.label ? '' : 'type'].filter(Boolean);
      this.note(kind, `wrong ${parts.join(' and ')}`, doc, g, told(g), told(near));
    }
    for (const f of free) this.note(kind, 'wrong', doc, f, null, told(f));
  }

  private compareQuotes(doc: GoldDocument, found: Found['quotes'], told: (item: Item) => string): void {
    const free = new Set(found);
    for (const g of doc.quotes) {
      const near = [...free].find((f) => shared(f.content, g.content) > 0);
      if (near) free.delete(near);
      if (!near) this.note('quotes', 'missed', doc, g, told(g), null);
      else if (!sameSpan(near, g)) this.note('quotes', 'wrong span', doc, g, told(g), told(near));
      else if (!sameSpeaker(g, near))
        this.note('quotes', 'wrong speaker', doc, g, speakerOf(g, doc.text), speakerOf(near, doc.text));
    }
    for (const f of free) this.note('quotes', 'wrong', doc, f, null, told(f));
  }

  private compareFacts(doc: GoldDocument, found: Found['facts'], told: (item: Item) => string): void {
    const free = new Set(found);
    for (const g of doc.facts) {
      const candidates = [...free].filter((f) => f.label === g.label);
      const near = candidates.find((f) => fitsStrictly(g, f)) ?? candidates.find((f) => isAbout(g, f));
      if (near) free.delete(near);
      if (!near) this.note('facts', 'missed', doc, g, told(g), null);
      else if (!fitsStrictly(g, near)) this.note('facts', 'wrong roles', doc, g, told(g), told(near));
    }
    for (const f of free) this.note('facts', 'wrong', doc, f, null, told(f));
  }

  private note(
    kind: Kind,
    error: string,
    doc: GoldDocument,
    item: Item,
    expected: string | null,
    found: string | null,
  ): void {
    const key = [kind, error, expected, found].join('\t');
    const known = this.errors.get(key);
    if (known) known.count++;
    else {
      const at = `${doc.file}:${item.line || doc.line}`;
      this.errors.set(key, {
        kind,
        error,
        expected,
        found,
        at,
        context: contextOf(doc.text, item),
        count: 1,
      });
    }
  }

  /** For errors that have no place in a text. */
  plain(kind: Kind, error: string, expected: string | null, found: string | null, at: string): void {
    const key = [kind, error, expected, found, at].join('\t');
    this.errors.set(key, { kind, error, expected, found, at, context: '', count: 1 });
  }

  all(): Mistake[] {
    return [...this.errors.values()].sort((a, b) => b.count - a.count);
  }
}

const outer = <T extends { inner?: boolean }>(items: T[]): T[] => items.filter((item) => !item.inner);

const wrongValue = (gold: GoldTime, found: GoldTime): string | null =>
  gold.value !== undefined && gold.value !== found.value ? 'wrong value' : null;

const speakerOf = (quote: Omit<GoldQuote, 'line'>, text: string): string =>
  quote.speaker.length
    ? `speaker "${oneLine(quote.speaker.map((s) => text.slice(s.start, s.end)).join(' '))}"`
    : 'no speaker';

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

/** The words around, on one line. */
function contextOf(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 35), start);
  const after = text.slice(end, end + 35);
  return `…${before}[${oneLine(text.slice(start, end))}]${after}…`.replace(/\s+/g, ' ');
}
