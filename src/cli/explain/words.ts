import type { Lexicon } from '../../lexicon/lexicon.ts';
import { tokenize } from '../../text/tokens.ts';
import { type Lookup, lookupForm } from '../dict/lookup.ts';

const most = 6;

/** What the dictionaries know of the words at an offset or in a text: why something is no name. */
export function wordsAt(at: string, text: string, lexicon: Lexicon): Lookup[] {
  const words = /^\d+$/.test(at) ? [wordAround(text, Number(at))] : wordsIn(at);
  const asked = [...new Set(words)].filter((word) => /\p{L}/u.test(word)).slice(0, most);
  return asked.map((word) => ({ ...lookupForm(lexicon, word), phrases: [] }));
}

function wordsIn(text: string): string[] {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
}

function wordAround(text: string, offset: number): string {
  const tokens = tokenize(text);
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.end[i]! > offset) return text.slice(Math.min(tokens.start[i]!, offset), tokens.end[i]);
  }
  return '';
}
