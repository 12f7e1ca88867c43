import { Parser } from 'htmlparser2';

/** The rules of the TimeML 1.2.1 schema for the elements that the tool writes. */

type Attributes = Record<string, RegExp>;

interface ElementRule {
  /** Elements that may stand in it. */
  children: string[];
  /** Must those of `children` that are no `?` stand in it, in this order, once each? Otherwise any mix, text included. */
  sequence: boolean;
  text: boolean;
  required: Attributes;
  optional: Attributes;
}

const anything = /^/;
const ncName = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;
/** NMTOKENS: what stands in `quant` and `freq` has no leading or double blanks. */
const tokens = /^\S+(?: \S+)*$/;

const oneOf = (words: string): RegExp => new RegExp(`^(?:${words.replaceAll(' ', '|')})$`);
const none = { required: {}, optional: {} };
const mixed = { sequence: false, text: true };

const schema: Record<string, ElementRule> = {
  TimeML: {
    children: ['DOCID', 'DCT', 'TITLE?', 'EXTRAINFO?', 'TEXT'],
    sequence: true,
    text: false,
    required: {},
    optional: {
      'xmlns:xsi': /^http:\/\/www\.w3\.org\/2001\/XMLSchema-instance$/,
      'xsi:noNamespaceSchemaLocation': /^http:\/\/timeml\.org\/timeMLdocs\/TimeML_1\.2\.1\.xsd$/,
    },
  },
  DOCID: { ...none, children: [], sequence: false, text: true },
  DCT: { ...none, children: ['TIMEX3'], sequence: true, text: false },
  TITLE: { ...none, ...mixed, children: [] },
  EXTRAINFO: { ...none, ...mixed, children: [] },
  TEXT: { ...none, ...mixed, children: ['TIMEX3'] },
  TIMEX3: {
    ...mixed,
    children: [],
    required: { tid: ncName, type: oneOf('DATE TIME DURATION SET'), value: /^\S+$/ },
    optional: {
      functionInDocument: oneOf(
        'CREATION_TIME EXPIRATION_TIME MODIFICATION_TIME PUBLICATION_TIME RELEASE_TIME RECEPTION_TIME NONE',
      ),
      beginPoint: ncName,
      endPoint: ncName,
      anchorTimeID: ncName,
      valueFromFunction: ncName,
      temporalFunction: oneOf('true false'),
      mod: oneOf(
        'BEFORE AFTER ON_OR_BEFORE ON_OR_AFTER LESS_THAN MORE_THAN EQUAL_OR_LESS EQUAL_OR_MORE START MID END APPROX',
      ),
      quant: tokens,
      freq: /^(?:\d+X|P[^\s]+)$/,
      comment: anything,
    },
  },
};

const pointers = ['beginPoint', 'endPoint', 'anchorTimeID', 'valueFromFunction'];

/** What a value may look like, by the type of its expression. */
const clock = String.raw`T(?:\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?|XX:XX|MO|MI|AF|EV|NI|DT)(?:Z|[+-]\d\d:?\d\d)?`;
const day = String.raw`(?:[\dX]{4}-[\dX]{2}-[\dX]{2}|[\dX]{4}-W(?:\d\d|XX)-[1-7])`;
const date = String.raw`(?:${day}|[\dX]{4}-[\dX]{2}|[\dX]{4}-(?:SP|SU|FA|WI|Q[1-4X]|H[12X])|[\dX]{4}-W(?:\d\d|XX)(?:-WE)?|(?:BC)?[\dX]{1,4}|PAST_REF|PRESENT_REF|FUTURE_REF)`;
const amount = String.raw`(?:[\d.]+|X)`;
const duration = `P(?:${amount}(?:Y|M|W|D|DE|CE|ML|WE|SP|SU|FA|WI|Q|HY))*(?:T(?:${amount}(?:H|M|S|MO|MI|AF|EV|NI|DT))+)?`;
const values: Record<string, RegExp> = {
  DATE: new RegExp(`^${date}$`),
  TIME: new RegExp(`^(?:${day})?${clock}$`),
  DURATION: new RegExp(`^(?=P.)${duration}$`),
  SET: new RegExp(`^(?:(?=P.)${duration}|${date}|${day}${clock})$`),
};

interface Open {
  name: string;
  children: string[];
}

/** What breaks the schema, one line each; empty if the document is valid. */
export function timemlFaults(xml: string): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const references: string[] = [];
  const open: Open[] = [{ name: '', children: [] }];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = open.at(-1)!;
        parent.children.push(name);
        open.push({ name, children: [] });
        const rule = schema[name];
        if (!rule) return void faults.push(`<${name}> is no element of the schema`);
        const allowed = schema[parent.name]?.children.map((c) => c.replace('?', '')) ?? ['TimeML'];
        if (!allowed.includes(name)) faults.push(`<${name}> may not stand in <${parent.name}>`);
        faults.push(...attributeFaults(name, rule, attributes));
        if (attributes.tid !== undefined) {
          if (ids.has(attributes.tid)) faults.push(`tid ${attributes.tid} twice`);
          ids.add(attributes.tid);
        }
        for (const p of pointers) if (attributes[p]) references.push(attributes[p]);
      },
      ontext(text) {
        const { name } = open.at(-1)!;
        if (text.trim() && !schema[name]?.text) faults.push(`text in <${name}>: ${text.trim().slice(0, 20)}`);
      },
      onclosetag(name) {
        faults.push(...sequenceFaults(name, open.pop()!.children));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  if (open[0]!.children.length !== 1) faults.push('not one root');
  for (const r of references) if (!ids.has(r)) faults.push(`${r} is no tid`);
  return faults;
}

function attributeFaults(name: string, rule: ElementRule, attributes: Record<string, string>): string[] {
  const faults: string[] = [];
  for (const wanted of Object.keys(rule.required))
    if (!(wanted in attributes)) faults.push(`<${name}> has no ${wanted}`);
  for (const [key, value] of Object.entries(attributes)) {
    const pattern = rule.required[key] ?? rule.optional[key];
    if (!pattern) faults.push(`<${name}> may have no ${key}`);
    else if (!pattern.test(value)) faults.push(`<${name}> ${key}="${value}"`);
  }
  const pattern = values[attributes.type ?? ''];
  if (name === 'TIMEX3' && pattern && !pattern.test(attributes.value ?? ''))
    faults.push(`${attributes.type} with value ${attributes.value}`);
  return faults;
}

function sequenceFaults(name: string, children: string[]): string[] {
  const rule = schema[name];
  if (!rule?.sequence) return [];
  const pattern = new RegExp(
    `^${rule.children.map((c) => (c.endsWith('?') ? `(${c.slice(0, -1)} )?` : `${c} `)).join('')}$`,
  );
  const found = children.map((c) => `${c} `).join('');
  return pattern.test(found) ? [] : [`<${name}> holds ${found.trim() || 'nothing'}`];
}
