import type { Clause } from '../clauses/clause.ts';
import type { Modality, Polarity, Tense } from '../core/result.ts';
import { type FactContext, isCapital, lowerOf, punctuation, sentenceEnd, sentenceFirst } from './context.ts';
import * as words from './factuality-words.ts';
import { leftEdge } from './left-edge.ts';
import type { CompiledRule } from './rule.ts';

export interface Factuality {
  polarity: Polarity;
  tense: Tense;
  modality: Modality;
}

const strength: Record<Modality, number> = { asserted: 0, planned: 1, demanded: 2, possible: 3 };
const weaker = (a: Modality, b: Modality): Modality => (strength[b] > strength[a] ? b : a);

/** Did it happen? What the clause of the trigger verb says, and every clause that governs it. */
export function ofVerb(ctx: FactContext, clause: number, rule: CompiledRule): Factuality {
  const c = ctx.clauses[clause]!;
  const verb = c.verb!;
  const f: Factuality = {
    polarity: verb.negated ? 'negative' : 'positive',
    tense: verb.tense,
    modality: 'asserted',
  };
  f.modality = modalOf(ctx, c, rule);
  if (f.modality === 'possible' && verb.modal === 'sollen') f.tense = 'past';
  if (byNoMeans(ctx, clause)) f.polarity = 'negative';
  if (f.modality === 'asserted' && verb.mood === 'subjunctive2') f.modality = 'possible';
  if (hasWord(ctx, clause, words.maybe)) f.modality = weaker(f.modality, 'possible');
  govern(ctx, clause, f);
  return finish(ctx, c, f, rule);
}

/** Did what the noun names happen? What stands on it, what governs it, and the verb of its clause. */
export function ofNoun(ctx: FactContext, token: number, clause: number, rule: CompiledRule): Factuality {
  const f: Factuality = { polarity: 'positive', tense: 'past', modality: 'asserted' };
  const edge = leftEdge(ctx, token);
  for (let i = edge.first; i < token; i++) fromAdjective(lowerOf(ctx, i), f);
  const before = edge.first - (edge.preposition ? 1 : 0);
  fromGoverningNoun(ctx, before, edge.preposition, f);
  const c = clause >= 0 ? ctx.clauses[clause]! : null;
  if (!c?.verb) return c ? finish(ctx, c, f, rule) : override(f, rule);
  f.tense = c.verb.tense;
  // "dementierte Berichte über ein Treffen"
  if (words.reportNoun.test(lowerOf(ctx, before - 1)) && words.denying.has(c.verb.lemma))
    f.polarity = 'negative';
  const happens = words.happening.has(c.verb.lemma) || rule.light.includes(c.verb.lemma);
  // "kündigte bei einem Besuch an": not the visit is announced
  const aside =
    edge.preposition !== null && /^(?:bei|nach|vor|seit|während|in|wegen|trotz|aus)$/.test(edge.preposition);
  const light = !aside && rule.light.includes(c.verb.lemma);
  const core = !edge.preposition || light || governed(edge.preposition, c.verb.lemma);
  // "die Aufhebung des Embargos fordern": the embargo is there
  const exists = /(?:aufhebung|lockerung|beendigung|verschärfung|verlängerung|ende)$/.test(
    lowerOf(ctx, before - 1),
  );
  if (core && !exists) fromVerb(ctx, clause, c, token, happens, f, rule);
  // "Nach dem Besuch", "seit der Invasion": it is over, whatever the clause tells next.
  if (edge.preposition === 'nach' || edge.preposition === 'seit') f.tense = 'past';
  return finish(ctx, c, f, rule);
}

function fromAdjective(word: string, f: Factuality): void {
  if (word === 'kein' || /^keine[nmrs]?$/.test(word)) f.polarity = 'negative';
  else if (words.plannedAdjective.test(word)) f.modality = weaker(f.modality, 'planned');
  else if (words.possibleAdjective.test(word)) f.modality = weaker(f.modality, 'possible');
  else if (words.demandedAdjective.test(word)) f.modality = weaker(f.modality, 'demanded');
  else if (words.negatedAdjective.test(word)) f.polarity = 'negative';
}

