import { isMap, isSeq, type Node } from 'yaml';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { patternNames } from '../pattern-names.ts';
import {
  type CompiledRule,
  modes,
  type NounForm,
  type RuleExample,
  rolesOf,
  type Slot,
  slotFunctions,
  slotTypes,
} from '../rule.ts';
import { impossible } from './can-match.ts';
import {
  type Field,
  fault,
  fieldsOf,
  flagAt,
  listAt,
  numberAt,
  oneOfAt,
  type RuleSource,
  readSource,
  textAt,
} from './source.ts';
import { isVerb, nounForms } from './words.ts';

export interface LoadedFile {
  rules: CompiledRule[];
  examples: RuleExample[];
}

const fileKeys = ['type', 'about', 'rules'] as const;
const ruleKeys = [
  'id',
  'about',
  'mode',
  'verbs',
  'nouns',
  'adjectives',
  'except',
  'with',
  'words',
  'without',
  'light',
  'voice',
  'pattern',
  'slots',
  'some',
  'mutual',
  'circumstances',
  'modality',
  'polarity',
  'modals',
  'nameless',
  'confidence',
  'examples',
  'not',
] as const;
const slotKeys = ['is', 'as', 'need', 'single', 'every'] as const;
const modalities = ['asserted', 'possible', 'planned', 'demanded'] as const;
const prepositions =
  'an auf aus bei durch für gegen gegenüber hinter in mit nach nahe neben ohne seit trotz über um unter von vor wegen während zu zwischen statt infolge bis'.split(
    ' ',
  );

/** Reads and checks one rule file. Throws a `UserError` with file, line and column at the first fault. */
export const loadRuleFile = (file: string, text: string, lexicon: Lexicon): LoadedFile =>
  loadFactRules(readSource(file, text), lexicon);

/** The same of a file that was read; a user's file may have more than fact rules, under further `keys`. */
export function loadFactRules(
  source: RuleSource,
  lexicon: Lexicon,
  keys: readonly string[] = fileKeys,
): LoadedFile {
  const fields = fieldsOf(source, source.root, keys, 'the file');
  const typeField = fields.get('type');
  if (!typeField) throw fault(source, source.root, "no 'type'", "a line such as 'type: consult'");
  const type = textAt(source, typeField.value, 'type');
  if (!/^[a-z][a-z0-9-]*$/.test(type))
    throw fault(source, typeField.value, `'${type}' is no fact type`, 'small letters and hyphens');
  const list = fields.get('rules')?.value;
  if (!isSeq(list) || !list.items.length)
    throw fault(source, list ?? typeField.key, "no 'rules'", "a list of rules under 'rules:'");
  const loaded: LoadedFile = { rules: [], examples: [] };
  for (const item of list.items) loadRule(source, type, item, lexicon, loaded);
  return loaded;
}

function loadRule(
  source: RuleSource,
  type: string,
  node: unknown,
  lexicon: Lexicon,
  loaded: LoadedFile,
): void {
  const f = fieldsOf(source, node, ruleKeys, 'a rule');
  const idField = f.get('id');
  if (!idField) throw fault(source, node, 'a rule without id', `a line such as 'id: ${type}.verb'`);
  const id = textAt(source, idField.value, 'id');
  if (loaded.rules.some((r) => r.id === id))
    throw fault(source, idField.value, `a second rule '${id}'`, 'an id of its own');
  const rule: CompiledRule = {
    id,
    type,
    verbs: verbsAt(source, f.get('verbs'), lexicon),
    nouns: nounsAt(source, f.get('nouns'), lexicon),
    adjectives: nounsAt(source, f.get('adjectives'), lexicon),
    except: listAt(source, f.get('except'), 'except').map((w) => w.text.toLowerCase()),
    with: nounsAt(source, f.get('with'), lexicon),
    words: listAt(source, f.get('words'), 'words').map((w) => w.text.toLowerCase()),
    without: listAt(source, f.get('without'), 'without').map((w) => w.text.toLowerCase()),
    light: verbsAt(source, f.get('light'), lexicon),
    slots: slotsAt(source, type, f.get('slots')),
    some: listAt(source, f.get('some'), 'some').map((w) => w.text),
    mutual: flagAt(source, f.get('mutual'), 'mutual', false),
    circumstances: flagAt(source, f.get('circumstances'), 'circumstances', true),
    modals: modalsAt(source, f.get('modals'), lexicon),
    nameless: flagAt(source, f.get('nameless'), 'nameless', false),
    confidence: numberAt(source, f.get('confidence'), 'confidence', 0.8),
    ...optional(source, type, f),
  };
  if (!rule.verbs.length && !rule.nouns.length && !rule.adjectives.length && !rule.pattern)
    throw fault(source, node, `rule '${id}' has no trigger`, "'verbs', 'nouns', 'adjectives' or 'pattern'");
  for (const role of listAt(source, f.get('some'), 'some'))
    oneOfAt(
      source,
      role,
      rule.slots.map((s) => s.role),
      'role',
    );
  mustMatch(source, rule, node, f.get('slots'));
  loaded.rules.push(rule);
  examplesAt(source, rule, f, loaded);
}

function mustMatch(source: RuleSource, rule: CompiledRule, node: unknown, slots: Field | undefined): void {
  const never = impossible(rule);
  if (!never) return;
  const { role, reason, expected } = never;
  const key = isMap(slots?.value) ? slots.value.items.find((i) => String(i.key) === role)?.key : undefined;
  throw fault(source, key ?? node, `rule '${rule.id}' can never match: ${reason}`, expected);
}

