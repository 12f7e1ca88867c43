import { encode } from '../binary.ts';
import { type DictionaryName, dictionaries } from '../features.ts';
import { Builder } from './builder.ts';
import { type BaseVerbs, inflectRow } from './forms.ts';
import { type Fault, type Row, readTable } from './tsv.ts';

export interface Compiled {
  bytes: Uint8Array;
  rows: Row[];
  faults: Fault[];
  forms: number;
}

/** Compiles the dictionaries (name → content of its TSV file) with all inflected forms into one binary. */
export function compile(files: Partial<Record<DictionaryName, string>>): Compiled {
  const rows: Row[] = [];
  const faults: Fault[] = [];
  for (const dictionary of dictionaries) {
    const content = files[dictionary];
    if (content === undefined) continue;
    const table = readTable(dictionary, content);
    rows.push(...table.rows);
    faults.push(...table.faults);
  }
  const builder = new Builder();
  const verbs = baseVerbs(rows);
  rows.forEach((row, entry) => {
    inflectRow(row, verbs, (form, category, features) => builder.add(form, category, features, entry));
  });
  return {
    bytes: encode({ ...builder.tables(), ...entryTable(rows) }),
    rows,
    faults,
    forms: builder.forms,
  };
}

export function baseVerbs(rows: Pick<Row, 'dictionary' | 'fields'>[]): BaseVerbs {
  const verbs: BaseVerbs = new Map();
  for (const { dictionary, fields: f } of rows) {
    if (dictionary !== 'verbs' || f.infinitive!.includes('|') || !f.preterite) continue;
    verbs.set(f.infinitive!, {
      ...(f.present && { present: f.present }),
      preterite: f.preterite,
      ...(f.participle && { participle: f.participle }),
    });
  }
  return verbs;
}

function entryTable(rows: Row[]) {
  const encoder = new TextEncoder();
  const lines = rows.map((row) => encoder.encode(row.raw));
  const entryText = new Int32Array(rows.length + 1);
  const text = new Uint8Array(lines.reduce((n, l) => n + l.length, 0));
  let at = 0;
  lines.forEach((line, i) => {
    entryText[i] = at;
    text.set(line, at);
    at += line.length;
  });
  entryText[rows.length] = at;
  return {
    entryDictionary: Uint8Array.from(rows, (r) => dictionaries.indexOf(r.dictionary)),
    entryNeeds: Uint8Array.from(rows, (r) => r.needs),
    entryLine: Int32Array.from(rows, (r) => r.line),
    entryText,
    text,
  };
}
