import { Category as C } from '../../lexicon/features.ts';
import { is, isCapital, type QuoteContext, wordAt } from './context.ts';
import { nounPhrase } from './phrases.ts';
import { endings } from './words.ts';

/** Nouns of saying and thinking that take a clause: "die Behauptung, …". Compounds end in them. */
const reporting = endings([
  'behauptung aussage äußerung erklärung ankündigung forderung warnung drohung vorwurf vorwürfe',
  'vorwürfen anschuldigung versprechen zusage these vermutung befürchtung sorge hoffnung meinung',
  'ansicht auffassung überzeugung einschätzung annahme verdacht gerücht gerüchte meldung meldungen',
  'bericht berichte hinweis hinweise kritik argument begründung ergebnis fazit vorschlag appell',
  'aufruf bitte empfehlung worten worte feststellung mitteilung nachricht erkenntnis zuversicht',
  'spekulation spekulationen behauptungen forderungen befürchtungen prognose stellungnahme',
  'standpunkt zitat ^schluss ^schluß rückschluss',
]);

/** Token of the reporting noun with whose phrase tokens `first` to `end` close; -1 if there is none. */
export function reportingNoun(ctx: QuoteContext, first: number, end: number): number {
  for (let i = end - 1; i >= Math.max(first, end - 8); i--) {
    if (ctx.shut[i] || !isCapital(ctx, i) || is(ctx, i, C.Function) || !reporting.test(wordAt(ctx, i)))
      continue;
    if (i === end - 1) return i;
    const phrase = nounPhrase(ctx, i, end);
    if (phrase && phrase.end >= end - 1) return i;
    // "hat die Forderung zurückgewiesen, …": a verb at most stands behind it.
    if (i === end - 2 && is(ctx, end - 1, C.Verb)) return i;
  }
  return -1;
}

/** Nouns that name what was said or the voice of a source: nach Angaben, laut Bericht, ihrer Ansicht nach. */
const sources = endings([
  'angaben angabe aussagen aussage bericht berichten berichte berichts meldung meldungen mitteilung',
  'mitteilungen information informationen darstellung auskunft worten meinung ansicht auffassung',
  'einschätzung überzeugung schätzung schätzungen erkenntnis erkenntnisse erkenntnissen',
  'ermittlungen untersuchung untersuchungen studie umfrage umfragen experten medien zeitung agentur',
  'berechnung berechnungen prognose prognosen analyse bekunden äußerung äußerungen erklärung quelle',
  'quellen kreisen vorstellung vorstellungen urteil statistik hochrechnung hochrechnungen',
  'beobachtungen lesart ergebnis ergebnissen endergebnis dafürhalten augenzeugen zeugen ermittlern',
  'beobachtern behauptungen verlautbarung verlautbarungen ankündigung bekanntgabe stellungnahme',
  'presse gerüchten plänen zeugenaussagen agenturen zahlen daten',
]);

export const isSourceNoun = (ctx: QuoteContext, i: number): boolean =>
  isCapital(ctx, i) && sources.test(wordAt(ctx, i));
