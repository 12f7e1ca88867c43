import { type Fault, type Row, split } from '../compile/tsv.ts';
import type { DictionaryName } from '../features.ts';

const places =
  'city district state canton region continent river lake sea island mountain valley building airport station street square park stadium space';
const institutions =
  'party parliament ministry agency court military police government international company bank airline media broadcaster newspaper agency-news club league university institute museum union association ngo church armed-group band';

/** A rule for one column: a list of words, or a pattern with what it stands for. */
type Check = { words: Set<string>; several?: boolean } | { pattern: RegExp; expected: string };

const oneOf = (list: string): Check => ({ words: new Set(list.split(' ')) });
const anyOf = (list: string): Check => ({ words: new Set(list.split(' ')), several: true });
const country: Check = {
  pattern: /^(?:[A-Z]{2}(?:\|[A-Z]{2})*)?$/,
  expected: 'an ISO 3166-1 code such as DE',
};
const language: Check = {
  pattern: /^(?:[a-z]{2,3}(?:\|[a-z]{2,3})*)?$/,
  expected: 'an ISO 639 code such as de',
};
const ending: Check = {
  pattern: /^(?:-?[\p{L}'|/-]*)$/u,
  expected: 'an ending such as -s, or the form in full',
};

const place: Record<string, Check> = {
  kind: oneOf(places),
  country,
  region: { pattern: /^(?:[A-Z]{2}-[A-Z0-9]{1,3})?$/, expected: 'an ISO 3166-2 code such as DE-BY' },
  gender: oneOf('m f n pl'),
};
const institution: Record<string, Check> = { kind: oneOf(institutions), gender: oneOf('m f n pl'), country };

/** What the columns of each dictionary may hold; other columns hold words. An empty field is always right. */
const checks: Partial<Record<DictionaryName, Record<string, Check>>> = {
  'first-names': { gender: oneOf('m f u'), origin: language },
  'family-names': { origin: language },
  people: { gender: oneOf('m f u'), country, alone: oneOf('yes') },
  countries: { iso: country, gender: oneOf('m f n pl') },
  towns: place,
  cities: place,
  regions: place,
  nature: place,
  landmarks: place,
  parties: institution,
  government: institution,
  international: institution,
  companies: institution,
  media: institution,
  clubs: institution,
  universities: institution,
  associations: institution,
  misc: {
    kind: oneOf('event award law treaty product language currency ship work programme disease ideology'),
    gender: oneOf('m f n pl'),
  },
  titles: {
    kind: oneOf('office rank academic noble honorific profession clergy role'),
    office: oneOf('yes'),
    of: anyOf('country organisation place'),
  },
  nouns: {
    gender: anyOf('m f n pl adj'),
    genitive: ending,
    plural: ending,
    class: oneOf('person group place event time measure'),
  },
  verbs: {
    auxiliary: oneOf('haben sein'),
    class: oneOf('modal auxiliary copula speech thought motion change'),
  },
};

/** Is it a kind of entries of this dictionary? */
export function hasKind(dictionary: DictionaryName, kind: string): boolean {
  const check = checks[dictionary]?.kind;
  return check !== undefined && 'words' in check && check.words.has(kind);
}

/** Faults in the fields of a row that was read: unknown kinds, genders, codes. */
export function checkValues(row: Row, file = `${row.dictionary}.tsv`): Fault[] {
  const faults: Fault[] = [];
  let column = 1;
  for (const [name, field] of Object.entries(row.fields)) {
    const check = checks[row.dictionary]?.[name];
    const message = check && field ? complaint(name, field, check) : null;
    if (message) faults.push({ file, line: row.line, column, message });
    column += field.length + 1;
  }
  const known = isCountry(row.fields.country || row.fields.iso || '');
  if (!known)
    faults.push({
      file,
      line: row.line,
      column: columnOf(row, row.fields.country ? 'country' : 'iso'),
      message: `"${row.fields.country || row.fields.iso}" is no country of ISO 3166-1`,
    });
  return faults;
}

function complaint(name: string, field: string, check: Check): string | null {
  if ('pattern' in check)
    return check.pattern.test(field)
      ? null
      : `"${field}" in the column "${name}": expected ${check.expected}`;
  const wrong = (check.several ? split(field) : [field]).find((word) => !check.words.has(word));
  if (wrong === undefined) return null;
  return `"${wrong}" in the column "${name}": expected ${[...check.words].join(', ')}`;
}

const columnOf = (row: Row, name: string): number => {
  const before = Object.keys(row.fields).indexOf(name);
  return Object.values(row.fields).slice(0, before).join('\t').length + (before ? 2 : 1);
};

/** Codes that news needs and ISO leaves free for such use. */
const userAssigned = new Set(['XK', 'EU', 'UN']);
const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** States that are no more (SU, YU, DD, CS) have a name in the tables as well. */
const isCountry = (codes: string): boolean =>
  split(codes).every(
    (code) => !/^[A-Z]{2}$/.test(code) || userAssigned.has(code) || regionNames.of(code) !== undefined,
  );
