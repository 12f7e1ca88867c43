import type { Result, TextSpan } from '../core/result.ts';
import type { Writer } from './format.ts';
import { recount } from './offsets.ts';

/** brat standoff (`.ann`), with the text beside it. brat counts code points and knows no title. */
export const brat = (): Writer => ({
  document: (result, source) => annotations(recount(result, source, 'codepoint')),
  companion: { extension: '.txt', document: (_, source) => source.text },
});

function annotations(result: Result): string {
  const lines: string[] = [];
  const names = new Map<string, string>();
  let count = 0;
  let notes = 0;
  const mark = (type: string, span: TextSpan): string => {
    const places = (span.spans ?? [span]).map(({ start, end }) => `${start} ${end}`).join(';');
    const id = `T${++count}`;
    lines.push(`${id}\t${type} ${places}\t${span.text.replace(/[\r\n\t]/g, ' ')}`);
    return id;
  };
  const note = (id: string, text: string): number => lines.push(`#${++notes}\tAnnotatorNotes ${id}\t${text}`);
  const inText = (span: TextSpan): boolean => span.field !== 'title';
  for (const entity of result.entities)
    for (const mention of entity.mentions.filter(inText)) {
      const id = mark(capital(entity.type), mention);
      names.set(`${mention.start}-${mention.end}`, id);
      note(id, [entity.name, mention.form, ...entity.sameAs].join(' | '));
    }
  for (const time of result.times.filter(inText)) {
    const id = mark('Time', time);
    names.set(`${time.start}-${time.end}`, id);
    note(id, [time.type, time.value, time.mod].filter(Boolean).join(' '));
  }
  /** An argument points to the mark of its words, which may have to be made. */
  const markOf = (span: TextSpan, type: string): string =>
    names.get(`${span.start}-${span.end}`) ?? mark(type, span);
  let events = 0;
  for (const fact of result.facts.filter((f) => inText(f.evidence))) {
    const type = capital(fact.type);
    const trigger = mark(type, fact.evidence);
    const roles = fact.arguments.filter(inText).map((a) => `${capital(a.role)}:${markOf(a, 'Argument')}`);
    lines.push(`E${++events}\t${[`${type}:${trigger}`, ...numbered(roles)].join(' ')}`);
    note(`E${events}`, [fact.mode, fact.polarity, fact.tense, fact.modality].filter(Boolean).join(' '));
  }
  for (const quote of result.quotes.filter((q) => inText(q.content))) {
    const trigger = mark('Quote', quote.content);
    const parts = [
      quote.speaker && `Speaker:${markOf(quote.speaker, 'Speaker')}`,
      quote.cue && `Cue:${markOf(quote.cue, 'Cue')}`,
    ];
    lines.push(`E${++events}\t${[`Quote:${trigger}`, ...parts.filter(Boolean)].join(' ')}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** A role that comes twice gets a number: `Actor:T1 Actor2:T2`. */
function numbered(roles: string[]): string[] {
  const seen = new Map<string, number>();
  return roles.map((role) => {
    const [name, id] = role.split(':');
    const n = (seen.get(name!) ?? 0) + 1;
    seen.set(name!, n);
    return n === 1 ? role : `${name}${n}:${id}`;
  });
}

/** `position-held` → `Position-held`: names of types are ASCII words in brat. */
const capital = (type: string): string => type[0]!.toUpperCase() + type.slice(1);
