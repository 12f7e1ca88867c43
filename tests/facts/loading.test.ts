import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { loadRuleFile } from '../../src/facts/loading/compile.ts';
import { openLexicon } from '../../src/lexicon/open.ts';

const load = (text: string) => loadRuleFile('my.yaml', text, openLexicon());

const rule = (lines: string): string => `type: consult\nrules:\n  - id: consult.mine\n${lines}`;

/** A rule that silently never matches is the worst bug: every fault stops with its place and what was expected. */
const faults: [name: string, text: string, message: RegExp][] = [
  ['no YAML', 'type: [', /^my\.yaml:\d+:\d+: .+; expected YAML$/],
  ['an empty file', '', /^my\.yaml:1:1: no rules here; expected a mapping that begins with 'type:'$/],
  ['no type', 'rules: []', /^my\.yaml:1:1: no 'type'; expected a line such as 'type: consult'$/],
  ['no rules', 'type: consult', /^my\.yaml:1:1: no 'rules'; expected a list of rules/],
  [
    'an unknown key',
    rule('    verb: [besuchen]'),
    /^my\.yaml:4:5: unknown key 'verb' in a rule; expected one of .*did you mean 'verbs'/,
  ],
  [
    'an unknown role',
    rule('    verbs: [besuchen]\n    slots:\n      acter: { is: person }'),
    /^my\.yaml:6:7: unknown key 'acter' in the slots of consult; .*did you mean 'actor'/,
  ],
  [
    'an unknown entity type',
    rule('    verbs: [besuchen]\n    slots:\n      actor: { is: [persn] }'),
    /^my\.yaml:6:21: unknown type 'persn'; .*did you mean 'person'/,
  ],
  [
    'an unknown function',
    rule('    verbs: [besuchen]\n    slots:\n      actor: { is: person, as: [subjekt] }'),
    /^my\.yaml:6:33: unknown function 'subjekt'; .*did you mean 'subject'/,
  ],
  [
    'an unknown mode',
    rule('    mode: visits\n    verbs: [besuchen]'),
    /^my\.yaml:4:11: unknown mode 'visits'; .*did you mean 'visit'/,
  ],
  [
    'a verb that no dictionary has',
    rule('    verbs: [besüchen]'),
    /^my\.yaml:4:13: 'besüchen' is no infinitive/,
  ],
  [
    'a noun that no dictionary has',
    rule('    nouns: [Xqzwrt]'),
    /^my\.yaml:4:13: 'Xqzwrt' is no noun of the dictionary/,
  ],
  ['a rule without trigger', rule('    mode: visit'), /^my\.yaml:3:5: rule 'consult\.mine' has no trigger/],
  [
    'an id used twice',
    `${rule('    verbs: [besuchen]\n')}  - id: consult.mine\n    verbs: [treffen]\n`,
    /^my\.yaml:5:9: a second rule 'consult\.mine'/,
  ],
  [
    'an unknown role under some',
    rule('    verbs: [besuchen]\n    slots:\n      actor: { is: person }\n    some: [place]'),
    /^my\.yaml:7:12: unknown role 'place'/,
  ],
  [
    'a needed role in a function that its trigger has not',
    rule('    verbs: [besuchen]\n    slots:\n      actor: { is: person, as: [genitive], need: true }'),
    /^my\.yaml:6:7: rule 'consult\.mine' can never match: 'actor' is needed, but a verb has no genitive; expected subject/,
  ],
  [
    'an object of a noun without verb',
    rule('    nouns: [Besuch]\n    slots:\n      actor: { is: person, as: [object], need: true }'),
    /^my\.yaml:6:7: .* can never match: 'actor' is needed, but a noun without light verb has no object/,
  ],
  [
    'a needed role that may stand nowhere',
    rule('    verbs: [besuchen]\n    slots:\n      actor: { is: person, need: true }'),
    /^my\.yaml:6:7: .* no 'as' says where it stands/,
  ],
  [
    'exceptions that leave no trigger',
    rule('    nouns: [Besuch|Besuche]\n    except: [Besuch, Besuche]'),
    /^my\.yaml:3:5: .* 'except' takes every trigger away/,
  ],
  [
    'a word that must and must not be there',
    rule('    verbs: [besuchen]\n    words: [gern]\n    without: [gern]'),
    /^my\.yaml:3:5: .* 'gern' stands in 'words' and in 'without'/,
  ],
  [
    'an example without facts',
    rule('    verbs: [besuchen]\n    examples:\n      - text: Er kam.'),
    /^my\.yaml:6:9: an example without text or facts/,
  ],
];

describe('a faulty rule file', () => {
  it.each(faults)('%s', (_name, text, message) => {
    expect(() => load(text)).toThrow(UserError);
    expect(() => load(text)).toThrow(message);
  });
});

describe('a rule file', () => {
  it('may bring a fact type of its own with its own roles', () => {
    const { rules } = load(
      'type: concert\nrules:\n  - id: concert.play\n    verbs: [spielen]\n    slots:\n      band: { is: organisation, as: subject, need: true }\n',
    );
    expect(rules[0]!.slots).toEqual([
      { role: 'band', is: ['organisation'], as: ['subject'], need: true, single: false, every: false },
    ]);
  });

  it('finds every form of a noun, and its compounds where the star allows them', () => {
    const { rules } = load(rule("    nouns: [Besuch, '*gipfel']"));
    const forms = rules[0]!.nouns.map((n) => `${n.form}${n.compound ? '*' : ''}`);
    expect(forms).toEqual(expect.arrayContaining(['besuch', 'besuche', 'besuchs', 'gipfel*']));
  });
});
