import type { Result, TextSpan } from '../core/result.ts';
import type { SourceText, Writer } from './format.ts';

const style = `
body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 system-ui,sans-serif;color:#1b1b1b;background:#fff}
article{margin-bottom:4rem}h1{font-size:1.3rem;margin-bottom:0}.about{color:#666;margin-top:0}.text{white-space:pre-wrap}
.person{background:#cfe5ff}.place{background:#d3f2d3}.organisation{background:#ffe3b8}.misc{background:#e8dcff}.time{background:#ffd9e2}
.quote{border-bottom:2px solid #8a8a8a}.fact{text-decoration:underline wavy #c02020;text-underline-offset:.3em}
.key span{padding:0 .4em;margin-right:.6em}ul{padding-left:1.2rem}small{color:#666}
@media(prefers-color-scheme:dark){body{color:#e6e6e6;background:#161616}.person{background:#173a5e}.place{background:#1c4a1c}.organisation{background:#5a3d0a}.misc{background:#3d2a63}.time{background:#5c2233}}
`;

const key = ['person', 'place', 'organisation', 'misc', 'time', 'quote', 'fact']
  .map((name) => `<span class="${name}">${name}</span>`)
  .join('');

/** The article with everything found in it marked; one file, no script, nothing loaded from elsewhere. */
export const html = (): Writer => ({
  head: `<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>werwaswo</title><style>${style}</style></head><body>
<p class="key">${key}</p>
`,
  tail: '</body></html>\n',
  document: render,
});

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  // Characters that HTML does not allow, halves of pairs among them, would make the page invalid.
  text
    .replace(/[&<>"']/g, (c) => escapes[c]!)
    .replace(/[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');

function render(result: Result, source: SourceText): string {
  const about = [result.id, result.date, result.language]
    .filter(Boolean)
    .map((part) => escapeHtml(part!))
    .join(' · ');
  const title = source.title ? marked(source.title, marksOf(result, 'title')) : escapeHtml(result.id);
  return `<article lang="${escapeHtml(result.language)}"><h1>${title}</h1><p class="about">${about}</p>
<div class="text">${marked(source.text, marksOf(result, undefined))}</div>${facts(result)}</article>
`;
}

interface Mark {
  start: number;
  end: number;
  kind: string;
  title: string;
}

function marksOf(result: Result, field: 'title' | undefined): Mark[] {
  const marks: Mark[] = [];
  const add = (span: TextSpan, kind: string, title: string): void => {
    if (span.field !== field) return;
    for (const { start, end } of span.spans ?? [span]) marks.push({ start, end, kind, title });
  };
  for (const fact of result.facts) add(fact.evidence, 'fact', describe(fact));
  for (const q of result.quotes)
    add(q.content, 'quote', `${q.kind} quote, ${q.speaker?.text ?? 'nobody named'}`);
  for (const e of result.entities)
    for (const m of e.mentions) add(m, e.type, [e.name, m.form, ...e.sameAs].join(', '));
  for (const t of result.times) add(t, 'time', [t.type, t.value, t.mod].filter(Boolean).join(' '));
  return marks;
}

/** Marks may overlap as they like: the text is cut at all their ends, and each piece bears the marks that cover it. */
function marked(text: string, marks: Mark[]): string {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const starting = [...marks].sort((a, b) => a.start - b.start);
  let open: Mark[] = [];
  let next = 0;
  let out = '';
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i]!;
    while (next < starting.length && starting[next]!.start <= from) open.push(starting[next++]!);
    open = open.filter((mark) => mark.end > from);
    const piece = escapeHtml(text.slice(from, cuts[i + 1]));
    const kinds = [...new Set(open.map((mark) => mark.kind))].join(' ');
    const title = escapeHtml([...new Set(open.map((mark) => mark.title))].join('\n'));
    out += open.length ? `<span class="${kinds}" title="${title}">${piece}</span>` : piece;
  }
  return out;
}

const describe = (fact: Result['facts'][number]): string =>
  `${fact.type}${fact.mode ? ` (${fact.mode})` : ''}: ${fact.arguments.map((a) => `${a.role} ${a.text}`).join(', ')}; ${fact.polarity}, ${fact.tense}, ${fact.modality}`;

const facts = (result: Result): string =>
  result.facts.length
    ? `<ul>${result.facts.map((f) => `<li>${escapeHtml(describe(f))}</li>`).join('')}</ul>`
    : '';
