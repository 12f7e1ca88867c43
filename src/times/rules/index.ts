import type { Rule } from '../types.ts';
import { clocks } from './clock.ts';
import { dates } from './dates.ts';
import { days } from './days.ts';
import { durations } from './durations.ts';
import { edges } from './edges.ts';
import { eras } from './eras.ts';
import { fixedWords } from './fixed.ts';
import { holidayRules } from './holidays.ts';
import { lastingWords } from './lasting.ts';
import { laters } from './later.ts';
import { references } from './references.ts';
import { relatives } from './relative.ts';
import { sets } from './sets.ts';
import { years } from './years.ts';

/**
 * All rules in order. At every token that can begin an expression each is asked, the longest reading wins,
 * and of two of the same length the earlier one.
 */
export const rules: readonly Rule[] = [
  ...edges,
  ...sets,
  ...holidayRules,
  ...dates,
  ...days,
  ...relatives,
  ...laters,
  ...fixedWords,
  ...clocks,
  ...durations,
  ...lastingWords,
  ...eras,
  ...years,
  ...references,
];
