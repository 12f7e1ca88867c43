/**
 * Cleaning that keeps offsets. What agency copy, web pages and PDF exports leave in a text is taken out of the
 * copy that the rooms read; a map leads every offset back to the text that came in, which is never changed.
 */
export interface Cleaned {
  text: string;
  /** Offset in `text` → offset in the source, one entry more than characters; null if the offsets are the same. */
  toSource: Int32Array | null;
  warnings: string[];
}

/** Anything that cleaning would touch. Most texts have none of it and pass at the speed of one scan. */
const suspicious =
  /[\u00a0\u00ad\u2000-\u200f\u2010\u2011\u202f\u205f\u2060\u3000\ufeff\ufffd\u0300-\u036f\u0000-\u0008\u000b-\u001f&Ãâ]/;

/** Same length: replaced in place. */
const oneForOne = new Map<string, string>([
  ...[...'\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'].map(
    (c): [string, string] => [c, ' '],
  ),
  ['\u2010', '-'],
  ['\u2011', '-'],
]);

const dropped = new Set('\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff');

/** UTF-8 read as Windows-1252 by somebody before us: `fÃ¼r`. */
const mojibake: Record<string, string> = {
  'Ã¤': 'ä',
  'Ã¶': 'ö',
  'Ã¼': 'ü',
  ÃŸ: 'ß',
  'Ã„': 'Ä',
  'Ã–': 'Ö',
  Ãœ: 'Ü',
  'Ã©': 'é',
  'Ã¨': 'è',
  'Ã¡': 'á',
  'Ã§': 'ç',
  'â€ž': '„',
  'â€œ': '“',
  'â€“': '–',
  'â€™': '’',
  'â‚¬': '€',
};

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  sbquo: '‚',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  euro: '€',
  sect: '§',
  middot: '·',
};

export function clean(source: string): Cleaned {
  if (!suspicious.test(source)) return { text: source, toSource: null, warnings: [] };
  const pieces: string[] = [];
  const map = new Int32Array(source.length + 1);
  let length = 0;
  let sameLength = true;
  const put = (text: string, from: number) => {
    pieces.push(text);
    for (let k = 0; k < text.length; k++) map[length++] = from;
  };
  for (let i = 0; i < source.length; ) {
    const [text, used] = readOne(source, i);
    if (text.length !== used) sameLength = false;
    // A piece as long as its source keeps character offsets; a shorter one points at its first character.
    if (text.length === used) for (let k = 0; k < used; k++) put(text[k]!, i + k);
    else put(text, i);
    i += used;
  }
  map[length] = source.length;
  const broken = source.includes('\ufffd')
    ? ['the text has replacement characters (U+FFFD): it was probably read in the wrong encoding']
    : [];
  return { text: pieces.join(''), toSource: sameLength ? null : map.slice(0, length + 1), warnings: broken };
}

/** The cleaned form of what starts at `i`, and how many code units of the source it stands for. */
function readOne(source: string, i: number): [text: string, used: number] {
  const c = source[i]!;
  const code = source.charCodeAt(i);
  if (code === 38 /* & */) return readEntity(source, i);
  if (c === 'Ã' || c === 'â') return readMojibake(source, i);
  if (dropped.has(c)) return ['', 1];
  if (code < 32 && code !== 9 && code !== 10) return [' ', 1];
  const replaced = oneForOne.get(c);
  if (replaced !== undefined) return [replaced, 1];
  const next = source.charCodeAt(i + 1);
  if (next >= 0x300 && next <= 0x36f) return compose(source, i);
  return [c, 1];
}

function compose(source: string, i: number): [string, number] {
  let end = i + 1;
  while (source.charCodeAt(end) >= 0x300 && source.charCodeAt(end) <= 0x36f && end - i < 4) end++;
  return [source.slice(i, end).normalize('NFC'), end - i];
}

function readEntity(source: string, i: number): [string, number] {
  const semicolon = source.indexOf(';', i);
  if (semicolon < 0 || semicolon - i > 9) return ['&', 1];
  const name = source.slice(i + 1, semicolon);
  const used = semicolon + 1 - i;
  const known = Object.hasOwn(entities, name) ? entities[name] : undefined;
  if (known !== undefined) return [known, used];
  const number = /^#(?:x([0-9a-f]{1,5})|([0-9]{1,6}))$/i.exec(name);
  if (!number) return ['&', 1];
  const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2]);
  return code >= 32 && code <= 0x10ffff ? [String.fromCodePoint(code), used] : ['&', 1];
}

function readMojibake(source: string, i: number): [string, number] {
  for (const length of [3, 2]) {
    const part = source.slice(i, i + length);
    if (Object.hasOwn(mojibake, part)) return [mojibake[part]!, length];
  }
  return [source[i]!, 1];
}
