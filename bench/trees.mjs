// Scores the clauses against Universal Dependencies trees: root predicate, heads of subjects and of accusative objects.
//   node bench/trees.mjs [--gold ../shared/corpora/ud-gsd-dev.conllu] [--errors 40] [--kind root|subject|object]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importTypeScript } from '../scripts/compile-lexicon.mjs';

const { values: options } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/corpora/ud-gsd-dev.conllu' },
    errors: { type: 'string', default: '0' },
    kind: { type: 'string' },
  },
});

const { readDocument } = await importTypeScript('src/text/read.ts');
const { annotate } = await importTypeScript('src/lexicon/annotate.ts');
const { Lexicon } = await importTypeScript('src/lexicon/lexicon.ts');
const { findNames } = await importTypeScript('src/names/index.ts');
const { findClauses } = await importTypeScript('src/clauses/index.ts');

const lexicon = new Lexicon(readFileSync('dist/lexicon.bin'));
const score = { root: [0, 0, 0], subject: [0, 0, 0], object: [0, 0, 0] };
let left = Number(options.errors);

for (const block of readFileSync(options.gold, 'utf8').trim().split(/\n\n+/)) {
  const { text, gold } = readTree(block);
  const found = predict(text);
  for (const kind of Object.keys(score)) compare(kind, text, gold[kind], found[kind]);
}
for (const [kind, [hits, wanted, given]] of Object.entries(score)) {
  const precision = hits / given;
  const recall = hits / wanted;
  const f1 = (2 * precision * recall) / (precision + recall);
  const percent = (x) => (100 * x).toFixed(1).padStart(5);
  console.log(
    `${kind.padEnd(8)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  (${hits} of ${wanted})`,
  );
}

/** The offsets of root, subject heads and object heads. */
function readTree(block) {
  const lines = block.split('\n');
  const text = lines.find((l) => l.startsWith('# text = ')).slice(9);
  const gold = { root: new Set(), subject: new Set(), object: new Set() };
  let at = 0;
  let within = 0;
  for (const line of lines) {
    const [id, form, , , , , , relation] = line.split('\t');
    if (!form || /^#/.test(line) || id.includes('.')) continue;
    const range = /^(\d+)-(\d+)$/.exec(id);
    // A contraction ("im") is one word of the text and several of the tree.
    if (range) {
      at = text.indexOf(form, at);
      within = Number(range[2]);
      continue;
    }
    const inside = Number(id) <= within;
    if (!inside) at = text.indexOf(form, at);
    if (relation === 'root') gold.root.add(at);
    if (/^nsubj/.test(relation)) gold.subject.add(at);
    if (relation === 'obj') gold.object.add(at);
    if (!inside) at += form.length;
  }
  return { text, gold };
}

function predict(text) {
  const doc = readDocument(text);
  const layer = annotate(doc, lexicon);
  const clauses = findClauses(doc, layer, findNames(doc, layer));
  const names = findNames(doc, layer);
  // A name with its title is one head here; the trees take its title, its first or its last word, without system.
  const range = (token, title = -1) => {
    const name = names.find((m) => m.first === token && m.form === 'name' && !m.inner);
    return [doc.tokens.start[title >= 0 ? title : token], doc.tokens.end[name ? name.end - 1 : token]];
  };
  const phrase = (p) => range(p.head, p.title);
  const found = { root: [], subject: [], object: [] };
  const main =
    clauses.find((c) => c.parent < 0 && c.verb && c.kind === 'main') ??
    clauses.find((c) => c.parent < 0) ??
    clauses[0];
  if (main) found.root.push(rootOf(main, phrase, range));
  for (const c of clauses) {
    for (const p of c.phrases) {
      if (p.role === 'subject' && !c.sharedSubject) found.subject.push(phrase(p));
      if (p.role === 'object') found.object.push(phrase(p));
    }
  }
  return found;
}

/** The trees take the predicate noun or adjective, not the copula, for the root. */
function rootOf(clause, phrase, range) {
  const { verb, phrases } = clause;
  const predicate = verb?.lemma === 'sein' && phrases.find((p) => p.role === 'predicate');
  if (!verb) return phrases[0] ? phrase(phrases[0]) : range(clause.first);
  return predicate ? phrase(predicate) : range(verb.main);
}

function compare(kind, text, gold, found) {
  const covers = ([start, end], x) => start <= x && x < end;
  const hit = (x) => found.some((f) => covers(f, x));
  const hits = found.filter((f) => [...gold].some((x) => covers(f, x))).length;
  score[kind][0] += hits;
  score[kind][1] += gold.size;
  score[kind][2] += found.length;
  if (left <= 0 || (options.kind && options.kind !== kind)) return;
  const word = (at) => /^\S+/.exec(text.slice(at))[0];
  const missed = [...gold].filter((x) => !hit(x)).map(word);
  const wrong = found
    .filter((f) => ![...gold].some((x) => covers(f, x)))
    .map(([start, end]) => text.slice(start, end));
  if (!missed.length && !wrong.length) return;
  left--;
  console.log(`${kind}: ${text}\n   missed: ${missed.join(' · ')}   wrong: ${wrong.join(' · ')}`);
}
