import type { Mention } from '../../names/candidate.ts';
import {
  type FactContext,
  isCountry,
  lowerOf,
  nameOf,
  punctuation,
  sentenceEnd,
  sentenceFirst,
} from '../context.ts';
import { leftEdge } from '../left-edge.ts';
import { fits, kindOf } from '../semantics.ts';
import type { Office } from '../office-word.ts';

/** The body of an office that does not name it: what the sentence, the one before or the text is about. */
export const bodyMeant = (ctx: FactContext, office: Office): Mention | null =>
  companyOf(ctx, office) ?? ownerOf(ctx, office) ?? bodyOfLastSentence(ctx, office);

/** Titles that only a company gives. */
const ofCompany =
  /^(?:konzern|unternehmens|firmen|vorstands?(?:chef|vorsitz|sprecher|mitglied)|geschäftsführer|ceo$|cfo$|aufsichtsrat|betriebsrat|(?:finanz|personal|vertriebs|technik|entwicklungs|produktions|einkaufs)(?:chef|vorstand|direktor|leiter))/;

/** "Bei Bosch hört man von Konzernchefin Wagner nichts": the only company of the sentence, else the one the text is about. */
function companyOf(ctx: FactContext, office: Office): Mention | null {
  if (!ofCompany.test(lowerOf(ctx, office.first)) || office.owned) return null;
  const first = sentenceFirst(ctx, office.first);
  const near = companiesIn(ctx, first, sentenceEnd(ctx, office.first));
  const main = mainCompany(ctx);
  if (main >= 0 && (near.size === 0 || near.has(main)))
    return near.get(main) ?? lastMention(ctx, main, office);
  // A company behind the title may be the one that is bought: it counts only if no other text names another.
  const [only] = near.size === 1 ? [...near.values()] : [];
  return only && (only.first < office.first || main < 0) ? only : null;
}

const reporting = /^(?:newspaper|broadcaster|agency-news|magazine|club|university)$/;

/** The companies named between two tokens, by entity; whoever reports on them is none. */
function companiesIn(ctx: FactContext, first: number, end: number): Map<number, Mention> {
  const found = new Map<number, Mention>();
  for (let i = first; i < end; i++) {
    const m = nameOf(ctx, i);
    if (!m) continue;
    i = m.end - 1;
    const entity = ctx.entityOf.get(m);
    if (entity !== undefined && isCompany(ctx, m) && !found.has(entity)) found.set(entity, m);
  }
  return found;
}

const isCompany = (ctx: FactContext, m: Mention): boolean =>
  m.type === 'organisation' && fits(ctx, m, ['company']) && !reporting.test(kindOf(ctx, m));

const mains = new WeakMap<FactContext, number>();

/** The company that the text names at least twice and twice as often as any other; -1 for none. */
function mainCompany(ctx: FactContext): number {
  const known = mains.get(ctx);
  if (known !== undefined) return known;
  let best = -1;
  let most = 0;
  let next = 0;
  ctx.entities.forEach((e, k) => {
    if (e.type !== 'organisation' || !e.mentions.some((m) => m.form === 'name' && isCompany(ctx, m))) return;
    const n = e.mentions.filter((m) => !m.inner).length;
    if (n > most) {
      next = most;
      most = n;
      best = k;
    } else next = Math.max(next, n);
  });
  const main = most >= 2 && most >= 2 * next ? best : -1;
  mains.set(ctx, main);
  return main;
}

/** The mention nearest before the office, else the first one. */
function lastMention(ctx: FactContext, entity: number, office: Office): Mention | null {
  const names = ctx.entities[entity]!.mentions.filter((m) => m.form === 'name' && !m.inner);
  return names.filter((m) => m.first < office.first).at(-1) ?? names[0] ?? null;
}

/** "Syrien … Sein Präsident": the only country or body that the sentence so far and the one before it name. */
function ownerOf(ctx: FactContext, office: Office): Mention | null {
  const { first } = leftEdge(ctx, office.first);
  if (!/^(?:sein|ihr)e?[mnrs]?$/.test(lowerOf(ctx, first))) return null;
  const sentence = ctx.sentenceAt[first]!;
  let found: Mention | null = null;
  for (let i = first - 1; i >= 0 && ctx.sentenceAt[i]! >= sentence - 1; i--) {
    const m = nameOf(ctx, i);
    if (!m || m.type === 'misc') continue;
    if (m.type === 'person' || (found && ctx.entityOf.get(found) !== ctx.entityOf.get(m))) return null;
    if (m.type === 'organisation' || isCountry(ctx, m)) found = m;
  }
  return found;
}

/** "Die IG Metall reagierte empört. „…“, sagte Bezirksleiterin X": a title that only a body gives, after a sentence about one. */
function bodyOfLastSentence(ctx: FactContext, office: Office): Mention | null {
  const first = sentenceFirst(ctx, office.first);
  const title = lowerOf(ctx, office.first);
  if (!first || office.sovereign || !within.test(title) || ofState.test(title)) return null;
  for (let i = first; i < office.first; i++) if (nameOf(ctx, i)) return null;
  let found: Mention | null = null;
  for (let i = sentenceFirst(ctx, first - 1); i < first; i++) {
    const m = nameOf(ctx, i);
    if (!m || m.type === 'misc') continue;
    // What stands in brackets is the short form of the name before it.
    if (punctuation(ctx, i - 1) === '(') continue;
    if (m.type === 'person' || (found && ctx.entityOf.get(found) !== ctx.entityOf.get(m))) return null;
    found = m;
  }
  return found?.type === 'organisation' ? found : null;
}

const within =
  /(?:\wchef|vorstand|\wpräsident|vorsitzende[rn]?|leiter|sprecher|direktor|geschäftsführer|führer)(?:in)?$/;
const ofState = /^(?:polizei|regierung|gericht|kreml|land|bund|staat|minister|rat|kommission|parlament|wahl)/;
