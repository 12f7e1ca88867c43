/** `--color` beats NO_COLOR, which beats FORCE_COLOR; else colour goes to terminals only. */
export function colourWanted(flag: string | boolean | undefined, stream: { isTTY?: boolean }): boolean {
  if (flag === false || flag === 'never') return false;
  if (flag === true || flag === 'always') return true;
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== '0';
  return Boolean(stream.isTTY) && process.env.TERM !== 'dumb';
}

/** Columns of the terminal; a page's width where there is none. */
export function terminalWidth(): number {
  const columns = process.stdout.columns || Number(process.env.COLUMNS) || 100;
  return Math.min(Math.max(columns, 40), 200);
}
