import { Feature as F } from '../features.ts';
import { type Inflected, positive } from './inflect-common.ts';

/** Principal parts of a verb without its separable prefix. */
export interface Parts {
  infinitive: string;
  present: string;
  preterite: string;
  participle: string;
}

const inseparable = /^(?:be|emp|ent|er|ge|ver|zer|miss|miß|hinter)(?=[a-zäöü]{3})/;

export function stemOf(infinitive: string): string {
  return infinitive.replace(/(?:(?<=e[lr])n|en|n)$/, '');
}

/** Stems that need an e before -t and -st: arbeiten, reden, atmen, öffnen, rechnen. */
const needsE = (stem: string): boolean =>
  /[dt]$/.test(stem) || /[^aeiouäöülrhmn][mn]$/.test(stem) || /ch[n]$/.test(stem);

/** Fills in what is regular (weak), so that all four parts are known. */
export function completeParts(given: Partial<Parts> & { infinitive: string }): Parts {
  const stem = stemOf(given.infinitive);
  const e = needsE(stem) ? 'e' : '';
  const withoutGe = inseparable.test(given.infinitive) || /ieren$/.test(given.infinitive);
  return {
    infinitive: given.infinitive,
    present: given.present || `${stem}${e}t`,
    preterite: given.preterite || `${stem}${e}te`,
    participle: given.participle || `${withoutGe ? '' : 'ge'}${stem}${e}t`,
  };
}

const finite = F.Fin;

/** Finite forms of a verb without prefix. */
export function finiteForms(parts: Parts): Inflected[] {
  const known = irregular[parts.infinitive];
  if (known) return known;
  return [...presentForms(parts), ...pastForms(parts)];
}

function presentForms({ infinitive, present }: Parts): Inflected[] {
  const stem = stemOf(infinitive);
  const ind = finite | F.Pres | F.Ind;
  const sub = finite | F.Pres | F.Sub1;
  const first = /e[lr]n$/.test(infinitive)
    ? [`${stem}e`, `${stem.replace(/e(?=[lr]$)/, '')}e`]
    : [`${stem}e`];
  const second = present.replace(/(?:(?<=[sßxz])t|t)$/, '');
  return [
    ...first.map((form): Inflected => [form, ind | F.P1 | F.Sing]),
    [/[sßxz]$/.test(second) ? `${second}t` : `${second}st`, ind | F.P2 | F.Sing],
    [present, ind | F.P3 | F.Sing],
    [infinitive, ind | F.P1 | F.P3 | F.Plur],
    ...(infinitive.endsWith('en') ? first : [`${stem}e`]).map(
      (form): Inflected => [form, sub | F.P1 | F.P3 | F.Sing],
    ),
    [`${stem}est`, sub | F.P2 | F.Sing],
    [infinitive, sub | F.P1 | F.P3 | F.Plur],
    [stem, finite | F.Imp | F.P2 | F.Sing],
    [`${stem}${needsE(stem) ? 'e' : ''}t`, ind | F.P2 | F.Plur],
  ];
}

function pastForms({ infinitive, preterite }: Parts): Inflected[] {
  const ind = finite | F.Past | F.Ind;
  const sub = finite | F.Past | F.Sub2;
  if (preterite.endsWith('te')) {
    const both = ind | F.Sub2;
    const forms: Inflected[] = personEndings(preterite.slice(0, -1), both);
    // Mixed verbs umlaut in Konjunktiv II: brachte → brächte, hatte → hätte, konnte → könnte.
    const umlauted = umlaut(preterite);
    const mixed = umlauted !== preterite && !preterite.startsWith(`${stemOf(infinitive)}`);
    return mixed
      ? [...personEndings(preterite.slice(0, -1), ind), ...personEndings(umlauted.slice(0, -1), sub)]
      : forms;
  }
  const e = /[dt]$/.test(preterite) ? 'e' : '';
  const stem = preterite;
  const special = subjunctive2[infinitive];
  return [
    [stem, ind | F.P1 | F.P3 | F.Sing],
    [`${stem}${e || (/[sßxz]$/.test(stem) ? 'e' : '')}st`, ind | F.P2 | F.Sing],
    [`${stem}${stem.endsWith('e') ? 'n' : 'en'}`, ind | F.P1 | F.P3 | F.Plur],
    ...personEndings(special ?? umlaut(stem), sub),
  ];
}

function personEndings(stem: string, features: number): Inflected[] {
  return [
    [`${stem}e`, features | F.P1 | F.P3 | F.Sing],
    [`${stem}est`, features | F.P2 | F.Sing],
    [`${stem}en`, features | F.P1 | F.P3 | F.Plur],
    [`${stem}et`, features | F.P2 | F.Plur],
  ];
}

