import { Shape } from '../core/document.ts';
import { eachReading } from '../lexicon/annotate.ts';
import { Category as C, Need } from '../lexicon/features.ts';
import { fold } from '../lexicon/fold.ts';
import { foldedOf, wordTest } from '../lexicon/word-tests.ts';
import type { Mention, NameRule } from './candidate.ts';
import { has, is, isCapital, type NameContext, propose, punctuation, textOf, Word } from './context.ts';
import { ruleOf } from './dictionary.ts';
import { isDeterminer, surePlacePrepositions } from './needs.ts';

export const rules: NameRule[] = [
  {
    id: 'person.echo',
    type: 'person',
    reason:
      'Once a person has been named in full, the family name alone is enough: Helmut Kohl … Kohls Rede.',
    examples: ['Anna Wolf kam. Später sprach [Wolf] mit uns.', 'Es kam Peter Koch. [Kochs] Rede war kurz.'],
    counter: ['Anna Wolf kam. Sie sah einen [Wolf] im Wald.'],
  },
  {
    id: 'echo',
    type: 'organisation',
    reason: 'A word that the document names unmistakably once is the same name where its context is poor.',
    examples: ['Die Krallon AG wächst. Die Zahlen von [Krallon] sind gut.'],
  },
];

/** After the first choice: proposes bare names whose full form the same document has. */
export function proposeEchoes(ctx: NameContext, chosen: Mention[]): void {
  const families = new Map<string, Mention>();
  const others = new Map<string, Mention>();
  const taken = new Uint8Array(ctx.doc.tokens.count);
  const sure = new Uint8Array(ctx.doc.tokens.count);
  for (const m of chosen) {
    // A single word may still turn out to be somebody named in full elsewhere.
    if (m.end - m.first > 1 || (m.score >= 0.7 && m.type === 'person')) {
      taken.fill(1, m.first, m.end);
    } else if (m.score >= 0.7) sure[m.first] = 1;
    if (m.form !== 'name') continue;
    if (m.type === 'person' && m.end - m.first > 1 && m.score >= 0.6) families.set(familyName(ctx, m), m);
    else if (m.score >= 0.7 && (m.end - m.first === 1 || isOwnWord(ctx, m))) {
      others.set(foldedOf(ctx.lex, m.first), m);
    }
  }
  proposeInContext(ctx, chosen);
  for (const m of chosen) if (m.type === 'organisation' && m.form === 'name') proposeBracketed(ctx, m);
  if (!families.size && !others.size) return;
  const letters = new Uint8Array(128);
  for (const name of families.keys()) letters[name.charCodeAt(0) & 127] = 1;
  for (const name of others.keys()) letters[name.charCodeAt(0) & 127] = 1;
  for (let i = 0; i < ctx.doc.tokens.count; i++) {
    if (!isCapital(ctx, i) || ctx.word[i]! < Word.Common || !mayEcho(ctx, i, letters) || taken[i]) continue;
    proposeEcho(ctx, i, families, sure[i] ? nothing : others);
    if (ctx.doc.tokens.shape[i]! & Shape.Hyphen) proposeCompoundEcho(ctx, i, families, others);
  }
}

/** Sicherheitsuntersuchungsstelle (Sust), Verbraucherzentrale Bundesverband (vzbv): a short form in brackets. */
function proposeBracketed(ctx: NameContext, m: Mention): void {
  const i = m.end + 1;
  const short = textOf(ctx, i);
  if (
    punctuation(ctx, m.end) !== '(' ||
    punctuation(ctx, i + 1) !== ')' ||
    short.length < 2 ||
    short.length > 8
  )
    return;
  const text = fold(ctx.doc.text.slice(m.start, m.stop));
  let at = -1;
  for (const letter of fold(short)) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return;
  }
  propose(ctx, i, i + 1, 'organisation', 'name', 0.88, 'echo', m.entry);
}

/** A cheap question before the expensive ones; letters beyond ASCII always pass. */
function mayEcho(ctx: NameContext, i: number, letters: Uint8Array): boolean {
  const code = ctx.doc.text.charCodeAt(ctx.doc.tokens.start[i]!) | 32;
  return code > 127 || letters[code] === 1;
}

const nothing = new Map<string, Mention>();

/** Colora of Colora Coatings, Rheinlack of Rheinlack AG: a first word that is no word of the language. */
const isOwnWord = (ctx: NameContext, m: Mention): boolean =>
  m.type === 'organisation' &&
  (ctx.word[m.first] === Word.Unknown || (ctx.doc.tokens.shape[m.first]! & Shape.AllCaps) !== 0);

