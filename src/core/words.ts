import type { Document } from './document.ts';

/**
 * The words that the process has met, as they were written, each with a number. What is true of a word wherever it stands
 * is worked out once and kept under its number by the rooms below. Number 0 is the empty word, which stands for "no token".
 */
export class Words {
  readonly texts: string[] = [''];
  /** The same in small letters. */
  readonly lowers: string[] = [''];
  private readonly hashes: number[] = [0];
  /** Hash → number, in open addressing; 0 where there is none. */
  private slots = new Int32Array(1 << 13);

  get size(): number {
    return this.texts.length;
  }

  /** The number of the word in `text[start, end)`. */
  number(text: string, start: number, end: number): number {
    let h = end - start;
    for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    h ^= h >>> 15;
    const last = this.slots.length - 1;
    let at = h & last;
    for (let n = this.slots[at]!; n; n = this.slots[at]!) {
      if (this.hashes[n] === h && same(this.texts[n]!, text, start, end)) return n;
      at = (at + 1) & last;
    }
    return this.add(text.slice(start, end), h, at);
  }

  private add(word: string, hash: number, slot: number): number {
    // A slice keeps the whole text alive that it was cut from: longer words are copied.
    const text = word.length < 13 ? word : ` ${word}`.slice(1);
    const n = this.texts.push(text) - 1;
    this.lowers.push(text.toLowerCase());
    this.hashes.push(hash);
    this.slots[slot] = n;
    if (2 * n > this.slots.length) this.grow();
    return n;
  }

  private grow(): void {
    this.slots = new Int32Array(2 * this.slots.length);
    const last = this.slots.length - 1;
    for (let n = 1; n < this.hashes.length; n++) {
      let at = this.hashes[n]! & last;
      while (this.slots[at]) at = (at + 1) & last;
      this.slots[at] = n;
    }
  }
}

function same(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) !== word.charCodeAt(i - start)) return false;
  return true;
}

/** The words of one document: the number of each token's word. */
export interface Numbered {
  words: Words;
  of: Int32Array;
}

/** So many words are remembered before all are forgotten: the frequent ones are soon back, and memory stays small. */
const most = 1 << 15;
let current = new Words();

/** The numbers of a document's words, made when they are first asked for. Beyond the tokens' ends read `| 0`: no word. */
export function wordsOf(doc: Document): Numbered {
  return (doc.numbered ??= numberWords(doc));
}

function numberWords(doc: Document): Numbered {
  // Documents that are still at work keep the words that they were numbered with.
  if (current.size > most) current = new Words();
  const words = current;
  const { count, start, end } = doc.tokens;
  const of = new Int32Array(count);
  for (let i = 0; i < count; i++) of[i] = words.number(doc.text, start[i]!, end[i]!);
  return { words, of };
}
