import type {
  EntityType,
  Result,
  ResultEntity,
  ResultFact,
  ResultQuote,
  ResultTime,
} from '../core/result.ts';
import type { OutputOptions, Writer } from './format.ts';
import { type Cell, layout, type Paint, printable } from './layout.ts';

/** Names of the styles; painted by chalk when there is colour, else left as they are. */
export interface Palette {
  heading: Paint;
  name: Paint;
  value: Paint;
  dim: Paint;
  warn: Paint;
}

const colourless: Palette = { heading: same, name: same, value: same, dim: same, warn: same };

function same(text: string): string {
  return text;
}

async function palette(color: boolean): Promise<Palette> {
  if (!color) return colourless;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return { heading: chalk.bold, name: chalk.cyan, value: chalk.green, dim: chalk.dim, warn: chalk.yellow };
}

/** For people at a terminal: a section a document, a line a thing found. */
export async function table(options: OutputOptions): Promise<Writer> {
  const paint = await palette(options.color);
  return { separator: '\n', document: (result) => render(result, options, paint) };
}

const titles: [EntityType, string][] = [
  ['person', 'People'],
  ['place', 'Places'],
  ['organisation', 'Organisations'],
  ['misc', 'Other names'],
];

function render(result: Result, { width, columns }: OutputOptions, paint: Palette): string {
  const about = [result.language, result.date].filter(Boolean).join(', ');
  const sections = [
    ...titles.map(([type, title]) => ({
      title,
      rows: result.entities.filter((e) => e.type === type).map((e) => entityRow(e, paint)),
    })),
    { title: 'Times', rows: result.times.map((time) => timeRow(time, paint)) },
    { title: 'Quotes', rows: result.quotes.map((quote) => quoteRow(quote, result, paint)) },
    { title: 'Facts', rows: result.facts.map((fact) => factRow(fact, paint)) },
  ].filter(({ rows }) => rows.length);
  let out = `${paint.heading(printable(result.id))}${about ? paint.dim(`  ${about}`) : ''}\n`;
  if (!sections.length) out += `  ${paint.dim('nothing found')}\n`;
  for (const { title, rows } of sections) {
    const shown = rows.map((row) => row.filter(([name]) => !columns || columns.includes(name)));
    const cells = shown.map((row) => row.filter(([name]) => !below.has(name)).map(([, cell]) => cell));
    const under = shown.map((row) => row.find(([name]) => below.has(name))?.[1]);
    if (shown[0]!.length) out += `\n${paint.heading(title)}\n${layout(cells, width, under)}`;
  }
  return out;
}

/** Column name and cell; the names are what `--columns` chooses from. */
type Row = [string, Cell][];

/** Columns that stand in a line of their own under the row. */
const below = new Set(['evidence']);

const shownMentions = 4;

function entityRow(entity: ResultEntity, paint: Palette): Row {
  const forms = [...new Set(entity.mentions.map((m) => printable(m.text)))].filter(
    (text) => text !== entity.name,
  );
  const shown = forms.slice(0, shownMentions).join(', ') + (forms.length > shownMentions ? ' …' : '');
  return [
    ['name', { text: printable(entity.name), paint: paint.name }],
    ['count', { text: `${entity.mentions.length}×`, paint: paint.dim }],
    ['mentions', { text: shown }],
    ['ids', { text: entity.sameAs.join(' '), paint: paint.dim }],
  ];
}

const timeRow = (time: ResultTime, paint: Palette): Row => [
  ['text', { text: printable(time.text), paint: paint.name }],
  ['value', { text: [time.value, time.mod].filter(Boolean).join(' '), paint: paint.value }],
  ['type', { text: time.type.toLowerCase(), paint: paint.dim }],
];

function quoteRow(quote: ResultQuote, result: Result, paint: Palette): Row {
  const speaker = quote.speaker;
  const known = result.entities.find((entity) => entity.id === speaker?.ref)?.name;
  return [
    ['speaker', { text: printable(known ?? speaker?.text ?? '(nobody named)'), paint: paint.name }],
    ['kind', { text: quote.kind, paint: paint.dim }],
    ['content', { text: printable(quote.content.text) }],
  ];
}

function factRow(fact: ResultFact, paint: Palette): Row {
  const type = fact.mode ? `${fact.type} (${fact.mode})` : fact.type;
  const roles = fact.arguments.map((a) => `${a.role}: ${printable(a.text)}`).join(' · ');
  return [
    ['type', { text: type, paint: paint.name }],
    ['arguments', { text: roles }],
    ['status', { text: statusOf(fact), paint: paint.warn }],
    ['evidence', { text: `„${printable(fact.evidence.text)}“`, paint: paint.dim }],
  ];
}

/** What keeps a fact from being plainly so, and when. */
function statusOf(fact: ResultFact): string {
  const marks: string[] = [];
  if (fact.polarity === 'negative') marks.push('negated');
  if (fact.modality !== 'asserted') marks.push(fact.modality);
  if (fact.attribution) marks.push('reported');
  return [...marks, fact.tense].join(', ');
}
