import type { Span } from '../core/span.ts';
import { toUtf16 } from '../core/units.ts';
import { emptyDocument, type GoldDocument, type GoldFile, type GoldOptions, Reading } from './gold.ts';
import { labelOf, relationOf, roleOf } from './labels.ts';

interface Mark extends Span {
  type: string;
  line: number;
  spans: Span[];
}

/**
 * brat standoff: `.ann` beside `.txt`. Text-bound marks (`T1`) are names and times, events (`E1`) facts, and quotations
 * where their type is `Quote`. brat counts characters (code points). Notes as the tool's own export writes them are read:
 * form of a mention, value of a time, and `nominal` mentions, which are left out.
 */
export function readBrat(ann: string, text: string, file: string, options: GoldOptions): GoldFile {
  const reading = new Reading(file);
  const doc = emptyDocument(file.replace(/\.ann$/, '.txt'), file, 1, text);
  const lines = ann.split(/\r?\n/).map((line, i) => ({ cells: line.split('\t'), number: i + 1 }));
  const marks = marksOf(lines, text, reading);
  const notes = new Map<string, string>();
  for (const { cells } of lines)
    if (cells[0]!.startsWith('#') && cells[1]?.startsWith('AnnotatorNotes '))
      notes.set(cells[1].slice('AnnotatorNotes '.length).trim(), cells[2] ?? '');
  const used = addEvents(doc, lines, marks, reading, options);
  for (const [id, mark] of marks)
    if (!used.has(id)) addMark(doc, mark, notes.get(id) ?? '', reading, options);
  reading.documents.push(doc);
  return reading;
}

interface Line {
  cells: string[];
  number: number;
}

function marksOf(lines: Line[], text: string, reading: Reading): Map<string, Mark> {
  const at = toUtf16('codepoint', text);
  const marks = new Map<string, Mark>();
  for (const { cells, number } of lines) {
    const [id, about, words] = cells;
    if (!id?.startsWith('T')) continue;
    const column = id.length + 2;
    const m = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(about ?? '');
    if (!m) {
      reading.fault(number, column, `expected a type and its offsets, as in 'T1<tab>Person 0 5<tab>words'`);
      continue;
    }
    const spans = m[2]!.split(';').map((pair) => {
      const [start, end] = pair.split(' ').map((n) => at(Number(n)));
      return { start: start!, end: end! };
    });
    const read = spans.map((s) => text.slice(s.start, s.end)).join(' ');
    if (words === undefined || flat(read) !== flat(words)) {
      const has = `'${flat(read)}' stands at ${m[2]}`;
      reading.fault(
        number,
        column + m[1]!.length + 1,
        `${has}, expected '${words ?? ''}'; offsets count characters`,
      );
      continue;
    }
    marks.set(id, {
      type: m[1]!,
      start: spans[0]!.start,
      end: spans.at(-1)!.end,
      spans,
      line: number,
    });
  }
  return marks;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Facts and quotations; gives the marks that are only their triggers and arguments. */
function addEvents(
  doc: GoldDocument,
  lines: Line[],
  marks: Map<string, Mark>,
  reading: Reading,
  options: GoldOptions,
): Set<string> {
  const used = new Set<string>();
  for (const { cells, number } of lines) {
    if (!cells[0]?.startsWith('E')) continue;
    const parts = (cells[1] ?? '')
      .trim()
      .split(/ +/)
      .map((part) => part.split(':') as [string, string]);
    const missing = parts.find(([, id]) => !id || (id.startsWith('T') && !marks.has(id)));
    if (missing) {
      const said = `'${missing.join(':')}' points nowhere; expected ROLE:T1, with T1 a mark of this file`;
      reading.fault(number, cells[0].length + 2, said);
      continue;
    }
    const [[type, triggerId], ...roles] = parts as [[string, string], ...[string, string][]];
    const trigger = marks.get(triggerId);
    used.add(triggerId);
    const found = roles.flatMap(([role, id]) => (marks.has(id) ? [{ role, mark: marks.get(id)! }] : []));
    for (const [, id] of roles)
      if (/^(?:Argument|Speaker|Cue)$/.test(marks.get(id)?.type ?? '')) used.add(id);
    if (type === 'Quote' && trigger) addQuote(doc, trigger, found);
    else addFact(doc, type, trigger, found, number, reading, options);
  }
  return used;
}

function addQuote(doc: GoldDocument, content: Mark, roles: { role: string; mark: Mark }[]): void {
  const words = doc.text.slice(content.start, content.end);
  doc.quotes.push({
    start: content.start,
    end: content.end,
    line: content.line,
    // Direct speech stands in quotation marks, which are within the mark or right before it.
    label:
      /^["„“»«‚›]/.test(words) || /["„“»«‚›]$/.test(doc.text.slice(0, content.start)) ? 'direct' : 'indirect',
    content: content.spans,
    speaker: roles.find(({ role }) => role === 'Speaker')?.mark.spans ?? [],
  });
}

function addFact(
  doc: GoldDocument,
  name: string,
  trigger: Mark | undefined,
  roles: { role: string; mark: Mark }[],
  line: number,
  reading: Reading,
  options: GoldOptions,
): void {
  const relation = relationOf(name, options.factTypes, options.map);
  if (!relation || !trigger) {
    reading.skip(name);
    return;
  }
  const args = roles.flatMap(({ role, mark }) => {
    const own = roleOf(relation, role);
    return own ? [{ role: own, start: mark.start, end: mark.end }] : [];
  });
  const about = roles.map(({ mark }) => ({ start: mark.start, end: mark.end }));
  doc.facts.push({
    start: trigger.start,
    end: trigger.end,
    line,
    label: relation.type,
    arguments: args,
    about,
  });
}

function addMark(doc: GoldDocument, mark: Mark, note: string, reading: Reading, options: GoldOptions): void {
  const found = labelOf(mark.type, options.map);
  const { start, end, line } = mark;
  const [, form] = note.split(' | ');
  if (form === 'nominal') return;
  if (found?.kind === 'names') {
    const told = form === 'derived' || form === 'compound' ? `, ${form}` : '';
    doc.names.push({ start, end, line, label: found.label + (found.label.includes(',') ? '' : told) });
  } else if (found?.kind === 'times') addTime(doc, mark, found.label, note);
  else reading.skip(mark.type);
}

/** The tool's own export writes `Time` with a note such as `DURATION P24Y`. */
function addTime(doc: GoldDocument, { start, end, line }: Mark, label: string, note: string): void {
  const told = /^(DATE|TIME|DURATION|SET) (\S+)/.exec(note);
  doc.times.push({ start, end, line, label: told?.[1] ?? label, ...(told && { value: told[2] }) });
}
