import { period } from '../numbers.ts';
import type { Reader } from '../reader.ts';
import { Is } from '../table.ts';
import type { Found, Rule, Unit } from '../types.ts';

/** `jahrelang`, `zweiwöchig`; the years of "der fünfzehnjährige Johannes" are his age. */
function readLasting(t: Reader, at: number): Found | null {
  const { value } = t.word(at);
  if (t.capital(at) && !t.startsSentence(at)) return null;
  if (/^P[\d.]+Y$/.test(value!) && !/jaehrig$/.test(t.lower(at)) && !isLastingNoun(t, at + 1)) return null;
  return { first: at, end: at + 1, meaning: { is: 'value', type: 'DURATION', value: value! } };
}

const lastingNoun =
  /(ung|zeit|haft|strafe|dauer|studium|vertrag|frist|phase|krieg|aufenthalt|lehre|kurs|pause|sperre|ehe|arbeit|verfahren|projekt|programm|plan|periode|herrschaft|verhandlungen|bestehen|rechtsstreit|streit|freiheitsstrafe|gefaengnisstrafe|karriere|erfahrung|praxis|garantie|laufzeit|mandat|embargo|moratorium|abstinenz|suche|reise|freundschaft|tradition|geschichte|jubilaeum|kampf|prozess)(en|s|es)?$/;
const isLastingNoun = (t: Reader, i: number): boolean =>
  lastingNoun.test(t.lower(i)) || (!t.capital(i) && lastingNoun.test(t.lower(i + 1)));

const mixedUnits: Record<string, Unit> = {
  jaehrig: 'Y',
  monatig: 'M',
  woechig: 'W',
  taegig: 'D',
  stuendig: 'H',
  minuetig: 'min',
  sekuendig: 'S',
  jahre: 'Y',
  jahres: 'Y',
  monats: 'M',
  wochen: 'W',
  tage: 'D',
  tages: 'D',
  stunden: 'H',
  minuten: 'min',
  sekunden: 'S',
};

/** `35-Stunden-Woche`, `90-minütig`, `24-jährige Haft`, `Fünf-Jahres-Plan`, `100-Tage-Frist`. */
function readMixed(t: Reader, at: number): Found | null {
  const m =
    /^(\d{1,4}|[a-z]{3,12})-?(jaehrig|monatig|woechig|taegig|stuendig|minuetig|sekuendig|jahre-|jahres-|monats-|wochen-|tage-|tages-|stunden-|minuten-|sekunden-)(.*)$/.exec(
      t.lower(at),
    );
  if (!m) return null;
  const [, amount, kind] = m;
  const unit = mixedUnits[kind!.replace('-', '')]!;
  const n = /^\d/.test(amount!) ? Number(amount) : (wordNumber[amount!] ?? 0);
  if (!n) return null;
  const adjective = !kind!.endsWith('-');
  if (
    adjective &&
    unit === 'Y' &&
    (/J/.test(t.text(at)) || (!/jaehrig$/.test(t.lower(at)) && !isLastingNoun(t, at + 1)))
  )
    return null;
  return { first: at, end: at + 1, meaning: { is: 'value', type: 'DURATION', value: period(n, unit) } };
}

const wordNumber: Record<string, number> = {
  ein: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fuenf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  zwoelf: 12,
};

export const lastingWords: Rule[] = [
  {
    id: 'duration-word',
    reason: 'Adjectives and adverbs that hold a duration.',
    starts: Is.Lasting,
    read: readLasting,
    examples: [
      { text: 'Sie stritten [jahrelang] darüber.', value: 'PXY', type: 'DURATION' },
      { text: 'Der [zweiwöchige] Urlaub tat gut.', value: 'P2W' },
      { text: 'Eine [mehrtägige] Reise.', value: 'PXD' },
      { text: 'Nach [dreijähriger] Ausbildung kam er.', value: 'P3Y' },
    ],
    not: ['Der fünfzehnjährige Johannes lief.'],
  },
  {
    id: 'duration-compound',
    reason: 'Compounds that begin with an amount and a unit.',
    starts: Is.Mixed,
    read: readMixed,
    examples: [
      { text: 'Das Verfahren blieb [24-jährig] ohne Ergebnis.', value: 'P24Y' },
      { text: 'Die [35-Stunden-Woche] kommt.', value: 'PT35H', type: 'DURATION' },
      { text: 'Ein [90-minütiges] Gespräch.', value: 'PT90M' },
      { text: 'Eine [24-jährige] Haftstrafe.', value: 'P24Y' },
      { text: 'Ein [24-jähriges] Verfahren.', value: 'P24Y' },
      { text: 'Der [Fünf-Jahres-Plan] scheiterte.', value: 'P5Y' },
    ],
    not: ['Der 29-Jährige floh.', 'Die 24-jährige Anna.', 'US-Präsident und 3-Sterne-Hotel.'],
  },
];
