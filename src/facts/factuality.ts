import type { Clause, VerbComplex } from '../clauses/clause.ts';
import type { Modality, Polarity, Tense } from '../core/result.ts';
import { type FactContext, isCapital, lowerOf, punctuation, sentenceEnd, sentenceFirst } from './context.ts';
import type { Reason } from './fact.ts';
import * as words from './factuality-words.ts';
import { type LeftEdge, leftEdge } from './left-edge.ts';
import { isRecalled } from './recalled.ts';
import type { CompiledRule } from './rule.ts';

export interface Factuality {
  polarity: Polarity;
  tense: Tense;
  modality: Modality;
  /** Which words decided, in the order of deciding; only where somebody asked. */
  because?: Reason[];
}

const strength: Record<Modality, number> = { asserted: 0, planned: 1, demanded: 2, possible: 3 };

const because = (f: Factuality, token: number, says: string): void => {
  f.because?.push({ token, says });
};

/** The weaker of the modality so far and this one. */
function weaken(f: Factuality, modality: Modality, token: number, says = modality as string): void {
  if (strength[modality] <= strength[f.modality]) return;
  f.modality = modality;
  because(f, token, says);
}

function negate(f: Factuality, token: number, says = 'negates'): void {
  f.polarity = 'negative';
  because(f, token, says);
}

/** The word that negates a clause, for those who ask. */
function negator(ctx: FactContext, c: Clause): number {
  for (let i = c.first; i < c.end; i++) if (words.negators.has(lowerOf(ctx, i))) return i;
  return c.verb!.main;
}

/** Did it happen? What the clause of the trigger verb says, and every clause that governs it. */
export function ofVerb(ctx: FactContext, clause: number, rule: CompiledRule): Factuality {
  const c = ctx.clauses[clause]!;
  const verb = c.verb!;
  const f: Factuality = { polarity: 'positive', tense: verb.tense, modality: 'asserted', ...asked(ctx) };
  if (isCounterfactual(ctx, c)) {
    negate(f, verb.finite, 'Konjunktiv II of the past, did not happen');
    govern(ctx, clause, f);
    return finish(ctx, c, f, rule);
  }
  if (verb.negated) negate(f, negator(ctx, c));
  weakenByModal(ctx, c, rule, f);
  if (f.modality === 'possible' && verb.modal === 'sollen') f.tense = 'past';
  const never = byNoMeans(ctx, clause);
  if (never >= 0) negate(f, never);
  if (f.modality === 'asserted' && verb.mood === 'subjunctive2') weaken(f, 'possible', verb.finite, unreal);
  weakenByWord(ctx, clause, f);
  govern(ctx, clause, f);
  return finish(ctx, c, f, rule);
}

/** Reasons are noted down only for those who explain. */
const asked = (ctx: FactContext): Pick<Factuality, 'because'> => (ctx.explained ? { because: [] } : {});

const unreal = 'Konjunktiv II, not real';

/**
 * "Hätte er sich ergeben, …", "Man hätte ihn festnehmen müssen", "wäre fast gesunken". Not "sie hätten ihn festgenommen"
 * alone, which also reports what was said; and a negated one ("hätte nicht fliehen können") tells no more than a possibility.
 */
function isCounterfactual(ctx: FactContext, c: Clause): boolean {
  const verb = c.verb!;
  if (verb.mood !== 'subjunctive2' || verb.tense !== 'past' || verb.negated) return false;
  if (!/^(?:hätte|wäre)/.test(lowerOf(ctx, verb.finite))) return false;
  const condition =
    (verb.finite === sentenceFirst(ctx, verb.finite) &&
      punctuation(ctx, sentenceEnd(ctx, verb.finite) - 1) !== '?') ||
    (c.introducer >= 0 && lowerOf(ctx, c.introducer) === 'wenn');
  return (
    condition ||
    counterfactualModals.has(verb.modal ?? '') ||
    wordIn(ctx, ctx.clauseAt[verb.main]!, words.almost) >= 0
  );
}

const counterfactualModals = new Set(['müssen', 'sollen', 'können', 'dürfen']);

function weakenByModal(ctx: FactContext, c: Clause, rule: CompiledRule, f: Factuality): void {
  const mode = modalOf(ctx, c, rule);
  if (mode !== 'asserted') weaken(f, mode, c.verb!.finite, `modal verb ${c.verb!.modal}, ${mode}`);
}

function weakenByWord(ctx: FactContext, clause: number, f: Factuality): void {
  const maybe = wordIn(ctx, clause, words.maybe);
  if (maybe >= 0) weaken(f, 'possible', maybe);
}

