import { date } from '../found.ts';
import type { Reader } from '../reader.ts';
import { Is } from '../table.ts';
import type { Found, Rule, Shift } from '../types.ts';
import { yearSuffix } from './years.ts';

/** One word, one date: `Vorjahr`, `Vortag`, `heuer`, `Jahresende`. */
function readFixed(t: Reader, at: number): Found | null {
  const word = t.word(at);
  const m = /^([YMWD])([-+]?\d|-(?:START|MID|END))$/.exec(word.value!)!;
  const unit = m[1] as Shift['unit'];
  const article = !word.adjective;
  if (/\d/.test(m[2]!)) {
    const by = Number(m[2]);
    const part = t.lower(at).startsWith('vorabend') ? ('EV' as const) : undefined;
    const named = unit === 'Y' ? yearSuffix(t, at + 1) : null;
    if (named?.fields.year) return date(at, named.end, named.fields, { article });
    return date(
      at,
      at + 1,
      { shift: { unit, by, from: unit === 'D' || t.lower(at).startsWith('folge') ? 'last' : 'dct' }, part },
      { article },
    );
  }
  const year = unit === 'Y' ? yearSuffix(t, at + 1) : null;
  return date(
    at,
    year?.end ?? at + 1,
    { shift: { unit, by: 0, from: 'dct' }, ...year?.fields },
    { article, mod: m[2]!.slice(1) },
  );
}

function readWeekend(t: Reader, at: number): Found | null {
  if (t.word(at).unit !== 'WE' || t.word(at).plural) return null;
  if (!/^(am|vom|zum|uebers|bis|das|dem|ab|fuers)$/.test(t.lower(at - 1))) return null;
  return date(at, at + 1, { weekend: true });
}

export const fixedWords: Rule[] = [
  {
    id: 'fixed-word',
    reason: 'Compounds that name a date relative to another: Vorjahr, Vortag, Jahresende.',
    starts: Is.Fixed,
    read: readFixed,
    examples: [
      { text: 'Mehr als im [Vorjahr].', value: '2023' },
      { text: 'Gegenüber [dem Vorjahr] sank die Zahl.', value: '2023' },
      { text: 'Auch [heuer] wird gefeiert.', value: '2024' },
      { text: 'Bis [Jahresende] ist alles fertig.', value: '2024', mod: 'END' },
      { text: 'Am [3. Mai 2010] war Messe, am [Vortag] Beichte.', value: ['2010-05-03', '2010-05-02'] },
    ],
  },
  {
    id: 'weekend',
    reason: '"am Wochenende" is the one that the tense points to.',
    starts: Is.Unit,
    read: readWeekend,
    examples: [
      { text: 'Am [Wochenende] wurde gefeiert.', value: '2024-W24-WE' },
      { text: 'Am [Wochenende] wird gefeiert werden.', value: '2024-W25-WE' },
    ],
    not: ['Wochenende und Sonnenschein.'],
  },
];
