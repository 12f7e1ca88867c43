/** What happened so far. */
export interface Tally {
  documents: number;
  failures: number;
  empty: number;
  /** Bytes and items that the inputs have given. */
  bytes: number;
  read: number;
  /** Of these items, how many are done with: told, or found done by `--resume`. */
  settled: number;
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

/** How far the work is. */
export interface Mark {
  seconds: number;
  share: number;
}

/** Reading runs ahead of the work: of the bytes that were read, those of settled documents count. */
export const shareDone = ({ bytes, read, settled }: Tally, totalBytes: number): number =>
  read ? Math.min(1, bytes / totalBytes) * (settled / read) : 0;

/** At the rate since `from`, which lies behind what `--resume` had only to skip; nothing while there is none. */
export const secondsLeft = (from: Mark, now: Mark): number | null =>
  now.share > from.share ? ((now.seconds - from.seconds) * (1 - now.share)) / (now.share - from.share) : null;

/** A line on the terminal: bar, share, documents, rate, remaining time. Drawn ten times a second at most. */
export function progressLine(totalBytes: number | null): Progress {
  const started = Date.now();
  let from: Mark | undefined;
  let drawn = 0;
  let visible = false;
  return {
    update(tally) {
      const time = Date.now();
      const now = { seconds: (time - started) / 1000, share: totalBytes ? shareDone(tally, totalBytes) : 0 };
      from ??= now;
      if (time - started < 500 || time - drawn < 100) return;
      drawn = time;
      visible = true;
      const line = `${totalBytes ? `${barOf(now.share)}  ` : ''}${rateOf(tally, now.seconds)}${leftOf(from, now)}`;
      process.stderr.write(`\r${line.slice(0, (process.stderr.columns || 80) - 1)}\x1b[K`);
    },
    clear() {
      if (visible) process.stderr.write('\r\x1b[K');
      visible = false;
    },
  };
}

const barOf = (share: number): string =>
  `${'█'.repeat(Math.round(share * 20)).padEnd(20, '░')} ${Math.floor(share * 100)} %`;

const rateOf = ({ documents, failures }: Tally, seconds: number): string =>
  `${numeral(documents)} documents, ${numeral(documents / seconds)}/s${failures ? `, ${failures} failed` : ''}`;

function leftOf(from: Mark, now: Mark): string {
  const seconds = secondsLeft(from, now);
  return seconds === null ? '' : `, ${duration(seconds)} left`;
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
