import { Category as C } from '../../lexicon/features.ts';
import { has, is, isCapital, punctuation, type QuoteContext, wordAt } from './context.ts';
import { Mood } from './forms.ts';
import { isSpeech, isTitleCase } from './irony.ts';
import type { Marks } from './marks.ts';
import { nounPhrase, withApposition } from './phrases.ts';
import type { Draft, Range } from './quote.ts';
import { Takes } from './reporting.ts';
import type { Segment, Unit } from './segments.ts';
import { speakerOf } from './speaker.ts';
import type { Cue } from './verbs.ts';
import { Bit, beginnings } from './words.ts';

/** The quotations in marks of one sentence. `indirect` is the reported speech found in it before. */
export function directQuotes(ctx: QuoteContext, unit: Unit, pairs: Marks[], indirect: Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const pair of pairs) {
    if (pair.inner) continue;
    const host = attachment(ctx, unit, pair, indirect);
    const outer = indirect.find((d) => d.content.some((c) => c.first <= pair.open && pair.close < c.end));
    if (namesSpeaker(pair, host, indirect) || !isSpeech(ctx, pair, host, outer)) continue;
    const content = [{ first: pair.open, end: pair.close + 1 }];
    const from = host ?? outer;
    const before = drafts[drafts.length - 1];
    if (before && host?.whole && goesOn(ctx, unit, before, pair)) {
      before.content.push(content[0]!);
      continue;
    }
    drafts.push({
      kind: 'direct',
      content,
      speaker: from?.speaker ?? null,
      cue: from?.cue ?? [],
      same: !from || (from === outer && outer.same),
    });
  }
  return drafts;
}

/** „Wir kommen“, sagte er, „und wir bleiben.“ The cue stands inside one sentence of the speaker. */
function goesOn(ctx: QuoteContext, unit: Unit, before: Draft, pair: Marks): boolean {
  const last = before.content[before.content.length - 1]!;
  if ('.!?'.includes(punctuation(ctx, last.end - 2) || 'x') || punctuation(ctx, pair.open - 1) !== ',')
    return false;
  const first = unit.segments.findIndex((s) => s.first === last.first);
  const second = unit.segments.findIndex((s) => s.first === pair.open);
  return (
    second === first + 2 &&
    before.cue.length > 0 &&
    before.cue[0]! > last.first &&
    !isCapital(ctx, pair.open + 1)
  );
}

/** "laut „Kurier“", "berichtete die „Post“" */
const namesSpeaker = (pair: Marks, host: Attachment | null, indirect: Draft[]): boolean =>
  [host, ...indirect].some((d) => d?.speaker && d.speaker.first <= pair.open && pair.close < d.speaker.end);

export interface Attachment {
  speaker: Range | null;
  cue: number[];
  /** It stands alone before or behind the cue: „…“, sagte er. Er sagte: „…“ */
  whole: boolean;
}

function attachment(ctx: QuoteContext, unit: Unit, pair: Marks, indirect: Draft[]): Attachment | null {
  const k = unit.segments.findIndex((s) => s.first <= pair.open && pair.open < s.end);
  const s = unit.segments[k];
  if (!s) return null;
  const own = s.kind === 'quote';
  const next = unit.segments[k + 1];
  const previous = unit.segments[k - 1];
  if (own && next) {
    const after = cueBehind(ctx, unit, k + 1);
    if (after) return { ...after, whole: true };
  }
  if (own && previous) {
    const outer = indirect.find((d) =>
      d.content.some((c) => c.first <= pair.open && pair.close < c.end && c.first < previous.end),
    );
    if (outer) return { speaker: outer.speaker, cue: outer.cue, whole: true };
    const ahead = cueAhead(ctx, unit, k, indirect);
    if (ahead) return { ...ahead, whole: true };
  }
  if (own) return null;
  if (indirect.some((d) => d.content.some((c) => c.first <= pair.open && pair.close < c.end))) return null;
  return inClause(ctx, unit, k, pair);
}

/** „…“, sagte er / so der Minister / wie sie betonte / heißt es. */
function cueBehind(ctx: QuoteContext, unit: Unit, k: number): Omit<Attachment, 'whole'> | null {
  const s = unit.segments[k]!;
  const so = has(ctx, s.first, Bit.Laut) || s.finite < 0 ? soPhrase(ctx, unit, s) : null;
  if (so) return so;
  if (s.finite < 0) return null;
  if (s.kind === 'first' || s.kind === 'wie' || (has(ctx, s.first, Bit.So) && s.finite === s.first + 1)) {
    return { speaker: speakerOf(ctx, unit, k, s.cue), cue: s.cue?.tokens ?? [s.finite] };
  }
  return null;
}

