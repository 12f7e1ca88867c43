import type { Reader } from './reader.ts';
import { Is } from './table.ts';
import type { Found } from './types.ts';

/** Words before an amount that belong to it. */
const measures: Record<string, string> = {
  rund: 'APPROX',
  etwa: 'APPROX',
  ca: 'APPROX',
  'ca.': 'APPROX',
  circa: 'APPROX',
  zirka: 'APPROX',
  ungefaehr: 'APPROX',
  genau: '',
  exakt: '',
  knapp: 'LESS_THAN',
  fast: 'LESS_THAN',
  beinahe: 'LESS_THAN',
  nahezu: 'LESS_THAN',
  kaum: 'LESS_THAN',
  gut: 'MORE_THAN',
  ueber: 'MORE_THAN',
  mindestens: 'EQUAL_OR_MORE',
  wenigstens: 'EQUAL_OR_MORE',
  maximal: 'EQUAL_OR_LESS',
  hoechstens: 'EQUAL_OR_LESS',
};

/** Takes "rund", "mehr als", "bis zu" before a measured expression into it. */
export function withMeasure<F extends Found>(t: Reader, found: F, floor: number): F {
  let { first, mod } = found;
  if (!found.measured) return found;
  for (let n = 0; n < 2 && first - 1 >= floor; n++) {
    const word = t.lower(first - 1);
    const two = `${t.lower(first - 2)} ${word}`;
    if (word === 'als' && comparesAmounts(t, first - 2)) break;
    if (first - 2 >= floor && (two === 'mehr als' || two === 'laenger als'))
      [first, mod] = [first - 2, 'MORE_THAN'];
    else if (first - 2 >= floor && two === 'weniger als') [first, mod] = [first - 2, 'LESS_THAN'];
    else if (first - 2 >= floor && two === 'bis zu') [first, mod] = [first - 2, 'EQUAL_OR_LESS'];
    else if (word in measures) [first, mod] = [first - 1, mod ?? (measures[word] || undefined)];
    else break;
  }
  return first === found.first ? found : { ...found, first, mod };
}

/** "ein Fünftel weniger als ein Jahr zuvor", "drei Prozent mehr als vor einem Jahr": how much, not how long. */
const comparesAmounts = (t: Reader, i: number): boolean =>
  (t.capital(i - 1) && !t.startsSentence(i - 1)) ||
  /^(%|viel|deutlich|etwas|noch|wesentlich|erheblich|\d+)$/.test(t.lower(i - 1));

const articles = /^(der|die|das|den|dem|des)$/;

/** Takes a free-standing article into an expression that has a noun: "[das Jahr 2010]". */
export function withArticle<F extends Found>(t: Reader, found: F, floor: number): F {
  if (!found.article || found.first - 1 < floor || !articles.test(t.lower(found.first - 1))) return found;
  return { ...found, first: found.first - 1 };
}

/** The weekly "Freitag": "sagte sie dem Freitag", "Recherchen des Freitag" (the day has an -s), "der Freitag berichtet". */
function isWeekly(t: Reader, i: number): boolean {
  const article = t.lower(i - 1);
  if (article === 'des') return true;
  if (article === 'dem')
    return (
      !/^(an|vor|nach|seit|ab|mit|von|bis|zu|aus|bei|,)$/.test(t.lower(i - 2)) && !t.is(i - 2, Is.Weekday)
    );
  return (
    article === 'der' &&
    /^(berichte|melde|schrei|schrieb|zitier|enthuell|kommentier|titel)/.test(t.lower(i + 1))
  );
}

/** A weekday or year alone in quotation marks is a title ("der „Freitag“", "»1984«"); "Straße des 17. Juni" is a street. */
export function isName(t: Reader, { first, end }: Found): boolean {
  const only = articles.test(t.lower(first)) ? first + 1 : first;
  if (end === only + 1 && /^[„»«“"‚']$/.test(t.text(first - 1)) && /^[“”«»"‘']$/.test(t.text(end))) {
    return t.is(only, Is.Weekday | Is.Digits | Is.Month);
  }
  if (end === only + 1 && t.lower(only) === 'freitag' && isWeekly(t, only)) return true;
  return t.lower(first) === 'des' && /(strasse|platz|allee|bruecke|park|ufer)$/.test(t.lower(first - 1));
}
