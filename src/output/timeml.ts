import type { Result, ResultTime } from '../core/result.ts';
import { toUtf16 } from '../core/units.ts';

/**
 * One document as TimeML 1.2.1: its text with TIMEX3 elements around the times. What was found in the title is left
 * out, since `text` does not hold it.
 */
export function toTimeml(result: Result, text: string): string {
  const at = toUtf16(result.offsets, text);
  const times = result.times.filter((t) => !t.field).sort((a, b) => a.start - b.start);
  let body = '';
  let done = 0;
  for (const time of times) {
    const start = at(time.start);
    const end = at(time.end);
    if (start < done) continue;
    body += escapeXml(text.slice(done, start)) + timex(time, escapeXml(text.slice(start, end)));
    done = end;
  }
  body += escapeXml(text.slice(done));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="${schema}">`,
    `<DOCID>${escapeXml(result.id)}</DOCID>`,
    `<DCT>${creationTime(result.date)}</DCT>`,
    `<TEXT>${body}</TEXT>`,
    '</TimeML>',
    '',
  ].join('\n');
}

const schema = 'http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd';

const isoDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** The schema wants a creation time in any case, and of a type: an unknown one is a day without digits. */
function creationTime(date: string | null): string {
  const value = date && isoDate.test(date) ? date : 'XXXX-XX-XX';
  const type = value.includes('T') ? 'TIME' : 'DATE';
  return `<TIMEX3 tid="t0" type="${type}" value="${value}" temporalFunction="false" functionInDocument="CREATION_TIME">${value}</TIMEX3>`;
}

function timex(time: ResultTime, content: string): string {
  const attributes: [string, string | undefined][] = [
    ['tid', time.id],
    ['type', time.type],
    ['value', time.value],
    ['mod', time.mod],
    ['quant', time.quant],
    ['freq', time.freq],
  ];
  const written = attributes
    .filter(([, v]) => v !== undefined)
    .map(([name, v]) => ` ${name}="${escapeXml(v!)}"`);
  return `<TIMEX3${written.join('')} functionInDocument="NONE">${content}</TIMEX3>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** XML allows no control characters and no half surrogates: each becomes U+FFFD, so that lengths stay. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escapeXml = (text: string): string =>
  text.replace(forbidden, '\ufffd').replace(/[&<>"\r]/g, (c) => entities[c]!);