/** "Pläne für einen Besuch", "ein Verbot von Streiks", "ohne Streik". */
function fromGoverningNoun(
  ctx: FactContext,
  before: number,
  preposition: string | null,
  f: Factuality,
): void {
  if (preposition === 'ohne') f.polarity = 'negative';
  const word = lowerOf(ctx, before - 1);
  if (!isCapital(ctx, before - 1)) return;
  if (words.plannedNoun.test(word)) f.modality = weaker(f.modality, 'planned');
  else if (words.demandedNoun.test(word)) f.modality = weaker(f.modality, 'demanded');
  else if (words.possibleNoun.test(word)) f.modality = weaker(f.modality, 'possible');
  else if (/(?:verbot|verzicht|absage|ablehnung|verhinderung)$/.test(word)) f.polarity = 'negative';
}

const objects: Record<string, ReadonlySet<string>> = {
  mit: new Set(['drohen', 'rechnen', 'beginnen']),
  zu: new Set(['aufrufen', 'auffordern', 'drängen', 'bereiterklären', 'zwingen', 'kommen', 'führen']),
  um: new Set(['bitten', 'werben']),
  vor: new Set(['warnen', 'stehen']),
  auf: new Set(['verzichten', 'hoffen', 'drängen', 'pochen']),
  nach: new Set(['rufen', 'verlangen']),
  von: new Set(['ausgehen', 'absehen', 'sprechen']),
  für: new Set(['plädieren', 'aussprechen', 'werben']),
  an: new Set(['glauben', 'zweifeln', 'arbeiten', 'denken']),
  über: new Set(['nachdenken', 'beraten', 'spekulieren', 'diskutieren', 'verhandeln', 'entscheiden']),
};
const governed = (preposition: string, lemma: string): boolean => objects[preposition]?.has(lemma) ?? false;

function fromVerb(
  ctx: FactContext,
  clause: number,
  c: Clause,
  token: number,
  happens: boolean,
  f: Factuality,
  rule: CompiledRule,
): void {
  const verb = c.verb!;
  const subject = c.phrases.some(
    (p) => p.role === 'subject' && p.first <= token && token < p.end && p.head === token,
  );
  // "Putins Besuch soll die Beziehungen stärken": the modal is about the strengthening, not about the visit.
  if (subject && !happens && verb.voice === 'active') {
    if (/^(?:drohen|bevorstehen|anstehen)$/.test(verb.lemma)) f.modality = weaker(f.modality, 'planned');
    if (/^(?:ausfallen|scheitern|ausbleiben|platzen|entfallen)$/.test(verb.lemma)) f.polarity = 'negative';
    return;
  }
  const verdict = { ...f };
  const mode = rule.modals[verb.lemma] ?? classOf(verb.lemma, verdict, rule.type);
  // "kein Land dürfe den Angriffskrieg unterstützen": the war itself is beyond doubt.
  if (!happens && mode === 'asserted' && verdict.polarity === f.polarity) return;
  if (verb.negated) f.polarity = 'negative';
  if (rule.type !== 'accuse') {
    f.polarity = verdict.polarity;
    f.modality = weaker(f.modality, mode);
  }
  f.modality = weaker(f.modality, modalOf(ctx, c, rule));
  if (verb.mood === 'subjunctive2') f.modality = weaker(f.modality, 'possible');
  if (hasWord(ctx, clause, words.maybe)) f.modality = weaker(f.modality, 'possible');
  govern(ctx, clause, f);
}

function classOf(lemma: string, f: Factuality, type = ''): Modality {
  if (words.denying.has(lemma) && type !== 'reject') f.polarity = 'negative';
  if (words.planning.has(lemma) && !(lemma === 'drohen' && type === 'threaten')) return 'planned';
  if (words.demanding.has(lemma)) return 'demanded';
  return words.doubting.has(lemma) ? 'possible' : 'asserted';
}

function modalOf(ctx: FactContext, c: Clause, rule: CompiledRule): Modality {
  const verb = c.verb!;
  if (!verb.modal) return 'asserted';
  const own = rule.modals[verb.modal];
  if (own) return own;
  if (verb.modal === 'wollen') return 'planned';
  // "soll am Montag reisen" is a plan, "soll gereist sein" hearsay, "sollte abtreten" a demand.
  if (verb.modal === 'sollen')
    return verb.mood === 'subjunctive2'
      ? 'demanded'
      : verb.tense === 'past' || isHearsay(ctx, c)
        ? 'possible'
        : 'planned';
  if (verb.modal === 'müssen') return verb.tense === 'past' ? 'asserted' : 'demanded';
  return 'possible';
}