/** so der Minister; laut Polizei */
function soPhrase(ctx: QuoteContext, unit: Unit, s: Segment): Omit<Attachment, 'whole'> | null {
  if (!has(ctx, s.first, Bit.So | Bit.Laut)) return null;
  const phrase = nounPhrase(ctx, s.first + 1, unit.end);
  return phrase && { speaker: withApposition(ctx, phrase, unit.end), cue: [s.first] };
}

/** sagte er: „…“ / sagte, „…“ / mit den Worten: „…“ / sagte, er komme: „…“ / …, so Roth weiter: „…“ */
function cueAhead(
  ctx: QuoteContext,
  unit: Unit,
  k: number,
  indirect: Draft[],
): Omit<Attachment, 'whole'> | null {
  for (let p = k - 1; p >= 0; p--) {
    const s = unit.segments[p]!;
    const told = indirect.find((d) => !d.same && d.content.some((c) => c.first <= s.first && s.end <= c.end));
    if (told) return { speaker: told.speaker, cue: told.cue };
    if (s.kind === 'quote') continue;
    const so = s.finite < 0 && p > 0 ? soPhrase(ctx, unit, s) : null;
    if (so) return so;
    if (s.finite >= 0) return { speaker: speakerOf(ctx, unit, p, s.cue), cue: s.cue?.tokens ?? [s.finite] };
  }
  const s = unit.segments[0]!;
  const phrase = nounPhrase(ctx, s.first, s.end);
  return phrase ? { speaker: phrase, cue: [] } : null;
}

/** Words in marks inside a clause: nannte den Plan „absurd“; sprach von einem „schwarzen Tag“. */
function inClause(ctx: QuoteContext, unit: Unit, k: number, pair: Marks): Attachment | null {
  // "beschrieb das Haus, in dem er wohnt, als „feucht“"
  const asPredicate = wordAt(ctx, pair.open - 1) === 'als';
  for (let p = k; p >= 0; p--) {
    const s = unit.segments[p]!;
    // "nannte es einen Akt, der die „Größe“ des Landes zeige": the subjunctive leads back to who judges.
    if (s.finite < 0 || (s.kind === 'relative' && s.mood > Mood.Indicative)) continue;
    const judged = evaluation(ctx, s, pair);
    const cue = judged ?? s.cue;
    if (!cue && !asPredicate) break;
    if (!cue) continue;
    const loose = !judged && !asPredicate && isTitleCase(ctx, pair);
    return loose ? null : { speaker: speakerOf(ctx, unit, p, cue), cue: cue.tokens, whole: false };
  }
  const next = unit.segments[k + 1];
  if (next && next.kind === 'first' && next.cue && next.cue.takes & Takes.Speech) {
    return { speaker: speakerOf(ctx, unit, k + 1, next.cue), cue: next.cue.tokens, whole: false };
  }
  return null;
}

/** Forms of verbs that judge in somebody's words: nannte, bezeichnet, sprach von, hielt für. */
const evaluating = beginnings([
  'nann nenn bezeichne sprach sprech spricht titulier geißel wertet werten gewertet beschr[ie]',
  'beschreib charakteris warf wirft würdig kritisier lob verurteil bezeichnet skandier rief ruf',
  'sieht sah fürcht forder hält hielt halten hielten gehalten zeigt prophezei beklag',
]);

/** nannte …, sprach von …, bezeichnete … als …: not verbs with a clause, but of words. */
function evaluation(ctx: QuoteContext, s: Segment, pair: Marks): Cue | null {
  for (let i = s.first; i < s.end; i++) {
    if (ctx.shut[i] || !is(ctx, i, C.Verb) || isCapital(ctx, i) || !evaluating.test(wordAt(ctx, i))) continue;
    if (i > pair.close + 12) return null;
    return {
      tokens: [i],
      lemma: '',
      takes: Takes.Speech,
      passive: /^(?:wird|wurde|werden|wurden)$/.test(wordAt(ctx, s.finite)),
    };
  }
  return null;
}
