import { Is, type WordTable } from '../table.ts';
import type { DayPart, Season, Unit } from '../types.ts';

/**
 * Months, days, seasons, units, holidays. Words are written with umlauts; the table folds case and umlauts (`Maerz`, `FÜNF`).
 * Every line says what a word can be; the rules decide what it is.
 */

const months: [string, string][] = [
  ['januar', 'jänner jan jan. jän.'],
  ['februar', 'feber feb feb. febr.'],
  ['märz', 'mär.'],
  ['april', 'apr apr.'],
  ['mai', ''],
  ['juni', 'jun.'],
  ['juli', 'jul.'],
  ['august', 'aug.'],
  ['september', 'sept. sep. sept'],
  ['oktober', 'okt. okt'],
  ['november', 'nov. nov'],
  ['dezember', 'dez. dez'],
];
export const weekdays = 'montag dienstag mittwoch donnerstag freitag samstag sonntag'.split(' ');
const parts: [string, DayPart][] = [
  ['morgen', 'MO'],
  ['vormittag', 'MO'],
  ['mittag', 'MI'],
  ['nachmittag', 'AF'],
  ['abend', 'EV'],
  ['nacht', 'NI'],
];

export function addCalendar(table: WordTable): void {
  months.forEach(([name, also], i) => {
    table.add(`${name} ${name}s ${also}`, { is: Is.Month, month: i + 1 });
  });
  table
    .add('jänners febers augusts', { is: Is.Month })
    .add('jänners', { is: 0, month: 1 })
    .add('febers', { is: 0, month: 2 })
    .add('augusts', { is: 0, month: 8 });
  for (const [i, day] of [...weekdays, 'sonnabend'].entries()) {
    const weekday = day === 'sonnabend' ? 6 : i + 1;
    table
      .add(`${day} ${day}es`, { is: Is.Weekday, weekday })
      .add(`${day}e ${day}en`, { is: Is.Weekday, weekday, plural: true });
    table.add(`${day}s`, { is: Is.WeekdayAdverb, weekday });
    for (const [name, part] of [
      ...parts,
      ['früh', 'MO'] as const,
      ['frühabend', 'EV'] as const,
      ['mitternacht', 'NI'] as const,
    ]) {
      table.add(`${day}${name} ${day}${name}s ${day}-${name}`, { is: Is.WeekdayPart, weekday, part });
    }
  }
  table.add('mo. di. mi. do. fr. sa. so.', { is: 0 });
  for (const [name, part] of parts) {
    table.add(`${name} ${name}s ${name === 'nacht' ? 'nächte nächten' : `${name}e ${name}en`}`, {
      is: Is.Part,
      part,
    });
  }
  table
    .add('nachts nachtsüber', { is: Is.PartAdverb, part: 'NI' })
    .add('morgens frühmorgens vormittags', { is: Is.PartAdverb, part: 'MO' });
  table
    .add('mittags', { is: Is.PartAdverb, part: 'MI' })
    .add('nachmittags', { is: Is.PartAdverb, part: 'AF' })
    .add('abends', { is: Is.PartAdverb, part: 'EV' });
  table.add('tagsüber', { is: Is.PartAdverb, part: 'DT' });
  table.add('morgen', { is: Is.Day, by: 1 }).add('früh', { is: Is.Lead, part: 'MO' });
  table.add('mitternacht', { is: Is.Part, part: 'NI', value: 'T24:00' });
  table
    .add('morgengrauen morgenstunden frühstunden', { is: Is.Part, part: 'MO' })
    .add('abendstunden', { is: Is.Part, part: 'EV' });
  table
    .add('nachmittagsstunden', { is: Is.Part, part: 'AF' })
    .add('nachtstunden', { is: Is.Part, part: 'NI' })
    .add('vormittagsstunden', { is: Is.Part, part: 'MO' });
  table.add('mittagszeit mittagsstunde mittagsstunden', { is: Is.Part, part: 'MI' });
  const breaks: [string, Season][] = [
    ['sommer', 'SU'],
    ['herbst', 'FA'],
    ['winter', 'WI'],
    ['weihnachts', 'WI'],
    ['oster', 'SP'],
    ['pfingst', 'SP'],
  ];
  for (const [name, season] of breaks) table.add(`${name}ferien`, { is: Is.Season, season, plural: true });
  table.add('adventszeit adventzeit weihnachtszeit vorweihnachtszeit', {
    is: Is.Season,
    season: 'WI',
    plural: true,
  });
  const seasons: [string, Season][] = [
    ['frühling', 'SP'],
    ['frühjahr', 'SP'],
    ['sommer', 'SU'],
    ['herbst', 'FA'],
    ['winter', 'WI'],
  ];
  for (const [name, season] of seasons) {
    table.add(`${name} ${name}s ${name}es ${name}n ${name}e`, { is: Is.Season, season, unit: season });
    table.add(`${name}monate ${name}monaten`, { is: Is.Season, season, plural: true });
    table.add(`spät${name} früh${name} hoch${name} mitt${name}`, { is: Is.Season, season });
  }
}

export function addUnits(table: WordTable): void {
  const unit = (words: string, u: Unit, plural: string): void => {
    table.add(words, { is: Is.Unit, unit: u }).add(plural, { is: Is.Unit, unit: u, plural: true });
  };
  unit('jahr jahres jahrs gesamtjahr gesamtjahres', 'Y', 'jahre jahren');
  unit('monat monats', 'M', 'monate monaten');
  unit('woche', 'W', 'wochen');
  unit('tag tages tags', 'D', 'tage tagen');
  unit('stunde std. std', 'H', 'stunden');
  unit('minute min.', 'min', 'minuten');
  unit('sekunde sek. sekunden-', 'S', 'sekunden');
  unit('jahrzehnt jahrzehnts jahrzehntes', 'DE', 'jahrzehnte jahrzehnten dekaden');
  unit('dekade', 'DE', 'dekaden');
  unit('jahrhundert jahrhunderts jh. jhd. jhdt. jh', 'CE', 'jahrhunderte jahrhunderten');
  unit('jahrtausend jahrtausends', 'ML', 'jahrtausende jahrtausenden');
  unit('quartal quartals trimester trimesters vierteljahr vierteljahrs', 'Q', 'quartale quartalen');
  unit('halbjahr halbjahres halbjahrs semester semesters jahreshälfte', 'HY', 'halbjahre semester semestern');
  unit('wochenende wochenendes', 'WE', 'wochenenden');
  unit('arbeitstag werktag', 'D', 'arbeitstage arbeitstagen werktage werktagen');
  unit('kalenderwoche kw', 'W', 'kalenderwochen');
  unit('kalenderjahr kalenderjahres', 'Y', 'kalenderjahre');
  table
    .add('viertelstunde viertelstunden', { is: Is.Unit, unit: 'min', scale: 15 })
    .add('dreiviertelstunde', { is: Is.Unit, unit: 'min', scale: 45 });
}
