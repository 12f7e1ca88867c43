import { type Document, Shape, TokenKind } from '../core/document.ts';
import type { LexicalLayer } from '../lexicon/annotate.ts';
import { wordTable, worked } from '../lexicon/word-tests.ts';
import type { Mention } from '../names/candidate.ts';
import { anyCell } from './agreement.ts';
import { type FormTable, formRow, formTable } from './forms.ts';
import { bearsGenitive } from './genitive-names.ts';
import { T, VerbTags, Writing, writingOf } from './tags.ts';
import { guessNoun, guessSmall } from './unknown.ts';

/** A document as this room sees it: parallel arrays over its tokens. */
export interface View {
  doc: Document;
  lex: LexicalLayer;
  table: FormTable;
  /** `Tag` bits. */
  tag: Uint32Array;
  noun: Uint16Array;
  det: Uint16Array;
  verb: Uint32Array;
  /** Token after the name that begins here; 0 where none begins. */
  nameEnd: Int32Array;
  /** Index of the mention that begins here, -1 if none. */
  mentionAt: Int32Array;
  mentions: Mention[];
}

let room = 0;
let tag = new Uint32Array(0);
let noun = new Uint16Array(0);
let det = new Uint16Array(0);
let verb = new Uint32Array(0);
let nameEnd = new Int32Array(0);
let mentionAt = new Int32Array(0);

/** The arrays are kept from document to document and grow; a view is valid until the next one is made. */
function makeRoom(n: number): void {
  if (n > room) {
    room = Math.max(1024, n * 2);
    tag = new Uint32Array(room);
    noun = new Uint16Array(room);
    det = new Uint16Array(room);
    verb = new Uint32Array(room);
    nameEnd = new Int32Array(room);
    mentionAt = new Int32Array(room);
  }
  nameEnd.fill(0, 0, n);
  mentionAt.fill(-1, 0, n);
}

export function makeView(doc: Document, lex: LexicalLayer, mentions: Mention[]): View {
  makeRoom(doc.tokens.count + 1);
  const view: View = {
    doc,
    lex,
    table: formTable(lex.lexicon),
    tag,
    noun,
    det,
    verb,
    nameEnd,
    mentionAt,
    mentions,
  };
  for (const s of doc.sentences) {
    let start = true;
    for (let i = s.first; i < s.end; i++) {
      tagToken(view, i, start);
      start = (tag[i]! & (T.Quote | T.Break | T.Open)) !== 0 || (start && (tag[i]! & T.Comma) !== 0);
    }
  }
  for (let m = 0; m < mentions.length; m++) markName(view, mentions[m]!, m);
  tag[doc.tokens.count] = T.Break;
  return view;
}

function tagToken(view: View, i: number, start: boolean): void {
  const { tokens, text } = view.doc;
  verb[i] = 0;
  det[i] = 0;
  noun[i] = 0;
  switch (tokens.kind[i]) {
    case TokenKind.Punctuation:
      tag[i] = punctuationTag(text.charCodeAt(tokens.start[i]!));
      return;
    case TokenKind.Number:
      tag[i] = T.Num;
      noun[i] = anyCell;
      return;
    case TokenKind.Ordinal:
      tag[i] = T.Adj | T.Num;
      noun[i] = anyCell;
      return;
    case TokenKind.Word:
    case TokenKind.Abbreviation:
      return tagWord(view, i, start);
    default:
      tag[i] = T.Noun;
      noun[i] = anyCell;
  }
}

/** What each word can be by `Writing`: the rows of the frequent words side by side instead of among those of all forms. */
const rows = [Writing.Small, Writing.Capital, Writing.Start].map((writing) =>
  wordTable(({ form, lexicon }) => {
    const { tags, noun, det, verb } = formTable(lexicon);
    const row = formRow(formTable(lexicon), form, writing);
    return { tags: tags[row]!, noun: noun[row]!, det: det[row]!, verb: verb[row]! };
  }),
);

function tagWord(view: View, i: number, start: boolean): void {
  const { tokens } = view.doc;
  const writing = writingOf(tokens.shape[i]!, start);
  const form = view.lex.form[i]!;
  let tags = 0;
  if (form >= 0) {
    const row = worked(view.lex, i, rows[writing]!);
    tags = row.tags;
    noun[i] = row.noun;
    det[i] = row.det;
    verb[i] = row.verb;
    // "Waren wurden knapp", "Essen": a sentence rarely begins with its verb, and a noun has its capital anyway.
    if (writing === Writing.Start && tags & VerbTags && tags & (T.Noun | T.Name | T.Adj)) tags &= ~VerbTags;
  }
  if (!tags) tags = writing === Writing.Small ? guessSmall(view, i) : guessNoun(view, i);
  else if (tokens.shape[i]! & Shape.Capital && !noun[i] && tags & T.Noun) noun[i] = anyCell;
  tag[i] = tags;
}

function punctuationTag(c: number): number {
  switch (c) {
    case 44: // ,
      return T.Comma;
    case 40: // (
    case 91:
      return T.Open;
    case 41: // )
    case 93:
      return T.Close;
    case 34: // "
    case 39:
    case 96: // `
    case 171: // «
    case 187: // »
    case 8216:
    case 8217:
    case 8218:
    case 8220: // “
    case 8221: // ”
    case 8222: // „
    case 8249:
    case 8250:
      return T.Quote;
    case 47: // /
      return T.Cconj;
    default:
      return T.Break;
  }
}

/** A name of several words is one head; derived forms and compounds stay adjectives and nouns. */
function markName(view: View, m: Mention, index: number): void {
  if (m.inner) return;
  mentionAt[m.first] = index;
  if (m.form !== 'name') return;
  const { doc, lex } = view;
  // A name written like a common noun keeps the noun's gender: "der Bundestag", "die Union".
  const last = m.end - 1;
  const genitive = bearsGenitive(doc, lex, last);
  nameEnd[m.first] = m.end;
  for (let i = m.first; i < m.end; i++) {
    tag[i] = T.Name;
    noun[i] = genitive ? 0x00f0 : anyCell;
    verb[i] = 0;
  }
}

export const has = (view: View, i: number, tags: number): boolean => (view.tag[i]! & tags) !== 0;

/** Lower-cased text of a token. Rarely asked for: decisions on words go by tags. */
export const lower = (view: View, i: number): string => view.lex.words.lowers[view.lex.word[i]! | 0]!;
