import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Cell, Sheet } from './sheet.ts';

/** A list of maps; a field may be a list, which stands for its parts joined by `|`. */
export function readYaml(file: string, text: string): Sheet {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter });
  const sheet: Sheet = { header: [], rows: [], faults: [] };
  const at: Locate = (node) => {
    const { line, col } = counter.linePos((node as Node | null)?.range?.[0] ?? 0);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  for (const error of doc.errors) {
    const { line, col } = counter.linePos(error.pos[0]);
    sheet.faults.push({ file, line, column: col, message: error.message.replace(/ at line [\s\S]*$/, '') });
  }
  if (sheet.faults.length) return sheet;
  const items = isSeq(doc.contents) ? doc.contents.items : [doc.contents];
  for (const item of items) {
    if (isMap(item)) sheet.rows.push(readEntry(item, file, sheet, at));
    else
      sheet.faults.push({
        file,
        ...at(item),
        message: 'expected a list of entries with named fields: - name: …',
      });
  }
  return sheet;
}

type Locate = (node: unknown) => { line: number; column: number };

/** The fields of an entry in the order of the columns; a column that no entry before had is added. */
function readEntry(entry: YAMLMap, file: string, sheet: Sheet, at: Locate): Cell[] {
  const row: Cell[] = [];
  for (const { key, value } of entry.items) {
    const name = String(isScalar(key) ? key.value : key);
    let column = sheet.header.findIndex((cell) => cell.text === name);
    if (column < 0) column = sheet.header.push({ text: name, ...at(key) }) - 1;
    const text = textOf(value);
    if (text === null) {
      sheet.faults.push({
        file,
        ...at(value),
        message: `"${name}" has fields of its own; expected a word or a list of words`,
      });
    } else row[column] = { text, ...at(text ? value : key) };
  }
  return Array.from({ length: row.length }, (_, i) => row[i] ?? { text: '', ...at(entry) });
}

function textOf(value: unknown): string | null {
  if (value === null) return '';
  if (isSeq(value)) return value.items.map(textOf).join('|');
  if (!isScalar(value)) return null;
  return value.value === null ? '' : String(value.value);
}