/** Rheinlack-Chefin, where the document has the Rheinlack AG. */
function proposeCompoundEcho(
  ctx: NameContext,
  i: number,
  families: Map<string, Mention>,
  others: Map<string, Mention>,
): void {
  const text = textOf(ctx, i);
  const cut = text.indexOf('-');
  const first = fold(text.slice(0, cut));
  const known = others.get(first) ?? families.get(first);
  if (!known || known.type === 'place' || ctx.word[i] !== Word.Common) return;
  const start = ctx.doc.tokens.start[i]!;
  const stop = start + cut;
  ctx.candidates.push({
    first: i,
    end: i + 1,
    start,
    stop,
    type: known.type,
    form: 'compound',
    score: 0.8,
    rule: 'echo',
    entry: known.entry,
  });
}

const mayNeedContext = wordTest(({ text, lexicon }) => {
  const form = lexicon.find(text);
  if (form < 0) return true;
  const { formReadings, readingEntry } = lexicon.data;
  for (let r = formReadings[form]!; r < formReadings[form + 1]!; r++)
    if (lexicon.needs(readingEntry[r]!) & Need.context) return true;
  return false;
});

/** Entries that need `context`: Otto is the company where the document also has the Otto Group. */
function proposeInContext(ctx: NameContext, chosen: Mention[]): void {
  const { lexicon } = ctx.lex;
  let seen: Set<string> | null = null;
  for (let i = 0; i < ctx.doc.tokens.count; i++) {
    if (!has(ctx, i, C.Organisation | C.Misc) || !is(ctx, i, mayNeedContext)) continue;
    eachReading(ctx.doc, ctx.lex, i, (category, _features, entry) => {
      if (!(category & (C.Organisation | C.Misc)) || !(lexicon.needs(entry) & Need.context)) return;
      seen ??= namedInFull(ctx, chosen);
      const { name, variants } = lexicon.entry(entry).fields;
      if (![name!, ...(variants?.split('|') ?? [])].some((v) => seen!.has(fold(v)))) return;
      const type = category & C.Misc ? 'misc' : 'organisation';
      propose(ctx, i, i + 1, type, 'name', 0.8, ruleOf(ctx, entry), entry);
    });
  }
}

/** Folded names of several words, and the words of organisations: Werder Bremen … Werder; Axel Springer SE … Springer. */
function namedInFull(ctx: NameContext, chosen: Mention[]): Set<string> {
  const seen = new Set<string>();
  for (const m of chosen) {
    if (m.form !== 'name' || m.end - m.first < 2) continue;
    seen.add(fold(ctx.doc.text.slice(m.start, m.stop)));
    if (m.entry >= 0) seen.add(fold(ctx.lex.lexicon.entry(m.entry).fields.name!));
    if (m.type !== 'organisation') continue;
    for (let i = m.first; i < m.end; i++) seen.add(foldedOf(ctx.lex, i));
  }
  return seen;
}

/** The part that is used alone, folded: the last word, for Kim Jong Un and Xi Jinping the first. */
function familyName(ctx: NameContext, m: Mention): string {
  if (m.entry >= 0 && ctx.lex.lexicon.dictionaryOf(m.entry) === 'people') {
    const { family } = ctx.lex.lexicon.entry(m.entry).fields;
    const first = foldedOf(ctx.lex, m.first);
    if (family && first === fold(family)) return first;
  }
  return foldedOf(ctx.lex, m.end - 1);
}

function proposeEcho(
  ctx: NameContext,
  i: number,
  families: Map<string, Mention>,
  others: Map<string, Mention>,
): void {
  const plain = foldedOf(ctx.lex, i);
  const bare = withoutGenitive(plain);
  const person = families.get(plain) ?? families.get(bare);
  if (person) {
    // "einen Wolf": the common noun, even where a Mr Wolf is about.
    const article = isDeterminer(ctx, i - 1) || has(ctx, i - 1, C.Adjective);
    if (is(ctx, i - 1, surePlacePrepositions) && has(ctx, i, C.Place)) return;
    const common = ctx.word[i] === Word.Common || ctx.word[i] === Word.Both;
    if (!(common && article))
      propose(ctx, i, i + 1, 'person', 'name', common ? 0.8 : 0.9, 'person.echo', person.entry);
    return;
  }
  if (ctx.word[i] !== Word.Unknown && ctx.word[i] !== Word.Name) return;
  const other = others.get(plain) ?? others.get(bare);
  if (other) propose(ctx, i, i + 1, other.type, 'name', 0.74, 'echo', other.entry);
}

const withoutGenitive = (text: string): string =>
  text.endsWith('s') || text.endsWith("'") ? text.replace(/(?:'s|s'?|')$/, '') : text;
