import { auxiliaries, T } from './tags.ts';
import { Unit, units } from './units.ts';
import { has, type View } from './view.ts';

/** The finite form has no other reading: "kam", not "besucht" or "besuchen". */
export function isClear(view: View, u: number): boolean {
  const t = view.tag[units.head[u]!]!;
  if (!(t & T.Fin)) return false;
  if (units.first[u]! < units.head[u]!) return false;
  return !(t & (T.Inf | T.Part | T.Adj)) || (t & (T.Haben | T.Werden | T.Modal | T.Sein)) !== 0;
}

export const mayBeFinite = (view: View, u: number): boolean =>
  units.kind[u] === Unit.Verb && units.first[u] === units.head[u] && has(view, units.head[u]!, T.Fin);

export const isZu = (view: View, u: number): boolean =>
  units.kind[u] === Unit.Verb && (units.first[u]! < units.head[u]! || has(view, units.head[u]!, T.ZuInf));

export const info = { finite: -1, clear: false, zu: -1, verbs: 0, last: -1 };

export function inspect(view: View, a: number, b: number): typeof info {
  info.finite = info.zu = info.last = -1;
  info.clear = false;
  info.verbs = 0;
  for (let u = a; u < b; u++) {
    if (units.kind[u] !== Unit.Verb) continue;
    info.verbs++;
    info.last = u;
    if (isZu(view, u)) {
      if (info.zu < 0) info.zu = u;
    } else if (!info.clear && mayBeFinite(view, u)) {
      const clear = isClear(view, u);
      if (info.finite < 0 || (clear && !isAuxiliaryInfinitive(view, u, info.finite))) info.finite = u;
      info.clear = clear || info.clear;
    }
  }
  return info;
}

/** "besuchten … werden": an infinitive of an auxiliary after another verb form is no finite verb of the main clause. */
const isAuxiliaryInfinitive = (view: View, u: number, before: number): boolean =>
  has(view, units.head[u]!, T.Inf) && !has(view, units.head[before]!, T.Part | T.Inf | T.Adj);

/** First conjunction in the segment that joins clauses rather than words; else `b`. */
export function coordination(view: View, a: number, b: number): number {
  if (units.kind[a] === Unit.Intro) return afterCluster(view, a, b);
  let first = -1;
  let conj = -1;
  for (let u = a; u < b; u++) {
    if (units.kind[u] === Unit.Conj) {
      if (!joinsWordsOnly(view, u)) conj = u;
      continue;
    }
    if (units.kind[u] !== Unit.Verb) continue;
    if (conj > a && first >= 0 && opensClause(view, conj, u, b, first)) return conj;
    if (conj > a && isZu(view, u) && zuBefore(view, a, conj)) return conj;
    if (conj > a && first >= 0 && repeatsBracket(view, a, conj, u, b, first)) return conj;
    if (mayBeFinite(view, u) && (first < 0 || (isClear(view, u) && !isClear(view, first)))) first = u;
  }
  return b;
}

function zuBefore(view: View, a: number, b: number): boolean {
  for (let u = a; u < b; u++) if (isZu(view, u)) return true;
  return false;
}

/** "Kim sowie Putin", "größer als": never clauses. */
const joinsWordsOnly = (view: View, u: number): boolean => has(view, units.head[u]!, T.Sconj | T.Adp);

/** "… und lobte ihn", "… und Kim lobte ihn": a second finite verb right after the conjunction or its first constituent. */
function opensClause(view: View, conj: number, u: number, b: number, first: number): boolean {
  if (!mayBeFinite(view, u) || closesBracket(view, conj, u, b, first)) return false;
  let gap = 0;
  for (let k = conj + 1; k < u; k++) gap += units.kind[k] === Unit.Adverb ? 0 : 1;
  if (isClear(view, u)) return gap <= 3;
  if (isCopula(view, first, conj)) {
    // "sind nett und arbeiten viel": sein has no infinitive. "ist nett und man trainiert": a subject of its own.
    const infinitive = has(view, units.head[u]!, T.Inf) && !has(view, units.head[u]!, T.Part | T.Adj);
    if (infinitive) return gap <= 3;
    if (u === conj + 2 && units.kind[conj + 1] === Unit.Pronoun)
      return (units.cells[conj + 1]! & 0x000f) !== 0;
  }
  if (has(view, units.head[first]!, auxiliaries)) {
    // "hat 300 Einwohner und gehört zu Neustadt": no participle before "und", and more to come after the verb.
    for (let k = first + 1; k < conj; k++) if (units.kind[k] === Unit.Verb) return false;
    return u === conj + 1 && u + 1 < b && !has(view, units.head[u]!, T.Inf);
  }
  return gap <= 1 && (u + 1 < b || has(view, units.head[u]!, T.Adj));
}

