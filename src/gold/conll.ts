import { isoDate } from '../input/date.ts';
import { detokenise } from './detokenise.ts';
import { emptyDocument, type GoldDocument, type GoldFile, type GoldOptions, Reading } from './gold.ts';
import { labelOf } from './labels.ts';

interface Row {
  line: number;
  token: string;
  /** Outer and, in NoSta-D, inner tag. */
  tags: string[];
}

interface Sentence {
  /** The comment before it, or null. */
  comment: string | null;
  line: number;
  rows: Row[];
}

/**
 * CoNLL: a token a line, an empty line between sentences. NoSta-D has number, token, outer and inner tag; without a number
 * the first column is the token and the last one its tag. Tags are BIO (or BIOES) with PER, LOC, ORG, OTH, `LOCderiv` …
 *
 * A comment (or `-DOCSTART-`) begins a document, and what follows without one belongs to it; in a file without any,
 * each sentence is a document. A date in the comment, `[2010-07-04]`, is the document's.
 */
export function readConll(text: string, file: string, options: GoldOptions): GoldFile {
  const reading = new Reading(file);
  const sentences = sentencesOf(text, reading);
  const marked = sentences.some((s) => s.comment !== null);
  const groups: Sentence[][] = [];
  for (const sentence of sentences) {
    if (!marked || sentence.comment !== null || !groups.length) groups.push([sentence]);
    else groups.at(-1)!.push(sentence);
  }
  for (const group of groups) {
    if (group.some((s) => s.rows.length)) reading.documents.push(documentOf(group, reading, options));
  }
  return reading;
}

function sentencesOf(text: string, reading: Reading): Sentence[] {
  const sentences: Sentence[] = [];
  let current: Sentence | null = null;
  let columns = 0;
  text.split(/\r?\n/).forEach((line, i) => {
    const number = i + 1;
    const comment = /^#(?!\t\S+\t[OBIES]\b)|^-DOCSTART-/.test(line);
    if (!line.trim()) current = null;
    else if (comment) sentences.push((current = { comment: line, line: number, rows: [] }));
    else {
      const row = rowOf(line, number, columns, reading);
      if (!row) return;
      columns ||= row.columns;
      if (!current) sentences.push((current = { comment: null, line: number, rows: [] }));
      current.rows.push(row);
    }
  });
  // A comment that an empty line parts from its sentence.
  return sentences.filter((s, i) => {
    const next = sentences[i + 1];
    if (s.rows.length || next?.comment !== null) return true;
    next.comment = s.comment;
    return false;
  });
}

const tagPattern = /^(?:O|[BIES]-\S+)$/;

function rowOf(line: string, number: number, columns: number, reading: Reading) {
  const tabs = line.includes('\t');
  const cells = tabs ? line.split('\t') : line.trim().split(/ +/);
  if (columns && cells.length !== columns) {
    reading.fault(number, 1, `${cells.length} columns; expected ${columns}, as in the lines before`);
    return null;
  }
  const numbered = cells.length > 2 && /^\d+$/.test(cells[0]!) && tabs;
  const tags = numbered ? cells.slice(2) : cells.slice(-1);
  const token = numbered ? cells[1]! : cells[0]!;
  if (cells.length < 2) {
    reading.fault(
      number,
      1,
      'one column; expected a token and its tag, or number, token, outer and inner tag',
    );
    return null;
  }
  const wrong = tags.findIndex((tag) => !tagPattern.test(tag));
  if (wrong >= 0) {
    const at = cells.length - tags.length + wrong;
    const column = cells.slice(0, at).join(' ').length + (at ? 2 : 1);
    reading.fault(number, column, `'${tags[wrong]}' is no tag; expected O, B-PER, I-PER, B-LOCderiv …`);
    return null;
  }
  return { line: number, token, tags, columns: cells.length };
}

function documentOf(sentences: Sentence[], reading: Reading, options: GoldOptions): GoldDocument {
  const comment = sentences[0]!.comment;
  const doc = emptyDocument(
    /^# id = (.+)$/.exec(comment ?? '')?.[1] ?? `${reading.file}:${sentences[0]!.line}`,
    reading.file,
    sentences[0]!.line,
    '',
  );
  const date = isoDate(/\[(\d{4}-\d\d-\d\d)\]/.exec(comment ?? '')?.[1] ?? '');
  if (date) doc.date = date;
  doc.tokens = [];
  for (const { rows } of sentences) {
    const { text, spans } = detokenise(rows.map((row) => row.token));
    if (doc.text) doc.text += '\n';
    const base = doc.text.length;
    doc.text += text;
    const tokens = spans.map(({ start, end }) => ({ start: base + start, end: base + end }));
    doc.tokens.push(...tokens);
    for (let column = 0; column < 2; column++)
      for (const { from, to, type } of runsOf(rows, column)) {
        const found = labelOf(type, options.map);
        if (found?.kind !== 'names') reading.skip(type);
        else
          doc.names.push({
            start: tokens[from]!.start,
            end: tokens[to - 1]!.end,
            label: found.label,
            line: rows[from]!.line,
            ...(column && { inner: true }),
          });
      }
  }
  return doc;
}

/** Runs of tags of one column. An `I-` that continues nothing begins a name, as in the older IOB. */
function runsOf(rows: Row[], column: number): { from: number; to: number; type: string }[] {
  const runs: { from: number; to: number; type: string }[] = [];
  let open = false;
  rows.forEach((row, i) => {
    const tag = row.tags[column] ?? 'O';
    const type = tag.slice(2);
    const last = runs.at(-1);
    const continues = open && /^[IE]/.test(tag) && last?.type === type;
    if (continues) last!.to = i + 1;
    else if (tag !== 'O') runs.push({ from: i, to: i + 1, type });
    open = /^[BI]/.test(tag);
  });
  return runs;
}
