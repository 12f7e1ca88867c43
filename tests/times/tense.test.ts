import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/text/read.ts';
import { extractTimes } from '../../src/times/index.ts';
import { Reader } from '../../src/times/reader.ts';
import { tenseReader } from '../../src/times/tense.ts';

/** The tense around the first expression of a text. */
const tenseOf = (text: string): string | null => {
  const doc = readDocument(text);
  return tenseReader(new Reader(doc))(extractTimes(doc)[0]!.first);
};

describe('the tense around an expression', () => {
  test.each([
    ['Am Montag wurde er gewählt.', 'past'],
    ['Am Montag regnete es.', 'past'],
    ['Er hat am Montag gewonnen.', 'past'],
    ['Drei Menschen sind am Montag verletzt worden.', 'past'],
    ['Das Treffen, das am Montag stattfand, ist vorbei.', 'past'],
    ['Das Treffen, das am Montag stattgefunden hat, endet.', 'past'],
    ['Am Montag wird er gewählt.', 'future'],
    ['Am Montag soll es regnen.', 'future'],
    ['Am Montag ist das Treffen geplant.', 'future'],
    ['Am Montag beginnt das Fest mit bekannten Gästen.', 'present'],
    ['Montag, Wien', null],
  ])('%s', (text, tense) => {
    expect(tenseOf(text)).toBe(tense);
  });

  test.each([
    ['Am Donnerstag trifft er auf den Kanadier.', 'present'],
    ['Die Beschäftigten legen bereits am Sonntag die Arbeit nieder.', 'present'],
    ['Danach fliegt sie nach Paris, wo am Sonntag die Meisterschaften beginnen.', 'present'],
    ['Er will die Region am Montag besuchen.', 'future'],
    ['Das Gesetz soll am Montag in Kraft treten.', 'future'],
    ['Beschlossen werden soll das Gesetz am Montag.', 'future'],
    ['Sie forderte ihn auf, am Montag in Baku aufzutreten.', 'future'],
    ['Er könnte am Montag zurückkehren.', 'future'],
  ])('plans and appointments: %s', (text, tense) => {
    expect(tenseOf(text)).toBe(tense);
  });

  test.each([
    ['Die Strecke bleibt bis Mittwoch gesperrt.', 'future'],
    ['Die Strecke ist bis Mittwoch gesperrt.', 'future'],
    ['Die Strecke blieb bis Mittwoch gesperrt.', 'past'],
    ['Die Gewerkschaft rief für Freitag zu einer Kundgebung auf.', 'future'],
    ['Sie hat ihre Mitglieder von Sonntagabend an zu einem Streik aufgerufen.', 'future'],
    ['Der Prozess wurde auf Montag vertagt.', 'future'],
    ['Er schlug einen „Fahrplan“ bis Freitag vor.', 'future'],
    ['Seit Montag ist die Straße gesperrt.', 'past'],
    ['Das Ergebnis vom Sonntag zeigt es.', 'past'],
  ])('prepositions: %s', (text, tense) => {
    expect(tenseOf(text)).toBe(tense);
  });

  test.each([
    ['Er soll am Montag eine Uhr gestohlen haben.', 'past'],
    ['Sie werfen ihm vor, am Montag eine Uhr geraubt zu haben.', 'past'],
    ['So steht es in einer am Mittwoch im Fachblatt veröffentlichten Studie.', 'past'],
    ['Die Bahn bereitet sich auf den am Montag beginnenden Streik vor.', 'future'],
    ['Der für Montag geplante Streik fiel aus.', 'future'],
    ['Er kam am Montag an und reist am Mittwoch ab.', 'past'],
    ['Er hat am Montag Blumen und Brot gekauft.', 'past'],
    ['Wie die Zeitung am Montag berichtet, regnet es.', null],
    ['Zug entgleist am Sonntag', null],
  ])('other words: %s', (text, tense) => {
    expect(tenseOf(text)).toBe(tense);
  });
});

test('the context decides where it is given', () => {
  const doc = readDocument('Am Montag regnete es.', { date: '2024-06-19' });
  const value = (tense: 'past' | 'future') => extractTimes(doc, { tenseAt: () => tense })[0]!.value;
  expect(value('past')).toBe('2024-06-17');
  expect(value('future')).toBe('2024-06-24');
});

/** Texts of more than one clause: what an expression is counted from. */
describe('anchors', () => {
  test.each([
    [
      'Sie will am Montag kommen. Der Minister war bereits am Vormittag dort.',
      ['2024-06-24', '2024-06-19TMO'],
    ],
    ['Das Gesetz soll am 1. Juli gelten. Er hatte am Vortag protestiert.', ['2024-07-01', '2024-06-18']],
    ['Die Tischlerin, seit 2014 im Stadtrat, tritt ihr Amt am 1. August an.', ['2014', '2024-08-01']],
    ['Sie hatte vom 3. bis 5. Mai gestreikt.', ['2024-05-03', '2024-05-05']],
    ['Im Januar nahm man ihn fest; drei Wochen später lieferte man ihn aus.', ['2024-01', 'XXXX-WXX']],
    ['Im Jahr 2023 traten viele aus, ein Fünftel weniger als ein Jahr zuvor.', ['2023', '2022']],
    ['Sie schlug einen Plan bis zum Herbst vor.', ['2024-FA']],
    ['Er hatte bei der Versammlung vom 10. August dagegen gestimmt.', ['2023-08-10']],
  ])('%s', (text, values) => {
    expect(extractTimes(readDocument(text, { date: '2024-06-19' })).map((t) => t.value)).toEqual(values);
  });
});
