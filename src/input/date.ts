/** Dates as inputs write them → ISO to the day or the minute, as the pipeline wants them; null if it is none. */
export function normaliseDate(raw: unknown): string | null {
  if (typeof raw === 'number') return fromEpoch(raw);
  if (typeof raw !== 'string') return null;
  const text = raw.trim();
  return isoDate(text) ?? germanDate(text) ?? internetDate(text);
}

/** `2024-06-19`, `2024-06-19T20:30`, with seconds and zone if need be: the clock time as written is kept. */
export function isoDate(text: string): string | null {
  const m =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(?:Z|UTC|[+-]\d\d:?\d\d)?)?$/.exec(
      text,
    );
  if (!m) return compactDate(text);
  return join(m[1]!, m[2]!, m[3]!, m[4], m[5]);
}

function compactDate(text: string): string | null {
  const m = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(?:\d\d)?Z?)?$/.exec(text);
  return m ? join(m[1]!, m[2]!, m[3]!, m[4], m[5]) : null;
}

function germanDate(text: string): string | null {
  const m = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,? +(\d{1,2})[:.](\d\d)(?: Uhr)?)?$/.exec(text);
  return m ? join(m[3]!, m[2]!.padStart(2, '0'), m[1]!.padStart(2, '0'), m[4]?.padStart(2, '0'), m[5]) : null;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `Wed, 19 Jun 2024 08:00:00 +0200` of feeds and HTTP. */
function internetDate(text: string): string | null {
  const m = /^(?:[a-z]{3,9}, *)?(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})(?: (\d\d):(\d\d)(?::\d\d)?)?/i.exec(text);
  if (!m) return null;
  const month = months.indexOf(m[2]!.toLowerCase()) + 1;
  return month ? join(m[3]!, String(month).padStart(2, '0'), m[1]!.padStart(2, '0'), m[4], m[5]) : null;
}

function fromEpoch(value: number): string | null {
  // Seconds until the year 5138, milliseconds from 1973 on.
  const date = new Date(Math.abs(value) < 1e11 ? value * 1000 : value);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 16);
}

function join(year: string, month: string, day: string, hour?: string, minute?: string): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  if (hour === undefined) return `${year}-${month}-${day}`;
  return Number(hour) < 24 && Number(minute) < 60 ? `${year}-${month}-${day}T${hour}:${minute}` : null;
}
