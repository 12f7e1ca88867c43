import { Feature as F } from '../../lexicon/features.ts';
import { isCapital, type QuoteContext, wordAt } from './context.ts';
import { Takes } from './reporting.ts';
import type { Cue } from './verbs.ts';

/** "ist überzeugt, dass", "zeigte sich besorgt, dass", "gab sich sicher, dass": what a person holds true. */
const attitude =
  /^(?:überzeugt|sicher|zuversichtlich|optimistisch|besorgt|enttäuscht|erfreut|erleichtert|bewusst|einig|empört|verärgert|erstaunt|skeptisch|gewiss)$/;
const bearing =
  /^(?:ist|sind|war|waren|sei|seien|zeigt|zeigte|zeigten|zeigen|gab|gaben|gibt|geben|sieht|sehen|sah|sahen)$/;
const holding = /^(?:hält|halten|hielt|hielten)$/;

/** A verb that reports only together with an adjective; null if the clause has none. Such a cue takes clauses, no direct speech. */
export function stance(ctx: QuoteContext, first: number, end: number, finite: number): Cue | null {
  const verb = wordAt(ctx, finite);
  const holds = holding.test(verb);
  const becomes = /^(?:wurde|wird|ist|war)$/.test(verb);
  if (!holds && !becomes && !bearing.test(verb)) return null;
  for (let i = end - 1; i >= first; i--) {
    if (i === finite || ctx.shut[i]) continue;
    const word = wordAt(ctx, i);
    // "hält es für möglich, dass"
    if (holds && wordAt(ctx, i - 1) === 'für' && !isCapital(ctx, i))
      return cue(finite, i, 'halten', Takes.Clause | Takes.Infinitive);
    if (holds) continue;
    // "Am Abend wurde bekannt, dass …", "war bekannt geworden"; "Es ist bekannt, dass" tells nothing new.
    const newly = verb === 'wurde' || verb === 'wird' || wordAt(ctx, i + 1) === 'geworden';
    if (word === 'bekannt' && newly) return cue(finite, i, 'bekanntwerden', Takes.Clause | Takes.Impersonal);
    // "ist so sicher, dass Lastwagen sie nutzen": a consequence
    if (wordAt(ctx, i - 1) === 'so') return null;
    if (attitude.test(word) && bearing.test(verb) && !(ctx.lex.features[i]! & F.Cmp))
      return cue(finite, i, word, Takes.Clause);
  }
  return null;
}

const cue = (finite: number, word: number, lemma: string, takes: number): Cue => ({
  tokens: [Math.min(finite, word), Math.max(finite, word)],
  lemma,
  takes,
  passive: false,
});
