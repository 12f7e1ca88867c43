import { emptyDocument, type GoldDocument } from '../../gold/gold.ts';
import { addResult, resultShape } from '../../gold/result.ts';
import { findCases, type LoadedCase, loadCase } from '../check/cases.ts';
import type { PartialExpectation } from '../check/expectation.ts';

/** A case of `werwaswo check` as gold: a whole expectation has marks, a partial one patterns. */
export interface FixtureGold {
  document: GoldDocument;
  loaded: LoadedCase;
  partial: PartialExpectation | null;
}

/** All cases of a folder. Throws a `UserError` for a case that cannot be read; cases without an expectation are left out. */
export async function readFixtures(folder: string): Promise<FixtureGold[]> {
  const found: FixtureGold[] = [];
  for (const one of findCases(folder)) {
    const loaded = await loadCase(one);
    const { expectation, document, options } = loaded;
    if (!expectation) continue;
    const doc = emptyDocument(one.name, one.expected, 1, document.text);
    const gold = { ...doc, date: options.date, title: options.title, language: options.language };
    if (expectation.kind === 'full') addResult(gold, resultShape.parse(expectation.value), 1);
    found.push({
      document: gold,
      loaded,
      partial: expectation.kind === 'partial' ? expectation.value : null,
    });
  }
  return found;
}
