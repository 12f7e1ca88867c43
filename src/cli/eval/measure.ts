import { messageOf, UserError } from '../../core/errors.ts';
import type { Result, Wanted } from '../../core/result.ts';
import { type GoldDocument, type Kind, kinds, type Scope } from '../../gold/gold.ts';
import { wantedOf as nothingBut } from '../../library/wanted.ts';
import type { Knowledge } from '../../own/index.ts';
import { analyse } from '../../pipeline.ts';
import { ErrorList } from './errors.ts';
import { countFacts } from './facts.ts';
import type { FixtureGold } from './fixtures.ts';
import type { Gold } from './gold.ts';
import { foundIn } from './items.ts';
import { countNames } from './names.ts';
import { countPartial } from './partial.ts';
import { countQuotes } from './quotes.ts';
import { Tally } from './tally.ts';
import { countTimes } from './times.ts';

interface Settings {
  /** Creation time of documents that state none. */
  date?: string;
  /** Language of all documents. */
  language?: string;
  knowledge: Knowledge;
}

/** Runs the tool over the gold's texts and counts; only what was asked for is worked on. */
export async function measure(
  gold: Gold,
  asked: Wanted,
  settings: Settings,
): Promise<{ tally: Tally; errors: ErrorList }> {
  const tally = new Tally();
  const errors = new ErrorList();
  const scope = narrowed(gold.scope, asked);
  const wanted = wantedOf(scope);
  const counts = (kind: Kind): boolean => scope.labels[kind] === null || scope.labels[kind].size > 0;
  const valued = gold.documents.some((doc) => doc.times.some((t) => t.value !== undefined));
  for (const doc of gold.documents) {
    const chosen = onlyMarked(doc, scope);
    const result = await resultOf(doc, wanted, settings);
    const found = foundIn(result, chosen, scope);
    if (counts('names')) countNames(chosen.names, found.names, tally);
    if (counts('times')) countTimes(chosen.times, found.times, valued, tally);
    if (counts('quotes')) countQuotes(chosen.quotes, found.quotes, tally);
    if (counts('facts')) countFacts(chosen.facts, found.facts, tally);
    errors.add(chosen, found);
  }
  for (const { document, partial, loaded } of gold.partial)
    countPartial(
      onlyAsked(partial!, asked),
      await resultOf(document, asked, settings),
      tally,
      errors,
      loaded.case.expected,
    );
  return { tally, errors };
}

async function resultOf(doc: GoldDocument, wanted: Wanted, settings: Settings): Promise<Result> {
  try {
    return await analyse(doc.text, {
      id: doc.id,
      date: doc.date ?? settings.date,
      title: doc.title,
      language: settings.language ?? doc.language,
      wanted,
      knowledge: settings.knowledge,
    });
  } catch (thrown) {
    throw new UserError(`${doc.id}: failed: ${messageOf(thrown)}; please report it with this document`);
  }
}

const typesOf = { person: 'people', place: 'places', organisation: 'organisations', misc: 'misc' } as const;

/** The scope without what `--only` leaves out. */
function narrowed(scope: Scope, asked: Wanted): Scope {
  const names = new Set(
    Object.entries(typesOf).flatMap(([type, part]) =>
      asked[part] ? [type, `${type}, derived`, `${type}, compound`] : [],
    ),
  );
  const { labels } = scope;
  return {
    ...scope,
    labels: {
      names: labels.names ? new Set([...labels.names].filter((label) => names.has(label))) : names,
      times: asked.dates ? labels.times : new Set(),
      quotes: asked.quotes ? labels.quotes : new Set(),
      facts: asked.facts ? labels.facts : new Set(),
    },
  };
}

/** No work for what is not scored. */
function wantedOf({ labels }: Scope): Wanted {
  const wanted = nothingBut([]);
  for (const [type, part] of Object.entries(typesOf))
    wanted[part] = [...labels.names!].some((label) => label.startsWith(type));
  const any = (set: Set<string> | null): boolean => set === null || set.size > 0;
  wanted.dates = any(labels.times);
  wanted.quotes = any(labels.quotes);
  wanted.facts = any(labels.facts);
  return wanted;
}

function onlyMarked(doc: GoldDocument, { labels }: Scope): GoldDocument {
  const chosen = <T extends { label: string }>(items: T[], kind: Kind): T[] =>
    items.filter((item) => labels[kind]?.has(item.label) ?? true);
  const picked = Object.fromEntries(
    kinds.map((kind) => [kind, chosen(doc[kind] as { label: string }[], kind)]),
  );
  return { ...doc, ...picked };
}

function onlyAsked(partial: NonNullable<FixtureGold['partial']>, asked: Wanted): typeof partial {
  const chosen = (type?: keyof typeof typesOf): boolean =>
    type ? asked[typesOf[type]] : Object.values(typesOf).every((part) => asked[part]);
  const { entities } = partial;
  return {
    ...partial,
    entities: entities && {
      include: entities.include?.filter((p) => chosen(p.type)),
      // Without a type it fits what is found, which is of the types asked for.
      exclude: entities.exclude?.filter((p) => !p.type || chosen(p.type)),
    },
    times: asked.dates ? partial.times : undefined,
    quotes: asked.quotes ? partial.quotes : undefined,
    facts: asked.facts ? partial.facts : undefined,
  };
}