function optional(source: RuleSource, type: string, f: Map<string, Field>): Partial<CompiledRule> {
  const one = <T extends string>(key: string, known: readonly T[]): T | undefined => {
    const field = f.get(key);
    return (
      field && oneOfAt(source, { text: textAt(source, field.value, key), node: field.value }, known, key)
    );
  };
  const mode = one('mode', modes[type] ?? (type in rolesOf ? [] : [modeOf(source, f)]));
  const voice = one('voice', ['active', 'passive']);
  const pattern = one('pattern', patternNames);
  const modality = one('modality', modalities);
  const polarity = one('polarity', ['positive', 'negative']);
  return {
    ...(mode && { mode }),
    ...(voice && { voice }),
    ...(pattern && { pattern }),
    ...(modality && { modality }),
    ...(polarity && { polarity }),
  };
}

/** A user's own fact type has the modes that its rules name. */
const modeOf = (source: RuleSource, f: Map<string, Field>): string =>
  f.has('mode') ? textAt(source, f.get('mode')!.value, 'mode') : '';

function verbsAt(source: RuleSource, field: Field | undefined, lexicon: Lexicon): string[] {
  return listAt(source, field, 'verbs').map(({ text, node }) => {
    if (!isVerb(lexicon, text))
      throw fault(
        source,
        node,
        `'${text}' is no infinitive of the dictionary`,
        'an infinitive of src/lexicon/de/verbs.tsv, with its prefix (ankündigen)',
      );
    return text;
  });
}

function nounsAt(source: RuleSource, field: Field | undefined, lexicon: Lexicon): NounForm[] {
  return listAt(source, field, 'nouns').flatMap(({ text, node }) => {
    const forms = nounForms(lexicon, text);
    if (!forms)
      throw fault(
        source,
        node,
        `'${text}' is no noun of the dictionary`,
        'a noun of src/lexicon/de/nouns.tsv in the singular, *noun for its compounds too, or its forms as Visite|Visiten',
      );
    return forms;
  });
}

function slotsAt(source: RuleSource, type: string, field: Field | undefined): Slot[] {
  if (!field) return [];
  const roles = rolesOf[type];
  const known =
    roles ??
    (isMap(field.value) ? field.value.items.map((i) => String((i.key as { value?: unknown }).value)) : []);
  const slots = fieldsOf(source, field.value, known, `the slots of ${type}`);
  return [...slots].map(([role, { value }]) => {
    const f = fieldsOf(source, value, slotKeys, `slot '${role}'`);
    if (!f.has('is'))
      throw fault(
        source,
        value,
        `slot '${role}' does not say what fills it`,
        `'is:' with ${slotTypes.join(', ')}`,
      );
    const is = listAt(source, f.get('is'), 'is').map((t) => oneOfAt(source, t, slotTypes, 'type'));
    const as = listAt(source, f.get('as'), 'as').map((t) =>
      oneOfAt(source, t, [...slotFunctions, ...prepositions], 'function'),
    );
    return {
      role,
      is,
      as,
      need: flagAt(source, f.get('need'), 'need', false),
      single: flagAt(source, f.get('single'), 'single', false),
      every: flagAt(source, f.get('every'), 'every', false),
    };
  });
}

function modalsAt(source: RuleSource, field: Field | undefined, lexicon: Lexicon): CompiledRule['modals'] {
  if (!field) return {};
  if (!isMap(field.value))
    throw fault(source, field.value, "'modals' is no mapping", "'{ müssen: asserted }'");
  const written = field.value.items.map(({ key }) => ({ text: textAt(source, key, 'a verb'), node: key }));
  const wrong = written.find(({ text }) => !isVerb(lexicon, text));
  if (wrong)
    throw fault(
      source,
      wrong.node,
      `'${wrong.text}' is no infinitive of the dictionary`,
      'a verb such as müssen',
    );
  const entries = [
    ...fieldsOf(
      source,
      field.value,
      written.map((w) => w.text),
      'modals',
    ),
  ];
  return Object.fromEntries(
    entries.map(([verb, { value }]) => [
      verb,
      oneOfAt(source, { text: textAt(source, value, verb), node: value }, modalities, 'modality'),
    ]),
  );
}

function examplesAt(source: RuleSource, rule: CompiledRule, f: Map<string, Field>, loaded: LoadedFile): void {
  const { file } = source;
  const base = { file, rule: rule.id, type: rule.type };
  const lineOf = (node: Node): number => (node.range ? source.lines.linePos(node.range[0]).line : 1);
  for (const { text, node } of listAt(source, f.get('not'), 'not'))
    loaded.examples.push({ ...base, line: lineOf(node), text, facts: [] });
  const examples = f.get('examples')?.value;
  if (!examples) return;
  if (!isSeq(examples))
    throw fault(source, examples, "'examples' is no list", "a list of 'text' and 'facts'");
  for (const item of examples.items) {
    const fields = fieldsOf(source, item, ['text', 'facts', 'date'], 'an example');
    const text = fields.get('text');
    const facts = fields.get('facts')?.value;
    if (!text || !isSeq(facts))
      throw fault(
        source,
        item as Node,
        'an example without text or facts',
        "'text' and a list under 'facts'",
      );
    const date = fields.get('date');
    loaded.examples.push({
      ...base,
      line: lineOf(item as Node),
      text: textAt(source, text.value, 'text'),
      facts: facts.toJSON() as Record<string, unknown>[],
      ...(date && { date: textAt(source, date.value, 'date') }),
    });
  }
}