/** "soll gereist sein", "soll bestochen haben" */
const isHearsay = (ctx: FactContext, c: Clause): boolean =>
  c.verb!.tokens.some(
    (t) => t !== c.verb!.finite && t !== c.verb!.main && /^(?:haben|sein)$/.test(lowerOf(ctx, t)),
  );

/** "will auf keinen Fall zustimmen" */
function byNoMeans(ctx: FactContext, clause: number): boolean {
  const c = ctx.clauses[clause]!;
  for (let i = c.first; i + 1 < c.end; i++)
    if (lowerOf(ctx, i) === 'keinen' && lowerOf(ctx, i + 1) === 'fall') return true;
  return false;
}

/** dass-clauses and infinitives hang on the verb above them: "dementierte, Paris besucht zu haben". */
function govern(ctx: FactContext, clause: number, f: Factuality): void {
  let c = ctx.clauses[clause]!;
  for (let depth = 0; depth < 3; depth++) {
    const word = c.introducer >= 0 ? lowerOf(ctx, c.introducer) : '';
    if (word === 'ob' || word === 'wonach' || word === 'falls' || word === 'sofern' || word === 'wenn')
      f.modality = weaker(f.modality, 'possible');
    if (word === 'ohne' || word === 'statt' || word === 'anstatt') f.polarity = 'negative';
    if (c.kind === 'infinitive' && word === 'um') f.modality = weaker(f.modality, 'planned');
    const parent = c.parent >= 0 ? ctx.clauses[c.parent]! : null;
    const complement = word === 'dass' || word === 'daß' || (c.kind === 'infinitive' && !word);
    if (!parent?.verb || !complement) return;
    const lemma = parent.verb.lemma;
    if (c.kind === 'infinitive' && words.implying.has(lemma)) {
      if (parent.verb.negated) f.polarity = 'negative';
      c = parent;
      continue;
    }
    if (c.kind === 'infinitive' && !words.denying.has(lemma) && !words.doubting.has(lemma)) {
      f.modality = weaker(
        f.modality,
        words.demanding.has(lemma) ? 'demanded' : isPast(c) ? 'asserted' : 'planned',
      );
    } else f.modality = weaker(f.modality, classOf(lemma, f));
    if (parent.verb.negated && f.modality === 'asserted') f.modality = 'possible';
    // "kann bestätigen, dass …" doubts nothing.
    const doubted = parent.verb.modal && lemma !== 'bestätigen';
    if (doubted || parent.verb.mood === 'subjunctive2') f.modality = weaker(f.modality, 'possible');
    c = parent;
  }
}

const isPast = (c: Clause): boolean => c.verb?.tense === 'past';

const hasWord = (ctx: FactContext, clause: number, list: ReadonlySet<string>): boolean => {
  const c = ctx.clauses[clause]!;
  for (let i = c.first; i < c.end; i++)
    if (ctx.clauseAt[i] === clause && list.has(lowerOf(ctx, i))) return true;
  return false;
};

/** Questions assert nothing; what is planned or demanded lies ahead. */
function finish(ctx: FactContext, c: Clause, f: Factuality, rule: CompiledRule): Factuality {
  const end = sentenceEnd(ctx, c.first);
  if (punctuation(ctx, end - 1) === '?' || punctuation(ctx, end - 2) === '?')
    f.modality = weaker(f.modality, 'possible');
  // "Falls der Schnee bleibt, schließt die Schule": what depends on a condition has not happened.
  if (
    /^(?:sollten?|falls|wenn|sofern|wer)$/.test(lowerOf(ctx, sentenceFirst(ctx, c.first))) &&
    f.tense !== 'past'
  )
    f.modality = weaker(f.modality, 'possible');
  if ((f.modality === 'planned' || f.modality === 'demanded') && f.tense === 'present') f.tense = 'future';
  return override(f, rule);
}

function override(f: Factuality, rule: CompiledRule): Factuality {
  if (rule.modality && f.modality === 'asserted') f.modality = rule.modality;
  if (rule.polarity === 'negative') f.polarity = f.polarity === 'negative' ? 'positive' : 'negative';
  return f;
}
