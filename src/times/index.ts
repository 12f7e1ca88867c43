import type { Document } from '../core/document.ts';
import { parseDay } from './calendar.ts';
import { documentDate } from './dateline.ts';
import { bestOf } from './match.ts';
import { Reader } from './reader.ts';
import { isName, withArticle, withMeasure } from './refine.ts';
import { type Anchor, type Resolved, resolve, type Told } from './resolve/index.ts';
import { rules } from './rules/index.ts';
import { tenseReader } from './tense.ts';
import { isDaily, today } from './today.ts';
import type { Found, TimesContext, Timex } from './types.ts';

export { documentDate } from './dateline.ts';
export type { TimesContext, Timex } from './types.ts';

type Named = Found & { rule: string };

/** Every time expression of a document, in order, with its TIMEX3 value. */
export function extractTimes(doc: Document, context: TimesContext = {}): Timex[] {
  const t = new Reader(doc);
  return resolveAll(t, recognise(t), context);
}

/** First step: what the words say, from left to right, the longest reading at each token. */
function recognise(t: Reader): Named[] {
  const out: Named[] = [];
  let floor = 0;
  for (const at of t.marks) {
    if (at < floor || !t.begins(at)) continue;
    const best = bestOf(rules, t, at);
    if (!best || best.first < floor) continue;
    const whole = withArticle(t, withMeasure(t, best, floor), floor);
    floor = best.end;
    if (isName(t, whole)) continue;
    out.push(whole);
    for (const f of best.more ?? []) out.push({ ...f, rule: best.rule });
    floor = out.at(-1)!.end;
  }
  return out;
}

/** Second step: what the words leave open is counted from the document's date, earlier dates and the tense. */
function resolveAll(t: Reader, found: Named[], context: TimesContext): Timex[] {
  if (!found.length) return [];
  const dct = parseDay(t.doc.date ?? documentDate(t.doc));
  const daily = isDaily(found);
  let last: Told | null = null;
  let lastDay: Told | null = null;
  let repeatedIn = -1;
  const tenseAt = context.tenseAt ?? tenseReader(t, context.layer);
  return found.map((f) => {
    const sentence = t.sentenceNumber(f.first);
    const tense = () => tenseAt(f.first);
    const range = f.range === true;
    const anchor: Anchor = { dct, last, lastDay, sentence, repeated: repeatedIn === sentence, range, tense };
    const resolved = meaningOf(t, f, anchor, daily);
    if (resolved.told && !isAside(t, f) && !(f.quiet && !resolved.told.day))
      last = { ...resolved.told, sentence, several: f.quiet };
    if (last?.day) lastDay = last;
    if (resolved.type === 'SET') repeatedIn = sentence;
    const time = timex(t, f, resolved);
    context.watch?.(time, f.meaning, anchor, (other) => meaningOf(t, f, other, daily).value);
    return time;
  });
}

/** "seit 2014 im Stadtrat", "höher als 2016": a bare year to measure by; the text goes on telling of its own. */
const isAside = (t: Reader, f: Named): boolean =>
  f.meaning.is === 'date' &&
  !f.meaning.fields.month &&
  /^(seit|als|gegenueber|wie)$/.test(t.lower(f.first - 1));

function meaningOf(t: Reader, f: Named, anchor: Anchor, daily: boolean): Resolved {
  const { meaning } = f;
  if (meaning.is === 'value') return { type: meaning.type, value: meaning.value };
  if (meaning.is === 'today') return today(t, f, anchor.dct, daily);
  return resolve(meaning.fields, anchor);
}

function timex(t: Reader, f: Named, { type, value }: Resolved): Timex {
  const { tokens } = t.doc;
  const stop = tokens.end[f.end - 1]!;
  const out: Timex = {
    first: f.first,
    end: f.end,
    start: tokens.start[f.first]!,
    stop,
    type,
    value,
    rule: f.rule,
  };
  if (f.mod) out.mod = f.mod;
  if (f.quant) out.quant = f.quant;
  if (f.freq) out.freq = f.freq;
  return out;
}
