import { categoryText, featureText } from '../../lexicon/feature-names.ts';
import { Feature as F } from '../../lexicon/features.ts';
import { fold } from '../../lexicon/fold.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { tokenize } from '../../text/tokens.ts';

/** One thing that a form can be, and the line that says so. */
export interface FormReading {
  is: string;
  dictionary: string;
  /** `companies.tsv`, or a file of the user's. */
  file: string;
  line: number;
  entry: string;
  /** Kind, country and the like, as the line has them. */
  details: Record<string, string>;
  needs: string;
  features: string;
  /** How the form must be written to have this reading: `capital`, `capitals` or nothing. */
  writing: string;
}

export interface Lookup {
  form: string;
  /** As it is looked up: umlauts, accents and capitals do not count. */
  folded: string;
  readings: FormReading[];
  /** Longer names that begin with the form. */
  phrases: string[];
}

const mostPhrases = 12;

/** What the dictionaries know of a form of one or several words. */
export function lookupForm(lexicon: Lexicon, form: string): Lookup {
  const tokens = tokenize(form);
  const numbers = Array.from({ length: tokens.count }, (_, i) =>
    lexicon.find(form, tokens.start[i], tokens.end[i]),
  );
  const { formReadings, nodeReadings } = lexicon.data;
  const node = walk(lexicon, numbers);
  const [only] = numbers;
  const readings: FormReading[] = [];
  if (numbers.length === 1 && only! >= 0)
    collect(lexicon, formReadings[only!]!, formReadings[only! + 1]!, readings);
  else if (node > 0) collect(lexicon, nodeReadings[2 * node]!, nodeReadings[2 * node + 1]!, readings);
  return { form, folded: fold(form), readings, phrases: node > 0 ? phrasesFrom(lexicon, node) : [] };
}

function walk(lexicon: Lexicon, forms: number[]): number {
  let node = 0;
  for (const form of forms) {
    node = form < 0 ? -1 : lexicon.step(node, form);
    if (node < 0) return -1;
  }
  return node;
}

function collect(lexicon: Lexicon, from: number, to: number, readings: FormReading[]): void {
  const { readingCategory, readingFeatures, readingEntry } = lexicon.data;
  for (let r = from; r < to; r++) {
    const { dictionary, file, line, fields } = lexicon.entry(readingEntry[r]!);
    const [[nameColumn], ...rest] = Object.entries(fields).filter(([, value]) => value) as [
      [string, string],
      ...[string, string][],
    ];
    const { needs = '', features: listed, ...details } = Object.fromEntries(rest);
    const bits = readingFeatures[r]!;
    readings.push({
      is: categoryText(readingCategory[r]!),
      dictionary,
      file,
      line,
      entry: fields[nameColumn]!,
      details,
      needs,
      // Function words have features that need no bit of their own: their line tells all of them.
      features: listed ?? featureText(bits),
      writing: bits & F.Caps ? 'capitals' : bits & F.Capital ? 'capital' : '',
    });
  }
}

/** Names of several words whose first words are those that lead to `node`; main names, sorted. */
function phrasesFrom(lexicon: Lexicon, node: number): string[] {
  const { edgeNode, edgeTarget, nodeReadings, readingEntry } = lexicon.data;
  const found = new Set<string>();
  let level = new Set([node]);
  while (level.size && found.size <= mostPhrases) {
    const next = new Set<number>();
    for (let i = 0; i < edgeNode.length; i++) if (level.has(edgeNode[i]!)) next.add(edgeTarget[i]!);
    for (const n of next) {
      for (let r = nodeReadings[2 * n]!; r < nodeReadings[2 * n + 1]!; r++)
        found.add(nameOf(lexicon, readingEntry[r]!));
    }
    level = next;
  }
  const sorted = [...found].sort((a, b) => a.localeCompare(b, 'de'));
  return sorted.length > mostPhrases ? [...sorted.slice(0, mostPhrases), '…'] : sorted;
}

const nameOf = (lexicon: Lexicon, entry: number): string =>
  Object.values(lexicon.entry(entry).fields).find(Boolean)!;
