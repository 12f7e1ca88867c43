import { Is, type Word, WordTable } from './table.ts';
import type { DayPart, Season, Unit } from './types.ts';

/**
 * The vocabulary of time. Words are written with umlauts; the table folds case and umlauts (`Maerz`, `FÜNF`).
 * Every line says what a word can be; the rules decide what it is.
 */
export const table = new WordTable();

const endings = (stem: string): string => `${stem}e ${stem}er ${stem}es ${stem}en ${stem}em`;
const each = (stems: string): string => stems.trim().split(/\s+/).map(endings).join(' ');

// ---------------------------------------------------------------- numbers

const small = 'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(' ');
const tens = '- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');

/** 0 to 99 as German writes it. */
export function numberName(n: number): string {
  if (n < 20) return small[n]!;
  return n % 10 ? `${small[n % 10]}und${tens[Math.floor(n / 10)]}` : tens[Math.floor(n / 10)]!;
}

const ordinalStems: [string, number][] = [['erst', 1], ['zweit', 2], ['dritt', 3], ['siebt', 7], ['acht', 8]];
for (let n = 4; n <= 31; n++) if (n !== 7 && n !== 8) ordinalStems.push([numberName(n) + (n < 20 ? 't' : 'st'), n]);

function addNumbers(): void {
  for (let n = 2; n < 100; n++) table.add(numberName(n), { is: Is.Number, n });
  table.add('eins ein eine einen einem einer eines', { is: Is.Number, n: 1 });
  table.add('zwo', { is: Is.Number, n: 2 });
  table.add('beide beiden beider', { is: Is.Number, n: 2 });
  table.add('hundert einhundert', { is: Is.Number, n: 100 }).add('tausend eintausend', { is: Is.Number, n: 1000 });
  for (let n = 2; n < 10; n++) {
    table.add(`${small[n]}hundert`, { is: Is.Number, n: n * 100 }).add(`${small[n]}tausend`, { is: Is.Number, n: n * 1000 });
    table.add(`${small[n]}einhalb`, { is: Is.Number, n: n + 0.5 });
  }
  table.add('dutzend', { is: Is.Number, n: 12 }).add('eineinhalb anderthalb', { is: Is.Number, n: 1.5 });
  // Years in words: "neunzehnhundertneunundachtzig", "zweitausendacht".
  for (let n = 0; n < 100; n++) {
    table.add(`neunzehnhundert${n ? numberName(n) : ''}`, { is: Is.Number, n: 1900 + n });
    if (n && n < 40) table.add(`zweitausend${numberName(n)} zweitausendund${numberName(n)}`, { is: Is.Number, n: 2000 + n });
  }
  for (const [stem, n] of ordinalStems) table.add(endings(stem), { is: Is.Ordinal, n });
  table.add('allererste allerersten', { is: Is.Ordinal, n: 1 });
  table.add(`paar ${each('einig etlich mehrer wenig viel zahlreich manch unzählig')} mehrere einzelne einzelnen`, { is: Is.Some });
  table.add(`${endings('halb')} halb`, { is: Is.Fraction, n: 0.5 }).add('viertel dreiviertel', { is: Is.Fraction, n: 0.25 });
  for (const [word, n] of [['ein', 1], ['zwei', 2], ['drei', 3], ['vier', 4], ['fünf', 5], ['sechs', 6], ['zehn', 10]] as const) {
    table.add(`${word}mal`, { is: Is.Times, n });
  }
}

// ---------------------------------------------------------------- calendar

const months: [string, string][] = [
  ['januar', 'jänner jan jan. jän.'], ['februar', 'feber feb feb. febr.'], ['märz', 'mär.'], ['april', 'apr apr.'], ['mai', ''], ['juni', 'jun.'],
  ['juli', 'jul.'], ['august', 'aug.'], ['september', 'sept. sep. sept'], ['oktober', 'okt. okt'], ['november', 'nov. nov'], ['dezember', 'dez. dez'],
];
export const weekdays = 'montag dienstag mittwoch donnerstag freitag samstag sonntag'.split(' ');
const parts: [string, DayPart][] = [
  ['morgen', 'MO'], ['vormittag', 'MO'], ['mittag', 'MI'], ['nachmittag', 'AF'], ['abend', 'EV'], ['nacht', 'NI'],
];