/** Did what the noun names happen? What stands on it, what governs it, and the verb of its clause. */
export function ofNoun(ctx: FactContext, token: number, clause: number, rule: CompiledRule): Factuality {
  const f: Factuality = { polarity: 'positive', tense: 'past', modality: 'asserted', ...asked(ctx) };
  const edge = leftEdge(ctx, token);
  for (let i = edge.first; i < token; i++) fromAdjective(lowerOf(ctx, i), i, f);
  const before = edge.first - (edge.preposition ? 1 : 0);
  const list = startOfList(ctx, edge);
  fromGoverningNoun(ctx, list.first - (list.preposition ? 1 : 0), list.preposition, f);
  const c = clause >= 0 ? ctx.clauses[clause]! : null;
  if (!c?.verb) return c ? finish(ctx, c, f, rule) : override(f, rule);
  f.tense = c.verb.tense;
  // "dementierte Berichte über ein Treffen"
  if (words.reportNoun.test(lowerOf(ctx, before - 1)) && words.denying.has(c.verb.lemma))
    negate(f, c.verb.main, 'denied or prevented');
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
  const blow = isKnownBlow(ctx, edge.first, token);
  // "soll der Drahtzieher der Anschläge sein", "untersucht den Anschlag": that it struck is not in doubt.
  const given = blow && ((!edge.preposition && isCapital(ctx, before - 1)) || inquiries.has(c.verb.lemma));
  if (core && !exists && !given) fromVerb(ctx, clause, c, token, happens, f, rule);
  // "eine Reaktion auf den Tod von X": a change of state that no verb of its own tells is over.
  if (!light && changes.has(rule.type) && f.modality === 'asserted') f.tense = 'past';
  // "Nach dem Besuch", "seit der Invasion": it is over, whatever the clause tells next.
  if (edge.preposition === 'nach' || edge.preposition === 'seit' || looksBack(ctx, token)) f.tense = 'past';
  // "Die Polizei untersucht das Attentat auf den Minister"
  if (f.modality === 'asserted' && f.tense === 'present' && isKnownBlow(ctx, edge.first, token))
    f.tense = 'past';
  return finish(ctx, c, f, rule);
}

/** "die Gefahr von Lawinen und Erdrutschen": what governs the first of the list governs all. */
function startOfList(ctx: FactContext, edge: LeftEdge): LeftEdge {
  const joined = /^(?:und|oder|sowie)$/.test(lowerOf(ctx, edge.first - 1)) && !edge.preposition;
  return joined && isCapital(ctx, edge.first - 2) ? leftEdge(ctx, edge.first - 2) : edge;
}

const inquiries = new Set(['untersuchen', 'ermitteln', 'aufklären', 'verurteilen', 'aufarbeiten']);

/** What strikes in a moment is over when it can be spoken of with the article. */
const isKnownBlow = (ctx: FactContext, first: number, token: number): boolean =>
  /^(?:de[rsmn]|die|das)$/.test(lowerOf(ctx, first)) &&
  /(?:attentat|anschlag|ermordung|überfall|einmarsch|verhaftung|festnahme|unfall|unglück|zusammenstoß|absturz|explosion|erdbeben)(?:e?s)?$|(?:anschläge|attentate|überfälle|unfälle|explosionen)n?$/.test(
    lowerOf(ctx, token),
  );

/** "Opfer des Unfalls sind zwei Kinder"; "sind die Bilanz eines Unfalls, der sich am Sonntag ereignete" */
const looksBack = (ctx: FactContext, token: number): boolean =>
  isRecalled(ctx, token) ||
  ctx.clauses.some(
    (c) =>
      c.kind === 'relative' &&
      c.antecedent?.head === token &&
      c.verb?.tense === 'past' &&
      c.verb.lemma !== 'sein',
  );

const changes = new Set(['death', 'resignation', 'appointment']);

function fromAdjective(word: string, i: number, f: Factuality): void {
  if (word === 'kein' || /^keine[nmrs]?$/.test(word)) negate(f, i);
  else if (words.plannedAdjective.test(word)) weaken(f, 'planned', i);
  else if (words.possibleAdjective.test(word)) weaken(f, 'possible', i);
  else if (words.demandedAdjective.test(word)) weaken(f, 'demanded', i);
  else if (words.negatedAdjective.test(word)) negate(f, i, 'did not happen');
}

