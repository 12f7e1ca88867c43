import type { CompiledRule, Slot } from '../rule.ts';

/** What stands around a noun only; a verb has none of it. */
const aroundNouns = new Set([
  'genitive',
  'possessive',
  'adjective',
  'compound',
  'apposition',
  'described',
  'modified',
]);
/** What a noun gets from its light verb only. */
const aroundVerbs = new Set(['object', 'indirect']);

export interface Impossible {
  /** The role that can never be filled; null if the fault lies elsewhere. */
  role: string | null;
  reason: string;
  expected: string;
}

/** Why a rule can never match whatever the text, if that is certain: nobody would notice it in silence. */
export function impossible(rule: CompiledRule): Impossible | null {
  if (rule.pattern) return null;
  const word = rule.words.find((w) => rule.without.includes(w));
  if (word !== undefined && rule.words.every((w) => rule.without.includes(w)))
    return { role: null, reason: `'${word}' stands in 'words' and in 'without'`, expected: 'one of them' };
  const nouns = [...rule.nouns, ...rule.adjectives];
  if (!rule.verbs.length && nouns.every((n) => rule.except.includes(n.form)))
    return { role: null, reason: "'except' takes every trigger away", expected: 'compounds that are none' };
  const empty = rule.slots.filter((slot) => neverFilled(rule, slot));
  const needed =
    empty.find((slot) => slot.need) ??
    (rule.some.length && rule.some.every((role) => empty.some((s) => s.role === role))
      ? empty[0]
      : undefined);
  return needed ? { role: needed.role, ...why(rule, needed) } : null;
}

function neverFilled(rule: CompiledRule, { is, as }: Slot): boolean {
  if (is.includes('score')) return false;
  const byVerb = rule.verbs.length > 0 && as.some((a) => !aroundNouns.has(a));
  const hasNoun = rule.nouns.length + rule.adjectives.length > 0;
  const byNoun = hasNoun && as.some((a) => !aroundVerbs.has(a) || rule.light.length > 0);
  return !byVerb && !byNoun;
}

function why(rule: CompiledRule, { role, as }: Slot): Omit<Impossible, 'role'> {
  if (!as.length)
    return {
      reason: `'${role}' is needed, but no 'as' says where it stands`,
      expected: "'as:' with subject, object, in …",
    };
  const where = as.join(', ');
  if (rule.verbs.length)
    return {
      reason: `'${role}' is needed, but a verb has no ${where}`,
      expected: 'subject, object, indirect or a preposition',
    };
  return {
    reason: `'${role}' is needed, but a noun without light verb has no ${where}`,
    expected: "genitive, possessive, a preposition …, or 'light:' with the noun's verbs",
  };
}