/** Umlaut of the last stem vowel: kam → käm, trug → trüg, brachte → brächte. */
function umlaut(word: string): string {
  const m = /^(.*?)(au|[aou])([^aouäöü]*)$/.exec(word);
  if (!m) return word;
  const vowel = { a: 'ä', o: 'ö', u: 'ü', au: 'äu' }[m[2]!]!;
  return m[1] + vowel + m[3];
}

/** Konjunktiv II with a vowel of its own. */
const subjunctive2: Record<string, string> = {
  sterben: 'stürb',
  werben: 'würb',
  werfen: 'würf',
  helfen: 'hülf',
  verderben: 'verdürb',
  beginnen: 'begänn',
  stehen: 'stünd',
};

/** Participles and infinitives, with the prefix on. */
export function nonFiniteForms(prefix: string, parts: Parts): Inflected[] {
  const { infinitive, participle } = parts;
  const forms: Inflected[] = [
    [prefix + infinitive, F.Inf],
    ...positive(prefix + participle, F.PartPast | F.Attributive).map(
      ([form, f]): Inflected => (form === prefix + participle ? [form, F.PartPast] : [form, f]),
    ),
    ...positive(`${prefix + infinitive}d`, F.PartPres | F.Attributive),
  ];
  if (prefix) forms.push([`${prefix}zu${infinitive}`, F.ZuInf]);
  // "ist gewählt worden": the participle of the passive has no ge-.
  else if (infinitive === 'werden') forms.push(['worden', F.PartPast]);
  return forms;
}

const present = finite | F.Pres | F.Ind;
const past = finite | F.Past | F.Ind;
const sub1 = finite | F.Pres | F.Sub1;
const sub2 = finite | F.Past | F.Sub2;
const third = F.P3 | F.Sing;
const firstOrThird = F.P1 | F.P3 | F.Sing;
const plural = F.P1 | F.P3 | F.Plur;

/** Verbs whose present or preterite follows no rule above. */
const irregular: Record<string, Inflected[]> = {
  sein: [
    ['bin', present | F.P1 | F.Sing],
    ['bist', present | F.P2 | F.Sing],
    ['ist', present | third],
    ['sind', present | plural],
    ['seid', present | F.P2 | F.Plur],
    ['war', past | firstOrThird],
    ['warst', past | F.P2 | F.Sing],
    ['waren', past | plural],
    ['sei', sub1 | firstOrThird],
    ['seien', sub1 | plural],
    ...personEndings('wär', sub2),
  ],
  haben: [
    ['habe', present | F.P1 | F.Sing],
    ['hast', present | F.P2 | F.Sing],
    ['hat', present | third],
    ['haben', present | plural],
    ['habt', present | F.P2 | F.Plur],
    ...personEndings('hatt', past),
    ['habe', sub1 | firstOrThird],
    ['haben', sub1 | plural],
    ...personEndings('hätt', sub2),
  ],
  werden: [
    ['werde', present | F.P1 | F.Sing],
    ['wirst', present | F.P2 | F.Sing],
    ['wird', present | third],
    ['werden', present | plural],
    ['werdet', present | F.P2 | F.Plur],
    ...personEndings('wurd', past),
    ['ward', past | third],
    ['werde', sub1 | firstOrThird],
    ['werden', sub1 | plural],
    ...personEndings('würd', sub2),
  ],
  ...modal('können', 'kann', 'konnt', 'könnt'),
  ...modal('müssen', 'muss', 'musst', 'müsst'),
  ...modal('dürfen', 'darf', 'durft', 'dürft'),
  ...modal('mögen', 'mag', 'mocht', 'möcht'),
  ...modal('sollen', 'soll', 'sollt', 'sollt'),
  ...modal('wollen', 'will', 'wollt', 'wollt'),
  ...modal('wissen', 'weiß', 'wusst', 'wüsst'),
};

function modal(
  infinitive: string,
  singular: string,
  preterite: string,
  subjunctive: string,
): Record<string, Inflected[]> {
  const stem = stemOf(infinitive);
  const oldSpelling =
    singular === 'muss'
      ? [['muß', present | firstOrThird] as Inflected, ['mußte', past | firstOrThird] as Inflected]
      : [];
  return {
    [infinitive]: [
      [singular, present | firstOrThird],
      [
        `${singular.replace(/ss$|ß$/, (s) => (s === 'ß' ? 'ß' : 'ss'))}${/[sß]$/.test(singular) ? 't' : 'st'}`,
        present | F.P2 | F.Sing,
      ],
      [infinitive, present | plural],
      ...personEndings(preterite, past),
      [`${stem}e`, sub1 | firstOrThird],
      [infinitive, sub1 | plural],
      ...personEndings(subjunctive, sub2),
      ...oldSpelling,
    ],
  };
}
