import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { UserError } from '../../core/errors.ts';
import { closest } from '../../core/suggest.ts';

/** A rule file with its positions, so that every fault can say where it stands. */
export interface RuleSource {
  file: string;
  lines: LineCounter;
  root: YAMLMap;
}

export function readSource(file: string, text: string): RuleSource {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = parsed.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new UserError(`${file}:${line}:${col}: ${error.message.split('\n')[0]}; expected YAML`);
  }
  const source = { file, lines, root: parsed.contents as YAMLMap };
  if (!isMap(parsed.contents))
    throw fault(source, parsed.contents, 'no rules here', "a mapping that begins with 'type:'");
  return source;
}

/** A fault at a place of the file: what is wrong there and what was expected. */
export function fault(
  source: Pick<RuleSource, 'file' | 'lines'>,
  at: unknown,
  reason: string,
  expected: string,
): UserError {
  const range = (at as Node | null | undefined)?.range;
  const { line, col } = range ? source.lines.linePos(range[0]) : { line: 1, col: 1 };
  return new UserError(`${source.file}:${line}:${col}: ${reason}; expected ${expected}`);
}

export interface Field {
  key: Node;
  value: Node;
}

/** The fields of a mapping by name; a key that is not among `known` is a fault. */
export function fieldsOf(
  source: RuleSource,
  node: unknown,
  known: readonly string[],
  what: string,
): Map<string, Field> {
  if (!isMap(node))
    throw fault(source, node, `${what} is no mapping`, `keys such as ${known.slice(0, 3).join(', ')}`);
  const out = new Map<string, Field>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (!known.includes(name)) {
      throw fault(
        source,
        key,
        `unknown key '${name}' in ${what}`,
        `one of ${known.join(', ')}${near(name, known)}`,
      );
    }
    out.set(name, { key: key as Node, value: value as Node });
  }
  return out;
}

/** " (did you mean …?)" if a known word is near. */
export function near(word: string, known: readonly string[]): string {
  const meant = closest(word, known);
  return meant ? ` (did you mean '${meant}'?)` : '';
}

export function textAt(source: RuleSource, node: unknown, what: string): string {
  if (isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number'))
    return String(node.value);
  throw fault(source, node, `${what} is no text`, 'a word or a sentence');
}

export function listAt(
  source: RuleSource,
  field: Field | undefined,
  what: string,
): { text: string; node: Node }[] {
  if (!field) return [];
  const { value } = field;
  if (isScalar(value)) return [{ text: textAt(source, value, what), node: value }];
  if (!isSeq(value)) throw fault(source, value, `${what} is no list`, 'a list such as [Besuch, Visite]');
  return value.items.map((item) => ({ text: textAt(source, item, what), node: item as Node }));
}

export function oneOfAt<T extends string>(
  source: RuleSource,
  item: { text: string; node: unknown },
  known: readonly T[],
  what: string,
): T {
  if ((known as readonly string[]).includes(item.text)) return item.text as T;
  throw fault(
    source,
    item.node,
    `unknown ${what} '${item.text}'`,
    `one of ${known.join(', ')}${near(item.text, known)}`,
  );
}

export function flagAt(
  source: RuleSource,
  field: Field | undefined,
  what: string,
  fallback: boolean,
): boolean {
  if (!field) return fallback;
  if (isScalar(field.value) && typeof field.value.value === 'boolean') return field.value.value;
  throw fault(source, field.value, `${what} is neither true nor false`, 'true or false');
}

export function numberAt(
  source: RuleSource,
  field: Field | undefined,
  what: string,
  fallback: number,
): number {
  if (!field) return fallback;
  const value = isScalar(field.value) ? field.value.value : null;
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  throw fault(source, field.value, `${what} is no number`, 'a number from 0 to 1');
}
