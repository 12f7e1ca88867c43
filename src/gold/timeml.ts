import { Parser } from 'htmlparser2';
import { normaliseDate } from '../input/date.ts';
import { emptyDocument, type GoldDocument, type GoldFile, Reading } from './gold.ts';

interface Open {
  start: number;
  line: number;
  label: string;
  value: string;
}

const types = ['DATE', 'TIME', 'DURATION', 'SET'];

/**
 * TimeML: TIMEX3 elements in running text. What stands in TEXT is the document (or, without one, all but DOCID, DCT and
 * TITLE); the TIMEX3 whose `functionInDocument` is CREATION_TIME gives its date. Other marks (EVENT, SIGNAL …) and TIMEX3
 * without words are left out.
 */
export function readTimeml(xml: string, file: string): GoldFile {
  const reading = new Reading(file);
  const doc = emptyDocument(file, file, 1, '');
  const whole = !/<TEXT[\s>]/.test(xml);
  const places = lineStarts(xml);
  const at = (offset: number): [number, number] => placeOf(places, offset);
  const open: Open[] = [];
  let inside = whole;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'TEXT') inside = true;
        if (whole && heads.has(name)) inside = false;
        if (name === 'TIMEX3') onTimex(doc, open, attributes, at(parser.startIndex), reading, inside);
      },
      onclosetag(name, implied) {
        // A tag that closes itself (`<TIMEX3 … />`) is implied as well, and right.
        if (implied && !xml.startsWith('/>', parser.endIndex - 1))
          reading.fault(...at(parser.startIndex), `expected </${name}> before this`);
        if (name === 'TEXT') inside = false;
        if (whole && heads.has(name)) inside = true;
        if (name === 'TIMEX3' && inside) close(doc, open);
      },
      ontext(text) {
        if (inside) doc.text += text;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  if (!/<TimeML[\s>]|<TIMEX3[\s>]/.test(xml))
    reading.fault(1, 1, 'no TimeML; expected <TimeML> with TIMEX3 elements');
  if (whole) doc.text = doc.text.trimEnd();
  reading.documents.push(doc);
  return reading;
}

const heads = new Set(['DOCID', 'DCT', 'TITLE']);

function onTimex(
  doc: GoldDocument,
  open: Open[],
  attributes: Record<string, string>,
  [line, column]: [number, number],
  reading: Reading,
  inside: boolean,
): void {
  const { type = '', value = '' } = attributes;
  if (attributes.functionInDocument === 'CREATION_TIME') {
    const date = normaliseDate(value);
    if (date) doc.date = date;
    else if (/\d/.test(value))
      reading.fault(line, column, `value="${value}"; expected a date such as 2024-06-19`);
  }
  if (!inside) return;
  if (!types.includes(type)) reading.fault(line, column, `type="${type}"; expected ${types.join(', ')}`);
  open.push({ start: doc.text.length, line, label: type, value });
}

function close(doc: GoldDocument, open: Open[]): void {
  const timex = open.pop();
  if (!timex || doc.text.length === timex.start) return;
  doc.times.push({ ...timex, end: doc.text.length });
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

function placeOf(starts: number[], offset: number): [number, number] {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return [low + 1, offset - starts[low]! + 1];
}