function addCalendar(): void {
  months.forEach(([name, also], i) => {
    table.add(`${name} ${name}s ${also}`, { is: Is.Month, month: i + 1 });
  });
  table.add('jänners febers augusts', { is: Is.Month }).add('jänners', { is: 0, month: 1 }).add('febers', { is: 0, month: 2 }).add('augusts', { is: 0, month: 8 });
  for (const [i, day] of [...weekdays, 'sonnabend'].entries()) {
    const weekday = day === 'sonnabend' ? 6 : i + 1;
    table.add(`${day} ${day}es`, { is: Is.Weekday, weekday }).add(`${day}e ${day}en`, { is: Is.Weekday, weekday, plural: true });
    table.add(`${day}s`, { is: Is.WeekdayAdverb, weekday });
    for (const [name, part] of [...parts, ['früh', 'MO'] as const, ['frühabend', 'EV'] as const, ['mitternacht', 'NI'] as const]) {
      table.add(`${day}${name} ${day}${name}s ${day}-${name}`, { is: Is.WeekdayPart, weekday, part });
    }
  }
  table.add('mo. di. mi. do. fr. sa. so.', { is: 0 });
  for (const [name, part] of parts) {
    table.add(`${name} ${name}s ${name === 'nacht' ? 'nächte nächten' : `${name}e ${name}en`}`, { is: Is.Part, part });
  }
  table.add('nachts nachtsüber', { is: Is.PartAdverb, part: 'NI' }).add('morgens frühmorgens vormittags', { is: Is.PartAdverb, part: 'MO' });
  table.add('mittags', { is: Is.PartAdverb, part: 'MI' }).add('nachmittags', { is: Is.PartAdverb, part: 'AF' }).add('abends', { is: Is.PartAdverb, part: 'EV' });
  table.add('tagsüber', { is: Is.PartAdverb, part: 'DT' });
  table.add('morgen', { is: Is.Day, by: 1 }).add('früh', { is: Is.Lead, part: 'MO' });
  table.add('mitternacht', { is: Is.Part, part: 'NI', value: 'T24:00' });
  table.add('morgengrauen morgenstunden frühstunden', { is: Is.Part, part: 'MO' }).add('abendstunden', { is: Is.Part, part: 'EV' });
  table.add('nachmittagsstunden', { is: Is.Part, part: 'AF' }).add('nachtstunden', { is: Is.Part, part: 'NI' }).add('vormittagsstunden', { is: Is.Part, part: 'MO' });
  table.add('mittagszeit mittagsstunde mittagsstunden', { is: Is.Part, part: 'MI' });
  const breaks: [string, Season][] = [['sommer', 'SU'], ['herbst', 'FA'], ['winter', 'WI'], ['weihnachts', 'WI'], ['oster', 'SP'], ['pfingst', 'SP']];
  for (const [name, season] of breaks) table.add(`${name}ferien`, { is: Is.Season, season, plural: true });
  table.add('adventszeit adventzeit weihnachtszeit vorweihnachtszeit', { is: Is.Season, season: 'WI', plural: true });
  const seasons: [string, Season][] = [['frühling', 'SP'], ['frühjahr', 'SP'], ['sommer', 'SU'], ['herbst', 'FA'], ['winter', 'WI']];
  for (const [name, season] of seasons) {
    table.add(`${name} ${name}s ${name}es ${name}n ${name}e`, { is: Is.Season, season, unit: season });
    table.add(`${name}monate ${name}monaten`, { is: Is.Season, season, plural: true });
    table.add(`spät${name} früh${name} hoch${name} mitt${name}`, { is: Is.Season, season });
  }
}

// ---------------------------------------------------------------- units

function addUnits(): void {
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
  table.add('viertelstunde viertelstunden', { is: Is.Unit, unit: 'min', scale: 15 }).add('dreiviertelstunde', { is: Is.Unit, unit: 'min', scale: 45 });
}

// ---------------------------------------------------------------- relative words

const leaving = 'vergangen letzt vorig verflossen verstrichen zurückliegend abgelaufen vorangegangen';
const coming = 'kommend nächst folgend';

function addRelatives(): void {
  table.add(each(leaving), { is: Is.Relative, by: -1 }).add(each(coming), { is: Is.Relative, by: 1 });
  table.add(each('vorletzt vorvergangen vorvorig'), { is: Is.Relative, by: -2 }).add(each('übernächst'), { is: Is.Relative, by: 2 });
  table.add(each('dies laufend aktuell heurig'), { is: Is.Relative, by: 0 }).add('dies', { is: Is.Relative, by: 0 });
  table.add(each('gleich selb darauffolgend vorherig ganz gesamt einen ander jen'), { is: Is.Lead });
  table.add('selben demselben derselben', { is: Is.Lead });
  for (const [word, by] of [['vorvorgestern', -3], ['vorgestern', -2], ['gestern', -1], ['übermorgen', 2], ['überübermorgen', 3]] as const) {
    table.add(word, { is: Is.Day, by });
  }
  table.add('heute heut', { is: Is.Day, by: 0 });
  table.add(each('heutig'), { is: Is.Day, by: 0, adjective: true }).add(each('gestrig'), { is: Is.Day, by: -1, adjective: true });
  table.add(each('morgig'), { is: Is.Day, by: 1, adjective: true });
  table.add('anfang beginn', { is: Is.Edge, value: 'START' }).add('mitte', { is: Is.Edge, value: 'MID' }).add('ende', { is: Is.Edge, value: 'END' });
}

