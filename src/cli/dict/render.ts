import { type Cell, layout, printable } from '../../output/layout.ts';
import type { FormReading, Lookup } from './lookup.ts';

/** A look-up as text: for each reading what it is and where it stands, and below what the line says of it. */
export function renderLookup({ form, folded, readings, phrases }: Lookup, width: number): string {
  let out = `${printable(form)}${folded === form.toLowerCase() ? '' : `  (looked up as ${printable(folded)})`}\n`;
  const joined = joinForms(readings);
  const below = joined.map(
    ({ details, forms }): Cell => ({ text: [...detailsOf(details), ...forms].join('; ') }),
  );
  if (joined.length) out += layout(joined.map(row), width, below);
  else out += phrases.length ? '  no entry of its own\n' : '  in no dictionary\n';
  if (phrases.length) out += `  begins ${phrases.join(', ')}\n`;
  return out;
}

interface Joined extends FormReading {
  forms: string[];
}

/** The forms that one line has for the same word, together: `aß` is two persons of one verb. */
function joinForms(readings: FormReading[]): Joined[] {
  const byLine = new Map<string, Joined>();
  for (const reading of readings) {
    const key = `${reading.is} ${reading.file} ${reading.line}`;
    const joined = byLine.get(key);
    if (!joined) byLine.set(key, { ...reading, forms: reading.features ? [reading.features] : [] });
    else if (reading.features && !joined.forms.includes(reading.features))
      joined.forms.push(reading.features);
  }
  return [...byLine.values()];
}

const detailsOf = (details: Record<string, string>): string[] => {
  const said = Object.entries(details).map(([column, value]) => `${column} ${value}`);
  return said.length ? [said.join(', ')] : [];
};

const writings: Record<string, string> = { capital: 'with a capital', capitals: 'in capitals only' };

const row = (r: FormReading): Cell[] => [
  { text: r.is },
  { text: `${r.file}:${r.line}` },
  { text: r.entry },
  { text: [r.needs && `needs ${r.needs}`, writings[r.writing]].filter(Boolean).join(', ') },
];