/** "Pläne für einen Besuch", "ein Verbot von Streiks", "ohne Streik". */
function fromGoverningNoun(
  ctx: FactContext,
  before: number,
  preposition: string | null,
  f: Factuality,
): void {
  if (preposition === 'ohne') negate(f, before);
  const word = lowerOf(ctx, before - 1);
  if (!isCapital(ctx, before - 1)) return;
  if (words.plannedNoun.test(word)) weaken(f, 'planned', before - 1);
  else if (words.demandedNoun.test(word)) weaken(f, 'demanded', before - 1);
  else if (words.possibleNoun.test(word)) weaken(f, 'possible', before - 1);
  else if (/(?:verbot|verzicht|absage|ablehnung|verhinderung)$/.test(word)) negate(f, before - 1);
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
    if (/^(?:drohen|bevorstehen|anstehen)$/.test(verb.lemma)) weaken(f, 'planned', verb.main);
    if (/^(?:ausfallen|scheitern|ausbleiben|platzen|entfallen)$/.test(verb.lemma)) failed(verb, f);
    return;
  }
  const verdict: Factuality = { polarity: f.polarity, tense: f.tense, modality: f.modality };
  const mode = rule.modals[verb.lemma] ?? classOf(verb.lemma, verdict, rule.type);
  // "kein Land dürfe den Angriffskrieg unterstützen": the war itself is beyond doubt.
  if (!happens && mode === 'asserted' && verdict.polarity === f.polarity) return;
  const denied = verdict.polarity !== f.polarity;
  if (rule.type === 'accuse') {
    if (verb.negated) negate(f, negator(ctx, c));
  } else if (denied && verb.negated) {
    // "schloss ein Treffen nicht aus", "wurde nicht abgesagt": it may be.
    weaken(f, 'possible', verb.main, `not ${verb.lemma}: left open`);
  } else {
    if (denied) negate(f, verb.main, `${verb.lemma}: denied or prevented`);
    else if (verb.negated && f.polarity === 'positive') negate(f, negator(ctx, c));
    weaken(f, mode, verb.main, `${verb.lemma}: ${mode}`);
  }
  weakenByModal(ctx, c, rule, f);
  if (verb.mood === 'subjunctive2') weaken(f, 'possible', verb.finite, unreal);
  weakenByWord(ctx, clause, f);
  govern(ctx, clause, f);
}

/** "Die Übernahme scheiterte", but "könnte scheitern" and "scheiterte nicht" leave it open. */
function failed(verb: VerbComplex, f: Factuality): void {
  if (verb.negated || verb.modal || verb.mood === 'subjunctive2')
    weaken(f, 'possible', verb.main, `${verb.lemma}: left open`);
  else negate(f, verb.main, 'did not happen');
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
  // "Sie konnte die Wahl gewinnen" has happened, "könnte gewinnen" has not.
  if (verb.modal === 'können' && verb.tense === 'past' && verb.mood === 'indicative') return 'asserted';
  return 'possible';
}

/** "soll gereist sein", "soll bestochen haben" */
const isHearsay = (ctx: FactContext, c: Clause): boolean =>
  c.verb!.tokens.some(
    (t) => t !== c.verb!.finite && t !== c.verb!.main && /^(?:haben|sein)$/.test(lowerOf(ctx, t)),
  );

/** "will auf keinen Fall zustimmen" */
function byNoMeans(ctx: FactContext, clause: number): number {
  const c = ctx.clauses[clause]!;
  for (let i = c.first; i + 1 < c.end; i++)
    if (lowerOf(ctx, i) === 'keinen' && lowerOf(ctx, i + 1) === 'fall') return i;
  return -1;
}