/** One word, one date: what it is counted from stands in `rules/fixed.ts`. */
function addFixed(): void {
  const fixed = (words: string, value: string, word: Partial<Word> = {}): void => {
    table.add(words, { is: Is.Fixed, value, ...word });
  };
  fixed('vorjahr vorjahres vorjahrs vorjahreszeitraum vorjahreszeitraums', 'Y-1');
  fixed(each('vorjährig letztjährig'), 'Y-1', { adjective: true });
  fixed(each('diesjährig'), 'Y0', { adjective: true });
  fixed('heuer', 'Y0', { adjective: true });
  fixed('folgejahr folgejahres', 'Y+1');
  fixed('vormonat vormonats', 'M-1');
  fixed('vorwoche', 'W-1');
  fixed('vortag vortages vortags vorabend', 'D-1');
  fixed('folgetag folgetages', 'D+1');
  fixed('jahresende jahresschluss jahreswechsel', 'Y-END');
  fixed('jahresanfang jahresbeginn', 'Y-START');
  fixed('jahresmitte', 'Y-MID');
  fixed('monatsende', 'M-END');
  fixed('monatsanfang monatsbeginn', 'M-START');
  fixed('wochenbeginn wochenanfang', 'W-START');
  fixed('wochenmitte', 'W-MID');
}

// ---------------------------------------------------------------- reference words

function addReferences(): void {
  const now = 'jetzt nun derzeit momentan gegenwärtig zurzeit heutzutage';
  table.add(now, { is: Is.Reference, value: 'PRESENT_REF' });
  table.add(each('derzeitig jetzig momentan gegenwärtig'), { is: Is.Reference, value: 'PRESENT_REF', adjective: true });
  const then = 'damals kürzlich neulich unlängst jüngst einst früher einstmals seinerzeit vormals bislang zuletzt vorhin letztens';
  table.add(then, { is: Is.Reference, value: 'PAST_REF' });
  // "bisher", "inzwischen", "mittlerweile" name no time in TimeML corpora, nor do adjectives that describe an office or a thing ("ehemalig", "damalig", "künftig").
  table.add('bald demnächst künftig zukünftig', { is: Is.Reference, value: 'FUTURE_REF' });
  table.add('zukunft', { is: Is.Reference, value: 'FUTURE_REF' }).add('gegenwart', { is: Is.Reference, value: 'PRESENT_REF' });
  table.add('vergangenheit', { is: Is.Reference, value: 'PAST_REF' });
  table.add('kurzem langem längerem', { is: Is.Lead }).add('zeit zeiten', { is: Is.Lead });
}

// ---------------------------------------------------------------- how often, how long

function addSets(): void {
  const often = (words: string, value: string): void => void table.add(words, { is: Is.Often, value });
  often(`täglich ${endings('täglich')} alltäglich ${endings('alltäglich')} tagtäglich`, 'P1D');
  often(`wöchentlich ${endings('wöchentlich')}`, 'P1W');
  often(`monatlich ${endings('monatlich')} allmonatlich`, 'P1M');
  often(`jährlich ${endings('jährlich')} alljährlich ${endings('alljährlich')}`, 'P1Y');
  often(`stündlich ${endings('stündlich')}`, 'PT1H');
  often(`halbjährlich ${endings('halbjährlich')}`, 'P6M');
  often(`vierteljährlich ${endings('vierteljährlich')}`, 'P3M');
  often('allabendlich allabendliche allabendlichen', 'XXXX-XX-XXTEV');
  often('wochentags werktags', 'P1D');
  table.add('jeden jedes jede jedem jeder', { is: Is.Every }).add('alle aller', { is: Is.Every });
}

const suffixes: [string, string, boolean][] = [
  ['jährig', 'Y', false], ['monatig', 'M', false], ['wöchig', 'W', false], ['tägig', 'D', false],
  ['stündig', 'H', true], ['minütig', 'M', true], ['sekündig', 'S', true],
];

