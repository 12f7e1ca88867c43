import { Is, WordTable } from '../table.ts';
import { addCalendar, addUnits } from './calendar.ts';
import { addDecades, addHolidays } from './holidays.ts';
import { addLasting, addNumbers } from './numbers.ts';
import { addFixed, addReferences, addRelatives, addSets } from './relative.ts';

const parts = [
  addNumbers,
  addCalendar,
  addUnits,
  addRelatives,
  addFixed,
  addReferences,
  addSets,
  addLasting,
  addDecades,
  addHolidays,
];
let table: WordTable | null = null;

/** The vocabulary of time, built at the first call: a run that asks for no times does not pay for it. */
export function vocabulary(): WordTable {
  if (table) return table;
  table = new WordTable();
  for (const add of parts) add(table);
  return table.add('uhr', { is: Is.Clock });
}
