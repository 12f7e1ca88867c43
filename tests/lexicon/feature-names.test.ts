import { expect, it } from 'vitest';
import { categoryText, featureText } from '../../src/lexicon/feature-names.ts';
import { Category as C, Feature as F } from '../../src/lexicon/features.ts';

it('writes features as Universal Dependencies does', () => {
  expect(featureText(F.Nom | F.Acc | F.Masc | F.Sing | F.Capital)).toBe(
    'Case=Acc,Nom|Gender=Masc|Number=Sing',
  );
  expect(featureText(F.Fin | F.Pres | F.Sub1 | F.P3 | F.Sing)).toBe(
    'Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin',
  );
  expect(featureText(F.PartPast)).toBe('Tense=Past|VerbForm=Part');
  expect(featureText(0)).toBe('');
});

it('names a reading by its category', () => {
  expect(categoryText(C.Noun | C.PersonNoun)).toBe('noun');
  expect(categoryText(C.Organisation)).toBe('organisation');
});
