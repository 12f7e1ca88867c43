import { lowerTest, passes, textTest, type WordTest } from '../../lexicon/word-tests.ts';
import type { FactContext } from '../context.ts';
import { isCapital, lowerOf, nameOf, punctuation, sentenceEnd, sentenceFirst } from '../context.ts';
import { placeAfter } from '../circumstances.ts';
import type { Argument, Fact } from '../fact.ts';
import { mentionArgument, timeArgument } from '../found.ts';
import type { Mention } from '../../names/candidate.ts';
import { prepositionAt } from '../prepositions.ts';
import type { CompiledRule } from '../rule.ts';
import { nameEndingAt } from './name-before.ts';
import { stateFact } from './state.ts';

/** Participles and signs, by type of fact. */
const words: Record<string, { bare: WordTest; inflected: WordTest; sign: WordTest }> = {
  birth: {
    bare: lowerTest('geboren'),
    inflected: lowerTest(/^geborene[rnm]?$/),
    sign: textTest(/^[*]$/),
  },
  death: {
    bare: lowerTest('verstorben gestorben'),
    inflected: lowerTest(/^(?:ver|ge)storbene[rnm]?$/),
    sign: textTest(/^[†✝]$/),
  },
};

/**
 * Dates of a life that no finite verb tells: "Huber, 1946 in Reisbach geboren, gehört …", "der 1946 in Reisbach geborene
 * Erwin Huber", "Erwin Huber (* 1946 in Reisbach; † 2019)".
 */
export function lives(ctx: FactContext, rule: CompiledRule, out: Fact[]): void {
  const own = words[rule.type];
  if (!own) return;
  for (let i = 0; i < ctx.doc.tokens.count; i++) {
    let told: Told | null = null;
    if (passes(ctx.lex, i, own.inflected)) told = attribute(ctx, i);
    else if (passes(ctx.lex, i, own.sign) || (passes(ctx.lex, i, own.bare) && !isVerb(ctx, i)))
      told = aside(ctx, i);
    if (!told) continue;
    const when = circumstances(ctx, told.first, told.end);
    if (when.length)
      out.push(
        stateFact(ctx, rule, [mentionArgument(ctx, 'person', told.person), ...when], i, { tense: 'past' }),
      );
  }
}

interface Told {
  person: Mention;
  /** Where time and place may stand. */
  first: number;
  end: number;
}

/** A participle with "wurde" or "ist": a rule of the verb tells it. */
function isVerb(ctx: FactContext, i: number): boolean {
  const verb = ctx.clauses[ctx.clauseAt[i]!]?.verb;
  return verb?.tokens.includes(i) === true && verb.tokens.some((t) => finite.test(lowerOf(ctx, t)));
}

const finite = /^(?:ist|sind|war|waren|wird|wurden?|werden|sei|seien|wäre)$/;

/** "der 1946 in Reisbach [geborene] Politiker Erwin Huber" */
function attribute(ctx: FactContext, i: number): Told | null {
  let at = i + 1;
  while (at < i + 4 && !nameOf(ctx, at) && (isCapital(ctx, at) || /e[nrsm]?$/.test(lowerOf(ctx, at)))) at++;
  const person = nameOf(ctx, at);
  if (person?.type !== 'person' || person.first !== at) return null;
  let first = i;
  const floor = Math.max(sentenceFirst(ctx, i), i - 14);
  while (first > floor && !/^(?:der|die|den|dem|des)$/.test(lowerOf(ctx, first - 1))) first--;
  // "in den USA geborene": the article of the place is not the one that the phrase begins with
  return { person, first: prepositionAt(ctx, first - 2) ? first - 2 : first, end: i };
}

/** "Huber, 1946 in Reisbach [geboren], …", "Huber ([geboren] 1946 in Reisbach)", "Huber ([*] 1946; † 2019)" */
function aside(ctx: FactContext, i: number): Told | null {
  let first = i;
  const floor = Math.max(sentenceFirst(ctx, i), i - 14);
  while (first > floor && !isEdge(ctx, first - 1)) first--;
  let end = i + 1;
  const limit = Math.min(sentenceEnd(ctx, i), i + 14);
  while (end < limit && !isEdge(ctx, end)) end++;
  // The second date of a bracket: the name stands before the bracket.
  let open = first - 1;
  const begin = Math.max(sentenceFirst(ctx, i), i - 28);
  if (punctuation(ctx, open) === ';') while (open > begin && punctuation(ctx, open) !== '(') open--;
  const person = first > sentenceFirst(ctx, i) ? nameEndingAt(ctx, open) : null;
  return person && { person, first, end };
}

const isEdge = (ctx: FactContext, i: number): boolean =>
  /^[,;()–]$/.test(punctuation(ctx, i)) && ctx.timeAt[i]! < 0;

function circumstances(ctx: FactContext, first: number, end: number): Argument[] {
  const out: Argument[] = [];
  for (let i = first; i < end; i++) {
    const t = ctx.timeAt[i]!;
    if (t >= 0 && ctx.times[t]!.type === 'DATE' && !out.some((a) => a.role === 'time')) {
      out.push(timeArgument(ctx, 'time', t));
      continue;
    }
    const place = prepositionAt(ctx, i) === 'in' && t < 0 ? placeAfter(ctx, i, end) : null;
    if (place && !out.some((a) => a.role === 'place')) out.push(place);
  }
  return out;
}
