// Scores open triples on sentences of our own by exact slots: precision over the triples found, recall over the facts.
//   node bench/triples.mjs [--gold bench/triples.txt] [--errors 20] [--half 1|2]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importTypeScript } from '../scripts/compile-lexicon.mjs';

const { values: options } = parseArgs({
  options: {
    gold: { type: 'string', default: 'bench/triples.txt' },
    errors: { type: 'string', default: '0' },
    half: { type: 'string' },
  },
});

const { readDocument } = await importTypeScript('src/text/read.ts');
const { annotate } = await importTypeScript('src/lexicon/annotate.ts');
const { Lexicon } = await importTypeScript('src/lexicon/lexicon.ts');
const { findNames } = await importTypeScript('src/names/index.ts');
const { findClauses } = await importTypeScript('src/clauses/index.ts');
const { findTriples } = await importTypeScript('src/facts/triples.ts');

const lexicon = new Lexicon(readFileSync('dist/lexicon.bin'));

const gold = readGold(readFileSync(options.gold, 'utf8')).filter(
  (_, i) => !options.half || i % 2 === Number(options.half) - 1,
);
let hits = 0;
let given = 0;
let facts = 0;
let met = 0;
let left = Number(options.errors);
for (const { text, wordings } of gold) {
  const found = triplesOf(text);
  const right = found.filter((t) => wordings.some((w) => w.has(t)));
  const missed = wordings.filter((w) => !found.some((t) => w.has(t)));
  hits += right.length;
  given += found.length;
  facts += wordings.length;
  met += wordings.length - missed.length;
  if (left > 0 && (missed.length || right.length < found.length)) {
    left--;
    const wrong = found.filter((t) => !right.includes(t));
    console.log([text, ...wrong.map((t) => `  + ${t}`), ...missed.map((w) => `  - ${[...w][0]}`)].join('\n'));
  }
}
const precision = hits / given;
const recall = met / facts;
const f1 = (2 * precision * recall) / (precision + recall);
const percent = (x) => (100 * x).toFixed(1);
console.log(
  `triples  P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  (${met} of ${facts} facts in ${gold.length} sentences, ${given} given)`,
);

function triplesOf(text) {
  const doc = readDocument(text);
  const layer = annotate(doc, lexicon);
  const mentions = findNames(doc, layer);
  const words = ({ first, end }) => text.slice(doc.tokens.start[first], doc.tokens.end[end - 1]);
  return findTriples(doc, findClauses(doc, layer, mentions), mentions).map((t) =>
    [words(t.subject), words(t.relation), words(t.object)].join(' | '),
  );
}

/** Sentences, each with its facts; a fact is the set of all wordings that say it. */
function readGold(source) {
  const sentences = [];
  for (const line of source.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    const sentence = sentences[sentences.length - 1];
    if (!line.startsWith('  ')) sentences.push({ text: line, wordings: [] });
    else if (!line.startsWith('  =')) sentence.wordings.push(wordingsOf(line, sentence.text));
    else for (const w of wordingsOf(line.slice(3), sentence.text)) sentence.wordings.at(-1).add(w);
  }
  return sentences;
}

/** Every way to read a line: what stands in [] with or without, what stands in <> on either side. */
function wordingsOf(line, text) {
  const [subject, relation, object] = line.split('|').map((s) => s.trim());
  const [, verb, preposition] = /^(.*?)(?:<(\S+)>)?$/.exec(relation);
  const sides = preposition
    ? [
        [`${verb} ${preposition}`, object],
        [verb, `${preposition} ${object}`],
      ]
    : [[verb, object]];
  const out = new Set();
  for (const s of variants(subject))
    for (const [r, o] of sides)
      for (const x of variants(r)) for (const y of variants(o)) out.add([s, x, y].join(' | '));
  for (const word of line
    .replace(/[[\]<>|]/g, ' ')
    .trim()
    .split(/\s+/))
    if (word !== '=' && !text.includes(word)) throw new Error(`${text}: '${word}' does not stand in it`);
  return out;
}

function variants(slot) {
  const match = /\[([^\]]*)\]/.exec(slot);
  if (!match) return [slot.replace(/\s+/g, ' ').trim()];
  const [whole, inner] = match;
  return [...variants(slot.replace(whole, inner)), ...variants(slot.replace(whole, ''))];
}
