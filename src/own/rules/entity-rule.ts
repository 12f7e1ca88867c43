import { isMap, isScalar } from 'yaml';
import type { EntityType } from '../../core/result.ts';
import {
  type Field,
  fault,
  fieldsOf,
  listAt,
  numberAt,
  oneOfAt,
  type RuleSource,
  textAt,
} from '../../facts/loading/source.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { threshold } from '../../names/arbitrate.ts';
import { type Pattern, PatternFault, readPattern } from './pattern.ts';

/** A rule of the user's that finds names by a pattern over tokens. */
export interface EntityRule {
  id: string;
  /** Where it stands. */
  file: string;
  line: number;
  type: EntityType;
  /** Why it is true; may be empty. */
  about: string;
  patterns: Pattern[];
  /** What the entity is called, whatever the words are. */
  name: string;
  sameAs: string[];
  confidence: number;
  /** Sentences with the name in brackets. */
  examples: RuleSentence[];
  /** Sentences in which the bracketed words (without brackets: any words) are not found by the rule. */
  not: RuleSentence[];
}

export interface RuleSentence {
  text: string;
  line: number;
}

const ruleKeys = ['id', 'about', 'type', 'match', 'name', 'sameAs', 'confidence', 'examples', 'not'] as const;
const types: readonly EntityType[] = ['person', 'place', 'organisation', 'misc'];

/** Reads and checks one rule of the list `entities`. Throws a `UserError` with file, line and column at a fault. */
export function loadEntityRule(source: RuleSource, node: unknown, lexicon: Lexicon): EntityRule {
  if (!isMap(node)) throw fault(source, node, 'an entity rule is no mapping', "'id', 'type' and 'match'");
  const f = fieldsOf(source, node, ruleKeys, 'an entity rule');
  const need = (key: (typeof ruleKeys)[number], expected: string): Field => {
    const field = f.get(key);
    if (!field) throw fault(source, node, `an entity rule without ${key}`, expected);
    return field;
  };
  const text = (key: string): string => (f.has(key) ? textAt(source, f.get(key)!.value, key) : '');
  const id = textAt(source, need('id', "a line such as 'id: own.vehicle'").value, 'id');
  const type = need('type', `'type:' with ${types.join(', ')}`);
  const match = listAt(source, need('match', "a pattern such as match: '#Capital Werke'"), 'match');
  const confidence = numberAt(source, f.get('confidence'), 'confidence', 0.9);
  if (confidence < threshold)
    throw fault(
      source,
      f.get('confidence')!.value,
      `with confidence ${confidence} nothing is ever found`,
      `${threshold} to 1`,
    );
  return {
    id,
    file: source.file,
    line: source.lines.linePos(node.range![0]).line,
    type: oneOfAt(source, { text: textAt(source, type.value, 'type'), node: type.value }, types, 'type'),
    about: text('about'),
    patterns: match.map((one) => patternAt(source, one, lexicon)),
    name: text('name'),
    sameAs: listAt(source, f.get('sameAs'), 'sameAs').map((item) => item.text),
    confidence,
    examples: sentencesAt(source, f.get('examples'), true),
    not: sentencesAt(source, f.get('not'), false),
  };
}

function patternAt(source: RuleSource, item: { text: string; node: unknown }, lexicon: Lexicon): Pattern {
  try {
    return readPattern(item.text, lexicon);
  } catch (thrown) {
    if (!(thrown instanceof PatternFault)) throw thrown;
    const { range, type } = item.node as { range?: [number]; type?: string };
    const quote = type?.startsWith('QUOTE') ? 1 : 0;
    const at = range && { range: [range[0] + quote + thrown.at] };
    throw fault(source, at, thrown.reason, thrown.expected);
  }
}

function sentencesAt(source: RuleSource, field: Field | undefined, brackets: boolean): RuleSentence[] {
  return listAt(source, field, field && isScalar(field.key) ? String(field.key.value) : 'examples').map(
    ({ text, node }) => {
      const marked = /^[^[\]]*\[[^[\]]+\][^[\]]*$/.test(text);
      if (!marked && (brackets || /[[\]]/.test(text)))
        throw fault(source, node, 'an example without its name', 'a sentence with one name in [ ]');
      return { text, line: source.lines.linePos(node.range![0]).line };
    },
  );
}
