import type { WordForms } from '../lexicon/annotate.ts';
import { type FactContext, isCapital, lowerOf, textOf } from './context.ts';
import type { PatternName } from './pattern-names.ts';
import type { CompiledRule, NounForm } from './rule.ts';

interface NounTrigger {
  form: string;
  compound: boolean;
  noun: boolean;
  except: ReadonlySet<string>;
  rule: CompiledRule;
}

/** Words by their last letters, so that a word is compared with few of them. */
type Endings<T> = Map<number, T[]>;

/** Forms of nouns, and what each word has answered to the question whether it is one of them. */
export interface FormIndex {
  byEnding: Endings<NounForm>;
  /** The words that `answers` speaks of: 1 for no, 2 for yes, by the word's number. */
  known: WordForms | null;
  answers: Uint8Array;
}

/** The rules by what wakes them, so that text without a trigger costs next to nothing. */
export interface TriggerIndex {
  rules: CompiledRule[];
  byVerb: Map<string, CompiledRule[]>;
  byEnding: Endings<NounTrigger>;
  /** The rules that each word wakes, by the word's number in `known`. */
  woken: (readonly CompiledRule[] | undefined)[];
  known: WordForms | null;
  byPattern: Partial<Record<PatternName, CompiledRule[]>>;
  /** Ids of the rules whose facts take place and time from their clause. */
  circumstances: ReadonlySet<string>;
}

export function indexRules(rules: CompiledRule[]): TriggerIndex {
  const circumstances = new Set(rules.filter((r) => r.circumstances).map((r) => r.id));
  const index: TriggerIndex = {
    rules,
    byVerb: new Map(),
    byEnding: new Map(),
    woken: [],
    known: null,
    byPattern: {},
    circumstances,
  };
  for (const rule of rules) {
    for (const verb of rule.verbs) push(index.byVerb, verb, rule);
    const except = new Set(rule.except);
    const nouns = rule.pattern ? [] : [...rule.nouns, ...rule.adjectives];
    for (const n of nouns) {
      const trigger = { form: n.form, compound: n.compound, noun: rule.nouns.includes(n), except, rule };
      push(index.byEnding, endingOf(n.form, 0, n.form.length), trigger);
    }
    if (rule.pattern) (index.byPattern[rule.pattern as PatternName] ??= []).push(rule);
  }
  return index;
}

/** Forms by their last letters. */
export function indexForms(forms: readonly NounForm[]): FormIndex {
  const byEnding: Endings<NounForm> = new Map();
  for (const f of forms) push(byEnding, endingOf(f.form, 0, f.form.length), f);
  return { byEnding, known: null, answers: new Uint8Array(0) };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Lower-cases one code unit of German. */
const lower = (code: number): number =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) ? code + 32 : code;

/** How many letters the key of a form is made of. */
const keyLength = 5;

function endingOf(text: string, start: number, end: number): number {
  let key = 0;
  for (let i = Math.max(start, end - keyLength); i < end; i++)
    key = Math.imul(key, 0x01000193) ^ lower(text.charCodeAt(i));
  return key;
}

/** What is filed under the last letters of `word`: five, and for shorter forms four and three. */
function filedUnder<T>(index: Endings<T>, word: string): T[] {
  const filed: T[] = [];
  for (let length = Math.min(keyLength, word.length); length >= 3; length--)
    filed.push(...(index.get(endingOf(word, word.length - length, word.length)) ?? []));
  return filed;
}

/** Calls `visit(token, rule)` for every noun of the document that a rule waits for. */
export function eachNounTrigger(
  ctx: FactContext,
  index: TriggerIndex,
  visit: (token: number, rule: CompiledRule) => void,
): void {
  const { known, word } = ctx.lex;
  if (index.known !== known) {
    index.known = known;
    index.woken = new Array(known.form.length);
  }
  for (let i = 0; i < ctx.doc.tokens.count; i++)
    for (const rule of (index.woken[word[i]!] ??= rulesFor(ctx, i, index))) visit(i, rule);
}

const none: readonly CompiledRule[] = [];

function rulesFor(ctx: FactContext, i: number, index: TriggerIndex): readonly CompiledRule[] {
  const word = lowerOf(ctx, i);
  // 4:1-Sieg, dm-Übernahme: the noun behind the hyphen has the capital
  const capital = isCapital(ctx, i) || /-\p{Lu}/u.test(textOf(ctx, i));
  const woken = filedUnder(index.byEnding, word).filter((t) => fires(t, word, capital));
  return woken.length ? woken.map((t) => t.rule) : none;
}

const fires = (t: NounTrigger, word: string, capital: boolean): boolean =>
  (capital || !t.noun) &&
  matches(word, t.form, t.compound) &&
  !t.except.has(word) &&
  !(t.compound && excepted(word, t.except));

/** Is token `i` one of the forms, or a compound that ends in one where that is allowed? */
export function endsIn(ctx: FactContext, i: number, index: FormIndex): boolean {
  const { known, word } = ctx.lex;
  if (index.known !== known) {
    index.known = known;
    index.answers = new Uint8Array(known.form.length);
  }
  const n = word[i]! | 0;
  const answer = index.answers[n]!;
  if (answer) return answer === 2;
  const text = lowerOf(ctx, i);
  const found = filedUnder(index.byEnding, text).some((f) => matches(text, f.form, f.compound));
  index.answers[n] = found ? 2 : 1;
  return found;
}

const matches = (word: string, form: string, compound: boolean): boolean =>
  word === form ||
  (word.length > form.length + 1 &&
    (compound || word[word.length - form.length - 1] === '-') &&
    word.endsWith(form));

/** `except` may be inflected: Arztbesuch keeps Arztbesuche and Arztbesuchs out. */
function excepted(word: string, except: ReadonlySet<string>): boolean {
  for (let cut = 1; cut <= 3; cut++) if (except.has(word.slice(0, -cut))) return true;
  return false;
}

/** Is the word a form of one of these nouns (or ends in one, where the list allows it)? */
export const isFormOf = (word: string, forms: readonly NounForm[]): boolean =>
  forms.some((f) => matches(word, f.form, f.compound));

/** `*kampf` in a list stands for all words that end in it. */
export const isAmong = (word: string, list: readonly string[]): boolean =>
  word !== '' && list.some((w) => (w[0] === '*' ? word.endsWith(w.slice(1)) : w === word));
