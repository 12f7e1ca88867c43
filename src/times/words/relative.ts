import { Is, type Word, type WordTable } from '../table.ts';
import { each, endings } from './endings.ts';

/**
 * Words that point from one time to another, and how often something happens. Words are written with umlauts; the table folds case and umlauts (`Maerz`, `FÜNF`).
 * Every line says what a word can be; the rules decide what it is.
 */

const leaving = 'vergangen letzt vorig verflossen verstrichen zurückliegend abgelaufen vorangegangen';
const coming = 'kommend nächst folgend';

export function addRelatives(table: WordTable): void {
  table.add(each(leaving), { is: Is.Relative, by: -1 }).add(each(coming), { is: Is.Relative, by: 1 });
  table
    .add(each('vorletzt vorvergangen vorvorig'), { is: Is.Relative, by: -2 })
    .add(each('übernächst'), { is: Is.Relative, by: 2 });
  table
    .add(each('dies laufend aktuell heurig'), { is: Is.Relative, by: 0 })
    .add('dies', { is: Is.Relative, by: 0 });
  table.add(each('gleich selb darauffolgend vorherig ganz gesamt einen ander jen'), { is: Is.Lead });
  table.add('selben demselben derselben', { is: Is.Lead });
  for (const [word, by] of [
    ['vorvorgestern', -3],
    ['vorgestern', -2],
    ['gestern', -1],
    ['übermorgen', 2],
    ['überübermorgen', 3],
  ] as const) {
    table.add(word, { is: Is.Day, by });
  }
  table.add('heute heut', { is: Is.Day, by: 0 });
  table
    .add(each('heutig'), { is: Is.Day, by: 0, adjective: true })
    .add(each('gestrig'), { is: Is.Day, by: -1, adjective: true });
  table.add(each('morgig'), { is: Is.Day, by: 1, adjective: true });
  table
    .add('anfang beginn', { is: Is.Edge, value: 'START' })
    .add('mitte', { is: Is.Edge, value: 'MID' })
    .add('ende', { is: Is.Edge, value: 'END' });
}

/** One word, one date: what it is counted from stands in `rules/fixed.ts`. */
export function addFixed(table: WordTable): void {
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

export function addReferences(table: WordTable): void {
  const now = 'jetzt nun derzeit momentan gegenwärtig zurzeit heutzutage';
  table.add(now, { is: Is.Reference, value: 'PRESENT_REF' });
  table.add(each('derzeitig jetzig momentan gegenwärtig'), {
    is: Is.Reference,
    value: 'PRESENT_REF',
    adjective: true,
  });
  const then =
    'damals kürzlich neulich unlängst jüngst einst früher einstmals seinerzeit vormals bislang zuletzt vorhin letztens';
  table.add(then, { is: Is.Reference, value: 'PAST_REF' });
  // "bisher", "inzwischen", "mittlerweile" name no time in TimeML corpora, nor do adjectives that describe an office or a thing ("ehemalig", "damalig", "künftig").
  table.add('bald demnächst künftig zukünftig', { is: Is.Reference, value: 'FUTURE_REF' });
  table
    .add('zukunft', { is: Is.Reference, value: 'FUTURE_REF' })
    .add('gegenwart', { is: Is.Reference, value: 'PRESENT_REF' });
  table.add('vergangenheit', { is: Is.Reference, value: 'PAST_REF' });
  table.add('kurzem langem längerem', { is: Is.Lead }).add('zeit zeiten', { is: Is.Lead });
}

export function addSets(table: WordTable): void {
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
