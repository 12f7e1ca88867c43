import { z } from 'zod';
import { jsonFault } from '../core/json.ts';
import { toUtf16 } from '../core/units.ts';
import { normaliseDate } from '../input/date.ts';
import { emptyDocument, type GoldDocument, type GoldFile, type GoldOptions, Reading } from './gold.ts';
import { labelOf, relationOf, roleOf } from './labels.ts';
import { addResult, resultShape } from './result.ts';

const offset = z.int().min(0);
const mark = z.looseObject({ start: offset, end: offset, type: z.string(), value: z.string().optional() });
const head = {
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  date: z.string().nullish(),
  title: z.string().nullish(),
  language: z.string().nullish(),
  offsets: z.enum(['utf16', 'codepoint', 'byte']).optional(),
};

/** Marks and relations as in the DFKI SmartData corpus, flattened to one object a document. */
const smartData = z.looseObject({
  ...head,
  mentions: z.array(mark).default([]),
  relations: z
    .array(
      z.looseObject({
        type: z.string(),
        start: offset,
        end: offset,
        args: z.array(z.looseObject({ role: z.string(), start: offset, end: offset })),
      }),
    )
    .default([]),
});

/** The tool's own result with its text (`--to ndjson --keep text`). */
const ownResult = resultShape.extend(head);

/**
 * One JSON object a line: `text` with `mentions` and `relations`, or a result of the tool itself with its `text`, read
 * through by somebody.
 */
export async function readJsonl(text: string, file: string, options: GoldOptions): Promise<GoldFile> {
  const reading = new Reading(file);
  let number = 0;
  let results = 0;
  for (const line of text.replace(/^\ufeff/, '').split('\n')) {
    number++;
    if (!line.trim()) continue;
    let record: unknown;
    try {
      record = JSON.parse(line);
    } catch (thrown) {
      const { column, said } = jsonFault(line, thrown);
      reading.fault(number, column, `no valid JSON (${said}); expected one whole object a line`);
      continue;
    }
    const own = typeof record === 'object' && record !== null && 'entities' in record;
    if (own) results++;
    const parsed = (own ? ownResult : smartData).safeParse(record);
    if (!parsed.success) {
      const { path, message } = parsed.error.issues[0]!;
      const said = message.replace(/^Invalid input: /, '');
      reading.fault(number, await columnOf(line, path), `${dotted(path)}: ${said}`);
      continue;
    }
    const doc = documentOf(parsed.data, file, number);
    const outside = own
      ? addResult(doc, parsed.data as z.infer<typeof ownResult>, number)
      : addMarks(doc, parsed.data as z.infer<typeof smartData>, number, reading, options);
    if (outside)
      reading.fault(number, await columnOf(line, outside), `${dotted(outside)}: beyond the end of the text`);
    reading.documents.push(doc);
  }
  reading.complete = results > 0 && results === reading.documents.length;
  return reading;
}

const dotted = (path: PropertyKey[]): string => path.map(String).join('.') || 'the line';

/** Where a value stands in its line; JSON is YAML, whose parser keeps places. Only asked for faults. */
async function columnOf(line: string, path: PropertyKey[]): Promise<number> {
  const { isNode, parseDocument } = await import('yaml');
  const document = parseDocument(line);
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0] + 1;
  }
  return 1;
}

type Head = z.infer<z.ZodObject<typeof head>>;

function documentOf(record: Head, file: string, line: number): GoldDocument {
  const doc = emptyDocument(String(record.id ?? `${file}:${line}`), file, line, record.text);
  const date = normaliseDate(record.date);
  return {
    ...doc,
    ...(date && { date }),
    ...(record.title && { title: record.title }),
    ...(record.language && { language: record.language }),
  };
}

/** Gives the path of the first offset that is beyond the text, or null. */
function addMarks(
  doc: GoldDocument,
  record: z.infer<typeof smartData>,
  line: number,
  reading: Reading,
  options: GoldOptions,
): PropertyKey[] | null {
  const at = toUtf16(record.offsets ?? 'utf16', doc.text);
  const wrong = outsideOf(record, doc.text);
  if (wrong) return wrong;
  for (const m of record.mentions) {
    const found = labelOf(m.type, options.map);
    if (!found) {
      reading.skip(m.type);
      continue;
    }
    const span = { start: at(m.start), end: at(m.end), line, label: found.label };
    if (found.kind === 'names') doc.names.push(span);
    else doc.times.push({ ...span, ...(m.value !== undefined && { value: m.value }) });
  }
  for (const r of record.relations) {
    const relation = relationOf(r.type, options.factTypes, options.map);
    if (!relation) {
      reading.skip(r.type);
      continue;
    }
    const about = r.args.map((a) => ({ start: at(a.start), end: at(a.end) }));
    const args = r.args.flatMap((a) => {
      const role = roleOf(relation, a.role);
      return role ? [{ role, start: at(a.start), end: at(a.end) }] : [];
    });
    doc.facts.push({
      start: at(r.start),
      end: at(r.end),
      line,
      label: relation.type,
      arguments: args,
      about,
    });
  }
  return null;
}

function outsideOf(record: z.infer<typeof smartData>, text: string): PropertyKey[] | null {
  const length = { utf16: text.length, codepoint: [...text].length, byte: Buffer.byteLength(text) }[
    record.offsets ?? 'utf16'
  ];
  for (const key of ['mentions', 'relations'] as const) {
    const i = record[key].findIndex((m) => m.end > length || m.start > m.end);
    if (i >= 0) return [key, i, 'end'];
  }
  return null;
}
