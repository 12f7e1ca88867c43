import { Feature as F } from '../features.ts';
import { type Inflected, inflectAdjectival, inflectNoun, positive } from './inflect-common.ts';

/** Putin → Putins; Hans → Hans', Marx → Marx', Schulz → Schulz'. */
export function genitiveOf(word: string): string {
  return /(?:[sxzß]|ce)$/i.test(word) ? `${word}'` : `${word}s`;
}

const nominative = F.Sing | F.Nom | F.Dat | F.Acc;

/** A name with its genitive; the last word bends: "Wladimir Putins", "New Yorks". */
export function inflectPlainName(name: string): Inflected[] {
  return [
    [name, nominative],
    [genitiveOf(name), F.Gen | F.Sing],
  ];
}

/** A family name: the plural of the family looks like the genitive ("die Windsors", "die Grimms"). */
export function inflectFamilyName(name: string): Inflected[] {
  return [
    [name, nominative],
    [genitiveOf(name), F.Gen | F.Sing | F.Plur | F.Nom | F.Dat | F.Acc],
  ];
}

const preposition =
  /^(?:für|am|an|der|des|von|vom|zu|zur|zum|im|in|und|of|de|di|du|del|bei|ob|auf|gegen|ohne|&|-|–|\()$/;
/** Words that look like adjectives before a noun: "Rotes Kreuz", "Deutsche Bank", "Naher Osten". */
const adjectival =
  /^(?:[A-ZÄÖÜ][\wäöüß]*(?:isch|lich|ig|al|iv|är|eit|ut|end|ell|ier)|Deutsch|Rot|Weiß|Schwarz|Grün|Blau|Gelb|Neu|Alt|Groß|Klein|Hoh|Nah|Fern|Mittler|Ober|Unter|Hinter|Vorder|Nördlich|Tot|Still|Erst|Zweit|Dritt|Viert|Fünft|Link|Recht|Frei|Vereint|Vereinigt|Gemeinsam|Offen|Jung|Best|Eisern|Golden|Silbern|Arabisch|Heilig|Kalt|Lang|Hohen|Höchst|Oberst|Bewaffnet|Stiftung|Grau|Rein|Wild|Eidgenössisch|Bayerisch|Schön|Gut|Wahr|Reich|Arm|Süddeutsch|Norddeutsch|Westdeutsch|Ostdeutsch|Bundesdeutsch|Gesamtdeutsch|Plattdeutsch)(e[rns]?)$/;

/**
 * A name of an institution, region or thing. Adjectives before the noun bend (Deutsche Bank → der Deutschen Bank),
 * the head takes the genitive where it is masculine or neuter (Ministerium für Verkehr → Ministeriums für Verkehr).
 */
export function inflectInstitution(name: string, gender: string): Inflected[] {
  const words = name.split(' ');
  if (words.length === 1) return inflectSingle(name, gender);
  const headEnd = words.findIndex((w, i) => i > 0 && preposition.test(w));
  const head = (headEnd > 0 ? headEnd : words.length) - 1;
  const options: string[][] = words.map((w, i) => (i < head ? adjectiveOptions(w) : [w]));
  const forms: Inflected[] = combine(options).map((form) => [form, nominative]);
  if (gender === 'f' && /(?:sche|meine)$/.test(words[head]!)) {
    options[head] = [`${words[head]}n`];
    forms.push(...combine(options).map((form): Inflected => [form, F.Gen | F.Dat]));
  }
  if (gender !== 'f' && gender !== 'pl') {
    const genitives = [...new Set([genitiveOf(words[head]!), `${words[head]}es`, words[head]!])].filter(
      (w) => !/(?:[sxz]es)$/.test(w) || /(?:[sz])$/.test(words[head]!),
    );
    // des Weißen Hauses, des Verfassungsschutzes; des Roten Kreuzes
    if (/[sxzß]$/.test(words[head]!)) options[head] = [`${words[head]}es`, genitives[0]!];
    else options[head] = words[head]!.endsWith('en') ? genitives.slice(0, 1) : genitives.slice(0, 2);
    forms.push(...combine(options).map((form): Inflected => [form, F.Gen | F.Sing]));
  }
  if (gender === 'pl' && words[head]!.endsWith('e')) {
    options[head] = [`${words[head]}n`];
    forms.push(...combine(options).map((form): Inflected => [form, F.Dat | F.Plur]));
  }
  return forms;
}

function adjectiveOptions(word: string): string[] {
  const m = adjectival.exec(word);
  if (!m) return [word];
  const stem = word.slice(0, word.length - m[1]!.length);
  return [`${stem}e`, `${stem}en`, `${stem}er`, `${stem}es`, `${stem}em`];
}

function combine(options: string[][]): string[] {
  return options.reduce<string[]>(
    (all, words) => all.flatMap((head) => words.map((w) => (head ? `${head} ${w}` : w))),
    [''],
  );
}

function inflectSingle(name: string, gender: string): Inflected[] {
  // die Grünen, der Linken, den Republikanern
  if (
    (gender === 'pl' || gender === 'f') &&
    /[^i]e$/.test(name) &&
    /^(?:Grüne|Linke|Bündnisgrüne|Liberale|Konservative|Unabhängige)$/.test(name)
  )
    return inflectAdjectival(name);
  if (gender === 'pl' && /e[rln]?$/.test(name))
    return [
      [name, nominative],
      [`${name}n`, F.Dat | F.Plur],
    ];
  // die Süddeutsche, der Süddeutschen; die Allgemeine, der Allgemeinen
  if (gender === 'f' && /(?:sche|meine)$/.test(name))
    return [
      [name, nominative],
      [`${name}n`, F.Gen | F.Dat],
    ];
  if (gender === 'f' || gender === 'pl') return [[name, nominative]];
  const forms = inflectPlainName(name);
  // des Bundestages, des Kremls, des Sicherheitsrates
  if ((gender === 'm' || gender === 'n') && /[^aeiouslnrm]$|s$|ss$|rat$|tag$/.test(name))
    forms.push([`${name}es`, F.Gen | F.Sing]);
  return forms;
}

/** Demonyms: Russe, Schweizer, Israeli/Israelis, Deutscher; feminine forms in -in. */
export function inflectInhabitant(base: string): Inflected[] {
  const [word, given] = base.split('/') as [string, string | undefined];
  if (/(?:sche|scher)$/.test(word)) return inflectAdjectival(word);
  if (word.endsWith('in')) return [...inflectPlainName(word), [`${word}nen`, F.Plur]];
  if (given) {
    const dative: Inflected[] = /[ns]$/.test(given) ? [] : [[`${given}n`, F.Plur | F.Dat]];
    return [...inflectPlainName(word), [given, F.Plur], ...dative];
  }
  if (word.endsWith('e')) return inflectNoun(word, 'm', '-n', '-n');
  if (word.endsWith('er')) return inflectNoun(word, 'm', '-s', '-');
  return [
    ...inflectPlainName(word),
    ...(/[aiou]$/.test(word) ? [[`${word}s`, F.Plur] as Inflected] : [[`${word}en`, F.Plur] as Inflected]),
  ];
}

/** `russisch` bends, `Berliner` and `Schweizer` do not. */
export function inflectPlaceAdjective(base: string): Inflected[] {
  return /^[A-ZÄÖÜ].*er$/.test(base) ? [[base, 0]] : positive(base);
}

/** Berlin → Berliner, New York → New Yorker. Irregular ones stand in the dictionary. */
export function demonymOf(city: string): string {
  if (/e$/.test(city)) return `${city}r`;
  return `${city}er`;
}

/** Titles before and after names: Ministers, Präsidenten, Professoren, Abgeordneten, Ministerinnen. */
export function inflectTitle(title: string): Inflected[] {
  if (
    /(?:ordneter|setzter|sitzender|tragter|mächtigter|amter|ellter|andter|schuldigter|klagter|ehender|rater|ebender|gender|tender|lehrter|igter|ndter)$/.test(
      title,
    )
  ) {
    return inflectAdjectival(title);
  }
  if (title.endsWith('in'))
    return [
      [title, F.Sing | F.Fem],
      [`${title}nen`, F.Plur],
    ];
  if (/(?:ent|ist|ant|at|oge|aph|arch|it|t|e|ot|et|it|or|om)$/.test(title)) {
    const n = title.endsWith('e') ? 'n' : 'en';
    return [
      [title, F.Sing],
      [title + n, F.Sing | F.Plur | F.Gen | F.Dat | F.Acc],
      [`${title}s`, F.Gen | F.Sing],
      [`${title}es`, F.Gen | F.Sing],
    ];
  }
  return [
    [title, F.Sing],
    [`${title}s`, F.Gen | F.Sing],
    [`${title}n`, F.Plur | F.Dat],
    [`${title}e`, F.Plur],
    [`${title}en`, F.Plur],
    [`${title}es`, F.Gen | F.Sing],
  ];
}