/** `P` + amount + unit; `X` for an amount that nobody counted. */
function addLasting(): void {
  const lasting = (words: string, value: string): void => void table.add(words, { is: Is.Lasting, value });
  for (const [suffix, unit, timed] of suffixes) {
    const period = (n: number | string): string => `P${timed ? 'T' : ''}${n}${unit}`;
    for (let n = 1; n <= 20; n++) lasting(`${numberName(n)}${suffix} ${endings(numberName(n) + suffix)}`, period(n));
    for (let n = 30; n <= 90; n += 10) lasting(endings(numberName(n) + suffix), period(n));
    lasting(endings(`anderthalb${suffix}`), period(1.5));
    lasting(endings(`eineinhalb${suffix}`), period(1.5));
    for (let n = 2; n <= 5; n++) lasting(endings(`${small[n]}einhalb${suffix}`), period(n + 0.5));
    lasting(`mehr${suffix} ${endings(`mehr${suffix}`)}`, period('X'));
    lasting(endings(`halb${suffix}`), period(0.5));
  }
  for (const [stem, unit] of [['jahre', 'Y'], ['monate', 'M'], ['wochen', 'W'], ['tage', 'D'], ['jahrzehnte', 'DE'], ['jahrhunderte', 'CE'], ['nächte', 'NI']]) {
    lasting(`${stem}lang ${endings(`${stem}lang`)}`, `PX${unit}`);
  }
  for (const [stem, unit] of [['stunden', 'H'], ['minuten', 'M'], ['sekunden', 'S']]) lasting(`${stem}lang ${endings(`${stem}lang`)}`, `PTX${unit}`);
  lasting(each('langjährig vieljährig'), 'PXY');
  lasting(`ganzjährig ${endings('ganzjährig')}`, 'P1Y');
}

// ---------------------------------------------------------------- decades, terms, holidays

function addDecades(): void {
  for (let n = 2; n < 10; n++) {
    const stem = `${tens[n]}er`;
    table.add(`${stem} ${stem}-jahre ${stem}-jahren ${stem}jahre ${stem}jahren ${stem}n`, { is: Is.Decade, n });
  }
}

/** Date rules as `holidayDate` reads them. */
export const holidays: [string, string][] = [
  ['neujahr neujahrstag', '01-01'], ['dreikönigstag dreikönig dreikönige', '01-06'], ['valentinstag', '02-14'],
  ['heiligabend weihnachtsabend', '12-24'], ['weihnachten weihnacht weihnachtsfest christtag', '12-25'],
  ['stefanitag stephanitag stephanstag', '12-26'],
  ['silvester sylvester silvesterabend', '12-31'], ['silvesternacht', '12-31'], ['nikolaustag nikolo', '12-06'],
  ['weiberfastnacht', 'easter-52'], ['rosenmontag', 'easter-48'], ['faschingsdienstag fastnachtsdienstag', 'easter-47'],
  ['aschermittwoch', 'easter-46'], ['palmsonntag', 'easter-7'], ['gründonnerstag', 'easter-3'], ['karfreitag', 'easter-2'],
  ['karsamstag', 'easter-1'], ['ostersonntag ostern osterfest', 'easter+0'], ['ostermontag', 'easter+1'],
  ['himmelfahrt himmelfahrtstag vatertag', 'easter+39'], ['pfingstsonntag pfingsten pfingstfest', 'easter+49'],
  ['pfingstmontag', 'easter+50'], ['fronleichnam fronleichnamstag', 'easter+60'], ['muttertag', '05-w7+1'],
  ['walpurgisnacht', '04-30'], ['maifeiertag', '05-01'], ['johannistag', '06-24'], ['reformationstag', '10-31'], ['halloween', '10-31'],
  ['allerheiligen allerheiligentag', '11-01'], ['allerseelen', '11-02'], ['martinstag martini', '11-11'], ['volkstrauertag', 'advent-35'],
  ['totensonntag ewigkeitssonntag', 'advent-28'], ['weltfrauentag frauentag', '03-08'],
];

function addHolidays(): void {
  for (const [names, holiday] of holidays) {
    for (const name of names.split(' ')) table.add(`${name} ${name}s ${name}es`, { is: Is.Holiday, holiday });
  }
  // Holidays of several words: `rules/holidays.ts` reads them from their last or middle word.
  table.add('heiliger heiligen buß- advent adventsonntag adventssonntag weihnachtstag weihnachtsfeiertag', { is: Is.Lead });
  table.add('nationalfeiertag nationalfeiertags nationalfeiertages', { is: Is.Holiday, holiday: 'national' });
  table.add('saison schuljahr schuljahres spielzeit amtszeit amtsperiode legislaturperiode geschäftsjahr studienjahr', { is: Is.Term });
}

const T0=performance.now();
addNumbers();
addCalendar();
addUnits();
addRelatives();
addFixed();
addReferences();
addSets();
addLasting();
addDecades();
addHolidays();
table.add("uhr", { is: Is.Clock });console.log("words",table.words.length,(performance.now()-T0).toFixed(1));