/** "erschossen [haben]", "verletzt [worden] [sein]": a form of an auxiliary directly behind the verb that it helps. */
export const isHelper = (view: View, u: number): boolean =>
  u > 0 &&
  units.kind[u] === Unit.Verb &&
  units.kind[u - 1] === Unit.Verb &&
  has(view, units.head[u]!, T.Inf | T.Part) &&
  has(view, units.head[u]!, T.Haben | T.Sein | T.Werden) &&
  has(view, units.head[u - 1]!, T.Part | T.Inf);

/** "soll seine Frau und seine Tochter erschossen haben": the helper at the end opens no clause, it closes the bracket. */
const closesBracket = (view: View, conj: number, u: number, b: number, first: number): boolean =>
  u + 1 === b && u - 1 > conj && isHelper(view, u) && has(view, units.head[first]!, T.Modal | T.Werden);

/** A form of sein with no other verb up to the conjunction. */
function isCopula(view: View, first: number, conj: number): boolean {
  if (!has(view, units.head[first]!, T.Sein)) return false;
  for (let k = first + 1; k < conj; k++) if (units.kind[k] === Unit.Verb) return false;
  return true;
}

/** "wurde 1998 aufgenommen | und im Herbst veröffentlicht": one auxiliary, two participles, each with its own complements. */
function repeatsBracket(view: View, a: number, conj: number, u: number, b: number, first: number): boolean {
  if (!has(view, units.head[first]!, auxiliaries) || u === conj + 1) return false;
  const form = has(view, units.head[u]!, T.Part) ? T.Part : T.Inf;
  if (!has(view, units.head[u]!, form) || units.first[u]! < units.head[u]!) return false;
  if (u + 1 < b && units.kind[u + 1] === Unit.Noun) return false;
  return (
    conj - 1 > first &&
    conj - 1 >= a &&
    units.kind[conj - 1] === Unit.Verb &&
    has(view, units.head[conj - 1]!, form)
  );
}

/** "der kommt | und geht": after the verbs of a verb-final clause a conjunction opens the next one. */
function afterCluster(view: View, a: number, b: number): number {
  let u = a + 1;
  while (u < b && !(units.kind[u] === Unit.Verb && has(view, units.head[u]!, T.Fin | T.ZuInf | T.Inf))) u++;
  while (u < b && units.kind[u] === Unit.Verb) u++;
  for (let k = u; k < b; k++) {
    if (units.kind[k] !== Unit.Conj || joinsWordsOnly(view, k)) continue;
    for (let v = k + 1; v < b; v++) if (units.kind[v] === Unit.Verb) return k;
    if (u > a + 1 && k + 1 < b && leadsToFinal(view, b)) return k;
  }
  // "Als er kam ging er": a missing comma before a second finite verb.
  return b;
}

/** "die dort leben | und sich von Beeren, Samen und Würmern ernähren": the list goes on to a verb that closes the clause. */
export function leadsToFinal(view: View, b: number): boolean {
  for (let u = b; u < units.count; u++) {
    const kind = units.kind[u]!;
    if (kind === Unit.Verb) {
      const next = u + 1 < units.count ? units.kind[u + 1]! : Unit.Break;
      return mayBeFinite(view, u) && next >= Unit.Conj && next <= Unit.Close;
    }
    if (kind === Unit.Intro || kind === Unit.Open || kind === Unit.Break || kind === Unit.Pronoun)
      return false;
  }
  return false;
}

/** The finite verb of a verb-final stretch: the last of its first run of verbs; "hätte kommen können" has it first. */
export function finalFinite(view: View, a: number, b: number): number {
  let best = -1;
  for (let u = a; u < b; u++) {
    if (!mayBeFinite(view, u)) continue;
    if (
      best >= 0 &&
      isClear(view, best) &&
      has(view, units.head[best]!, T.Haben | T.Werden) &&
      has(view, units.head[u]!, T.Inf)
    )
      break;
    best = u;
    const next = u + 1 < b && units.kind[u + 1] === Unit.Verb;
    if (!next && isClear(view, u)) break;
  }
  return best;
}

/** "und seine Frau arbeitet": the finite verb closes the stretch. */
export function isVerbFinal(view: View, a: number, b: number): boolean {
  const f = finalFinite(view, a, b);
  if (f < 0) return false;
  return f === b - 1;
}

/** "…, Russland mit Artillerie, | Raketen und Munition zu versorgen": what stands before the list belongs to the infinitive. */
export function leadsToInfinitive(view: View, b: number): boolean {
  for (let u = b; u < units.count; u++) {
    const kind = units.kind[u]!;
    if (kind === Unit.Verb) return isZu(view, u);
    if (kind === Unit.Intro || kind === Unit.Open || kind === Unit.Break) return false;
  }
  return false;
}
