import { messageOf } from './errors.ts';

/** Where a text stops being JSON, from 1 (columns in UTF-16 code units), and what node says of it. */
export interface JsonFault {
  line: number;
  column: number;
  /** Such as `Unexpected token '}'`. */
  said: string;
}

/** Why `JSON.parse` refused `text`, given what it threw. */
export function jsonFault(text: string, thrown: unknown): JsonFault {
  const message = messageOf(thrown);
  const before = text.slice(0, offsetIn(text, message)).split('\n');
  const said = message.replace(/,? (?:\.\.\.)?"[\s\S]*$| (?:in JSON )?at position[\s\S]*$/, '');
  return { line: before.length, column: before.at(-1)!.length + 1, said };
}

/**
 * V8 tells a position, or the text around an unexpected token: ten characters before it (after `...`) and ten behind it
 * (before `...`); a text of up to twenty is told as a whole. Where the text just ends, it tells neither.
 */
function offsetIn(text: string, message: string): number {
  const position = /at position (\d+)/.exec(message);
  if (position) return Number(position[1]);
  const around = /^Unexpected token '([\s\S]+?)', (\.\.\.)?"([\s\S]*)"(\.\.\.)? is not valid JSON$/u.exec(
    message,
  );
  if (!around) return text.length;
  const [, token, cutBefore, part, cutBehind] = around;
  if (cutBefore) return text.indexOf(part!) + 10;
  return cutBehind ? part!.length - 10 : text.indexOf(token!);
}
