import { Is, type WordTable } from '../table.ts';
import { tens } from './numbers.ts';

export function addDecades(table: WordTable): void {
  for (let n = 2; n < 10; n++) {
    const stem = `${tens[n]}er`;
    table.add(`${stem} ${stem}-jahre ${stem}-jahren ${stem}jahre ${stem}jahren ${stem}n`, {
      is: Is.Decade,
      n,
    });
  }
}

/** Date rules as `holidayDate` reads them. */
export const holidays: [string, string][] = [
  ['neujahr neujahrstag', '01-01'],
  ['dreikönigstag dreikönig dreikönige', '01-06'],
  ['valentinstag', '02-14'],
  ['heiligabend weihnachtsabend', '12-24'],
  ['weihnachten weihnacht weihnachtsfest christtag', '12-25'],
  ['stefanitag stephanitag stephanstag', '12-26'],
  ['silvester sylvester silvesterabend', '12-31'],
  ['silvesternacht', '12-31'],
  ['nikolaustag nikolo', '12-06'],
  ['weiberfastnacht', 'easter-52'],
  ['rosenmontag', 'easter-48'],
  ['faschingsdienstag fastnachtsdienstag', 'easter-47'],
  ['aschermittwoch', 'easter-46'],
  ['palmsonntag', 'easter-7'],
  ['gründonnerstag', 'easter-3'],
  ['karfreitag', 'easter-2'],
  ['karsamstag', 'easter-1'],
  ['ostersonntag ostern osterfest', 'easter+0'],
  ['ostermontag', 'easter+1'],
  ['himmelfahrt himmelfahrtstag vatertag', 'easter+39'],
  ['pfingstsonntag pfingsten pfingstfest', 'easter+49'],
  ['pfingstmontag', 'easter+50'],
  ['fronleichnam fronleichnamstag', 'easter+60'],
  ['muttertag', '05-w7+1'],
  ['walpurgisnacht', '04-30'],
  ['maifeiertag', '05-01'],
  ['johannistag', '06-24'],
  ['reformationstag', '10-31'],
  ['halloween', '10-31'],
  ['allerheiligen allerheiligentag', '11-01'],
  ['allerseelen', '11-02'],
  ['martinstag martini', '11-11'],
  ['volkstrauertag', 'advent-35'],
  ['totensonntag ewigkeitssonntag', 'advent-28'],
  ['weltfrauentag frauentag', '03-08'],
];

export function addHolidays(table: WordTable): void {
  for (const [names, holiday] of holidays) {
    for (const name of names.split(' ')) table.add(`${name} ${name}s ${name}es`, { is: Is.Holiday, holiday });
  }
  // Holidays of several words: `rules/holidays.ts` reads them from their last or middle word.
  table.add('heiliger heiligen buß- advent adventsonntag adventssonntag weihnachtstag weihnachtsfeiertag', {
    is: Is.Lead,
  });
  table.add('nationalfeiertag nationalfeiertags nationalfeiertages', { is: Is.Holiday, holiday: 'national' });
  table.add(
    'saison schuljahr schuljahres spielzeit amtszeit amtsperiode legislaturperiode geschäftsjahr studienjahr',
    { is: Is.Term },
  );
}
