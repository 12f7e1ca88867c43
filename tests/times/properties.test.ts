import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/text/read.ts';
import { addDays, fromNumber, isoDay, toNumber, weekdayOf, weekOf } from '../../src/times/calendar.ts';
import { documentDate, extractTimes } from '../../src/times/index.ts';

const timesOf = (text: string, date: string | null = '2024-06-19') =>
  extractTimes(readDocument(text, { date }));

const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
  ' ',
);
const austrian = { Januar: 'Jänner', Februar: 'Feber' } as Record<string, string>;
const weekdays = 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'.split(' ');
const ordinals =
  'ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten elften zwölften dreizehnten'.split(
    ' ',
  );

/** A day from 1900 to 2099. */
const day = fc.integer({ min: -25567, max: 47481 }).map(fromNumber);
type Day = ReturnType<typeof fromNumber>;
const two = (n: number): string => String(n).padStart(2, '0');
const ascii = (t: string): string => t.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');

/** Every way in which German writes a full date. */
const spellings: Record<string, (d: Day) => string> = {
  '3. Mai 2010': (d) => `${d.day}. ${months[d.month - 1]} ${d.year}`,
  '03. Mai 2010': (d) => `${two(d.day)}. ${months[d.month - 1]} ${d.year}`,
  '3.5.2010': (d) => `${d.day}.${d.month}.${d.year}`,
  '03.05.2010': (d) => `${two(d.day)}.${two(d.month)}.${d.year}`,
  '3. 5. 2010': (d) => `${d.day}. ${d.month}. ${d.year}`,
  '2010-05-03': isoDay,
  'Montag, 3. Mai 2010': (d) => `${weekdays[weekdayOf(d) - 1]}, ${d.day}. ${months[d.month - 1]} ${d.year}`,
  'Montag, den 3. Mai 2010': (d) =>
    `${weekdays[weekdayOf(d) - 1]}, den ${d.day}. ${months[d.month - 1]} ${d.year}`,
  '3. JÄNNER 2010': (d) =>
    `${d.day}. ${(austrian[months[d.month - 1]!] ?? months[d.month - 1]!).toUpperCase()} ${d.year}`,
  '3. Maerz 2010': (d) => ascii(`${d.day}. ${months[d.month - 1]} ${d.year}`),
  'dritten Mai 2010': (d) => `${ordinals[d.day - 1] ?? `${d.day}.`} ${months[d.month - 1]} ${d.year}`,
};

describe.each(Object.entries(spellings))('%s', (_, write) => {
  test('gives the day back, whatever the document date', () => {
    fc.assert(
      fc.property(day, fc.option(day), (d, dct) => {
        const found = timesOf(`Der Vertrag galt am ${write(d)} noch.`, dct && isoDay(dct));
        expect(found.map((t) => t.value)).toEqual([isoDay(d)]);
      }),
    );
  });
});

test('two-digit years are those of the last decades', () => {
  fc.assert(
    fc.property(fc.integer({ min: -14000, max: 22000 }).map(fromNumber), (d) => {
      const found = timesOf(`Der Vertrag galt am ${two(d.day)}.${two(d.month)}.${two(d.year % 100)} noch.`);
      expect(found.map((t) => t.value)).toEqual([isoDay(d)]);
    }),
  );
});

test('days counted from the document date', () => {
  fc.assert(
    fc.property(day, (d) => {
      const values = timesOf('Gestern, vorgestern, morgen, übermorgen.', isoDay(d)).map((t) => t.value);
      expect(values).toEqual([-1, -2, 1, 2].map((n) => isoDay(addDays(d, n))));
    }),
  );
});

test('a weekday is within a week of the document date, on the side of the tense', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 7 }), (d, w) => {
      const name = weekdays[w - 1];
      const [was, will] = [
        timesOf(`Am ${name} wurde gewählt.`, isoDay(d)),
        timesOf(`Am ${name} wird gewählt werden.`, isoDay(d)),
      ];
      const distance = (value: string) => toNumber(parse(value)) - toNumber(d);
      expect(weekdayOf(parse(was[0]!.value))).toBe(w);
      expect(weekdayOf(parse(will[0]!.value))).toBe(w);
      expect(distance(was[0]!.value)).toBeLessThanOrEqual(0);
      expect(distance(was[0]!.value)).toBeGreaterThan(-7);
      expect(distance(will[0]!.value)).toBeGreaterThanOrEqual(0);
      expect(distance(will[0]!.value)).toBeLessThan(7);
    }),
  );
});

const parse = (iso: string): Day => ({
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10)),
});

test('calendar arithmetic agrees with Date', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (n) => {
      const d = fromNumber(n);
      const date = new Date(n * 86_400_000);
      expect([d.year, d.month, d.day, weekdayOf(d) % 7]).toEqual([
        date.getUTCFullYear(),
        date.getUTCMonth() + 1,
        date.getUTCDate(),
        date.getUTCDay(),
      ]);
      expect(toNumber(d)).toBe(n);
      expect(weekOf(d).week).toBeGreaterThanOrEqual(1);
      expect(weekOf(d).week).toBeLessThanOrEqual(53);
    }),
  );
});

/** Text that looks like German about time: what the rules read, in any order. */
const bit = fc.constantFrom(
  ..."am im der den des Jahr Jahre Jahren 3. 3 2010 / - – . , : Uhr Mai März Montag montags heute gestern Abend früh vor nach seit bis und vergangene nächsten drei ein halbes Ende Anfang Woche 20.30 14:30 60er 35-Stunden-Woche alle jeden zwei Zeit in letzter Ostern Jahrhundert v. Chr. ' 89 KW ½ ( )".split(
    ' ',
  ),
);
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(bit, { maxLength: 30 }).map((bits) => bits.join(' ')),
  fc.array(bit, { maxLength: 30 }).map((bits) => bits.join('')),
);

describe('whatever the text', () => {
  test('nothing throws, offsets match tokens, expressions come in order and do not overlap', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('2024-06-19', null, 'gestern', '2024-13-40'), (text, date) => {
        const doc = readDocument(text, { date });
        let before = 0;
        for (const t of extractTimes(doc)) {
          expect(t.start).toBe(doc.tokens.start[t.first]);
          expect(t.stop).toBe(doc.tokens.end[t.end - 1]);
          expect(t.start).toBeGreaterThanOrEqual(before);
          expect(t.stop).toBeGreaterThan(t.start);
          expect(t.value).not.toMatch(/undefined|NaN|null|\s/);
          before = t.stop;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('the same text gives the same times', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(timesOf(text)).toEqual(timesOf(text));
      }),
    );
  });

  test('the dateline reader gives a day or nothing', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(documentDate(readDocument(text)) ?? '2024-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});
