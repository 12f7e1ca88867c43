import { type FactContext, isCapital } from './context.ts';
import type { PatternName } from './pattern-names.ts';
import type { CompiledRule, NounForm } from './rule.ts';

interface NounTrigger {
  form: string;
  compound: boolean;
  noun: boolean;
  except: ReadonlySet<string>;
  rule: CompiledRule;
}

/** Words by their last letters, so that a text is asked without making strings of its tokens. */
export type Endings<T> = Map<number, T[]>;

/** The rules by what wakes them, so that text without a trigger costs next to nothing. */
export interface TriggerIndex {
  rules: CompiledRule[];
  byVerb: Map<string, CompiledRule[]>;
  byEnding: Endings<NounTrigger>;
  /** 1 for every hash of three last letters that some trigger ends in: most tokens are turned away here. */
  possible: Uint8Array;
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
    possible: new Uint8Array(possibleSize),
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
      index.possible[endingOf(n.form, n.form.length - 3, n.form.length) & (possibleSize - 1)] = 1;
    }
    if (rule.pattern) (index.byPattern[rule.pattern as PatternName] ??= []).push(rule);
  }
  return index;
}

/** Forms by their last letters. */
export function endingsOf(forms: readonly NounForm[]): Endings<NounForm> {
  const index: Endings<NounForm> = new Map();
  for (const f of forms) push(index, endingOf(f.form, 0, f.form.length), f);
  return index;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Lower-cases one code unit of German. */
const lower = (code: number): number =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) ? code + 32 : code;

const possibleSize = 1 << 12;

/** How many letters the key of a form is made of. */
const keyLength = 5;

function endingOf(text: string, start: number, end: number): number {
  let key = 0;
  for (let i = Math.max(start, end - keyLength); i < end; i++)
    key = Math.imul(key, 0x01000193) ^ lower(text.charCodeAt(i));
  return key;
}

/** Calls `visit` for what is filed under the last letters of `text[start, end)`: five, and for shorter forms four and three. */
function eachFiled<T>(
  index: Endings<T>,
  text: string,
  start: number,
  end: number,
  visit: (filed: T[]) => void,
): void {
  for (let length = Math.min(keyLength, end - start); length >= 3; length--) {
    const filed = index.get(endingOf(text, end - length, end));
    if (filed) visit(filed);
  }
}

/** Calls `visit(token, rule)` for every noun of the document that a rule waits for. */
export function eachNounTrigger(
  ctx: FactContext,
  index: TriggerIndex,
  visit: (token: number, rule: CompiledRule) => void,
): void {
  const { count, start, end } = ctx.doc.tokens;
  const { text } = ctx.doc;
  for (let i = 0; i < count; i++) {
    if (end[i]! - start[i]! < 3 || !index.possible[endingOf(text, end[i]! - 3, end[i]!) & (possibleSize - 1)])
      continue;
    eachFiled(index.byEnding, text, start[i]!, end[i]!, (triggers) => {
      const written = text.slice(start[i], end[i]);
      // 4:1-Sieg, dm-Übernahme: the noun behind the hyphen has the capital
      const capital = isCapital(ctx, i) || /-\p{Lu}/u.test(written);
      const word = written.toLowerCase();
      for (const t of triggers) if (fires(t, word, capital)) visit(i, t.rule);
    });
  }
}

const fires = (t: NounTrigger, word: string, capital: boolean): boolean =>
  (capital || !t.noun) &&
  matches(word, t.form, t.compound) &&
  !t.except.has(word) &&
  !(t.compound && excepted(word, t.except));

/** Is token `i` one of the forms, or a compound that ends in one where that is allowed? */
export function endsIn(ctx: FactContext, i: number, index: Endings<NounForm>): boolean {
  const { start, end } = ctx.doc.tokens;
  let found = false;
  eachFiled(index, ctx.doc.text, start[i]!, end[i]!, (forms) => {
    const word = ctx.doc.text.slice(start[i], end[i]).toLowerCase();
    found ||= forms.some((f) => matches(word, f.form, f.compound));
  });
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