/** dass-clauses and infinitives hang on the verb above them: "dementierte, Paris besucht zu haben". */
function govern(ctx: FactContext, clause: number, f: Factuality): void {
  let c = ctx.clauses[clause]!;
  for (let depth = 0; depth < 3; depth++) {
    const word = c.introducer >= 0 ? lowerOf(ctx, c.introducer) : '';
    if (word === 'ob' || word === 'wonach' || word === 'falls' || word === 'sofern' || word === 'wenn')
      weaken(f, 'possible', c.introducer);
    if (word === 'ohne' || word === 'statt' || word === 'anstatt') negate(f, c.introducer);
    if (c.kind === 'infinitive' && word === 'um') weaken(f, 'planned', c.introducer, 'a purpose');
    if (c.kind === 'infinitive') fromNounOfInfinitive(ctx, c, f);
    const parent = c.parent >= 0 ? ctx.clauses[c.parent]! : null;
    const complement = word === 'dass' || word === 'daß' || (c.kind === 'infinitive' && !word);
    if (!parent?.verb || !complement) return;
    const lemma = parent.verb.lemma;
    if (c.kind === 'infinitive' && words.implying.has(lemma)) {
      if (parent.verb.negated) negate(f, negator(ctx, parent));
      // "begann damit, die Stadt zu beschießen"
      f.tense = parent.verb.tense;
      if (parent.verb.modal || parent.verb.mood === 'subjunctive2') weaken(f, 'possible', parent.verb.finite);
      c = parent;
      continue;
    }
    if (c.kind === 'infinitive' && !words.denying.has(lemma) && !words.doubting.has(lemma)) {
      const mode = isPast(c) ? 'asserted' : modeOfInfinitive(ctx, parent);
      weaken(f, mode, parent.verb.main, `${lemma}: an infinitive under it is ${mode}`);
    } else {
      const { polarity } = f;
      const mode = classOf(lemma, f);
      if (f.polarity !== polarity) because(f, parent.verb.main, `${lemma}: denied or prevented`);
      weaken(f, mode, parent.verb.main, `${lemma}: ${mode}`);
    }
    if (parent.verb.negated && f.modality === 'asserted')
      weaken(f, 'possible', negator(ctx, parent), `the clause above it is negated, possible`);
    // "kann bestätigen, dass …" doubts nothing.
    const doubted = parent.verb.modal && lemma !== 'bestätigen';
    if (doubted || parent.verb.mood === 'subjunctive2')
      weaken(
        f,
        'possible',
        parent.verb.finite,
        doubted ? `modal verb ${parent.verb.modal}, possible` : unreal,
      );
    c = parent;
  }
}

/** "plant, … zu"; "Ziel ist es, … zu"; but "es ist ein Verbrechen, … zu" tells only what it would be. */
function modeOfInfinitive(ctx: FactContext, parent: Clause): Modality {
  const { lemma } = parent.verb!;
  if (words.demanding.has(lemma)) return 'demanded';
  if (lemma !== 'sein' && lemma !== 'bleiben' && lemma !== 'gelten') return 'planned';
  for (let i = parent.first; i < parent.end; i++) {
    const word = lowerOf(ctx, i);
    if (words.intent.test(word) || (isCapital(ctx, i) && words.plannedNoun.test(word))) return 'planned';
    if (words.demandedAdjective.test(word) || words.duty.test(word)) return 'demanded';
  }
  return 'possible';
}

/** "steht unter Druck, zurückzutreten"; "hat die Pflicht, …" */
function fromNounOfInfinitive(ctx: FactContext, c: Clause, f: Factuality): void {
  let noun = c.first - 1;
  if (punctuation(ctx, c.first)) noun = c.first - 1;
  else if (punctuation(ctx, noun)) noun--;
  const word = isCapital(ctx, noun) ? lowerOf(ctx, noun) : '';
  if (/(?:druck|pflicht|aufforderung)$/.test(word) || words.demandedNoun.test(word))
    weaken(f, 'demanded', noun);
  else if (word && words.possibleNoun.test(word)) weaken(f, 'possible', noun);
}

const isPast = (c: Clause): boolean => c.verb?.tense === 'past';

/** The first token of the clause's own that the list has, -1 if none. */
function wordIn(ctx: FactContext, clause: number, list: ReadonlySet<string>): number {
  const c = ctx.clauses[clause]!;
  for (let i = c.first; i < c.end; i++) if (ctx.clauseAt[i] === clause && list.has(lowerOf(ctx, i))) return i;
  return -1;
}

/** Questions assert nothing; what is planned or demanded lies ahead. */
function finish(ctx: FactContext, c: Clause, f: Factuality, rule: CompiledRule): Factuality {
  const end = sentenceEnd(ctx, c.first);
  if (punctuation(ctx, end - 1) === '?' || punctuation(ctx, end - 2) === '?')
    weaken(f, 'possible', end - 1, 'a question asserts nothing');
  // "Falls der Schnee bleibt, schließt die Schule": what depends on a condition has not happened.
  const first = sentenceFirst(ctx, c.first);
  if (/^(?:sollten?|falls|wenn|sofern|wer)$/.test(lowerOf(ctx, first)) && f.tense !== 'past')
    weaken(f, 'possible', first, 'a condition, possible');
  if ((f.modality === 'planned' || f.modality === 'demanded') && f.tense === 'present') f.tense = 'future';
  return override(f, rule);
}

function override(f: Factuality, rule: CompiledRule): Factuality {
  if (rule.modality && f.modality === 'asserted')
    weaken(f, rule.modality, -1, `the rule itself: ${rule.modality}`);
  if (rule.polarity === 'negative') because(f, -1, 'the rule itself: turns the polarity round');
  if (rule.polarity === 'negative') f.polarity = f.polarity === 'negative' ? 'positive' : 'negative';
  return f;
}
