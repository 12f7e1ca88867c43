import { expect, it } from 'vitest';
import { analyse } from '../../src/pipeline.ts';

it('takes nobody on board for a victim', async () => {
  const { facts } = await analyse('In Kärnten ist ein Hubschrauber mit sechs Personen an Bord abgestürzt.', {
    language: 'de',
  });
  expect(facts.map((f) => [f.rule, f.arguments.map((a) => a.role)])).toEqual([
    ['disaster.crash', ['kind', 'place']],
  ]);
});
