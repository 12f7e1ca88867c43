import type { Reader } from '../reader.ts';
import { Is } from '../table.ts';
import type { Found, Rule } from '../types.ts';
import { yearSuffix } from './years.ts';

const ref = (first: number, end: number, value: string, more: Partial<Found> = {}): Found => ({
  first,
  end,
  meaning: { is: 'value', type: 'DATE', value },
  ...more,
});

function readReference(t: Reader, at: number): Found | null {
  const word = t.word(at);
  const text = t.lower(at);
  if (/^(zukunft|vergangenheit|gegenwart)$/.test(text)) return readAge(t, at, word.value!);
  // "früher oder später", "früher als", "so bald wie", "nicht so bald"
  if (
    text === 'frueher' &&
    (/^(oder|als)$/.test(t.lower(at + 1)) || /^(noch|desto|umso)$/.test(t.lower(at - 1)) || t.capital(at + 1))
  )
    return null;
  if (text === 'zuletzt' && t.lower(at - 1) === 'nicht') return null;
  if (text === 'bald' && /^(so|wie|als)$/.test(t.lower(at - 1))) return null;
  if (text === 'nun' && !isNow(t, at)) return null;
  return ref(at, at + 1, word.value!);
}

/** "Nun ist der Osten zurück", "von nun an": now; "ist sie nun einmal so", "nun, ja": a particle. */
function isNow(t: Reader, at: number): boolean {
  if (t.lower(at - 1) === 'von' || t.lower(at - 1) === 'bis') return true;
  return t.startsSentence(at) && !/^(,|ja|gut|aber|also|mal|denn|einmal)$/.test(t.lower(at + 1));
}

/** "in Zukunft", "in der Vergangenheit"; "die Zukunft Bayerns" is a topic. */
function readAge(t: Reader, at: number, value: string): Found | null {
  if (t.lower(at - 1) === 'in') return ref(at, at + 1, value);
  return t.lower(at - 2) === 'in' && t.lower(at - 1) === 'der'
    ? ref(at, at + 1, value, { article: true })
    : null;
}

/** `Saison 2014/15`, `Schuljahr 2010/11`, `vergangene Saison`. */
function readTerm(t: Reader, at: number): Found | null {
  const year = yearSuffix(t, at + 1);
  if (!year) return null;
  let end = year.end;
  const fields = { ...year.fields };
  if (/^[/–-]$/.test(t.text(end)) && /^(\d\d|\d{4})$/.test(t.text(end + 1)) && !t.spaced(end)) {
    end += 2;
    fields.untilYear = fields.year! + 1;
  }
  return { first: at, end, meaning: { is: 'date', fields }, article: true, quiet: true };
}

export const references: Rule[] = [
  {
    id: 'reference',
    reason: 'Adverbs that point to the past, the present or the future as a whole.',
    starts: Is.Reference,
    read: readReference,
    examples: [
      { text: 'Sie lebt [derzeit] in Wien.', value: 'PRESENT_REF' },
      { text: '[Damals] war alles besser.', value: 'PAST_REF' },
      { text: 'Das soll [künftig] anders sein.', value: 'FUTURE_REF' },
      { text: 'Was [bislang] fehlte, kam [zuletzt].', value: ['PAST_REF', 'PAST_REF'] },
      { text: 'Was bringt das in [Zukunft]?', value: 'FUTURE_REF' },
      { text: '[Nun] ist er zurück.', value: 'PRESENT_REF' },
    ],
    not: [
      'Das ist nun einmal so.',
      'Früher oder später kommt er.',
      'Die Zukunft des Landes.',
      'Das liegt nicht zuletzt am Wetter.',
      'Die ehemalige Chefin und ihr künftiger Mann.',
    ],
  },
  {
    id: 'term',
    reason: 'Seasons of sport, school years and terms of office carry two years.',
    starts: Is.Term,
    read: readTerm,
    examples: [{ text: 'In [der Saison 2014/15] wurde er Meister.', value: '2014' }],
    not: ['Die Saison war lang.'],
  },
];
