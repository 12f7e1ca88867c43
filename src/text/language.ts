import { charClass, isLetterClass } from './characters.ts';

/**
 * Language of a document, as an ISO 639-1 code. Function words settle the clear cases at no cost;
 * franc, which is slow and errs on short text, sees only a sample of what is left.
 */

const german =
  'der die das und den dem des ein eine einen einem einer ist sind war wird werden nicht mit von für auf im am zum zur dass daß sich auch als nach bei aus oder über durch hat haben sein noch wie um nur vor seit wurde wurden sie er es wir';
const english =
  'the of and to is are was were that for with on as by at from has have had it this be not an his her their which who will would said after';
/** Words of other languages that share no spelling with German function words. */
const other =
  'le les et une du dans pour que qui sur par el los las y del para con por il gli di che per della het een van voor niet ve bir bu için i w na się jest nie och att som det av de la';

const languageOf = { de: 1, en: 2, other: 4 };

/** Function word → bits of the languages that it belongs to. */
const functionWords = new Map<string, number>();
for (const [list, bit] of [
  [german, languageOf.de],
  [english, languageOf.en],
  [other, languageOf.other],
] as const) {
  for (const word of list.split(' ')) functionWords.set(word, (functionWords.get(word) ?? 0) | bit);
}
const longest = Math.max(...[...functionWords.keys()].map((word) => word.length));

const sampleLength = 2000;

interface Profile {
  words: number;
  de: number;
  en: number;
  other: number;
}

function profile(sample: string): Profile {
  const found: Profile = { words: 0, de: 0, en: 0, other: 0 };
  const text = sample.toLowerCase();
  for (let at = 0; at < text.length; ) {
    const start = at;
    while (isLetterClass(charClass[text.charCodeAt(at)]!)) at++;
    const length = at++ - start;
    if (!length) continue;
    found.words++;
    const known = length <= longest && functionWords.get(text.slice(start, start + length));
    if (!known) continue;
    if (known & languageOf.de) found.de++;
    if (known & languageOf.en) found.en++;
    if (known & languageOf.other) found.other++;
  }
  return found;
}

/** `de`, `en`, another ISO 639-1 code, or `und` when there is too little text to tell. */
export async function detectLanguage(text: string): Promise<string> {
  // A few lines of German settle it.
  const head = profile(text.slice(0, 400));
  if (head.words > 30 && head.de > 4 * (head.en + head.other) && head.de >= 0.12 * head.words) return 'de';
  const sample = text.length > sampleLength ? text.slice(0, sampleLength) : text;
  const p = profile(sample);
  if (p.de > 2 * (p.en + p.other) && p.de >= 0.06 * p.words) return 'de';
  // German with a foreign title or name in it.
  if (p.de >= 3 && p.de >= p.en + p.other) return 'de';
  if (p.en > 2 * (p.de + p.other) && p.en >= 0.1 * p.words && p.words > 8) return 'en';
  // A headline or a list of names: too short for trigrams, and this is a tool for German news.
  if (p.words < 12 && p.other < 2 && p.en < 2)
    return /\p{L}/u.test(sample) && !isLatin(sample) ? 'und' : 'de';
  if (/[äöüß]/i.test(sample) && p.de >= p.en + p.other) return 'de';
  const { francAll } = await import('franc');
  const ranked = francAll(sample, { minLength: 20, only: Object.keys(iso6391) });
  const [best] = ranked[0]!;
  if (best === 'und') return p.de > 0 ? 'de' : 'und';
  // "Merkel trifft Rutte, Macron, Michel": a line of names is as near to Dutch as to German.
  // Of a script that German is not written in, franc names one language only.
  const german = ranked.find(([code]) => code === 'deu')?.[1] ?? 0;
  return p.other === 0 && p.en === 0 && german >= nearlyAsGood ? 'de' : iso6391[best]!;
}

/** Of the score of the best language, which is 1: related languages score so high on German without function words. */
const nearlyAsGood = 0.85;

function isLatin(sample: string): boolean {
  return (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 > (sample.match(/\p{L}/gu)?.length ?? 0);
}

/** The languages of the world's news that have a code of two letters; franc is to choose among these. */
const iso6391: Record<string, string> = {
  amh: 'am',
  arb: 'ar',
  azj: 'az',
  bel: 'be',
  ben: 'bn',
  bul: 'bg',
  ces: 'cs',
  ckb: 'ku',
  cmn: 'zh',
  dan: 'da',
  deu: 'de',
  ell: 'el',
  eng: 'en',
  ekk: 'et',
  fin: 'fi',
  fra: 'fr',
  heb: 'he',
  hin: 'hi',
  hrv: 'hr',
  hun: 'hu',
  hye: 'hy',
  ind: 'id',
  ita: 'it',
  jpn: 'ja',
  kat: 'ka',
  kaz: 'kk',
  kor: 'ko',
  lit: 'lt',
  lvs: 'lv',
  mkd: 'mk',
  nld: 'nl',
  nob: 'nb',
  pes: 'fa',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  rus: 'ru',
  slk: 'sk',
  slv: 'sl',
  spa: 'es',
  als: 'sq',
  srp: 'sr',
  swe: 'sv',
  swh: 'sw',
  tam: 'ta',
  tha: 'th',
  tur: 'tr',
  ukr: 'uk',
  urd: 'ur',
  vie: 'vi',
};
