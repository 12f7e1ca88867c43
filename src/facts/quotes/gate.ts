import { TokenKind } from '../../core/document.ts';
import { Category as C } from '../../lexicon/features.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { QuoteContext } from './context.ts';
import { Mood, moodOf } from './forms.ts';
import { mayReport } from './verbs.ts';
import { Bit } from './words.ts';

const Known = 1;
const Reports = 2;
const Subjunctive = 4;

const perLexicon = new WeakMap<Lexicon, Uint8Array>();

/** Words without which no sentence of indirect speech is built, apart from verbs. */
const triggers = Bit.Dass | Bit.Laut | Bit.Nach | Bit.Zufolge | Bit.Demnach | Bit.Wonach | Bit.Aus | Bit.So;

/** Can the sentence report anything? Most of a text cannot; only the rest is cut into clauses. */
export function mayQuote(ctx: QuoteContext, first: number, end: number): boolean {
  let table = perLexicon.get(ctx.lex.lexicon);
  if (!table) perLexicon.set(ctx.lex.lexicon, (table = new Uint8Array(ctx.lex.lexicon.data.formMask.length)));
  const { kind } = ctx.doc.tokens;
  for (let i = first; i < end; i++) {
    if (ctx.shut[i] === 1 || ctx.bits[i]! & triggers) return true;
    if (kind[i] !== TokenKind.Word || !(ctx.lex.mask[i]! & C.Verb)) continue;
    const form = ctx.lex.form[i]!;
    if (!table[form]) table[form] = Known | judge(ctx, i);
    if (table[form]! > Known) return true;
  }
  return false;
}

/** What the form of token `i` can do, wherever it stands. */
function judge(ctx: QuoteContext, i: number): number {
  const subjunctive = moodOf(ctx, i) === Mood.Subjunctive1 ? Subjunctive : 0;
  return subjunctive | (mayReport(ctx, i) ? Reports : 0);
}
