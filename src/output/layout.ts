import { eastAsianWidth } from 'get-east-asian-width';

export type Paint = (text: string) => string;

export interface Cell {
  text: string;
  paint?: Paint;
}

const plain: Paint = (text) => text;

/**
 * Control characters would move the cursor or change the terminal, those of writing direction would turn the rest of the
 * line around; line breaks would break the row.
 */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, ' ').trim();

/** Columns a text takes on a terminal; most text is Latin and needs no look into the tables of wide characters. */
export const widthOf = (text: string): number =>
  /^[\x20-\x7e\u00a1-\u02ff\u2010-\u2027\u20ac]*$/.test(text) ? text.length : wideWidth(text);

/**
 * Code point by code point, because a segmenter for graphemes costs 10 ms at the start: marks, joiners and skin tones
 * take no column, and neither does what a joiner ties to the picture before it.
 */
function wideWidth(text: string): number {
  let width = 0;
  let joined = false;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const silent =
      joined ||
      code === 0x200d ||
      code === 0xfe0f ||
      (code >= 0x1f3fb && code <= 0x1f3ff) ||
      /^\p{M}/u.test(character);
    if (!silent) width += code >= 0x1f1e6 && code <= 0x1f1ff ? 1 : eastAsianWidth(code);
    joined = code === 0x200d;
  }
  return width;
}

/** Text cut into lines of at most `width` columns, at spaces where there are any. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    for (const piece of widthOf(word) > width ? chop(word, width) : [word]) {
      const size = widthOf(piece);
      if (used && used + 1 + size > width) {
        lines.push(line);
        line = '';
        used = 0;
      }
      line += used ? ` ${piece}` : piece;
      used += used ? size + 1 : size;
    }
  }
  lines.push(line);
  return lines;
}

/** A word that is longer than a line, cut between characters as a reader sees them. */
function chop(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter('de', { granularity: 'grapheme' }).segment(word)) {
    const size = widthOf(segment);
    if (used && used + size > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += size;
  }
  pieces.push(piece);
  return pieces;
}

const gap = 2;
const indent = 2;

/** Rows of cells → lines that fit `width`. The columns take what they need; the widest ones give way, evenly. */
export function layout(rows: Cell[][], width: number, below: (Cell | undefined)[] = []): string {
  if (!rows.length) return '';
  const widths = columnWidths(rows, width - indent);
  return rows.map((row, i) => layoutRow(row, widths) + layoutBelow(below[i], width)).join('');
}

/** A line of its own under a row, further in. */
function layoutBelow(cell: Cell | undefined, width: number): string {
  if (!cell) return '';
  const lines = wrap(cell.text, width - 2 * indent);
  return lines.map((line) => `${' '.repeat(2 * indent)}${(cell.paint ?? plain)(line)}\n`).join('');
}

function columnWidths(rows: Cell[][], width: number): number[] {
  const count = Math.max(...rows.map((row) => row.length));
  const wanted = Array.from({ length: count }, (_, c) =>
    Math.max(0, ...rows.map((row) => widthOf(row[c]?.text ?? ''))),
  );
  let room = width - gap * (wanted.filter(Boolean).length - 1);
  const widths = [...wanted];
  // Narrow columns first: each takes its wish or its share of what is left.
  const order = wanted.map((_, c) => c).sort((a, b) => wanted[a]! - wanted[b]!);
  order.forEach((c, i) => {
    widths[c] = Math.min(wanted[c]!, Math.max(6, Math.floor(room / (count - i))));
    room -= widths[c]!;
  });
  return widths;
}

function layoutRow(row: Cell[], widths: number[]): string {
  const cells = row.map((cell, c) => wrap(cell.text, Math.max(1, widths[c]!)));
  const height = Math.max(...cells.map((lines) => lines.length));
  let out = '';
  for (let y = 0; y < height; y++) {
    let line = ' '.repeat(indent);
    cells.forEach((lines, c) => {
      if (!widths[c]) return;
      const text = lines[y] ?? '';
      const last = c === cells.length - 1;
      const padding = last ? '' : ' '.repeat(widths[c]! - widthOf(text) + gap);
      line += (text ? (row[c]!.paint ?? plain)(text) : '') + padding;
    });
    out += `${line.trimEnd()}\n`;
  }
  return out;
}
