import { describe, expect, it } from 'vitest';
import { nameRules } from '../../src/names/index.ts';
import { readMarked, typesAt } from './extract.ts';

describe.each(nameRules)('$id', (rule) => {
  it.each(rule.examples)('finds %s', (example) => {
    const { text, start, end } = readMarked(example);
    expect(typesAt(text, start, end)).toContain(rule.type);
  });
  if (rule.counter?.length) {
    it.each(rule.counter)('leaves %s', (example) => {
      const { text, start, end } = readMarked(example);
      expect(typesAt(text, start, end)).not.toContain(rule.type);
    });
  }
});
