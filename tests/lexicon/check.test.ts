import { describe, expect, it } from 'vitest';
import { checkDictionaries } from '../../src/lexicon/check/index.ts';
import { columns, type DictionaryName } from '../../src/lexicon/features.ts';

/** Checks a few lines of some dictionaries; the header is put before them. */
function check(files: Partial<Record<DictionaryName, string[]>>, exceptions = ''): string[] {
  const contents = Object.entries(files).map(([name, lines]) => [
    name,
    [columns[name as DictionaryName].join('\t'), ...lines].join('\n'),
  ]);
  const { faults } = checkDictionaries(Object.fromEntries(contents), exceptions);
  return faults.map((f) => `${f.file}:${f.line}:${f.column}: ${f.message}`);
}

describe('data check', () => {
  it('finds nothing in what is right', () => {
    expect(check({ towns: ['Ulm\tcity\tDE\tDE-BW'], nouns: ['Haus\tn\t-es\tHäuser\tplace'] })).toEqual([]);
  });

  it('names line and column of a value that a column cannot have', () => {
    const [kind, code, ...rest] = check({
      towns: ['Ulm\tcity\tDE', 'Bonn\ttown\tDE', 'Köln\tcity\tGermany'],
    });
    expect(kind).toMatch(/^towns\.tsv:3:6: "town" in the column "kind": expected city, district/);
    expect(code).toMatch(/^towns\.tsv:4:11: "Germany" in the column "country": expected an ISO 3166-1 code/);
    expect(rest).toEqual([]);
  });

  it('knows which codes are countries', () => {
    expect(check({ towns: ['Ulm\tcity\tDE', 'Prishtina\tcity\tXK', 'Ost\tcity\tQQ'] })).toEqual([
      'towns.tsv:4:10: "QQ" is no country of ISO 3166-1',
    ]);
  });

  it('finds a name that another line has already', () => {
    const companies = ['Bosch\tcompany\t\t\tDE\tRobert Bosch GmbH', 'Robert Bosch GmbH\tcompany\t\t\tDE'];
    expect(check({ companies })).toEqual([
      'companies.tsv:3:1: "Robert Bosch GmbH" stands in companies.tsv:2 already',
    ]);
    expect(check({ 'first-names': ['Jörg\tm\tde', 'Joerg\tm\tde\tJörg'] })).toEqual([
      'first-names.tsv:3:12: "Jörg" stands in first-names.tsv:2 already',
    ]);
  });

  it('lets two things share an abbreviation, and a town and its river a name', () => {
    const companies = ['Acme\tcompany\tACM\t\tDE', 'Apex\tcompany\tACM\t\tFR'];
    expect(check({ companies, towns: ['Fulda\tcity\tDE'], nature: ['Fulda\triver\tDE'] })).toEqual([]);
  });

  it('finds a form with two types that nothing tells apart', () => {
    const files = { towns: ['Havel\tcity\tDE'], companies: ['Havel\tcompany\t\t\tCZ'] };
    expect(check(files)).toEqual([
      'companies.tsv:2:1: "Havel" is a organisation here and a place in towns.tsv:2, and neither states what it needs',
    ]);
    expect(check({ ...files, companies: ['Havel\tcompany\t\t\tCZ\t\tcontext'] })).toEqual([]);
    expect(check(files, 'types\tHavel\tboth are right')).toEqual([]);
  });

  it('finds a name that is a common word, in any form of the word', () => {
    const nouns = ['Reim\tm\t-s\t-e'];
    expect(check({ cities: ['Reims\tcity\tFR'], nouns })).toEqual([
      'cities.tsv:2:1: "Reims" is a common word too (nouns.tsv:2) and states no need',
    ]);
    expect(check({ cities: ['Reims\tcity\tFR\t\t\t\t\t\tpreposition'], nouns })).toEqual([]);
    expect(
      check({ misc: ['Euro\tcurrency\tm'], nouns: ['Euro\tm\t-s\t-s'] }, 'common\tkind:currency\tboth'),
    ).toEqual([]);
  });

  it('lets a finite verb be: inside a sentence it has no capital', () => {
    expect(check({ 'family-names': ['Kipp\tde'], verbs: ['kippen'] })).toEqual([]);
    expect(check({ 'family-names': ['Kippen\tde'], verbs: ['kippen'] })).toHaveLength(1);
  });

  it('reports an exception that is no longer needed, and one without a reason', () => {
    expect(check({}, 'common\tUlm\tno reason to be here\ntypes\tBonn')).toEqual([
      'exceptions.txt:2:1: expected three columns: same or types or common, a name or kind:…, the reason',
      'exceptions.txt:1:1: nothing collides any more for "Ulm": delete this line',
    ]);
  });
});
