import type { Result, ResultEntity, ResultMention } from '../core/result.ts';
import { firstAfter } from '../core/span.ts';
import type { Writer } from './format.ts';

/** CoNLL with NoSta-D's columns: number, token, outer and inner label in BIO; a comment line names the document. */
export const conll = (): Writer => ({ document: render });

const classes: Record<ResultEntity['type'], string> = {
  person: 'PER',
  place: 'LOC',
  organisation: 'ORG',
  misc: 'OTH',
};
const suffixes: Partial<Record<ResultMention['form'], string>> = { derived: 'deriv', compound: 'part' };

interface Labelled {
  /** Numbers of the first token and the one after the last. */
  first: number;
  end: number;
  label: string;
}

function render(result: Result): string {
  const tokens = result.tokens ?? [];
  const spans = labelledSpans(result, tokens);
  const isInner = (a: Labelled): boolean =>
    spans.some((b) => b !== a && b.first <= a.first && a.end <= b.end && b.end - b.first > a.end - a.first);
  const outer = labelsOf(
    tokens.length,
    spans.filter((span) => !isInner(span)),
  );
  const inner = labelsOf(tokens.length, spans.filter(isInner));
  let out = `# id = ${result.id.replace(/\s+/g, ' ')}\n`;
  let at = 0;
  for (const sentence of result.sentences ?? []) {
    let number = 1;
    for (; at < tokens.length && tokens[at]!.start < sentence.end; at++)
      out += `${number++}\t${tokens[at]!.text.replace(/\s+/g, '\u00a0')}\t${outer[at]}\t${inner[at]}\n`;
    out += '\n';
  }
  return out;
}

/** Mentions widened to whole tokens, as NoSta-D marks them: `NATO` in `NATO-Generalsekretär` marks all of it ORGpart. */
function labelledSpans(result: Result, tokens: { start: number; end: number }[]): Labelled[] {
  const spans: Labelled[] = [];
  const seen = new Set<string>();
  for (const entity of result.entities)
    for (const mention of entity.mentions) {
      if (mention.form === 'nominal' || mention.field === 'title') continue;
      const first = firstAfter(tokens, mention.start);
      let end = first;
      while (end < tokens.length && tokens[end]!.start < mention.end) end++;
      const label = classes[entity.type] + (suffixes[mention.form] ?? '');
      const key = `${first}-${end}`;
      if (end > first && !seen.has(key)) spans.push({ first, end, label });
      seen.add(key);
    }
  return spans;
}

function labelsOf(count: number, spans: Labelled[]): string[] {
  const labels = new Array<string>(count).fill('O');
  for (const { first, end, label } of spans) {
    if (labels.slice(first, end).some((taken) => taken !== 'O')) continue;
    labels[first] = `B-${label}`;
    labels.fill(`I-${label}`, first + 1, end);
  }
  return labels;
}
