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

/** The rules by what wakes them, so that text without a trigger costs next to nothing. */
export interface TriggerIndex {
  rules: CompiledRule[];
  byVerb: Map<string, CompiledRule[]>;
  /** Last three characters of a form → triggers that end in them. */
  byEnding: Map<number, NounTrigger[]>;
  byPattern: Partial<Record<PatternName, CompiledRule[]>>;
}

export function indexRules(rules: CompiledRule[]): TriggerIndex {
  const index: TriggerIndex = { rules, byVerb: new Map(), byEnding: new Map(), byPattern: {} };
  for (const rule of rules) {
    for (const verb of rule.verbs) push(index.byVerb, verb, rule);
    const except = new Set(rule.except);
    if (!rule.pattern) for (const noun of [...rule.nouns, ...rule.adjectives]) push(index.byEnding, endingOf(noun.form, noun.form.length), { form: noun.form, compound: noun.compound, noun: rule.nouns.includes(noun), except, rule });
    if (rule.pattern) (index.byPattern[rule.pattern as PatternName] ??= []).push(rule);
  }
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

const endingOf = (text: string, end: number): number =>
  lower(text.charCodeAt(end - 1)) | (lower(text.charCodeAt(end - 2)) << 10) | (lower(text.charCodeAt(end - 3)) << 20);

/** Calls `visit(token, rule)` for every noun of the document that a rule waits for. */
export function eachNounTrigger(ctx: FactContext, index: TriggerIndex, visit: (token: number, rule: CompiledRule) => void): void {
  const { count, start, end } = ctx.doc.tokens;
  const { text } = ctx.doc;
  for (let i = 0; i < count; i++) {
    if (end[i]! - start[i]! < 3) continue;
    const triggers = index.byEnding.get(endingOf(text, end[i]!));
    if (!triggers) continue;
    const capital = isCapital(ctx, i);
    const word = text.slice(start[i], end[i]).toLowerCase();
    for (const t of triggers) {
      if (t.noun && !capital) continue;
      if (!matches(word, t.form, t.compound) || t.except.has(word)) continue;
      if (t.compound && excepted(word, t.except)) continue;
      visit(i, t.rule);
    }
  }
}

const matches = (word: string, form: string, compound: boolean): boolean =>
  word === form || (word.endsWith(form) && (compound || word[word.length - form.length - 1] === '-') && word.length > form.length + 1);

/** `except` may be inflected: Arztbesuch keeps Arztbesuche and Arztbesuchs out. */
function excepted(word: string, except: ReadonlySet<string>): boolean {
  for (let cut = 1; cut <= 3; cut++) if (except.has(word.slice(0, -cut))) return true;
  return false;
}

/** Is the word a form of one of these nouns (or ends in one, where the list allows it)? */
export const isFormOf = (word: string, forms: readonly NounForm[]): boolean => forms.some((f) => matches(word, f.form, f.compound));
