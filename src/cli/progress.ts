/** What happened so far. */
export interface Tally {
  documents: number;
  failures: number;
  empty: number;
  bytes: number;
}

export interface Progress {
  update(tally: Tally): void;
  /** Clears the line, so that a message can be printed. */
  clear(): void;
}

export const silent: Progress = { update: () => {}, clear: () => {} };

/** `12,345.6`; made by hand, since Intl takes longer to load than the whole of a start may. */
const numeral = (value: number): string =>
  String(Math.round(value * 10) / 10).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');

/** A line on the terminal: bar, share, documents, rate, remaining time. Drawn ten times a second at most. */
export function progressLine(totalBytes: number | null): Progress {
  const started = Date.now();
  let drawn = 0;
  let visible = false;
  return {
    update(tally) {
      const now = Date.now();
      if (now - started < 500 || now - drawn < 100) return;
      drawn = now;
      visible = true;
      const width = process.stderr.columns || 80;
      process.stderr.write(
        `\r${lineOf(tally, totalBytes, (now - started) / 1000).slice(0, width - 1)}\x1b[K`,
      );
    },
    clear() {
      if (visible) process.stderr.write('\r\x1b[K');
      visible = false;
    },
  };
}

function lineOf(tally: Tally, totalBytes: number | null, seconds: number): string {
  const rate = `${numeral(tally.documents)} documents, ${numeral(tally.documents / seconds)}/s`;
  const failures = tally.failures ? `, ${tally.failures} failed` : '';
  if (!totalBytes) return `${rate}${failures}`;
  const share = Math.min(1, tally.bytes / totalBytes);
  const bar = '█'.repeat(Math.round(share * 20)).padEnd(20, '░');
  const left = share > 0.01 ? `, ${duration((seconds / share) * (1 - share))} left` : '';
  return `${bar} ${Math.floor(share * 100)} %  ${rate}${left}${failures}`;
}

export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** One line at the end of a run. */
export function summaryOf(tally: Tally, milliseconds: number): string {
  const seconds = milliseconds / 1000;
  const failures = tally.failures ? `, ${tally.failures} failed` : '';
  const empty = tally.empty ? `, ${tally.empty} without results` : '';
  const rate = numeral(tally.documents / Math.max(seconds, 0.001));
  const documents = tally.documents === 1 ? 'document' : 'documents';
  return `${numeral(tally.documents)} ${documents}${failures}${empty} in ${numeral(seconds)} s, ${rate}/s`;
}
