/** What gold standards call the types that we know; `--map` adds to it. */
const names: Record<string, string> = {
  per: 'person',
  pers: 'person',
  person: 'person',
  people: 'person',
  loc: 'place',
  location: 'place',
  place: 'place',
  gpe: 'place',
  city: 'place',
  country: 'place',
  org: 'organisation',
  organisation: 'organisation',
  organization: 'organisation',
  company: 'organisation',
  oth: 'misc',
  misc: 'misc',
  other: 'misc',
};

const times: Record<string, string> = {
  date: 'DATE',
  time: 'TIME',
  duration: 'DURATION',
  set: 'SET',
};

const suffixes: Record<string, string> = { deriv: ', derived', part: ', compound' };

/** What a type of the gold is to us. */
export interface Label {
  kind: 'names' | 'times';
  label: string;
}

/** Type of the gold → type of ours, as `--map` gives them; `none` leaves a type out. */
export type TypeMap = ReadonlyMap<string, string>;

/**
 * The label of a gold type, null if it is none of ours. `PER`, `LOCderiv`, `location-city` and `Person` are known;
 * ways and lines (`location-route`) are no places.
 */
export function labelOf(type: string, map: TypeMap): Label | null {
  const own = map.get(type) ?? map.get(type.toLowerCase());
  if (own !== undefined) return own === 'none' ? null : plainLabel(own);
  const suffix = /(?<=.)(deriv|part)$/.exec(type)?.[0];
  const base = (suffix ? type.slice(0, -suffix.length) : type).toLowerCase();
  const head = /^(person|location|place|organi[sz]ation)-(?!route)/.exec(base)?.[1];
  const found = plainLabel(head ?? base);
  return found?.kind === 'names' && suffix ? { kind: 'names', label: found.label + suffixes[suffix] } : found;
}

function plainLabel(type: string): Label | null {
  const key = type.toLowerCase();
  if (Object.hasOwn(names, key)) return { kind: 'names', label: names[key]! };
  if (Object.hasOwn(times, key)) return { kind: 'times', label: times[key]! };
  return null;
}

/** Values that `--map` takes for marks; fact types come beside them. */
export const mappable = ['person', 'place', 'organisation', 'misc', ...Object.values(times), 'none'];

const forms = ['', ', derived', ', compound'];

/** The twelve classes of NoSta-D in our words. */
export const allNameLabels: string[] = ['person', 'place', 'organisation', 'misc'].flatMap((type) =>
  forms.map((form) => type + form),
);

interface Relation {
  type: string;
  /** Role of the gold → role of ours. */
  roles: Record<string, string>;
}

/** Relations of the DFKI SmartData corpus; others are taken by our own names of fact types and roles. */
const relations: Record<string, Relation> = {
  OrganizationLeadership: {
    type: 'position-held',
    roles: { person: 'person', organization: 'organisation', position: 'position' },
  },
  Acquisition: { type: 'acquisition', roles: { buyer: 'buyer', acquired: 'acquired' } },
  Merger: { type: 'merger', roles: { old: 'party', new: 'result' } },
  Insolvency: { type: 'insolvency', roles: { company: 'company' } },
  Layoffs: { type: 'layoffs', roles: { company: 'company', num_laid_off: 'count' } },
  Strike: { type: 'strike', roles: { company: 'company', union: 'union', striker: 'striker' } },
  SpinOff: { type: 'spin-off', roles: { parent: 'parent', child: 'child' } },
  Disaster: { type: 'disaster', roles: { location: 'place', type: 'kind', victims: 'victims' } },
  Accident: { type: 'accident', roles: { location: 'place' } },
};

/** Roles without which a fact is another one; of a type that is not listed all but those in `circumstances`. */
const core: Record<string, string[]> = {
  'position-held': ['person', 'organisation'],
  acquisition: ['buyer', 'acquired'],
  merger: ['party'],
  insolvency: ['company'],
  layoffs: ['company'],
  strike: ['company'],
  'spin-off': ['parent', 'child'],
  disaster: ['place', 'kind'],
  accident: ['place'],
};
const circumstances = new Set(['time', 'place', 'object', 'price', 'share', 'change', 'period', 'victims']);

export const isCore = (type: string, role: string): boolean =>
  core[type]?.includes(role) ?? !circumstances.has(role);

/** Our fact type and roles for a relation of the gold; null if it is none of ours. `--map` may name the type. */
export function relationOf(name: string, known: ReadonlySet<string>, map: TypeMap): Relation | null {
  const own = map.get(name);
  if (own === 'none') return null;
  if (own !== undefined) return { type: own, roles: {} };
  if (Object.hasOwn(relations, name)) return relations[name]!;
  const type = name.toLowerCase();
  return known.has(type) ? { type, roles: {} } : null;
}

/** Our role for one of the gold: `Actor2`, as brat numbers them, is `actor`. Null if we have none for it. */
export function roleOf(relation: Relation, role: string): string | null {
  if (Object.keys(relation.roles).length) return relation.roles[role] ?? null;
  return role.toLowerCase().replace(/\d+$/, '');
}
