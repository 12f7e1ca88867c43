import type { Reader } from './reader.ts';
import type { Tense } from './types.ts';

/**
 * A stand-in for the clause room: the tense of the clause around a token, read off a short list of finite verbs
 * and the endings of the weak preterite. Replaced by `TimesContext.tenseAt`.
 */
const past = new Set(
  `war waren warst wurde wurden hatte hatten kam kamen ging gingen gab gaben fand fanden stand standen sah sahen nahm nahmen
  lag lagen blieb blieben ließ liess ließen liessen hielt hielten begann begannen lief liefen rief riefen sprach sprachen schrieb schrieben traf trafen
  zog zogen fiel fielen schlug schlugen starb starben verlor verloren gewann gewannen trat traten wuchs stieg stiegen sank sanken
  konnte konnten wollte wollten musste mussten durfte durften mochte brachte brachten dachte dachten wusste wussten
  bekam bekamen erhielt erhielten verließ verliessen fuhr fuhren trug trugen half halfen schloss schlossen bot erschien erschienen
  entschied unterschrieb betrug betrugen hieß hiess hieß las lasen saß sass saßen lud luden schuf griff schien schienen ergab sagte meinte`.split(
    /\s+/,
  ),
);
const future = new Set('wird werden soll sollen will wollen möchte moechte möchten moechten'.split(' '));
const perfect = new Set(
  'hat haben ist sind habe sei seien hätte hätten wäre wären haette waere bin hast'.split(' '),
);
const present = new Set(
  'ist sind hat haben kann können koennen muss müssen muessen darf dürfen gibt geht findet beginnt steht kommt'.split(
    ' ',
  ),
);
/** End in -te or -ten and are no preterites. */
const noVerb = new Set(
  `heute bitte beste besten erste ersten letzte letzten zweite zweiten dritte dritten vierte achte rechte rechten weite weiten alte alten gute guten
  hätte hätten haette haetten könnte könnten koennte koennten sollte sollten müsste müssten muesste würde würden dürfte dürften möchte möchten selten unten hinten mitten
  bekannte geplante gesamte gesamten nächste nächsten größte größten hundert leichte leichten echte echten harte harten späte späten breite breiten kalte kalten
  zehnten neunten hohe meiste meisten ganze wichtigste wichtigsten konkrete private privaten seiten zeiten kosten`.split(
    /\s+/,
  ),
);

const reach = 60;

export function tenseAround(t: Reader, token: number): Tense | null {
  const sentence = t.sentence(token);
  // A table without full stops is one sentence of any length: what is far away says nothing.
  const first = Math.max(sentence.first, token - reach);
  const end = Math.min(sentence.end, token + reach);
  let from = token;
  let to = token;
  while (from > first && !isBreak(t, from - 1)) from--;
  while (to < end && !isBreak(t, to)) to++;
  return tenseIn(t, from, to) ?? tenseIn(t, first, end);
}

/** What a verb in a subordinate clause carries before it: "das am Montag stattfand". */
const prefix =
  /^(?:statt|ab|an|auf|aus|ein|zurück|zu|mit|vor|über|unter|ver|be|ge|er|ent|fest|teil|bei|nach|los|weiter|heraus|heran|um|durch|weg|her|hin)(?=.{3})/;

const isBreak = (t: Reader, i: number): boolean => /^[,;:–—()"„“»«]$/.test(t.text(i));

function tenseIn(t: Reader, from: number, to: number): Tense | null {
  let found: Tense | null = null;
  let auxiliary = false;
  let participle = false;
  for (let i = from; i < to; i++) {
    if (t.capital(i) && !t.startsSentence(i)) continue;
    const word = t.text(i).toLowerCase();
    if (past.has(word) || past.has(word.replace(prefix, ''))) return 'past';
    if (isPreterite(word) && !(i > from && attributive.test(t.lower(i - 1)))) return 'past';
    if (future.has(word)) found = 'future';
    else if (perfect.has(word)) {
      // "…, das am Montag stattgefunden hat"
      if (participle && having.test(word)) return 'past';
      auxiliary = true;
    } else if (isParticiple(word) && !planned.has(word)) {
      if (auxiliary && found !== 'future') return 'past';
      participle = true;
    }
    if (!found && present.has(word)) found = 'present';
  }
  return found;
}

/** After these a word in -te or -ten is an adjective: "von regelrechten Lawinen". */
const attributive =
  /^(?:von|mit|in|im|am|an|auf|aus|bei|nach|zu|zum|zur|vom|fuer|durch|gegen|ohne|um|ueber|unter|vor|zwischen|und|d(?:er|ie|as|en|em|es)|k?eine?[nmrs]?|dies\w+|alle|viele|seine\w?|ihre\w?|sehr)$/;

const having = /^(?:hat|haben|habe|hätte|hätten|wäre|wären)$/;
/** "ist für Montag geplant": a participle that looks ahead. */
const planned = new Set(
  'geplant vorgesehen angesetzt anberaumt angekündigt gedacht bestimmt vorbereitet erwartet'.split(' '),
);

const isPreterite = (word: string): boolean =>
  word.length > 4 &&
  /(?:[^aeiouäöü]te|[^aeiouäöü]ten|ete|eten)$/.test(word) &&
  !noVerb.has(word) &&
  !/^(ge|be|ver|er|zer|ent)?.{0,3}ster?n?$/.test(word) &&
  !/(ste|sten)$/.test(word);

const isParticiple = (word: string): boolean =>
  /^(?:.{0,6}ge.{2,}(?:t|en)|(?:be|ver|er|ent|zer|unter|über|wider).{2,}(?:t|en)|.{3,}iert|worden|gewesen)$/.test(
    word,
  );
